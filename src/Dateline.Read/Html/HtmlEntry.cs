using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads the fields of one card: headline, teaser, stamp, authors, section.</summary>
internal sealed record HtmlEntry(
    HtmlCard Card, HtmlBlock Title, ImmutableArray<HtmlBlock> Teaser, Stamp? Published, ImmutableArray<string> Authors, string? Section)
{
    /// <summary>No card shows more paragraphs than this.</summary>
    private const int MostParagraphs = 200;

    /// <summary>How long a link at a teaser's end may be to be “Read more”.</summary>
    private const int MoreLink = 160;

    /// <summary>A line that leads where the headline leads is text when it is as long as this: the link is around the whole card.</summary>
    private const int ShortestLinked = 40;

    private const int LongestMore = 60;

    private const int LongestPaid = 40;

    private const int MostBeforePaid = 12;

    /// <summary>So many links on a line and nothing else are labels.</summary>
    private const int FewestLabels = 3;

    private const int LongestStamp = 60;

    private const HtmlUse NoTeaser =
        HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Label | HtmlUse.Caption | HtmlUse.Share | HtmlUse.Form | HtmlUse.Menu | HtmlUse.Comments | HtmlUse.About;

    /// <summary>Null when the card shows no headline.</summary>
    public static HtmlEntry? Of(HtmlPlain plain, HtmlCard card, string page, DayOrder order)
    {
        var title = TitleOf(plain, card);
        if (title < 0)
        {
            return null;
        }

        if (IsPaid(plain, card))
        {
            return null;
        }

        var (line, beside, label) = HtmlHeadlineLine.Of(plain, card, plain.Blocks[title], order);
        var (stamp, stampAt) = HtmlEntryDay.Of(plain, card, page, order, title, beside);
        var linked = Linked(plain, card);
        var teaser = Enumerable.Range(card.FirstBlock, card.EndBlock - card.FirstBlock)
            .Where(at => at != title && at != stampAt && IsTeaser(plain, card, at, title, order, linked))
            .Take(MostParagraphs).Select(at => plain.Blocks[at]).ToImmutableArray();
        // The words under a picture pose as a teaser where there is another.
        var captions = teaser.Where(block => Furniture.Caption(plain.TextOf(block))).ToList();
        teaser = captions.Count > 0 && captions.Count < teaser.Length ? teaser.RemoveRange(captions) : teaser;
        var told = teaser.Where(block => HtmlWords.EndsSentence(plain.SpanOf(block))).Select(block => block.Start).ToHashSet();
        return new(card, line, teaser, stamp, HtmlEntryNames.Authors(plain, card, order, at => at == title || told.Contains(plain.Blocks[at].Start)), label ?? HtmlEntryNames.Section(plain, card));
    }

    public int Start => Teaser.IsEmpty ? Title.Start : Math.Min(Title.Start, Teaser[0].Start);

    public int End => Teaser.IsEmpty ? Title.End : Math.Max(Title.End, Teaser[^1].End);

    /// <summary>What an element inside a card, or anything between it and the card, says it is for.</summary>
    private static HtmlUse Inside(HtmlPlain plain, int part, HtmlCard card)
    {
        var use = HtmlUse.None;
        for (var at = part; at > card.Part && at != card.Parent; at = plain.Parts[at].Up)
        {
            use |= plain.Parts[at].Own;
        }

        // What the card says of itself holds for the card, not for its lines; a card that is a heading is one all the same.
        use |= plain.Parts[card.Part].Own & HtmlUse.Heading;

        return use;
    }

    /// <summary>The heading with the link; else what says it is a title; else the longest linked line.</summary>
    private static int TitleOf(HtmlPlain plain, HtmlCard card)
    {
        var (best, highest) = (-1, 0.0);
        for (var at = card.FirstBlock; at < card.EndBlock && at < card.FirstBlock + 60; at++)
        {
            var block = plain.Blocks[at];
            if (block.Length <= LongestStamp && Stamps.Whole(plain.Text, block.Start, block.End) is not null)
            {
                continue;
            }

            var use = Inside(plain, block.Part, card) | Inline(plain, at, card);
            var heading = (use & HtmlUse.Heading) != HtmlUse.None;
            var score = (heading ? 0.5 : 1) * Math.Min(block.Length, 120) / 120.0
                + (heading ? 3 + 0.3 * (6 - Level(plain, block.Part)) : 0) + ((use & HtmlUse.Title) != HtmlUse.None ? 1.5 : 0)
                + (block.LinkShare > 0.5 ? 1 : 0)
                - ((use & (NoTeaser | HtmlUse.Teaser)) != HtmlUse.None ? 2.5 : 0) - (block.Length > 300 ? 2 : 0)
                - (block.Length < 12 && !HtmlWords.IsDense(plain.SpanOf(block)) ? 1.5 : 0);
            if (score > highest)
            {
                (best, highest) = (at, score);
            }
        }

        return best;
    }

    /// <summary>The level of the heading that a part is or stands in; 6 where its tag tells none.</summary>
    private static int Level(HtmlPlain plain, int part)
    {
        for (var at = part; at >= 0 && plain.Parts[at].Is(HtmlUse.Heading); at = plain.Parts[at].Up)
        {
            if (plain.Parts[at].Element.Kind.Heading)
            {
                return plain.Parts[at].Tag[1] - '0';
            }
        }

        return 6;
    }

    /// <summary>The blocks of a card that lead where its headline leads.</summary>
    private static HashSet<int> Linked(HtmlPlain plain, HtmlCard card)
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

    /// <summary>What the first inline element of a block says, where the block is nothing else.</summary>
    private static HtmlUse Inline(HtmlPlain plain, int at, HtmlCard card)
    {
        var block = plain.Blocks[at];
        var use = HtmlUse.None;
        for (var part = block.Part + 1; part < plain.Parts.Count && part <= block.Part + 8 && plain.Parts[part].Start <= block.Start; part++)
        {
            if (part > card.Part && plain.Parts[part].Start == block.Start && plain.Parts[part].Length >= 0.8 * block.Length && plain.Parts[part].End <= block.End)
            {
                use |= plain.Parts[part].Own;
            }
        }

        return use;
    }

    private static bool IsTeaser(HtmlPlain plain, HtmlCard card, int at, int title, DayOrder order, HashSet<int> linked)
    {
        var block = plain.Blocks[at];
        var use = Inside(plain, block.Part, card);
        if ((use & NoTeaser) != HtmlUse.None || (Inline(plain, at, card) & NoTeaser) != HtmlUse.None)
        {
            return false;
        }

        var text = plain.TextOf(block);
        var headline = plain.TextOf(plain.Blocks[title]);
        if (Same(text, headline) || (block.LinkShare > 0.8 && block.Length < MoreLink && at > title
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

        if (block.Length < 120 && (Stamps.Whole(plain.Text, block.Start, block.End, order) is not null || text.StartsWith("By ", StringComparison.Ordinal)))
        {
            return false;
        }

        return (use & HtmlUse.Teaser) != HtmlUse.None || block.Length >= 40 || (plain.Parts[block.Part].Tag == "p" && block.Length >= 15)
            || (HtmlWords.IsDense(text) && block.Length >= 12);
    }

    /// <summary>True for a card with a line that says that somebody paid for it.</summary>
    private static bool IsPaid(HtmlPlain plain, HtmlCard card)
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
        var links = 0;
        for (var at = block.Part; at <= plain.Parts[block.Part].Last && links < FewestLabels; at++)
        {
            links += plain.Parts[at] is { Tag: "a", Length: > 0 } link && link.Start >= block.Start && link.End <= block.End ? 1 : 0;
        }

        return links >= FewestLabels && !HtmlWords.EndsSentence(plain.SpanOf(block));
    }
}
