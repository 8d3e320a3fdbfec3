using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Chooses among the readings of a list's items: the shortest path through time that keeps the list's order. Reading a
/// named day as something behind the news costs a little; time that passes costs by the year; an item that stands out of
/// order costs most. A state is a floor of time that a path has reached; only states near the cheapest are kept, so the
/// work grows with the list's length and not with its square. What a path within the margin of the shortest would choose
/// is not ruled out.
/// </summary>
internal static class ListPath
{
    private const double YearCost = 4;
    private const double OutOfOrderCost = 8;
    private const double Beam = OutOfOrderCost + Node.Margin;
    private const int MostStates = 64;

    /// <summary>Decides what the order decides, and leaves open what it leaves open.</summary>
    /// <returns>True when a choice was ruled out or an item was found out of order.</returns>
    public static bool Decide(Path path, Node saved, DateOptions options)
    {
        if (!path.OldestFirst.Append(saved).Any(IsAnchor))
        {
            return false;
        }

        List<Node> nodes = [.. path.OldestFirst, saved];
        var choices = nodes.ConvertAll(Options);
        var reached = Reached(choices);
        var toGo = ToGo(choices, reached);
        if (!IsDense(choices, reached, toGo, options))
        {
            return false;
        }

        var changed = false;
        for (var place = 0; place < path.OldestFirst.Count; place++)
        {
            var (costs, leftOut) = Through(choices[place], reached[place], toGo[place + 1]);
            changed |= Settle(path, path.OldestFirst[place], choices[place], costs, leftOut);
        }

        return changed;
    }

    private static bool Settle(Path path, Node node, List<Choice> choices, double[] costs, double leftOut)
    {
        var best = costs.Append(leftOut).Min();
        if (costs.All(cost => cost > best + Node.Margin))
        {
            return path.OutOfOrder.Add(node);
        }

        var changed = path.OutOfOrder.Remove(node);
        var kept = choices.Where((_, place) => costs[place] <= best + Node.Margin).ToList();
        if (kept[0].Readings.Length > 0 && kept.Count < node.Choices.Count)
        {
            node.Choices = kept;
            node.DecidedBy = path;
            changed = true;
        }

        return changed;
    }

    private static bool IsAnchor(Node node) => node.IsBounded && node.High.Day - node.Low.Day < 366;

    /// <summary>What may be chosen at a node: its choices that fit its bounds, or its bounds alone where it has none.</summary>
    private static List<Choice> Options(Node node)
    {
        var open = node.Choices.Where(choice => !choice.IsBeyond && choice.High >= node.Low.Day && choice.Low <= node.High.Day).ToList();
        return open.Count > 0 ? open : [new(node.Low.Day, node.High.Day, 0, [])];
    }

    /// <summary>For each place the floors that can have been reached before it, with their costs.</summary>
    private static SortedDictionary<int, double>[] Reached(List<List<Choice>> choices)
    {
        var reached = new SortedDictionary<int, double>[choices.Count + 1];
        reached[0] = new() { [Node.Past] = 0 };
        for (var place = 0; place < choices.Count; place++)
        {
            var next = new SortedDictionary<int, double>();
            foreach (var (floor, cost) in reached[place])
            {
                foreach (var (step, to) in Steps(choices[place], floor))
                {
                    next[to] = Math.Min(next.GetValueOrDefault(to, double.MaxValue), cost + step);
                }
            }

            reached[place + 1] = Kept(next);
        }

        return reached;
    }

    /// <summary>For each place and floor the cost of the rest of the path.</summary>
    private static Dictionary<int, double>[] ToGo(List<List<Choice>> choices, SortedDictionary<int, double>[] reached)
    {
        var toGo = new Dictionary<int, double>[choices.Count + 1];
        toGo[^1] = reached[^1].Keys.ToDictionary(floor => floor, _ => 0.0);
        for (var place = choices.Count - 1; place >= 0; place--)
        {
            toGo[place] = reached[place].Keys.ToDictionary(floor => floor, floor => Steps(choices[place], floor)
                .Select(step => toGo[place + 1].TryGetValue(step.Floor, out var rest) ? step.Cost + rest : double.MaxValue).Min());
        }

        return toGo;
    }

    /// <summary>The cheapest path through each choice, and the cheapest that leaves the item out of the order.</summary>
    private static (double[] Costs, double LeftOut) Through(List<Choice> choices, SortedDictionary<int, double> reached, Dictionary<int, double> toGo)
    {
        var costs = new double[choices.Count];
        Array.Fill(costs, double.MaxValue);
        var leftOut = double.MaxValue;
        foreach (var (floor, cost) in reached)
        {
            var place = 0;
            foreach (var (step, to) in Steps(choices, floor, all: true))
            {
                var whole = step < double.MaxValue && toGo.TryGetValue(to, out var rest) ? cost + step + rest : double.MaxValue;
                if (place < costs.Length)
                {
                    costs[place] = Math.Min(costs[place], whole);
                }
                else
                {
                    leftOut = Math.Min(leftOut, whole);
                }

                place++;
            }
        }

        return (costs, leftOut);
    }

    /// <param name="all">True to have an entry for each choice in order, those that cannot be made at the highest cost.</param>
    /// <returns>The steps from a floor: one a choice, and last the one that leaves the item out.</returns>
    private static IEnumerable<(double Cost, int Floor)> Steps(List<Choice> choices, int floor, bool all = false)
    {
        foreach (var choice in choices)
        {
            var to = Math.Max(floor, choice.Low);
            if (to <= choice.High)
            {
                yield return (choice.Cost + Gap(floor, to), to);
            }
            else if (all)
            {
                yield return (double.MaxValue, to);
            }
        }

        yield return (OutOfOrderCost, floor);
    }

    private static SortedDictionary<int, double> Kept(SortedDictionary<int, double> states)
    {
        var most = states.Values.Min() + Beam;
        return new(states.Where(state => state.Value <= most).OrderBy(state => state.Value).ThenBy(state => state.Key).Take(MostStates)
            .ToDictionary(state => state.Key, state => state.Value));
    }

    /// <summary>Only a list without long silences lets its order choose years.</summary>
    private static bool IsDense(
        List<List<Choice>> choices, SortedDictionary<int, double>[] reached, Dictionary<int, double>[] toGo, DateOptions options)
    {
        var (floor, first, dated) = (Node.Past, Node.Past, 0);
        for (var place = 0; place < choices.Count; place++)
        {
            var at = floor;
            var (_, to, choice) = choices[place]
                .Select(each => (Choice: each, Floor: Math.Max(at, each.Low)))
                .Where(each => each.Floor <= each.Choice.High && toGo[place + 1].ContainsKey(each.Floor))
                .Select(each => (Cost: each.Choice.Cost + Gap(at, each.Floor) + toGo[place + 1][each.Floor], each.Floor, (Choice?)each.Choice))
                .Append((Cost: OutOfOrderCost + toGo[place + 1].GetValueOrDefault(at, double.MaxValue / 2), Floor: at, null))
                .MinBy(each => each.Cost);
            floor = to;
            if (choice is not null && choice.Readings.Any(pair => pair.Reading.Own))
            {
                dated++;
                first = first == Node.Past ? floor : first;
            }
        }

        return reached[^1].Count > 0 && (dated < 2 || floor - first <= options.DenseListDays * (dated - 1));
    }

    private static double Gap(int from, int to) => from == Node.Past ? 0 : (to - (double)from) * YearCost / 366;
}
