namespace Dateline.Read;

/// <summary>A piece of the page that announces one piece of news: one headline link and what belongs to it.</summary>
/// <param name="Part">Index of the element that holds it, or of the first when it is a run of siblings.</param>
/// <param name="FirstBlock">Its first block.</param>
/// <param name="EndBlock">After its last block.</param>
/// <param name="EndPart">After its last part.</param>
/// <param name="Anchor">Index of the headline link.</param>
/// <param name="Url">Where the link leads.</param>
/// <param name="Parent">Index of the element that holds the list.</param>
internal sealed record HtmlCard(int Part, int FirstBlock, int EndBlock, int EndPart, int Anchor, string Url, int Parent);

/// <summary>
/// Finds repeated structure: every headline link grows into the largest element that holds no other headline link; such
/// elements side by side, or alike in shape, make a list. No more than a few passes over the parts.
/// </summary>
internal static class HtmlCards
{
    private const HtmlUse Never = HtmlUse.Menu | HtmlUse.Share | HtmlUse.Form | HtmlUse.Comments | HtmlUse.Campaign;

    private const int MostBehindLast = 4;

    /// <summary>Lists of cards, in page order. A list has two cards or more, or one that says it is a card.</summary>
    public static IReadOnlyList<IReadOnlyList<HtmlCard>> Find(HtmlPlain plain, HtmlAddress address, DayOrder order)
    {
        var anchors = Anchors(plain, address);
        var runs = Runs(anchors);
        var cards = new List<HtmlCard>();
        for (var at = 0; at < anchors.Count; at++)
        {
            if (at == 0 || runs[at] != runs[at - 1])
            {
                cards.Add(Grown(plain, anchors, runs, at));
            }
        }

        var flat = new List<HtmlCard>(cards.Count);
        for (var at = 0; at < cards.Count; at++)
        {
            flat.Add(Stretched(plain, cards[at], at > 0 ? cards[at - 1] : null, at + 1 < cards.Count ? cards[at + 1] : null));
        }

        return Lists(plain, HtmlFlat.Parted(plain, flat, order), order);
    }

    private static List<(int Part, string Url)> Anchors(HtmlPlain plain, HtmlAddress address)
    {
        var anchors = new List<(int, string)>();
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && !part.Is(Never) && !SaysOther(part) && !SaysOther(plain.Parts[part.Up])
                && (part.Length > 0 ? IsHeadline(plain, part) : HtmlOverlay.Leads(plain, at))
                && address.Of(part.Element.Attribute("href")) is { } url && HtmlAddress.MayBePiece(url))
            {
                anchors.Add((at, url));
            }
        }

        return anchors;
    }

    /// <summary>True for what says that it holds names or labels, unless it says that it holds a title: “topic-title”.</summary>
    private static bool SaysOther(HtmlPart part) => part.Says(HtmlUse.Byline | HtmlUse.Label) && !part.Says(HtmlUse.Title);

    /// <summary>A link reads like a headline when it is long enough and fills its line.</summary>
    private static bool IsHeadline(HtmlPlain plain, HtmlPart part)
    {
        var text = plain.Text.AsSpan(part.Start, part.Length);
        if (part.EndBlock - part.FirstBlock > 1)
        {
            return part.Length is > 20 and < 2_000;
        }

        if (part.EndBlock <= part.FirstBlock)
        {
            return false;
        }

        var block = plain.Blocks[Math.Min(part.FirstBlock, plain.Blocks.Count - 1)];
        if (part.Length < 0.55 * block.Length || part.Length > 400)
        {
            return false;
        }

        var words = HtmlWords.Count(text);
        return part.Is(HtmlUse.Heading | HtmlUse.Title) ? words >= 2 || part.Length >= 8
            : words >= 4 || (words >= 3 && part.Length >= 22) || (part.Length >= 9 && HtmlWords.IsDense(text));
    }

    /// <summary>Numbers the links so that neighbours with one address share a number.</summary>
    private static int[] Runs(List<(int Part, string Url)> anchors)
    {
        var runs = new int[anchors.Count];
        for (var at = 1; at < anchors.Count; at++)
        {
            runs[at] = runs[at - 1] + (IsSame(anchors[at].Url, anchors[at - 1].Url) ? 0 : 1);
        }

        return runs;
    }

    /// <summary>True for one address, and for a place within what the first leads to: “Read more” leads to <c>/ferry/#more</c>.</summary>
    private static bool IsSame(string later, string first) => later == first
        || (later.Length > first.Length && later[first.Length] == '#' && later.StartsWith(first, StringComparison.Ordinal));

    private static HtmlCard Grown(HtmlPlain plain, List<(int Part, string Url)> anchors, int[] runs, int first)
    {
        var (low, high) = (first, first);
        while (high + 1 < anchors.Count && runs[high + 1] == runs[first])
        {
            high++;
        }

        // The part may hold no link of the runs before and after.
        var before = low > 0 ? anchors[low - 1].Part : -1;
        var after = high + 1 < anchors.Count ? anchors[high + 1].Part : int.MaxValue;
        var card = anchors[first].Part;
        while (plain.Parts[card].Up is > 0 and var up && before < up && plain.Parts[up].Last < after && plain.Parts[up].Tag is not ("main" or "body"))
        {
            card = up;
        }

        var part = plain.Parts[card];
        return new(card, part.FirstBlock, part.EndBlock, part.Last + 1, anchors[first].Part, anchors[first].Url, part.Up);
    }

    /// <summary>In a flat list the headline stands beside its teaser, not around it: what follows up to the next headline belongs to it.</summary>
    private static HtmlCard Stretched(HtmlPlain plain, HtmlCard card, HtmlCard? previous, HtmlCard? next)
    {
        var part = plain.Parts[card.Part];
        var beside = next?.Parent == card.Parent;
        if (card.Parent < 0 || !(beside || previous?.Parent == card.Parent) || part.Length > plain.Parts[card.Anchor].Length + 60
            || part.Tag is not ("h1" or "h2" or "h3" or "h4" or "h5" or "p" or "div" or "dt" or "a" or "header"))
        {
            return card;
        }

        // The last headline takes no more than its neighbours are likely to have.
        var limit = beside ? next!.Part : plain.Parts[card.Parent].Last + 1;
        var last = beside ? next!.FirstBlock : Math.Min(plain.Parts[card.Parent].EndBlock, card.EndBlock + MostBehindLast);
        var (end, endBlock) = (card.EndPart, card.EndBlock);
        while (end < limit && plain.Parts[end].EndBlock <= last && !plain.Parts[end].Is(HtmlUse.Heading))
        {
            endBlock = Math.Max(endBlock, plain.Parts[end].EndBlock);
            end = plain.Parts[end].Last + 1;
        }

        return card with { EndPart = end, EndBlock = endBlock };
    }

    private static List<IReadOnlyList<HtmlCard>> Lists(HtmlPlain plain, List<HtmlCard> cards, DayOrder order)
    {
        cards = cards.ConvertAll(card => HtmlFlat.BelowHeading(plain, card, order));
        var shapes = cards.GroupBy(card => Shape(plain, card), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var lists = new List<IReadOnlyList<HtmlCard>>();
        foreach (var group in cards.GroupBy(card => card.Parent))
        {
            var alike = group.ToList();
            if (alike.Count == 1 && Lone(plain, alike[0]) is { } lone)
            {
                alike = [lone];
            }

            if (alike.Count >= 2 || shapes.GetValueOrDefault(Shape(plain, alike[0])) >= 2 || plain.Parts[alike[0].Part].Tag is "article" or "li"
                || plain.Parts[alike[0].Part].Says(HtmlUse.Card))
            {
                lists.Add(alike);
            }
        }

        return lists;
    }

    /// <summary>The only card of a list has nothing beside it that bounds it; it is bounded by what says it is a piece.</summary>
    private static HtmlCard? Lone(HtmlPlain plain, HtmlCard card)
    {
        HtmlCard? found = null;
        for (var at = plain.Parts[card.Anchor].Up; at > card.Part; at = plain.Parts[at].Up)
        {
            var part = plain.Parts[at];
            if (part.Tag is "article" or "li" || part.Says(HtmlUse.Card))
            {
                found = card with { Part = at, FirstBlock = part.FirstBlock, EndBlock = part.EndBlock, EndPart = part.Last + 1, Parent = part.Up };
            }
        }

        return found;
    }

    /// <summary>Tag and class of an element and the one around it, numbers aside: what cards of one list share.</summary>
    private static string Shape(HtmlPlain plain, HtmlCard card)
    {
        var parent = card.Parent < 0 ? "" : Name(plain.Parts[card.Parent]);
        return $"{parent}>{Name(plain.Parts[card.Part])}";

        static string Name(HtmlPart part)
        {
            var classes = part.Element.Class ?? "";
            return part.Tag + "." + string.Concat(classes.Take(80).Where(letter => !char.IsAsciiDigit(letter)));
        }
    }
}
