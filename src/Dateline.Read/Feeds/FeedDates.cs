using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Reads the dates of feeds: RFC 822 and its successors (RSS), RFC 3339 and the W3C's profile of ISO 8601 (Atom, Dublin Core, sitemaps),
/// and what software makes of them: no weekday or a wrong one, two digits of a year, no zone, no seconds, month names in the
/// language of the machine, counts of seconds, printed dates. What does not follow from the date is not guessed.
/// </summary>
internal static partial class FeedDates
{
    /// <summary>No date is longer, in code units.</summary>
    private const int Longest = 100;

    /// <param name="order">As the other dates of the feed show it.</param>
    public static FeedDay Of(string? text, DayOrder order)
    {
        var exact = Trimmed(text);
        return exact.Length == 0 ? new(FeedDayState.Empty, "")
            : exact.Length > Longest ? new(FeedDayState.Unreadable, exact[..Longest])
            : Iso(exact) ?? Compact(exact) ?? Count(exact) ?? Numeric(exact, order) ?? FeedWords.Of(exact) ?? Printed(exact, order);
    }

    /// <summary>Which order a date in figures can only have; unknown for any other.</summary>
    public static DayOrder OrderOf(string? text)
    {
        if (NumericForm().Match(Trimmed(text)) is not { Success: true } match || match.Groups["mark"].Value == ".")
        {
            return DayOrder.Unknown;
        }

        var (one, two, year) = (Int(match, "one"), Int(match, "two"), Int(match, "year"));
        return one > 12 && two <= 12 && match.Groups["year"].Length == 4 ? DayOrder.DayFirst
            : two > 12 && one <= 12 ? DayOrder.MonthFirst
            : Weekday(match) is { } named && one != two && year >= 1900 && (IsOn(named, year, two, one), IsOn(named, year, one, two)) is var (dayFirst, monthFirst) && dayFirst != monthFirst
                ? dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst
            : DayOrder.Unknown;
    }

    private static string Trimmed(string? text)
    {
        var value = (text ?? "").Trim();
        if (value.Length > Longest * 4)
        {
            return value[..(Longest + 1)];
        }

        // Signs that are not seen stand before dates that a page's script wrote.
        return White().Replace(value.Replace("\u200E", "", StringComparison.Ordinal).Replace("\u200F", "", StringComparison.Ordinal), " ").Trim(' ', ',');
    }

    private static FeedDay? Iso(string exact)
    {
        if (IsoForm().Match(exact) is not { Success: true } match)
        {
            return null;
        }

        var (year, rest) = (Int(match, "year"), match.Groups["rest"].Value);
        if (match.Groups["week"].Success)
        {
            return Week(exact, year, Int(match, "week"), match.Groups["of"].Success ? Int(match, "of") : null);
        }

        if (match.Groups["nth"].Success)
        {
            var nth = Int(match, "nth");
            return year is < 1900 or > 2200 ? new(FeedDayState.Nonsense, exact)
                : nth < 1 || nth > (DateTime.IsLeapYear(year) ? 366 : 365) ? new(FeedDayState.Impossible, exact)
                : new DateOnly(year, 1, 1).AddDays(nth - 1) is var day ? FeedClock.Behind(FeedDay.Of(exact, year, day.Month, day.Day), rest) : null;
        }

        // Year 0 with month 0 and day 0 is how databases write that they hold no date.
        if (year == 0)
        {
            return new(FeedDayState.Nonsense, exact);
        }

        int? month = match.Groups["month"].Success ? Int(match, "month") : null;
        int? dayOf = match.Groups["day"].Success ? Int(match, "day") : null;
        return dayOf is null && rest.Length > 0 ? null : FeedClock.Behind(FeedDay.Of(exact, year, month, dayOf), rest);
    }

    /// <summary>A week of ISO 8601, or a day in it.</summary>
    private static FeedDay? Week(string exact, int year, int week, int? of) =>
        year is < 1900 or > 2200 ? new(FeedDayState.Nonsense, exact)
        : week < 1 || week > ISOWeek.GetWeeksInYear(year) ? new(FeedDayState.Impossible, exact)
        : of is { } weekday && DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7))) is var day ? FeedDay.Of(exact, day.Year, day.Month, day.Day)
        : new(FeedDayState.Unreadable, exact);

    /// <summary><c>20310704</c>, <c>20310704T0915Z</c>, <c>20310704091500</c>. As seconds since 1970, ten digits that are such a date would lie beyond 2030.</summary>
    private static FeedDay? Compact(string exact) => CompactForm().Match(exact) is { Success: true } match && Int(match, "year") is >= 1900 and <= 2100
        && FeedDay.Of(exact, Int(match, "year"), Int(match, "month"), Int(match, "day")) is { State: FeedDayState.Known } day
            ? match.Groups["hour"].Success && Int(match, "hour") < 24 && Int(match, "minute") < 60
                ? day with { Time = new(Int(match, "hour"), Int(match, "minute")), Offset = FeedClock.Zone(match.Groups["rest"].Value) } : day
            : null;

    /// <summary>Seconds, milliseconds or microseconds since 1970, between 1990 and 2100.</summary>
    private static FeedDay? Count(string exact)
    {
        if (!long.TryParse(exact, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var seconds = exact.Length switch
        {
            9 or 10 => count,
            12 or 13 => count / 1_000,
            15 or 16 => count / 1_000_000,
            _ => 0,
        };
        return seconds is < 631_152_000 or > 4_102_444_800 ? new(count <= 0 || seconds != 0 ? FeedDayState.Nonsense : FeedDayState.Unreadable, exact)
            : FeedDay.Of(exact, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    /// <summary>11/26/2031 10:00 PM, 26.11.2031, 26-11-2031. With full stops the day stands first everywhere.</summary>
    private static FeedDay? Numeric(string exact, DayOrder order)
    {
        if (NumericForm().Match(exact) is not { Success: true } match)
        {
            return null;
        }

        var (one, two, year) = (Int(match, "one"), Int(match, "two"), Int(match, "year"));
        var isShort = match.Groups["year"].Length == 2;
        var own = match.Groups["mark"].Value == "." || one == two ? DayOrder.DayFirst : OrderOf(exact);
        if (isShort && one > 12 && match.Groups["mark"].Value != ".")
        {
            // 31/07/04 may begin with the year.
            return new(FeedDayState.Ambiguous, exact);
        }

        var taken = own == DayOrder.Unknown ? order : own;
        if (taken == DayOrder.Unknown)
        {
            return new(one > 12 ? FeedDayState.Impossible : year is > 99 and < 1900 ? FeedDayState.Nonsense : FeedDayState.Ambiguous, exact);
        }

        var (month, day) = taken == DayOrder.DayFirst ? (two, one) : (one, two);
        return FeedClock.Behind(Beside(FeedDay.Of(exact, isShort ? Century(year) : year, month, day), Weekday(match)), match.Groups["rest"].Value);
    }

    /// <summary>Years in two digits (RFC 5322, 4.3): up to 49 of this century.</summary>
    public static int Century(int year) => year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;

    /// <summary>Says that the weekday beside a day is not its own.</summary>
    public static FeedDay Beside(FeedDay day, DayOfWeek? weekday) =>
        weekday is { } named && day.Date is { } date && date.DayOfWeek != named ? day with { Contrary = named } : day;

    /// <summary>A date as pages print it, in any language that stamps are read in.</summary>
    private static FeedDay Printed(string exact, DayOrder order) => Stamps.At(exact, 0, exact.Length, order) switch
    {
        { Age: { } age } => new(FeedDayState.Known, exact) { Age = age },
        { Year: { } year, Month: { } month } printed => FeedDay.Of(exact, year, month, printed.Day) with { Time = printed.Time, Offset = printed.Offset },
        { Month: { } month, Day: { } day } printed => new(FeedDayState.Known, exact) { Month = month, Day = day, Time = printed.Time, Offset = printed.Offset },
        _ => new(FeedDayState.Unreadable, exact),
    };

    private static DayOfWeek? Weekday(Match match) =>
        match.Groups["weekday"] is { Success: true } word && Calendar.Weekdays.TryGetValue(word.Value.ToLowerInvariant(), out var weekday) ? weekday : null;

    private static bool IsOn(DayOfWeek named, int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day).DayOfWeek == named;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?(?<year>[0-9]{4})(?:-?W(?<week>[0-9]{2})(?:-?(?<of>[1-7]))?|-(?<nth>[0-9]{3})|[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2}))?)?(?![0-9./-])(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:[T ]?(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(?::?[0-9]{2}(?:[.,][0-9]+)?)?)?(?![0-9])(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CompactForm();

    [GeneratedRegex(@"^((?<weekday>\p{L}+)\.?,? )?(?<one>[0-9]{1,2})(?<mark>[/.-]) ?(?<two>[0-9]{1,2})\k<mark> ?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumericForm();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
