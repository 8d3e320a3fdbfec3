using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Finds items that stand pinned at the top of a list, by what other savings of the list show, whatever the days are.
/// Either the lists contradict each other: one shows an old item above new ones, and others have it, over a chain of shared items, below them.
/// Were all believed, the items of the chain would be of one day; taking the item out of the one list undoes the circle.
/// Or another saving has it well down its list, above items that stand nowhere on this one: what follows it there does not follow it here.
/// </summary>
internal static class PinnedItems
{
    /// <summary>Two or three items in a circle are items of one day that changed places.</summary>
    private const int LeastNodes = 4;

    /// <summary>So many items at the top of a list can be pinned.</summary>
    private const int MostPinned = 3;

    /// <summary>A bound on the work: so many items are tried in one circle, and so often circles are sought anew.</summary>
    private const int MostTries = 400;
    private const int MostRounds = 8;

    /// <summary>An item so far down a list is not pinned there.</summary>
    private const int WellDown = 3;

    /// <returns>The paths, of which those that took part in a circle are without their pinned items.</returns>
    public static List<Path> SetAside(IReadOnlyList<Path> paths, int nodes)
    {
        var open = Strangers(paths);
        for (var round = 0; round < MostRounds; round++)
        {
            var circle = Circles(open, nodes);
            var changed = false;
            foreach (var members in circle.Where(members => members.Count >= LeastNodes))
            {
                changed |= Break(open, members, nodes);
            }

            if (!changed)
            {
                break;
            }
        }

        return open;
    }

    /// <summary>Takes out what stands at the top of one list and well down another saving of it that shares nothing else with it.</summary>
    private static List<Path> Strangers(IReadOnlyList<Path> paths)
    {
        var on = paths.SelectMany((path, at) => path.OldestFirst.Select(node => (node, at))).ToLookup(each => each.node, each => each.at);
        var sets = paths.Select(path => path.OldestFirst.ToHashSet()).ToList();
        return [.. paths.Select((path, at) => path.OldestFirst.TakeLast(MostPinned).Reverse().Where(top => on[top].Any(other => other != at
                && IsSameList(path.Page, paths[other].Page) && IsWellDown(paths[other].OldestFirst, top) && path.OldestFirst.Count > MostPinned + WellDown
                && !path.OldestFirst.SkipLast(MostPinned).Any(sets[other].Contains)))
            .Aggregate(path, Without))];
    }

    private static bool IsWellDown(List<Node> oldestFirst, Node node) =>
        oldestFirst.IndexOf(node) is >= 0 and var place && place < oldestFirst.Count - WellDown;

    /// <summary>Two lists of one outlet share an item and nothing else where they are of two topics; of an address that is unknown the text alone tells.</summary>
    private static bool IsSameList(ReadPage one, ReadPage other) => one.Url == other.Url && one.Outlet == other.Outlet;

    /// <summary>Takes out the item whose leaving undoes most of a circle, if that is the half of it at least.</summary>
    private static bool Break(List<Path> paths, List<Node> members, int nodes)
    {
        var within = members.ToHashSet();
        var touched = Enumerable.Range(0, paths.Count).Where(at => paths[at].OldestFirst.Count(within.Contains) > 1).ToList();
        var (best, left) = (new List<(int Path, Node Node)>(), members.Count / 2);
        foreach (var (at, node) in touched.SelectMany(at => paths[at].OldestFirst.TakeLast(MostPinned).Where(within.Contains), (at, node) => (at, node)).Take(MostTries))
        {
            List<Path> without = [.. touched.Select(each => each == at ? Without(paths[each], node) : paths[each])];
            var rest = Circles(without, nodes, within).Sum(circle => circle.Count);
            if (rest < left)
            {
                best.Clear();
                left = rest;
            }

            if (rest == left)
            {
                best.Add((at, node));
            }
        }

        // Where several would undo it, nobody can say which is pinned: all that stand at the very top are left out.
        var tops = best.Where(each => paths[each.Path].OldestFirst[^1] == each.Node).ToList();
        foreach (var (at, node) in tops.Count > 0 ? tops : best.Take(1))
        {
            paths[at] = Without(paths[at], node);
        }

        return best.Count > 0;
    }

    private static Path Without(Path path, Node node) => new(path.Page, [.. path.OldestFirst.Where(each => each != node)]) { SetAside = [.. path.SetAside, node] };

    /// <summary>Items that lists put both before and after one another: the strongly connected parts of the order (Tarjan 1972), each of two or more.</summary>
    private static List<List<Node>> Circles(IReadOnlyList<Path> paths, int nodes, HashSet<Node>? within = null)
    {
        var after = new Dictionary<int, List<Node>>();
        var starts = new List<Node>();
        foreach (var path in paths)
        {
            Node? before = null;
            foreach (var node in path.OldestFirst)
            {
                if (within is not null && !within.Contains(node))
                {
                    continue;
                }

                if (before is not null)
                {
                    if (!after.TryGetValue(before.Index, out var next))
                    {
                        after[before.Index] = next = [];
                        starts.Add(before);
                    }

                    next.Add(node);
                }

                before = node;
            }
        }

        return new Search(after, nodes).From(starts);
    }

    private sealed class Search(Dictionary<int, List<Node>> after, int nodes)
    {
        private readonly int[] number = new int[nodes];
        private readonly int[] low = new int[nodes];
        private readonly bool[] isOpen = new bool[nodes];
        private readonly Stack<Node> open = new();
        private readonly Stack<(Node Node, int Next)> walk = new();
        private readonly List<List<Node>> found = [];
        private int last;

        public List<List<Node>> From(List<Node> starts)
        {
            foreach (var start in starts.Where(start => number[start.Index] == 0))
            {
                Enter(start);
                while (walk.TryPop(out var at))
                {
                    Step(at.Node, at.Next);
                }
            }

            return found;
        }

        private void Enter(Node node)
        {
            number[node.Index] = low[node.Index] = ++last;
            isOpen[node.Index] = true;
            open.Push(node);
            walk.Push((node, 0));
        }

        private void Step(Node node, int next)
        {
            var followers = after.GetValueOrDefault(node.Index, []);
            if (next > 0 && isOpen[followers[next - 1].Index])
            {
                low[node.Index] = Math.Min(low[node.Index], low[followers[next - 1].Index]);
            }

            for (; next < followers.Count; next++)
            {
                var follower = followers[next];
                if (number[follower.Index] == 0)
                {
                    walk.Push((node, next + 1));
                    Enter(follower);
                    return;
                }

                if (isOpen[follower.Index])
                {
                    low[node.Index] = Math.Min(low[node.Index], number[follower.Index]);
                }
            }

            if (low[node.Index] == number[node.Index])
            {
                Close(node);
            }
        }

        private void Close(Node node)
        {
            var part = new List<Node>();
            Node member;
            do
            {
                member = open.Pop();
                isOpen[member.Index] = false;
                part.Add(member);
            }
            while (member != node);
            if (part.Count > 1)
            {
                found.Add(part);
            }
        }
    }
}
