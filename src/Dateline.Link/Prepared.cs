using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Dated items made ready to be joined: what is one unit, what each is about, and which a reader holds together or apart.</summary>
internal sealed class Prepared
{
    private readonly Rarity _rarity = new();
    private readonly Disjoint _together;
    private readonly Dictionary<int, int[]> _apart;
    private readonly ILookup<int, StoryLink> _sure;

    private Prepared(ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, Pairings pairings)
    {
        Items = [.. dating.Items.DistinctBy(item => item.Item.Id, StringComparer.Ordinal).OrderBy(item => item.Item.Id, StringComparer.Ordinal)];
        var numbers = Items.Select((item, number) => (item.Item.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        // What the texts join says the same and is one unit; what a reader joins need not, and comes together only as a story.
        var sets = new Disjoint(Items.Length);
        _together = new(Items.Length);
        var apart = new Apart(_together, pairings.Apart, numbers);
        var certain = new List<(StoryLink Link, int One, int Other)>();
        foreach (var link in Certain(kinship, pairings, numbers).Where(link => apart.Join(link.One, link.Other)))
        {
            certain.Add(link);
            if (link.Link.Tie != Tie.Correction)
            {
                sets.Join(link.One, link.Other);
            }
        }

        _sure = certain.ToLookup(link => link.Link.Tie == Tie.Correction ? _together.Find(link.One) : sets.Find(link.One), link => link.Link);
        Members = [.. sets.Sets()];
        var lines = Apart.LinesOf(pairings.Apart);
        _apart = lines.Count == 0 ? [] : Members.Index().Select(unit => (unit.Index, Lines: unit.Item.SelectMany(item => lines.GetValueOrDefault(Items[item].Item.Id) ?? []).Distinct().Order().ToArray()))
            .Where(unit => unit.Lines.Length > 0).ToDictionary(unit => unit.Index, unit => unit.Lines);
        var byId = pages.DistinctBy(page => page.Id, StringComparer.Ordinal).ToDictionary(page => page.Id, StringComparer.Ordinal);
        var outlets = OutletsOf(Items, byId);
        Units = Link.Units.Of(Items, Members, Lexicon, _rarity, item => outlets[item.Item.Id], item => byId.GetValueOrDefault(item.Item.Page)?.Language);
        Grounds = new(Items, Members, Units, Lexicon, marks);
    }

    /// <summary>By id.</summary>
    public DatedItem[] Items { get; }

    /// <summary>By unit: its items, as numbers.</summary>
    public List<List<int>> Members { get; }

    public List<Unit> Units { get; }

    public Lexicon Lexicon { get; } = new();

    public Grounds Grounds { get; }

    public static Prepared For(ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, Pairings pairings) =>
        new(pages, marks, kinship, dating, pairings);

    /// <summary>The units as stories begin: alone, or with those that a reader holds together with them.</summary>
    public List<Gathering> Gatherings()
    {
        List<Gathering> gatherings = [.. Units.GroupBy(unit => _together.Find(Members[unit.Number][0])).Select(same => Gathering([.. same.Select(unit => unit.Number)]))];
        FindBy(gatherings);
        return gatherings;
    }

    /// <summary>Sets by which terms each is found.</summary>
    public void FindBy(IReadOnlyList<Gathering> gatherings) => Stories.FindBy(gatherings, _rarity);

    /// <summary>Some units together.</summary>
    /// <param name="units">One or more.</param>
    public Gathering Gathering(IReadOnlyList<int> units) =>
        units.Select(unit => new Gathering(Units[unit], _apart.GetValueOrDefault(unit))).Aggregate((one, other) => one.With(other));

    /// <summary>Links that are sure for a unit: those that made it, and those by which a reader holds it together with others.</summary>
    public IEnumerable<StoryLink> Sure(int unit) => _sure[Members[unit][0]];

    /// <summary>Links that a reader or the texts alone made, between items by number: a reader's first.</summary>
    private static List<(StoryLink Link, int One, int Other)> Certain(Kinship kinship, Pairings pairings, Dictionary<string, int> numbers)
    {
        var links = pairings.Same.Select(pair => new StoryLink(pair.One, pair.Other, 1, []) { Tie = Tie.Correction })
            .Concat(kinship.Copies.SelectMany(group => group.Items.Skip(1).Select(item => new StoryLink(group.Items[0], item, 1, []) { Tie = Tie.Copy })))
            .Concat(kinship.Announcements.Select(found => new StoryLink(found.Teaser, found.Article, 1, []) { Tie = Tie.Teaser }))
            .Concat(kinship.Revisions.Select(found => new StoryLink(found.Earlier, found.Later, 1, []) { Tie = Tie.Revision }));
        return [.. links
            .Where(link => numbers.ContainsKey(link.One) && numbers.ContainsKey(link.Other))
            .Select(link => (link, numbers[link.One], numbers[link.Other]))];
    }

    /// <summary>
    /// By item: the number of its outlet; a list without one stands for itself. A digest gathers many outlets and stands for none.
    /// </summary>
    private static Dictionary<string, int[]> OutletsOf(DatedItem[] items, Dictionary<string, ReadPage> pages)
    {
        var lists = pages.Values.ToDictionary(
            page => page.Id,
            page => page.Outlet ?? page.Facts.Outlet ?? (page.Kind == PageKind.Digest || page.Items.Length < 2 ? "" : $"page {page.Id}"),
            StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return items.ToDictionary(
            item => item.Item.Id,
            item => (item.Item.Outlet ?? lists.GetValueOrDefault(item.Item.Page, "")) is { Length: > 0 } outlet
                ? [numbers.TryGetValue(outlet, out var number) ? number : numbers[outlet] = numbers.Count] : Array.Empty<int>(),
            StringComparer.Ordinal);
    }
}
