using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds the items that tell one happening.</summary>
public static class Stories
{
    /// <returns>Every item in exactly one group; groups by their first item id.</returns>
    public static ImmutableArray<StoryGroup> Among(
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating) =>
        [.. dating.Items.Select(item => new StoryGroup([item.Item.Id], []))];
}
