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

        var headline = HtmlHeadline.Of(plain, card, plain.Blocks[title], order);
        var (stamp, stampAt) = HtmlEntryDay.Of(plain, card, page, order, title, headline);
        var teaser = Enumerable.Range(card.FirstBlock, card.EndBlock - card.FirstBlock)
            .Where(at => at != title && at != stampAt && IsTeaser(plain, card, at, title, order))
            .Take(MostParagraphs).Select(at => plain.Blocks[at]).ToImmutableArray();
        return new(card, headline, teaser, stamp, AuthorsOf(plain, card, order), SectionOf(plain, card));
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
            var use = Inside(plain, block.Part, card) | Inline(plain, at, card);
            var score = Math.Min(block.Length, 120) / 120.0
                + ((use & HtmlUse.Heading) != HtmlUse.None ? 3 : 0) + ((use & HtmlUse.Title) != HtmlUse.None ? 1.5 : 0)
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

    private static bool IsTeaser(HtmlPlain plain, HtmlCard card, int at, int title, DayOrder order)
    {
        var block = plain.Blocks[at];
        var use = Inside(plain, block.Part, card);
        if ((use & NoTeaser) != HtmlUse.None || (Inline(plain, at, card) & NoTeaser) != HtmlUse.None)
        {
            return false;
        }

        var text = plain.TextOf(block);
        var headline = plain.TextOf(plain.Blocks[title]);
        if (text == headline || (block.LinkShare > 0.8 && block.Length < MoreLink && at > title
            && ((use & HtmlUse.Teaser) == HtmlUse.None || block.Length < 40)))
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

    private static ImmutableArray<string> AuthorsOf(HtmlPlain plain, HtmlCard card, DayOrder order)
    {
        var values = new List<string>();
        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Byline) || part.Length is < 2 or > 200 || at == card.Part)
            {
                continue;
            }

            var linked = Linked(plain, at);
            values.AddRange(linked.Count > 0 ? linked : Lines(plain, part, order));
            at = part.Last;
        }

        if (values.Count == 0)
        {
            for (var at = card.FirstBlock; at < card.EndBlock && values.Count == 0; at++)
            {
                var block = plain.Blocks[at];
                if (block.Length < 80 && plain.SpanOf(block).StartsWith("By ", StringComparison.Ordinal))
                {
                    values.Add(plain.TextOf(block));
                }
            }
        }

        return HtmlNames.Of(values, []);
    }

    /// <summary>The texts of the links inside a byline that lead to people: each is one name.</summary>
    private static List<string> Linked(HtmlPlain plain, int byline)
    {
        var names = new List<string>();
        for (var at = byline; at <= plain.Parts[byline].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length is > 1 and < 80)
            {
                names.Add(plain.TextOf(part));
            }
        }

        return names;
    }

    private static IEnumerable<string> Lines(HtmlPlain plain, HtmlPart part, DayOrder order) =>
        plain.TextOf(part).Split('\n').Where(line => Stamps.Whole(line, order) is null);

    private static string? SectionOf(HtmlPlain plain, HtmlCard card)
    {
        for (var at = card.Part + 1; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Label) || part.Length is < 2 or > 60)
            {
                continue;
            }

            for (var inner = at; inner <= part.Last; inner++)
            {
                if (plain.Parts[inner].Tag == "a" && plain.Parts[inner].Length > 1)
                {
                    return plain.TextOf(plain.Parts[inner]);
                }
            }

            var text = plain.TextOf(part);
            return text.Contains('\n') ? text[..text.IndexOf('\n')] : text;
        }

        return null;
    }
}
