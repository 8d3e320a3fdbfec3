using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Marks names, offices, quotations and figures in the items of a page.</summary>
public static class Marking
{
    /// <returns>One entry an item, in page order.</returns>
    public static ImmutableArray<ItemMarks> Of(ReadPage page) => [.. page.Items.Select(item => ItemMarks.None(item.Id))];
}
