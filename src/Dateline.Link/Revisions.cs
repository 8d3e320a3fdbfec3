using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Finds wordings of one article: of the same address, or, since an address may change with its headline, of the same outlet and the
/// same first paragraph. Which is later is told by when the pages were saved, else by when they say that they were changed;
/// where nothing tells, the wordings are two.
/// </summary>
internal static class Revisions
{
    /// <summary>Two wordings of one article share so much of their beginnings, or of all.</summary>
    private const double Alike = 0.3;

    /// <summary>At two addresses they share so much of all: a column begins alike every week.</summary>
    private const double AlikeElsewhere = 0.5;

    private const int Beginning = 80;

    /// <summary>A shorter first paragraph may begin many articles.</summary>
    private const int LeastStart = 12;

    private sealed record Saving(Item Item, ReadPage Page, string[] Forms);

    /// <returns>Each wording with the one before it, by the later item's id.</returns>
    public static List<Revision> Among(Item[] items, Dictionary<string, ReadPage> pages)
    {
        Saving[] articles = [.. items.Where(item => item.Role == ItemRole.Article && !item.Paragraphs.IsEmpty)
            .Select(item => new Saving(item, pages[item.Page], Wording.Of(item.Passages).Forms))];
        var revisions = new Dictionary<string, (Saving Earlier, Saving Later)>(StringComparer.Ordinal);
        Find(revisions, articles, AddressOf, Alike);
        Find(revisions, articles, StartOf, AlikeElsewhere);
        return [.. revisions.Values.OrderBy(pair => pair.Later.Item.Id, StringComparer.Ordinal).Select(pair => new Revision(
            pair.Later.Item.Id, pair.Earlier.Item.Id, Changes.Between((pair.Earlier.Item, pair.Earlier.Page), (pair.Later.Item, pair.Later.Page))))];
    }

    private static void Find(Dictionary<string, (Saving Earlier, Saving Later)> revisions, Saving[] articles, Func<Saving, string> key, double share)
    {
        foreach (var group in articles.ToLookup(key, StringComparer.Ordinal).Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            var savings = group.OrderBy(each => each.Page.Facts.Retrieved ?? DateOnly.MaxValue).ThenBy(Changed)
                .ThenBy(each => each.Item.Id, StringComparer.Ordinal).ToList();
            foreach (var (earlier, later) in savings.Zip(savings.Skip(1)))
            {
                if (IsLater(earlier, later) && !earlier.Forms.AsSpan().SequenceEqual(later.Forms) && AreAlike(earlier.Forms, later.Forms, share))
                {
                    revisions.TryAdd(later.Item.Id, (earlier, later));
                }
            }
        }
    }

    private static bool IsLater(Saving earlier, Saving later) =>
        earlier.Page.Facts.Retrieved is { } one && later.Page.Facts.Retrieved is { } other && one != other
            ? one < other
            : Changed(earlier) is { } was && Changed(later) is { } now && was < now;

    /// <summary>When the page says that the article was changed, else that it came out.</summary>
    private static DateTime? Changed(Saving saving) =>
        At(saving.Item.Modified) ?? At(saving.Page.Modified) ?? At(saving.Item.Published) ?? At(saving.Page.Published);

    private static DateTime? At(Stamp? stamp) => stamp is { Year: { } year, Month: { } month, Day: { } day }
        ? new DateOnly(year, month, day).ToDateTime(stamp.Time ?? default) : null;

    /// <summary>The address; without one, the headline at its outlet.</summary>
    private static string AddressOf(Saving saving)
    {
        var address = saving.Item.Url ?? saving.Page.Url ?? saving.Page.Facts.Url;
        return !string.IsNullOrEmpty(address) ? address.Trim()
            : saving.Item.Title is null || OutletOf(saving) is not { } outlet ? ""
            : $"{outlet}\n{string.Join(' ', Wording.Of([saving.Item.Title]).Forms)}";
    }

    private static string StartOf(Saving saving)
    {
        var start = Wording.Of(saving.Item.Paragraphs.Take(1)).Forms;
        return OutletOf(saving) is { } outlet && start.Length >= LeastStart ? $"{outlet}\n{string.Join(' ', start)}" : "";
    }

    private static string? OutletOf(Saving saving) => saving.Item.Outlet ?? saving.Page.Outlet ?? saving.Page.Facts.Outlet;

    private static bool AreAlike(string[] one, string[] other, double least) =>
        (least < AlikeElsewhere && Share(one[..Math.Min(one.Length, Beginning)], other[..Math.Min(other.Length, Beginning)]) >= least)
        || Share(one, other) >= least;

    private static double Share(string[] one, string[] other)
    {
        var (left, right) = (Wording.Hashes(one, 3), Wording.Hashes(other, 3));
        return (double)Wording.Shared(left, right) / Math.Min(left.Length, right.Length);
    }
}
