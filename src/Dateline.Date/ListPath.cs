using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Chooses among the readings of a list's items: the shortest path through time that keeps the list's order. Reading a
/// named day as something behind the news costs a little; time that passes costs by the year; an item that stands out of
/// order costs most. The states kept at each item are the floors of time that a cheapest path can have reached, so the
/// work grows with the list's length and not with its square.
/// </summary>
internal static class ListPath
{
    private const double YearCost = 4;
    private const double OutOfOrderCost = 8;
    private const int MostStates = 64;

    /// <summary>Decides what the order decides, and leaves open what it leaves open.</summary>
    /// <returns>True when a choice was made or an item was found out of order.</returns>
    public static bool Decide(Path path, Node saved, DateOptions options)
    {
        if (!path.OldestFirst.Append(saved).Any(IsAnchor))
        {
            return false;
        }

        var early = Shortest(path, saved, preferLate: false);
        var late = Shortest(path, saved, preferLate: true);
        var isDense = IsDense(early, options);
        var changed = false;
        for (var place = 0; place < path.OldestFirst.Count; place++)
        {
            var node = path.OldestFirst[place];
            if (early[place].OutOfOrder && late[place].OutOfOrder)
            {
                changed |= path.OutOfOrder.Add(node);
                continue;
            }

            path.OutOfOrder.Remove(node);
            var choice = early[place].Choice;
            if (isDense && choice is not null && ReferenceEquals(choice, late[place].Choice) && node.Choices.Count > 1)
            {
                node.Choices = [choice];
                node.DecidedBy = path;
                changed = true;
            }
        }

        return changed;
    }

    private static bool IsAnchor(Node node) => node.IsBounded && node.High.Day - node.Low.Day < 366;

    private static bool IsDense(Step[] steps, DateOptions options)
    {
        var floors = steps.Where(step => step.Choice is { } choice && choice.Readings.Any(pair => pair.Reading.Own)).Select(step => step.Floor).ToList();
        return floors.Count < 2 || floors[^1] - floors[0] <= options.DenseListDays * (floors.Count - 1);
    }

    /// <returns>One step for each node of the path.</returns>
    private static Step[] Shortest(Path path, Node saved, bool preferLate)
    {
        List<Step> states = [new(null, null, false, Node.Past, 0)];
        foreach (var node in path.OldestFirst)
        {
            states = Next(states, Options(node), mayLeaveOut: true, preferLate);
        }

        states = Next(states, Options(saved), mayLeaveOut: true, preferLate);
        var steps = new Step[path.OldestFirst.Count];
        var last = states.OrderBy(state => state.Cost).ThenBy(state => preferLate ? -state.Floor : state.Floor).First();
        for (var place = steps.Length - 1; place >= 0; place--)
        {
            last = last.Before!;
            steps[place] = last;
        }

        return steps;
    }

    private static List<Choice> Options(Node node)
    {
        var open = node.Choices.Where(choice => choice.High >= node.Low.Day && choice.Low <= node.High.Day).ToList();
        return open.Count > 0 ? open : [new(node.Low.Day, node.High.Day, 0, [])];
    }

    private static List<Step> Next(List<Step> states, List<Choice> options, bool mayLeaveOut, bool preferLate)
    {
        var best = new Dictionary<int, Step>();

        void Offer(Step step)
        {
            if (!best.TryGetValue(step.Floor, out var other) || step.Cost < other.Cost - 1e-9
                || (step.Cost < other.Cost + 1e-9 && preferLate == (step.Before!.Floor > other.Before!.Floor) && step.Before.Floor != other.Before.Floor))
            {
                best[step.Floor] = step;
            }
        }

        foreach (var state in states)
        {
            foreach (var option in options)
            {
                var floor = Math.Max(state.Floor, option.Low);
                if (floor <= option.High)
                {
                    Offer(new(state, option, false, floor, state.Cost + option.Cost + Gap(state.Floor, floor)));
                }
            }

            if (mayLeaveOut)
            {
                Offer(new(state, null, true, state.Floor, state.Cost + OutOfOrderCost));
            }
        }

        return Undominated(best.Values);
    }

    /// <summary>A state is given up when another, not later, reaches its floor at a lower cost: it can do all that this one can.</summary>
    private static List<Step> Undominated(IEnumerable<Step> steps)
    {
        var kept = new List<Step>();
        var cheapest = double.MaxValue; // cost of reaching the present floor from the best state before it
        var floor = Node.Past;
        foreach (var step in steps.OrderBy(step => step.Floor))
        {
            cheapest += kept.Count > 0 ? Gap(floor, step.Floor) : 0;
            floor = step.Floor;
            if (step.Cost <= cheapest + 1e-9)
            {
                kept.Add(step);
                cheapest = Math.Min(cheapest, step.Cost);
            }
        }

        return kept.Count <= MostStates ? kept : [.. kept.OrderBy(step => step.Cost).ThenBy(step => step.Floor).Take(MostStates)];
    }

    private static double Gap(int from, int to) => from == Node.Past ? 0 : (to - (double)from) * YearCost / 366;

    /// <param name="Choice">What was chosen here; null when the item was left out of the order.</param>
    /// <param name="Floor">Nothing after this step is earlier.</param>
    private sealed record Step(Step? Before, Choice? Choice, bool OutOfOrder, int Floor, double Cost);
}
