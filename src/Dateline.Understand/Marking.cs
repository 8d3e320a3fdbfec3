using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Marks names, offices, quotations and figures in the items of a page.</summary>
public static class Marking
{
    /// <returns>One entry an item, in page order. Time grows with the page's length and nothing else.</returns>
    public static ImmutableArray<ItemMarks> Of(ReadPage page)
    {
        var passages = MarkedPassage.All(page.Items.SelectMany(item => item.Passages), page.Language);
        var language = ReportingWords.Of(page.Language, passages.SelectMany(passage => passage.Words.Tokens));
        var at = 0;
        return [.. page.Items.Select(item => Of(item.Id, [.. item.Passages.Select(_ => passages[at++])], language))];
    }

    /// <summary>Quotations of a text by itself; a paragraph ends with its line.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place.</returns>
    public static ImmutableArray<QuoteMark> Quotes(string text, string? language)
    {
        var passages = MarkedPassage.All(Lines.Of(text), language);
        return Quotations.In(passages, ReportingWords.Of(language, passages.SelectMany(passage => passage.Words.Tokens)), joined: true);
    }

    /// <summary>Offices of a text by itself.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place.</returns>
    public static ImmutableArray<OfficeMark> Offices(string text, string? language = null) =>
        [.. MarkedPassage.All(Lines.Of(text), language).SelectMany(passage => passage.Offices).Select(office => office.Mark)];

    /// <summary>Sums and counts of a text by itself.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place.</returns>
    public static ImmutableArray<FigureMark> Figures(string text, string? language = null) =>
        [.. MarkedPassage.All(Lines.Of(text), language).SelectMany(passage => Understand.Figures.In(passage.Words, passage.Tongue))];

    private static ItemMarks Of(string item, ImmutableArray<MarkedPassage> passages, ReportingWords language) => new(
        item,
        [.. passages.SelectMany(passage => passage.Names)],
        [.. passages.SelectMany(passage => passage.Offices).Select(office => office.Mark)],
        Quotations.In(passages, language, joined: false),
        [.. passages.SelectMany(passage => Understand.Figures.In(passage.Words, passage.Tongue))]);
}
