using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.News;

namespace Dateline.Bench;

/// <content>Which cases of each suite are stamps, and what its labels mean.</content>
internal static partial class StampCases
{
    private static readonly string[] EnglishMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    private static readonly string[] EnglishUnits = ["second", "minute", "hour", "day", "week", "month", "year"];

    /// <summary>A label that hangs on a setting of the test, or is no label of one string.</summary>
    private static readonly string[] Set = ["settings", "order", "test_settings", "setting_timezone", "timezone", "to_timezone", "date_format", "date_formats", "offset_calculator", "in_future", "today", "prefer_day",
        "prefer_month", "prefer_from", "low", "high", "boundary", "message", "relative_base", "expected_tokens", "lang_id", "languages", "locales"];

    /// <summary>What dateparser's tests take for now where the case does not say it.</summary>
    private static readonly DateTime DateparserNow = new(2012, 11, 13, 0, 0, 0);

    private static StampCase? Dateparser(JsonElement row)
    {
        var (test, text, language, expected) = (Text(row, "test"), Text(row, "input"), Text(row, "lang"), row.GetProperty("expected"));
        if (expected.ValueKind != JsonValueKind.Object || expected.EnumerateObject().Any(each => Array.Exists(Set, name => name == each.Name)) || test.Contains("future", StringComparison.Ordinal)
            || test.Contains("search", StringComparison.Ordinal) || test.Contains("split", StringComparison.Ordinal) || Arithmetic().IsMatch(text) || text.All(char.IsDigit) && text.Length > 8)
        {
            return null;
        }

        var given = Text(row, "reference");
        var now = given.Length > 0 ? At(given) : DateparserNow;
        StampCase Case(Meant meant) => new("dateparser", Text(row, "id"), language, Tag(language), text, Saved(now), meant);
        if (expected.TryGetProperty("ago", out var ago) && ago.ValueKind == JsonValueKind.Object)
        {
            return Back(ago, now) is { } back ? Case(back) : null;
        }

        if (expected.TryGetProperty("days_ago", out var days))
        {
            return Case(Day(now.AddDays(-days.GetInt32())));
        }

        if (expected.TryGetProperty("expected_translation", out var english))
        {
            return Translated(english.GetString()!, now) is { } meant ? Case(meant) : null;
        }

        var moment = (expected.TryGetProperty("expected", out var plain) || expected.TryGetProperty("expected_result", out plain)) && plain.ValueKind == JsonValueKind.Object && plain.TryGetProperty("$dt", out var value)
            ? At(value.GetString()!) : (DateTime?)null;
        return moment is { } at && Absolute(text, language, at, now, test.Contains("UTC", StringComparison.OrdinalIgnoreCase)) is { } absolute ? Case(absolute) : null;
    }

    private static Meant Day(DateTime day) => new(day.Year, day.Month, day.Day);

    /// <summary>A moment that the suite gives in full, down to what its string prints.</summary>
    private static Meant? Absolute(string text, string language, DateTime at, DateTime now, bool utc)
    {
        var clock = PrintsClock(text) || at.TimeOfDay != TimeSpan.Zero;
        var (hour, minute) = clock ? (at.Hour, at.Minute) : ((int?)null, (int?)null);
        if (at.Year is < 1900 or > 2100)
        {
            return null;
        }

        if (PrintsYear(text, at.Year) || utc)
        {
            // A month and a year: the day is the suite's choice.
            return Numbers(text).Count == 1 && !Prints(text, at.Day) ? Numbers(text)[0].Length == 4 ? new(at.Year, text.Any(char.IsLetter) ? at.Month : null, null) : null
                : new(at.Year, at.Month, at.Day, hour, minute, Utc: utc);
        }

        if (Prints(text, at.Day) && text.Any(char.IsLetter))
        {
            return new(at <= now ? at.Year : null, at.Month, at.Day, hour, minute);
        }

        return ClockAlone().IsMatch(text) ? new(null, null, null, at.Hour, at.Minute)
            : at <= now && (now - at).TotalDays < 8 && (IsWeekday(text, language) || PrintsClock(text)) ? new(at.Year, at.Month, at.Day, hour, minute)
            : null;
    }

    /// <summary>“3 days, 2 hours” before a moment. Pages print whole numbers, and nothing from before 1900.</summary>
    private static Meant? Back(JsonElement ago, DateTime now)
    {
        var at = now;
        foreach (var part in ago.EnumerateObject())
        {
            if (!part.Value.TryGetInt32(out var count) || (part.Name == "years" && count > 110) || count < 0)
            {
                return null;
            }

            at = part.Name switch
            {
                "years" => at.AddYears(-count),
                "months" => at.AddMonths(-count),
                "weeks" => at.AddDays(-7 * count),
                "days" => at.AddDays(-count),
                "hours" => at.AddHours(-count),
                "minutes" => at.AddMinutes(-count),
                _ => at.AddSeconds(-count),
            };
        }

        var timed = ago.EnumerateObject().Any(part => part.Name is "hours" or "minutes" or "seconds" && part.Value.GetInt32() > 0);
        return at.Year < 1900 ? null : timed ? Day(at) with { Hour = at.Hour, Minute = at.Minute } : Day(at);
    }

    /// <summary>A string in dateparser's normal English: “friday 29 october 1999 11:08 pm”, “3 day ago”.</summary>
    private static Meant? Translated(string english, DateTime now)
    {
        var words = english.Replace(".", " ", StringComparison.Ordinal).Replace(",", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clock = Regex.Match(english, @"(\d{1,2}):(\d{2})");
        var (hour, minute) = clock.Success ? (Whole(clock.Groups[1].Value), Whole(clock.Groups[2].Value)) : ((int?)null, (int?)null);
        hour = hour is { } known && Array.Exists(words, word => word == "pm") && known < 12 ? known + 12 : hour == 12 && Array.Exists(words, word => word == "am") ? 0 : hour;
        if (Array.Exists(words, word => word is "in"))
        {
            return null;
        }

        if (words is [var count, var name, "ago", ..] && int.TryParse(count, out var number) && Array.IndexOf(EnglishUnits, name) is var unit and >= 0)
        {
            return Ago(number, unit, now) is { } back ? hour is null || unit < 3 ? back : back with { Hour = hour, Minute = minute } : null;
        }

        var month = Array.FindIndex(EnglishMonths, each => each.Length > 0 && Array.Exists(words, word => word.Equals(each, StringComparison.OrdinalIgnoreCase))) + 1;
        var numbers = words.Where(word => word.All(char.IsAsciiDigit)).ToList();
        var year = numbers.Find(word => word.Length == 4) is { } four ? Whole(four) : (int?)null;
        var day = numbers.Find(word => word.Length < 3) is { } two ? Whole(two) : (int?)null;
        if (month > 0 && (day is not null || year is not null) && year is null or (>= 1900 and <= 2100))
        {
            return month == 2 && day > 29 ? null : new(year, month, day, hour, minute);
        }

        var weekday = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, each => Array.Exists(words, word => word.Equals(each, StringComparison.OrdinalIgnoreCase)));
        return month == 0 && numbers.Count == 0 && weekday >= 0 ? new(null, null, null, hour, minute, (DayOfWeek)weekday)
            : words.Length <= 2 && hour is not null && month == 0 ? new(null, null, null, hour, minute) : null;
    }

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Meant? Ago(int count, int unit, DateTime now)
    {
        if (unit == 6 && count > 110)
        {
            return null;
        }

        var at = unit switch { 0 => now.AddSeconds(-count), 1 => now.AddMinutes(-count), 2 => now.AddHours(-count), 3 => now.AddDays(-count), 4 => now.AddDays(-7 * count), 5 => now.AddMonths(-count), _ => now.AddYears(-count) };
        return unit switch
        {
            6 when count == 0 => new(at.Year, null, null),
            5 when count == 0 => new(at.Year, at.Month, null),
            <= 2 => Day(at) with { Hour = at.Hour, Minute = unit == 2 && count == 0 ? null : at.Minute },
            _ => Day(at),
        };
    }

    private static StampCase? Chrono(JsonElement row)
    {
        if (row.GetProperty("expected") is not { ValueKind: JsonValueKind.Array } found || found.GetArrayLength() != 1 || found[0].TryGetProperty("to", out _))
        {
            return null;
        }

        var (text, language, from) = (Text(found[0], "text"), Text(row, "lang"), found[0].GetProperty("from"));
        var known = from.GetProperty("known");
        int? Part(string name) => known.TryGetProperty(name, out var value) ? value.GetInt32() : null;
        var printed = Text(from, "date");
        var given = Text(row, "reference");
        if (printed.StartsWith('-') || (Part("year") ?? 2000) is < 1900 or > 2100 || Numbers(text).Exists(each => each.Length == 4 && Whole(each) is >= 2400 and < 2700))
        {
            return null;
        }

        var now = given.Length > 0 ? At(given) : new DateTime(2030, 1, 1);
        var at = At(printed);
        var (hour, minute) = (Part("hour"), Part("hour") is null ? null : Part("minute"));
        var bare = (Part("year"), Part("month"), Part("day"), Part("weekday")) switch
        {
            ({ } year, { } month, var day, _) => (given.Length > 0 && at <= now) || PrintsYear(text, year) ? new Meant(year, month, day, hour, minute) : null,
            (null, { } month, { } day, _) => new(null, month, day, hour, minute),
            ({ } year, null, null, null) => given.Length > 0 && at <= now ? new(year, null, null) : null,
            (_, null, null, { } weekday) => given.Length > 0 && at <= now ? Day(at) with { Hour = hour, Minute = minute } : IsWeekday(text, language) ? new(null, null, null, Weekday: (DayOfWeek)weekday) : null,
            (null, null, null, null) => hour is not null && ClockAlone().IsMatch(text) ? new(null, null, null, hour, minute) : null,
            _ => null,
        };
        return bare is null ? null : new("chrono", Text(row, "id"), language, Tag(language), text, Saved(now), bare);
    }

    private static StampCase? Duckling(JsonElement row)
    {
        var (text, language, expected) = (Text(row, "input"), Text(row, "lang"), row.GetProperty("expected"));
        var grain = Text(expected, "grain");
        if (Text(expected, "kind") != "datetime" || grain == "Quarter" || expected.GetProperty("values").GetArrayLength() != 1)
        {
            return null;
        }

        // The corpus of Vietnamese sets another now than the default that the file gives.
        var now = language == "vi" ? new DateTime(2017, 2, 2, 3, 55, 0) : At(Text(row, "reference"));
        var value = expected.GetProperty("values")[0].GetString()!;
        var year = Whole(value[..4]);
        if (year is < 1900 or > 2100)
        {
            return null;
        }

        var region = Text(row, "region");
        StampCase Case(Meant meant) => new("duckling", Text(row, "id"), language, region.Length > 0 ? $"{language}-{region}" : language, text, Saved(now, TimeSpan.FromHours(language == "vi" ? 7 : -2)), meant with { Utc = true });
        if (grain == "Year" || value.Contains("-00", StringComparison.Ordinal))
        {
            var month = Whole(value[5..7]);
            var past = year < now.Year || (year == now.Year && month <= now.Month) || PrintsYear(text, year);
            return past ? Case(new(year, month == 0 || grain == "Year" ? null : month, null)) : null;
        }

        return Moment(text, language, grain, At(value), now) is { } moment ? Case(moment) : null;
    }

    private static Meant? Moment(string text, string language, string grain, DateTime at, DateTime now)
    {
        var timed = PrintsClock(text) || (grain is "Hour" or "Minute" or "Second" && at.TimeOfDay != now.TimeOfDay && (grain != "Hour" || at.Hour != now.Hour));
        var (hour, minute) = timed ? (at.Hour, grain == "Hour" ? null : at.Minute) : ((int?)null, (int?)null);
        var year = PrintsYear(text, at.Year);
        if (grain == "Month")
        {
            // A month alone is no stamp.
            return IsMonth(text, language) ? null : at <= now || year ? new(at.Year, at.Month, null) : null;
        }

        if (grain is "Day" or "Hour" or "Minute" or "Second" && year && Numbers(text).Exists(each => each.Length == 4))
        {
            // A full date names its day in figures: “the last day of October 2031” is none.
            return Prints(text, at.Day) || Numbers(text).Exists(each => each.Length == 8) ? new(at.Year, at.Month, at.Day, hour, minute) : null;
        }

        if (ClockAlone().IsMatch(text))
        {
            return new(null, null, null, at.Hour, at.Minute);
        }

        if (at <= now)
        {
            return grain == "Week" ? Day(at) with { Week = true } : new(at.Year, at.Month, at.Day, hour, minute);
        }

        return IsWeekday(text, language) ? new(null, null, null, Weekday: at.DayOfWeek)
            : grain != "Week" && Prints(text, at.Day) && PrintsMonth(text, language, at.Month) && (grain == "Day" || Numbers(text).Count > 1) && !CountsForward(text, at, now) ? new(year ? at.Year : null, at.Month, at.Day, hour, minute) : null;
    }

    /// <summary>True where a number of the string is how far ahead the moment lies: “in 15 days”.</summary>
    private static bool CountsForward(string text, DateTime at, DateTime now) => Numbers(text).Exists(each => each.Length < 4 && Whole(each) is var count
        && (at.Date == now.Date.AddDays(count) || at.Date == now.Date.AddDays(7 * count) || at.Date == now.Date.AddMonths(count) || at == now.AddHours(count) || at == now.AddMinutes(count)))
        && Numbers(text).Count == 1 && !text.Contains('.', StringComparison.Ordinal);
}
