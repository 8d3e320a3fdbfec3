using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>What is doubtful in a feed's dates, told once for all entries that share it.</summary>
internal static class FeedDoubts
{
    /// <summary>So many entries that bear one moment are hardly ever pieces that came out together.</summary>
    private const int Many = 3;

    /// <param name="items">The items and what the feed says of their days, in its order.</param>
    /// <param name="made">When the feed was made.</param>
    public static ImmutableArray<Doubt> Of(IReadOnlyList<(Item Item, FeedEntryDays Days)> items, FeedDay made, string page)
    {
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        Tell(days => days.State == FeedDayState.Ambiguous, _ => "nothing in the feed says whether the day or the month stands first");
        Tell(days => days.State == FeedDayState.Nonsense, _ => "that is no day, but what software writes that knows none");
        Tell(days => days.State == FeedDayState.Impossible, _ => "there is no such day");
        Tell(days => days.State == FeedDayState.Unreadable, _ => "that is no date that can be read");
        Tell(days => days.Contrary is not null, day => $"that day was a {day.Date!.Value.DayOfWeek}; the day of the month is taken");
        if (made.Date is { } whole)
        {
            Tell(days => days.Date is { } date && date.DayNumber > whole.DayNumber + 1, _ => $"the feed itself was made before that, on “{made.Exact}”");
        }

        Changed();
        Same();
        return doubts.ToImmutable();

        void Tell(Func<FeedDay, bool> isDoubtful, Func<FeedDay, string> why)
        {
            var found = items.Where(pair => isDoubtful(pair.Days.Published)).ToList();
            if (found.Count > 0)
            {
                var (item, days) = found[0];
                doubts.Add(new("date", $"The feed dates “{item.Beginning}” “{days.Published.Exact}”{Others(found.Count)}: {why(days.Published)}.", [From(days.Published)]));
            }
        }

        void Changed()
        {
            // A day apart is the difference between two clocks.
            var found = items.Where(pair => pair.Days is { Published.Date: { } came, Modified.Date: { } changed } && changed.DayNumber < came.DayNumber - 1).ToList();
            if (found.Count > 0)
            {
                var (item, days) = found[0];
                doubts.Add(new("date", $"The feed says that “{item.Beginning}” was changed on “{days.Modified.Exact}”, before it came out on “{days.Published.Exact}”{Others(found.Count)}.", [From(days.Modified), From(days.Published)]));
            }
        }

        void Same()
        {
            var dated = items.Where(pair => pair.Days.Published.Time is not null).ToList();
            if (dated.Count >= Many && dated.Count == items.Count && dated.TrueForAll(pair => pair.Days.Published.Exact == dated[0].Days.Published.Exact))
            {
                doubts.Add(new("date", $"The feed dates all of its {items.Count} entries “{dated[0].Days.Published.Exact}”: that may be when it was made, not when they came out.", [From(dated[0].Days.Published)]));
            }
        }

        Evidence From(FeedDay day) => Evidence.Beside(page, EvidencePlace.Feed, day.Exact);
    }

    private static string Others(int count) => count switch
    {
        1 => "",
        2 => ", and another entry in the same way",
        _ => $", and {count - 1} more entries in the same way",
    };
}
