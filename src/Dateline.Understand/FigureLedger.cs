using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sums once each: the same amount in one story, or in one sentence told again, is one figure.</summary>
internal static class FigureLedger
{
    public static ImmutableArray<Figure> Of(ImmutableArray<MarkedItem> items)
    {
        var order = new List<Figure>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (item, mark) in items.SelectMany(item => item.Marks.Figures.Select(mark => (item, mark))))
        {
            var sentence = item.Sentence(mark.At);
            var amount = $"{mark.Amount} {mark.Unit}";
            var inStory = $"{amount} in {item.Story}";
            var inWords = $"{amount} told {Folding.Letters(sentence.Text)}";
            if (at.TryGetValue(inStory, out var known) || at.TryGetValue(inWords, out known))
            {
                order[known] = Joined(order[known], mark, item.Evidence(sentence));
            }
            else
            {
                known = order.Count;
                order.Add(Written(item, mark, sentence));
            }

            at[inStory] = at[inWords] = known;
        }

        return [.. order];
    }

    private static Figure Written(MarkedItem item, FigureMark mark, Passage sentence)
    {
        var (who, what, to, year) = FigureClauses.Around(new(sentence), mark);
        return new(new(mark.Amount, mark.Unit), Also(mark), what, who, to, year, item.Story, [item.Evidence(sentence)]);
    }

    private static Figure Joined(Figure figure, FigureMark mark, Evidence evidence) => figure with
    {
        Also = figure.Also.IsEmpty ? Also(mark) : figure.Also,
        Evidence = figure.Evidence.Contains(evidence) ? figure.Evidence : figure.Evidence.Add(evidence),
    };

    private static ImmutableArray<Amount> Also(FigureMark mark) => mark.Also is { } also ? [new(also.Amount, also.Unit)] : [];
}
