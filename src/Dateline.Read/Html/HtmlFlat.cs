namespace Dateline.Read;

/// <summary>Where the cards of a list without boxes begin and end, by the days that stand between them.</summary>
internal static class HtmlFlat
{
    /// <summary>No card is looked through further for a stamp, in blocks.</summary>
    private const int MostBlocks = 60;

    /// <summary>
    /// A flat list prints its days above its headlines where one stands before the first headline and none behind the last. A card
    /// then ends before the day of the next.
    /// </summary>
    public static List<HtmlCard> Parted(HtmlPlain plain, List<HtmlCard> cards, DayOrder order)
    {
        var parted = new List<HtmlCard>(cards.Count);
        for (var (first, next) = (0, 0); first < cards.Count; first = next)
        {
            for (next = first + 1; next < cards.Count && cards[next].Parent == cards[first].Parent;)
            {
                next++;
            }

            var above = next - first > 1 && IsAbove(plain, cards[first], cards[next - 1], order);
            for (var at = first; at < next; at++)
            {
                parted.Add(above ? Cut(plain, cards[at], order) : cards[at]);
            }
        }

        return parted;
    }

    /// <summary>A card that has grown around the heading of its year or month, because it is the only one below, is what stands below.</summary>
    public static HtmlCard BelowHeading(HtmlPlain plain, HtmlCard card, DayOrder order)
    {
        if (card.EndBlock - card.FirstBlock < 2 || plain.Parts[card.Anchor].FirstBlock == card.FirstBlock
            || HtmlDayHeading.Of(plain, card.FirstBlock, "", order) is not { IsDay: false } heading)
        {
            return card;
        }

        var below = card.Anchor;
        while (plain.Parts[below].Up > card.Part && plain.Parts[plain.Parts[below].Up].FirstBlock > heading.Block)
        {
            below = plain.Parts[below].Up;
        }

        var part = plain.Parts[below];
        var inner = card with { Part = below, FirstBlock = part.FirstBlock, EndBlock = part.EndBlock, EndPart = part.Last + 1, Parent = part.Up };
        return HtmlDayHeading.Of(plain, inner.FirstBlock, "", order) is null ? inner : BelowHeading(plain, inner, order);
    }

    private static bool IsAbove(HtmlPlain plain, HtmlCard first, HtmlCard last, DayOrder order)
    {
        var before = first.FirstBlock - 1;
        return first.Parent >= 0 && before >= plain.Parts[first.Parent].FirstBlock && IsStamp(plain, before, order) && Stamp(plain, last, order) < 0;
    }

    private static HtmlCard Cut(HtmlPlain plain, HtmlCard card, DayOrder order)
    {
        var stamp = Stamp(plain, card, order);
        if (stamp < 0)
        {
            return card;
        }

        var end = plain.Parts[card.Part].Last + 1;
        while (end < card.EndPart && plain.Parts[end].FirstBlock < stamp)
        {
            end = plain.Parts[end].Last + 1;
        }

        return card with { EndBlock = stamp, EndPart = Math.Min(end, card.EndPart) };
    }

    /// <summary>The first block behind a card's own element that is a stamp and nothing else; -1 for none.</summary>
    private static int Stamp(HtmlPlain plain, HtmlCard card, DayOrder order)
    {
        for (var at = plain.Parts[card.Part].EndBlock; at < card.EndBlock && at < card.FirstBlock + MostBlocks; at++)
        {
            if (IsStamp(plain, at, order))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsStamp(HtmlPlain plain, int block, DayOrder order) => block < plain.Blocks.Count
        && Stamps.Whole(plain.Text, plain.Blocks[block].Start, plain.Blocks[block].End, order) is { } printed && (printed.HasDay || printed.Age is not null);
}
