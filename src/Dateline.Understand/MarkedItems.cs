using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>An item with all that the ledgers need of it.</summary>
/// <param name="Story">The id of its story; its own id where it stands in none.</param>
/// <param name="IsCopy">True when an earlier item says the same word for word or nearly so.</param>
internal sealed record MarkedItem(ReadPage Page, DatedItem Dated, ItemMarks Marks, string Story, bool IsCopy)
{
    public Item Item => Dated.Item;

    /// <summary>No earlier than this day it was published.</summary>
    public DateOnly? Early => Dated.Published.From?.Day;

    /// <summary>No later than this day.</summary>
    public DateOnly? Late => Dated.Published.To?.Day;

    public Evidence Evidence(Passage passage) => News.Evidence.In(Page, passage);

    /// <summary>The sentence around a passage of the item.</summary>
    public Passage Sentence(Passage at)
    {
        var passage = PassageAround(at);
        var words = new Wording(passage);
        return words.Count == 0 ? passage : words.Sentence(Math.Clamp(words.TokenFrom(at.Start), 0, words.Count - 1));
    }

    /// <summary>The title or paragraph in which a passage stands.</summary>
    public Passage PassageAround(Passage at) =>
        Item.Passages.FirstOrDefault(passage => passage.Start <= at.Start && at.End <= passage.End) ?? at;
}

internal static class MarkedItems
{
    /// <returns>Earliest first, undated last; then by page path, page id and place.</returns>
    public static ImmutableArray<MarkedItem> Of(
        ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating, ImmutableArray<Story> stories)
    {
        var marksOf = FirstOf(marks, mark => mark.Item);
        var datedOf = FirstOf(dating.Items, dated => dated.Item.Id);
        var storyOf = FirstOf(stories.SelectMany(story => story.Items.Select(item => (item, story.Id))), pair => pair.item);
        var groupOf = FirstOf(kinship.Copies.SelectMany((group, index) => group.Items.Select(item => (item, index))), pair => pair.item);
        var sorted = pages.SelectMany(page => page.Items.Select(item => new MarkedItem(
                page, datedOf.GetValueOrDefault(item.Id) ?? new(item, When.Unknown, When.Unknown, []), marksOf.GetValueOrDefault(item.Id) ?? ItemMarks.None(item.Id),
                storyOf.TryGetValue(item.Id, out var story) ? story.Id : item.Id, false)))
            .OrderBy(item => item.Dated.Published.From ?? item.Dated.Published.To ?? new Moment(DateOnly.MaxValue))
            .ThenBy(item => item.Page.Path, StringComparer.Ordinal).ThenBy(item => item.Page.Id, StringComparer.Ordinal).ThenBy(item => item.Item.Start);
        var seen = new HashSet<int>();
        return [.. sorted.Select(item => groupOf.TryGetValue(item.Item.Id, out var group) && !seen.Add(group.index) ? item with { IsCopy = true } : item)];
    }

    private static Dictionary<string, T> FirstOf<T>(IEnumerable<T> all, Func<T, string> key)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            first.TryAdd(key(one), one);
        }

        return first;
    }
}
