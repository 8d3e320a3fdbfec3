using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Turns dated items into units, with weights from how many units use a term.</summary>
internal static class Units
{
    /// <summary>The items of a unit say the same; so many are asked for what they say.</summary>
    private const int MostOpenings = 2;

    /// <summary>So many letters are a line or two.</summary>
    public const int Line = 200;

    /// <param name="sets">Which items are one unit: numbers in <paramref name="items"/>.</param>
    /// <param name="outlets">Where an item stands, as a number; none where nobody knows.</param>
    /// <param name="language">Of an item, where it is known.</param>
    public static List<Unit> Of(
        IReadOnlyList<DatedItem> items, IReadOnlyList<List<int>> sets, Lexicon lexicon, Rarity rarity,
        Func<DatedItem, int[]> outlets, Func<DatedItem, string?> language)
    {
        var maker = new BagMaker(lexicon);
        var bags = new List<(Bag All, Bag[] Each)>(sets.Count);
        foreach (var set in sets)
        {
            Bag[] each = [.. set.Select(item => BagOf(items[item], maker, language(items[item])))];
            bags.Add((each.Aggregate(Either), each));
            rarity.Count(bags[^1].All);
        }

        return [.. sets.Select((set, number) => Of(
            number, set, bags[number].All, items, lexicon, rarity, outlets,
            [.. set.Zip(bags[number].Each).Take(MostOpenings).Select(pair => new Opening(
                lexicon, pair.Second, items[pair.First].Item.Title?.Text, items[pair.First].Item.Paragraphs.FirstOrDefault()?.Text))]))];
    }

    /// <summary>An item that came alone is a unit of its own.</summary>
    public static Unit Of(int number, LooseItem item, Bag bag, Lexicon lexicon, Rarity rarity, int[] outlets)
    {
        var content = Weighing.Content(bag, rarity);
        return new(
            number, bag.Language, content, Weighing.Shared(bag, rarity), Span.Of(item.Published), outlets,
            item.Title is null || item.Text is null, (item.Title?.Length ?? 0) + (item.Text?.Length ?? 0) < Line,
            Telling.None, null, [new(lexicon, bag, item.Title, item.Text)], NamesOf(bag, lexicon));
    }

    private static Unit Of(
        int number, List<int> set, Bag bag, IReadOnlyList<DatedItem> items, Lexicon lexicon, Rarity rarity, Func<DatedItem, int[]> outlets, Opening[] openings)
    {
        var content = Weighing.Content(bag, rarity);
        return new(
            number, bag.Language, content, Weighing.Shared(bag, rarity),
            set.Aggregate(Span.Open, (span, item) => span.Both(Span.Of(items[item].Published))),
            [.. set.SelectMany(item => outlets(items[item])).Distinct().Order()],
            set.TrueForAll(item => items[item].Item.Title is null || items[item].Item.Paragraphs.IsEmpty),
            set.TrueForAll(item => items[item].Item.Passages.Sum(passage => passage.Text.Length) < Line),
            Told([.. set.SelectMany(item => items[item].Days).Select(day => day.Named)]),
            ToldDay([.. set.Select(item => items[item].Happened)]),
            openings,
            NamesOf(bag, lexicon));
    }

    /// <summary>Names by their place in a sentence, and first words that no text has without a capital.</summary>
    private static int[] NamesOf(Bag bag, Lexicon lexicon)
    {
        List<int> names = [.. bag.Names];
        foreach (var line in (ReadOnlySpan<LineWord[]>)[bag.Title, bag.Lead])
        {
            if (line is [{ MayBeName: true } first, ..] && lexicon.IsNeverLower(first.Form) && !lexicon.Is(first.Form, WordKind.Count)
                && lexicon.TermOf(first.Form, bag.Language) is >= 0 and var term)
            {
                names.Add(term);
            }
        }

        return names.Count == bag.Names.Length ? bag.Names : [.. Rising.Made(names)];
    }

    private static Bag BagOf(DatedItem item, BagMaker maker, string? language) =>
        maker.Of([.. item.Item.Passages.Select(passage => passage.Text)], item.Item.Title is not null, language, item.Days);

    /// <summary>What either says: copies say a thing once.</summary>
    private static Bag Either(Bag one, Bag other)
    {
        var counts = new SortedDictionary<int, float>();
        foreach (var (term, count) in one.Terms.Zip(one.Counts).Concat(other.Terms.Zip(other.Counts)))
        {
            counts[term] = Math.Max(count, counts.GetValueOrDefault(term));
        }

        int[] Both(int[] ones, int[] others) => [.. ones.Union(others).Order()];
        return new(one.Language, [.. counts.Keys], [.. counts.Values], Both(one.Names, other.Names), Both(one.Shared, other.Shared), one.Title, one.Lead);
    }

    private static DateOnly? ToldDay(ImmutableArray<When> happened) =>
        happened.Where(when => when.IsKnown).Distinct().ToList() is { Count: > 0 } known && known.TrueForAll(when => when.IsDay && when.From!.Value.Day == known[0].From!.Value.Day)
            ? known[0].From!.Value.Day : null;

    private static Telling Told(List<DayNamed> days) =>
        days.Exists(day => day is { Telling: Telling.Past, Main: true }) ? Telling.Past
        : days.Exists(day => day.Telling == Telling.ToCome) ? Telling.ToCome
        : Telling.None;
}
