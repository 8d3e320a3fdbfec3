namespace Dateline.Read;

/// <summary>
/// Links inside a card that are not its headline: its topics, its outlet, its teaser once more. Cards whose headline is marked up
/// as one stand side by side; what else is linked in them is theirs, unless it reads like headlines of other pieces, as the
/// further reports in an aggregator's cluster do.
/// </summary>
internal static class HtmlSubordinate
{
    /// <summary>Links with fewer words than this, taken together, are labels.</summary>
    private const double FewestWords = 5;

    public static List<HtmlHeadline> Without(HtmlPlain plain, List<HtmlHeadline> headlines)
    {
        var dropped = new HashSet<int>();
        foreach (var rank in headlines.Select(link => link.Rank).Where(rank => rank <= HtmlHeadline.Title).Distinct().Order())
        {
            var ranked = headlines.Where(link => link.Rank <= rank && !dropped.Contains(link.Part)).ToList();
            var groups = HtmlCards.Grown(plain, ranked).GroupBy(card => (card.Parent, HtmlKin.FirstNameOf(plain.Parts[card.Part])));
            foreach (var group in groups.Where(group => group.Count() > 1))
            {
                Drop(plain, [.. group], rank, headlines, dropped);
            }
        }

        return dropped.Count == 0 ? headlines : [.. headlines.Where(link => !dropped.Contains(link.Part))];
    }

    private static void Drop(HtmlPlain plain, List<HtmlCard> cards, int rank, List<HtmlHeadline> headlines, HashSet<int> dropped)
    {
        var inside = cards.SelectMany(card => Inside(headlines, card, rank).Select(link => (Card: card, Link: link))).ToList();
        var others = inside.Where(each => each.Link.Url != each.Card.Url).ToList();
        var labels = others.Count > 0 && others.Average(each => Words(plain, each.Link.Part)) is var words && words < FewestWords
            && words < cards.Average(card => Words(plain, card.Anchor));
        foreach (var (card, link) in inside)
        {
            if (labels || link.Url == card.Url)
            {
                dropped.Add(link.Part);
            }
        }
    }

    /// <summary>The links inside a card that are marked up less than its headline.</summary>
    private static IEnumerable<HtmlHeadline> Inside(List<HtmlHeadline> headlines, HtmlCard card, int rank)
    {
        var (low, high) = (0, headlines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = headlines[middle].Part < card.Part ? (middle + 1, high) : (low, middle);
        }

        for (; low < headlines.Count && headlines[low].Part < card.EndPart; low++)
        {
            if (headlines[low].Rank > rank)
            {
                yield return headlines[low];
            }
        }
    }

    /// <summary>How many words the longest line of a link has.</summary>
    private static int Words(HtmlPlain plain, int at)
    {
        var part = plain.Parts[at];
        if (part.EndBlock - part.FirstBlock <= 1)
        {
            return Count(plain.Text.AsSpan(part.Start, part.Length));
        }

        var most = 0;
        for (var block = part.FirstBlock; block < Math.Min(part.EndBlock, plain.Blocks.Count); block++)
        {
            most = Math.Max(most, Count(plain.SpanOf(plain.Blocks[block])));
        }

        return most;
    }

    private static int Count(ReadOnlySpan<char> text) => HtmlWords.IsDense(text) ? text.Length / 2 : HtmlWords.Count(text);
}
