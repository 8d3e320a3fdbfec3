namespace Dateline.Read;

/// <summary>
/// A link without anything in it that is laid over a whole card (“stretched link”): it leads where the card's heading, which is no
/// link itself, would lead.
/// </summary>
internal static class HtmlCover
{
    /// <summary>How far above such a link its card may stand.</summary>
    private const int Highest = 4;

    /// <summary>No card has more elements.</summary>
    private const int MostParts = 80;

    /// <summary>The heading, below the page's own, that an empty link covers.</summary>
    /// <returns>Index of the heading; -1 where the link's card has none, or has links with text in headings.</returns>
    public static int Heading(HtmlPlain plain, int link)
    {
        if (plain.Parts[link].Last > link)
        {
            // A picture with a link is the picture's.
            return -1;
        }

        var card = plain.Upwards(link).Skip(1).Take(Highest).FirstOrDefault(up => plain.Parts[up].Tag is "article" or "li" || plain.Parts[up].Says(HtmlUse.Card), -1);
        if (card < 0 || plain.Parts[card].Last - card > MostParts)
        {
            return -1;
        }

        var found = -1;
        for (var at = card + 1; at <= plain.Parts[card].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length > 0 && part.Is(HtmlUse.Heading))
            {
                return -1;
            }

            if (found < 0 && part.Tag is "h2" or "h3" or "h4" or "h5" or "h6" && part.Length > 0 && !part.Is(HtmlUse.Link))
            {
                found = at;
            }
        }

        return found;
    }
}
