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

    /// <summary>A choice that spans more days than this is looked at from every floor.</summary>
    private const int WideDays = 400;

    /// <summary>A step over more days than this costs more than any path that is kept.</summary>
    private const int FarthestDays = (int)(Beam / YearCost * 366) + 1;

    /// <summary>Decides what the order decides, and leaves open what it leaves open.</summary>
    /// <returns>True when a choice was ruled out or an item was found out of order.</returns>
    public static bool Decide(Path path, Node saved, DateOptions options)
    {
        if (!path.OldestFirst.Append(saved).Any(IsAnchor))
        {
            return false;
        }

        List<Node> nodes = [.. path.OldestFirst, saved];
        var choices = nodes.ConvertAll(node => new Menu(Options(node, path)));
        var reached = Reached(choices);
        var toGo = ToGo(choices, reached);
        var mayChoose = IsDense(choices, reached, toGo, options);
        var changed = false;
        for (var place = 0; place < path.OldestFirst.Count; place++)
        {
            var (costs, leftOut) = Through(choices[place], reached[place], toGo[place + 1]);
            changed |= Settle(path, path.OldestFirst[place], choices[place].Choices, costs, leftOut, mayChoose);
        }

        return changed;
    }

    private static bool Settle(Path path, Node node, List<Choice> choices, double[] costs, double leftOut, bool mayChoose)
    {
        var best = costs.Append(leftOut).Min();
        if (costs.All(cost => cost > best + Node.Margin))
        {
            return (mayChoose || node.IsPrinted) && path.OutOfOrder.Add(node);
        }

        var changed = path.OutOfOrder.Remove(node);
        var kept = choices.Where((_, place) => costs[place] <= best + Node.Margin).ToList();
        if (mayChoose && kept[0].Readings.Length > 0 && kept.Count < node.Choices.Count)
        {
            node.Choices = kept;
            node.DecidedBy = path;
            changed = true;
        }

        return changed;
    }

    private static bool IsAnchor(Node node) => node.IsBounded && node.High.Day - node.Low.Day < 366;

    /// <summary>What may be chosen at a node: its choices that fit its bounds, or its bounds alone where it has none.</summary>
    private static List<Choice> Options(Node node, Path path)
    {
        var (low, high) = node.Apart(path);
        var open = node.Choices.Where(choice => !choice.IsBeyond && choice.High >= low && choice.Low <= high).ToList();
        return open.Count > 0 ? open : [new(low, high, 0, [])];
    }

    /// <summary>For each place the floors that can have been reached before it, with their costs.</summary>
    private static SortedDictionary<int, double>[] Reached(List<Menu> choices)
    {
        var reached = new SortedDictionary<int, double>[choices.Count + 1];
        reached[0] = new() { [Node.Past] = 0 };
        for (var place = 0; place < choices.Count; place++)
        {
            var next = new SortedDictionary<int, double>();
            foreach (var (floor, cost) in reached[place])
            {
                foreach (var (_, step, to) in Steps(choices[place], floor))
                {
                    next[to] = Math.Min(next.GetValueOrDefault(to, double.MaxValue), cost + step);
                }
            }

            reached[place + 1] = Kept(next);
        }

        return reached;
    }

    /// <summary>For each place and floor the cost of the rest of the path.</summary>
    private static Dictionary<int, double>[] ToGo(List<Menu> choices, SortedDictionary<int, double>[] reached)
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
    private static (double[] Costs, double LeftOut) Through(Menu menu, SortedDictionary<int, double> reached, Dictionary<int, double> toGo)
    {
        var costs = new double[menu.Choices.Count];
        Array.Fill(costs, double.MaxValue);
        var leftOut = double.MaxValue;
        foreach (var (floor, cost) in reached)
        {
            foreach (var step in Steps(menu, floor))
            {
                var whole = toGo.TryGetValue(step.Floor, out var rest) ? cost + step.Cost + rest : double.MaxValue;
                if (step.Choice < 0)
                {
                    leftOut = Math.Min(leftOut, whole);
                }
                else
                {
                    costs[step.Choice] = Math.Min(costs[step.Choice], whole);
                }
            }
        }

        return (costs, leftOut);
    }

    /// <returns>The steps from a floor: those to choices that are not too far, and last the one that leaves the item out (choice −1).</returns>
    private static IEnumerable<(int Choice, double Cost, int Floor)> Steps(Menu menu, int floor)
    {
        foreach (var place in menu.From(floor))
        {
            var choice = menu.Choices[place];
            var to = Math.Max(floor, choice.Low);
            if (to <= choice.High)
            {
                yield return (place, choice.Cost + Gap(floor, to), to);
            }
        }

        yield return (-1, OutOfOrderCost, floor);
    }

    private static SortedDictionary<int, double> Kept(SortedDictionary<int, double> states)
    {
        var most = states.Values.Min() + Beam;
        return new(states.Where(state => state.Value <= most).OrderBy(state => state.Value).ThenBy(state => state.Key).Take(MostStates)
            .ToDictionary(state => state.Key, state => state.Value));
    }

    /// <summary>Only a list without long silences lets its order choose years.</summary>
    private static bool IsDense(
        List<Menu> choices, SortedDictionary<int, double>[] reached, Dictionary<int, double>[] toGo, DateOptions options)
    {
        var (floor, first, dated) = (Node.Past, Node.Past, 0);
        for (var place = 0; place < choices.Count; place++)
        {
            var next = toGo[place + 1];
            var step = Steps(choices[place], floor).MinBy(each => next.TryGetValue(each.Floor, out var rest) ? each.Cost + rest : double.MaxValue);
            floor = step.Floor;
            if (step.Choice >= 0 && choices[place].Choices[step.Choice].Readings.Any(pair => pair.Reading.Own))
            {
                dated++;
                first = first == Node.Past ? floor : first;
            }
        }

        return reached[^1].Count > 0 && (dated < 2 || floor - first <= options.DenseListDays * (dated - 1));
    }

    private static double Gap(int from, int to) => from == Node.Past ? 0 : (to - (double)from) * YearCost / 366;

    /// <summary>What may be chosen at a place, so laid out that the choices near a floor are found without looking at all.</summary>
    private sealed class Menu(List<Choice> choices)
    {
        private readonly int[] narrow = [.. Enumerable.Range(0, choices.Count).Where(place => !IsWide(choices[place])).OrderBy(place => choices[place].Low)];
        private readonly int[] wide = [.. Enumerable.Range(0, choices.Count).Where(place => IsWide(choices[place]))];

        public List<Choice> Choices => choices;

        public IEnumerable<int> From(int floor) => floor == Node.Past ? Enumerable.Range(0, choices.Count)
            : wide.Concat(Near(floor));

        private IEnumerable<int> Near(int floor)
        {
            var (from, to) = (0, narrow.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = choices[narrow[middle]].Low < floor - WideDays ? (middle + 1, to) : (from, middle);
            }

            for (; from < narrow.Length && choices[narrow[from]].Low <= floor + FarthestDays; from++)
            {
                yield return narrow[from];
            }
        }

        private static bool IsWide(Choice choice) => choice.High - choice.Low > WideDays;
    }
}
