using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Items that a reader holds apart: no chain of copies or likenesses may bring two of one such line together.</summary>
internal sealed class Apart
{
    private readonly Disjoint _sets;
    private readonly Dictionary<int, HashSet<int>> _linesOf;

    /// <param name="sets">Of items by number.</param>
    public Apart(Disjoint sets, ImmutableArray<ImmutableArray<string>> apart, Dictionary<string, int> numbers)
    {
        _sets = sets;
        _linesOf = LinesOf(apart).Where(pair => numbers.ContainsKey(pair.Key)).ToDictionary(pair => numbers[pair.Key], pair => pair.Value.ToHashSet());
    }

    /// <summary>Joins the sets of two items, save where they hold two that are held apart.</summary>
    /// <returns>False when they may not be joined.</returns>
    public bool Join(int one, int other)
    {
        var (mine, theirs) = (_sets.Find(one), _sets.Find(other));
        if (mine == theirs)
        {
            return true;
        }

        var (few, many) = (_linesOf.GetValueOrDefault(mine), _linesOf.GetValueOrDefault(theirs));
        if (few?.Count > many?.Count)
        {
            (few, many) = (many, few);
        }

        if (few is not null && many is not null && few.Any(many.Contains))
        {
            return false;
        }

        _sets.Join(one, other);
        if ((many ?? few) is { } lines)
        {
            lines.UnionWith(few ?? []);
            _linesOf.Remove(mine);
            _linesOf.Remove(theirs);
            _linesOf[_sets.Find(one)] = lines;
        }

        return true;
    }

    /// <summary>By item: the lines that hold it apart from the others they name, rising.</summary>
    public static Dictionary<string, int[]> LinesOf(ImmutableArray<ImmutableArray<string>> apart) =>
        apart.Index().SelectMany(line => line.Item, (line, item) => (item, line.Index)).GroupBy(each => each.item, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(each => each.Index).Order().ToArray(), StringComparer.Ordinal);

    /// <summary>True when two rising rows of numbers hold one in common.</summary>
    public static bool Meet(int[] one, int[] other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                return true;
            }

            if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    /// <summary>Copies, teasers and revisions without those that a reader holds apart.</summary>
    public static Kinship From(Kinship kinship, ImmutableArray<ImmutableArray<string>> apart)
    {
        if (apart.IsEmpty)
        {
            return kinship;
        }

        var lines = LinesOf(apart);
        var kept = kinship.Copies.SelectMany(group => Parted(group, lines)).ToImmutableArray();
        var linesOf = kept.SelectMany(group => Lines(group.Items) is var all ? group.Items.Select(item => (item, all)) : []).ToDictionary(each => each.item, each => each.all, StringComparer.Ordinal);
        int[] Lines(IEnumerable<string> items) => [.. items.SelectMany(item => lines.GetValueOrDefault(item) ?? []).Distinct().Order()];
        int[] CopiesLines(string item) => linesOf.GetValueOrDefault(item) ?? lines.GetValueOrDefault(item) ?? [];
        bool MayBe(string one, string other) => !Meet(CopiesLines(one), CopiesLines(other));
        return kinship with
        {
            Copies = kept,
            Announcements = [.. kinship.Announcements.Where(found => MayBe(found.Teaser, found.Article))],
            Revisions = [.. kinship.Revisions.Where(found => MayBe(found.Earlier, found.Later))],
        };
    }

    /// <summary>Each item goes to the first part that holds none it is held apart from, in order of id.</summary>
    private static IEnumerable<CopyGroup> Parted(CopyGroup group, Dictionary<string, int[]> lines)
    {
        var parts = new List<(List<string> Items, HashSet<int> Lines)>();
        foreach (var item in group.Items)
        {
            var mine = lines.GetValueOrDefault(item) ?? [];
            var at = parts.FindIndex(part => !mine.Any(part.Lines.Contains));
            if (at < 0)
            {
                at = parts.Count;
                parts.Add(([], []));
            }

            parts[at].Items.Add(item);
            parts[at].Lines.UnionWith(mine);
        }

        return parts.Where(part => part.Items.Count > 1).Select(part => new CopyGroup([.. part.Items]));
    }
}
