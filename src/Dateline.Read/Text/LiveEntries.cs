using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>The entries of a page with clock times, and the days under which they stand.</summary>
internal static class LiveEntries
{
    /// <summary>Each clock time begins an entry, in its line or above it.</summary>
    public static List<(Item Item, ImmutableArray<int> Lines)> Above(Sheet sheet, ImmutableArray<Row> rows, Printed?[] clocks, int first)
    {
        var told = new List<(Item, ImmutableArray<int>)>();
        for (var at = first; at < clocks.Length;)
        {
            var (clock, row) = (clocks[at]!, rows[at]);
            var entry = new Entry(sheet, clock, row.Byline);
            var behind = row.Byline is null ? Behind(sheet.Plain, clock.End, row.End) : row.End;
            if (behind < row.End)
            {
                entry.Add(row.Start, sheet.Passage(behind, row.End));
            }

            var inLine = entry.Any && Shapes.EndsSentence(row.Text);
            for (at++; at < clocks.Length && clocks[at] is null; at++)
            {
                entry.Add(rows[at]);
            }

            entry.Close(told, titled: !inLine);
        }

        return told;
    }

    /// <summary>Each clock time ends an entry; a name directly behind it is the entry's.</summary>
    public static List<(Item Item, ImmutableArray<int> Lines)> Below(Sheet sheet, ImmutableArray<Row> rows, Printed?[] clocks, Row? title)
    {
        var told = new List<(Item, ImmutableArray<int>)>();
        var pending = new List<Row>();
        for (var at = 0; at < clocks.Length; at++)
        {
            if (clocks[at] is not { } clock)
            {
                if (rows[at].Start > (title?.Start ?? -1))
                {
                    pending.Add(rows[at]);
                }

                continue;
            }

            var entry = new Entry(sheet, clock, rows[at].Byline);
            pending.ForEach(entry.Add);
            pending.Clear();
            while (at + 1 < clocks.Length && rows[at + 1] is { Kind: LineKind.Byline, Bound: <= 0 })
            {
                entry.Add(rows[++at]);
            }

            entry.Close(told, titled: true);
        }

        return told;
    }

    /// <summary>
    /// Gives entries the day of the heading above them, until the clock runs over midnight against the list's order: from
    /// there on nobody says the day. One day alone dates entries only when it stands directly over the first.
    /// </summary>
    public static IEnumerable<Item> Dated(Sheet sheet, List<(Item Item, ImmutableArray<int> Lines)> told, Row[] days, ListOrder order)
    {
        var (heading, over, clock) = (-1, false, (TimeOnly?)null);
        foreach (var (item, _) in told)
        {
            var next = heading;
            while (next + 1 < days.Length && days[next + 1].Start < item.Start)
            {
                next++;
            }

            (over, clock) = next != heading ? (false, null) : (over, clock);
            heading = next;
            var time = item.Published?.Time;
            over |= clock is { } before && time is { } now && (order == ListOrder.OldestFirst ? now < before : order == ListOrder.NewestFirst && now > before);
            clock = time;
            var sure = heading >= 0 && !over && (days.Length > 1 || !sheet.Rows.Any(row => row.Kind == LineKind.News && row.Start > days[0].Start && row.End <= told[0].Item.Start));
            yield return !sure || days[heading].Byline!.Stamp is not { } day ? item
                : item with { Published = sheet.Stamp(day with { Time = time, Offset = item.Published?.Offset }), Under = Sheet.Passage(days[heading]) };
        }
    }

    private static int Behind(string plain, int at, int end)
    {
        at = Stamps.SkipJoins(plain, at, end);
        while (at < end && plain[at] is '+' or ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>An entry as its lines come in.</summary>
    private sealed class Entry(Sheet sheet, Printed clock, Byline? byline)
    {
        private readonly List<Passage> passages = [];
        private readonly List<int> lines = [];
        private readonly List<string> authors = [.. byline?.Authors ?? []];

        private Row? section;

        public bool Any => passages.Count > 0;

        public void Add(Row row)
        {
            if (row.Kind == LineKind.Section)
            {
                section ??= TextLive.SaysLive(row.Text) ? null : row;
            }
            else if (row.Kind == LineKind.News && (Shapes.Words(row.Text) > 2 || Shapes.EndsSentence(row.Text) || !Any))
            {
                Add(row.Start, Sheet.Passage(row));
            }
            else if (row.Byline is { Stamp: null } names)
            {
                authors.AddRange(names.Authors);
            }
        }

        public void Add(int line, Passage passage)
        {
            passages.Add(passage);
            lines.Add(line);
        }

        public void Close(List<(Item, ImmutableArray<int>)> told, bool titled)
        {
            if (passages.Count == 0 && section is not null)
            {
                Add(section.Start, Sheet.Passage(section));
                section = null;
            }

            if (passages.Count > 0)
            {
                var said = new Byline(clock, [.. authors.Distinct(StringComparer.Ordinal)], section?.Text, byline?.Outlet, clock.Start, clock.End);
                var own = titled && passages.Count > 1;
                told.Add((sheet.Item(ItemRole.Live, own ? passages[0] : null, own ? passages[1..] : passages, said), [.. lines]));
            }
        }
    }
}
