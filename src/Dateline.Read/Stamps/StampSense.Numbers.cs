using Dateline.News;

namespace Dateline.Read;

/// <content>Which number is the day, which the year, and in which order.</content>
internal sealed partial class StampSense
{
    /// <summary>Finds out which number is what. Null when all is well.</summary>
    private Unread? Numbers()
    {
        if (week is { } at)
        {
            return OfYear(parts[at]) ? null : Unread.Nothing;
        }

        if (triple is { } three)
        {
            return Triple(parts[three]);
        }

        if (pair is { } two && Pair(two, parts[two]) is { } why)
        {
            return why;
        }

        if (told && month is null && weekday is null && plain.Count == 3 && Spaced())
        {
            return null;
        }

        TakeYear();
        return year is { } printed && Other(printed) is { } other && (otherCalendar = other) == other ? Unread.Calendar : Days() ? null : Unread.Nothing;
    }

    /// <summary>A year that no Gregorian stamp has: Thai and Iranian pages print 2567 and 1403, Arabic ones 1445.</summary>
    private OtherCalendar? Other(int printed) => printed switch
    {
        >= 2400 and < 2700 => OtherCalendar.Buddhist,
        >= 5600 and < 5900 => OtherCalendar.Hebrew,
        >= 1300 and < 1500 when words.Code is "fa" or "ps" or "ckb" or "mzn" or "lrc" or "glk" => OtherCalendar.Persian,
        >= 1300 and < 1500 when words.Code is "ar" or "ur" => OtherCalendar.Islamic,
        >= 90 and < 200 when words.Code is "zh" or "yue" && parts.Exists(part => part is { Kind: PartKind.Number, Digits: 2 or 3 } && part.A == printed) => OtherCalendar.Minguo,
        _ => null,
    };

    private bool OfYear(Part part)
    {
        if (part.A is < 1900 or > 2100 || (part.Kind == PartKind.Week ? part.B is < 1 or > 53 || part.C is < 1 or > 7 : part.B < 1 || part.B > (DateTime.IsLeapYear(part.A) ? 366 : 365)))
        {
            return false;
        }

        var date = part.Kind == PartKind.Week ? DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(part.A, part.B, (DayOfWeek)(part.C % 7))) : new DateOnly(part.A, 1, 1).AddDays(part.B - 1);
        (year, month, day) = (date.Year, date.Month, date.Day);
        return plain.Count == 0;
    }

    /// <summary>24 12 2031, 2031 12 24: figures with nothing but spaces between them.</summary>
    private bool Spaced()
    {
        if (plain.Exists(at => parts[at].Kind != PartKind.Number || parts[at].Mark != '\0'))
        {
            return false;
        }

        var (a, b, c) = (parts[plain[0]], parts[plain[1]], parts[plain[2]]);
        var read = (a.Digits, b.Digits, c.Digits) switch
        {
            (4, 1 or 2, 1 or 2) => Triple(new(PartKind.Triple, a.A, b.A, c.A)),
            (1 or 2, 1 or 2, 4 or 2) => Triple(new(PartKind.Triple, a.A, b.A, c.A, c.Digits, '/')),
            _ => Unread.Nothing,
        };
        plain.Clear();
        return read is null;
    }

    private void TakeYear()
    {
        foreach (var at in plain.Where(at => parts[at].Digits == 4 && year is null).ToArray())
        {
            year = parts[at].A;
            plain.Remove(at);
        }

        if (era is { } first && year is null && plain.Find(at => Is(at - 1, WordKind.Era)) is var behind && plain.Contains(behind))
        {
            year = first + Value(behind) - 1;
            plain.Remove(behind);
        }
    }

    private int Value(int at) => parts[at].Kind == PartKind.Number ? parts[at].A : chosen[at].Value;

    /// <summary>The day, and a year in two figures, among the numbers beside a month in words.</summary>
    private bool Days()
    {
        if (month is null || day is not null || plain.Count == 0)
        {
            return true;
        }

        // An hour stands at the end: “5 May at 14”.
        var first = plain[0];
        var inShort = plain.FindIndex(at => parts[at].Kind == PartKind.Number && parts[at].Digits == 2 && (parts[at].Mark == '\'' || (parts[at].A > 31 && plain.Count > 1)));
        if (year is null && inShort < 0 && plain.Count >= 2 && parts[plain[1]] is { Kind: PartKind.Number, Digits: 2, Mark: '\0' } && plain[1] > monthAt && !Is(plain[1] - 1, WordKind.Link)
            && (plain[1] + 1 == parts.Count || parts[plain[1] + 1].Kind == PartKind.Clock || Is(plain[1] + 1, WordKind.Weekday)))
        {
            // “3 Aug 96” and “3 Aug 96 14:00”.
            inShort = 1;
        }

        if (year is null && inShort >= 0)
        {
            year = Century(parts[plain[inShort]].A);
            inTwo = true;
            plain.RemoveAt(inShort);
            first = plain.Count > 0 ? plain[0] : -1;
        }

        if (first >= 0 && Value(first) is >= 1 and <= 31)
        {
            day = Value(first);
            plain.Remove(first);
        }

        return true;
    }

    /// <summary>A year in two figures, as POSIX reads it: 69 to 99 are the last century's.</summary>
    private static int Century(int inShort) => inShort + (inShort >= 69 ? 1900 : 2000);

    private Unread? Triple(Part part)
    {
        var (a, b, c) = (part.A, part.B, part.C);
        if (month is not null || year is not null || pair is not null)
        {
            return Unread.Nothing;
        }

        if (part.Digits == 0)
        {
            (year, month, day) = (a, b, c);
            return Other(a) is { } own && (otherCalendar = own) == own ? Unread.Calendar : null;
        }

        if (part.Digits == 4)
        {
            return Other(c) is { } other && (otherCalendar = other) == other ? Unread.Calendar : Set(c, a, b, part.Mark);
        }

        if (words.Code is "th" or "fa" or "ps" or "ckb" or "mzn")
        {
            // Two figures of a year of which calendar?
            return Unread.Calendar;
        }

        inTwo = true;

        // 25.12.24 is 2024 where the day comes first, 2025 where the year does.
        var order = DayOrders.Printed(locale.Language, words);
        if (a > 31 || (order == "ymd" && c <= 31))
        {
            (year, month, day) = (Century(a), b, c);
            return null;
        }

        return c > 31 || order is not null || locale.Order != DayOrder.Unknown ? Set(Century(c), a, b, part.Mark) : Unread.Order;
    }

    private Unread? Set(int printed, int a, int b, char mark)
    {
        var order = a > 12 ? DayOrder.DayFirst : b > 12 ? DayOrder.MonthFirst : a == b || mark == '.' ? DayOrder.DayFirst : Known();
        if (order == DayOrder.Unknown && weekday is { } named)
        {
            // “Wed, 03/05/2031” can be one of the two only.
            var (dayFirst, monthFirst) = (IsOn(named, printed, b, a), IsOn(named, printed, a, b));
            order = dayFirst == monthFirst ? order : dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
        }

        (year, month, day) = (printed, order == DayOrder.MonthFirst ? a : b, order == DayOrder.MonthFirst ? b : a);
        return order == DayOrder.Unknown ? Unread.Order : null;
    }

    /// <summary>A page's reader has asked page and country already.</summary>
    private DayOrder Known() => locale.Order != DayOrder.Unknown || !told ? locale.Order : DayOrders.Of(locale.Language);

    private static bool IsOn(int weekday, int year, int month, int day) => year is > 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        && (int)new DateOnly(year, month, day).DayOfWeek == weekday;

    /// <summary>3/4 is a day; 11.30 a clock time beside a day, else a day where the language writes days so; 2031-04 a month.</summary>
    private Unread? Pair(int place, Part part)
    {
        if (part.Digits == 4)
        {
            if (month is not null)
            {
                // August/10/2031.
                (year, day) = (part.A, part.B);
                return null;
            }

            (year, month) = (part.A, part.B);
            return told && part.B is >= 1 and <= 12 ? null : Unread.Nothing;
        }

        var dated = month is not null || weekday is not null || whole is not null;
        if (part.Mark == '.' && part is { Digits: 2, A: <= 24, B: < 60 } && time is null && (dated || half is not null || partOfDay is not null || Is(place + 1, WordKind.Sign)))
        {
            return Time(part.A, part.B) ? null : Unread.Nothing;
        }

        if (month is not null || (part.Mark == '-' && !told))
        {
            return Unread.Nothing;
        }

        if (told && part.Mark == '.' && time is null && part is { Digits: 2, A: < 25, B: < 60 } && Math.Max(part.A, part.B) > 12 && (part.B == 0 || part.B > 31 || Math.Min(part.A, part.B) > 12))
        {
            // 15.30 is no day of any month.
            return Time(part.A, part.B) ? null : Unread.Nothing;
        }

        var order = part.A > 12 ? DayOrder.DayFirst : part.B > 12 ? DayOrder.MonthFirst : part.A == part.B ? DayOrder.DayFirst : YearFirst() ? DayOrder.MonthFirst : Known();
        (month, day) = order == DayOrder.MonthFirst ? (part.A, part.B) : (part.B, part.A);
        TakeYear();
        return order == DayOrder.Unknown ? Unread.Order : month is < 1 or > 12 || (!told && year is null) ? Unread.Nothing : null;
    }

    private bool YearFirst() => DayOrders.Printed(locale.Language, words) == "ymd";
}
