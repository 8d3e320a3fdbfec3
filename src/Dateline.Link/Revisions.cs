using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds wordings of one article in savings of different days.</summary>
internal static class Revisions
{
    /// <summary>Two wordings of one article share so much of their beginnings, or of all.</summary>
    private const double Alike = 0.3;

    private const int Beginning = 80;

    /// <returns>Each wording with the one saved before it, by the later item's id. Without a known day of saving nobody can say which is later.</returns>
    public static List<Revision> Among(Item[] items, Dictionary<string, ReadPage> pages)
    {
        var articles = items
            .Where(item => item.Role == ItemRole.Article && pages[item.Page].Facts.Retrieved is not null)
            .ToLookup(item => AddressOf(item, pages[item.Page]), StringComparer.Ordinal);
        var revisions = new List<Revision>();
        foreach (var group in articles.Where(group => group.Key.Length > 0))
        {
            var savings = group.OrderBy(item => pages[item.Page].Facts.Retrieved).ThenBy(item => item.Id, StringComparer.Ordinal)
                .Select(item => (Item: item, Wording.Of(item.Passages).Forms)).ToList();
            foreach (var (earlier, later) in savings.Zip(savings.Skip(1)))
            {
                if (pages[earlier.Item.Page].Facts.Retrieved < pages[later.Item.Page].Facts.Retrieved
                    && !earlier.Forms.AsSpan().SequenceEqual(later.Forms) && AreAlike(earlier.Forms, later.Forms))
                {
                    revisions.Add(new(later.Item.Id, earlier.Item.Id));
                }
            }
        }

        return [.. revisions.OrderBy(revision => revision.Later, StringComparer.Ordinal)];
    }

    /// <summary>The address; without one, the headline at its outlet.</summary>
    private static string AddressOf(Item item, ReadPage page)
    {
        var address = item.Url ?? page.Url ?? page.Facts.Url;
        var outlet = item.Outlet ?? page.Outlet ?? page.Facts.Outlet;
        return !string.IsNullOrEmpty(address) ? address.Trim()
            : item.Title is null || outlet is null ? ""
            : $"{outlet}\n{string.Join(' ', Wording.Of([item.Title]).Forms)}";
    }

    private static bool AreAlike(string[] one, string[] other) =>
        Share(one[..Math.Min(one.Length, Beginning)], other[..Math.Min(other.Length, Beginning)]) >= Alike || Share(one, other) >= Alike;

    private static double Share(string[] one, string[] other)
    {
        var (left, right) = (Wording.Hashes(one, 3), Wording.Hashes(other, 3));
        return (double)Wording.Shared(left, right) / Math.Min(left.Length, right.Length);
    }
}
