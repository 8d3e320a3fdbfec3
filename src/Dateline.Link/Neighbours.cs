using System.Runtime.InteropServices;

namespace Dateline.Link;

/// <summary>Two units that may belong together, by number.</summary>
internal readonly record struct Pair(int Low, int High);

/// <summary>
/// Finds pairs worth comparing through postings of each unit's heaviest terms.
/// A posting is in order of time, and only a bounded stretch around a unit is looked at, so the cost of a unit
/// does not grow with how often its terms are used.
/// </summary>
internal static class Neighbours
{
    /// <summary>How far along a posting is looked, to either side.</summary>
    private const int Reach = 64;

    /// <summary>How many of those found are kept for each unit, those with most in common first.</summary>
    private const int Kept = 40;

    /// <returns>Distinct pairs in rising order; the same for any order of arrival.</returns>
    public static List<Pair> Among(IReadOnlyList<Unit> units, double maxDays)
    {
        var postings = Postings(units);
        var places = Places(units, postings);
        var pairs = new HashSet<Pair>();
        var common = new Dictionary<int, double>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            common.Clear();
            for (var key = 0; key < units[unit].Keys.Length; key++)
            {
                Gather(common, units, postings[units[unit].Keys[key]], places[unit][key], maxDays);
            }

            foreach (var other in common.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Kept))
            {
                pairs.Add(new(Math.Min(unit, other.Key), Math.Max(unit, other.Key)));
            }
        }

        return [.. pairs.OrderBy(pair => pair.Low).ThenBy(pair => pair.High)];
    }

    /// <summary>Dated units first, in order of time; then the undated, by number.</summary>
    private static Dictionary<int, List<Entry>> Postings(IReadOnlyList<Unit> units)
    {
        var postings = new Dictionary<int, List<Entry>>();
        var inTime = Enumerable.Range(0, units.Count)
            .OrderBy(unit => units[unit].Published.Middle ?? double.PositiveInfinity).ThenBy(unit => unit);
        foreach (var unit in inTime)
        {
            foreach (var key in units[unit].Keys)
            {
                if (!postings.TryGetValue(key, out var posting))
                {
                    postings[key] = posting = [];
                }

                posting.Add(new(unit, Weight(units[unit], key)));
            }
        }

        return postings;
    }

    /// <summary>Where each unit stands in the posting of each of its keys.</summary>
    private static int[][] Places(IReadOnlyList<Unit> units, Dictionary<int, List<Entry>> postings)
    {
        var places = units.Select(unit => new int[unit.Keys.Length]).ToArray();
        foreach (var (key, posting) in postings)
        {
            for (var place = 0; place < posting.Count; place++)
            {
                places[posting[place].Unit][Array.IndexOf(units[posting[place].Unit].Keys, key)] = place;
            }
        }

        return places;
    }

    private static void Gather(Dictionary<int, double> common, IReadOnlyList<Unit> units, List<Entry> posting, int place, double maxDays)
    {
        var (unit, weight) = posting[place];
        for (var at = Math.Max(0, place - Reach); at < Math.Min(posting.Count, place + Reach + 1); at++)
        {
            var (other, theirs) = posting[at];
            if (at != place && Apart(units[unit].Published, units[other].Published) <= maxDays)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(common, other, out _) += weight * theirs;
            }
        }
    }

    private static double Weight(Unit unit, int term) => unit.Content.Weights[Array.BinarySearch(unit.Content.Terms, term)];

    /// <summary>Days that certainly lie between two intervals; 0 where they touch.</summary>
    private static double Apart(Span one, Span other) => Math.Max(0, Math.Max(one.From - other.To, other.From - one.To));

    private readonly record struct Entry(int Unit, double Weight);
}
