using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>An item with all that the ledgers need of it.</summary>
/// <param name="Story">The id of its story; its own id where it stands in none.</param>
/// <param name="IsCopy">True when an earlier item says the same word for word or nearly so.</param>
internal sealed record MarkedItem(ReadPage Page, DatedItem Dated, ItemMarks Marks, string Story, bool IsCopy)
{
    /// <summary>A longer sentence is cut around the words it is wanted for, so that hostile text makes no mountains of evidence.</summary>
    private const int LongestSentence = 800;

    private readonly Passage[] _passages = [.. Dated.Item.Passages.OrderBy(passage => passage.Start)];
    private readonly Dictionary<int, Wording> _wordings = [];
    private string? _tongue;

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
        var words = Words(passage);
        if (words.Count == 0)
        {
            return passage;
        }

        var token = Math.Clamp(words.TokenFrom(at.Start), 0, words.Count - 1);
        var (first, end) = (words.SentenceStart(token), words.SentenceEnd(token));
        if (words.Tokens[end - 1].After - words.Tokens[first].Start > LongestSentence)
        {
            first = Math.Max(first, words.TokenFrom(at.Start - (LongestSentence / 2)));
            end = Math.Min(end, Math.Max(token + 1, words.TokenFrom(at.Start + (LongestSentence / 2))));
        }

        return words.Cut(words.Tokens[first].Start, words.Tokens[end - 1].After);
    }

    /// <summary>A passage of the item, cut into words once.</summary>
    public Wording Words(Passage passage)
    {
        if (!_wordings.TryGetValue(passage.Start, out var words))
        {
            _wordings[passage.Start] = words = new(passage);
        }

        return words;
    }

    /// <summary>The page's language, or what its words look like: the language alone.</summary>
    public string Tongue => _tongue ??= Naming.Tongue.Of(Page.Language, _passages.Select(Words)).Code;

    /// <summary>The title or paragraph in which a passage stands.</summary>
    public Passage PassageAround(Passage at)
    {
        var (low, high) = (0, _passages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _passages[middle].Start <= at.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && at.End <= _passages[low - 1].End ? _passages[low - 1] : at;
    }
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
