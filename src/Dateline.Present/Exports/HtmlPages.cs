using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The saved pages at the end of the file: what is known of each, and its plain text with every place that a line opens.</summary>
internal static class HtmlPages
{
    /// <summary>Places inside places, at most; deeper ones are marked as points, for browsers bound the depth of a page.</summary>
    private const int Deepest = 12;

    public static void Write(HtmlWriter html, TimelineIndex index, HtmlWords words, HtmlCut cut)
    {
        html.Write($"<section id=\"pages\" class=\"ledger\"><h2>Saved pages</h2>\n");
        html.Write($"<p class=\"note\">The text of each page as it was saved. Every line above opens the words it rests on here.</p>\n");
        if (words.LeftOut.Count > 0)
        {
            html.Write($"<p class=\"note\" id=\"left-out\">The texts together are longer than {Wording.Count(cut.Text)} characters. {Wording.Count(words.LeftOut.Count, "page stands", "pages stand")} here without text: the longest. The saved files hold all of it.</p>\n");
        }

        foreach (var page in index.Timeline.Pages)
        {
            One(html, index, words, cut, page);
        }

        html.Write($"</section>\n");
    }

    private static void One(HtmlWriter html, TimelineIndex index, HtmlWords words, HtmlCut cut, TimelinePage saved)
    {
        var page = saved.Page;
        html.Write($"<article class=\"{(cut.Later ? "page later" : "page")}\" id=\"{HtmlAnchor.Page(page.Id)}\"><h3><bdi>{page.Path}</bdi></h3>\n");
        cut.Begin(html);
        html.Write($"<p class=\"from\"><bdi>{index.Outlet(page.Id)}</bdi> · {Wording.Of(page.Kind)} · {Wording.Count(page.Items.Length, "item", "items")} · saved: {Wording.Of(saved.Retrieved)}");
        HtmlWords.Live(html, HtmlAddress.Of(page.Url));
        html.Write($" · <span class=\"id\">page <code>{page.Id}</code></span></p>\n");
        if (!cut.Reasons && !saved.Retrieved.Because.IsDefaultOrEmpty)
        {
            html.Write($"<details class=\"why\"><summary>Why this time of saving</summary>");
            words.Reasons(html, saved.Retrieved.Because);
            html.Write($"</details>\n");
        }

        foreach (var note in page.Notes)
        {
            html.Write($"<p class=\"note\" dir=\"auto\">{note}</p>\n");
        }

        if (words.LeftOut.Contains(page.Id))
        {
            html.Write($"<p class=\"note\">Its text is left out: {Wording.Count(page.Plain.Length, "character", "characters")}.</p>\n");
        }
        else
        {
            html.Write($"<details class=\"text\"><summary>Plain text</summary><div class=\"plain\" dir=\"auto\"{new HtmlLanguage(page.Language)}>");
            Plain(html, page, words.Places(page.Id));
            html.Write($"</div></details>\n");
        }

        cut.End(html);
        html.Write($"</article>\n");
    }

    /// <summary>
    /// Writes the text with its places nested. A place that begins inside another and ends behind it is cut there, and
    /// goes on in a second piece.
    /// </summary>
    private static void Plain(HtmlWriter html, ReadPage page, IEnumerable<(int Start, int End)> places)
    {
        var next = new PriorityQueue<Piece, (int Start, int Later, int Order)>();
        foreach (var (start, end) in places.Order())
        {
            next.Enqueue(new(start, end, HtmlAnchor.Words(page.Id, start, end), First: true), (start, -end, 0));
        }

        var open = new Stack<Piece>();
        var written = 0;
        while (next.TryDequeue(out var piece, out _))
        {
            written = Close(html, page.Plain, open, written, piece.Start);
            html.Text(page.Plain.AsSpan(written, piece.Start - written));
            written = piece.Start;
            if (open.TryPeek(out var outer) && piece.End > outer.End)
            {
                next.Enqueue(piece with { Start = outer.End, First = false }, (outer.End, -piece.End, 1));
                piece = piece with { End = outer.End };
            }

            Open(html, open, piece);
        }

        written = Close(html, page.Plain, open, written, int.MaxValue);
        html.Text(page.Plain.AsSpan(written));
    }

    private static void Open(HtmlWriter html, Stack<Piece> open, Piece piece)
    {
        if (open.Count >= Deepest || piece.Start == piece.End)
        {
            if (piece.First)
            {
                html.Write($"<span class=\"point\" id=\"{piece.Name}\"></span>");
            }

            return;
        }

        if (piece.First)
        {
            html.Write($"<span id=\"{piece.Name}\">");
        }
        else
        {
            html.Write($"<span data-of=\"{piece.Name}\">");
        }

        open.Push(piece);
    }

    /// <summary>Ends the pieces that end at or before a place.</summary>
    private static int Close(HtmlWriter html, string plain, Stack<Piece> open, int written, int before)
    {
        while (open.TryPeek(out var piece) && piece.End <= before)
        {
            open.Pop();
            html.Text(plain.AsSpan(written, piece.End - written));
            html.Write($"</span>");
            written = piece.End;
        }

        return written;
    }

    private sealed record Piece(int Start, int End, string Name, bool First);
}
