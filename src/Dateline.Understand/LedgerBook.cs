using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Draws the ledgers from the marks of dated items.</summary>
public static class LedgerBook
{
    /// <param name="stories">Finished stories; each names its items.</param>
    public static Ledgers Of(
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, ImmutableArray<Story> stories) =>
        new([], [], [], [], []);
}
