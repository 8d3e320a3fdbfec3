using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>How far a feed's date can be read.</summary>
internal enum FeedDayState
{
    /// <summary>There is none, or nothing stands in it.</summary>
    Empty,
    Known,

    /// <summary>Nothing says whether the day or the month stands first.</summary>
    Ambiguous,

    /// <summary>What software writes that knows no date: the first moment of its count, a year of no calendar in use.</summary>
    Nonsense,

    /// <summary>A day that the calendar does not have.</summary>
    Impossible,
    Unreadable,
}

/// <summary>A date as a feed writes it. Parts as in <see cref="Stamp"/>.</summary>
internal readonly record struct FeedDay(FeedDayState State, string Exact)
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public TimeOnly? Time { get; init; }

    public TimeSpan? Offset { get; init; }

    public Age? Age { get; init; }

    /// <summary>The weekday beside it, where that is another than the day's own.</summary>
    public DayOfWeek? Contrary { get; init; }

    /// <summary>The day itself; null where it is not known to the day.</summary>
    public DateOnly? Date => State == FeedDayState.Known && Year is { } year && Month is { } month && Day is { } day ? new DateOnly(year, month, day) : null;

    /// <summary>The stamp with its evidence; null where nothing is known.</summary>
    public Stamp? On(string page) => State != FeedDayState.Known ? null
        : new(Year, Month, Day, null, Time, Time is null ? null : Offset, Age, Evidence.Beside(page, EvidencePlace.Feed, Exact));

    /// <summary>A day, a month or a year, checked.</summary>
    public static FeedDay Of(string exact, int year, int? month, int? day)
    {
        // 1900 and 1904 are where spreadsheets begin to count; 1970, and the evening before it west of Greenwich, computers.
        if (year is < 1900 or > 2200 || (year, month, day) is (1970, 1, 1) or (1969, 12, 31) or (1900, 1, 1) or (1904, 1, 1))
        {
            return new(FeedDayState.Nonsense, exact);
        }

        return month is < 1 or > 12 || day < 1 || (month is { } of && day > DateTime.DaysInMonth(year, of)) ? new(FeedDayState.Impossible, exact)
            : new(FeedDayState.Known, exact) { Year = year, Month = month, Day = day };
    }

    public static FeedDay Of(string exact, DateTimeOffset moment) => Of(exact, moment.Year, moment.Month, moment.Day) is { State: FeedDayState.Known } day
        ? day with { Time = new(moment.Hour, moment.Minute), Offset = moment.Offset } : new(FeedDayState.Nonsense, exact);

    /// <summary>As people write it: <c>4 July 2031</c>.</summary>
    public static string Told(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
