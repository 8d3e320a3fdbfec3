using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// The words in which pages print dates. Source: <c>Calendar.txt</c> beside this file; a language is added there, as data.
/// Plain dictionaries that nobody writes to: to freeze them takes longer than to read a page.
/// </summary>
internal static class Calendar
{
    private static readonly ImmutableArray<string[]> Lines = Load("Calendar");

    private static readonly ILookup<string, string[]> ByLanguage = Lines.ToLookup(line => line[0], StringComparer.Ordinal);

    private static readonly ILookup<string, string[]> Everyday = Load("Everyday").ToLookup(line => line[0], StringComparer.Ordinal);

    /// <summary>The lines of one language, here and in <c>Everyday.txt</c>: its code, kind, value, words.</summary>
    public static IEnumerable<string[]> LinesOf(string language) => ByLanguage[language].Concat(Everyday[language]);

    /// <summary>For every word that is a month, the languages of this table in which it is one.</summary>
    public static Dictionary<string, HashSet<string>> MonthsByLanguage()
    {
        var months = new Dictionary<string, HashSet<string>>();
        foreach (var line in Lines.Where(line => line[1] == "month"))
        {
            foreach (var word in line.AsSpan(3))
            {
                _ = months.TryGetValue(word, out var languages) ? languages.Add(line[0]) : months.TryAdd(word, [line[0]]);
            }
        }

        return months;
    }

    /// <summary>True for the languages of this table, which most pages are written in.</summary>
    public static bool Has(string language) => ByLanguage.Contains(language);

    /// <summary>Lower-case month word to 1–12.</summary>
    public static Dictionary<string, int> Months { get; } = Table("month", int.Parse);

    public static Dictionary<string, DayOfWeek> Weekdays { get; } = Table("weekday", value => (DayOfWeek)int.Parse(value, CultureInfo.InvariantCulture));

    public static Dictionary<string, AgeUnit> Units { get; } = Table("unit", UnitOf);

    /// <summary>Words behind an age: “ago”.</summary>
    public static HashSet<string> Ago { get; } = Table("ago", value => value).Keys.ToHashSet();

    /// <summary>Words in front of an age: “vor”, “hace”, “il y a”; longest first.</summary>
    public static ImmutableArray<string> Before { get; } = Phrases("before");

    /// <summary>Whole ages in a word: “yesterday”.</summary>
    public static Dictionary<string, Age> Ages { get; } = Table("age", AgeOf);

    /// <summary>Words that may stand between the parts of a date.</summary>
    public static HashSet<string> Links { get; } = Table("link", value => value).Keys.ToHashSet();

    /// <summary>Shortened weekdays, which say which day they are only together with a language.</summary>
    public static HashSet<string> Shortened { get; } = Table("shortened", value => value).Keys.ToHashSet();

    /// <summary>Words beside a day, to whether they tell of a change: “published”, “last updated on”.</summary>
    public static Dictionary<string, bool> Labels { get; } = Table("said", _ => false)
        .Concat(Table("changed", _ => true)).Concat(Table("day", _ => false)).DistinctBy(label => label.Key).ToDictionary(label => label.Key, label => label.Value);

    /// <summary>Those of <see cref="Labels"/> that are ordinary words as well.</summary>
    public static HashSet<string> Prepositions { get; } = Table("day", value => value).Keys.ToHashSet();

    /// <summary>Words in front of the day of the very text that a wiki shows: “Latest revision as of”.</summary>
    public static ImmutableArray<string> Versions { get; } = Phrases("version");

    /// <summary>
    /// Whether words tell of a change or of coming out, by the first of <see cref="Labels"/> among them; null where none is among
    /// them. An ordinary word counts before a colon: “Stand: 5.3.2031”.
    /// </summary>
    public static bool? Label(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (at > 0 && char.IsLetter(words[at - 1]))
            {
                continue;
            }

            var end = at;
            while (end < words.Length && char.IsLetter(words[end]))
            {
                end++;
            }

            if (end > at && Told.TryGetValue(words[at..end], out var label) && (!label.Ordinary || words[end..].TrimStart().StartsWith(":")))
            {
                return label.Change;
            }
        }

        return null;
    }

    private static readonly Dictionary<string, (bool Change, bool Ordinary)>.AlternateLookup<ReadOnlySpan<char>> Told = Labels
        .Where(label => !label.Key.Contains(' ')).ToDictionary(label => label.Key, label => (label.Value, Prepositions.Contains(label.Key)), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>“an” in “an hour ago”.</summary>
    public static HashSet<string> One { get; } = Table("one", value => value).Keys.ToHashSet();

    /// <summary>
    /// Zone abbreviations to their offset from UTC as printed; null where one abbreviation stands for several zones or for
    /// both summer and winter time. Source: the IANA time zone database's abbreviations.
    /// </summary>
    public static Dictionary<string, TimeSpan?> Zones { get; } = new()
    {
        ["UTC"] = TimeSpan.Zero,
        ["GMT"] = TimeSpan.Zero,
        ["Z"] = TimeSpan.Zero,
        ["WET"] = TimeSpan.Zero,
        ["WEST"] = Hours(1),
        ["BST"] = Hours(1),
        ["CET"] = Hours(1),
        ["CEST"] = Hours(2),
        ["MEZ"] = Hours(1),
        ["MESZ"] = Hours(2),
        ["SAST"] = Hours(2),
        ["EET"] = Hours(2),
        ["EEST"] = Hours(3),
        ["MSK"] = Hours(3),
        ["TRT"] = Hours(3),
        ["PKT"] = Hours(5),
        ["HKT"] = Hours(8),
        ["SGT"] = Hours(8),
        ["JST"] = Hours(9),
        ["KST"] = Hours(9),
        ["AWST"] = Hours(8),
        ["AEST"] = Hours(10),
        ["AEDT"] = Hours(11),
        ["NZST"] = Hours(12),
        ["NZDT"] = Hours(13),
        ["EST"] = Hours(-5),
        ["EDT"] = Hours(-4),
        ["CDT"] = Hours(-5),
        ["MST"] = Hours(-7),
        ["MDT"] = Hours(-6),
        ["PST"] = Hours(-8),
        ["PDT"] = Hours(-7),
        ["AKST"] = Hours(-9),
        ["AKDT"] = Hours(-8),
        ["HST"] = Hours(-10),
        ["ET"] = null,
        ["CT"] = null,
        ["MT"] = null,
        ["PT"] = null,
        ["CST"] = null,
        ["IST"] = null,
        ["AST"] = null,
        ["ADT"] = null,
    };

    /// <summary>Abbreviations that only pages written month-first (the United States) print.</summary>
    public static HashSet<string> MonthFirstZones { get; } =
        new(["ET", "CT", "MT", "PT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST"]);

    /// <summary>
    /// Short units of an age, longest first: “12h”. “m” is minutes: aggregators print months as “mo”.
    /// </summary>
    public static ImmutableArray<(string Word, AgeUnit Unit)> Short { get; } =
    [
        ("mins", AgeUnit.Minute), ("min", AgeUnit.Minute), ("hrs", AgeUnit.Hour), ("hr", AgeUnit.Hour), ("mo", AgeUnit.Month), ("wk", AgeUnit.Week),
        ("yr", AgeUnit.Year), ("s", AgeUnit.Second), ("m", AgeUnit.Minute), ("h", AgeUnit.Hour), ("d", AgeUnit.Day), ("w", AgeUnit.Week), ("y", AgeUnit.Year),
    ];

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(hours);

    private static Dictionary<string, T> Table<T>(string kind, Func<string, T> value)
    {
        var table = new Dictionary<string, T>();
        var shared = new HashSet<string>();
        foreach (var line in Lines.Where(line => line[1] == kind))
        {
            var meaning = value(line[2]);
            foreach (var word in line.Skip(3).Select(word => word.Replace('_', ' ')))
            {
                if (!table.TryAdd(word, meaning) && !Equals(table[word], meaning))
                {
                    // “listopad” is October in Croatia and November in Poland: without a language it tells nothing.
                    shared.Add(word);
                }
            }
        }

        foreach (var word in shared)
        {
            table.Remove(word);
        }

        return table;
    }

    private static ImmutableArray<string> Phrases(string kind) =>
        [.. Table(kind, value => value).Keys.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    private static AgeUnit UnitOf(string value) => Enum.Parse<AgeUnit>(value, ignoreCase: true);

    private static Age AgeOf(string value) =>
        new(int.Parse(value.AsSpan(0, value.IndexOf(':')), CultureInfo.InvariantCulture), UnitOf(value[(value.IndexOf(':') + 1)..]));

    private static ImmutableArray<string[]> Load(string name)
    {
        using var stream = typeof(Calendar).Assembly.GetManifestResourceStream($"Dateline.Read.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 3)];
    }
}
