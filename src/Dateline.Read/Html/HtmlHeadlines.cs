namespace Dateline.Read;

/// <summary>A link that reads like a headline.</summary>
/// <param name="Part">Index of the link.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Rank">How it is marked up: the level of the heading around or in it, 7 for what says that it is a title, 9 for any other link.</param>
internal readonly record struct HtmlHeadline(int Part, string Url, int Rank)
{
    public const int Title = 7;

    public const int Link = 9;

    public bool Marked => Rank <= Title;
}

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

    private const int LongestMore = 60;

    /// <summary>True for the words of a link that leads on: “Read more”, “All articles”.</summary>
    public static bool IsMore(string text) => text.Length <= LongestMore && Shapes.Folded(text) is var folded && (Wording.More.Contains(folded) || Wording.Further.Contains(folded));

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
        // “raw-topic-link title”: what says that it is a title is no label.
        if ((uses[at] & Never) != HtmlUse.None || part.Says(part.Says(HtmlUse.Title) ? HtmlUse.Byline : HtmlUse.Byline | HtmlUse.Label)
            || plain.Parts[part.Up].Says(HtmlUse.Byline | HtmlUse.Label))
        {
            return null;
        }

        if (part.Length == 0)
        {
            return HtmlOverlay.Leads(plain, at) && address.Of(part.Element.Attribute("href")) is { } over && HtmlAddress.MayBePiece(over)
                ? new(at, over, HtmlHeadline.Link) : null;
        }

        if (part.Length <= LongestMore && IsStamps(part))
        {
            return null;
        }

        var rank = Math.Min(Above(at), Inside(at));
        return Reads(part, rank <= HtmlHeadline.Title) && address.Of(part.Element.Attribute("href")) is { } url && HtmlAddress.MayBePiece(url) && !address.IsOwn(url)
            && !(part.Length <= LongestMore && IsMore(plain.TextOf(part))) ? new(at, url, rank) : null;
    }

    /// <summary>True for a link of a day, or of two: “14 March 2031 2 April 2031” is when the piece came out and was changed.</summary>
    private bool IsStamps(HtmlPart part)
    {
        var first = Stamps.At(plain.Text, part.Start, part.End);
        var behind = first is null ? part.Start : Stamps.SkipJoins(plain.Text, first.End, part.End);
        return first is not null && (behind >= part.End || Stamps.Whole(plain.Text, behind, part.End) is not null);
    }

    /// <summary>The rank that the elements around a link give it.</summary>
    private int Above(int link)
    {
        if ((uses[link] & (HtmlUse.Heading | HtmlUse.Title)) == HtmlUse.None)
        {
            return HtmlHeadline.Link;
        }

        for (var at = link; at >= 0 && (uses[at] & HtmlUse.Heading) != HtmlUse.None; at = plain.Parts[at].Up)
        {
            if (plain.Parts[at].Element.Kind.Heading)
            {
                return plain.Parts[at].Tag[1] - '0';
            }
        }

        return HtmlHeadline.Title;
    }

    /// <summary>The rank that the elements in a link give it.</summary>
    private int Inside(int link)
    {
        var rank = HtmlHeadline.Link;
        for (var at = link + 1; at <= plain.Parts[link].Last; at++)
        {
            var part = plain.Parts[at];
            rank = part.Length == 0 ? rank : Math.Min(rank, part.Element.Kind.Heading ? part.Tag[1] - '0'
                : part.Says(HtmlUse.Heading | HtmlUse.Title) ? HtmlHeadline.Title : HtmlHeadline.Link);
        }

        return rank;
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
        var heading = (uses[block.Part] & HtmlUse.Heading) != HtmlUse.None;
        if ((part.Length < LeastOfLine * block.Length && !(heading && block.Length <= Longest && IsAllLinks(block))) || part.Length > Longest)
        {
            return false;
        }

        var text = heading ? plain.SpanOf(block) : plain.Text.AsSpan(part.Start, part.Length);
        var words = HtmlWords.Count(text);
        return marked ? words >= 2 || text.Length >= (HtmlWords.IsDense(text) ? 3 : 8) : words >= 4 || (words >= 3 && text.Length >= 22) || (text.Length >= 9 && HtmlWords.IsDense(text));
    }

    /// <summary>True for a line of links with marks between them and no words.</summary>
    private bool IsAllLinks(HtmlBlock block)
    {
        var from = block.Start;
        for (var at = block.Part; at <= plain.Parts[block.Part].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length > 0 && part.Start >= from)
            {
                if (HasLetter(plain.Text.AsSpan(from, part.Start - from)))
                {
                    return false;
                }

                from = part.End;
            }
        }

        return from > block.Start && from <= block.End && !HasLetter(plain.Text.AsSpan(from, block.End - from));
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    private bool Shared(int one, int other) => plain.Parts[one].FirstBlock == plain.Parts[other].FirstBlock
        && plain.Parts[one].FirstBlock < plain.Blocks.Count && plain.Parts[plain.Blocks[plain.Parts[one].FirstBlock].Part].Is(HtmlUse.Heading);
}
