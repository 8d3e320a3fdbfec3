using System.Globalization;

namespace Dateline.Read;

/// <summary>
/// The year of a day that a page prints without one. Names and addresses in the page's markup often spell the whole day
/// (<c>news20310624_01</c>, <c>/2031/06/24/</c>); where all that spell this day agree on the year, it is that.
/// </summary>
internal static class HtmlYear
{
    private const int FirstYear = 1993;
    private const int LastYear = 2100;

    /// <summary>No page is looked through further, in code units.</summary>
    private const int Longest = 2_000_000;

    /// <returns>The year and how the markup spells the day; null where nothing does, or where years differ.</returns>
    public static (int Year, string Spelled)? Of(ReadOnlySpan<char> markup, int month, int day)
    {
        markup = markup[..Math.Min(markup.Length, Longest)];
        (int Year, string Spelled)? found = null;
        foreach (var mark in new[] { "", "-", "/", "_", "." })
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $"{mark}{month:00}{mark}{day:00}");
            for (var at = 0; markup[at..].IndexOf(tail, StringComparison.Ordinal) is >= 0 and var next;)
            {
                var (start, end) = (at + next - 4, at + next + tail.Length);
                at = end;
                if (!IsDay(markup, start, end, out var year))
                {
                    continue;
                }

                if (found is { } other && other.Year != year)
                {
                    return null;
                }

                found ??= (year, markup[start..end].ToString());
            }
        }

        return found;
    }

    /// <summary>
    /// True where a year stands in front, no further digit and no equals sign before it (<c>style.css?v=20310624</c> is a version),
    /// and behind the day nothing but a clock's digits.
    /// </summary>
    private static bool IsDay(ReadOnlySpan<char> markup, int start, int end, out int year)
    {
        year = 0;
        return start >= 0 && int.TryParse(markup.Slice(start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= FirstYear and <= LastYear
            && (start == 0 || !(char.IsAsciiDigit(markup[start - 1]) || markup[start - 1] == '=')) && Digits(markup[end..]) is 0 or 4 or 6;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && count < 8 && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
