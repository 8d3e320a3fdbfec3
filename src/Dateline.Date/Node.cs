using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// One unknown of the solver: the day on which an item came out (all its copies, and the teaser of an article, share it),
/// or the day on which a page was saved. Days are counted as <see cref="DateOnly.DayNumber"/>.
/// </summary>
internal sealed class Node(int index, string key)
{
    /// <summary>Open to the past.</summary>
    public const int Past = -1_000_000;

    /// <summary>Open to the future.</summary>
    public const int Future = 5_000_000;

    public int Index { get; } = index;

    /// <summary>The smallest item id of its members, or the page's id: for a stable order.</summary>
    public string Key { get; } = key;

    /// <summary>Empty for a page's saving.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>The page, when this is the day of its saving.</summary>
    public ReadPage? Saved { get; init; }

    /// <summary>What the page prints and the texts say, each allowing some intervals. Years not told leave several.</summary>
    public List<Clue> Clues { get; } = [];

    /// <summary>All combinations of the clues' readings that do not contradict one another; empty when there are no clues.</summary>
    public List<Choice> Choices { get; set; } = [];

    public Bound Low { get; set; } = new(Past, null);

    public Bound High { get; set; } = new(Future, null);

    /// <summary>The interval without help from the order of any list: see <see cref="Apart"/>.</summary>
    public (int Low, int High) Outer { get; set; } = (Past, Future);

    /// <summary>
    /// The interval as it would be without the order of one list: what that order itself has spread must not decide what fits into it,
    /// or a pinned item with a printed day would silence the days that its neighbours tell.
    /// </summary>
    public (int Low, int High) Apart(Path path) => (IsFrom(Low, path) ? Outer.Low : Low.Day, IsFrom(High, path) ? Outer.High : High.Day);

    private static bool IsFrom(Bound bound, Path path) => bound.By is Ground.Beyond { Edge: { Kind: EdgeKind.Order, Page: { } page } } && ReferenceEquals(page, path.Page);

    /// <summary>
    /// Choices that cost so much less than another rule it out. A choice that costs less by a smaller margin is not certain
    /// enough to be shown: both stay, and the interval covers both.
    /// </summary>
    public const double Margin = 2.5;

    /// <summary>The list whose order decided among the choices; null while none did.</summary>
    public Path? DecidedBy { get; set; }

    /// <summary>True for the first report of a story, which is no item's own.</summary>
    public bool IsStory => Members.Count == 0 && Saved is null;

    public bool IsBounded => Low.Day > Past && High.Day < Future;

    public bool IsDay => Low.Day == High.Day;

    /// <summary>True when something printed on a page or given by a reader dates it, without help from any neighbour.</summary>
    public bool IsPrinted => Clues.Any(clue => clue.Kind is ClueKind.Given or ClueKind.Stamp or ClueKind.Age or ClueKind.StampWeekday or ClueKind.SavedOn);

    public override string ToString() => $"{Key} {Low.Day}..{High.Day}";
}

/// <summary>An item that a node stands for.</summary>
internal readonly record struct Member(ReadPage Page, Item Item);

/// <summary>One end of a node's interval and the ground it rests on; null for the open end.</summary>
internal readonly record struct Bound(int Day, Ground? By);

/// <summary>A ground of a bound.</summary>
internal abstract record Ground
{
    /// <summary>A clue of the node itself, in the reading that was chosen.</summary>
    public sealed record Told(Clue Clue, Reading Reading) : Ground;

    /// <summary>A neighbour, over an edge.</summary>
    public sealed record Beyond(Edge Edge, Node Neighbour) : Ground;
}

/// <summary>What kind of words a clue is.</summary>
internal enum ClueKind
{
    /// <summary>What a reader says.</summary>
    Given,

    /// <summary>A full date printed with the item or in its metadata.</summary>
    Stamp,

    /// <summary>A printed day without its year.</summary>
    StampWithoutYear,

    /// <summary>A printed age, counted back from the day on which the page was put together.</summary>
    Age,

    /// <summary>A weekday alone, counted back from the same day.</summary>
    StampWeekday,

    /// <summary>The day on which the page says the item was changed, where it does not say when it came out.</summary>
    Changed,

    /// <summary>The day that a list prints as its own: nothing on it is later.</summary>
    Made,

    /// <summary>The year by which a running page names what it reports.</summary>
    Running,

    /// <summary>A day that the text names.</summary>
    Named,

    /// <summary>The day of saving, as somebody said.</summary>
    SavedOn,
}

/// <summary>Words that allow the node some intervals.</summary>
/// <param name="Page">Where the words stand.</param>
/// <param name="Item">The item they belong to; null for a page's saving.</param>
/// <param name="Stamp">For the kinds that are printed.</param>
/// <param name="Named">For <see cref="ClueKind.Named"/>.</param>
internal sealed record Clue(ClueKind Kind, ReadPage Page, Item? Item, Stamp? Stamp, DayNamed? Named, List<Reading> Readings);

/// <summary>How a clue may be meant.</summary>
/// <param name="Low">First day allowed.</param>
/// <param name="High">Last day allowed.</param>
/// <param name="Cost">0 for the reading that is likely by itself; more for one that must be forced by the other grounds.</param>
/// <param name="Own">True when the named day is taken for the day of the item's own news.</param>
/// <param name="Day">The named day itself (first day of a named month or year).</param>
/// <param name="Beyond">True for all the years that nothing hints at: never chosen by a list's order, never ruled out for lack of hints.</param>
internal sealed record Reading(int Low, int High, double Cost, bool Own, int Day, bool Beyond = false);

/// <summary>One reading of each clue of a node, and the interval they leave together.</summary>
internal sealed record Choice(int Low, int High, double Cost, (Clue Clue, Reading Reading)[] Readings)
{
    public bool IsBeyond => Readings.Any(pair => pair.Reading.Beyond);

    public Bound LowBound => Strongest(reading => reading.Low, Low);

    public Bound HighBound => Strongest(reading => reading.High, High);

    private Bound Strongest(Func<Reading, int> end, int day)
    {
        var (clue, reading) = Readings.First(pair => end(pair.Reading) == day);
        return new(day, day is Node.Past or Node.Future ? null : new Ground.Told(clue, reading));
    }
}

/// <summary>Why one node cannot lie before another.</summary>
internal enum EdgeKind
{
    /// <summary>One stands above the other in a list.</summary>
    Order,

    /// <summary>A page is saved no earlier than what it shows.</summary>
    Saved,

    /// <summary>A printed age ties an item to the day of saving.</summary>
    Age,

    /// <summary>A feed at an article's side runs on until the page was saved.</summary>
    Feed,

    /// <summary>Clock times in a running feed: the next entry up crosses midnight.</summary>
    Midnight,

    /// <summary>Clock times without days show one run of hours.</summary>
    Run,

    /// <summary>Two reports of one event.</summary>
    Story,
}

/// <summary>Says that <paramref name="Later"/> ≥ <paramref name="Earlier"/> + <paramref name="Days"/>.</summary>
/// <param name="Page">The page that shows it.</param>
internal sealed record Edge(EdgeKind Kind, Node Earlier, Node Later, int Days, ReadPage? Page)
{
    /// <summary>For <see cref="EdgeKind.Age"/>: the item whose age is printed.</summary>
    public Item? Item { get; init; }

    /// <summary>True when a contradiction made the solver give this edge up.</summary>
    public bool GivenUp { get; set; }
}

/// <summary>A list on a page as a walk through time, oldest first.</summary>
internal sealed record Path(ReadPage Page, List<Node> OldestFirst)
{
    private readonly Dictionary<Node, int> places = OldestFirst.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
    private readonly Dictionary<Func<Node, bool>, Node?[]> nearest = [];

    /// <summary>Pinned items that other savings of the list have elsewhere: no longer part of the walk.</summary>
    public ImmutableArray<Node> SetAside { get; init; } = [];

    /// <summary>Nodes that do not fit into the order and were left out of it: pinned items.</summary>
    public HashSet<Node> OutOfOrder { get; } = [];

    /// <summary>
    /// The node nearest to <paramref name="node"/> in the list, and not itself, of which <paramref name="isAnchor"/> holds; of two equally
    /// near the older. Found for all nodes at the first call with a function, so a function is to be asked when all is settled.
    /// </summary>
    public Node? Nearest(Node node, Func<Node, bool> isAnchor)
    {
        if (!nearest.TryGetValue(isAnchor, out var anchors))
        {
            nearest[isAnchor] = anchors = AllNearest(isAnchor);
        }

        return places.TryGetValue(node, out var place) ? anchors[place] : null;
    }

    private Node?[] AllNearest(Func<Node, bool> isAnchor)
    {
        var found = new Node?[OldestFirst.Count];
        var distance = new int[found.Length];
        Array.Fill(distance, int.MaxValue);
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            var last = -1;
            for (var place = step > 0 ? 0 : found.Length - 1; place >= 0 && place < found.Length; place += step)
            {
                if (last >= 0 && Math.Abs(place - last) < distance[place])
                {
                    (found[place], distance[place]) = (OldestFirst[last], Math.Abs(place - last));
                }

                last = isAnchor(OldestFirst[place]) ? place : last;
            }
        }

        return found;
    }
}
