using Dateline.News;

namespace Dateline.Date;

/// <summary>Days of the Gregorian calendar as numbers, and what a printed or named day allows in each year.</summary>
internal static class Calendar
{
    /// <returns>The day number, or null when that year has no such day (29 February) or the weekday does not agree.</returns>
    public static int? Day(int year, int month, int day, DayOfWeek? weekday = null)
    {
        if (year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return weekday is { } wanted && date.DayOfWeek != wanted ? null : date.DayNumber;
    }

    /// <summary>First and last day of a month, or of a whole year where <paramref name="month"/> is null.</summary>
    public static (int First, int Last) Period(int year, int? month) => month is { } one
        ? (new DateOnly(year, one, 1).DayNumber, new DateOnly(year, one, DateTime.DaysInMonth(year, one)).DayNumber)
        : (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);

    public static int Year(int day) => DateOnly.FromDayNumber(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)).Year;

    /// <summary>First and last day that <paramref name="named"/> can be in <paramref name="year"/>; null when there is none.</summary>
    public static (int First, int Last)? In(DayNamed named, int year)
    {
        if (named.Year is { } stated && stated != year)
        {
            return null;
        }

        if (named.Month is not { } month)
        {
            return named.Year is null ? null : Period(year, null);
        }

        if (named.Day is not { } day)
        {
            return Period(year, month);
        }

        // A year that stands beside the day outweighs a weekday that does not agree with it.
        return Day(year, month, day, named.Year is null ? named.Weekday : null) is { } found ? (found, found) : null;
    }
}
