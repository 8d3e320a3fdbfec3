using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>Stories found in public sets: pairwise F1, and BCubed F1 (Bagga and Baldwin, 1998), where a lone item is a story of one.</summary>
internal static class LinkQuality
{
    public static List<(string Name, double Value)> Figures() => [.. StoryData.Sets.SelectMany(set =>
    {
        var gold = StoryData.Labelled(set);
        var stories = Filters.Stories(gold.Select(row => row.Item), LinkOptions.Default, threads: 1).ToDictionary(placed => placed.Id, placed => placed.Story, StringComparer.Ordinal);
        var (pairwise, bcubed) = Score([.. gold.Where(row => row.Story is not null).Select(row => (row.Story!, stories[row.Item.Id]))]);
        return new[] { ($"{set}: pairwise F1", pairwise), ($"{set}: BCubed F1", bcubed) };
    })];

    private static (double Pairwise, double BCubed) Score(List<(string True, string Found)> items)
    {
        static double Pairs(int count) => count * (count - 1.0) / 2;
        var both = items.CountBy(item => item).ToList();
        var (real, found) = (items.CountBy(item => item.True).ToDictionary(), items.CountBy(item => item.Found).ToDictionary());
        var right = both.Sum(pair => Pairs(pair.Value));
        var precision = both.Sum(pair => (double)pair.Value * pair.Value / found[pair.Key.Found]) / items.Count;
        var recall = both.Sum(pair => (double)pair.Value * pair.Value / real[pair.Key.True]) / items.Count;
        return (2 * right / (real.Values.Sum(Pairs) + found.Values.Sum(Pairs)), 2 * precision * recall / (precision + recall));
    }
}
