using Dateline.News;

namespace Dateline.Read;

/// <summary>The day that many newsrooms put into a piece's address: <c>/2024/03/09/</c>, <c>/2024-03-09-title</c>, <c>/20240309/</c>, <c>/2024/mar/09/</c>.</summary>
internal static class HtmlAddressDay
{
    private const int Longest = 2_000;

    /// <summary>The first day in the path; else its first month, where year and month stand alone.</summary>
    /// <returns>Null where the path has none. Never throws.</returns>
    public static Stamp? Of(string? address, string page)
    {
        var path = Path(address);
        (int Year, int Month, int Start, int End)? month = null;
        for (var at = 0; at + 7 < path.Length; at++)
        {
            if (!Opens(path, at) || Year(path, at) is not { } year)
            {
                continue;
            }

            if (Day(path, at, year) is { } day)
            {
                return new(year, day.Month, day.Day, null, null, null, null, Evidence.Beside(page, EvidencePlace.Url, path[at..day.End]));
            }

            if (month is null && MonthAlone(path, at) is { } alone)
            {
                month = (year, alone, at, at + 7);
            }
        }

        return month is { } found
            ? new(found.Year, found.Month, null, null, null, null, null, Evidence.Beside(page, EvidencePlace.Url, path[found.Start..found.End])) : null;
    }

    /// <summary>Without scheme, host, query and fragment: numbers there are no days.</summary>
    private static string Path(string? address)
    {
        var text = address ?? "";
        if (text.Length is 0 or > Longest)
        {
            return "";
        }

        var host = text.IndexOf("//", StringComparison.Ordinal);
        var start = text.IndexOf('/', host < 0 ? 0 : host + 2);
        var end = text.IndexOfAny(['?', '#']);
        return start < 0 ? "" : text[start..(end < start ? text.Length : end)];
    }

    private static bool Opens(string path, int at) => at > 0 && char.IsAsciiDigit(path[at]) && !char.IsAsciiLetterOrDigit(path[at - 1]);

    private static int? Year(string path, int at) =>
        Number(path, at, 4) is { } year and >= 1990 and <= 2100 ? year : null;

    private static (int Month, int Day, int End)? Day(string path, int at, int year)
    {
        if (Number(path, at + 4, 4) is { } both && Ends(path, at + 8))
        {
            // 20240309
            return Exists(year, both / 100, both % 100, at + 8);
        }

        var mark = path[at + 4];
        if (mark is not ('/' or '-' or '_' or '.'))
        {
            return null;
        }

        var (month, behind) = Month(path, at + 5);
        if (month == 0 || behind >= path.Length)
        {
            return null;
        }

        // 2024/03/09, 2024-03-09, 2024/03-09, 2024/0309
        var dayAt = char.IsAsciiDigit(path[behind]) ? behind : path[behind] is '/' or '-' or '_' or '.' && (path[behind] == mark || mark == '/') ? behind + 1 : -1;
        var digits = dayAt < 0 ? 0 : Number(path, dayAt, 2) is not null ? 2 : mark == '/' && Number(path, dayAt, 1) is not null ? 1 : 0;
        return digits > 0 && Ends(path, dayAt + digits) ? Exists(year, month, Number(path, dayAt, digits)!.Value, dayAt + digits) : null;
    }

    /// <summary>The month as a number of one or two digits or as an English word of three letters, and where it ends.</summary>
    private static (int Month, int Behind) Month(string path, int at)
    {
        if (Number(path, at, 2) is { } two)
        {
            return (two, at + 2);
        }

        if (Number(path, at, 1) is { } one)
        {
            return (one, at + 1);
        }

        return at + 3 < path.Length && path[at + 3] is '/' or '-' && Calendar.Months.TryGetValue(path[at..(at + 3)].ToLowerInvariant(), out var named) ? (named, at + 3) : (0, at);
    }

    /// <summary>The month of <c>/2024/03/</c>.</summary>
    private static int? MonthAlone(string path, int at) =>
        path[at - 1] == '/' && path[at + 4] == '/' && path.Length > at + 8 && path[at + 7] == '/' && Number(path, at + 5, 2) is { } month and >= 1 and <= 12 ? month : null;

    private static (int, int, int)? Exists(int year, int month, int day, int end) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (month, day, end) : null;

    private static bool Ends(string path, int at) => at >= path.Length || !char.IsAsciiDigit(path[at]);

    private static int? Number(string path, int at, int digits)
    {
        if (at < 0 || at + digits > path.Length)
        {
            return null;
        }

        var number = 0;
        for (var each = at; each < at + digits; each++)
        {
            if (!char.IsAsciiDigit(path[each]))
            {
                return null;
            }

            number = (number * 10) + path[each] - '0';
        }

        return number;
    }
}
