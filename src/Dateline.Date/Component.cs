using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Pages that something joins: copies, a teaser and its article, reports of one event. Nothing outside bears on their days.</summary>
/// <param name="Pages">By id.</param>
internal sealed record Component(ImmutableArray<ReadPage> Pages, Kinship Kinship, ImmutableArray<StoryGroup> Stories)
{
    /// <param name="pages">By id.</param>
    /// <param name="stories">Of their items some may stand on none of the pages.</param>
    /// <returns>In the order of their first pages.</returns>
    public static IEnumerable<Component> Of(ImmutableArray<ReadPage> pages, Kinship kinship, ImmutableArray<StoryGroup> stories)
    {
        var pageOf = pages.SelectMany(page => page.Items).ToDictionary(item => item.Id, item => item.Page, StringComparer.Ordinal);
        var joined = new Disjoint(pages.Select(page => page.Id));
        foreach (var group in kinship.Copies.Select(group => group.Items)
            .Concat(kinship.Announcements.Select(teaser => ImmutableArray.Create(teaser.Teaser, teaser.Article)))
            .Concat(stories.Select(story => story.Items)))
        {
            var on = group.Where(pageOf.ContainsKey).Select(id => pageOf[id]).ToList();
            foreach (var other in on.Skip(1))
            {
                joined.Join(on[0], other);
            }
        }

        string? Of(IEnumerable<string> items) => items.FirstOrDefault(pageOf.ContainsKey) is { } id ? joined.Find(pageOf[id]) : null;

        var copies = kinship.Copies.ToLookup(group => Of(group.Items), StringComparer.Ordinal);
        var teasers = kinship.Announcements.ToLookup(teaser => Of([teaser.Teaser]), StringComparer.Ordinal);
        var told = stories.ToLookup(story => Of(story.Items), StringComparer.Ordinal);
        return pages.GroupBy(page => joined.Find(page.Id), StringComparer.Ordinal)
            .Select(group => new Component([.. group], new([.. copies[group.Key]], [.. teasers[group.Key]], []), [.. told[group.Key]]));
    }
}
