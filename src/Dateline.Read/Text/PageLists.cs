using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Several lists on one page: its own, and those that labels such as “Most read” set apart.</summary>
internal static class PageLists
{
    /// <summary>The page's own list first, then the others. A label parts lists where three lines of news stand above it.</summary>
    public static ImmutableArray<Row[]> Apart(ImmutableArray<Row> rows, Row[] kept)
    {
        var lists = ImmutableArray.CreateBuilder<Row[]>();
        var list = new List<Row>();
        var labels = new Queue<int>(rows.Where(row => row.Kind == LineKind.Opener).Select(row => row.Start));
        foreach (var row in kept)
        {
            var parted = false;
            while (labels.TryPeek(out var label) && label < row.Start)
            {
                labels.Dequeue();
                parted = true;
            }

            if (parted && (lists.Count > 0 || list.Count(each => each.Kind == LineKind.News) >= 3))
            {
                lists.Add([.. list]);
                list.Clear();
            }

            list.Add(row);
        }

        lists.Add([.. list]);
        return lists.ToImmutable();
    }
}
