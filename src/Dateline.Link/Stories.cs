using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds the items that tell one happening.</summary>
public static class Stories
{
    /// <param name="marks">What stands in the items' texts, to tell why two are joined.</param>
    /// <param name="kinship">Items that are one story unless a reader holds them apart.</param>
    /// <param name="pairings">What a reader holds together and apart: never overruled.</param>
    /// <returns>Every item in exactly one group; groups by their first item id. The order of the input leaves no trace.</returns>
    public static ImmutableArray<StoryGroup> Among(
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, Pairings? pairings = null, LinkOptions? options = null)
    {
        options ??= LinkOptions.Default;
        var ready = Prepared.For(pages, marks, kinship, dating, pairings ?? Pairings.None);
        var made = Enumerable.Range(0, ready.Units.Count).Select(_ => new List<StoryLink>()).ToArray();
        var stories = Settling.Of(ready.Gatherings(), ready.Lexicon.Terms, options, Environment.ProcessorCount, (one, other, score) =>
        {
            made[one.Members[0]].AddRange(made[other.Members[0]]);
            made[one.Members[0]].Add(ready.Grounds.Of(one, other, score));
        });
        return [.. stories
            .Select(story => new StoryGroup(
                [.. story.Members.SelectMany(unit => ready.Members[unit]).Order().Select(item => ready.Items[item].Item.Id)],
                [.. story.Members.SelectMany(ready.Sure).Concat(made[story.Members[0]])
                    .OrderByDescending(link => link.Score)
                    .ThenBy(link => link.One, StringComparer.Ordinal)
                    .ThenBy(link => link.Other, StringComparer.Ordinal)]))
            .OrderBy(story => story.Items[0], StringComparer.Ordinal)];
    }

    /// <summary>Why two items are, or are not, one story.</summary>
    /// <param name="groups">As <see cref="Among"/> found them for the same input.</param>
    public static StoryPair Between(
        string one, string other, ImmutableArray<StoryGroup> groups,
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, Pairings? pairings = null, LinkOptions? options = null)
    {
        options ??= LinkOptions.Default;
        var ready = Prepared.For(pages, marks, kinship, dating, pairings ?? Pairings.None);
        var unitOf = ready.Members.Index().SelectMany(unit => unit.Item, (unit, item) => (ready.Items[item].Item.Id, unit.Index))
            .ToDictionary(pair => pair.Id, pair => pair.Index, StringComparer.Ordinal);
        var (mine, theirs) = (groups.First(group => group.Items.Contains(one)), groups.First(group => group.Items.Contains(other)));
        var isOneUnit = unitOf[one] == unitOf[other];
        var (left, right) = (ready.Gathering([unitOf[one]]), ready.Gathering([unitOf[other]]));
        return new(
            mine == theirs ? Chain(one, other, mine) : [],
            isOneUnit ? null : left.ScoreWith(right, options),
            mine == theirs ? null : Whole(mine).ScoreWith(Whole(theirs), options),
            isOneUnit ? null : ready.Grounds.Of(left, right, 0));

        Gathering Whole(StoryGroup group) => ready.Gathering([.. group.Items.Select(item => unitOf[item]).Distinct().Order()]);
    }

    /// <summary>The fewest links that lead from one item to another of its story, surest first among as few.</summary>
    private static ImmutableArray<StoryLink> Chain(string one, string other, StoryGroup group)
    {
        var from = new Dictionary<string, StoryLink?>(StringComparer.Ordinal) { [one] = null };
        var waiting = new Queue<string>([one]);
        while (waiting.TryDequeue(out var at) && at != other)
        {
            foreach (var link in group.Links.Where(link => link.One == at || link.Other == at))
            {
                var next = link.One == at ? link.Other : link.One;
                if (from.TryAdd(next, link))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        var chain = new List<StoryLink>();
        for (var at = other; from.GetValueOrDefault(at) is { } link; at = link.One == at ? link.Other : link.One)
        {
            chain.Add(link);
        }

        chain.Reverse();
        return [.. chain];
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
}
