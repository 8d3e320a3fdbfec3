using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>What one line of corrections says of some ids or names: that they are one, or that no two of them are.</summary>
/// <param name="Of">Each once.</param>
internal sealed record Claim(string Place, ImmutableArray<string> Of);

/// <summary>
/// Finds what is held together and apart at once. No pairs are made of what a line names, so its length costs no more than its length.
/// </summary>
internal static class Contradictions
{
    /// <summary>Of more places a sentence names so many and counts the rest.</summary>
    private const int MostNamed = 3;

    /// <summary>
    /// Takes out every claim that holds two apart though a chain of claims holds them together, and the shortest such chain with it, until
    /// none is left. Of chains of one length the first by id goes, so that no order of lines decides.
    /// </summary>
    /// <param name="says">The rest of a sentence that begins with a place: what it says of two held apart.</param>
    /// <param name="together">What the others say of them.</param>
    /// <returns>The claims that stand, in the order of what they name.</returns>
    public static (ImmutableArray<Claim> Same, ImmutableArray<Claim> Apart) SetAside(
        IEnumerable<Claim> same, IEnumerable<Claim> apart, Func<string, string, string> says, string together, List<Unread> unused)
    {
        // Claims that say the same stand and fall together, as one with several places.
        var (joins, parts) = (Merged(same), Merged(apart));
        var chains = new Chains(joins.Select(each => each.Of));
        var standing = new List<Claim>();
        foreach (var (of, places) in parts)
        {
            var stands = true;
            foreach (var (one, other, links) in chains.Cut(of))
            {
                stands = false;
                var others = links.SelectMany(link => joins[link].Places).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                unused.AddRange(places.Select(place => new Unread(
                    place, $"{says(one, other)}, which {Named(others, others.Count)} {(others.Count == 1 ? "holds" : "hold")} to be {together}; none of them is obeyed.")));
                unused.AddRange(others.Select(each => new Unread(each, $"holds together what {Named(places, places.Count)} {(places.Count == 1 ? "holds" : "hold")} apart; none of them is obeyed.")));
            }

            if (stands)
            {
                standing.Add(new(places[0], of));
            }
        }

        return ([.. joins.Index().Where(each => !chains.IsCut(each.Index)).Select(each => new Claim(each.Item.Places[0], each.Item.Of))], [.. standing]);
    }

    /// <summary>What claims hand on to one another, as sets in order of their first.</summary>
    public static IEnumerable<ImmutableArray<string>> Sets(IEnumerable<Claim> claims) => new Chains(claims.Select(claim => claim.Of)).Sets();

    /// <summary>“line 1 and line 2”; of many the first ones, and how many more.</summary>
    /// <param name="count">How many they are.</param>
    public static string Named(IEnumerable<string> places, int count) => count <= MostNamed ? string.Join(" and ", places)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", places.Take(MostNamed))} and {count - MostNamed} more");

    private static List<(ImmutableArray<string> Of, List<string> Places)> Merged(IEnumerable<Claim> claims) =>
    [
        .. claims.Select(claim => (Of: claim.Of.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), claim.Place))
            .Where(claim => claim.Of.Length > 1)
            .GroupBy(claim => string.Join('\0', claim.Of), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Of, group.Select(claim => claim.Place).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())),
    ];

    /// <summary>Lines that join what they name, and the ways from one name to another over them.</summary>
    private sealed class Chains
    {
        private readonly ImmutableArray<string>[] _links;
        private readonly Dictionary<string, List<int>> _at = new(StringComparer.Ordinal);
        private readonly HashSet<int> _cut = [];

        public Chains(IEnumerable<ImmutableArray<string>> links)
        {
            _links = [.. links];
            foreach (var (link, of) in _links.Index())
            {
                foreach (var id in of)
                {
                    if (!_at.TryGetValue(id, out var at))
                    {
                        _at[id] = at = [];
                    }

                    at.Add(link);
                }
            }
        }

        public bool IsCut(int link) => _cut.Contains(link);

        /// <summary>Cuts every chain between two of some ids, the shortest first.</summary>
        /// <returns>Each with its ends and its links.</returns>
        public IEnumerable<(string One, string Other, List<int> Links)> Cut(ImmutableArray<string> ids)
        {
            var wanted = ids.ToHashSet(StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var one in ids.Where(id => !seen.Contains(id)))
            {
                while (Shortest(one, wanted, seen) is { } chain)
                {
                    _cut.UnionWith(chain.Links);
                    yield return (one, chain.Other, chain.Links);
                }
            }
        }

        public IEnumerable<ImmutableArray<string>> Sets()
        {
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in _at.Keys.Order(StringComparer.Ordinal).Where(id => !done.Contains(id)))
            {
                var set = new HashSet<string>(StringComparer.Ordinal);
                Shortest(start, [], set);
                done.UnionWith(set);
                yield return [.. set.Order(StringComparer.Ordinal)];
            }
        }

        /// <param name="wanted">The nearest of these is looked for, besides the first.</param>
        /// <param name="seen">Where none is found: takes in all that was reached.</param>
        private (string Other, List<int> Links)? Shortest(string from, HashSet<string> wanted, HashSet<string> seen)
        {
            var by = new Dictionary<string, (string From, int Link)>(StringComparer.Ordinal) { [from] = (from, -1) };
            var crossed = new HashSet<int>();
            var waiting = new Queue<string>([from]);
            while (waiting.TryDequeue(out var at))
            {
                if (at != from && wanted.Contains(at))
                {
                    var links = new List<int>();
                    for (var back = at; back != from; back = by[back].From)
                    {
                        links.Add(by[back].Link);
                    }

                    return (at, links);
                }

                foreach (var link in (_at.GetValueOrDefault(at) ?? []).Where(link => !_cut.Contains(link) && crossed.Add(link)))
                {
                    foreach (var next in _links[link].Where(next => by.TryAdd(next, (at, link))))
                    {
                        waiting.Enqueue(next);
                    }
                }
            }

            seen.UnionWith(by.Keys);
            return null;
        }
    }
}
