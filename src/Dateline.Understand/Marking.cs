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
        var language = QuoteLanguage.Of(page.Language, items.SelectMany(item => item.Passages).Select(passage => passage.Words));
        return [.. items.Select(item => Of(item.Id, [.. item.Passages.Select(passage => new MarkedPassage(
            passage.Words, [.. names.In(passage.Words, passage.Offices)], [.. passage.Offices.Select(office => office.Mark)]))], language))];
    }

    /// <summary>Quotations of a text by itself; a paragraph ends with its line.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place.</returns>
    public static ImmutableArray<QuoteMark> Quotes(string text, string? language)
    {
        var names = new Names();
        var passages = ImmutableArray.CreateBuilder<(Wording Words, ImmutableArray<HeldOffice> Offices)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                var words = new Wording(new(text[start..end], start));
                var offices = Offices.In(words);
                names.Learn(words, offices);
                passages.Add((words, offices));
            }

            start = end + 1;
        }

        return Quotations.In([.. passages.Select(passage => new MarkedPassage(
            passage.Words, [.. names.In(passage.Words, passage.Offices)], [.. passage.Offices.Select(office => office.Mark)]))],
            QuoteLanguage.Of(language, passages.Select(passage => passage.Words)));
    }

    private static ItemMarks Of(string item, ImmutableArray<MarkedPassage> passages, QuoteLanguage language) => new(
        item,
        [.. passages.SelectMany(passage => passage.Names)],
        [.. passages.SelectMany(passage => passage.Offices)],
        Quotations.In(passages, language),
        [.. passages.SelectMany(passage => Figures.In(passage.Words))]);
}
