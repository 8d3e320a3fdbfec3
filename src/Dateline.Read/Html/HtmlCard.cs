namespace Dateline.Read;

/// <summary>A piece of the page that announces one piece of news: one headline and what belongs to it.</summary>
/// <param name="Part">Index of the element that holds it, or of the first when it is a run of siblings.</param>
/// <param name="FirstBlock">Its first block.</param>
/// <param name="EndBlock">After its last block.</param>
/// <param name="EndPart">After its last part.</param>
/// <param name="Anchor">Index of the headline link, or of the headline where it leads nowhere.</param>
/// <param name="Url">Where the link leads; empty where nothing does.</param>
/// <param name="Parent">Index of the element that holds the list.</param>
internal sealed record HtmlCard(int Part, int FirstBlock, int EndBlock, int EndPart, int Anchor, string Url, int Parent)
{
    /// <summary>True where no link reads like a headline: it is an entry for the company it stands in, on a page of lists only.</summary>
    public bool Added { get; init; }

    /// <summary>A card that is one element.</summary>
    public static HtmlCard Of(HtmlPlain plain, int at, int anchor, string url)
    {
        var part = plain.Parts[at];
        return new(at, part.FirstBlock, Math.Min(part.EndBlock, plain.Blocks.Count), part.Last + 1, anchor, url, part.Up);
    }
}

/// <summary>
/// Finds repeated structure: every headline grows into the largest element that holds no other headline; such elements side
/// by side, or alike in shape, make a list, and what stands among them in the same box is of the list as well. No more than a
/// few passes over the parts.
/// </summary>
internal static class HtmlCards
{
    private const int MostBehindLast = 4;

    /// <summary>What holds only a headline holds no more text than this besides it, in code units.</summary>
    private const int BesideHeadline = 160;

    /// <summary>A card that stands alone holds no more text than this.</summary>
    private const int LongestLone = 1_200;

    /// <summary>Lists of cards, in page order. A list has two cards or more, or one that says it is a card.</summary>
    /// <param name="uses">What is around each part (<see cref="HtmlAround"/>).</param>
    public static IReadOnlyList<IReadOnlyList<HtmlCard>> Find(HtmlPlain plain, HtmlAddress address, HtmlUse[] uses)
    {
        var headlines = HtmlSubordinate.Without(plain, new HtmlHeadlines(plain, address, uses).Links());
        var lists = HtmlSiblings.Complete(plain, address, uses, Lists(plain, Grown(plain, headlines)));
        var cards = lists.SelectMany(list => list).OrderBy(card => card.Part).ToList();
        var flat = new Dictionary<int, HtmlCard>(cards.Count);
        for (var at = 0; at < cards.Count; at++)
        {
            flat[cards[at].Part] = Stretched(plain, cards[at], at > 0 ? cards[at - 1] : null, at + 1 < cards.Count ? cards[at + 1] : null);
        }

        return [.. lists.Select(list => (IReadOnlyList<HtmlCard>)[.. list.Select(card => flat[card.Part])])];
    }

    /// <summary>For every headline, neighbours with one address counting as one, the largest element that holds no other.</summary>
    public static List<HtmlCard> Grown(HtmlPlain plain, IReadOnlyList<HtmlHeadline> headlines)
    {
        var cards = new List<HtmlCard>();
        for (var low = 0; low < headlines.Count;)
        {
            var high = low;
            while (high + 1 < headlines.Count && HtmlAddress.Same(headlines[high + 1].Url, headlines[low].Url) && headlines[low].Url.Length > 0)
            {
                high++;
            }

            var before = low > 0 ? headlines[low - 1].Part : -1;
            var after = high + 1 < headlines.Count ? headlines[high + 1].Part : int.MaxValue;
            var card = headlines[low].Part;
            while (plain.Parts[card].Up is > 0 and var up && before < up && plain.Parts[up].Last < after && plain.Parts[up].Tag is not ("main" or "body"))
            {
                card = up;
            }

            var anchor = low;
            for (var at = low + 1; at <= high; at++)
            {
                anchor = headlines[at].Rank < headlines[anchor].Rank ? at : anchor;
            }

            cards.Add(HtmlCard.Of(plain, card, headlines[anchor].Part, headlines[low].Url));
            low = high + 1;
        }

        return cards;
    }

    /// <summary>In a flat list the headline stands beside its teaser, not around it: what follows up to the next headline belongs to it.</summary>
    private static HtmlCard Stretched(HtmlPlain plain, HtmlCard card, HtmlCard? previous, HtmlCard? next)
    {
        var part = plain.Parts[card.Part];
        var beside = next?.Parent == card.Parent;
        if (card.Parent < 0 || !(beside || previous?.Parent == card.Parent) || part.Length > plain.Parts[card.Anchor].Length + BesideHeadline
            || part.Tag is not ("h1" or "h2" or "h3" or "h4" or "h5" or "p" or "div" or "dt" or "a" or "header" or "tr"))
        {
            return card;
        }

        // The last headline takes no more than its neighbours are likely to have.
        var limit = beside ? next!.Part : plain.Parts[card.Parent].Last + 1;
        var last = beside ? next!.FirstBlock : Math.Min(plain.Parts[card.Parent].EndBlock, card.EndBlock + MostBehindLast);
        var (end, endBlock) = (card.EndPart, card.EndBlock);
        while (end < limit && plain.Parts[end].EndBlock <= last && !plain.Parts[end].Is(HtmlUse.Heading) && !IsNamesake(plain.Parts[end], part))
        {
            endBlock = Math.Max(endBlock, plain.Parts[end].EndBlock);
            end = plain.Parts[end].Last + 1;
        }

        return card with { EndPart = end, EndBlock = endBlock };
    }

    /// <summary>True for an element that bears the class of a headline's: it begins the next entry, whether its headline was told or not.</summary>
    private static bool IsNamesake(HtmlPart part, HtmlPart headline) =>
        !string.IsNullOrEmpty(headline.Element.Class) && part.Length > 0 && HtmlKin.NameOf(part) == HtmlKin.NameOf(headline);

    private static List<IReadOnlyList<HtmlCard>> Lists(HtmlPlain plain, List<HtmlCard> cards)
    {
        cards = cards.ConvertAll(card => HtmlUnderHeading.Of(plain, card));
        var shapes = cards.GroupBy(card => Shape(plain, card)).ToDictionary(group => group.Key, group => group.Count());
        var groups = cards.GroupBy(card => card.Parent).Select(group => group.ToList()).ToList();
        var headings = groups.Where(group => group.Count > 1).SelectMany(group => group).Select(card => Heading(plain, card)).ToHashSet();
        headings.Remove(0);
        var lists = new List<IReadOnlyList<HtmlCard>>();
        foreach (var group in groups)
        {
            var alike = group;
            if (alike.Count == 1 && Lone(plain, alike[0]) is { } lone)
            {
                alike = [lone];
            }

            if (alike.Count >= 2 || shapes.GetValueOrDefault(Shape(plain, alike[0])) >= 2 || plain.Parts[alike[0].Part].Tag is "article" or "li"
                || plain.Parts[alike[0].Part].Says(HtmlUse.Card)
                || (plain.Parts[alike[0].Part].Length < LongestLone && headings.Contains(Heading(plain, alike[0]))))
            {
                lists.Add(alike);
            }
        }

        return lists;
    }

    /// <summary>The name of the heading that a card's headline stands in, or holds; 0 for none.</summary>
    private static ulong Heading(HtmlPlain plain, HtmlCard card)
    {
        for (var at = card.Anchor; at >= card.Part; at = plain.Parts[at].Up)
        {
            if (plain.Parts[at].Element.Kind.Heading)
            {
                return HtmlKin.FirstNameOf(plain.Parts[at]);
            }
        }

        for (var at = card.Anchor + 1; at <= plain.Parts[card.Anchor].Last; at++)
        {
            if (plain.Parts[at].Element.Kind.Heading)
            {
                return HtmlKin.FirstNameOf(plain.Parts[at]);
            }
        }

        return 0;
    }

    /// <summary>
    /// The only card of a list has nothing beside it that bounds it; it is bounded by what says it is a piece. A heading is
    /// none, though it be called “entry-title”.
    /// </summary>
    private static HtmlCard? Lone(HtmlPlain plain, HtmlCard card)
    {
        HtmlCard? found = null;
        for (var at = plain.Parts[card.Part].Tag == "article" ? card.Part : plain.Parts[card.Anchor].Up; at > card.Part; at = plain.Parts[at].Up)
        {
            if (plain.Parts[at] is { Tag: "article" or "li" } || (plain.Parts[at].Says(HtmlUse.Card) && !plain.Parts[at].Is(HtmlUse.Heading | HtmlUse.Title)))
            {
                found = HtmlCard.Of(plain, at, card.Anchor, card.Url);
            }
        }

        return found;
    }

    /// <summary>Tag and class of an element and the one around it, numbers aside: what cards of one list share.</summary>
    private static (ulong Own, ulong Around) Shape(HtmlPlain plain, HtmlCard card) =>
        (HtmlKin.NameOf(plain.Parts[card.Part]), card.Parent < 0 ? 0 : HtmlKin.NameOf(plain.Parts[card.Parent]));
}
