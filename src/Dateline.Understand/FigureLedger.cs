using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sums once each: the same amount in one story, or in one sentence told again, is one figure.</summary>
internal static class FigureLedger
{
    /// <summary>How many sentences of one sum are compared, at most: bounds the work on texts that repeat themselves.</summary>
    private const int MostCompared = 16;

    /// <summary>How many longer words two sentences of other stories must share.</summary>
    private const int SharedWords = 2;

    public static ImmutableArray<Figure> Of(ImmutableArray<MarkedItem> items)
    {
        var order = new List<Figure>();
        var evidence = new List<List<Evidence>>();
        var seen = new HashSet<(int Figure, Evidence Evidence)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new Dictionary<string, List<(int Figure, HashSet<string> Words)>>(StringComparer.Ordinal);
        foreach (var (item, mark) in items.SelectMany(item => item.Marks.Figures.Select(mark => (item, mark))))
        {
            var sentence = item.Sentence(mark.At);
            var amount = $"{mark.Amount} {mark.High} {mark.Unit}";
            var inStory = $"{amount} in {item.Story}";
            var inWords = $"{amount} told {Folding.Letters(sentence.Text)}";
            var written = Written(item, mark, sentence);
            var words = PlannedLedger.Rare(sentence.Text);
            var same = told.TryGetValue(amount, out var others) ? others : told[amount] = [];
            if (at.TryGetValue(inStory, out var known) || at.TryGetValue(inWords, out known) || Elsewhere(written, words, same, order, out known))
            {
                order[known] = order[known].Also.IsEmpty ? order[known] with { Also = Also(mark) } : order[known];
            }
            else
            {
                known = order.Count;
                order.Add(written);
                evidence.Add([]);
            }

            var said = item.Evidence(sentence);
            if (seen.Add((known, said)))
            {
                evidence[known].Add(said);
            }

            at[inStory] = at[inWords] = known;
            if (same.Count < MostCompared)
            {
                same.Add((known, words));
            }
        }

        return [.. order.Zip(evidence, (figure, all) => figure with { Evidence = [.. all] })];
    }

    /// <summary>
    /// Is it a sum that another story tells? Who gives what to whom agrees; or the sum is no round one, nothing speaks against it and
    /// the sentences share words.
    /// </summary>
    private static bool Elsewhere(Figure written, HashSet<string> words, List<(int Figure, HashSet<string> Words)> same, List<Figure> order, out int known)
    {
        foreach (var (figure, others) in same)
        {
            var other = order[figure];
            var agrees = written.Who is not null && written.What is not null && written.Who == other.Who && written.What == other.What
                && written.To == other.To && written.Year == other.Year;
            var against = Differ(written.Who, other.Who) || Differ(written.What, other.What) || Differ(written.To, other.To)
                || (written.Year is not null && other.Year is not null && written.Year != other.Year);
            if (agrees || (!against && IsSingular(written.Amount) && words.Count(others.Contains) >= SharedWords))
            {
                known = figure;
                return true;
            }
        }

        known = -1;
        return false;
    }

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    /// <summary>Money of a million or more in two figures that count: 5.2 billion, not 5 billion, of which there may be many.</summary>
    private static bool IsSingular(Amount amount)
    {
        if (amount.Unit.Length != 3 || amount.Value < 1_000_000m)
        {
            return false;
        }

        var digits = amount.Value.ToString("0.############", CultureInfo.InvariantCulture).TrimEnd('0');
        return digits.Length > 1;
    }

    private static Figure Written(MarkedItem item, FigureMark mark, Passage sentence)
    {
        var (who, what, to, year) = FigureClauses.Around(new(sentence), mark);
        return new(new(mark.Amount, mark.Unit, mark.High), Also(mark), what, who, to, year, item.Story, []);
    }

    private static ImmutableArray<Amount> Also(FigureMark mark) => mark.Also is { } also ? [new(also.Amount, also.Unit, also.High)] : [];
}
