using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Narrows every node's interval by its neighbours until nothing moves. Each edge says one day is not before another plus
/// a number of days, so the lowest ends together are a solution and the highest ends together are one: the intervals found
/// are exact for the grounds given (bounds consistency of difference constraints).
/// </summary>
internal sealed class Propagation
{
    private const int MostRestarts = 64;

    private readonly Graph graph;
    private readonly List<Edge> edges;
    private readonly List<Edge>[] touching;

    private readonly bool decidedOnly;

    private Propagation(Graph graph, bool decidedOnly, bool inOrder)
    {
        this.graph = graph;
        this.decidedOnly = decidedOnly;
        edges = [.. graph.Edges, .. inOrder ? graph.Paths.SelectMany(Steps) : []];
        touching = new List<Edge>[graph.Nodes.Length];
        for (var index = 0; index < touching.Length; index++)
        {
            touching[index] = [];
        }

        foreach (var edge in edges)
        {
            touching[edge.Earlier.Index].Add(edge);
            touching[edge.Later.Index].Add(edge);
        }
    }

    /// <param name="decidedOnly">True to spread only what leaves no choice: stamps, savings, and what lists have decided.</param>
    /// <param name="inOrder">False to leave the order of lists aside.</param>
    /// <returns>The edges that had to be given up because the grounds contradict each other.</returns>
    public static List<Edge> Run(Graph graph, bool decidedOnly = false, bool inOrder = true)
    {
        var propagation = new Propagation(graph, decidedOnly, inOrder);
        for (var restart = 0; restart < MostRestarts; restart++)
        {
            if (!propagation.Pass(stopAtConflict: restart < MostRestarts - 1))
            {
                break;
            }
        }

        return [.. propagation.edges.Where(edge => edge.GivenUp)];
    }

    private static IEnumerable<Edge> Steps(Path path)
    {
        Node? before = null;
        foreach (var node in path.OldestFirst.Where(node => !path.OutOfOrder.Contains(node)))
        {
            if (before is not null)
            {
                yield return new(EdgeKind.Order, before, node, 0, path.Page);
            }

            before = node;
        }
    }

    /// <returns>True when an edge was given up and all must be done again without it.</returns>
    private bool Pass(bool stopAtConflict)
    {
        foreach (var node in graph.Nodes)
        {
            (node.Low, node.High) = Hull(node, new(Node.Past, null), new(Node.Future, null));
        }

        // Along each list once in either direction: what a list alone can tell is then told, and the queue only sees what crosses lists.
        foreach (var edge in edges.Concat(edges.AsEnumerable().Reverse()).Where(edge => !edge.GivenUp))
        {
            if (Along(edge) is Moved.Contradicts)
            {
                Weakest(edge).GivenUp = true;
                if (stopAtConflict)
                {
                    return true;
                }
            }
        }

        var waiting = new Queue<Node>(graph.Nodes);
        var isWaiting = Enumerable.Repeat(true, graph.Nodes.Length).ToArray();
        var visits = new int[graph.Nodes.Length];
        while (waiting.TryDequeue(out var node))
        {
            isWaiting[node.Index] = false;
            var isCircling = ++visits[node.Index] > graph.Nodes.Length + 10;
            foreach (var edge in touching[node.Index].Where(edge => !edge.GivenUp))
            {
                var moved = Along(edge);
                if (moved is Moved.Contradicts || (isCircling && moved is not Moved.Nothing))
                {
                    Weakest(edge).GivenUp = true;
                    if (stopAtConflict)
                    {
                        return true;
                    }
                }

                foreach (var other in (ReadOnlySpan<Node>)[edge.Earlier, edge.Later])
                {
                    if (moved is Moved.Narrowed && !isWaiting[other.Index])
                    {
                        isWaiting[other.Index] = true;
                        waiting.Enqueue(other);
                    }
                }
            }
        }

        return false;
    }

    private Moved Along(Edge edge)
    {
        var (earlier, later) = (edge.Earlier, edge.Later);
        var low = earlier.Low.Day == Node.Past ? Node.Past : earlier.Low.Day + edge.Days;
        var high = later.High.Day == Node.Future ? Node.Future : later.High.Day - edge.Days;
        if (low > later.High.Day || high < earlier.Low.Day)
        {
            return Moved.Contradicts;
        }

        var moved = Moved.Nothing;
        if (low > later.Low.Day)
        {
            (later.Low, later.High) = Hull(later, new(low, new Ground.Beyond(edge, earlier)), later.High);
            moved = Moved.Narrowed;
        }

        if (high < earlier.High.Day)
        {
            (earlier.Low, earlier.High) = Hull(earlier, earlier.Low, new(high, new Ground.Beyond(edge, later)));
            moved = Moved.Narrowed;
        }

        return moved;
    }

    /// <summary>The choices that still fit between two bounds may narrow these further.</summary>
    private (Bound Low, Bound High) Hull(Node node, Bound low, Bound high)
    {
        Choice? first = null, last = null;
        foreach (var choice in decidedOnly && node.Choices.Count > 1 && node.DecidedBy is null ? [] : node.Choices)
        {
            if (choice.High < low.Day || choice.Low > high.Day)
            {
                continue;
            }

            first = first is null || choice.Low < first.Low ? choice : first;
            last = last is null || choice.High > last.High ? choice : last;
        }

        return (first is not null && first.Low > low.Day ? first.LowBound : low, last is not null && last.High < high.Day ? last.HighBound : high);
    }

    /// <summary>Of the edges that led to a contradiction, the one that is cheapest to give up: a report of the same event, then a feed's hours, then this one.</summary>
    private static Edge Weakest(Edge edge)
    {
        var chain = Chain(edge.Earlier.Low.By).Concat(Chain(edge.Later.High.By)).Append(edge).ToList();
        return chain.FirstOrDefault(each => each.Kind == EdgeKind.Story)
            ?? chain.FirstOrDefault(each => each.Kind is EdgeKind.Run)
            ?? chain.FirstOrDefault(each => each.Kind is EdgeKind.Feed or EdgeKind.Midnight)
            ?? chain.FirstOrDefault(each => each.Kind == EdgeKind.Order)
            ?? edge;
    }

    private static IEnumerable<Edge> Chain(Ground? ground)
    {
        var isLow = ground is Ground.Beyond start && ReferenceEquals(start.Edge.Earlier, start.Neighbour);
        for (var steps = 0; ground is Ground.Beyond beyond && steps < 10_000; steps++)
        {
            yield return beyond.Edge;
            ground = isLow ? beyond.Neighbour.Low.By : beyond.Neighbour.High.By;
        }
    }

    private enum Moved
    {
        Nothing,
        Narrowed,
        Contradicts,
    }
}
