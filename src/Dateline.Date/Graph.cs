using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>All unknowns of a set of pages and what holds between them.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, Node> ofItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> ofPage = new(StringComparer.Ordinal);
    private readonly HashSet<Node> listed = [];

    /// <summary>In order of key.</summary>
    public required ImmutableArray<Node> Nodes { get; set; }

    public List<Path> Paths { get; private set; } = [];

    /// <summary>Edges that no list order makes: those of <see cref="Paths"/> come on top.</summary>
    public List<Edge> Edges { get; } = [];

    /// <summary>What each item's text names, by item id.</summary>
    public required Dictionary<string, ImmutableArray<DayNamed>> Named { get; init; }

    /// <summary>Items and the article they announce share one day, as copies do: by item id, the article's item id.</summary>
    public required Dictionary<string, Announcement> Announced { get; init; }

    /// <summary>What each page says of all that stands on it, by page id.</summary>
    public required Dictionary<string, OfPage> OfPages { get; init; }

    /// <summary>True when a list's order bears on the node.</summary>
    public bool IsListed(Node node) => listed.Contains(node);

    public Node Of(Item item) => ofItem[item.Id];

    public Node Of(ReadPage page) => ofPage[page.Id];

    public static Graph Build(ImmutableArray<ReadPage> pages, Kinship kinship, DateOptions options)
    {
        var items = pages.SelectMany(page => page.Items, (page, item) => new Member(page, item)).ToList();
        var nodes = Unknowns(pages, items, kinship);
        var naming = new Naming();
        var graph = new Graph
        {
            Nodes = [.. nodes.Distinct().OrderBy(node => node.Index)],
            Named = items.ToDictionary(member => member.Item.Id, member => naming.Of(member.Item, member.Page.Language), StringComparer.Ordinal),
            OfPages = pages.ToDictionary(page => page.Id, page => new OfPage(Made.Of(page), Running.Of(page)), StringComparer.Ordinal),
            Announced = kinship.Announcements.GroupBy(each => each.Teaser, StringComparer.Ordinal)
                .ToDictionary(each => each.Key, each => each.First(), StringComparer.Ordinal),
        };
        foreach (var node in graph.Nodes)
        {
            foreach (var member in node.Members)
            {
                graph.ofItem[member.Item.Id] = node;
            }

            if (node.Saved is { } page)
            {
                graph.ofPage[page.Id] = node;
            }
        }

        graph.AddClues(Horizon(graph, pages, options), options);
        foreach (var page in pages)
        {
            graph.AddPage(page);
        }

        graph.Paths = PinnedItems.SetAside(graph.Paths, graph.Nodes.Length);

        return graph;
    }

    private static List<Node> Unknowns(ImmutableArray<ReadPage> pages, List<Member> items, Kinship kinship)
    {
        var same = new Disjoint(items.Select(member => member.Item.Id));
        foreach (var group in kinship.Copies)
        {
            foreach (var id in group.Items.Skip(1))
            {
                same.Join(group.Items[0], id);
            }
        }

        foreach (var teaser in kinship.Announcements)
        {
            same.Join(teaser.Teaser, teaser.Article);
        }

        var nodes = new List<Node>();
        foreach (var group in items.GroupBy(member => same.Find(member.Item.Id), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var node = new Node(nodes.Count, group.Key);
            node.Members.AddRange(group.OrderBy(member => member.Item.Id, StringComparer.Ordinal));
            nodes.Add(node);
        }

        nodes.AddRange(pages.OrderBy(page => page.Id, StringComparer.Ordinal).Select((page, place) => new Node(nodes.Count + place, page.Id) { Saved = page }).ToList());
        return nodes;
    }

    /// <summary>
    /// The years that come into question where a day is named without one: around those that something states, and as
    /// many more on either side as the months of a list start over. None when nothing states a year.
    /// </summary>
    private static Span Horizon(Graph graph, ImmutableArray<ReadPage> pages, DateOptions options)
    {
        var stated = pages.Select(page => page.Facts.Retrieved?.Year).OfType<int>()
            .Concat(graph.OfPages.Values.SelectMany(each => new[] { each.Made?.Says?.Year, each.Running?.Year }).OfType<int>())
            .Concat(pages.SelectMany(page => page.Items).Select(item => item.Published is { Year: { } year } ? year : (int?)null).OfType<int>())
            .Concat(pages.SelectMany(page => page.Asides.SelectMany(aside => DaysInText.In(aside, page.Language, lead: false))).Select(named => named.Year).OfType<int>())
            .Concat(options.Given.IsEmpty ? [] : pages.SelectMany(page => page.Items)
                .SelectMany(item => options.Given.GetValueOrDefault(item.Id)?.Published is { } given ? new[] { given.From?.Day.Year, given.To?.Day.Year }.OfType<int>() : []))
            .ToList();
        if (stated.Count == 0)
        {
            return new(0, -1);
        }

        // A list that starts over more often than this is beyond what its order can be trusted with: its years stay open.
        const int most = 60;
        var turns = pages.Select(page => Turns(graph, page)).DefaultIfEmpty(0).Max();
        return turns > most ? new(0, -1) : new(stated.Min() - turns - 1, stated.Max() + turns + 1);
    }

    private static int Turns(Graph graph, ReadPage page)
    {
        var (up, down, last) = (0, 0, 0);
        foreach (var item in page.Items)
        {
            var day = item.Published is { Month: { } month, Day: { } of, Year: null } ? (month * 31) + of
                : graph.Named[item.Id].FirstOrDefault(named => named is { Year: null, Day: not null, Main: true }) is { Month: { } inMonth, Day: { } inDay } ? (inMonth * 31) + inDay
                : 0;
            if (day == 0)
            {
                continue;
            }

            up += last != 0 && day > last ? 1 : 0;
            down += last != 0 && day < last ? 1 : 0;
            last = day;
        }

        return Math.Min(up, down);
    }

    private void AddClues(Span years, DateOptions options)
    {
        foreach (var node in Nodes)
        {
            if (node.Saved is { } page)
            {
                node.Clues.AddRange(PageClues.Of(page, OfPages[page.Id].Made));
            }

            // What copies say in the same words is said once.
            var said = new HashSet<(string, string?)>();
            foreach (var member in node.Members)
            {
                var named = said.Add((member.Item.Text, member.Item.Title?.Text)) || member.Item.Under is not null ? Named[member.Item.Id] : [];
                node.Clues.AddRange(Clues.Of(member, named, OfPages[member.Page.Id], years, options));
            }

            Weigh(node);
        }
    }

    /// <summary>A reader's word outweighs a stamp, and a stamp what the texts name; of copies with several stamps the item came out between the first and the last.</summary>
    private static void Weigh(Node node)
    {
        var printed = node.Clues.Where(clue => clue.Kind is ClueKind.Given or ClueKind.Stamp or ClueKind.Age or ClueKind.StampWeekday).ToList();
        if (printed.Count > 0)
        {
            var counted = Surest(printed, ClueKind.Given) ?? Surest(printed, ClueKind.Stamp) ?? printed;
            var low = counted.MinBy(clue => clue.Readings[0].Low)!;
            var high = counted.MaxBy(clue => clue.Readings[0].High)!;
            node.Choices = [new(low.Readings[0].Low, high.Readings[0].High, 0, [(low, low.Readings[0]), (high, high.Readings[0])])];
            return;
        }

        // The same words on several pages are one clue.
        node.Choices = Clues.Combine(node.Clues.DistinctBy(clue => clue.Named is { } named
            ? (named.Year, named.Month, named.Day, named.Weekday, named.Telling, named.Main, "")
            : (null, null, null, null, default, false, $"{clue.Kind} {clue.Item?.Id ?? clue.Page.Id}")));
    }

    private static List<Clue>? Surest(List<Clue> clues, ClueKind kind) => clues.Where(clue => clue.Kind == kind).ToList() is { Count: > 0 } found ? found : null;

    private void AddPage(ReadPage page)
    {
        var saved = Of(page);
        foreach (var node in page.Items.Select(Of).Distinct())
        {
            Edges.Add(new(EdgeKind.Saved, node, saved, 0, page));
        }

        foreach (var item in OfPages[page.Id].Made is null ? page.Items : [])
        {
            AddAge(item, saved, page);
        }

        var isNewestFirst = page.Order == ListOrder.NewestFirst;
        var feed = page.Items.Where(item => item.Role == ItemRole.Live).ToList();
        if (page.Order != ListOrder.None)
        {
            AddPath(page, page.Items.Where(item => item.Role is ItemRole.Entry or ItemRole.Live), isNewestFirst);
            AddHours(page, isNewestFirst ? feed : [.. feed.AsEnumerable().Reverse()]);
            return;
        }

        AddPath(page, feed, newestFirst: true);
        AddHours(page, feed);
        if (page.Article is { } article)
        {
            foreach (var entry in feed)
            {
                Edges.Add(new(EdgeKind.Feed, Of(article), Of(entry), -1, page));
            }
        }
    }

    /// <summary>An age on a page of which nobody says when it was put together: it is so old when the page is saved, whenever that was.</summary>
    private void AddAge(Item item, Node saved, ReadPage page)
    {
        if (item.Published?.Age is { } age && !Of(item).IsPrinted)
        {
            var (least, most) = Made.Days(age);
            Edges.Add(new(EdgeKind.Age, Of(item), saved, least, page) { Item = item });
            Edges.Add(new(EdgeKind.Age, saved, Of(item), -most, page) { Item = item });
        }
    }

    private void AddPath(ReadPage page, IEnumerable<Item> topFirst, bool newestFirst)
    {
        var nodes = topFirst.Select(Of).Distinct().ToList();
        if (nodes.Count < 2)
        {
            return;
        }

        if (newestFirst)
        {
            nodes.Reverse();
        }

        Paths.Add(new(page, nodes));
        listed.UnionWith(nodes);
    }

    /// <summary>
    /// A feed that prints clock times and no days shows one run of hours: an entry above a later clock time is of the next day.
    /// </summary>
    private void AddHours(ReadPage page, List<Item> feed)
    {
        for (var place = 0; place + 1 < feed.Count; place++)
        {
            if (feed[place].Published is not { Day: null, Age: null, Time: { } above } || feed[place + 1].Published is not { Day: null, Age: null, Time: { } below })
            {
                continue;
            }

            var (later, earlier) = (Of(feed[place]), Of(feed[place + 1]));
            var days = above < below ? 1 : 0;
            Edges.Add(new(EdgeKind.Midnight, earlier, later, days, page));
            Edges.Add(new(EdgeKind.Run, later, earlier, -days, page));
        }
    }

    /// <summary>
    /// Reports of one event lie near each other. That is weak ground: it narrows what other grounds have bounded on both
    /// sides, and never dates an item by itself.
    /// </summary>
    public void AddStories(ImmutableArray<StoryGroup> stories, DateOptions options)
    {
        var firsts = new List<Node>();
        foreach (var story in stories)
        {
            var nodes = story.Items.Where(ofItem.ContainsKey).Select(id => ofItem[id]).Distinct()
                .Where(node => node.IsBounded).OrderBy(node => node.Index).ToList();
            // What announces a day and what tells it as past are not two reports of one event, whatever else they share.
            foreach (var told in (ReadOnlySpan<List<Node>>)[[.. nodes.Where(Announces)], [.. nodes.Where(node => !Announces(node))]])
            {
                if (told.Count > 1)
                {
                    firsts.Add(AddStory(told, options.StoryDays, Nodes.Length + firsts.Count));
                }
            }
        }

        Nodes = [.. Nodes, .. firsts];
    }

    /// <summary>
    /// All within so many days of each other is the same as all within so many days after one more unknown, the first report: two edges a report
    /// instead of one a pair.
    /// </summary>
    private Node AddStory(List<Node> reports, int days, int at)
    {
        var first = new Node(at, reports[0].Key);
        foreach (var report in reports)
        {
            Edges.Add(new(EdgeKind.Story, first, report, 0, null));
            Edges.Add(new(EdgeKind.Story, report, first, -days, null));
        }

        return first;
    }

    private bool Announces(Node node)
    {
        var named = node.Members.SelectMany(member => Named[member.Item.Id]).ToList();
        return named.Any(each => each.Telling == Telling.ToCome) && !named.Any(each => each is { Telling: Telling.Past, Main: true });
    }
}
