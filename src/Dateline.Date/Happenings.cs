using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Places the days that a text names in time, now that its own day is bounded, and finds the day of its own news among them.</summary>
internal static class Happenings
{
    public static ImmutableArray<DayPlaced> Place(Graph graph, Member member, When published)
    {
        var node = graph.Of(member.Item);
        return [.. graph.Named[member.Item.Id].Select(named => Place(node, named, published)).OfType<DayPlaced>()];
    }

    /// <summary>The first day told as past and as the item's own news.</summary>
    public static When Of(Graph graph, Member member, When published, ImmutableArray<DayPlaced> days)
    {
        foreach (var day in days)
        {
            var isPast = day.Named.Telling == Telling.Past
                || (day.Named.Telling == Telling.None && published.From is { } from && day.To <= from.Day);
            if (!day.Named.Main || !isPast || !IsOwn(graph.Of(member.Item), day))
            {
                continue;
            }

            var evidence = Evidence.In(member.Page, day.Named.At);
            return new(new Moment(day.From), new Moment(day.To), day.From == day.To ? new Moment(day.From) : null, Basis.InText,
                [new($"“{day.Named.At.Text}” is told as the day of this news.", evidence), .. published.Because]);
        }

        return When.Unknown;
    }

    /// <summary>False when the solver found that the named day lies behind the news.</summary>
    private static bool IsOwn(Node node, DayPlaced day)
    {
        var weighed = node.Choices.Count == 1
            ? node.Choices[0].Readings.FirstOrDefault(pair => pair.Clue.Named is { } named && named with { At = day.Named.At } == day.Named).Reading
            : null;
        return weighed is { } reading ? reading.Own : node.IsBounded && day.From.DayNumber >= node.Low.Day - 7;
    }

    private static DayPlaced? Place(Node node, DayNamed named, When published)
    {
        if (named.Year is { } stated)
        {
            return Calendar.In(named, stated) is { } days ? Placed(named, days) : null;
        }

        if (published.From is not { } from || published.To is not { } to)
        {
            return null;
        }

        if (named.Month is null)
        {
            return named.Weekday is { } weekday && from.Day == to.Day ? Weekday(named, weekday, from.Day) : null;
        }

        // Both ends of the interval must mean the same day, else the year is open.
        var first = Nearest(named, from.Day.DayNumber);
        var last = Nearest(named, to.Day.DayNumber);
        return first is { } one && first == last ? Placed(named, one) : null;
    }

    private static (int First, int Last)? Nearest(DayNamed named, int day)
    {
        var year = Calendar.Year(day);
        var candidates = new Span(year - 1, year + 1).Select(each => Calendar.In(named, each)).OfType<(int First, int Last)>();
        return named.Telling switch
        {
            Telling.Past => candidates.Where(each => each.First <= day).Select(each => ((int, int)?)each).LastOrDefault(),
            Telling.ToCome => candidates.Where(each => each.Last >= day).Select(each => ((int, int)?)each).FirstOrDefault(),
            _ => candidates.OrderBy(each => Math.Abs(each.First - day)).ThenBy(each => each.First).Select(each => ((int, int)?)each).FirstOrDefault(),
        };
    }

    /// <summary>“on Wednesday”, told as past, is the last one up to the day itself; told as to come, the next.</summary>
    private static DayPlaced? Weekday(DayNamed named, DayOfWeek weekday, DateOnly published)
    {
        var back = ((int)published.DayOfWeek - (int)weekday + 7) % 7;
        return named.Telling switch
        {
            Telling.Past => new(named, published.AddDays(-back), published.AddDays(-back)),
            Telling.ToCome => new(named, published.AddDays((7 - back) % 7), published.AddDays((7 - back) % 7)),
            _ => null,
        };
    }

    private static DayPlaced Placed(DayNamed named, (int First, int Last) days) =>
        new(named, DateOnly.FromDayNumber(days.First), DateOnly.FromDayNumber(days.Last));
}
