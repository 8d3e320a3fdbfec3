using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>The addresses of a text page's items: behind their words, or printed on a line of their own.</summary>
internal static class Addresses
{
    /// <summary>Gives each item the address that its first words lead to, else the one printed beside it.</summary>
    public static ImmutableArray<Item> Given(Sheet sheet, ImmutableArray<Item> items)
    {
        var linked = sheet.Links.Length == 0 ? items : [.. items.Select((item, at) => item with { Url = item.Url ?? (item.Role == ItemRole.Article ? null : Behind(sheet, item, at + 1 < items.Length ? items[at + 1].Start : item.End + 200)) })];
        return linked.Any(item => item.Url is not null) ? linked : Printed(sheet, linked);
    }

    private static string? Behind(Sheet sheet, Item item, int next)
    {
        var at = sheet.Links.BinarySearch(new(item.Start, 0, ""), ByStart);
        at = at < 0 ? ~at : at;
        if (at > 0 && sheet.Links[at - 1].End > item.Start)
        {
            return sheet.Links[at - 1].Url;
        }

        // A link in the headline is the item's, one amid the teaser is not; one behind its last words (“read more”) is, where no other
        // item begins before it.
        var headline = item.Title?.End ?? item.Start + 3;
        while (at < sheet.Links.Length && sheet.Links[at].Start >= headline && sheet.Links[at].Start < item.End)
        {
            at++;
        }

        return at < sheet.Links.Length && sheet.Links[at].Start <= Math.Min(item.End + 40, Math.Max(next - 1, item.End)) ? sheet.Links[at].Url : null;
    }

    /// <summary>Addresses on lines that are no item's: one between each two items, all behind or all before their item.</summary>
    private static ImmutableArray<Item> Printed(Sheet sheet, ImmutableArray<Item> items)
    {
        var lines = sheet.Rows.Where(row => row.Kind is LineKind.Furniture or LineKind.More && row.Text.Length < 2_000).Select(row => (row.Start, Url: In(row.Text)))
            .Where(line => line.Url is not null && items.Length > 0 && line.Start > 0).ToArray();
        var behind = new string?[items.Length];
        var before = new string?[items.Length];
        var place = 0;
        foreach (var (start, url) in lines)
        {
            while (place < items.Length && items[place].Start < start)
            {
                place++;
            }

            if (place > 0)
            {
                behind[place - 1] ??= url;
            }

            if (place < items.Length)
            {
                before[place] = url;
            }
        }

        var use = items.Length > 0 && before[0] is not null && behind[^1] is null ? before : behind;
        return items.Length < 2 || use.Count(url => url is not null) * 5 < items.Length * 4 ? items : [.. items.Select((item, at) => item with { Url = use[at] })];
    }

    /// <summary>The one address in a line.</summary>
    private static string? In(string text)
    {
        var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text.Contains('›') || text.IndexOf("http", at + 4, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return null;
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '>' or ']' or '"'))
        {
            end++;
        }

        return Uri.TryCreate(text[at..end], UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text[at..end] : null;
    }

    private static readonly Comparer<TextLink> ByStart = Comparer<TextLink>.Create((one, other) => one.Start.CompareTo(other.Start));
}
