using System.Collections.Immutable;

namespace Dateline.Store;

/// <summary>
/// Which of the items found comes first: Okapi BM25 (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009)
/// over title and text, reckoned here and not in the database, so that both databases give the same order.
/// </summary>
internal static class Ranking
{
    private const double Saturation = 1.2;
    private const double Lengths = 0.75;

    /// <summary>A word of the headline counts as so many of the text.</summary>
    private const int TitleWeight = 3;

    /// <summary>In code units.</summary>
    private const int SnippetLength = 160;

    /// <param name="Number">Later ones are larger.</param>
    public sealed record Candidate(long Number, long Saving, string Item, string Title, string Text);

    /// <param name="Words">Side by side.</param>
    /// <param name="Rarity">The rarer the more a find tells.</param>
    public sealed record Asked(ImmutableArray<string> Words, QueryEnds Ends, double Rarity);

    /// <returns>The best first; of equal ones the latest.</returns>
    public static IEnumerable<Candidate> Of(IReadOnlyList<Candidate> candidates, IReadOnlyList<Asked> asked)
    {
        var counted = candidates.Select(candidate => (Candidate: candidate, Title: Words(candidate.Title), Text: Words(candidate.Text))).ToList();
        var usual = Math.Max(1, counted.Sum(each => each.Title.Count + each.Text.Count) / (double)Math.Max(1, counted.Count));
        return counted
            .Select(each => (each.Candidate, Score: Math.Round(asked.Sum(term => Score(term, each.Title, each.Text, usual)), 6)))
            .OrderByDescending(each => each.Score).ThenByDescending(each => each.Candidate.Number).Select(each => each.Candidate);
    }

    /// <summary>The stretch of a text that holds most of what was asked for; its beginning where it holds nothing.</summary>
    public static string Snippet(Candidate candidate, IReadOnlyList<Asked> asked)
    {
        var words = SearchWords.Of(candidate.Text).ToList();
        var finds = words.Index().Where(word => asked.Any(term => Stands(term, words, word.Index))).Select(word => (word.Item.Start, word.Item.Word)).ToList();
        var (best, most, last) = (0, 0, 0);
        for (var first = 0; first < finds.Count; first++)
        {
            last = Math.Max(last, first);
            while (last + 1 < finds.Count && finds[last + 1].Start - finds[first].Start < SnippetLength)
            {
                last++;
            }

            var different = Math.Min(last - first + 1, finds.Skip(first).Take(Math.Min(last - first + 1, 16)).Select(find => find.Word).Distinct(StringComparer.Ordinal).Count());
            (best, most) = different > most ? (finds[first].Start, different) : (best, most);
        }

        return Cut(candidate.Text, best);
    }

    private static string Cut(string text, int at)
    {
        var start = Math.Max(0, at - (SnippetLength / 4));
        start = start == 0 ? 0 : text.LastIndexOf(' ', start) + 1;
        var end = Math.Min(text.Length, start + SnippetLength);
        end = end == text.Length ? end : text.LastIndexOf(' ', end - 1) is var space && space > at ? space : end;
        var (from, to) = (start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start, end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end);
        return (from > 0 ? "…" : "") + text[from..to].Replace('\n', ' ').Trim() + (to < text.Length ? "…" : "");
    }

    private static List<SearchWords.Found> Words(string text) => [.. SearchWords.Of(text)];

    private static double Score(Asked term, List<SearchWords.Found> title, List<SearchWords.Found> text, double usual)
    {
        var often = (TitleWeight * Enumerable.Range(0, title.Count).Count(at => Stands(term, title, at))) + Enumerable.Range(0, text.Count).Count(at => Stands(term, text, at));
        return term.Rarity * often * (Saturation + 1) / (often + (Saturation * (1 - Lengths + (Lengths * (title.Count + text.Count) / usual))));
    }

    private static bool Stands(Asked term, List<SearchWords.Found> words, int at)
    {
        if (at + term.Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < term.Words.Length; i++)
        {
            var (word, wanted) = (words[at + i].Word, term.Words[i]);
            var isLast = i == term.Words.Length - 1;
            if (!(term.Ends == QueryEnds.Holds ? word.Contains(wanted, StringComparison.Ordinal)
                : term.Ends == QueryEnds.Begins && isLast ? word.StartsWith(wanted, StringComparison.Ordinal) : word == wanted))
            {
                return false;
            }
        }

        return true;
    }
}
