using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>Finds what is held together and apart at once.</summary>
internal static class Contradictions
{
    public static Comparer<(string One, string Other)> ByIds { get; } = Comparer<(string One, string Other)>.Create((left, right) =>
        string.CompareOrdinal(left.One, right.One) is var first && first != 0 ? first : string.CompareOrdinal(left.Other, right.Other));

    /// <summary>
    /// Takes out every pair that is held apart though a chain holds it together, and the shortest such chain with it, until none is left.
    /// Of chains of one length the first by id goes, so that no order of lines decides.
    /// </summary>
    /// <param name="same">Pairs held together, with the places that say so.</param>
    /// <param name="apart">Pairs held apart, with theirs.</param>
    /// <param name="says">The rest of a sentence that begins with a place: what it says of the pair held apart.</param>
    /// <param name="together">What the others say of the pair.</param>
    public static void SetAside(
        SortedDictionary<(string One, string Other), List<string>> same, SortedDictionary<(string One, string Other), List<string>> apart,
        Func<string, string, string> says, string together, List<Unread> unused)
    {
        var setOf = Sets(same.Keys).Index().SelectMany(set => set.Item, (set, id) => (id, set.Index)).ToDictionary(each => each.id, each => each.Index, StringComparer.Ordinal);
        foreach (var (pair, places) in apart.ToList())
        {
            // Taking chains out only ever parts the sets: what was in two is in two.
            if (!setOf.TryGetValue(pair.One, out var one) || !setOf.TryGetValue(pair.Other, out var other) || one != other)
            {
                continue;
            }

            var isIn = false;
            while (Chain(same.Keys, pair) is { } chain)
            {
                isIn = true;
                List<string> others = [.. chain.SelectMany(link => same[link]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                unused.AddRange(places.Distinct(StringComparer.Ordinal).Select(place => new Unread(
                    place, $"{says(pair.One, pair.Other)}, which {string.Join(" and ", others)} {(others.Count == 1 ? "holds" : "hold")} to be {together}; none of them is obeyed.")));
                unused.AddRange(others.Select(each => new Unread(each, $"holds together what {string.Join(" and ", places.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} holds apart; none of them is obeyed.")));
                chain.ForEach(link => same.Remove(link));
            }

            if (isIn)
            {
                apart.Remove(pair);
            }
        }
    }

    /// <summary>What the pairs hand on to one another, as sets in order of their first.</summary>
    public static IEnumerable<ImmutableArray<string>> Sets(IEnumerable<(string One, string Other)> pairs)
    {
        var near = Near(pairs);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in near.Keys.Order(StringComparer.Ordinal))
        {
            if (!seen.Add(start))
            {
                continue;
            }

            var set = new List<string> { start };
            for (var at = 0; at < set.Count; at++)
            {
                set.AddRange(near[set[at]].Where(seen.Add));
            }

            yield return [.. set.Order(StringComparer.Ordinal)];
        }
    }

    /// <returns>The links of the shortest chain from one to the other; null when there is none.</returns>
    private static List<(string One, string Other)>? Chain(IEnumerable<(string One, string Other)> same, (string One, string Other) pair)
    {
        if (pair.One == pair.Other)
        {
            return null;
        }

        var near = Near(same);
        var from = new Dictionary<string, string>(StringComparer.Ordinal) { [pair.One] = pair.One };
        var waiting = new Queue<string>([pair.One]);
        while (waiting.TryDequeue(out var at) && at != pair.Other)
        {
            foreach (var next in near.GetValueOrDefault(at) ?? [])
            {
                if (from.TryAdd(next, at))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        if (!from.ContainsKey(pair.Other))
        {
            return null;
        }

        var chain = new List<(string One, string Other)>();
        for (var at = pair.Other; at != pair.One; at = from[at])
        {
            chain.Add(string.CompareOrdinal(at, from[at]) <= 0 ? (at, from[at]) : (from[at], at));
        }

        return chain;
    }

    private static Dictionary<string, SortedSet<string>> Near(IEnumerable<(string One, string Other)> pairs)
    {
        var near = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (one, other) in pairs)
        {
            foreach (var (at, next) in ((string At, string Next)[])[(one, other), (other, one)])
            {
                if (!near.TryGetValue(at, out var set))
                {
                    near[at] = set = new(StringComparer.Ordinal);
                }

                set.Add(next);
            }
        }

        return near;
    }
}
