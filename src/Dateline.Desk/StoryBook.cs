using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>Makes stories of the groups that Link found: headline, dates, outlets, and the reasons in sentences.</summary>
internal static class StoryBook
{
    /// <summary>Days told as those of one event may differ by so many and still be one interval, not a contradiction.</summary>
    private const int SameEventDays = 3;

    /// <returns>By date (the earliest known end first, undated last), then id.</returns>
    public static ImmutableArray<Story> Of(ImmutableArray<ReadPage> pages, Dating dating, ImmutableArray<StoryGroup> groups)
    {
        var items = dating.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        var byId = pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
        return
        [
            .. groups.Select(group => Story(group, items, byId))
                .OrderBy(story => story.Date.IsKnown ? 0 : 1)
                .ThenBy(story => story.Date.From ?? story.Date.To)
                .ThenBy(story => story.Date.To is null ? 1 : 0).ThenBy(story => story.Date.To)
                .ThenBy(story => story.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The stories with what each goes on from, and why.</summary>
    public static ImmutableArray<Story> Threaded(ImmutableArray<Story> stories, ImmutableArray<StoryThread> threads, ImmutableArray<ReadPage> pages, Dating dating)
    {
        var items = dating.Items.ToDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal);
        var byId = pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
        var storyOf = stories.SelectMany(story => story.Items, (story, item) => (story, item)).ToDictionary(pair => pair.item, pair => pair.story, StringComparer.Ordinal);
        var threadOf = threads.ToDictionary(thread => storyOf[thread.Later].Id, StringComparer.Ordinal);
        return [.. stories.Select(story =>
        {
            if (!threadOf.TryGetValue(story.Id, out var thread))
            {
                return story;
            }

            var earlier = storyOf[thread.Earlier];
            var says = LinkSentences.Of(items[earlier.Id], (story.Date.From ?? story.Date.To)?.Day.DayNumber - (earlier.Date.To ?? earlier.Date.From)?.Day.DayNumber, thread);
            var evidence = thread is { Day: { } day, DayIn: { } item } ? Evidence.In(byId[items[item].Page], day) : null;
            return story with { Thread = earlier.Id, ThreadBecause = [new(says, evidence)] };
        })];
    }

    /// <summary>Stories whose items tell different days for the same event.</summary>
    public static IEnumerable<Doubt> Doubts(Dating dating, ImmutableArray<Story> stories)
    {
        var items = dating.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            var days = story.Items.Select(id => items[id].Happened).Where(happened => happened.IsDay)
                .OrderBy(happened => happened.From).ToList();
            if (days.Count > 1 && days[^1].From!.Value.Day.DayNumber - days[0].From!.Value.Day.DayNumber > SameEventDays)
            {
                yield return new("date", $"Texts on “{story.Headline}” tell different days for it: {days[0].Edtf} and {days[^1].Edtf}.",
                    [.. days.Select(day => day.Because[0].Evidence).OfType<Evidence>().DistinctBy(evidence => (evidence.Page, evidence.Start))]);
            }
        }
    }

    private static Story Story(
        StoryGroup group, Dictionary<string, DatedItem> all, Dictionary<string, ReadPage> pages)
    {
        var items = group.Items.Select(id => all[id]).OrderBy(item => item, EarliestFirst).ToList();
        var told = Told(items);
        var happened = Happened(items);
        var headline = (items.FirstOrDefault(item => item.Item.Title is not null) ?? items[0]).Item.Shown;
        return new(
            items[0].Item.Id, headline, happened.IsKnown ? happened : told, happened, told,
            [.. items.Select(item => item.Item.Id)],
            [.. items.Select(item => item.Item.Outlet ?? pages[item.Item.Page].Outlet).OfType<string>().Distinct(StringComparer.Ordinal)],
            null,
            Because(group, all, pages));
    }

    private static readonly Comparer<DatedItem> EarliestFirst = Comparer<DatedItem>.Create((one, other) =>
    {
        var byEnd = Compare(one.Published.To, other.Published.To);
        var byStart = byEnd != 0 ? byEnd : Compare(one.Published.From, other.Published.From);
        return byStart != 0 ? byStart : string.CompareOrdinal(one.Item.Id, other.Item.Id);
    });

    /// <summary>An open end counts as the latest.</summary>
    private static int Compare(Moment? one, Moment? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (a, b) => a.Value.CompareTo(b.Value),
    };

    /// <summary>The earliest of several intervals: from the earliest start to the earliest end.</summary>
    private static When Told(List<DatedItem> items)
    {
        var known = items.Select(item => item.Published).Where(when => when.IsKnown).ToList();
        if (known.Count == 0)
        {
            return When.Unknown;
        }

        var low = known.Any(when => when.From is null) ? null : known.MinBy(when => when.From);
        var high = known.Where(when => when.To is not null).MinBy(when => when.To);
        if (ReferenceEquals(low, high) && low is not null)
        {
            return low;
        }

        var (from, to) = (low?.From, high?.To);
        var best = known.OrderBy(when => when.Basis).Select(when => when.Best)
            .FirstOrDefault(each => each is { } value && (from is null || value >= from) && (to is null || value <= to));
        var grounds = new[] { low, high }.OfType<When>().Distinct().ToList();
        return new(from, to, best, grounds.Count > 0 ? grounds.Min(when => when.Basis) : Basis.None,
            [.. grounds.SelectMany(when => when.Because).DistinctBy(reason => (reason.Says, reason.Evidence?.Page, reason.Evidence?.Start))]);
    }

    /// <summary>The day that the texts tell. Where they differ by a few days, the interval between; where by more, the day told by most, and a doubt.</summary>
    private static When Happened(List<DatedItem> items)
    {
        var told = items.Select(item => item.Happened).Where(happened => happened.IsKnown).ToList();
        // No text states it: only a reader does.
        told = told.Exists(IsGiven) ? told.FindAll(IsGiven) : told;
        if (told.Count == 0)
        {
            return When.Unknown;
        }

        var most = told.GroupBy(happened => (happened.From, happened.To)).OrderByDescending(same => same.Count()).ThenBy(same => same.Key.From).First().First();
        var near = told.Where(happened => happened.From is { } from && most.From is { } middle
            && Math.Abs(from.Day.DayNumber - middle.Day.DayNumber) <= SameEventDays).OrderBy(happened => happened.From).ToList();
        if (near.Count == 0 || (near[0].From == most.From && near[^1].To == most.To))
        {
            return most;
        }

        return new(near[0].From, near.Max(happened => happened.To), most.Best, Basis.InText,
            [.. new[] { near[0], most, near[^1] }.SelectMany(happened => happened.Because).DistinctBy(reason => (reason.Says, reason.Evidence?.Page, reason.Evidence?.Start))]);
    }

    private static bool IsGiven(When happened) => happened.Basis == Basis.Stated;

    private static ImmutableArray<Reason> Because(
        StoryGroup group, Dictionary<string, DatedItem> all, Dictionary<string, ReadPage> pages) =>
    [
        .. group.Links.Select(link =>
        {
            var (one, other) = (all[link.One].Item, all[link.Other].Item);
            var says = LinkSentences.Of(one, other, link);
            var words = other.Passages.FirstOrDefault();
            return new Reason(says, words is null ? null : Evidence.In(pages[other.Page], words));
        }).DistinctBy(reason => (reason.Says, reason.Evidence?.Page, reason.Evidence?.Start)),
    ];
}
