namespace Dateline.Read;

/// <summary>
/// Completes lists: what stands among the cards of a list in a box of the same name is an entry as well, though its headline be
/// one word; and titled boxes side by side make a list though they lead nowhere.
/// </summary>
/// <param name="anchors">The headline links of all cards found, in page order.</param>
internal sealed class HtmlSiblings(HtmlPlain plain, HtmlAddress address, HtmlUse[] uses, int[] anchors)
{
    /// <summary>The cards found are at least this share of all boxes of their name beside them.</summary>
    private const double LeastFound = 0.5;

    /// <summary>The same, where the headlines are marked up.</summary>
    private const double LeastMarked = 0.25;

    /// <summary>So many titled boxes side by side make a list.</summary>
    private const int FewestBare = 3;

    private const int LongestTitle = 300;

    private const int ShortestTitle = 3;

    /// <summary>A box without a link is an entry only with some text, in code units.</summary>
    private const int LeastBare = 20;

    public static IReadOnlyList<IReadOnlyList<HtmlCard>> Complete(
        HtmlPlain plain, HtmlAddress address, HtmlUse[] uses, List<IReadOnlyList<HtmlCard>> lists)
    {
        var siblings = new HtmlSiblings(plain, address, uses, [.. lists.SelectMany(list => list).Select(card => card.Anchor).Order()]);
        var complete = lists.Select(list => list.Count > 1 ? siblings.With(list) : list).ToList();
        complete.AddRange(siblings.Bare(complete));
        return complete;
    }

    /// <summary>A list with what stands among its cards in boxes of their name.</summary>
    private IReadOnlyList<HtmlCard> With(IReadOnlyList<HtmlCard> list)
    {
        var name = list.GroupBy(card => HtmlKin.FirstNameOf(plain.Parts[card.Part])).MaxBy(group => group.Count())!;
        var tag = plain.Parts[name.First().Part].Tag;
        if (list[0].Parent < 0 || name.Count() < 2 || (tag is "p" or "div" or "a" && name.Any(card => string.IsNullOrEmpty(plain.Parts[card.Part].Element.Class))))
        {
            return list;
        }

        var (added, boxes, at) = (new List<HtmlCard>(), 0, 0);
        for (var child = list[0].Parent + 1; child <= plain.Parts[list[0].Parent].Last; child = plain.Parts[child].Last + 1)
        {
            while (at < list.Count && list[at].EndPart <= child)
            {
                at++;
            }

            var part = plain.Parts[child];
            if (part.Length == 0 || HtmlKin.FirstNameOf(part) != name.Key)
            {
                continue;
            }

            boxes++;
            if (!(at < list.Count && list[at].Part <= child) && Card(child) is { } card)
            {
                added.Add(card);
            }
        }

        var least = list.All(card => (uses[card.Anchor] & (HtmlUse.Heading | HtmlUse.Title)) != HtmlUse.None) ? LeastMarked : LeastFound;
        return added.Count == 0 || name.Count() < least * boxes ? list : [.. list.Concat(added).OrderBy(card => card.Part)];
    }

    /// <summary>A box as a card: its headline is the link in its heading, else its first link to a piece, else its heading.</summary>
    private HtmlCard? Card(int box)
    {
        if ((uses[box] & HtmlHeadlines.Never) != HtmlUse.None || HoldsCard(box))
        {
            return null;
        }

        var (link, title) = (-1, -1);
        for (var at = box; at <= plain.Parts[box].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Length is < ShortestTitle or > LongestTitle || (uses[at] & (HtmlHeadlines.Never | HtmlUse.Byline | HtmlUse.Stamp)) != HtmlUse.None)
            {
                continue;
            }

            title = title < 0 && part.Own.HasFlag(HtmlUse.Heading) ? at : title;
            if (part.Tag == "a" && !part.Says(HtmlUse.Label) && (link < 0 || (title >= 0 && link < title && at <= plain.Parts[title].Last))
                && !IsMore(part) && address.Of(part.Element.Attribute("href")) is not null)
            {
                link = at;
            }
        }

        return link >= 0 ? HtmlCard.Of(plain, box, link, address.Of(plain.Parts[link].Element.Attribute("href"))!)
            : title >= 0 && plain.Parts[box].Length >= LeastBare ? HtmlCard.Of(plain, box, title, "") : null;
    }

    /// <summary>True for a box with cards of another list in it: a day with several pieces among days with one.</summary>
    private bool HoldsCard(int box) => Array.BinarySearch(anchors, box) is var found && (found >= 0 ? found : ~found) is var next
        && next < anchors.Length && anchors[next] <= plain.Parts[box].Last;

    private bool IsMore(HtmlPart part) => HtmlHeadlines.IsMore(plain.TextOf(part));

    /// <summary>Lists of titled boxes that lead nowhere, outside all cards.</summary>
    private IEnumerable<IReadOnlyList<HtmlCard>> Bare(List<IReadOnlyList<HtmlCard>> lists)
    {
        var taken = new bool[plain.Parts.Count];
        foreach (var card in lists.SelectMany(list => list))
        {
            Array.Fill(taken, true, card.Part, card.EndPart - card.Part);
        }

        var titles = Enumerable.Range(0, plain.Parts.Count).Where(at => !taken[at] && IsTitle(at)).Select(at => new HtmlHeadline(at, "", HtmlHeadline.Title)).ToList();
        var single = titles.Where((title, at) => at == 0 || plain.Parts[titles[at - 1].Part].Last < title.Part).ToList();
        return HtmlCards.Grown(plain, single)
            .Where(card => !plain.Parts[card.Part].Is(HtmlUse.Heading) && card.Part != card.Anchor && !Meets(card, taken))
            .GroupBy(card => (card.Parent, HtmlKin.FirstNameOf(plain.Parts[card.Part])))
            .Where(group => group.Count() >= FewestBare && group.All(card => plain.Parts[card.Part].Length >= ShortestTitle))
            .Select(group => (IReadOnlyList<HtmlCard>)[.. group]);
    }

    private static bool Meets(HtmlCard card, bool[] taken) => taken.AsSpan(card.Part, card.EndPart - card.Part).Contains(true);

    /// <summary>A heading or a title of one line that is no link and holds none.</summary>
    private bool IsTitle(int at)
    {
        var part = plain.Parts[at];
        return part.Says(HtmlUse.Heading | HtmlUse.Title) && part.Length is >= ShortestTitle and <= LongestTitle && part.EndBlock - part.FirstBlock == 1
            && part.Tag is not ("h1" or "article" or "section") && (uses[at] & (HtmlHeadlines.Never | HtmlUse.Link)) == HtmlUse.None && !Enumerable.Range(at, part.Last - at + 1).Any(inner => plain.Parts[inner].Tag == "a");
    }
}
