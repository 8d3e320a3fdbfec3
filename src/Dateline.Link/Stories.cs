using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds the items that tell one happening.</summary>
public static class Stories
{
    /// <summary>How many of the things two items share a link keeps.</summary>
    private const int MostShared = 12;

    /// <param name="marks">What stands in the items' texts; names are guessed from capitals for items without marks.</param>
    /// <param name="kinship">Items that are one story whatever else is said.</param>
    /// <returns>Every item in exactly one group; groups by their first item id. The order of the input leaves no trace.</returns>
    public static ImmutableArray<StoryGroup> Among(
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, LinkOptions? options = null)
    {
        options ??= LinkOptions.Default;
        DatedItem[] items = [.. dating.Items
            .DistinctBy(item => item.Item.Id, StringComparer.Ordinal)
            .OrderBy(item => item.Item.Id, StringComparer.Ordinal)];
        var certain = Certain(kinship, items);
        var sets = new Disjoint(items.Length);
        foreach (var (link, one, other) in certain)
        {
            sets.Join(one, other);
        }

        var lists = ListsOf(pages);
        var units = Units.Of(
            items, sets.Sets(), item => OutletsOf(item.Item, lists),
            marks.DistinctBy(mark => mark.Item, StringComparer.Ordinal).ToDictionary(mark => mark.Item, StringComparer.Ordinal), out var names);
        var links = certain.ToLookup(link => sets.Find(link.One), link => link.Link);
        return [.. Settling.Of(units, Neighbours.Among(units, options.MaxDays), ForCrowd(options, units))
            .Select(story => new StoryGroup(
                [.. story.Units.SelectMany(unit => units[unit].Items).Order().Select(item => items[item].Item.Id)],
                [.. story.Units.SelectMany(unit => links[units[unit].Items[0]]).Concat(story.Joints.Select(joint => LinkOf(joint, units, items, names)))
                    .OrderByDescending(link => link.Score)
                    .ThenBy(link => link.One, StringComparer.Ordinal)
                    .ThenBy(link => link.Other, StringComparer.Ordinal)]))
            .OrderBy(story => story.Items[0], StringComparer.Ordinal)];
    }

    /// <summary>Links that the texts alone made, between items by number.</summary>
    private static List<(StoryLink Link, int One, int Other)> Certain(Kinship kinship, DatedItem[] items)
    {
        var numbers = items.Select((item, number) => (item.Item.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var links = kinship.Copies.SelectMany(group => group.Items.Skip(1).Select(item => new StoryLink(group.Items[0], item, 1, ["the same words"])))
            .Concat(kinship.Announcements.Select(found => new StoryLink(found.Teaser, found.Article, 1, ["the article's own words"])))
            .Concat(kinship.Revisions.Select(found => new StoryLink(found.Earlier, found.Later, 1, ["an earlier wording of the article"])));
        return [.. links
            .Where(link => numbers.ContainsKey(link.One) && numbers.ContainsKey(link.Other))
            .Select(link => (link, numbers[link.One], numbers[link.Other]))];
    }

    /// <summary>By page: its outlet; a list without one stands for itself. A digest gathers many outlets and stands for none.</summary>
    private static Dictionary<string, string> ListsOf(ImmutableArray<ReadPage> pages) => pages
        .DistinctBy(page => page.Id, StringComparer.Ordinal)
        .ToDictionary(
            page => page.Id,
            page => page.Outlet ?? page.Facts.Outlet ?? (page.Kind == PageKind.Digest || page.Items.Length < 2 ? "" : $"page {page.Id}"),
            StringComparer.Ordinal);

    private static string[] OutletsOf(Item item, Dictionary<string, string> lists) =>
        (item.Outlet ?? lists.GetValueOrDefault(item.Page, "")) is { Length: > 0 } outlet ? [outlet] : [];

    private static LinkOptions ForCrowd(LinkOptions options, List<Unit> units)
    {
        var undated = units.Count(unit => !unit.Published.IsDay);
        var tenfolds = Math.Max(0, Math.Log10(Math.Max(1, undated) / options.ManyUndated));
        return options with { Undated = options.Undated / (1 + (options.UndatedCrowd * tenfolds)) };
    }

    private static StoryLink LinkOf(Joint joint, List<Unit> units, DatedItem[] items, List<string> names)
    {
        var (one, other) = (units[joint.Units.Low], units[joint.Units.High]);
        return new(
            items[one.Items[0]].Item.Id, items[other.Items[0]].Item.Id, joint.Score,
            [.. one.Content.SharedWith(other.Content).Take(MostShared).Select(term => names[term])]);
    }
}
