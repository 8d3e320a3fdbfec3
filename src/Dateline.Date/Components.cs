using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Pages that something joins: copies, a teaser and its article, reports of one event. Nothing outside bears on their days.</summary>
/// <param name="Pages">By id.</param>
internal sealed record Component(ImmutableArray<ReadPage> Pages, Kinship Kinship, ImmutableArray<StoryGroup> Stories)
{
    /// <param name="pages">By id.</param>
    /// <returns>In the order of their first pages.</returns>
    public static IEnumerable<Component> Of(ImmutableArray<ReadPage> pages, Kinship kinship, ImmutableArray<StoryGroup> stories)
    {
        var root = Enumerable.Range(0, pages.Length).ToArray();
        var pageOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < pages.Length; at++)
        {
            foreach (var item in pages[at].Items)
            {
                pageOf[item.Id] = at;
            }
        }

        int Root(int page)
        {
            while (root[page] != page)
            {
                page = root[page] = root[root[page]];
            }

            return page;
        }

        void Join(string one, string other)
        {
            if (pageOf.TryGetValue(one, out var a) && pageOf.TryGetValue(other, out var b) && Root(a) != Root(b))
            {
                root[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));
            }
        }

        foreach (var group in kinship.Copies.Select(group => group.Items).Concat(stories.Select(story => story.Items)))
        {
            foreach (var other in group.Skip(1))
            {
                Join(group[0], other);
            }
        }

        foreach (var teaser in kinship.Announcements)
        {
            Join(teaser.Teaser, teaser.Article);
        }

        int Of(string item) => pageOf.TryGetValue(item, out var page) ? Root(page) : -1;

        var copies = kinship.Copies.ToLookup(group => Of(group.Items[0]));
        var teasers = kinship.Announcements.ToLookup(teaser => Of(teaser.Teaser));
        var told = stories.ToLookup(story => Of(story.Items.FirstOrDefault(pageOf.ContainsKey) ?? ""));
        return pages.Select((page, at) => (page, Root: Root(at))).GroupBy(each => each.Root, each => each.page)
            .Select(group => new Component([.. group], new([.. copies[group.Key]], [.. teasers[group.Key]], []), [.. told[group.Key]]));
    }
}
