using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>A list saved as a table: a line an entry, its columns parted by tabs or bars, one of them a date.</summary>
internal static class TableRows
{
    public static ImmutableArray<Told>? Of(Sheet sheet) => Of(sheet, '\t') ?? Of(sheet, '|');

    private static ImmutableArray<Told>? Of(Sheet sheet, char mark)
    {
        var rows = sheet.Rows.Where(row => row.Text.Length < 1_000 && row.Text.Contains(mark)).Select(row => (Row: row, Cells: Cells(row, mark))).ToArray();
        var columns = rows.GroupBy(row => row.Cells.Length).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        if (columns is null || columns.Key < 2 || columns.Count() < 3 || columns.Count() * 3 < sheet.Rows.Length * 2)
        {
            return null;
        }

        var lines = columns.ToArray();
        var order = Stamps.OrderOf(lines.Select(line => line.Row.Text));
        Printed? Day(int at, int column) => Stamps.Whole(sheet.Plain, lines[at].Cells[column].Start, lines[at].Cells[column].End, order) is { HasDay: true } day ? day : null;
        var dated = Enumerable.Range(0, columns.Key).Select(column => (Column: column, Days: Enumerable.Range(0, lines.Length).Count(at => Day(at, column) is not null))).MaxBy(column => column.Days);
        if (dated.Days * 5 < lines.Length * 3 || dated.Days < 3)
        {
            return null;
        }

        var longest = Enumerable.Range(0, columns.Key).Where(column => column != dated.Column).MaxBy(column => lines.Sum(line => line.Cells[column].End - line.Cells[column].Start));
        return [.. Enumerable.Range(0, lines.Length).Where(at => Day(at, dated.Column) is not null && lines[at].Cells[longest] is var cell && cell.End - cell.Start >= 3)
            .Select(at => new Told([lines[at].Row], new(Day(at, dated.Column), [], null, null, lines[at].Row.Start, lines[at].Row.End), [sheet.Passage(lines[at].Cells[longest].Start, lines[at].Cells[longest].End)]))];
    }

    /// <summary>The cells that hold something, by their places in the plain text.</summary>
    private static (int Start, int End)[] Cells(Row row, char mark)
    {
        var cells = new List<(int, int)>();
        var from = row.Start;
        for (var at = row.Start; at <= row.End; at++)
        {
            if (at == row.End || row.Text[at - row.Start] == mark)
            {
                if (!row.Text.AsSpan(from - row.Start, at - from).IsWhiteSpace())
                {
                    cells.Add((from, at));
                }

                from = at + 1;
            }
        }

        return [.. cells];
    }
}
