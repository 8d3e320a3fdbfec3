using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// An aggregator's digest: headlines of many outlets, with ages and outlet names glued to them, and blurbs without either.
/// </summary>
internal static class TextDigest
{
    public static Layout? Of(Sheet sheet)
    {
        if (!Known(sheet))
        {
            return null;
        }

        var rows = sheet.Rows;
        if (Regular(rows))
        {
            return TextList.Of(sheet) with { Kind = PageKind.Digest };
        }

        var named = Array.FindIndex([.. rows], row => row.Kind == LineKind.Digest) is > 0 and var label && rows[label - 1].Kind == LineKind.News && label <= 3 ? label - 1 : -1;
        var (items, lines) = (new List<Item>(), new List<int>());
        Byline? pending = null;
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            if (at == named || (row.Kind != LineKind.News && row.Kind != LineKind.Caption))
            {
                // An outlet's own line says more than the portal that shows it.
                var shown = row.Byline?.Outlet is { } portal && Wording.Portals.Contains(portal) && pending is { Outlet: not null, Stamp: null };
                pending = at == named || row.Byline is null ? pending : shown ? row.Byline with { Outlet = pending!.Outlet } : row.Byline;
                continue;
            }

            if (OutletLine(rows, at))
            {
                pending = new(pending?.Stamp, pending?.Authors ?? [], null, row.Text, row.Start, row.End);
                continue;
            }

            lines.Add(row.Start);
            var glued = Glue(row.Text);
            var headed = (pending is not null || glued is not null) && at + 1 < rows.Length && rows[at + 1].Kind == LineKind.News
                && rows[at + 1].Text.Length > row.Text.Length - (glued?.Length ?? 0) && Glue(rows[at + 1].Text) is null;
            var first = sheet.Passage(row.Start + (glued?.Length ?? 0), row.End);
            var byline = glued is null ? pending : (pending ?? Empty(row)) with { Outlet = glued.Value.Outlet };
            items.AddRange(sheet.Cut(Told(sheet, headed ? first : null, headed ? Sheet.Passage(rows[++at]) : first, byline)));
            if (headed)
            {
                lines.Add(rows[at].Start);
            }

            pending = null;
        }

        return new(PageKind.Digest, [.. items]) { Title = named >= 0 ? Sheet.Passage(rows[named]) : null, Lines = [.. lines] };
    }

    /// <summary>Where every second or third line is a stamp and no outlet is glued to a headline, the digest is laid out as any list.</summary>
    private static bool Regular(ImmutableArray<Row> rows)
    {
        var stamps = rows.Count(row => row.Kind == LineKind.Stamp);
        return stamps >= 3 && stamps * 3 >= rows.Count(row => row.Kind == LineKind.News) && !rows.Any(row => row.Kind == LineKind.News && row.Text.Length < 400 && Glue(row.Text) is not null);
    }

    /// <summary>
    /// An outlet's name glued in front of a headline with the portal that shows it: “The Harbour Post on MSNBridge opens”.
    /// </summary>
    /// <returns>The outlet, and how many code units stand before the headline; null where nothing is glued.</returns>
    public static (string Outlet, int Length)? Glue(string text)
    {
        for (var on = text.IndexOf(" on ", StringComparison.Ordinal); on is > 1 and < 80; on = text.IndexOf(" on ", on + 1, StringComparison.Ordinal))
        {
            var at = on + 4;
            if (!Shapes.Name(text[..on]))
            {
                return null;
            }

            foreach (var portal in Wording.Portals)
            {
                if (string.CompareOrdinal(text, at, portal, 0, portal.Length) == 0 && at + portal.Length < text.Length && Begins(text[at + portal.Length]))
                {
                    return (text[..on], at + portal.Length);
                }
            }

            var end = at;
            while (end < text.Length && end - at < 20 && char.IsLetter(text[end]) && !(end > at + 1 && char.IsLower(text[end - 1]) && char.IsUpper(text[end])))
            {
                end++;
            }

            if (end - at > 2 && end + 1 < text.Length && char.IsUpper(text[at]) && char.IsLower(text[end - 1]) && char.IsUpper(text[end]))
            {
                return (text[..on], end);
            }
        }

        return null;
    }

    private static Byline Empty(Row row) => new(null, [], null, null, row.Start, row.Start);

    private static bool Begins(char sign) => char.IsUpper(sign) || char.IsDigit(sign) || sign is '\'' or '"' or '‘' or '“';

    /// <summary>A line that is an outlet's name alone, in front of a headline.</summary>
    private static bool OutletLine(ImmutableArray<Row> rows, int at) =>
        at + 1 < rows.Length && Shapes.Name(rows[at].Text) && Shapes.Words(rows[at].Text) <= 3 && (rows[at + 1].Kind == LineKind.Stamp
        || (rows[at + 1].Kind == LineKind.News && Shapes.Words(rows[at + 1].Text) > 3));

    /// <summary>The outlet named at the end of a blurb (“… — Harbour Post.”) is taken off the text.</summary>
    private static Item Told(Sheet sheet, Passage? title, Passage text, Byline? byline)
    {
        var dash = text.Text.LastIndexOf('—');
        var tail = dash > 0 ? text.Text[(dash + 1)..].Trim().TrimEnd('.') : "";
        if (dash > 0 && tail.Length > 1 && Shapes.Name(tail) && Shapes.Words(tail) <= 4 && Shapes.EndsSentence(text.Text[..dash]))
        {
            text = sheet.Passage(text.Start, text.Start + dash);
            byline = (byline ?? new(null, [], null, null, text.Start, text.Start)) with { Outlet = byline?.Outlet ?? tail };
        }

        return sheet.Item(ItemRole.Entry, title, [text], byline);
    }

    /// <summary>
    /// A digest has its label, an age with a portal (“3hon MSN”) or a glued outlet; or it is a bare list of blurbs of which a
    /// third are cut with “ ...” in the middle or at the end.
    /// </summary>
    private static bool Known(Sheet sheet)
    {
        if (sheet.Rows.Any(row => row.Kind == LineKind.Digest || (row.Byline?.Stamp?.Age is not null && sheet.Plain.IndexOf("on ", row.Start, row.End - row.Start, StringComparison.Ordinal) >= 0
            && row.Byline.Outlet is { } outlet && Wording.Portals.Contains(outlet)) || (row.Kind == LineKind.News && row.Text.Length < 400 && Glue(row.Text) is not null)))
        {
            return true;
        }

        var news = sheet.Rows.Where(row => row.Kind == LineKind.News).ToArray();
        return news.Length >= 4 && sheet.Rows.Count(row => row.Kind == LineKind.More) < 2 && !UndatedRows.Paired(news) && !sheet.Rows.Any(row => row.Kind == LineKind.Stamp)
            && news.Count(row => row.Text.Contains(" ... ", StringComparison.Ordinal) || row.Text.EndsWith(" ...", StringComparison.Ordinal)) * 3 >= news.Length;
    }
}
