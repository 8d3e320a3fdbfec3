using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Lists whose stamps stand in the lines of their items: “3 May 2024 — Headline”, “Headline | 2 hours ago”.</summary>
internal static class InlineStamps
{
    /// <summary>Null where fewer than two lines, or fewer than two of five, carry a stamp at the same end.</summary>
    public static ImmutableArray<Told>? Of(Sheet sheet, Row[] rows)
    {
        var news = rows.Where(row => row.Kind == LineKind.News).ToArray();
        var locale = Locale.Of([.. news.Select(row => row.Text)], Languages.Of(sheet.Plain));
        var leading = news.Select(row => row.Text.Length > 2000 ? null : Stamps.Leading(sheet.Plain, row.Start, row.End, locale)).ToArray();
        var trailing = news.Select(row => Stamps.Trailing(sheet.Plain, row.Start, row.End, locale)).ToArray();
        var (first, last) = (leading.Count(stamp => stamp is not null), trailing.Count(stamp => stamp is not null));
        var stamps = first >= last ? leading : trailing;
        if (Math.Max(first, last) < 2 || Math.Max(first, last) * 5 < news.Length * 2)
        {
            return null;
        }

        // Above the first stamp stand mottos, below the last the foot of the page.
        var (from, to) = (Array.FindIndex(stamps, stamp => stamp is not null), Array.FindLastIndex(stamps, stamp => stamp is not null));
        var kept = Enumerable.Range(0, news.Length).Where(at => at < from ? StampedRows.Leads(news[at]) : at <= to || Shapes.Words(news[at].Text) >= 4).ToHashSet();
        return [.. news.Index().Where(each => kept.Contains(each.Index)).Select(each => (row: each.Item, at: each.Index)).Select(each => Told(sheet, each.row, stamps[each.at], first >= last))];
    }

    private static Told Told(Sheet sheet, Row row, Printed? stamp, bool leading) => stamp is null ? new([row], null)
        : new([row], new Byline(stamp, [], null, null, row.Start, row.End), [Rest(sheet, row, stamp, leading)]);

    private static Passage Rest(Sheet sheet, Row row, Printed stamp, bool leading)
    {
        if (leading)
        {
            return sheet.Passage(Stamps.SkipJoins(sheet.Plain, stamp.End, row.End), row.End);
        }

        var end = stamp.Start;
        while (end > row.Start && sheet.Plain[end - 1] is ' ' or '-' or '–' or '—' or '|' or '·' or '•' or '(' or '[' or '/' or '\t' or ',' or '\u00a0')
        {
            end--;
        }

        return sheet.Passage(row.Start, end);
    }
}
