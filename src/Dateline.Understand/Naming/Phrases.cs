using System.Collections.Frozen;

namespace Dateline.Understand.Naming;

/// <summary>What a name from the lists names.</summary>
internal enum Listed
{
    None,

    /// <summary>A country or a part of the world.</summary>
    Land,

    /// <summary>A capital or a city of a million.</summary>
    City,

    /// <summary>A smaller city, or a division of a country.</summary>
    Town,
    Body,

    /// <summary>“Dutch”, “Africans”: of a land, and no name here.</summary>
    People,
}

/// <summary>Names known from lists, looked up as the longest that begins at a word.</summary>
internal sealed class Phrases
{
    private const int MostWords = 6;
    private static readonly Dictionary<string, Listed> English = Read();
    private static readonly Phrases Plain = new(English);

    /// <summary>By language: the English names and its own.</summary>
    private static readonly FrozenDictionary<string, Lazy<Phrases>> Others = Rows("exonyms").Where(row => row[1].Length > 0)
        .ToFrozenDictionary(row => row[0], row => new Lazy<Phrases>(() => new(With(row))), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Listed> _all;
    private readonly FrozenDictionary<string, int> _longestFrom;

    private Phrases(Dictionary<string, Listed> all)
    {
        _all = all.ToFrozenDictionary(StringComparer.Ordinal);
        _longestFrom = _all.Keys.GroupBy(FirstWord, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Max(Words), StringComparer.Ordinal);
    }

    /// <param name="code">ISO 639-1.</param>
    public static Phrases In(string code) => Others.TryGetValue(code, out var own) ? own.Value : Plain;

    /// <returns>The last token of the longest listed name that begins at a token, and what it names; <see cref="Listed.None"/> for none.</returns>
    public static (int Last, Listed Kind) From(NameText text, int first) => text.Tongue.Names.Longest(text, first);

    /// <summary>What a name is by the English lists.</summary>
    public static Listed Of(string name) => English.GetValueOrDefault(name);

    /// <summary>Is it the name of a land in this language?</summary>
    public bool IsLand(string name) => _all.GetValueOrDefault(name) == Listed.Land;

    private (int Last, Listed Kind) Longest(NameText text, int first)
    {
        if (!_longestFrom.TryGetValue(text.Form(first), out var most))
        {
            // “KYIV (Reuters)”
            return text.IsAcronym(first) && text[first].Text.Length == 4 && _all.TryGetValue(Vocabulary.Quiet(text[first].Text), out var quiet) && quiet is Listed.Land or Listed.City ? (first, quiet) : (first, Listed.None);
        }

        var last = first;
        while (last - first < most - 1 && text.Joined(last))
        {
            last++;
        }

        for (; last >= first; last--)
        {
            if (_all.TryGetValue(text.Forms(first, last), out var kind))
            {
                return (last, kind);
            }
        }

        return (first, Listed.None);
    }

    private static Dictionary<string, Listed> With(string[] row)
    {
        var all = new Dictionary<string, Listed>(English, StringComparer.Ordinal);
        foreach (var name in row[1].Split(", ").Concat(row[2].Split(", ")))
        {
            all[name] = Listed.Land;
        }

        return all;
    }

    private static string FirstWord(string name) => name.IndexOf(' ') is > 0 and var end ? name[..end] : name;

    private static int Words(string name) => Math.Min(MostWords, name.Count(c => c == ' ') + 1);

    private static Dictionary<string, Listed> Read()
    {
        var all = new Dictionary<string, Listed>(StringComparer.Ordinal);
        foreach (var row in Rows("countries"))
        {
            Add(all, [row[0], .. Many(row[2])], Listed.Land);
            Add(all, Many(row[3]), Listed.City);
            Add(all, Many(row[1]).SelectMany(Plurals), Listed.People);
        }

        foreach (var row in Rows("places"))
        {
            Add(all, [row[0]], Listed.Land);
            Add(all, Many(row[1]).SelectMany(Plurals), Listed.People);
        }

        foreach (var row in Rows("bodies"))
        {
            Add(all, [row[0], .. Many(row[1])], Listed.Body);
        }

        Add(all, Vocabulary.Lines("organizations").Where(line => line[0] != '#').SelectMany(line => line.Split(", ")), Listed.Body);
        var kind = Listed.City;
        foreach (var line in Vocabulary.Lines("cities"))
        {
            kind = line == "# smaller" ? Listed.Town : kind;
            Add(all, line[0] == '#' ? [] : line.Split(", "), kind);
        }

        Add(all, Vocabulary.Lines("regions").Where(line => line[0] != '#').SelectMany(line => line.Split(", ")), Listed.Town);
        Add(all, Rows("exonyms").Where(row => row[1].Length == 0).SelectMany(row => row[2].Split(", ")), Listed.Body);
        return all;
    }

    /// <summary>The first that has a name keeps it; lists stand from the surest to the least sure.</summary>
    private static void Add(Dictionary<string, Listed> all, IEnumerable<string> names, Listed kind)
    {
        foreach (var name in names)
        {
            all.TryAdd(name, kind);
            all.TryAdd(name.Replace('\'', '’'), kind);
            all.TryAdd(Folding.Unmarked(name), kind);
            all.TryAdd(name.Replace(" d'", " d' ", StringComparison.Ordinal), kind);
            all.TryAdd(name.Replace(" d'", " d’ ", StringComparison.Ordinal), kind);
        }
    }

    private static IEnumerable<string> Plurals(string people) => people[^1] is 's' or 'h' or 'e' or 'n' && !people.EndsWith("an", StringComparison.Ordinal) ? [people] : [people, people + "s"];

    private static string[] Many(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> Rows(string table) => Vocabulary.Lines(table).Where(line => line[0] != '#').Select(line => line.Split('|'));
}
