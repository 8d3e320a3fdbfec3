using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>The order of a list, as its stamps show it.</summary>
internal static class Orders
{
    /// <summary>
    /// Compares neighbours whose stamps can be compared: two full days, two ages, or an age and a day that lies before it
    /// wherever between the newest day on the page and now the page was saved. Four of five differing pairs decide.
    /// </summary>
    public static ListOrder Of(IEnumerable<Item> items)
    {
        var (falling, rising) = (0, 0);
        Stamp? last = null;
        var stamps = items.Select(item => item.Published).OfType<Stamp>().ToArray();
        var newest = stamps.Max(Day);
        foreach (var stamp in stamps)
        {
            var compared = last is null ? 0 : Compare(last, stamp, newest);
            falling += compared > 0 ? 1 : 0;
            rising += compared < 0 ? 1 : 0;
            last = stamp;
        }

        return Decide(falling, rising);
    }

    /// <summary>Clock times on a live page run over midnight at most once, and 11:54 may follow 00:04: the small steps count.</summary>
    public static ListOrder OfClocks(ImmutableArray<TimeOnly> clocks)
    {
        var (falling, rising) = (0, 0);
        for (var at = 1; at < clocks.Length; at++)
        {
            var step = (clocks[at] - clocks[at - 1]).TotalHours;
            falling += step > 12 ? 1 : 0;
            rising += step is > 0 and < 12 ? 1 : 0;
        }

        return Decide(falling, rising);
    }

    private static ListOrder Decide(int falling, int rising) =>
        falling + rising == 0 ? ListOrder.None
        : falling * 5 >= (falling + rising) * 4 ? ListOrder.NewestFirst
        : rising * 5 >= (falling + rising) * 4 ? ListOrder.OldestFirst
        : ListOrder.None;

    private static int Compare(Stamp one, Stamp other, DateOnly? newest)
    {
        if (one.Age is { } age && other.Age is { } otherAge)
        {
            return Seconds(otherAge).CompareTo(Seconds(age));
        }

        if (newest is { } saved && (one.Age ?? other.Age) is { } only)
        {
            // The page is no older than its newest day: an age that counts back to behind a day is newer than that day.
            var known = Day(one.Age is null ? one : other);
            var newer = known is { } before && saved.DayNumber - Seconds(only with { Count = only.Count + 1 }) / 86_400 > before.DayNumber;
            return !newer ? 0 : one.Age is null ? -1 : 1;
        }

        if (one is { Year: null, Month: { } month, Day: { } of, Age: null } && other is { Year: null, Month: { } otherMonth, Day: { } otherOf, Age: null })
        {
            // Of two days without a year the nearer reading counts: 30 December stands before 2 January.
            var step = (month * 31) + of - (otherMonth * 31) - otherOf;
            return step == 0 ? Nullable.Compare(one.Time, other.Time) : Math.Abs(step) > 186 ? -step : step;
        }

        return Day(one) is { } day && Day(other) is { } otherDay ? new Moment(day, one.Time).CompareTo(new Moment(otherDay, other.Time)) : 0;
    }

    private static DateOnly? Day(Stamp stamp) =>
        stamp is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    private static long Seconds(Age age) => age.Count * (age.Unit switch
    {
        AgeUnit.Second => 1L,
        AgeUnit.Minute => 60,
        AgeUnit.Hour => 3600,
        AgeUnit.Day => 86_400,
        AgeUnit.Week => 604_800,
        AgeUnit.Month => 2_592_000,
        _ => 31_536_000,
    });
}
