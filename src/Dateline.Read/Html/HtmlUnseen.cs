namespace Dateline.Read;

/// <summary>Finds where elements end that show nothing and hold elements of their own: drawings, formulas and templates.</summary>
internal readonly ref struct HtmlUnseen(ReadOnlySpan<char> markup)
{
    private readonly ReadOnlySpan<char> markup = markup;
    private readonly HtmlScan scan = new(markup);

    /// <summary>
    /// Behind a drawing (SVG) or a formula (MathML): behind its end tag, or at the tag that ends it because neither holds
    /// such an element (13.2.6.5, the rules for parsing tokens in foreign content); -1 where it never ends.
    /// </summary>
    /// <param name="root">Its name.</param>
    /// <param name="nameEnd">Where the name in its start tag ends.</param>
    public int ForeignEnd(ReadOnlySpan<char> root, int nameEnd)
    {
        var (at, deep, inside) = (scan.TagEnd(nameEnd), 1, 0);
        if (at < 0 || Closed(at))
        {
            return at;
        }

        while (Tag(ref at, out var from, out var name, out var ends))
        {
            var breaks = ends ? Is(name, "p") || Is(name, "br") : (HtmlTags.Of(name).Kind & HtmlTagKind.OutOfForeign) != HtmlTagKind.None;
            if (breaks && inside == 0)
            {
                return from;
            }

            var step = ends ? -1 : at >= 0 && Closed(at) ? 0 : 1;
            deep += Is(name, root) ? step : 0;
            inside = Math.Max(0, inside + (HoldsHtml(name) ? step : 0));
            if (deep == 0 || at < 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>HTML may stand in these (13.2.6, HTML and MathML text integration points).</summary>
    private static bool HoldsHtml(ReadOnlySpan<char> name) => Is(name, "foreignObject") || Is(name, "desc") || Is(name, "title")
        || Is(name, "mi") || Is(name, "mo") || Is(name, "mn") || Is(name, "ms") || Is(name, "mtext") || Is(name, "annotation-xml");

    /// <summary>Behind a template's end tag; -1 where it never ends.</summary>
    /// <param name="at">Behind its start tag.</param>
    public int TemplateEnd(int at)
    {
        var templates = 1;
        while (templates > 0 && Tag(ref at, out _, out var name, out var ends) && at >= 0)
        {
            templates += Is(name, "template") ? ends ? -1 : 1 : 0;
            if (!ends && (HtmlTags.Of(name).Kind & HtmlTagKind.Text) != HtmlTagKind.None)
            {
                at = Is(name, "script") ? scan.ScriptEnd(at) : scan.TextEnd(at, name);
                if (at < 0)
                {
                    return -1;
                }
            }
        }

        return templates == 0 ? at : -1;
    }

    /// <summary>The next start or end tag; comments are passed over.</summary>
    /// <param name="at">Where to look from; afterwards behind the tag, or -1 where it never ends.</param>
    /// <param name="from">Where the tag begins.</param>
    private bool Tag(ref int at, out int from, out ReadOnlySpan<char> name, out bool ends)
    {
        name = default;
        (from, ends) = (-1, false);
        for (var next = scan.NextTag(at); next >= 0 && next + 2 < markup.Length; next = at < 0 ? -1 : scan.NextTag(at))
        {
            ends = markup[next + 1] == '/';
            var start = next + (ends ? 2 : 1);
            if (char.IsAsciiLetter(markup[start]))
            {
                var nameEnd = scan.NameEnd(start);
                from = next;
                name = markup[start..nameEnd];
                at = scan.TagEnd(nameEnd);
                return true;
            }

            at = ends || markup[start] is '!' or '?' ? scan.CommentEnd(next) : next + 1;
        }

        at = -1;
        return false;
    }

    private bool Closed(int behind) => markup[behind - 2] == '/';

    private static bool Is(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
