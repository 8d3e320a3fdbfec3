namespace Dateline.Read;

/// <content>Clock times and zones.</content>
internal ref partial struct DateScan
{
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
        if (!(split && (mark == ':' || uhr || half.HasValue || bare || mark is 'h' or 'H' || ZoneFollows()) || half.HasValue || (uhr && bare)))
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
        if (Word() is "uhr" or "hrs" or "h" or "hs" or "год")
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

    /// <summary>14.02 BST: a zone behind a full stop between two numbers says that they are a time.</summary>
    private readonly bool ZoneFollows()
    {
        var from = at + (at < end && text[at] == ' ' ? 1 : 0);
        var to = from;
        while (to < end && to - from < 6 && char.IsAsciiLetterUpper(text[to]))
        {
            to++;
        }

        return to - from >= 2 && Edge(to) && Calendar.Zones.ContainsKey(text[from..to]);
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
}
