using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Reads one date, clock time or age at a place in a text. Every attempt looks at a few words at most, so that a scan
/// over a text is linear. A failed attempt leaves the place as it was.
/// </summary>
internal ref partial struct DateScan(string text, int at, int end, Locale locale)
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
        if (found is null && Gap() && Word() is { } second)
        {
            // “just now”, “last year”.
            found = Calendar.Ages.GetValueOrDefault($"{word} {second}");
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
        if (Unit() is { } unit && Gap() && Word() is { } ago && (Calendar.Ago.Contains(ago) || Own(ago, WordKind.Ago) is not null))
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
        if (Word() is { } word && IsUnit(word, out var unit))
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
            return (time is not null || !IsShort(start)) && Stops(start);
        }

        at = start;
        if (Shortened())
        {
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
        if (Word() is { } word && IsWeekday(word, out var named))
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
        if (Numeric() || DayMonth() || MonthDay() || Signed() || YearMonthDay())
        {
            return true;
        }

        at = start;
        return false;
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
        if (Edge(at) || (year is not null && char.IsAsciiDigit(text[at - 1]) && char.IsUpper(text[at])) || (year is not null && ((char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 1])) || text[at - 1] is '日' or '일')))
        {
            return true;
        }

        at = start;
        (year, month, day, weekday, time, offset, age) = (null, null, null, null, null, null, null);
        return false;
    }
}
