using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads a page of HTML: its metadata, then its one piece or its lists of entries. The only home of AngleSharp.</summary>
public sealed class HtmlReader : IReader
{
    public bool Knows(PageForm form) => form == PageForm.Html;

    public ReadPage Read(Page page)
    {
        using var markup = HtmlMarkup.Of(HtmlBytes.Decode(page.Bytes.Span));
        using var tree = HtmlTree.Of(markup);
        var plain = HtmlPlain.Of(tree);
        var head = HtmlHead.Of(tree, markup.Scripts);
        var read = HtmlPage.Of(page, plain, head);
        return read with { Notes = read.Notes.AddRange(Notes(markup)) };
    }

    private static IEnumerable<string> Notes(HtmlMarkup markup)
    {
        if (markup.Flattened)
        {
            yield return "The page nests its elements deeper than any page needs; the innermost are read as if they stood side by side.";
        }

        if (markup.Cut)
        {
            yield return "The page has more elements than are read; its end is left out.";
        }
    }
}
