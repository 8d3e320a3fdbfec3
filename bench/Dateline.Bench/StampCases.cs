using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.News;
using Dateline.Read;

namespace Dateline.Bench;

/// <summary>What a suite says a string means: the parts that are known. A part that is null is not compared.</summary>
/// <param name="Week">True where the day stands for the week that begins with it.</param>
/// <param name="Utc">True where the time was brought to UTC, or to the zone of the reference, by the suite.</param>
internal sealed record Meant(int? Year, int? Month, int? Day, int? Hour = null, int? Minute = null, DayOfWeek? Weekday = null, bool Week = false, bool Utc = false);

/// <summary>A case that is counted: a string, the language given with it, the moment it counts back from, and what it means.</summary>
internal sealed record StampCase(string Suite, string Id, string Language, string? Tag, string Text, Moment Saved, Meant Meant);

/// <summary>
/// Cases of public suites of date readers, those that are stamps by the rule of <c>docs/decisions/2026-11-26-stamps.md</c>. The rule looks at
/// the case and its label, never at what Dateline makes of it.
/// </summary>
internal static partial class StampCases
{
    public static IReadOnlyList<string> Suites { get; } = ["dateparser", "chrono", "duckling"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>The counted cases of one suite, from every file <c>cases-SUITE*.jsonl</c> in a folder.</summary>
    public static IEnumerable<StampCase> Of(string folder, string suite) => Directory.EnumerateFiles(folder, $"cases-{suite}*.jsonl").Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Select(line => Parsed(suite, line)).OfType<StampCase>();

    /// <summary>True when the answer lies where the suite says, at the precision of both.</summary>
    public static bool IsRight(StampCase each) => Stamped.On(each.Text, each.Tag, each.Saved) is Finding<When>.Found { Value: var when } && Agrees(when, each.Meant, each.Saved);

    /// <summary>The strings in which chrono's tests hold that there is nothing to find, and whether a date is read from them.</summary>
    public static IEnumerable<(string Text, bool Read)> Silent(string folder) => Directory.EnumerateFiles(folder, "cases-chrono*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(line =>
    {
        using var json = JsonDocument.Parse(line, Options);
        var row = json.RootElement;
        return row.GetProperty("expected") is { ValueKind: JsonValueKind.Array } found && found.GetArrayLength() == 0
            ? (Text: Text(row, "input"), Read: Stamped.On(Text(row, "input"), Tag(Text(row, "lang")), new(new(2030, 1, 1))) is Finding<When>.Found) : (Text: "", Read: false);
    }).Where(each => each.Text.Length > 0);

    private static bool Agrees(When when, Meant meant, Moment saved)
    {
        var moment = when.Best ?? when.From!.Value;
        if (meant.Utc && moment is { Time: { } clock, Offset: { } offset })
        {
            var utc = moment.Day.ToDateTime(clock) - offset + (saved.Offset ?? TimeSpan.Zero);
            moment = new(DateOnly.FromDateTime(utc), TimeOnly.FromDateTime(utc));
        }

        var whole = when.Best is not null;
        return meant.Week ? whole && moment.Day.DayNumber - new DateOnly(meant.Year!.Value, meant.Month!.Value, meant.Day!.Value).DayNumber is >= 0 and < 7
            : (meant.Year is null || meant.Year == moment.Day.Year) && (meant.Month is null || (meant.Month == moment.Day.Month && (whole || when.From!.Value.Day.Month == when.To!.Value.Day.Month)))
            && (meant.Day is null || (whole && meant.Day == moment.Day.Day)) && (meant.Weekday is null || (whole && meant.Weekday == moment.Day.DayOfWeek))
            && (meant.Hour is null || meant.Hour == moment.Time?.Hour) && (meant.Minute is null || meant.Minute == moment.Time?.Minute);
    }

    private static StampCase? Parsed(string suite, string line)
    {
        using var json = JsonDocument.Parse(line, Options);
        var row = json.RootElement;
        return suite switch { "dateparser" => Dateparser(row), "chrono" => Chrono(row), _ => Duckling(row) };
    }

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string? Tag(string language) => language.Length is 0 or > 11 ? null : language;

    private static DateTime At(string text) => DateTime.Parse(text[..Math.Min(19, text.Length)], CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal);

    private static Moment Saved(DateTime moment, TimeSpan? offset = null) => new(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), offset);

    /// <summary>The numbers in a string, figures of any script.</summary>
    private static List<string> Numbers(string text)
    {
        var plain = string.Concat(text.Select(sign => char.IsDigit(sign) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)) : sign));
        return [.. AnyNumber().Matches(plain).Select(match => match.Value)];
    }

    private static bool Prints(string text, int number) => Numbers(text).Exists(each => int.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == number);

    private static bool PrintsYear(string text, int year) => Numbers(ClockTime().Replace(text, " ")).Exists(each => each == year.ToString("0000", CultureInfo.InvariantCulture)
        || (each.Length == 2 && each == (year % 100).ToString("00", CultureInfo.InvariantCulture)) || (each.Length == 8 && each.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    /// <summary>True where a clock time is printed in figures.</summary>
    private static bool PrintsClock(string text) => ClockTime().IsMatch(text);

    /// <summary>True for a name of a weekday, as CLDR has it.</summary>
    private static bool IsWeekday(string text, string language) => Names(language, "weekday", "shortened").Any(each => each.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a name of a month.</summary>
    private static bool IsMonth(string text, string language) => Names(language, "month").Any(each => each.Name.Trim('.').Equals(text.Trim().Trim('.'), StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the month is printed: its number, or a word that begins as its name does.</summary>
    private static bool PrintsMonth(string text, string language, int month) => Prints(text, month) || Names(language, "month")
        .Any(each => each.Value == month.ToString(CultureInfo.InvariantCulture) && text.Contains(each.Name[..Math.Min(3, each.Name.Length)], StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Value, string Name)> Names(string language, params string[] kinds) => Tables.Value[language.Length == 0 ? "en" : language.Split('-')[0]]
        .Where(each => Array.Exists(kinds, kind => kind == each.Kind)).Select(each => (each.Value, each.Name));

    private static readonly Lazy<ILookup<string, (string Kind, string Value, string Name)>> Tables = new(() =>
    {
        var (language, names) = ("", new List<(string Language, (string, string, string) Name)>());
        foreach (var line in File.ReadLines(Path.Combine(Samples.Root, "src", "Dateline.Read", "Stamps", "Languages.txt")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            language = line.Length == 2 ? line[0] : language;
            names.AddRange(line is ["weekday" or "shortened" or "month", _, _] ? line[2].Split('|').Select(word => (language, (line[0], line[1], word))) : []);
        }

        return names.ToLookup(name => name.Language, name => name.Name, StringComparer.Ordinal);
    });

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"\d{1,2}\s?[:：hH時时点點시]\s?\d{1,2}|(?<![\d.])\d{1,2}\.\d\d(?![\d.])|\d\s?[ap]\.?\s?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"^\W*\d{1,2}[:.h]\d{2}(?::\d{2})?\W*(?:[\p{L}.]{1,4})?\W*$")]
    private static partial Regex ClockAlone();

    [GeneratedRegex(@"(?:^|\s)[-+]\s*\d")]
    private static partial Regex Arithmetic();
}
