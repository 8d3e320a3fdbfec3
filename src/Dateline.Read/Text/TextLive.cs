using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// A page whose entries have clock times, in their lines, above or below them: a running live page, or a list under day
/// headings.
/// </summary>
internal static class TextLive
{
    /// <summary>Words by which pages call themselves live.</summary>
    private static readonly HashSet<string> Words =
    [
        "live", "liveblog", "live-blog", "liveticker", "live-ticker", "ticker", "newsticker", "direct", "directo", "diretta", "онлайн", "наживо", "updates", "relacja", "vivo", "liveblogg",
    ];

    public static Layout? Of(Sheet sheet)
    {
        var rows = Labels.Beside(sheet.Rows, row => row.Kind is LineKind.News or LineKind.Byline or LineKind.Section || row.Byline?.Stamp is { IsClock: true, Modified: false });
        var clocks = rows.Select(row => Clock(sheet, row)).ToArray();
        var first = Array.FindIndex(clocks, clock => clock is not null);
        if (clocks.Count(clock => clock is not null) < 3 || !Clocked(rows, clocks, first))
        {
            return null;
        }

        var inLine = clocks.Index().Count(each => each.Item is { } clock && Stamps.SkipJoins(sheet.Plain, clock.End, rows[each.Index].End) < rows[each.Index].End);
        var last = Array.FindLastIndex(clocks, clock => clock is not null);
        var below = inLine * 2 < clocks.Count(clock => clock is not null) && !rows.Skip(last + 1).Any(row => row.Kind == LineKind.News && Shapes.Words(row.Text) >= 3);
        var title = Title(rows, clocks, first, below);
        var told = below ? LiveEntries.Below(sheet, rows, clocks, title) : LiveEntries.Above(sheet, rows, clocks, first);
        if (told.Count == 0)
        {
            return null;
        }

        var order = Orders.OfClocks([.. told.Select(one => one.Item.Published?.Time).OfType<TimeOnly>()]);
        var days = rows.Where(IsDay).ToArray();
        var live = SaysLive(title?.Text) || rows.Take(first).Any(row => row.Kind == LineKind.News && SaysLive(row.Text));
        var kind = live || (told.Count(one => Shapes.EndsSentence(one.Item.Text)) * 2 >= told.Count && days.Length < 2) ? PageKind.Live : PageKind.Listing;
        var items = LiveEntries.Dated(sheet, told, days, order).ToList();
        if (kind == PageKind.Live)
        {
            Date(sheet, items, order);
        }

        return new(kind, [.. items.Select(item => kind == PageKind.Live ? item : item with { Role = ItemRole.Entry })])
        {
            Title = title is null ? null : Sheet.Passage(title),
            Order = kind == PageKind.Listing && days.Length >= 2 ? Orders.Of(items) : order,
            Captions = [.. rows.Where(row => row.Kind == LineKind.Caption).Select(Sheet.Passage)],
            Lines = [.. told.SelectMany(one => one.Lines)],
        };
    }

    /// <summary>True when a title calls its page live.</summary>
    internal static bool SaysLive(string? title) =>
        title?.Split(' ', ':', '-', '–', '—', '|', '•', ',', '.', '!').Any(word => Words.Contains(word.ToLowerInvariant())) == true;

    /// <summary>A day of a month and nothing else.</summary>
    internal static bool IsDay(Row row) => row.Byline is { Authors.Length: 0, Outlet: null, Section: null, Stamp: { HasDay: true, Time: null, Age: null, Modified: false } };

    /// <summary>
    /// Clock times are the page's stamps where no other stand among them but day headings; one stamp more may stand in the page's
    /// head, if no text does between it and the first entry.
    /// </summary>
    private static bool Clocked(ImmutableArray<Row> rows, Printed?[] clocks, int first)
    {
        var others = Enumerable.Range(0, rows.Length).Where(at => clocks[at] is null && rows[at].Byline?.Stamp is { Modified: false } && !IsDay(rows[at])).ToArray();
        var days = rows.Count(IsDay);
        if (days >= clocks.Count(clock => clock is not null) || others.Length > 1 || (others.Length == 1 && others[0] > first))
        {
            return false;
        }

        var head = Array.FindIndex([.. rows], row => row.Byline?.Stamp is { IsClock: false, Modified: false });
        var between = head < 0 || head > first ? 0 : rows.Skip(head).Take(first - head).Count(row => row.Kind == LineKind.News && Shapes.EndsSentence(row.Text) && Shapes.Words(row.Text) >= 8);
        return between < 2 || rows.Take(first).Any(row => row.Kind == LineKind.News && SaysLive(row.Text) && Shapes.Headline(row.Text));
    }

    /// <summary>What calls the page live, else the line nearest above the first entry.</summary>
    private static Row? Title(ImmutableArray<Row> rows, Printed?[] clocks, int first, bool below)
    {
        var above = rows.Take(first).Where(row => row.Kind == LineKind.News).ToArray();
        return above.FirstOrDefault(row => SaysLive(row.Text) && Shapes.Words(row.Text) > 1) ?? (below ? above.SkipLast(Usual(rows, clocks)).LastOrDefault() : above.LastOrDefault());
    }

    /// <summary>How many lines of news usually stand between two clock times.</summary>
    private static int Usual(ImmutableArray<Row> rows, Printed?[] clocks)
    {
        var (counts, count) = (new List<int>(), 0);
        for (var at = 0; at < clocks.Length; at++)
        {
            if (clocks[at] is not null)
            {
                counts.Add(count);
                count = 0;
            }

            count += clocks[at] is null && rows[at].Kind == LineKind.News ? 1 : 0;
        }

        return counts.Skip(1).GroupBy(each => each).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault(1);
    }

    /// <summary>
    /// Where the page prints when it was changed last, by day and clock, its newest entry stands on that day if its clock is no
    /// later; a later one is of a day before, nobody says which.
    /// </summary>
    private static void Date(Sheet sheet, List<Item> entries, ListOrder order)
    {
        var updated = sheet.Rows.Select(row => row.Byline?.Stamp).FirstOrDefault(stamp => stamp is { Modified: true, Year: not null, HasDay: true, Time: not null });
        var newest = order == ListOrder.OldestFirst ? entries.Count - 1 : 0;
        if (updated is not null && entries[newest].Published is { Time: { } clock, Day: null } stamp && clock <= updated.Time)
        {
            entries[newest] = entries[newest] with { Published = sheet.Stamp(updated with { Time = clock, Offset = stamp.Offset ?? updated.Offset }) };
        }
    }

    /// <summary>The clock time with which a line begins.</summary>
    internal static Printed? Clock(Sheet sheet, Row row)
    {
        if (row.Byline?.Stamp is { IsClock: true, Modified: false } own)
        {
            return own;
        }

        if (row.LeftOut || row.Kind == LineKind.Caption || !char.IsAsciiDigit(row.Text[0]) || Stamps.At(sheet.Plain, row.Start, row.End) is not { IsClock: true } clock)
        {
            return null;
        }

        return clock.End == row.End || char.IsWhiteSpace(sheet.Plain[clock.End]) || sheet.Plain[clock.End] is '-' or '–' or '—' or ':' or '|' ? clock : null;
    }
}
