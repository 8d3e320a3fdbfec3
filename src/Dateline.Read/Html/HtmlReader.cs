using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads a page of HTML: its metadata, then its one piece or its lists of entries. The only home of AngleSharp.</summary>
public sealed class HtmlReader : IReader
{
    public bool Knows(PageForm form) => form == PageForm.Html;

    public ReadPage Read(Page page)
    {
        var decoded = HtmlBytes.Decode(page.Bytes.Span, page.Facts.Charset);
        using var markup = HtmlMarkup.Of(decoded.Text);
        using var tree = HtmlTree.Of(markup);
        var plain = HtmlPlain.Of(tree);
        var head = HtmlHead.Of(tree, markup);
        var read = HtmlPage.Of(page, plain, head);
        return read with { Notes = [.. read.Notes, .. Notes(markup)], Unread = [.. Unread(decoded, markup, plain)] };
    }

    private static IEnumerable<string> Notes(HtmlMarkup markup)
    {
        if (markup.Flattened)
        {
            yield return "The page nests its elements deeper than any page needs; the innermost are read as if they stood side by side.";
        }
    }

    private static IEnumerable<string> Unread(HtmlDecoded decoded, HtmlMarkup markup, HtmlPlain plain)
    {
        if (decoded.Cut || markup.Cut || plain.Text.Length >= HtmlPlain.Limit)
        {
            yield return "is longer than is read: its end is left out.";
        }

        if (decoded.Garbled is { } garbled)
        {
            yield return garbled;
        }
    }
}
