using Dateline.News;

namespace Dateline.Read;

/// <summary>The days that a list, digest or live page prints of itself: they stand beside none of its items.</summary>
internal static class PageStamps
{
    /// <summary>When the page says that it was changed: its “updated” line with a day, outside the items.</summary>
    public static Printed? Modified(Sheet sheet, Layout found)
    {
        var items = Items(found);
        return sheet.Rows.Select(row => row.Byline?.Stamp).FirstOrDefault(stamp => stamp is { Modified: true, HasDay: true } && !items.Contains(stamp.Start));
    }

    /// <summary>The day printed at the page's head, over all items: with its year, and on a line of its own or behind a word that says so.</summary>
    public static Printed? Published(Sheet sheet, Layout found)
    {
        var items = Items(found);
        var first = found.Items.IsEmpty ? int.MaxValue : found.Items.Min(item => item.Start);
        var stamps = sheet.Rows.TakeWhile(row => row.Start < first).Select(row => row.Byline?.Stamp)
            .Where(stamp => stamp is { Modified: false, HasDay: true, Year: not null } && !items.Contains(stamp.Start)).ToArray();
        return stamps.Length == 1 ? stamps[0] : null;
    }

    /// <summary>Where the stamps of the items stand: a day heading is the items'.</summary>
    private static HashSet<int> Items(Layout found) =>
        [.. found.Items.SelectMany(item => new[] { item.Published?.From.Start, item.Modified?.From.Start, item.Under?.Start }).OfType<int>()];
}
