using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Marks names, offices, quotations and figures in the items of a page.</summary>
public static class Marking
{
    /// <returns>One entry an item, in page order. Time grows with the page's length and nothing else.</returns>
    public static ImmutableArray<ItemMarks> Of(ReadPage page)
    {
        var items = page.Items.Select(item => (item.Id, Passages: item.Passages.Select(Read).ToImmutableArray())).ToImmutableArray();
        var names = Names.In([.. items.SelectMany(item => item.Passages)], page.Language, inner: false);
        var at = 0;
        return [.. items.Select(item => Of(item.Id, [.. item.Passages.Select(passage => new MarkedPassage(
            passage.Words, names[at++], [.. passage.Offices.Select(office => office.Mark)]))]))];
    }

    internal static (Wording Words, ImmutableArray<HeldOffice> Offices) Read(Passage passage)
    {
        var words = new Wording(passage);
        return (words, Offices.In(words));
    }

    private static ItemMarks Of(string item, ImmutableArray<MarkedPassage> passages) => new(
        item,
        [.. passages.SelectMany(passage => passage.Names)],
        [.. passages.SelectMany(passage => passage.Offices)],
        Quotations.In(passages),
        [.. passages.SelectMany(passage => Figures.In(passage.Words))]);
}
