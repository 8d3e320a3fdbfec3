using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>What markup says of lines: which are headings, and which lead elsewhere.</summary>
internal static class LinkedRows
{
    public static ImmutableArray<Row> Marked(ImmutableArray<Row> rows, Flat flat)
    {
        if (flat.Links.Length == 0 && flat.Heads.Count == 0)
        {
            return rows;
        }

        var marked = rows.ToBuilder();
        var link = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            while (link < flat.Links.Length && flat.Links[link].End <= row.Start)
            {
                link++;
            }

            var linked = link < flat.Links.Length && flat.Links[link].Start <= row.Start + 3 && (flat.Links[link].End - row.Start) * 2 >= row.Text.Length;
            marked[at] = row with { Linked = linked, Level = flat.Heads.GetValueOrDefault(row.Line.From, flat.Heads.GetValueOrDefault(row.Start)) };
        }

        return marked.ToImmutable();
    }

    /// <summary>
    /// True for a page that gathers pieces by links: from its beginning on, a third of its lines at least are headlines that lead
    /// elsewhere, or headings each with an address or “read more” of its own.
    /// </summary>
    public static bool Gather(IReadOnlyList<Row> rows)
    {
        var news = rows.Where(row => row.Kind == LineKind.News).ToArray();
        var linked = news.Index().Where(row => row.Item.Linked && Shapes.Words(row.Item.Text) >= 3).Select(row => row.Index).ToArray();
        if (linked.Length >= 3 && linked.Length * 3 >= news.Length && linked[0] * 3 <= news.Length)
        {
            return true;
        }

        var heads = news.GroupBy(row => row.Level).Where(level => level.Key > 0).Select(level => level.Count()).DefaultIfEmpty(0).Max();
        var more = rows.Count(row => row.Kind == LineKind.More || (row.Kind == LineKind.Furniture && row.Text.Contains("://", StringComparison.Ordinal)));
        return heads >= 3 && more >= heads;
    }

    /// <summary>
    /// Items that begin with a headline which leads to them, three at least; or with a heading of the same level. Null where lines
    /// do not show it. Headings of another level part items and are none.
    /// </summary>
    public static List<ImmutableArray<Row>>? Groups(IReadOnlyList<Row> rows)
    {
        var news = rows.Where(row => row.Kind == LineKind.News).ToArray();
        var linked = news.Count(row => row.Linked && Shapes.Words(row.Text) >= 3);
        var level = news.Where(row => row.Level > 0 && !row.Linked).GroupBy(row => row.Level).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        var heads = linked < 3 && level is not null && level.Count() >= 3;
        if (linked < 3 && !heads)
        {
            return null;
        }

        var groups = new List<List<Row>>();
        var open = false;
        foreach (var row in news)
        {
            var begins = heads ? row.Level == level!.Key : row.Linked && Shapes.Words(row.Text) >= 3;
            if (begins)
            {
                groups.Add([row]);
            }
            else if (open && row.Level == 0 && !row.Linked && groups[^1].Count <= 4)
            {
                groups[^1].Add(row);
            }

            open = (begins || open) && (begins || row.Level == 0);
        }

        return groups.ConvertAll(group => group.ToImmutableArray());
    }
}
