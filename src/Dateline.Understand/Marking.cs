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
        var language = ReportingWords.Of(page.Language, items.SelectMany(item => item.Passages).SelectMany(passage => passage.Words.Tokens));
        var at = 0;
        return [.. items.Select(item => Of(item.Id, [.. item.Passages.Select(passage => new MarkedPassage(
            passage.Words, names[at++], [.. passage.Offices.Select(office => office.Mark)]))], language))];
    }

    /// <summary>Quotations of a text by itself; a paragraph ends with its line.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place.</returns>
    public static ImmutableArray<QuoteMark> Quotes(string text, string? language)
    {
        ImmutableArray<(Wording Words, ImmutableArray<HeldOffice> Offices)> passages = [.. Lines.Of(text).Select(Read)];
        var names = Names.In(passages, language, inner: false);
        return Quotations.In(
            [.. passages.Select((passage, at) => new MarkedPassage(passage.Words, names[at], [.. passage.Offices.Select(office => office.Mark)]))],
            ReportingWords.Of(language, passages.SelectMany(passage => passage.Words.Tokens)), joined: true);
    }

    /// <summary>Offices of a text by itself.</summary>
    /// <returns>By place.</returns>
    public static ImmutableArray<OfficeMark> Offices(string text) =>
        [.. Lines.Of(text).SelectMany(line => Read(line).Offices).Select(office => office.Mark)];

    internal static (Wording Words, ImmutableArray<HeldOffice> Offices) Read(Passage passage)
    {
        var words = new Wording(passage);
        return (words, Understand.Offices.In(words));
    }

    private static ItemMarks Of(string item, ImmutableArray<MarkedPassage> passages, ReportingWords language) => new(
        item,
        [.. passages.SelectMany(passage => passage.Names)],
        [.. passages.SelectMany(passage => passage.Offices)],
        Quotations.In(passages, language, joined: false),
        [.. passages.SelectMany(passage => Figures.In(passage.Words))]);
}
