namespace Dateline.Read;

/// <summary>Archives group their entries by year and month, and a month may have one entry only.</summary>
internal static class HtmlUnderHeading
{
    /// <summary>A card that has grown around the heading of its year or month, because it is the only one below, is what stands below.</summary>
    public static HtmlCard Of(HtmlPlain plain, HtmlCard card)
    {
        // What says that it is a piece has its own day on top: “Mar 12”.
        var part = plain.Parts[card.Part];
        if (card.EndBlock - card.FirstBlock < 2 || part.Tag is "article" or "li" or "tr" || part.Says(HtmlUse.Card)
            || plain.Parts[card.Anchor].Length == 0 || plain.Parts[card.Anchor].FirstBlock == card.FirstBlock
            || HtmlDayHeading.Of(plain, card.FirstBlock, "", DayOrder.Unknown) is not { IsDay: false } heading || !IsOver(plain, heading))
        {
            return card;
        }

        var below = card.Anchor;
        while (plain.Parts[below].Up > card.Part && plain.Parts[plain.Parts[below].Up].FirstBlock > heading.Block)
        {
            below = plain.Parts[below].Up;
        }

        if (plain.Parts[below].Length == 0)
        {
            return card;
        }

        var inner = HtmlCard.Of(plain, below, card.Anchor, card.Url);
        return HtmlDayHeading.Of(plain, inner.FirstBlock, "", DayOrder.Unknown) is null ? inner : Of(plain, inner);
    }

    /// <summary>A month without its year in no heading is the upper half of a calendar's leaf: “Mar” over “12”.</summary>
    private static bool IsOver(HtmlPlain plain, HtmlDayHeading heading) =>
        heading.Year is not null || plain.Parts[plain.Blocks[heading.Block].Part].Is(HtmlUse.Heading);
}
