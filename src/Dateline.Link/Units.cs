using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Turns dated items into units, with weights from how many units use a term.</summary>
internal static class Units
{
    /// <summary>How many of its heaviest terms a unit is found by.</summary>
    private const int MostKeys = 12;

    /// <summary>The items of a unit say the same; so many are asked for what they say.</summary>
    private const int MostHeads = 2;

    /// <summary>In a handful of items every word is rare; they are weighed as if there were so many.</summary>
    private const int FewItems = 100;

    /// <summary>As if so many more units stood beside those given, when it is asked whether nearly all use a term.</summary>
    private const int TooFew = 20;

    /// <param name="sets">Which items are one unit: numbers in <paramref name="items"/>.</param>
    /// <param name="names">How each term is shown to people, by its number.</param>
    public static List<Unit> Of(
        IReadOnlyList<DatedItem> items, IEnumerable<List<int>> sets, Func<DatedItem, string[]> outlets,
        IReadOnlyDictionary<string, ItemMarks> marks, out List<string> names)
    {
        var lexicon = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = new List<int>();
        names = [];
        var drafts = new List<(List<int> Set, SortedDictionary<int, double> Counts)>();
        foreach (var set in sets)
        {
            var counts = new SortedDictionary<int, double>();
            foreach (var term in set.SelectMany(item => Terms.Of(items[item].Item, marks.GetValueOrDefault(items[item].Item.Id), items[item].Days)))
            {
                if (!lexicon.TryGetValue(term.Key, out var number))
                {
                    lexicon[term.Key] = number = names.Count;
                    names.Add(term.Shown);
                    uses.Add(0);
                }

                // Copies say a thing once.
                counts[number] = Math.Max(term.Count, counts.GetValueOrDefault(number));
            }

            counts.Keys.ToList().ForEach(number => uses[number]++);
            drafts.Add((set, counts));
        }

        double[] rarity = [.. uses.Select(use => Rarity(use, drafts.Count))];
        return [.. drafts.Select(draft => Finish(draft.Set, draft.Counts, lexicon, uses, rarity, items, outlets))];
    }

    /// <summary>
    /// How much a term tells, the more the fewer units use it. On pages that follow one subject its name stands in nearly every
    /// item and tells nothing there; among very few items that cannot be said yet.
    /// </summary>
    private static double Rarity(int uses, int units) =>
        Math.Log(1 + ((double)Math.Max(FewItems, units) / uses)) * (1 - ((double)uses / (units + TooFew)));

    private static Unit Finish(
        List<int> set, SortedDictionary<int, double> counts, Dictionary<string, int> lexicon, List<int> uses, double[] rarity,
        IReadOnlyList<DatedItem> items, Func<DatedItem, string[]> outlets)
    {
        int[] terms = [.. counts.Keys];
        double[] weights = [.. counts.Select(pair => pair.Value * rarity[pair.Key])];
        var length = Math.Sqrt(weights.Sum(weight => weight * weight));
        var content = new Vector(terms, [.. weights.Select(weight => weight / length)]);
        int[] keys = [.. Enumerable.Range(0, terms.Length)
            .Where(at => uses[terms[at]] > 1)
            .OrderByDescending(at => content.Weights[at]).ThenBy(at => terms[at])
            .Take(MostKeys)
            .Select(at => terms[at])];
        Head[] heads = [.. set.Take(MostHeads).Select(item => Head.Of(items[item].Item))];
        return new(
            [.. set], content, keys,
            set.Aggregate(Span.Open, (span, item) => span.Both(Span.Of(items[item].Published))),
            [.. set.SelectMany(item => outlets(items[item])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            set.TrueForAll(item => items[item].Item.Title is null || items[item].Item.Paragraphs.IsEmpty),
            Told([.. set.SelectMany(item => items[item].Days).Select(day => day.Named)]),
            ToldDay([.. set.Select(item => items[item].Happened)]),
            heads,
            [.. heads.SelectMany(head => head.Names).Where(lexicon.ContainsKey).Select(name => lexicon[name]).Distinct().Order()]);
    }

    private static DateOnly? ToldDay(List<When> happened) =>
        happened.Where(when => when.IsKnown).Distinct().ToList() is { Count: > 0 } known && known.TrueForAll(when => when.IsDay && when.From!.Value.Day == known[0].From!.Value.Day)
            ? known[0].From!.Value.Day : null;

    private static Telling Told(List<DayNamed> days) =>
        days.Exists(day => day is { Telling: Telling.Past, Main: true }) ? Telling.Past
        : days.Exists(day => day.Telling == Telling.ToCome) ? Telling.ToCome
        : Telling.None;
}
