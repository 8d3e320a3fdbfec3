using System.Collections.Concurrent;
using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// The words of dates in one language: its table and what <c>Calendar.txt</c> adds. All keys are folded. Built when first asked
/// for; a language has some 300 words.
/// </summary>
internal sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Built = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Meaning>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Meaning>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string> openings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> opens;
    private readonly Dictionary<string, AgeUnit> pasts = new(StringComparer.Ordinal);
    private readonly List<(string Name, Meaning Meaning)> names = [];
    private readonly HashSet<string> futures = new(StringComparer.Ordinal);

    private Lexicon(string code)
    {
        Code = code;
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        opens = openings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in StampTables.Of(code))
        {
            var parts = line.Split('\t');
            Read(parts[0], parts[1], parts[2].Split('|'));
        }

        foreach (var line in Calendar.LinesOf(code))
        {
            Read(line[1], line[2], line.Skip(3).Select(word => word.Replace('_', ' ')));
        }
    }

    /// <summary>A language's code: <c>pt</c>. Empty for the words that stand in every language: “am”, “pm”.</summary>
    public string Code { get; }

    /// <summary>The orders of day, month and year in figures, by locale: <c>mdy</c> for <c>en-us</c>.</summary>
    public Dictionary<string, string> Orders { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the longest key is.</summary>
    public int Longest { get; private set; }

    /// <summary>Words that stand in every language.</summary>
    public static Lexicon Everywhere { get; } = OfCode("xx");

    /// <summary>The words of a tag's language; of none where it has no table or is not known.</summary>
    public static Lexicon? Of(string? tag) => StampTables.Code(tag) is { } code && OfCode(code) is { Longest: > 0 } found ? found : null;

    /// <summary>The words of a language by its code of two or three letters; none where there is no such language.</summary>
    public static Lexicon OfCode(string code) => Built.TryGetValue(code, out var known) ? known
        : Built.GetOrAdd(code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : "--", unread => new(unread));

    /// <summary>What the words between two spaces can mean; null where they are none of the language's.</summary>
    public List<Meaning>? Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var found) ? found : null;

    /// <summary>True for the first word of a date, a weekday or an age.</summary>
    public bool Opens(ReadOnlySpan<char> folded) => opens.Contains(folded);

    /// <summary>The unit of an age whose number is replaced by “#”: “vor # tagen”.</summary>
    public AgeUnit? Past(string pattern) => pasts.TryGetValue(pattern, out var unit) ? unit : null;

    /// <summary>True for such an age in the future.</summary>
    public bool Future(string pattern) => futures.Contains(pattern);

    /// <summary>Every word, for an index over languages.</summary>
    public IEnumerable<string> Keys => words.Keys.Concat(pasts.Keys);

    /// <summary>The month or weekday of which a word is the beginning, or an inflected form; null where it could be two of them.</summary>
    public Meaning? Inflected(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 3 || Folding.IsDense(folded[0]))
        {
            return null;
        }

        var found = (Meaning?)null;
        foreach (var (name, meaning) in names)
        {
            var common = folded.CommonPrefixLength(name);
            var matches = (common == folded.Length && common >= (meaning.Kind == WordKind.Month ? 4 : 3)) || (common >= Math.Max(5, name.Length - 1) && folded.Length <= name.Length + 4);
            if (matches && found is not null && found != meaning)
            {
                return null;
            }

            found = matches ? meaning : found;
        }

        return found;
    }

    private void Read(string kind, string value, IEnumerable<string> found)
    {
        if (kind == "order")
        {
            foreach (var locale in found)
            {
                Orders[locale] = value;
            }

            return;
        }

        var meaning = MeaningOf(kind, value);
        foreach (var word in found)
        {
            var folded = Folding.Of(word);
            if (kind == "past")
            {
                pasts.TryAdd(folded, Unit(value));
                Longest = Math.Max(Longest, folded.Length);
                continue;
            }

            if (kind == "future")
            {
                futures.Add(folded);
                continue;
            }

            if (meaning is { } known && folded.Length > 0)
            {
                Add(folded, known);
                if (word.Contains('\u200c'))
                {
                    // People type the joint of two words as a space, or not at all.
                    Add(Folding.Of(word.Replace('\u200c', ' ')), known);
                }
            }
        }
    }

    private void Add(string key, Meaning meaning)
    {
        ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(words, key, out _);
        list ??= [];
        if (!list.Contains(meaning) && !(meaning.Kind == WordKind.Weekday && key.Length <= 4 && list.Contains(meaning with { Kind = WordKind.Shortened })))
        {
            list.Add(meaning);
        }

        if (meaning.Kind is WordKind.Month or WordKind.Weekday && key.Length > 3 && !key.Contains(' '))
        {
            names.Add((key, meaning));
        }

        Longest = Math.Max(Longest, key.Length);
        if (meaning.Kind is WordKind.Month or WordKind.Weekday or WordKind.Shortened or WordKind.Age or WordKind.Before or WordKind.LastDay or WordKind.Number or WordKind.Ordinal or WordKind.Sign or WordKind.Era or WordKind.Last)
        {
            var space = key.IndexOf(' ');
            openings.Add(space < 0 ? key : key[..space]);
        }
    }

    private static Meaning? MeaningOf(string kind, string value) => kind switch
    {
        "month" => new(WordKind.Month, Whole(value)),
        "weekday" => new(WordKind.Weekday, Whole(value)),
        "shortened" => value == "-" ? null : new(WordKind.Shortened, Whole(value)),
        "unit" => new(WordKind.Unit, (int)Unit(value)),
        "brief" => new(WordKind.Brief, (int)Unit(value)),
        "ago" => new(WordKind.Ago, 0),
        "before" => new(WordKind.Before, 0),
        "age" => Meaning.Of(new(Whole(value[..value.IndexOf(':')]), Unit(value[(value.IndexOf(':') + 1)..]))),
        "lastday" => new(WordKind.LastDay, Whole(value)),
        "tocome" => new(WordKind.ToCome, 0),
        "last" => new(WordKind.Last, 1),
        "this" => new(WordKind.Last, 0),
        "half" => new(WordKind.Half, value == "pm" ? 1 : 0),
        "part" => new(WordKind.Part, Array.IndexOf(["am", "pm", "noon", "night"], value)),
        "clock" => new(WordKind.Clock, Whole(value)),
        "number" or "one" => new(WordKind.Number, value == "-" ? 1 : Whole(value)),
        "ordinal" => new(WordKind.Ordinal, Whole(value)),
        "link" => new(WordKind.Link, 0),
        "about" => new(WordKind.About, 0),
        "suffix" => new(WordKind.Suffix, 0),
        "sign" => new(WordKind.Sign, Array.IndexOf(["year", "month", "day", "hour", "minute", "second"], value)),
        "era" => new(WordKind.Era, Whole(value)),
        "foreign" => new(WordKind.Foreign, Array.IndexOf(["persian", "islamic", "hebrew", "buddhist", "minguo"], value)),
        _ => null,
    };

    private static AgeUnit Unit(string value) => (AgeUnit)Array.IndexOf(["second", "minute", "hour", "day", "week", "month", "year"], value);

    private static int Whole(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
