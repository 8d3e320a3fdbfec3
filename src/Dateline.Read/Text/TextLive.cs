using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>A running live page: entries that begin with a clock time, in their line or above it.</summary>
internal static class TextLive
{
    /// <summary>Words by which pages call themselves live.</summary>
    private static readonly HashSet<string> Words = ["live", "liveblog", "liveticker", "ticker", "direct", "directo", "diretta", "онлайн", "updates", "relacja", "vivo"];

    public static Layout? Of(Sheet sheet)
    {
        var clocks = sheet.Rows.Select(row => Clock(sheet, row)).ToArray();
        var count = clocks.Count(clock => clock is not null);
        if (count < 3 || sheet.Rows.Any(row => row.Byline?.Stamp is { IsClock: false, Modified: false }))
        {
            return null;
        }

        var first = Array.FindIndex(clocks, clock => clock is not null);
        var entries = Entries(sheet, clocks, first, out var lines);
        var title = sheet.Rows.Take(first).LastOrDefault(row => row.Kind == LineKind.News);
        var live = SaysLive(title?.Text);
        var sentences = entries.Count(item => Shapes.EndsSentence(item.Text));
        var kind = live || sentences * 2 >= entries.Count ? PageKind.Live : PageKind.Listing;
        var order = Orders.OfClocks([.. entries.Select(item => item.Published?.Time).OfType<TimeOnly>()]);
        if (kind == PageKind.Live && entries.Count > 0)
        {
            Date(sheet, entries, order);
        }

        return new(kind, [.. entries.Select(item => kind == PageKind.Live ? item : item with { Role = ItemRole.Entry })])
        {
            Title = title is null ? null : Sheet.Passage(title),
            Order = order,
            Captions = [.. sheet.Rows.Where(row => row.Kind == LineKind.Caption).Select(Sheet.Passage)],
            Lines = [.. lines],
        };
    }

    /// <summary>True when a title calls its page live.</summary>
    internal static bool SaysLive(string? title) =>
        title?.Split(' ', ':', '-', '–', '—', '|', '•', ',', '.', '!').Any(word => Words.Contains(word.ToLowerInvariant())) == true;

    /// <summary>
    /// Where the page prints when it was changed last, by day and clock, its newest entry stands on that day if its clock is no
    /// later; a later one is of a day before, nobody says which.
    /// </summary>
    private static void Date(Sheet sheet, List<Item> entries, ListOrder order)
    {
        var updated = sheet.Rows.Select(row => row.Byline?.Stamp).FirstOrDefault(stamp => stamp is { Modified: true, Year: not null, HasDay: true, Time: not null });
        var newest = order == ListOrder.OldestFirst ? entries.Count - 1 : 0;
        if (updated is not null && entries[newest].Published is { Time: { } clock } stamp && clock <= updated.Time)
        {
            entries[newest] = entries[newest] with { Published = sheet.Stamp(updated with { Time = clock, Offset = stamp.Offset ?? updated.Offset }) };
        }
    }

    /// <summary>The clock time with which a line begins.</summary>
    internal static Printed? Clock(Sheet sheet, Row row)
    {
        if (row.LeftOut || row.Kind == LineKind.Caption || !char.IsAsciiDigit(row.Text[0]) || Stamps.At(sheet.Plain, row.Start, row.End) is not { IsClock: true } clock)
        {
            return null;
        }

        return clock.End == row.End || char.IsWhiteSpace(sheet.Plain[clock.End]) || sheet.Plain[clock.End] is '-' or '–' or '—' or ':' or '|' ? clock : null;
    }

    private static List<Item> Entries(Sheet sheet, Printed?[] clocks, int first, out List<int> lines)
    {
        var items = new List<Item>();
        lines = [];
        for (var at = first; at < clocks.Length;)
        {
            var clock = clocks[at]!;
            var passages = new List<Passage>();
            var behind = Stamps.SkipJoins(sheet.Plain, clock.End, sheet.Rows[at].End);
            if (behind < sheet.Rows[at].End)
            {
                passages.Add(sheet.Passage(behind, sheet.Rows[at].End));
                lines.Add(sheet.Rows[at].Start);
            }

            var inLine = passages.Count > 0;
            for (at++; at < clocks.Length && clocks[at] is null; at++)
            {
                if (sheet.Rows[at].Kind is LineKind.News or LineKind.Section)
                {
                    passages.Add(Sheet.Passage(sheet.Rows[at]));
                    lines.Add(sheet.Rows[at].Start);
                }
            }

            var byline = new Byline(clock, [], null, null, clock.Start, clock.End);
            var item = passages.Count == 0 ? null
                : inLine || passages.Count == 1 ? sheet.Item(ItemRole.Live, null, passages, byline)
                : sheet.Item(ItemRole.Live, passages[0], passages[1..], byline);
            if (item is not null)
            {
                items.Add(item);
            }
        }

        return items;
    }
}
