using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Marks names, offices, quotations and figures in the items of a page.</summary>
public static class Marking
{
    /// <returns>One entry an item, in page order. Time grows with the page's length and nothing else.</returns>
    public static ImmutableArray<ItemMarks> Of(ReadPage page)
    {
        var names = new Names();
        var items = page.Items.Select(item => (item.Id, Passages: item.Passages.Select(passage =>
        {
            var words = new Wording(passage);
            var offices = Offices.In(words);
            names.Learn(words, offices);
            return (Words: words, Offices: offices);
        }).ToImmutableArray())).ToImmutableArray();
        return [.. items.Select(item => Of(item.Id, [.. item.Passages.Select(passage => new MarkedPassage(
            passage.Words, [.. names.In(passage.Words, passage.Offices)], [.. passage.Offices.Select(office => office.Mark)]))]))];
    }

    private static ItemMarks Of(string item, ImmutableArray<MarkedPassage> passages) => new(
        item,
        [.. passages.SelectMany(passage => passage.Names)],
        [.. passages.SelectMany(passage => passage.Offices)],
        Quotations.In(passages),
        [.. passages.SelectMany(passage => Figures.In(passage.Words))]);
}
