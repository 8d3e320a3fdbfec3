using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>
/// Which mentions are one person. Full names join when they fold to the same letters; a surname, with its particles or an initial before it
/// (“von der Leyen”, “M. Rutte”), joins the one full name that has it in the item, else on the page, else anywhere; a given name alone joins
/// the one that has it in the item or on the page. Where two have it, it is left apart.
/// </summary>
internal sealed class Identities
{
    private readonly Dictionary<(string Scope, string Surname), SortedSet<string>> _bySurname = [];
    private readonly Dictionary<(string Scope, string Given), SortedSet<string>> _byGiven = [];
    private readonly Dictionary<string, SortedDictionary<string, int>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>What a reader says: by folded name, the key of the person it is.</summary>
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);

    /// <summary>What a reader says: by folded name, whose it is not.</summary>
    private readonly HashSet<(string Name, string Person)> _apart = [];

    /// <summary>Names that fold to the same letters as another's and are not that person's, as written.</summary>
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    /// <param name="namings">What a reader says of names wins over what the texts make likely.</param>
    public Identities(ImmutableArray<MarkedItem> items, Namings? namings = null)
    {
        Obey(namings ?? Namings.None);
        foreach (var item in items)
        {
            foreach (var name in Persons(item).Select(name => Folding.Name(name.At.Text)).Where(IsFull))
            {
                Scope("item " + item.Item.Id, name);
                Scope("page " + item.Page.Id, name);
                Scope("", name);
            }
        }

        foreach (var item in items)
        {
            foreach (var name in Persons(item))
            {
                var key = KeyOf(item, name.At.Text);
                var forms = _forms.TryGetValue(key, out var known) ? known : _forms[key] = new(StringComparer.Ordinal);
                forms[name.At.Text] = forms.GetValueOrDefault(name.At.Text) + 1;
                _mentions[key] = _mentions.GetValueOrDefault(key) + (item.IsCopy ? 0 : 1);
            }
        }

        foreach (var (key, forms) in _forms)
        {
            _names[key] = forms.OrderByDescending(form => form.Key.Count(c => c == ' ')).ThenByDescending(form => form.Value)
                .ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
        }
    }

    /// <summary>Keys of all persons met, in ordinal order.</summary>
    public IEnumerable<string> All => _forms.Keys.Order(StringComparer.Ordinal);

    /// <summary>The key of the person whom a text of an item names.</summary>
    public string KeyOf(MarkedItem item, string written)
    {
        var name = Folding.Name(written);
        if (_own.Contains(written))
        {
            return written;
        }

        if (_same.TryGetValue(name, out var person))
        {
            return person;
        }

        if (IsFull(name))
        {
            return name;
        }

        foreach (var scope in (ReadOnlySpan<string>)["item " + item.Item.Id, "page " + item.Page.Id, ""])
        {
            if (_bySurname.TryGetValue((scope, name), out var full) || (scope.Length > 0 && _byGiven.TryGetValue((scope, name), out full)))
            {
                return full.Count == 1 && !_apart.Contains((name, full.Min!)) ? _same.GetValueOrDefault(full.Min!, full.Min!) : name;
            }
        }

        return name;
    }

    private void Obey(Namings namings)
    {
        foreach (var names in namings.Same)
        {
            string[] folded = [.. names.Select(Folding.Name).Distinct(StringComparer.Ordinal).OrderByDescending(IsFull).ThenBy(name => name, StringComparer.Ordinal)];
            Array.ForEach(folded, name => _same[name] = folded[0]);
        }

        foreach (var (one, other) in namings.Apart)
        {
            var (mine, theirs) = (Folding.Name(one), Folding.Name(other));
            if (mine == theirs)
            {
                _own.Add(string.CompareOrdinal(one, other) < 0 ? other : one);
            }

            _apart.UnionWith([(mine, theirs), (theirs, mine)]);
        }
    }

    /// <summary>“mark rutte”; not “rutte”, “m rutte”, “von der leyen”.</summary>
    private static bool IsFull(string name) => name.IndexOf(' ') > 1 && !Lexicon.Particles.Contains(name[..name.IndexOf(' ')]);

    public bool Knows(string key) => _forms.ContainsKey(key);

    public string Name(string key) => _names[key];

    public int Mentions(string key) => _mentions[key];

    public ImmutableArray<string> Also(string key) => [.. _forms[key].Keys.Where(form => form != Name(key))];

    /// <returns>The first 12 lower-case hex digits of the SHA-256 of the name.</returns>
    public string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name(key))).AsSpan(0, 6));

    private static IEnumerable<NameMark> Persons(MarkedItem item) => item.Marks.Names.Where(name => name.Kind == NameKind.Person);

    private void Scope(string scope, string full)
    {
        Add(_bySurname, (scope, Folding.Surname(full)), full);
        Add(_bySurname, (scope, $"{full[0]} {Folding.Surname(full)}"), full);
        Add(_byGiven, (scope, full[..full.IndexOf(' ')]), full);
        for (var at = full.IndexOf(' '); at > 0; at = full.IndexOf(' ', at + 1))
        {
            var end = full.IndexOf(' ', at + 1);
            if (end > 0 && Lexicon.Particles.Contains(full[(at + 1)..end]))
            {
                Add(_bySurname, (scope, full[(at + 1)..]), full);
                return;
            }
        }
    }

    private static void Add(Dictionary<(string, string), SortedSet<string>> by, (string, string) key, string full)
    {
        if (!by.TryGetValue(key, out var names))
        {
            by[key] = names = new(StringComparer.Ordinal);
        }

        names.Add(full);
    }
}
