using System.Globalization;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>The day in the dates that programs write: those of mail and HTTP, of JavaScript, of ISO 8601, of web archives.</summary>
internal static class SavedDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The day as it stands there, on the clock that wrote it: <c>Tue, 5 Mar 2024 10:15:32 -0000</c> (RFC 5322, 3.3),
    /// <c>Tue Mar 05 2024 10:15:32 GMT+0100</c> (ECMA-262, <c>Date.prototype.toString</c>), <c>10:15:32 Mar 05, 2024</c>,
    /// <c>2024-03-05T10:15:32Z</c>.
    /// </summary>
    /// <returns>Null for anything else, for a day that does not exist and for one with which nobody reckons.</returns>
    public static DateOnly? In(string? text) => Written(text) is { } day && Reckoning.Holds(day) ? day : null;

    private static DateOnly? Written(string? text)
    {
        if (text is null || text.Length > 200)
        {
            return null;
        }

        text = text.Trim();
        if (text.Length >= 10 && text[4] == '-')
        {
            return DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }

        var words = text.Split([' ', ',', ':', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => MonthOf(word) > 0);
        return at < 0 || at + 1 >= words.Length ? null
            : at > 0 && words[at + 1].Length == 4 ? Day(words[at + 1], MonthOf(words[at]), words[at - 1])
            : at + 2 < words.Length ? Day(words[at + 2], MonthOf(words[at]), words[at + 1])
            : null;
    }

    /// <summary>The day in the fourteen digits that web archives write: <c>20240305101532</c>.</summary>
    public static DateOnly? InDigits(ReadOnlySpan<char> digits) =>
        digits.Length == 14 && !digits.ContainsAnyExceptInRange('0', '9')
        && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Reckoning.Holds(day) ? day : null;

    private static int MonthOf(string word) => word.Length is > 2 and < 10 ? Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1 : 0;

    private static DateOnly? Day(string year, int month, string day) =>
        year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 1900
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= DateTime.DaysInMonth(y, month)
            ? new DateOnly(y, month, d) : null;
}
