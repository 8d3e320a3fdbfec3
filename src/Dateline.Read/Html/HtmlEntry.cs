using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads the fields of one card: headline, teaser, stamp, authors, section.</summary>
internal sealed record HtmlEntry(
    HtmlCard Card, HtmlBlock Title, ImmutableArray<HtmlBlock> Teaser, Stamp? Published, ImmutableArray<string> Authors, string? Section)
{
    /// <summary>No card shows more paragraphs than this.</summary>
    private const int MostParagraphs = 200;

    private const int LongestStamp = 60;

    /// <summary>What a box may say of the line in it, and does not say where the headline is in it as well.</summary>
    private const HtmlUse Marks = HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Label | HtmlUse.Caption;

    public const HtmlUse NoTeaser =
        HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Label | HtmlUse.Caption | HtmlUse.Share | HtmlUse.Form | HtmlUse.Menu | HtmlUse.Comments | HtmlUse.About;

    /// <summary>Null when the card shows no headline.</summary>
    public static HtmlEntry? Of(HtmlPlain plain, HtmlCard card, string page, Locale locale)
    {
        var title = TitleOf(plain, card);
        if (title < 0)
        {
            return null;
        }

        if (HtmlEntryText.IsPaid(plain, card))
        {
            return null;
        }

        var (line, beside, label) = HtmlHeadlineLine.Of(plain, card, plain.Blocks[title], locale);
        var (stamp, stampAt) = HtmlEntryDay.Of(plain, card, page, locale, title, beside);
        var headline = (title, plain.TextOf(line));
        var linked = HtmlEntryText.Linked(plain, card);
        var teaser = Enumerable.Range(card.FirstBlock, card.EndBlock - card.FirstBlock)
            .Where(at => at != title && at != stampAt && HtmlEntryText.IsTeaser(plain, card, at, headline, locale, linked))
            .Take(MostParagraphs).Select(at => plain.Blocks[at]).ToImmutableArray();
        // The words under a picture pose as a teaser where there is another.
        var captions = teaser.Where(block => Captions.Is(plain.TextOf(block))).ToList();
        teaser = captions.Count > 0 && captions.Count < teaser.Length ? teaser.RemoveRange(captions) : teaser;
        var told = teaser.Where(block => HtmlWords.EndsSentence(plain.SpanOf(block))).Select(block => block.Start).ToHashSet();
        var authors = HtmlEntryByline.Of(plain, card, at => at == title || told.Contains(plain.Blocks[at].Start), locale);
        return new(card, line, teaser, stamp, authors, label ?? HtmlEntrySection.Of(plain, card));
    }

    /// <summary>The outlet that the entry names; null where it names none.</summary>
    public string? Outlet { get; init; }

    public int Start => Teaser.IsEmpty ? Title.Start : Math.Min(Title.Start, Teaser[0].Start);

    public int End => Teaser.IsEmpty ? Title.End : Math.Max(Title.End, Teaser[^1].End);

    /// <summary>What an element inside a card, or anything between it and the card, says it is for.</summary>
    public static HtmlUse Inside(HtmlPlain plain, int part, HtmlCard card)
    {
        var use = HtmlUse.None;
        for (var at = part; at > card.Part && at != card.Parent; at = plain.Parts[at].Up)
        {
            // A box around the headline, “date-outer”, “author-post”, is the whole card's.
            var around = at < card.Anchor && plain.Parts[at].Last >= card.Anchor && !plain.Parts[at].Element.Kind.Heading;
            use |= plain.Parts[at].Own & (around ? ~Marks : ~HtmlUse.None);
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
                - ((use & (NoTeaser | HtmlUse.Teaser)) != HtmlUse.None && !IsAnchors(plain, card, block) ? 2.5 : 0) - (block.Length > 300 ? 2 : 0)
                - (block.Length < 12 && !HtmlWords.IsDense(plain.SpanOf(block)) ? 1.5 : 0);
            if (score > highest)
            {
                (best, highest) = (at, score);
            }
        }

        return best;
    }

    /// <summary>True for the line that is the headline's link and nothing else, whatever words are on it: “summary”, “state-published”.</summary>
    private static bool IsAnchors(HtmlPlain plain, HtmlCard card, HtmlBlock block) =>
        plain.Parts[card.Anchor] is { Length: > 0 } anchor && anchor.Start == block.Start && anchor.End == block.End;

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

    /// <summary>What the first inline element of a block says, where the block is nothing else.</summary>
    public static HtmlUse Inline(HtmlPlain plain, int at, HtmlCard card)
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
}
