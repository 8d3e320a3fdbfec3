using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds which items are one item, by their texts alone.</summary>
public static class Copies
{
    public static Kinship Among(ImmutableArray<ReadPage> pages) => Kinship.None;
}
