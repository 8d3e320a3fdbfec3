namespace Dateline.Read;

/// <summary>A link that reads like a headline.</summary>
/// <param name="Part">Index of the link.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Marked">True when it stands in a heading or a title, or holds one.</param>
internal readonly record struct HtmlHeadline(int Part, string Url, bool Marked);

/// <summary>Finds the links of a page that read like headlines.</summary>
/// <param name="uses">What is around each part (<see cref="HtmlAround"/>).</param>
internal sealed class HtmlHeadlines(HtmlPlain plain, HtmlAddress address, HtmlUse[] uses)
{
    public const HtmlUse Never = HtmlUse.Menu | HtmlUse.Share | HtmlUse.Form | HtmlUse.Comments | HtmlUse.Campaign;

    /// <summary>A line belongs to its link when a smaller share of it stands outside.</summary>
    private const double LeastOfLine = 0.55;

    /// <summary>No headline is longer, in code units, and no link around a whole card.</summary>
    private const int Longest = 400;

    private const int LongestCard = 2_000;

    private const int ShortestCard = 20;

    /// <summary>The links in page order.</summary>
    public List<HtmlHeadline> Links()
    {
        var links = new List<HtmlHeadline>();
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            if (plain.Parts[at].Tag == "a" && Of(at) is { } link)
            {
                // A heading of several links is one headline, and the last link is the piece's: “owner / work”.
                if (links.Count > 0 && Shared(links[^1].Part, at))
                {
                    links.RemoveAt(links.Count - 1);
                }

                links.Add(link);
            }
        }

        return links;
    }

    private HtmlHeadline? Of(int at)
    {
        var part = plain.Parts[at];
        if (part.Length == 0 || (uses[at] & Never) != HtmlUse.None || part.Says(HtmlUse.Byline | HtmlUse.Label)
            || plain.Parts[part.Up].Says(HtmlUse.Byline | HtmlUse.Label))
        {
            return null;
        }

        var marked = (uses[at] & (HtmlUse.Heading | HtmlUse.Title)) != HtmlUse.None || Holds(at);
        return Reads(part, marked) && address.Of(part.Element.Attribute("href")) is { } url && HtmlAddress.MayBePiece(url) ? new(at, url, marked) : null;
    }

    /// <summary>True when a link holds a heading or a title.</summary>
    private bool Holds(int link)
    {
        for (var at = link + 1; at <= plain.Parts[link].Last; at++)
        {
            if (plain.Parts[at].Says(HtmlUse.Heading | HtmlUse.Title) && plain.Parts[at].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link reads like a headline when it is long enough and fills its line.</summary>
    private bool Reads(HtmlPart part, bool marked)
    {
        if (part.EndBlock - part.FirstBlock > 1)
        {
            return part.Length is > ShortestCard and < LongestCard;
        }

        if (part.EndBlock <= part.FirstBlock)
        {
            return false;
        }

        var block = plain.Blocks[Math.Min(part.FirstBlock, plain.Blocks.Count - 1)];
        var heading = plain.Parts[block.Part].Is(HtmlUse.Heading);
        if ((part.Length < LeastOfLine * block.Length && !(heading && block.LinkShare >= LeastOfLine)) || part.Length > Longest)
        {
            return false;
        }

        var text = heading ? plain.SpanOf(block) : plain.Text.AsSpan(part.Start, part.Length);
        var words = HtmlWords.Count(text);
        return marked ? words >= 2 || text.Length >= 8 : words >= 4 || (words >= 3 && text.Length >= 22) || (text.Length >= 9 && HtmlWords.IsDense(text));
    }

    private bool Shared(int one, int other) => plain.Parts[one].FirstBlock == plain.Parts[other].FirstBlock
        && plain.Parts[one].FirstBlock < plain.Blocks.Count && plain.Parts[plain.Blocks[plain.Parts[one].FirstBlock].Part].Is(HtmlUse.Heading);
}
