using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Archives print a year, a month or a day once, as a heading, and leave it out below: “2031”, then “5 March  Old ferry goes
/// back to sea”. An entry stands under the last heading before it that shares an element with it.
/// </summary>
internal static class HtmlListDays
{
    /// <summary>How far above a heading's line the element may be that holds its entries too.</summary>
    private const int MostAbove = 3;

    /// <summary>Numbers from 1 on before so many entries count them and are no days.</summary>
    private const int FewestRanks = 3;

    /// <summary>An entry, and what the headings above it and its own short print say of its day.</summary>
    private sealed record Under(HtmlEntry Entry, int? Year, int? Month, int? Day, HtmlDayHeading Heading, HtmlShortDay? Short);

    /// <param name="entries">All entries of the main lists.</param>
    /// <returns>For the entries whose stamp a heading completes or tells, by the index of their headline link.</returns>
    public static IReadOnlyDictionary<int, Stamp> Of(HtmlPlain plain, IReadOnlyList<HtmlEntry> entries, string page, Locale locale)
    {
        var stamps = new Dictionary<int, Stamp>();
        if (entries.Count == 0)
        {
            return stamps;
        }

        var below = Below(plain, entries, page, locale);
        var figures = OrderOf(below, locale.Order);
        foreach (var under in below)
        {
            if (Stamp(under, under.Short is { Mark: '-' } && figures == DayOrder.Unknown ? DayOrder.MonthFirst
                : under.Short is { Mark: '.' } && figures == DayOrder.Unknown ? DayOrder.DayFirst : figures, page) is { } stamp)
            {
                stamps[under.Entry.Card.Anchor] = stamp;
            }
        }

        return stamps;
    }

    /// <summary>The entries that stand under a heading and print no full day themselves.</summary>
    private static List<Under> Below(HtmlPlain plain, IReadOnlyList<HtmlEntry> entries, string page, Locale locale)
    {
        var inCard = InCards(plain, entries);
        var found = new List<Under>();
        var days = new Dictionary<int, int>();
        HtmlDayHeading? year = null, month = null, day = null;
        var at = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Card.FirstBlock))
        {
            for (; at < plain.Blocks.Count && at < entry.Card.FirstBlock; at++)
            {
                if (inCard[at])
                {
                    continue;
                }

                if (HtmlDayHeading.Of(plain, at, page, locale) is { } heading)
                {
                    year = heading.IsDay || heading.Month is not null ? heading.Year is null ? year : null : heading;
                    month = heading.IsDay || heading.Month is null ? null : heading;
                    day = heading.IsDay ? heading : null;
                    var around = plain.Parts[plain.Blocks[at].Part].Up;
                    days[around] = days.GetValueOrDefault(around) + (heading.IsDay ? 1 : 0);
                }
                else if (plain.Parts[plain.Blocks[at].Part].Tag is ['h', >= '1' and <= '6'])
                {
                    (year, month, day) = (null, null, null);
                }
            }

            if (entry.Published is null or { Year: null, Age: null } && Known(plain, entry, year, month, day) is { } under)
            {
                found.Add(under);
            }
        }

        return [.. found.Where(under => !IsRanked(found, under) && !IsToday(plain, under, days))];
    }

    /// <summary>Which blocks stand in an entry's own element. What a flat list has behind it may be the heading of the next.</summary>
    private static bool[] InCards(HtmlPlain plain, IReadOnlyList<HtmlEntry> entries)
    {
        var inCard = new bool[plain.Blocks.Count];
        foreach (var part in entries.Select(entry => plain.Parts[entry.Card.Part]))
        {
            Array.Fill(inCard, true, part.FirstBlock, Math.Max(0, Math.Min(part.EndBlock, inCard.Length) - part.FirstBlock));
        }

        return inCard;
    }

    /// <summary>True for a day printed once above a list and by no heading: it tells the reader what day it is.</summary>
    private static bool IsToday(HtmlPlain plain, Under under, Dictionary<int, int> days)
    {
        var part = plain.Parts[plain.Blocks[under.Heading.Block].Part];
        return under.Heading.IsDay && !part.Is(HtmlUse.Heading) && days.GetValueOrDefault(part.Up) < 2;
    }

    private static Under? Known(HtmlPlain plain, HtmlEntry entry, HtmlDayHeading? year, HtmlDayHeading? month, HtmlDayHeading? day)
    {
        (year, month, day) = (Held(plain, year, entry), Held(plain, month, entry), Held(plain, day, entry));
        var last = day ?? month ?? year;
        return last is null ? null
            : new(entry, last.Year ?? year?.Year, last.Month, last.Day, last, entry.Published is null && !last.IsDay ? HtmlShortDay.Of(plain, entry) : null);
    }

    /// <summary>The heading, where an element a few steps above it holds the entry too.</summary>
    private static HtmlDayHeading? Held(HtmlPlain plain, HtmlDayHeading? heading, HtmlEntry entry)
    {
        var at = heading is null ? -1 : plain.Blocks[heading.Block].Part;
        for (var above = 0; at >= 0 && above <= MostAbove; at = plain.Parts[at].Up, above++)
        {
            if (at <= entry.Card.Part && plain.Parts[at].Last >= entry.Card.Part)
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>True where the numbers under a heading count its entries from 1 on.</summary>
    private static bool IsRanked(List<Under> all, Under under)
    {
        if (under.Short is not { Two: null })
        {
            return false;
        }

        var numbers = all.Where(other => other.Heading == under.Heading).Select(other => other.Short?.One).ToList();
        return numbers.Count >= FewestRanks && numbers.Select((number, at) => number == at + 1).All(counts => counts);
    }

    /// <summary>In which order the entries print month and day in figures: as those show that can be read in one way only.</summary>
    private static DayOrder OrderOf(List<Under> below, DayOrder order)
    {
        var dayFirst = below.Any(under => under.Short is { One: > 12, Two: not null });
        var monthFirst = below.Any(under => under.Short is { Two: > 12 });
        return dayFirst && monthFirst ? DayOrder.Unknown : dayFirst ? DayOrder.DayFirst : monthFirst ? DayOrder.MonthFirst
            : below.Any(under => under.Short is { Mark: '/' }) ? order : DayOrder.Unknown;
    }

    private static Stamp? Stamp(Under under, DayOrder order, string page)
    {
        if (under is { Heading.Stamp.Age: not null, Entry.Published: null })
        {
            return under.Heading.Stamp;
        }

        var clock = under.Entry.Published;
        if (under.Year is not { } year)
        {
            // Of which year “14 March” is, is for the list's order to find.
            return under.Heading.Day is not null && clock is null or { Month: null, Weekday: null } ? under.Heading.Stamp with { Time = clock?.Time, Offset = clock?.Offset } : null;
        }

        if (under.Entry.Published is { Month: { } printed, Day: { } number } own)
        {
            return (under.Month ?? printed) == printed && (under.Day ?? number) == number && Exists(year, printed, number, own.Weekday) ? own with { Year = year } : null;
        }

        var (month, day, weekday) = (under.Month, under.Day, (DayOfWeek?)null);
        if (under.Short is { } brief)
        {
            weekday = brief.Weekday;
            (month, day) = brief.Two is null ? (month, month is null ? null : brief.One)
                : order == DayOrder.Unknown ? (month, null) : order == DayOrder.DayFirst ? (Same(month, brief.Two.Value), brief.One) : (Same(month, brief.One), brief.Two);
        }

        // A year alone says too little of an entry to be its date.
        return month is not { } named || (day is { } told && !Exists(year, named, told, weekday)) ? null
            : new(year, named, day, null, clock?.Time, clock?.Offset, null, under.Heading.Stamp.From);
    }

    private static int? Same(int? headed, int printed) => headed is null || headed == printed ? printed : null;

    private static bool Exists(int year, int month, int day, DayOfWeek? weekday) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        && (weekday is null || new DateOnly(year, month, day).DayOfWeek == weekday);
}
