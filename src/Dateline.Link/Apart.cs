using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Items that a reader holds apart: no chain of copies or likenesses may bring them together.</summary>
/// <param name="sets">Of items by number, as they are being joined.</param>
internal sealed class Apart(Disjoint sets, ImmutableArray<(string One, string Other)> pairs, Dictionary<string, int> numbers)
{
    private readonly List<(int One, int Other)> _pairs =
        [.. pairs.Where(pair => numbers.ContainsKey(pair.One) && numbers.ContainsKey(pair.Other)).Select(pair => (numbers[pair.One], numbers[pair.Other]))];

    /// <summary>False when the sets of two items hold two that are held apart.</summary>
    public bool MayJoin(int one, int other)
    {
        var (mine, theirs) = (sets.Find(one), sets.Find(other));
        foreach (var pair in _pairs)
        {
            var (left, right) = (sets.Find(pair.One), sets.Find(pair.Other));
            if ((left == mine && right == theirs) || (left == theirs && right == mine))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>By set, rising as in <paramref name="members"/>: the sets it must never meet.</returns>
    public Dictionary<int, int[]> Sets(List<List<int>> members)
    {
        var setOf = members.Index().SelectMany(set => set.Item, (set, item) => (item, set.Index)).ToDictionary(each => each.item, each => each.Index);
        return _pairs.SelectMany(pair => new[] { (One: setOf[pair.One], Other: setOf[pair.Other]), (One: setOf[pair.Other], Other: setOf[pair.One]) })
            .GroupBy(pair => pair.One).ToDictionary(group => group.Key, group => group.Select(pair => pair.Other).Distinct().Order().ToArray());
    }

    /// <summary>Copies, teasers and revisions without those that a reader holds apart.</summary>
    public static Kinship From(Kinship kinship, ImmutableArray<(string One, string Other)> pairs)
    {
        if (pairs.IsEmpty)
        {
            return kinship;
        }

        var apart = pairs.Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One))).ToHashSet();
        var kept = kinship.Copies.SelectMany(group => Parted(group, apart)).ToImmutableArray();
        var groupOf = kept.Index().SelectMany(group => group.Item.Items, (group, item) => (item, group.Index)).ToDictionary(each => each.item, each => each.Index, StringComparer.Ordinal);
        ImmutableArray<string> CopiesOf(string item) => groupOf.TryGetValue(item, out var group) ? kept[group].Items : [item];
        bool MayBe(string one, string other) => !CopiesOf(one).Any(mine => CopiesOf(other).Any(theirs => apart.Contains((mine, theirs))));
        return kinship with
        {
            Copies = kept,
            Announcements = [.. kinship.Announcements.Where(found => MayBe(found.Teaser, found.Article))],
            Revisions = [.. kinship.Revisions.Where(found => MayBe(found.Earlier, found.Later))],
        };
    }

    /// <summary>Each item goes to the first part that holds none it is held apart from, in order of id.</summary>
    private static IEnumerable<CopyGroup> Parted(CopyGroup group, HashSet<(string One, string Other)> apart)
    {
        var parts = new List<List<string>>();
        foreach (var item in group.Items)
        {
            var part = parts.Find(each => !each.Exists(other => apart.Contains((item, other))));
            if (part is null)
            {
                parts.Add(part = []);
            }

            part.Add(item);
        }

        return parts.Where(part => part.Count > 1).Select(part => new CopyGroup([.. part]));
    }
}
