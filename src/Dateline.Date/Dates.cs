using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>The front door of Date.</summary>
public static class Dates
{
    private const int MostRounds = 6;

    /// <summary>
    /// Dates every item of <paramref name="pages"/> from what the pages print, what the texts name, the order in which
    /// items stand and what pages share. Never throws for lack of ground: what nothing bounds stays unknown.
    /// </summary>
    public static Dating Settle(ImmutableArray<ReadPage> pages, Kinship kinship, DateOptions options) =>
        Tighten(pages, kinship, [], options);

    /// <summary>
    /// As <see cref="Settle"/>, with reports of one event held to lie within days of each other. Pages that nothing joins are dated apart, so
    /// that a new page changes nothing but what it is joined to.
    /// </summary>
    public static Dating Tighten(ImmutableArray<ReadPage> pages, Kinship kinship, ImmutableArray<StoryGroup> stories, DateOptions options)
    {
        var apart = Component.Of([.. pages.OrderBy(page => page.Id, StringComparer.Ordinal)], kinship, stories).Select(component => Dated(component, options)).ToList();
        return new(
            [.. apart.SelectMany(dating => dating.Items).OrderBy(item => item.Item.Page, StringComparer.Ordinal)],
            [.. apart.SelectMany(dating => dating.Pages).OrderBy(page => page.Page, StringComparer.Ordinal)],
            [.. apart.SelectMany(dating => dating.Doubts)]);
    }

    private static Dating Dated(Component component, DateOptions options)
    {
        var graph = Graph.Build(component.Pages, component.Kinship, options);
        var givenUp = Solve(graph, options);
        if (component.Stories.Length > 0)
        {
            graph.AddStories(component.Stories, options);
            givenUp = Propagation.Run(graph);
        }

        var explanation = new Explanation(graph, options);
        var items = component.Pages.SelectMany(page => page.Items, (page, item) => new Member(page, item)).Select(member =>
        {
            var published = explanation.Of(member);
            var days = Happenings.Place(graph, member, published);
            return new DatedItem(member.Item, published, options.Given.GetValueOrDefault(member.Item.Id)?.Happened ?? Happenings.Of(graph, member, published, days), days);
        }).ToImmutableArray();
        var published = items.ToDictionary(item => item.Item.Id, item => item.Published, StringComparer.Ordinal);
        return new(items, [.. component.Pages.Select(page => new PageSaved(page.Id, explanation.Of(page)) { Published = PageDays.Of(page, published) })], Doubts(graph, givenUp));
    }

    /// <summary>Lists choose years, bounds spread, and what spread lets further lists choose, until nothing moves.</summary>
    private static List<Edge> Solve(Graph graph, DateOptions options)
    {
        // What is printed holds before what a text is taken to mean.
        Propagation.Run(graph, decidedOnly: true, inOrder: false);
        Believe(graph.Nodes.Where(node => !graph.IsListed(node)));
        Propagation.Run(graph, decidedOnly: true, inOrder: false);
        foreach (var node in graph.Nodes)
        {
            node.Outer = (node.Low.Day, node.High.Day);
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var changed = false;
            foreach (var path in graph.Paths)
            {
                changed |= ListPath.Decide(path, graph.Of(path.Page), options);
            }

            if (!changed)
            {
                break;
            }

            Propagation.Run(graph, decidedOnly: true);
        }

        Believe(graph.Nodes.Where(node => node.DecidedBy is null));
        return Propagation.Run(graph);
    }

    /// <summary>Of the ways to take a text that fit its bounds, those stay that are likely by themselves.</summary>
    private static void Believe(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes.Where(node => node.Choices.Count > 1))
        {
            var open = node.Choices.Where(choice => choice.High >= node.Low.Day && choice.Low <= node.High.Day).ToList();
            var most = open.Select(choice => choice.Cost).DefaultIfEmpty(0).Min() + Node.Margin;
            node.Choices = [.. open.Where(choice => choice.Cost <= most)];
        }
    }

    private static ImmutableArray<Doubt> Doubts(Graph graph, List<Edge> givenUp)
    {
        var pinned = graph.Paths.SelectMany(path => path.OldestFirst.Where(path.OutOfOrder.Contains).Concat(path.SetAside), (path, node) => (Path: path, Node: node))
            .Select(each => (each.Path, each.Node, Member: each.Node.Members.First(member => ReferenceEquals(member.Page, each.Path.Page))))
            .Select(each => new Doubt("order", each.Path.SetAside.Contains(each.Node) ? Sentences.SetAside(each.Member.Item.Beginning) : Sentences.OutOfOrder(each.Member.Item.Beginning), Shown(each.Member)));
        var contradictions = givenUp.Where(edge => edge.Kind != EdgeKind.Story && edge.Earlier.Members.Count > 0 && edge.Later.Members.Count > 0)
            .Select(edge => (One: edge.Earlier.Members[0], Other: edge.Later.Members[0]))
            .Select(pair => new Doubt("date", Sentences.GivenUp(pair.One.Item.Beginning, pair.Other.Item.Beginning), [.. Shown(pair.One), .. Shown(pair.Other)]));
        var late = graph.Nodes.SelectMany(node => node.Members).Where(PrintedAfterSaving)
            .OrderBy(member => member.Item.Page, StringComparer.Ordinal).ThenBy(member => member.Item.Start)
            .Select(member => new Doubt("date", Sentences.PrintedAfterSaving(member.Item.Beginning, member.Item.Published!, member.Page.Facts), [member.Item.Published!.From]));
        return [.. pinned.Concat(contradictions).Concat(late)];
    }

    private static bool PrintedAfterSaving(Member member) =>
        member.Item.Published is { Year: { } year, Month: { } month, Day: { } day } && member.Page.Facts.Retrieved is { } saved
        && Calendar.Day(year, month, day) > saved.DayNumber + 1;

    private static ImmutableArray<Evidence> Shown(Member member) =>
        member.Item.Passages.FirstOrDefault() is { } passage ? [Evidence.In(member.Page, passage)] : [];
}
