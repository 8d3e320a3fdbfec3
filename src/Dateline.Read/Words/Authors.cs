using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Bare names on lines of their own beside the stamps of a list: authors or outlets, when most stamps have one.</summary>
internal static class Authors
{
    /// <summary>
    /// Makes bylines of the names that stand directly above, or directly below, half of the stamps at least. They are
    /// outlets when half of them have an outlet's words.
    /// </summary>
    /// <param name="counts">Which lines belong to the list; the others do not part neighbours.</param>
    public static ImmutableArray<Row> Beside(ImmutableArray<Row> rows, Func<Row, bool> counts)
    {
        var list = Enumerable.Range(0, rows.Length).Where(at => counts(rows[at])).ToArray();
        var stamps = Enumerable.Range(0, list.Length).Where(at => rows[list[at]].Kind == LineKind.Stamp).ToArray();
        var above = stamps.Where(at => at > 0 && Bare(rows[list[at - 1]])).Select(at => list[at - 1]).ToArray();
        var below = stamps.Where(at => at + 1 < list.Length && Bare(rows[list[at + 1]])).Select(at => list[at + 1]).ToArray();
        var names = above.Length >= below.Length ? above : below;
        if (stamps.Length < 2 || names.Length * 2 < stamps.Length)
        {
            return rows;
        }

        var outlets = names.Count(at => Bylines.OutletLike(rows[at].Text)) * 2 >= names.Length;
        var changed = rows.ToBuilder();
        foreach (var at in names)
        {
            var row = rows[at];
            var byline = new Byline(null, outlets ? [] : Bylines.Names(row.Text), null, outlets ? row.Text : null, row.Start, row.End);
            changed[at] = row with { Kind = LineKind.Byline, Byline = byline };
        }

        return changed.ToImmutable();
    }

    private static bool Bare(Row row) =>
        row.Kind == LineKind.News && row.Text.Length <= 60 && Bylines.Names(row.Text) is { Length: > 0 and <= 4 } names
        && names.All(name => Shapes.Name(name) && Shapes.Words(name) <= 4);
}
