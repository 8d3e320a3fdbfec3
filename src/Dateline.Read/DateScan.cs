using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Reads one date, clock time or age at a place in a text. Every attempt looks at a few words at most, so that a scan
/// over a text is linear. A failed attempt leaves the place as it was.
/// </summary>
internal ref struct DateScan(string text, int at, int end, DayOrder order)
{
    private int at = at;
    private int? year;
    private int? month;
    private int? day;
    private DayOfWeek? weekday;
    private TimeOnly? time;
    private TimeSpan? offset;
    private Age? age;

    /// <summary>The stamp that begins at the scan's place, or null.</summary>
    public Printed? Read()
    {
        var start = at;
        if (Iso() || ReadAge() || DayAndTime())
        {
            return new(year, month, day, weekday, time, offset, age, start, at);
        }

        return null;
    }

    /// <summary>ISO 8601: 2025-03-01, 2025-03-01T12:00:00Z, 2025-03-01 12:00.</summary>
    private bool Iso()
    {
        var start = at;
        if (Number(4, 4) is not { } y || !Take('-') || Number(2, 2) is not { } m || !Take('-') || Number(2, 2) is not { } d || !SetDay(y, m, d))
        {
            at = start;
            return false;
        }

        if (at < end && text[at] is 'T' or 't')
        {
            at++;
            _ = Clock(bare: false);
        }
        else
        {
            TimeBehind();
        }

        return Stops(start);
    }

    private bool ReadAge()
    {
        var start = at;
        if (Whole() || Counted())
        {
            return true;
        }

        at = start;
        foreach (var before in Calendar.Before)
        {
            if (Phrase(before) && Gap() && Count() is { } count && Gap() && Unit() is { } unit && Stops(start))
            {
                age = new(count, unit);
                return true;
            }

            at = start;
        }

        return false;
    }

    /// <summary>“yesterday”, “just now”; a clock time behind it belongs to the words of the age.</summary>
    private bool Whole()
    {
        var start = at;
        if (Word() is not { } word)
        {
            return false;
        }

        var found = Calendar.Ages.GetValueOrDefault(word);
        if (found is null && word == "just" && Gap() && Word() == "now")
        {
            found = Calendar.Ages["just now"];
        }

        if (found is null)
        {
            at = start;
            return false;
        }

        TimeBehind();
        time = null;
        offset = null;
        age = found;
        return Stops(start);
    }

    /// <summary>“12h”, “3 hours ago”, “an hour ago”, and the glued “3hon” of “3hon MSN”.</summary>
    private bool Counted()
    {
        var start = at;
        if (Count() is not { } count)
        {
            return false;
        }

        var gap = Gap();
        var unitAt = at;
        if (Unit() is { } unit && Gap() && Word() is { } ago && Calendar.Ago.Contains(ago))
        {
            age = new(count, unit);
            return Stops(start);
        }

        at = unitAt;
        if (char.IsAsciiDigit(text[start]) && (!gap || unitAt - start <= 4) && ShortUnit() is { } brief)
        {
            age = new(count, brief);
            var behind = at;
            if (Gap() && Word() is { } word && Calendar.Ago.Contains(word))
            {
                return true;
            }

            at = behind;
            return true;
        }

        at = start;
        return false;
    }

    private AgeUnit? ShortUnit()
    {
        foreach (var (word, unit) in Calendar.Short)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && at + word.Length <= end && (Edge(at + word.Length) || string.CompareOrdinal(text, at + word.Length, "on ", 0, 3) == 0))
            {
                at += word.Length;
                return unit;
            }
        }

        return null;
    }

    private int? Count()
    {
        if (Number(1, 3) is { } number)
        {
            return number;
        }

        var start = at;
        if (Word() is { } word && Calendar.One.Contains(word))
        {
            return 1;
        }

        at = start;
        return null;
    }

    private AgeUnit? Unit()
    {
        var start = at;
        if (Word() is { } word && Calendar.Units.TryGetValue(word, out var unit))
        {
            _ = Take('.');
            return unit;
        }

        at = start;
        return null;
    }

    private bool DayAndTime()
    {
        var start = at;
        ReadWeekday();
        var dateAt = at;
        if (ReadDay())
        {
            TimeBehind();
            return Stops(start);
        }

        if (weekday is not null)
        {
            // A weekday alone, or with a clock time behind it.
            at = dateAt;
            TimeBehind();
            return Stops(start);
        }

        at = start;
        if (!Clock(bare: false))
        {
            return false;
        }

        DayBehind();
        return Stops(start);
    }

    private void ReadWeekday()
    {
        var start = at;
        if (Word() is { } word && Calendar.Weekdays.TryGetValue(word, out var named))
        {
            weekday = named;
            var behind = at;
            _ = Take('.') || Take(',');
            Gap();
            SkipLinks();
            if (at >= end || !(char.IsAsciiDigit(text[at]) || char.IsLetter(text[at])))
            {
                at = behind;
            }

            return;
        }

        at = start;
    }

    private void DayBehind()
    {
        var behind = at;
        Gap();
        _ = Take(',') || Take('|') || Take('·') || Take('-') || Take('–') || Take('—');
        Gap();
        SkipLinks();
        var (knownTime, knownOffset) = (time, offset);
        ReadWeekday();
        if (!ReadDay())
        {
            weekday = null;
            at = behind;
        }

        (time, offset) = (knownTime, knownOffset);
    }

    private bool ReadDay()
    {
        var start = at;
        if (Numeric() || DayMonth() || MonthDay())
        {
            return true;
        }

        at = start;
        return false;
    }

    /// <summary>4/16/2024, 16.04.2024, 2024/04/16. The order must follow from the parts, the dots, or the page.</summary>
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
            if (Number(1, 2) is { } two && Take(mark) && YearNumber() is { } last && SetNumeric(one, two, last, mark))
            {
                return true;
            }
        }

        at = start;
        return false;
    }

    private (int, int)? Pair(char mark) => Number(1, 2) is { } one && Take(mark) && Number(1, 2) is { } two ? (one, two) : null;

    private bool SetNumeric(int one, int two, int last, char mark)
    {
        var first = mark == '.' || one > 12 ? DayOrder.DayFirst : two > 12 ? DayOrder.MonthFirst : one == two ? DayOrder.DayFirst : order;
        if (first == DayOrder.Unknown && MonthFirstBehind())
        {
            first = DayOrder.MonthFirst;
        }

        return first switch
        {
            DayOrder.DayFirst => SetDay(last, two, one),
            DayOrder.MonthFirst => SetDay(last, one, two),
            _ => false,
        };
    }

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
            if (Word() is { } word && Calendar.Months.TryGetValue(word, out var m))
            {
                _ = Take('.');
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
        if (Word() is { } word && Calendar.Months.TryGetValue(word, out var m))
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
        return null;
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

    private void TimeBehind()
    {
        var start = at;
        Gap();
        _ = Take(',') || Take('|') || Take('·') || Take('•') || Take('-') || Take('–') || Take('—') || Take('@') || Take('/');
        Gap();
        SkipLinks();
        if (!Clock(bare: true))
        {
            at = start;
        }
    }

    /// <summary>14:41, 3:02 PM, 14h30, 14.30 Uhr, 3 PM; then a zone.</summary>
    /// <param name="bare">Behind a date: 14.30 needs no word behind it.</param>
    private bool Clock(bool bare)
    {
        var start = at;
        if (Number(1, 2) is not { } hour || hour > 24)
        {
            at = start;
            return false;
        }

        var minute = 0;
        var mark = at < end ? text[at] : '\0';
        var minuteAt = at;
        var split = mark is ':' or '.' or 'h' or 'H' && TakeAny() && Number(2, 2) is { } read && Set(ref minute, read) && minute < 60;
        if (!split)
        {
            at = minuteAt;
        }
        else if (mark == ':')
        {
            Seconds();
        }

        var half = Half();
        var uhr = !half.HasValue && Hours();
        if (!(split && (mark == ':' || uhr || half.HasValue || bare || mark is 'h' or 'H') || half.HasValue || (uhr && bare)))
        {
            at = start;
            return false;
        }

        // “13:09 PM” is printed by pages that add the half to a 24-hour clock: the hour says more.
        hour = half == true && hour < 12 ? hour + 12 : half == false && hour == 12 ? 0 : hour;
        if (hour == 24 && minute == 0)
        {
            hour = 0;
        }

        if (hour > 23)
        {
            at = start;
            return false;
        }

        time = new TimeOnly(hour, minute);
        Zone();
        return true;
    }

    private void Seconds()
    {
        var start = at;
        if (!(Take(':') && Number(2, 2) is not null))
        {
            at = start;
            return;
        }

        start = at;
        if (!(Take('.') && Number(1, 9) is not null))
        {
            at = start;
        }
    }

    private bool Hours()
    {
        var start = at;
        Gap();
        if (Word() is "uhr" or "hrs" or "год")
        {
            return true;
        }

        at = start;
        return false;
    }

    /// <summary>True for the afternoon, false for the morning, null where neither is printed.</summary>
    private bool? Half()
    {
        var start = at;
        Gap();
        if (end - at >= 2 && text[at] is 'a' or 'A' or 'p' or 'P')
        {
            var afternoon = text[at] is 'p' or 'P';
            at++;
            var dotted = Take('.');
            if (at < end && text[at] is 'm' or 'M')
            {
                at++;
                _ = dotted && Take('.');
                if (Edge(at))
                {
                    return afternoon;
                }
            }
        }

        at = start;
        return null;
    }

    private void Zone()
    {
        var start = at;
        Gap();
        _ = Take('(');
        var from = at;
        while (at < end && at - from < 6 && char.IsAsciiLetterUpper(text[at]))
        {
            at++;
        }

        if (at > from && Edge(at) && Calendar.Zones.TryGetValue(text[from..at], out var known))
        {
            offset = known;
            var named = at;
            if (known == TimeSpan.Zero && Shift() is { } shift)
            {
                offset = shift;
                named = at;
            }

            at = text[from - 1] == '(' && named < end && text[named] == ')' ? named + 1 : named;
            return;
        }

        at = start;
        if (Shift() is { } bareShift)
        {
            offset = bareShift;
        }
    }

    /// <summary>+02:00, +0200, -5.</summary>
    private TimeSpan? Shift()
    {
        var start = at;
        if (at < end && text[at] is '+' or '-')
        {
            var sign = text[at++] == '-' ? -1 : 1;
            var digits = at;
            while (digits < end && digits - at < 5 && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            var compact = digits - at == 4;
            if (Number(compact ? 4 : 1, compact ? 4 : 2) is { } number)
            {
                var minutes = compact ? (number / 100 * 60) + (number % 100) : (number * 60) + (Take(':') ? Number(2, 2) ?? 0 : 0);
                if (minutes <= 14 * 60 && Edge(at))
                {
                    return TimeSpan.FromMinutes(sign * minutes);
                }
            }
        }

        at = start;
        return null;
    }

    private bool SetDay(int? y, int m, int d)
    {
        // 2024 stands in for an unknown year: it has a 29 February.
        if (y is < 1900 or > 2100 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y ?? 2024, m))
        {
            return false;
        }

        (year, month, day) = (y, m, d);
        return true;
    }

    /// <summary>Nothing is read whose last word goes on behind it.</summary>
    private bool Stops(int start)
    {
        if (Edge(at) || (at < end && char.IsAsciiDigit(text[at]) && text[at - 1] is >= '0' and <= '9' && year is not null))
        {
            return true;
        }

        at = start;
        (year, month, day, weekday, time, offset, age) = (null, null, null, null, null, null, null);
        return false;
    }

    private readonly bool Edge(int place) => place >= end || !char.IsLetterOrDigit(text[place]);

    private int? Number(int fewest, int most)
    {
        var start = at;
        while (at < end && at - start <= most && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at - start >= fewest && at - start <= most)
        {
            return int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        at = start;
        return null;
    }

    /// <summary>The word at the place in lower case; null, and the place unmoved, where none of at most 16 letters stands.</summary>
    private string? Word()
    {
        var start = at;
        while (at < end && at - start <= 16 && (char.IsLetter(text[at]) || (at > start && at + 1 < end && text[at] is '\'' or '’' or '-' && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        if (at > start && at - start <= 16)
        {
            return text[start..at].ToLowerInvariant();
        }

        at = start;
        return null;
    }

    private bool Phrase(string words)
    {
        if (!Starts(words))
        {
            return false;
        }

        at += words.Length;
        return true;
    }

    private readonly bool Starts(string words) =>
        end - at >= words.Length && string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool Suffix()
    {
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er"])
        {
            if (Starts(suffix) && Edge(at + suffix.Length))
            {
                at += suffix.Length;
                return true;
            }
        }

        return false;
    }

    private void SkipLinks()
    {
        for (var links = 0; links < 2; links++)
        {
            var start = at;
            if (!(Word() is { } word && Calendar.Links.Contains(word) && Gap()))
            {
                at = start;
                return;
            }
        }
    }

    /// <summary>Skips a few spaces.</summary>
    private bool Gap()
    {
        var start = at;
        while (at < end && at - start < 8 && text[at] is ' ' or '\t' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at > start;
    }

    private bool Take(char mark)
    {
        if (at < end && text[at] == mark)
        {
            at++;
            return true;
        }

        return false;
    }

    private bool TakeAny()
    {
        at++;
        return true;
    }

    private static bool Set(ref int target, int value)
    {
        target = value;
        return true;
    }
}
