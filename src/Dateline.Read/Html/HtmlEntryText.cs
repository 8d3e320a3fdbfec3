namespace Dateline.Read;

/// <summary>Which lines of a card are its text: not its labels, links that lead on, stamps, or its headline once more.</summary>
internal static class HtmlEntryText
{
    /// <summary>How long a link at a teaser's end may be to be “Read more”.</summary>
    private const int MoreLink = 160;

    /// <summary>A line that leads where the headline leads is text when it is as long as this: the link is around the whole card.</summary>
    private const int ShortestLinked = 40;

    private const int LongestMore = 60;

    /// <summary>So many links on a line and nothing else are labels.</summary>
    private const int FewestLabels = 3;

    /// <summary>No line of labels has more elements.</summary>
    private const int MostInLine = 200;

    private const int LongestPaid = 40;

    private const int MostBeforePaid = 12;

    public static bool IsTeaser(HtmlPlain plain, HtmlCard card, int at, (int At, string Text) title, Locale locale, HashSet<int> linked)
    {
        var block = plain.Blocks[at];
        var use = HtmlEntry.Inside(plain, block.Part, card);
        if ((use & HtmlEntry.NoTeaser) != HtmlUse.None || (HtmlEntry.Inline(plain, at, card) & HtmlEntry.NoTeaser) != HtmlUse.None)
        {
            return false;
        }

        var text = plain.TextOf(block);
        if (Same(text, title.Text) || (block.LinkShare > 0.8 && block.Length < MoreLink && at > title.At
            && !(linked.Contains(at) && (block.Length >= ShortestLinked || HtmlWords.EndsSentence(text)))
            && ((use & HtmlUse.Teaser) == HtmlUse.None || block.Length < 40))
            || (block.Length < LongestMore && block.LinkShare > 0.8 && HtmlHeadlines.IsMore(text)))
        {
            return false;
        }

        if (block.LinkShare > 0.8 && IsLabels(plain, block))
        {
            return false;
        }

        if (block.Length < 120 && (Stamps.Whole(plain.Text, block.Start, block.End, locale) is not null || HtmlBylineLine.Of(plain, block, locale, []).Length > 0))
        {
            return false;
        }

        return (use & HtmlUse.Teaser) != HtmlUse.None || block.Length >= 40 || (plain.Parts[block.Part].Tag == "p" && block.Length >= 15)
            || (HtmlWords.IsDense(text) && block.Length >= 12);
    }

    /// <summary>True for a card with a line that says that somebody paid for it.</summary>
    public static bool IsPaid(HtmlPlain plain, HtmlCard card)
    {
        for (var at = card.FirstBlock; at < card.EndBlock && at < card.FirstBlock + MostBeforePaid; at++)
        {
            if (plain.Blocks[at].Length <= LongestPaid && Wording.Paid.Contains(Shapes.Folded(plain.TextOf(plain.Blocks[at]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same words, whatever marks stand between.</summary>
    private static bool Same(string text, string headline) => text == headline
        || (Math.Abs(text.Length - headline.Length) <= 4 && HtmlWords.Key(text) is { Length: > 0 } key && key == HtmlWords.Key(headline));

    /// <summary>True for a line of links: topics, not text.</summary>
    private static bool IsLabels(HtmlPlain plain, HtmlBlock block)
    {
        // In a flat page thousands of lines share one element.
        if (plain.Parts[block.Part].Last - block.Part > MostInLine)
        {
            return false;
        }

        var links = 0;
        for (var at = block.Part; at <= plain.Parts[block.Part].Last && links < FewestLabels; at++)
        {
            links += plain.Parts[at] is { Tag: "a", Length: > 0 } link && link.Start >= block.Start && link.End <= block.End ? 1 : 0;
        }

        return links >= FewestLabels && !HtmlWords.EndsSentence(plain.SpanOf(block));
    }

    /// <summary>The blocks of a card that lead where its headline leads.</summary>
    public static HashSet<int> Linked(HtmlPlain plain, HtmlCard card)
    {
        var blocks = new HashSet<int>();
        var address = plain.Parts[card.Anchor].Element.Attribute("href");
        for (var at = card.Part; at < card.EndPart && address is not null; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Element.Attribute("href") == address)
            {
                blocks.UnionWith(Enumerable.Range(part.FirstBlock, Math.Max(0, part.EndBlock - part.FirstBlock)));
            }
        }

        return blocks;
    }
}
