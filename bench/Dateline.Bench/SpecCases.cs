using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Date;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>One way in which a spec reads an expression.</summary>
/// <param name="Timex">What the words say; what is not known in them is <c>X</c>; a range is <c>(start,end,length)</c>.</param>
/// <param name="Mod"><c>before</c>, <c>since</c> and their like.</param>
internal sealed record SpecValue(string Timex, string Mod, string Value, string Start, string End);

/// <param name="At">Its first letter in the input.</param>
internal sealed record SpecExpected(string Text, int At, string Type, List<SpecValue> Values);

/// <summary>A spec of Recognizers-Text: an input, the day it was written, and every time in it.</summary>
internal sealed record SpecCase(string Id, string Language, string Mode, string Input, DateOnly? Written, List<SpecExpected> Expected);

/// <summary>
/// The specs of Recognizers-Text (microsoft/Recognizers-Text, Specs/DateTime), and which of them are readings of news by the rule of
/// <c>docs/decisions/2026-11-26-time-specs.md</c>. The rule looks at the spec alone, never at what Dateline makes of it.
/// </summary>
internal static partial class SpecCases
{
    public static IEnumerable<SpecCase> In(string file, string language) => File.ReadLines(file).Select(Parsed).Where(each => each.Language == language);

    /// <summary>Why a spec is no reading of news; null for one that is.</summary>
    public static string? WhyNot(SpecCase each)
    {
        if (each.Mode != "Base" || each.Id.Contains("Others", StringComparison.Ordinal))
        {
            return "an option of an assistant, not the plain reading";
        }

        if (each.Written is null || each.Expected.Exists(one => one.Type is not ("date" or "daterange" or "datetime" or "datetimerange" or "time" or "timerange" or "duration" or "set")))
        {
            return "no time, or several merged in one label";
        }

        if (AboutFormats().IsMatch(each.Input))
        {
            return "about the format of a date, not a text";
        }

        return each.Expected.Select(one => WhyNot(one, each)).FirstOrDefault(why => why is not null);
    }

    private static string? WhyNot(SpecExpected one, SpecCase each)
    {
        if (one.Values.TrueForAll(value => value.Value == "not resolved" && one.Type != "set"))
        {
            return "a day that the calendar does not have";
        }

        if (one.Values.Exists(value => value.Timex.Contains("2,3", StringComparison.Ordinal) || value.Mod == "ref_undef" || OtherUnits().IsMatch(value.Timex)))
        {
            return "a unit or value that TIMEX3 does not have";
        }

        if (one.Values.Exists(value => CountedFromClock().IsMatch(value.Timex) && !one.Text.Contains(':', StringComparison.Ordinal)))
        {
            return "counted from the clock, which a text has not";
        }

        if (Figures().Matches(one.Text).Any(day => (each.Language == "en" && day.Groups[1].Length <= 2 && Small(day.Groups[1].Value) && Small(day.Groups[2].Value) && day.Groups[1].Value != day.Groups[2].Value)
            || (day.Groups[1].Length <= 2 && day.Groups[3].Length <= 2 && day.Groups[3].Length > 0)))
        {
            return "a day in figures whose order nobody knows";
        }

        if (FormField().IsMatch(one.Text))
        {
            return "a day joined by signs, as in a form";
        }

        if (one.Type is "timerange" or "datetimerange" && one.Values.Exists(value => value.Timex.StartsWith('(')))
        {
            return "a range of hours, as in a diary";
        }

        if (BareClock().IsMatch(one.Text) && !SaysClock().IsMatch(one.Text) && one.Values.Exists(value => value.Timex.Contains('T', StringComparison.Ordinal) && HasHour().IsMatch(value.Timex)))
        {
            return "a bare number as an hour, as one speaks to an assistant";
        }

        if (Spoken().IsMatch(one.Text))
        {
            return "a clock time as one dictates or types it to an assistant";
        }

        return one.Text.AsSpan().ContainsAny(">=<") || one.Text.Contains("greater", StringComparison.Ordinal) ? "a comparison, as one asks a table" : null;
    }

    /// <summary>True when Dateline finds every time of the spec, each with its value, and nothing besides.</summary>
    public static bool IsRight(SpecCase each)
    {
        var found = TimeExpressions.In(each.Input, each.Written, each.Language, TimeAnchor.News).ToList();
        foreach (var one in each.Expected)
        {
            var own = found.Where(found => found.At.Start < one.At + one.Text.Length && found.At.End > one.At).ToList();
            if (own.Count == 0 || !one.Values.Exists(value => Agrees(value, own, one)))
            {
                return false;
            }

            found.RemoveAll(own.Contains);
        }

        return found.Count == 0;
    }

    private static bool Agrees(SpecValue value, List<TimeExpression> own, SpecExpected one)
    {
        if (value.Timex.StartsWith('(') && value.Timex[1..^1].Split(',') is [var from, var to, var length])
        {
            return own.Count == 2 ? IsEnd(value.Start, from, own[0].Value, first: true, own[0].Mod != TimexMod.None) && IsEnd(value.End, to, own[1].Value, first: false, own[1].Mod != TimexMod.None)
                : own.Count == 1 && (own[0].Value.ToString() == length || (Months(own[0].Value) is { } months && Months(TimexValue.Parse(length)) == months) || Covers(own[0].Value, value.Start, value.End));
        }

        // TIMEX3 marks “today before 4pm” as two, the second within the first; an assistant takes both together.
        var last = own.Find(each => each.Value is TimexValue.Point { HasTime: true }) ?? own[^1];
        if (own.Exists(each => each != last && each.Type != TimexType.Set && !(each.Value is TimexValue.Point { Days: { } whole } && last.Value is TimexValue.Point { Days: { } within } && whole.First <= within.First && within.Last <= whole.Last)))
        {
            return false;
        }

        var said = last.Value;
        if (said is TimexValue.Span span)
        {
            return (Months(span) is { } months && Months(TimexValue.Parse(value.Timex)) == months) || span.ToString() == value.Timex || (value.Value.Length > 0 && Seconds(span) is { } seconds && value.Value == seconds.ToString("0.##", CultureInfo.InvariantCulture));
        }

        var (mine, theirs) = (Minutes(said.ToString()), Minutes(value.Timex));
        if (CountsUnits().IsMatch(one.Text) && said is TimexValue.Point { HasTime: false, Days: { } unit } && (value.Value.Length == 10 ? Inside(value.Value, unit) : value.Mod.Length > 0 && Inside(value.Start + value.End, unit)))
        {
            return true;
        }

        if (mine == theirs || (theirs.StartsWith('T') && mine[Math.Max(mine.IndexOf('T', StringComparison.Ordinal), 0)..] == theirs) || mine == Minutes(value.Value.Replace(' ', 'T')))
        {
            return true;
        }

        // A part of a day in a year that the words do not name, and a range open at one side.
        var bound = value.Start.Length > 0 ? value.Start : value.End;
        return value.Mod.Length > 0 && bound.Length > 0 ? said is TimexValue.Point { Days: { } days } point && (!point.HasTime || Clock(bound) == Clock(mine)) && (Starts(bound, days.First) || Starts(bound, days.Last.AddDays(1)) || Starts(bound, days.Last))
            : Covers(said, value.Start, value.End) || (said is TimexValue.Point { Part: not null, Days: { } day } && value.Start.Length > 10 && Starts(value.Start, day.First) && theirs.EndsWith(mine[^3..], StringComparison.Ordinal));
    }

    private static bool Covers(TimexValue said, string start, string end) => said is TimexValue.Point { HasTime: false, Days: { } days } && start.Length == 10 && end.Length == 10 && Starts(start, days.First) && Starts(end, days.Last.AddDays(1));

    private static bool IsEnd(string resolved, string timex, TimexValue said, bool first, bool vague) => said is TimexValue.Reference ? timex == said.ToString() || resolved.Length > 0
        : said is TimexValue.Point { Days: { } days } && (vague ? Inside(resolved, days) : first ? Starts(resolved, days.First) : Starts(resolved, days.First) || Starts(resolved, days.Last) || (days.Last < DateOnly.MaxValue && Starts(resolved, days.Last.AddDays(1))));

    private static bool Inside(string day, (DateOnly First, DateOnly Last) days) =>
        DateOnly.TryParseExact(day.AsSpan(0, Math.Min(10, day.Length)), "yyyy-MM-dd", out var there) && there >= days.First && there <= days.Last.AddDays(1);

    /// <summary>A length in months, where it is one: three months are a quarter.</summary>
    private static decimal? Months(TimexValue? value) => value is TimexValue.Span { Parts: [{ Amount: { } amount } part] } && Array.IndexOf([TimexUnit.Month, TimexUnit.Quarter, TimexUnit.Year, TimexUnit.Decade], part.Unit) is >= 0 and var at
        ? amount * new[] { 1, 3, 12, 120 }[at] : null;

    private static bool Starts(string resolved, DateOnly day) => resolved.StartsWith(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Clock(string moment) => HasHour().Match(moment.Replace(' ', 'T')) is { Success: true } clock ? Minutes(clock.Value) : "";

    /// <summary>A clock time to the minute: <c>T20</c> and <c>T20:00:00</c> are <c>T20:00</c>; an earlier midnight is the same moment.</summary>
    private static string Minutes(string value) => OnTheHour().Replace(Midnight().Replace(NoSeconds().Replace(value, "$1"), "T00:00"), "$1:00");

    private static decimal? Seconds(TimexValue.Span span)
    {
        decimal sum = 0;
        foreach (var part in span.Parts)
        {
            if (part.Amount is not { } amount)
            {
                return null;
            }

            sum += amount * part.Unit switch
            {
                TimexUnit.Second => 1,
                TimexUnit.Minute => 60,
                TimexUnit.Hour => 3600,
                TimexUnit.Day => 86_400,
                TimexUnit.Week => 604_800,
                TimexUnit.Month => 2_592_000,
                TimexUnit.Year => 31_536_000,
                _ => 0,
            };
        }

        return sum;
    }

    private static bool Small(string number) => int.Parse(number, CultureInfo.InvariantCulture) <= 12;

    private static SpecCase Parsed(string line)
    {
        using var json = JsonDocument.Parse(line, new() { MaxDepth = 32 });
        var row = json.RootElement;
        return new(
            Text(row, "id"), Text(row, "lang"), Text(row, "mode"), Text(row, "input"),
            Text(row, "reference") is { Length: >= 10 } day ? DateOnly.ParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            [.. row.GetProperty("expected").EnumerateArray().Select(one => new SpecExpected(
                Text(one, "text"), one.GetProperty("start") is { ValueKind: JsonValueKind.Number } start ? start.GetInt32() : 0, Text(one, "type"),
                one.GetProperty("values") is { ValueKind: JsonValueKind.Array } values
                    ? [.. values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Object).Select(value => new SpecValue(Text(value, "timex"), Text(value, "Mod"), Text(value, "value"), Text(value, "start"), Text(value, "end")))] : []))]);
    }

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(@"\b(?:\w+ish|eo[ymwd])$|\d[ap]$|^\d{4} a\.m|[ap] m$|(?:th|the \w+ \w+|five)[ -](?:nine|one|six|thirty)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spoken();

    /// <summary>A month's name joined to figures by signs, or a day and month in figures without a year.</summary>
    [GeneratedRegex(@"(?:\d[/-]\p{L}{3,}|\p{L}{3,}[/-]\d)|^\d{1,2}/\d{1,2}$|\b\d{1,2}/\d{1,2} (?:to|before|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex FormField();

    [GeneratedRegex(@"valid date|wrong date|invalid|www\.", RegexOptions.IgnoreCase)]
    private static partial Regex AboutFormats();

    [GeneratedRegex("BD|WD|FY|SY|TDT|TME|T13:30-|^XXXX$|#")]
    private static partial Regex OtherUnits();

    /// <summary>A count of weeks, months or years, to which TIMEX3 gives the week, the month or the year.</summary>
    [GeneratedRegex(@"\b(?:weeks?|months?|years?|wochen?|monate?n?|jahre?n?|fortnight)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountsUnits();

    [GeneratedRegex(@"T\d\d:\d\d:\d\d")]
    private static partial Regex CountedFromClock();

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,4})[/-](\d{1,2})(?:[/-](\d{1,4}))?(?![\d:])")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?:at|around|about|for|um|circa)\s+\d{1,2}$|^\d{1,2}(?:ish)?$")]
    private static partial Regex BareClock();

    [GeneratedRegex(@"[ap]\.?\s?m\b|\d[:.]\d\d|o.?clock|uhr|past|half|halb", RegexOptions.IgnoreCase)]
    private static partial Regex SaysClock();

    [GeneratedRegex(@"T\d\d(?::\d\d)*")]
    private static partial Regex HasHour();

    [GeneratedRegex(@"(T\d\d:\d\d):00$")]
    private static partial Regex NoSeconds();

    [GeneratedRegex("T24:00$|T24$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"(T\d\d)$")]
    private static partial Regex OnTheHour();
}
