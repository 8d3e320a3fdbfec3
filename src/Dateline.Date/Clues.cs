using Dateline.News;

namespace Dateline.Date;

/// <summary>Turns what is printed and named into clues: the intervals each allows, year by year.</summary>
internal static class Clues
{
    /// <summary>Of one teaser no more clues than these are weighed; those that come first belong to its own news.</summary>
    private const int Most = 4;

    /// <summary>A day told as to come is told at most so long before, when nothing else says more.</summary>
    private const int AheadDays = 180;

    /// <summary>A day that lies further back is seldom named without its year.</summary>
    private const int BehindDays = 180;

    private const int YearDays = 366;

    /// <summary>The cost of taking a day told as past for something behind the news.</summary>
    private const double BackgroundCost = 3;

    /// <summary>The cost of taking a day for one further ahead than <see cref="AheadDays"/> or further behind than <see cref="BehindDays"/>.</summary>
    private const double FarCost = 3;

    /// <summary>The cost of not believing that a text's day bears on the item at all.</summary>
    private const double UnbelievedCost = 6;

    /// <param name="years">The years that come into question where none is told.</param>
    public static IEnumerable<Clue> Of(Member member, IEnumerable<DayNamed> named, OfPage page, Span years, DateOptions options)
    {
        if (options.Given.GetValueOrDefault(member.Item.Id)?.Published is { } given)
        {
            var (low, high) = (given.From?.Day.DayNumber ?? Node.Past, given.To?.Day.DayNumber ?? Node.Future);
            yield return new(ClueKind.Given, member.Page, member.Item, null, null, [new(low, high, 0, true, low)]);
            yield break;
        }

        var printed = member.Item.Published is { } stamp ? Printed(member, stamp, page.Made, years) : null;
        if (printed is not null)
        {
            yield return printed;
        }

        // Where the page itself prints the day, the text can only agree.
        if (printed is { Kind: ClueKind.Stamp or ClueKind.Age or ClueKind.StampWeekday })
        {
            yield break;
        }

        if (member.Item is { Published: null, Modified: { Year: { } year, Month: { } month, Day: { } day } changed } && Calendar.Day(year, month, day) is { } number)
        {
            yield return new(ClueKind.Changed, member.Page, member.Item, changed, null, [new(Node.Past, number, 0, true, number)]);
        }

        if (page.Made is { Says: { } says, To: var last })
        {
            yield return new(ClueKind.Made, member.Page, member.Item, says, null, [new(Node.Past, last, 0, false, last)]);
        }

        if (page.Running is { } running && member.Item.Role == ItemRole.Live)
        {
            var (from, to) = Calendar.Period(running.Year, null);
            yield return new(ClueKind.Running, member.Page, member.Item, null, null, [new(from, to, 0, false, from)]);
        }

        foreach (var clue in named.Select(day => Named(member, day, years, options)).Where(clue => clue is not null).Take(Most))
        {
            yield return clue!;
        }
    }

    private static Clue? Printed(Member member, Stamp stamp, Made? made, Span years)
    {
        Clue New(ClueKind kind, IEnumerable<Reading> readings) => new(kind, member.Page, member.Item, stamp, null, [.. readings]);

        if (stamp.Year is { } year)
        {
            if (stamp is not { Month: { } month, Day: { } day })
            {
                var (first, last) = Calendar.Period(year, stamp.Month);
                return New(ClueKind.Stamp, [new(first, last, 0, true, first)]);
            }

            return Calendar.Day(year, month, day) is { } number ? New(ClueKind.Stamp, [new(number, number, 0, true, number)]) : null;
        }

        if (stamp is { Month: { } ofMonth })
        {
            var readings = years.Select(each => Days(stamp, each, ofMonth)).OfType<(int First, int Last)>()
                .Select(days => new Reading(days.First, days.Last, 0, true, days.First)).ToList();
            return readings.Count > 0 ? New(ClueKind.StampWithoutYear, [.. readings, .. Beyond(Calendar.Period(years.First, null).First, Calendar.Period(years.Last, null).Last)]) : null;
        }

        if (made is { } moment && (stamp.Age is not null || stamp.Weekday is not null))
        {
            var (first, last) = stamp.Age is { } age ? moment.Back(age) : moment.Back(stamp.Weekday!.Value);
            return first >= 0 ? New(stamp.Age is null ? ClueKind.StampWeekday : ClueKind.Age, [new(first, last, 0, true, first)]) : null;
        }

        return null;
    }

    /// <summary>The day, or all days of the month where none is printed; null in a year that has no such day or another weekday.</summary>
    private static (int First, int Last)? Days(Stamp stamp, int year, int month) =>
        stamp.Day is not { } day ? Calendar.Period(year, month)
        : Calendar.Day(year, month, day, stamp.Weekday) is { } number ? (number, number) : null;

    private static Clue? Named(Member member, DayNamed named, Span years, DateOptions options)
    {
        var readings = new List<Reading>();
        foreach (var year in named.Year is { } stated ? new Span(stated, stated) : years)
        {
            if (Calendar.In(named, year) is { } days)
            {
                readings.AddRange(Readings(named, days.First, days.Last, member.Item.Role == ItemRole.Live ? options.LiveNewsDays : options.OwnNewsDays));
            }
        }

        if (readings.Count > 0 && named.Year is null)
        {
            readings.AddRange(Beyond(readings.Min(reading => reading.Low), readings.Max(reading => reading.High)));
        }

        if (readings.Count == 0)
        {
            return null;
        }

        readings.Add(new(Node.Past, Node.Future, UnbelievedCost, false, readings[0].Day));
        return new(ClueKind.Named, member.Page, member.Item, null, named, readings);
    }

    /// <summary>The years before and after those that come into question.</summary>
    private static Reading[] Beyond(int first, int last) =>
        [new(Node.Past, first - 1, 0, false, first, Beyond: true), new(last + 1, Node.Future, 0, false, last, Beyond: true)];

    private static IEnumerable<Reading> Readings(DayNamed named, int first, int last, int soon)
    {
        // Whoever tells the day of the news leaves out its year: a day with its year is of something behind the news.
        // Without a year, a writer means the nearest such day: told as past, the next year's is not yet past.
        var behind = named.Year is null ? first + YearDays - 1 : Node.Future;
        var notLong = named.Year is null ? first + BehindDays : Node.Future;
        var ahead = named.Year is null ? last - YearDays + 1 : Node.Past;
        switch (named.Telling)
        {
            case Telling.Past when named.Main && named.Year is null:
                yield return new(first, OutBy(last, soon), 0, true, first);
                yield return new(first, notLong, BackgroundCost, false, first);
                yield return new(first, behind, BackgroundCost + FarCost, false, first);
                break;
            case Telling.Past:
                yield return new(first, notLong, 0, false, first);
                yield return new(first, behind, FarCost, false, first);
                break;
            case Telling.ToCome when named.Year is not null || named.Day is null:
                yield return new(ahead, last, 0, false, first);
                break;
            case Telling.ToCome:
                yield return new(Math.Max(ahead, last - AheadDays), last, 0, false, first);
                yield return new(ahead, last, FarCost, false, first);
                break;
            case Telling.None when named.Main && named.Day is not null && named.Year is null:
                yield return new(first - soon, last + soon, 0, true, first);
                yield return new(ahead, behind, BackgroundCost, false, first);
                break;
            default:
                break;
        }
    }

    /// <summary>What happens on a Friday may be told on the Monday after it.</summary>
    private static int OutBy(int day, int soon) =>
        day + Math.Max(soon, soon > 1 && DateOnly.FromDayNumber(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)).DayOfWeek == DayOfWeek.Friday ? 3 : 0);

    /// <summary>All combinations of readings that leave a day, cheapest first. Bounded: of many, the cheapest are kept.</summary>
    public static List<Choice> Combine(IEnumerable<Clue> clues)
    {
        const int kept = 1024;
        List<Choice> choices = [];
        foreach (var clue in clues)
        {
            if (choices.Count == 0)
            {
                choices = [.. clue.Readings.Select(reading => new Choice(reading.Low, reading.High, reading.Cost, [(clue, reading)]))];
                continue;
            }

            var narrowed = choices.SelectMany(choice => clue.Readings, (choice, reading) => (choice, reading))
                .Select(pair => new Choice(
                    Math.Max(pair.choice.Low, pair.reading.Low), Math.Min(pair.choice.High, pair.reading.High),
                    pair.choice.Cost + pair.reading.Cost, [.. pair.choice.Readings, (clue, pair.reading)]))
                .Where(choice => choice.Low <= choice.High)
                .OrderBy(choice => choice.IsBeyond ? 0 : 1).ThenBy(choice => choice.Cost).ThenBy(choice => choice.Low).ThenBy(choice => choice.High)
                .Take(kept).ToList();

            // A clue that contradicts the ones before it is not believed.
            choices = narrowed.Count > 0 ? narrowed : choices;
        }

        return choices;
    }
}

/// <summary>What a page says of all that stands on it.</summary>
/// <param name="Made">When it was put together, where it or somebody says so.</param>
internal readonly record struct OfPage(Made? Made, Running? Running);

/// <summary>Years from <paramref name="First"/> to <paramref name="Last"/>, inclusive.</summary>
internal readonly record struct Span(int First, int Last) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        for (var year = First; year <= Last; year++)
        {
            yield return year;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
