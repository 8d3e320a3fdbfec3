using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Finds texts of an agency under another first paragraph: each outlet writes its own and leaves the rest. What follows a new
/// first paragraph may as well be the background of an older report, printed again; so the two must name the same.
/// </summary>
internal static class Leads
{
    /// <summary>Fewer words behind the first paragraph may be a note that stands under many reports.</summary>
    private const int LeastRest = 40;

    /// <summary>So much of the text stands behind the first paragraph.</summary>
    private const double Rest = 0.5;

    /// <summary>Of the names and figures in the poorer of two first paragraphs so many stand in the other.</summary>
    private const double Named = 0.6;

    private const int LeastNamed = 2;

    /// <param name="items">One for each text.</param>
    /// <returns>Pairs of texts, by number.</returns>
    public static IEnumerable<Pair> Swapped(IReadOnlyList<Item> items)
    {
        var texts = items.Select((item, number) => (Item: item, Number: number)).Where(text => text.Item.Paragraphs.Length > 2)
            .Select(text => (text.Number, Lead: Wording.Of(text.Item.Paragraphs.Take(1)), Body: Wording.Of(text.Item.Paragraphs.Skip(1))))
            .Where(text => text.Body.Forms.Length >= Math.Max(LeastRest, Rest * (text.Body.Forms.Length + text.Lead.Forms.Length)))
            .ToList();
        return NearCopies.Among([.. texts.Select(text => text.Body)])
            .Where(pair => NameTheSame(texts[pair.Low].Lead, texts[pair.High].Lead))
            .Select(pair => new Pair(texts[pair.Low].Number, texts[pair.High].Number));
    }

    private static bool NameTheSame(Wording one, Wording other)
    {
        var (ones, others) = (NamedIn(one), NamedIn(other));
        var least = Math.Min(ones.Count, others.Count);
        return least >= LeastNamed && ones.Count(others.Contains) >= Named * least
            && (one.Counts.Length == 0 || other.Counts.Length == 0 || one.Counts.Intersect(other.Counts, StringComparer.Ordinal).Any());
    }

    private static HashSet<string> NamedIn(Wording lead) => [.. lead.Names, .. lead.Counts];
}
