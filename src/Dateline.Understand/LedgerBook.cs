using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Draws the ledgers from the marks of dated items.</summary>
public static class LedgerBook
{
    /// <param name="stories">Finished stories; each names its items.</param>
    /// <param name="namings">Which names a reader holds for one person's.</param>
    public static Ledgers Of(
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, ImmutableArray<Story> stories,
        Namings? namings = null)
    {
        var items = MarkedItems.Of(pages, marks, kinship, dating, stories);
        var who = new Identities(items, namings);
        var (people, doubts) = PeopleLedger.Of(items, who);
        return new(people, QuoteLedger.Of(items, who), FigureLedger.Of(items), PlannedLedger.Of(items, stories), [.. doubts, .. FigureDoubts.Of(items, kinship), .. HeadlineDoubts.Of(items)]);
    }
}
