namespace Dateline.Read;

/// <summary>
/// Links without words that lie over a whole card, so that all of it can be clicked; the headline beside them is no link.
/// They say what they lead to, if at all, in a label for screen readers.
/// </summary>
internal static class HtmlOverlay
{
    /// <summary>How far above the link the card may be.</summary>
    private const int MostAbove = 3;

    /// <summary>No card has more blocks than this.</summary>
    private const int MostBlocks = 40;

    /// <summary>Endings of addresses that lead to a picture, a film or a document.</summary>
    private static readonly string[] Files = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".mp4", ".mp3", ".pdf", ".zip"];

    /// <summary>True for a link without words in a card with one heading of its own, which is no link.</summary>
    public static bool Leads(HtmlPlain plain, int link)
    {
        if (IsFile(plain.Parts[link].Element.Attribute("href") ?? ""))
        {
            return false;
        }

        for (var (at, above) = (plain.Parts[link].Up, 0); at > 0 && above < MostAbove; (at, above) = (plain.Parts[at].Up, above + 1))
        {
            var part = plain.Parts[at];
            if (part.Tag is "main" or "body" || part.EndBlock - part.FirstBlock > MostBlocks)
            {
                return false;
            }

            if (part.EndBlock > part.FirstBlock)
            {
                return IsCard(plain, part, plain.Parts[link].Element.Attribute("aria-label") ?? plain.Parts[link].Element.Attribute("title"));
            }
        }

        return false;
    }

    private static bool IsFile(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = address.AsSpan(0, end < 0 ? address.Length : end);
        foreach (var ending in Files)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="label">What the link says to screen readers; null for nothing.</param>
    private static bool IsCard(HtmlPlain plain, HtmlPart part, string? label)
    {
        var headings = 0;
        var named = false;
        for (var at = part.FirstBlock; at < part.EndBlock && at < plain.Blocks.Count; at++)
        {
            var block = plain.Blocks[at];
            if (block.Linked == 0 && plain.Parts[block.Part].Is(HtmlUse.Heading | HtmlUse.Title))
            {
                headings++;
                named |= label?.Contains(plain.TextOf(block), StringComparison.OrdinalIgnoreCase) == true;
            }
        }

        return headings > 0 && (label is null ? headings == 1 : named);
    }
}
