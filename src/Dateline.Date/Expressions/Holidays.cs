namespace Dateline.Date;

/// <summary>
/// Days that have a name, by rule. In the language files a holiday is a number: <c>MMDD</c> for a fixed day;
/// <c>1000000 + days from Easter Sunday + 500</c>; <c>2000000 + month × 1000 + weekday × 100 + n</c> for the n-th weekday
/// (Monday 1 – Sunday 7) of a month, n 9 for the last; <c>3000000 + weekday × 10000 + MMDD</c> for the first such weekday from
/// that day on.
/// </summary>
internal static class Holidays
{
    public static bool IsFixed(int holiday) => holiday < 10_000;

    public static DateOnly? In(int holiday, int year)
    {
        if (year is < 1583 or > 9998)
        {
            return null;
        }

        if (IsFixed(holiday))
        {
            return new(year, holiday / 100, holiday % 100);
        }

        if (holiday < 2_000_000)
        {
            return Easter(year).AddDays(holiday - 1_000_500);
        }

        if (holiday >= 3_000_000)
        {
            var from = new DateOnly(year, holiday % 10_000 / 100, holiday % 100);
            return from.AddDays(((holiday / 10_000 % 10) - (int)from.DayOfWeek + 7) % 7);
        }

        var (month, weekday, n) = (holiday % 1_000_000 / 1000, holiday / 100 % 10 % 7, holiday % 100);
        if (n == 9)
        {
            var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return end.AddDays(-(((int)end.DayOfWeek - weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + ((n - 1) * 7));
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (7 * m) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
