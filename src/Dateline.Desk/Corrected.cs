using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>
/// Corrections made ready for the stages: those that contradict each other are set aside, every one of them, and named; what is left
/// leaves no trace of the order in which it was written.
/// </summary>
internal sealed record Corrected(
    Pairings Pairings, ImmutableDictionary<string, GivenDate> Dates, Namings Namings, ImmutableDictionary<string, string?> Speakers,
    ImmutableHashSet<string> HiddenItems, ImmutableHashSet<string> HiddenStories, ImmutableHashSet<string> HiddenQuotes,
    ImmutableArray<Unread> Unused)
{
    /// <param name="items">Ids of all items on the pages.</param>
    public static Corrected By(ImmutableArray<Correction> corrections, IReadOnlySet<string> items)
    {
        var unused = new List<Unread>();
        var pairings = Paired(corrections, items, unused);
        var dates = Agreed(
            corrections.OfType<Correction.Dated>().SelectMany(each => new[] { (Key: (each.Item, Of: "published"), Value: each.Published, each.Place), (Key: (each.Item, Of: "happened"), Value: each.Happened, each.Place) })
                .Where(each => each.Value is not null).Select(each => (each.Key, Value: each.Value!, each.Place)),
            when => $"{when.From} {when.To}", key => $"gives the item {key.Item} another date than it ({key.Of})", unused);
        var speakers = Agreed(
            corrections.OfType<Correction.Speaker>().Select(each => (Key: each.Quote, Value: each.Name, each.Place)),
            name => name ?? "", key => $"gives the quotation {key} another speaker", unused);
        return new(
            pairings,
            dates.Keys.Select(key => key.Item).Distinct(StringComparer.Ordinal).ToImmutableDictionary(
                item => item, item => new GivenDate(dates.GetValueOrDefault((item, "published")), dates.GetValueOrDefault((item, "happened"))), StringComparer.Ordinal),
            Named(corrections, unused),
            speakers.ToImmutableDictionary(StringComparer.Ordinal),
            corrections.OfType<Correction.HideItem>().Select(each => each.Item).ToImmutableHashSet(StringComparer.Ordinal),
            corrections.OfType<Correction.HideStory>().Select(each => each.Item).ToImmutableHashSet(StringComparer.Ordinal),
            corrections.OfType<Correction.HideQuote>().Select(each => each.Quote).ToImmutableHashSet(StringComparer.Ordinal),
            [.. unused.DistinctBy(each => (each.Where, each.Cause)).OrderBy(each => each.Where, StringComparer.Ordinal).ThenBy(each => each.Cause, StringComparer.Ordinal)]);
    }

    /// <summary>What every line says of one thing, where all say the same.</summary>
    private static Dictionary<TKey, TValue> Agreed<TKey, TValue>(
        IEnumerable<(TKey Key, TValue Value, string Place)> said, Func<TValue, string> shown, Func<TKey, string> says, List<Unread> unused)
        where TKey : notnull
    {
        var agreed = new Dictionary<TKey, TValue>();
        foreach (var same in said.GroupBy(each => each.Key))
        {
            var places = Places(same.Select(each => each.Place));
            if (same.Select(each => shown(each.Value)).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                agreed[same.Key] = same.First().Value;
                continue;
            }

            unused.AddRange(places.Select(place => new Unread(place, $"{says(same.Key)}, unlike {(places.Count == 1 ? "itself" : Contradictions.Named(places.Where(each => each != place), places.Count - 1))}; neither is obeyed.")));
        }

        return agreed;
    }

    /// <param name="known">Ids of items that are there: what a line says of another holds of nothing.</param>
    private static Pairings Paired(ImmutableArray<Correction> corrections, IReadOnlySet<string> known, List<Unread> unused)
    {
        var (same, apart) = Contradictions.SetAside(
            corrections.OfType<Correction.Same>().Select(each => new Claim(each.Place, each.Items)),
            corrections.OfType<Correction.NotSame>().Select(each => new Claim(each.Place, [.. each.Items.Where(known.Contains)])),
            (one, other) => $"holds {one} and {other} apart", "together", unused);
        return new(
            [.. Contradictions.Sets(same).Select(set => set.Where(known.Contains).ToList()).SelectMany(set => set.Zip(set.Skip(1)))],
            [.. apart.Select(claim => claim.Of)]);
    }

    private static Namings Named(ImmutableArray<Correction> corrections, List<Unread> unused)
    {
        var named = corrections.OfType<Correction.Named>().ToList();
        var (same, apart) = Contradictions.SetAside(
            named.Select(each => new Claim(each.Place, each.Names)),
            named.SelectMany(each => each.Apart.Select(other => new Claim(each.Place, [each.Names[0], other]))),
            (one, other) => $"says that “{one}” and “{other}” are two persons", "one person", unused);
        return new([.. Contradictions.Sets(same)], [.. apart.Select(claim => (claim.Of[0], claim.Of[1]))]);
    }

    /// <summary>The pages without the items that are no news.</summary>
    public ImmutableArray<ReadPage> Shown(ImmutableArray<ReadPage> pages) => HiddenItems.IsEmpty ? pages
        : [.. pages.Select(page => page.Items.Any(item => HiddenItems.Contains(item.Id)) ? page with { Items = page.Items.RemoveAll(item => HiddenItems.Contains(item.Id)) } : page)];

    /// <summary>The timeline with the speakers that readers name and without the stories and quotations they hide.</summary>
    public Timeline Obeyed(Timeline timeline)
    {
        var people = timeline.People.SelectMany(person => person.Also.Append(person.Name), (person, name) => (name, person.Id))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.name, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
        var shown = timeline with
        {
            Quotes =
            [
                .. timeline.Quotes.Where(quote => !HiddenQuotes.Contains(quote.Id)).Select(quote => !Speakers.TryGetValue(quote.Id, out var name) ? quote
                    : quote with { Speaker = name, Person = name is null ? null : people.GetValueOrDefault(name) }),
            ],
        };
        return HiddenStories.IsEmpty ? shown : Topics.Only(shown, [.. shown.Stories.Where(story => !story.Items.Any(HiddenStories.Contains))]);
    }

    /// <summary>Corrections of what is not on these pages: each is told, for a mistyped id would else do nothing in silence.</summary>
    /// <param name="all">The pages with all that is on them, hidden or not.</param>
    public static IEnumerable<Unread> Strangers(ImmutableArray<Correction> corrections, IEnumerable<ReadPage> all, Timeline timeline)
    {
        if (corrections.IsEmpty)
        {
            return [];
        }

        var items = all.SelectMany(page => page.Items).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var quotes = timeline.Quotes.Select(quote => quote.Id).ToHashSet(StringComparer.Ordinal);
        return corrections.SelectMany(correction => correction switch
        {
            Correction.Same same => same.Items.Where(id => !items.Contains(id)).Select(id => (correction.Place, What: "item", id)),
            Correction.NotSame apart => apart.Items.Where(id => !items.Contains(id)).Select(id => (correction.Place, What: "item", id)),
            Correction.Dated dated when !items.Contains(dated.Item) => [(correction.Place, "item", dated.Item)],
            Correction.HideItem hidden when !items.Contains(hidden.Item) => [(correction.Place, "item", hidden.Item)],
            Correction.HideStory hidden when !items.Contains(hidden.Item) => [(correction.Place, "story", hidden.Item)],
            Correction.Speaker speaker when !quotes.Contains(speaker.Quote) => [(correction.Place, "quotation", speaker.Quote)],
            Correction.HideQuote hidden when !quotes.Contains(hidden.Quote) => [(correction.Place, "quotation", hidden.Quote)],
            _ => [],
        }).Distinct().Select(each => new Unread(each.Place, $"corrects the {each.What} {each.id}, which is not on these pages."));
    }

    private static List<string> Places(IEnumerable<string> places) => [.. places.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
