namespace Dateline.Read;

/// <summary>Which blocks of a page belong to teasers of other pieces, for the reader of the body.</summary>
internal static class HtmlTeasers
{
    /// <summary>What holds more text than this is no teaser of another piece.</summary>
    private const int Longest = 600;

    /// <summary>A beginning that ends in “Read more” may be longer.</summary>
    private const int LongestPromise = 2_000;

    /// <summary>A headline is a link to a greater share.</summary>
    private const double MostLinked = 0.8;

    /// <summary>A line as long as this is text, not a label.</summary>
    private const int Text = 60;

    /// <param name="title">Index of the title's block; -1 for none.</param>
    public static bool[] Of(HtmlPlain plain, HtmlList list, HtmlAddress address, int title)
    {
        var teasers = new bool[plain.Blocks.Count];
        foreach (var entry in list.Main.Concat(list.Other))
        {
            if (!entry.Card.Added && !address.IsElsewhere(entry.Card.Url) && Around(plain, entry, title) is { } part)
            {
                Mark(part, teasers);
            }
        }

        foreach (var part in Promised(plain, title))
        {
            Mark(part, teasers);
        }

        return teasers;
    }

    private static void Mark(HtmlPart part, bool[] teasers) =>
        Array.Fill(teasers, true, part.FirstBlock, Math.Min(part.EndBlock, teasers.Length) - part.FirstBlock);

    /// <summary>Boxes that promise more of themselves elsewhere: “Read more”.</summary>
    private static IEnumerable<HtmlPart> Promised(HtmlPlain plain, int title)
    {
        foreach (var block in plain.Blocks)
        {
            if (block.LinkShare > 0.8 && block.Length < 40 && Wording.More.Contains(Shapes.Folded(plain.TextOf(block))))
            {
                foreach (var up in plain.Upwards(block.Part))
                {
                    var part = plain.Parts[up];
                    if (Holds(part, title) || part.Says(HtmlUse.Body) || part.Length > LongestPromise)
                    {
                        break;
                    }

                    if (part.Tag is "article" or "li" || part.Says(HtmlUse.Card))
                    {
                        yield return part;
                        break;
                    }
                }
            }
        }
    }

    private static bool Holds(HtmlPart part, int block) => block >= part.FirstBlock && block < part.EndBlock;

    /// <summary>
    /// The largest element around a headline that can be its teaser: inside the card, not the place of the page's own piece,
    /// and with the headline on top. Text below counts as the teaser's only where the headline is marked up as one: else
    /// it is a link between two paragraphs.
    /// </summary>
    private static HtmlPart? Around(HtmlPlain plain, HtmlEntry entry, int title)
    {
        var headline = plain.Parts[entry.Card.Anchor].FirstBlock;
        var heading = plain.Parts[entry.Card.Anchor].Is(HtmlUse.Heading | HtmlUse.Title)
            || (plain.Parts[entry.Title.Part].Is(HtmlUse.Heading | HtmlUse.Title) && plain.Blocks[Math.Min(headline, plain.Blocks.Count - 1)] == entry.Title);
        if (!heading && IsSentence(plain, headline))
        {
            return null;
        }

        HtmlPart? found = null;
        for (var at = entry.Card.Anchor; at >= entry.Card.Part; at = plain.Parts[at].Up)
        {
            var part = plain.Parts[at];
            if (Holds(part, title) || part.Says(HtmlUse.Body) || part.Length > Longest
                || HasText(plain, part.FirstBlock, headline) || (!heading && HasText(plain, headline + 1, part.EndBlock)))
            {
                break;
            }

            found = part;
        }

        return found;
    }

    /// <summary>True for a line with a link in it that goes on to the end of a sentence.</summary>
    private static bool IsSentence(HtmlPlain plain, int at) => at < plain.Blocks.Count && plain.Blocks[at].LinkShare < MostLinked
        && HtmlWords.EndsSentence(plain.SpanOf(plain.Blocks[at]));

    private static bool HasText(HtmlPlain plain, int from, int end)
    {
        for (var at = from; at < Math.Min(end, plain.Blocks.Count); at++)
        {
            if (plain.Blocks[at].Length >= Text && plain.Blocks[at].LinkShare < 0.5)
            {
                return true;
            }
        }

        return false;
    }
}
