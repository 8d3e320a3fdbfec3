using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds the items that tell one happening.</summary>
public static class Stories
{
    /// <param name="marks">What stands in the items' texts, to tell why two are joined.</param>
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
        foreach (var (_, one, other) in certain)
        {
            sets.Join(one, other);
        }

        var byId = pages.DistinctBy(page => page.Id, StringComparer.Ordinal).ToDictionary(page => page.Id, StringComparer.Ordinal);
        var lexicon = new Lexicon();
        var outlets = OutletsOf(items, byId);
        List<List<int>> members = [.. sets.Sets()];
        var rarity = new Rarity();
        var units = Units.Of(items, members, lexicon, rarity, item => outlets[item.Item.Id], item => byId.GetValueOrDefault(item.Item.Page)?.Language);
        List<Gathering> gatherings = [.. units.Select(unit => new Gathering(unit))];
        FindBy(gatherings, rarity);
        var grounds = new Grounds(items, members, units, lexicon, marks);
        var made = Enumerable.Range(0, units.Count).Select(_ => new List<StoryLink>()).ToArray();
        var stories = Settling.Of(gatherings, lexicon.Terms, options, Environment.ProcessorCount, (one, other, score) =>
        {
            made[one.Members[0]].AddRange(made[other.Members[0]]);
            made[one.Members[0]].Add(grounds.Of(one, other, score));
        });
        var sure = certain.ToLookup(link => sets.Find(link.One), link => link.Link);
        return [.. stories
            .Select(story => new StoryGroup(
                [.. story.Members.SelectMany(unit => members[unit]).Order().Select(item => items[item].Item.Id)],
                [.. story.Members.SelectMany(unit => sure[members[unit][0]]).Concat(made[story.Members[0]])
                    .OrderByDescending(link => link.Score)
                    .ThenBy(link => link.One, StringComparer.Ordinal)
                    .ThenBy(link => link.Other, StringComparer.Ordinal)]))
            .OrderBy(story => story.Items[0], StringComparer.Ordinal)];
    }

    /// <summary>Sets by which terms each is found: those of its content, and across languages its names, figures and days, too.</summary>
    internal static void FindBy(IReadOnlyList<Gathering> gatherings, Rarity rarity)
    {
        var languages = gatherings.Select(gathering => gathering.Language).Distinct().Count();
        foreach (var gathering in gatherings)
        {
            gathering.FindBy(rarity, acrossLanguages: languages > 1);
        }
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
