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

    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "href", "datetime", "content", "property", "name", "itemprop", "rel", "role", "hidden", "style", "type", "lang",
        "xml:lang", "http-equiv",
    };

    public bool Knows(PageForm form) => form == PageForm.Html;

    public ReadPage Read(Page page)
    {
        var decoded = HtmlBytes.Decode(page.Bytes.Span, page.Facts.Charset);
        var (text, flattened) = HtmlDepth.Bounded(decoded.Text);
        var document = Parse(text);
        var plain = HtmlPlain.Of(document.DocumentElement);
        var head = HtmlHead.Of(document);
        var read = HtmlPage.Of(page, plain, head) with
        {
            Unread = plain.Text.Length < HtmlPlain.Limit ? decoded.Unread : decoded.Unread.Add("shows more text than is read: the end of it is left out."),
        };
        return flattened ? read with { Notes = read.Notes.Add("The page nests its elements deeper than any page needs; the innermost are read as if they stood side by side.") } : read;
    }

    private static IDocument Parse(string text) => new HtmlParser(new HtmlParserOptions
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
        MaximumDepth = MostNested,
        ShouldEmitAttribute = static (ref _, name) => Attributes.Contains(name.ToString()),
    }).ParseDocument(text);
}
