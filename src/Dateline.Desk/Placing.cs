using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>Gives every item its story and its kin.</summary>
internal static class Placing
{
    /// <returns>By page as in <paramref name="pages"/>, then by place on the page.</returns>
    public static ImmutableArray<TimelineItem> Items(ImmutableArray<ReadPage> pages, Kinship kinship, Dating dating, ImmutableArray<Story> stories)
    {
        var dated = dating.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        var storyOf = stories.SelectMany(story => story.Items, (story, id) => (id, story.Id)).ToDictionary(pair => pair.id, pair => pair.Id, StringComparer.Ordinal);
        var copyOf = CopyOf(kinship, dating);
        var revisionOf = kinship.Revisions.GroupBy(each => each.Later, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.First().Earlier, StringComparer.Ordinal);
        var teaserOf = kinship.Announcements.GroupBy(each => each.Teaser, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.First().Article, StringComparer.Ordinal);
        return
        [
            .. pages.SelectMany(page => page.Items).Select(item => new TimelineItem(
                dated[item.Id], storyOf[item.Id], copyOf.GetValueOrDefault(item.Id), revisionOf.GetValueOrDefault(item.Id), teaserOf.GetValueOrDefault(item.Id))),
        ];
    }

    /// <summary>What was changed in each item, against its earlier wording or by its own word. A note that a copy repeats is told once.</summary>
    public static ImmutableArray<RevisedItem> Revisions(ImmutableArray<TimelineItem> items, Kinship kinship)
    {
        var revisions = kinship.Revisions.ToLookup(each => each.Later, StringComparer.Ordinal);
        var traces = kinship.Traces.ToLookup(each => each.Item, StringComparer.Ordinal);
        return
        [
            .. items.SelectMany(item => revisions[item.Item.Id].Select(each => new RevisedItem(each.Later, each.Earlier, each.Changes))
                .Concat(item.CopyOf is null && !revisions.Contains(item.Item.Id) && traces.Contains(item.Item.Id)
                    ? [new RevisedItem(item.Item.Id, null, [.. traces[item.Item.Id].Select(trace => trace.Note)])] : [])),
        ];
    }

    /// <summary>The copy that stands on the page saved first is the one the others repeat.</summary>
    private static Dictionary<string, string> CopyOf(Kinship kinship, Dating dating)
    {
        var saved = dating.Pages.ToDictionary(page => page.Page, page => page.Retrieved.To ?? page.Retrieved.From, StringComparer.Ordinal);
        var newest = dating.Pages.ToDictionary(page => page.Page, page => page.Retrieved.From, StringComparer.Ordinal);
        var pageOf = dating.Items.ToDictionary(item => item.Item.Id, item => item.Item.Page, StringComparer.Ordinal);
        var stated = dating.Items.Where(item => item.Published.Basis == Basis.Stated).ToDictionary(item => item.Item.Id, item => item.Published.From, StringComparer.Ordinal);
        var copyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in kinship.Copies)
        {
            var first = group.Items
                .OrderBy(id => stated.ContainsKey(id) ? 0 : 1).ThenBy(id => stated.GetValueOrDefault(id))
                .ThenBy(id => newest[pageOf[id]] is null ? 1 : 0).ThenBy(id => newest[pageOf[id]]).ThenBy(id => saved[pageOf[id]])
                .ThenBy(id => id, StringComparer.Ordinal).First();
            foreach (var id in group.Items.Where(id => id != first))
            {
                copyOf[id] = first;
            }
        }

        return copyOf;
    }
}
