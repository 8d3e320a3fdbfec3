using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>When an entry came out and when it was changed, as the feed says.</summary>
internal readonly record struct FeedEntryDays(FeedDay Published, FeedDay Modified);

/// <summary>The days of a feed's entries, read together: in what order days and months stand, only all of them show.</summary>
/// <param name="Made">When the feed itself was made.</param>
internal sealed record FeedDays(ImmutableArray<FeedEntryDays> Entries, FeedDay Made)
{
    /// <summary>
    /// Software that has one date for each piece and writes it as Atom's “updated” (<c>lib/atom1</c> of the npm package “feed”, which
    /// site generators use; in its RSS the same date is “pubDate”).
    /// </summary>
    private const string OneDate = "https://github.com/jpmonette/feed";

    public static FeedDays Of(FeedDraft draft)
    {
        var order = Order(draft.Entries.Append(draft.Head));
        var isOneDate = draft.Head.First(FeedField.Generator)?.Text.Trim() == OneDate;
        var entries = draft.Entries.Select(entry => Days(entry, order, isOneDate)).ToImmutableArray();
        return new(entries, Best(draft.Head, FeedField.Modified, order) is { Date: not null } made ? made
            // Of the words for publication only RSS’s means the feed as it stands; Atom's tell when the channel was opened.
            : draft.Head.First(FeedField.Published) is { Rank: 0 } issue ? FeedDates.Of(issue.Text, order) : new(FeedDayState.Empty, ""));
    }

    private static FeedEntryDays Days(FeedPart entry, DayOrder order, bool isOneDate)
    {
        var (published, modified) = (Best(entry, FeedField.Published, order), Best(entry, FeedField.Modified, order));
        return isOneDate && published.State == FeedDayState.Empty ? new(modified, published) : new(published, modified);
    }

    /// <summary>The surest date that is known; else the surest that says something.</summary>
    private static FeedDay Best(FeedPart part, FeedField field, DayOrder order)
    {
        FeedDay best = new(FeedDayState.Empty, "");
        foreach (var value in part.All(field))
        {
            var day = FeedDates.Of(value.Text, order);
            if (day.State == FeedDayState.Known)
            {
                return day;
            }

            best = best.State == FeedDayState.Empty ? day : best;
        }

        return best;
    }

    /// <summary>Unknown where no date of the feed settles it, or where they disagree.</summary>
    private static DayOrder Order(IEnumerable<FeedPart> parts)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var part in parts)
        {
            foreach (var value in part.All(FeedField.Published).Concat(part.All(FeedField.Modified)))
            {
                var order = FeedDates.OrderOf(value.Text);
                dayFirst |= order == DayOrder.DayFirst;
                monthFirst |= order == DayOrder.MonthFirst;
            }
        }

        return dayFirst == monthFirst ? DayOrder.Unknown : dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
    }
}
