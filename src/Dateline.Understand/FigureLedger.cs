using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sums once each: the same amount in one story, or in one sentence told again, is one figure.</summary>
internal static class FigureLedger
{
    public static ImmutableArray<Figure> Of(ImmutableArray<MarkedItem> items)
    {
        var order = new List<Figure>();
        var evidence = new List<List<Evidence>>();
        var seen = new HashSet<(int Figure, Evidence Evidence)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (item, mark) in items.SelectMany(item => item.Marks.Figures.Select(mark => (item, mark))))
        {
            var sentence = item.Sentence(mark.At);
            var amount = $"{mark.Amount} {mark.Unit}";
            var inStory = $"{amount} in {item.Story}";
            var inWords = $"{amount} told {Folding.Letters(sentence.Text)}";
            if (at.TryGetValue(inStory, out var known) || at.TryGetValue(inWords, out known))
            {
                order[known] = order[known].Also.IsEmpty ? order[known] with { Also = Also(mark) } : order[known];
            }
            else
            {
                known = order.Count;
                order.Add(Written(item, mark, sentence));
                evidence.Add([]);
            }

            var said = item.Evidence(sentence);
            if (seen.Add((known, said)))
            {
                evidence[known].Add(said);
            }

            at[inStory] = at[inWords] = known;
        }

        return [.. order.Zip(evidence, (figure, all) => figure with { Evidence = [.. all] })];
    }

    private static Figure Written(MarkedItem item, FigureMark mark, Passage sentence)
    {
        var (who, what, to, year) = FigureClauses.Around(new(sentence), mark);
        return new(new(mark.Amount, mark.Unit), Also(mark), what, who, to, year, item.Story, []);
    }

    private static ImmutableArray<Amount> Also(FigureMark mark) => mark.Also is { } also ? [new(also.Amount, also.Unit)] : [];
}
