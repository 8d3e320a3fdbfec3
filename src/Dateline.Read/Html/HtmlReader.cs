using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads a page of HTML: its metadata, then its one piece or its lists of entries. The only home of AngleSharp.</summary>
public sealed class HtmlReader : IReader
{
    /// <summary>Elements nested deeper than this become siblings; no page people read comes near it.</summary>
    private const int MostNested = 512;

    public bool Knows(PageForm form) => form == PageForm.Html;

    public ReadPage Read(Page page)
    {
        var markup = HtmlMarkup.Of(HtmlBytes.Decode(page.Bytes.Span));
        using var document = Parse(markup);
        var plain = HtmlPlain.Of(document.DocumentElement);
        var head = HtmlHead.Of(document, markup.Scripts);
        var read = HtmlPage.Of(page, plain, head);
        return markup.Flattened ? read with { Notes = read.Notes.Add("The page nests its elements deeper than any page needs; the innermost are read as if they stood side by side.") } : read;
    }

    private static IDocument Parse(HtmlMarkup markup) => new HtmlParser(new HtmlParserOptions
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        MaximumDepth = MostNested,
    }).ParseDocument(markup.Text, markup.Length);
}
