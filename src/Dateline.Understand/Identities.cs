using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>
/// Which mentions are one person. Full names join when they fold to the same letters; a surname joins the one full name
/// that has it in the item, else on the page, else anywhere; where two have it, it is left apart.
/// </summary>
internal sealed class Identities
{
    private readonly Dictionary<(string Scope, string Surname), SortedSet<string>> _bySurname = [];
    private readonly Dictionary<string, SortedDictionary<string, int>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public Identities(ImmutableArray<MarkedItem> items)
    {
        foreach (var item in items)
        {
            foreach (var name in Persons(item).Select(name => Folding.Name(name.At.Text)).Where(name => name.Contains(' ')))
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
        if (name.Contains(' '))
        {
            return name;
        }

        foreach (var scope in (ReadOnlySpan<string>)["item " + item.Item.Id, "page " + item.Page.Id, ""])
        {
            if (_bySurname.TryGetValue((scope, name), out var full))
            {
                return full.Count == 1 ? full.Min! : name;
            }
        }

        return name;
    }

    public bool Knows(string key) => _forms.ContainsKey(key);

    public string Name(string key) => _names[key];

    public int Mentions(string key) => _mentions[key];

    public ImmutableArray<string> Also(string key) => [.. _forms[key].Keys.Where(form => form != Name(key))];

    /// <returns>The first 12 lower-case hex digits of the SHA-256 of the name.</returns>
    public string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name(key))).AsSpan(0, 6));

    private static IEnumerable<NameMark> Persons(MarkedItem item) => item.Marks.Names.Where(name => name.Kind == NameKind.Person);

    private void Scope(string scope, string full)
    {
        var key = (scope, Folding.Surname(full));
        if (!_bySurname.TryGetValue(key, out var names))
        {
            _bySurname[key] = names = new(StringComparer.Ordinal);
        }

        names.Add(full);
    }
}
