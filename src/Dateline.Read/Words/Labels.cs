using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>
/// Short lines that stand at the same place beside the stamps of a list: authors, outlets, or the sections over the
/// headlines. One line looks like another; a column of them does not.
/// </summary>
internal static class Labels
{
    /// <summary>How far from a stamp a column is sought, in lines.</summary>
    private const int Farthest = 4;

    /// <summary>
    /// Makes bylines of the names that stand directly above, or directly below, half of the stamps at least, and of those
    /// that stand up to four lines away from four stamps in five.
    /// </summary>
    /// <param name="counts">Which lines belong to the list; the others do not part neighbours.</param>
    public static ImmutableArray<Row> Beside(ImmutableArray<Row> rows, Func<Row, bool> counts)
    {
        for (var columns = 0; columns < 3; columns++)
        {
            var list = Enumerable.Range(0, rows.Length).Where(at => counts(rows[at]) && (rows[at].Kind is LineKind.News or LineKind.Section || rows[at].Byline?.Stamp is not null)).ToArray();
            var stamps = Enumerable.Range(0, list.Length).Where(at => rows[list[at]].Byline?.Stamp is not null).ToArray();
            if (stamps.Length < 2 || Best(rows, list, stamps) is not { } column)
            {
                break;
            }

            rows = Changed(rows, column);
        }

        return Bylined(rows, counts);
    }

    /// <summary>
    /// Bylines without a stamp of their own belong to the stamp before them where one follows the last stamp and none leads the
    /// first, and to the next stamp the other way round.
    /// </summary>
    private static ImmutableArray<Row> Bylined(ImmutableArray<Row> rows, Func<Row, bool> counts)
    {
        var places = Enumerable.Range(0, rows.Length).Where(at => rows[at] is { Kind: LineKind.Byline, Bound: 0, Byline.Stamp: null } && counts(rows[at])).ToArray();
        var stamps = Enumerable.Range(0, rows.Length).Where(at => rows[at].Byline?.Stamp is not null && counts(rows[at])).ToArray();
        if (places.Length < 2 || stamps.Length < 2 || (places[0] < stamps[0]) == (places[^1] > stamps[^1]))
        {
            return rows;
        }

        var bound = places[0] < stamps[0] ? 1 : -1;
        var changed = rows.ToBuilder();
        foreach (var at in places)
        {
            changed[at] = rows[at] with { Bound = bound };
        }

        return changed.ToImmutable();
    }

    /// <summary>The fullest column, of equals the nearest.</summary>
    private static Column? Best(ImmutableArray<Row> rows, int[] list, int[] stamps)
    {
        var best = (Column?)null;
        for (var far = 1; far <= Farthest; far++)
        {
            foreach (var step in (ReadOnlySpan<int>)[-far, far])
            {
                var column = At(rows, list, stamps, step);
                // Names beside half of the stamps are bylines; a section beside some of them may be the next item's.
                var named = far == 1 && !column.Rows.Any(at => rows[at].Kind == LineKind.Section);
                var enough = named ? column.Rows.Length * 2 >= stamps.Length : (far == 1 || stamps.Length >= 3) && column.Rows.Length * 5 >= stamps.Length * 4;
                if (enough && column.Rows.Length > (best?.Rows.Length ?? 0))
                {
                    best = column;
                }
            }
        }

        return best;
    }

    private static Column At(ImmutableArray<Row> rows, int[] list, int[] stamps, int step)
    {
        var found = new List<int>();
        for (var at = 0; at < stamps.Length; at++)
        {
            var place = stamps[at] + step;
            var free = step < 0 ? place > (at > 0 ? stamps[at - 1] : -1) : place < (at + 1 < stamps.Length ? stamps[at + 1] : list.Length);
            if (free && Bare(rows[list[place]], Math.Abs(step)) && (Math.Abs(step) == 1 || Over(rows, list, place, stamps[at])))
            {
                found.Add(list[place]);
            }
        }

        return new([.. found], step);
    }

    /// <summary>
    /// Away from the stamp a label stands over a headline that is longer than it, or under the item as a name: a short headline
    /// over its teaser is none.
    /// </summary>
    private static bool Over(ImmutableArray<Row> rows, int[] list, int place, int stamp)
    {
        var (label, inner) = (rows[list[place]], rows[list[place + (stamp > place ? 1 : -1)]]);
        if (stamp < place)
        {
            return label.Kind == LineKind.Section || (Shapes.Person(label.Text) && inner.Kind == LineKind.News && Shapes.Words(inner.Text) > 4);
        }

        return inner.Kind == LineKind.News && Shapes.Words(inner.Text) >= 3 && inner.Text.Length > label.Text.Length
            && (label.Kind == LineKind.Section || (Shapes.Headline(inner.Text) && !Shapes.EndsSentence(inner.Text)));
    }

    private static bool Bare(Row row, int far) => row.Kind == LineKind.Section
        || (row.Kind == LineKind.News && row.Text.Length <= 60 && Bylines.Names(row.Text) is { Length: > 0 and <= 4 } names
            && names.All(name => Shapes.Name(name) && Shapes.Words(name) <= 4)
            && (far == 1 || Shapes.Words(row.Text) <= 4))
        || (far > 1 && row.Kind == LineKind.News && row.Text.Length <= 25 && char.IsUpper(row.Text[0]) && char.IsLetter(row.Text[^1]) && Shapes.Words(row.Text) <= 3);

    private static ImmutableArray<Row> Changed(ImmutableArray<Row> rows, Column column)
    {
        var texts = column.Rows.Select(at => rows[at].Text).ToArray();
        var sections = column.Rows.Count(at => rows[at].Kind == LineKind.Section) * 4 >= column.Rows.Length
            || (column.Step < -1 && texts.Count(text => !text.Contains(' ')) * 2 > texts.Length);
        var outlets = !sections && texts.Count(Bylines.OutletLike) * 2 >= texts.Length;
        var changed = rows.ToBuilder();
        foreach (var at in column.Rows)
        {
            var row = rows[at];
            var byline = new Byline(null, sections || outlets ? [] : Bylines.Names(row.Text), sections ? row.Text : null, outlets ? row.Text : null, row.Start, row.End);
            changed[at] = row with { Kind = LineKind.Byline, Byline = byline, Bound = -Math.Sign(column.Step) };
        }

        return changed.ToImmutable();
    }

    /// <param name="Step">Lines from the stamp; negative above it.</param>
    private sealed record Column(ImmutableArray<int> Rows, int Step);
}
