using System.Globalization;

namespace Dateline.Read;

/// <content>Days in figures and in words.</content>
internal ref partial struct DateScan
{
    /// <summary>Of two figures, as POSIX has it (strptime, %y).</summary>
    private const int FirstOfLastCentury = 69;

    /// <summary>4/16/2024, 16.04.2024, 16. 4. 2024, 2024/04/16, 2024. 04. 16. The order must follow from the parts, the dots, or the page.</summary>
    private bool Numeric()
    {
        var start = at;
        if (Number(4, 4) is { } y && at < end && text[at] is '/' or '.' && Pair(text[at++]) is var (ym, yd) && SetDay(y, ym, yd))
        {
            return true;
        }

        at = start;
        if (Number(1, 2) is { } one && at < end && text[at] is '/' or '.' or '-')
        {
            var mark = text[at++];
            if (Apart(mark) && Number(1, 2) is { } two && Take(mark) && Apart(mark) && (YearNumber() ?? (mark == '/' && one <= 12 ? YearBehindSlash(two) : YearInShort(mark))) is { } last && SetNumeric(one, two, last, mark))
            {
                return true;
            }
        }

        at = start;
        return false;
    }

    private (int, int)? Pair(char mark) => Apart(mark) && Number(1, 2) is { } one && Take(mark) && Apart(mark) && Number(1, 2) is { } two ? (one, two) : null;

    /// <summary>Behind a full stop the next number may stand apart.</summary>
    private bool Apart(char mark) => mark != '.' || Spaces();

    /// <summary>The year of 3/24/31, where the parts or the page show that the month stands first; no year stands first so.</summary>
    private int? YearBehindSlash(int two)
    {
        var start = at;
        if ((two > 12 || locale.Order == DayOrder.MonthFirst) && Number(2, 2) is { } inShort && Edge(at) && !(at < end && text[at] is '/' or '-'))
        {
            return inShort < FirstOfLastCentury ? 2000 + inShort : 1900 + inShort;
        }

        at = start;
        return null;
    }

    /// <summary>The year of 16.04.24, where a clock time follows: without one it could be a version, or a chapter.</summary>
    private int? YearInShort(char mark)
    {
        var start = at;
        if (mark == '.' && Number(2, 2) is { } inShort && Edge(at))
        {
            var behind = at;
            TimeBehind();
            var timed = time is not null;
            at = behind;
            (time, offset) = (null, null);
            if (timed)
            {
                return 2000 + inShort;
            }
        }

        at = start;
        return null;
    }

    /// <summary>2024年4月16日, 2024년 4월 16일, each also without its year; what stands in brackets behind it is the weekday.</summary>
    private bool Signed()
    {
        var start = at;
        var y = Number(4, 4);
        if (y is not null && !((Take('年') || Take('년')) && Spaces()))
        {
            at = start;
            return false;
        }

        at = y is null ? start : at;
        var monthAt = at;
        if (Number(1, 2) is { } m && (Take('月') || Take('월'))
            && Spaces() && Number(1, 2) is { } d && (Take('日') || Take('일')) && SetDay(y, m, d))
        {
            var behind = at;
            Gap();
            if ((Take('(') || Take('（')) && Word() is not null && (Take(')') || Take('）')))
            {
                behind = at;
            }

            at = behind;
            return true;
        }

        at = monthAt;
        if (y is >= 1900 and <= 2100 && Number(1, 2) is { } alone and >= 1 and <= 12 && (Take('月') || Take('월')) && Edge(at))
        {
            (year, month, day) = (y, alone, null);
            return true;
        }

        at = start;
        return false;
    }

    /// <summary>2024. április 16., 2024 April 16.</summary>
    private bool YearMonthDay()
    {
        var start = at;
        if (Number(4, 4) is { } y && y is >= 1900 and <= 2100 && May('.') && May(',') && Gap() && Word() is { } word && IsMonth(word, out var m)
            && May('.') && Gap() && Number(1, 2) is { } d && SetDay(y, m, d))
        {
            _ = Take('.');
            return true;
        }

        at = start;
        return false;
    }

    private bool SetNumeric(int one, int two, int last, char mark)
    {
        var first = mark == '.' || one > 12 ? DayOrder.DayFirst : two > 12 ? DayOrder.MonthFirst : one == two ? DayOrder.DayFirst : locale.Order;
        if (first == DayOrder.Unknown && MonthFirstBehind())
        {
            first = DayOrder.MonthFirst;
        }

        if (weekday is { } named && mark != '.' && one is >= 1 and <= 12 && two is >= 1 and <= 12)
        {
            // “Wed, 03/05/2025” can be one of the two only, however the page's other days are written.
            var (dayFirst, monthFirst) = (IsOn(named, last, two, one), IsOn(named, last, one, two));
            first = dayFirst == monthFirst ? first : dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
        }

        return first switch
        {
            DayOrder.DayFirst => SetDay(last, two, one),
            DayOrder.MonthFirst => SetDay(last, one, two),
            _ => false,
        };
    }

    private static bool IsOn(DayOfWeek named, int y, int m, int d) => y is >= 1900 and <= 2100 && m is >= 1 and <= 12
        && d >= 1 && d <= DateTime.DaysInMonth(y, m) && new DateOnly(y, m, d).DayOfWeek == named;

    /// <summary>A clock behind the date that only month-first countries print: “5:04 AM ET”.</summary>
    private bool MonthFirstBehind()
    {
        var start = at;
        TimeBehind();
        var zone = text.AsSpan(start, at - start);
        at = start;
        (time, offset) = (null, null);
        var space = zone.LastIndexOf(' ');
        return space >= 0 && Calendar.MonthFirstZones.Contains(zone[(space + 1)..].ToString());
    }

    /// <summary>14 November 2024, 3rd of October, 21. Oktober 2025, 21 de octubre de 2025.</summary>
    private bool DayMonth()
    {
        var start = at;
        if (Number(1, 2) is { } d)
        {
            _ = Take('.') || Take('º') || Suffix();
            Gap();
            _ = Take('-');
            SkipLinks();
            if (Word() is { } word && IsMonth(word, out var m))
            {
                _ = Take('.');
                OtherName(m);
                if (SetDay(YearBehind(), m, d))
                {
                    return true;
                }
            }
        }

        at = start;
        return false;
    }

    /// <summary>October 15, 2024; May. 28, 2024; octubre 21, 2025; November 2024.</summary>
    private bool MonthDay()
    {
        var start = at;
        if (Word() is { } word && IsMonth(word, out var m))
        {
            _ = Take('.');
            var gap = Gap() || Take('-') || text[at - 1] == '.';
            var dayAt = at;
            if (gap && Number(1, 2) is { } d)
            {
                _ = Suffix();
                if (SetDay(YearBehind(), m, d))
                {
                    return true;
                }
            }

            at = dayAt;
            SkipLinks();
            if (gap && YearNumber() is { } y && Edge(at))
            {
                (year, month, day) = (y, m, null);
                return true;
            }
        }

        at = start;
        return false;
    }

    /// <summary>Arabic pages print a month by both its names: “24 نيسان / أبريل 2020”.</summary>
    private void OtherName(int month)
    {
        var start = at;
        Gap();
        if (!(Take('/') && Spaces() && Word() is { } other && IsMonth(other, out var same) && same == month))
        {
            at = start;
        }
    }

    /// <summary>“Di., 21.05.2024”: two or three letters may mean different weekdays in two languages, so only what follows counts.</summary>
    private bool Shortened()
    {
        if (Word() is { } word && (Calendar.Shortened.Contains(word) || Own(word, WordKind.Shortened) is not null))
        {
            _ = Take('.');
            _ = Take(',');
            return Gap() && ReadDay() && year is not null;
        }

        return false;
    }

    private int? YearBehind()
    {
        var start = at;
        _ = Take(',') || Take('-');
        Gap();
        SkipLinks();
        if (YearNumber() is { } found && (at >= end || text[at] != ':'))
        {
            // “2024 р.”, “2024 r.”: the word “year”, shortened.
            var behind = at;
            if (!(Gap() && Word() is "р" or "г" or "r" or "року" or "roku" && (Take('.') || Edge(at))))
            {
                at = behind;
            }

            return found;
        }

        at = start;
        return ImpossibleYearBehind() ? 0 : null;
    }

    /// <summary>True where a number of four digits or more stands for a year that is none: “1 January 10000”. It is not a day without a year.</summary>
    private readonly bool ImpossibleYearBehind()
    {
        var (from, comma) = (at, false);
        while (from < end && from - at < 8 && text[from] is ' ' or '\u00a0' or '-' or ',')
        {
            comma |= text[from++] == ',';
        }

        var behind = from;
        while (behind < end && behind - from < 24 && char.IsAsciiDigit(text[behind]))
        {
            behind++;
        }

        // “On March 4, 10000 people came”.
        return behind - from >= 4 && from > at && (behind >= end || !char.IsLetter(text[behind]))
            && !(comma && behind + 1 < end && text[behind] == ' ' && char.IsLetter(text[behind + 1]));
    }

    /// <summary>Four digits from 1900 to 2100. A reading time may be glued behind them: “20246 minutes”.</summary>
    private int? YearNumber()
    {
        var start = at;
        if (Number(4, 4) is { } number && number is >= 1900 and <= 2100)
        {
            return number;
        }

        at = start;
        if (end - at > 5 && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var glued) && glued is >= 1900 and <= 2100)
        {
            at += 4;
            var behind = at;
            if (Number(1, 2) is not null && Gap() && Starts("min"))
            {
                at = behind;
                return glued;
            }
        }

        at = start;
        return null;
    }
}
