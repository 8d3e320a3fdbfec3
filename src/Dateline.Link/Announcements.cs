using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Finds the teasers of articles: the same headline, or a text that stands nearly word for word in the article. An outlet
/// announces its own articles, and a list announces an article once: of several teasers on a page that repeat words of one
/// article, the one with its headline or with its earliest words announces it; the others are older reports whose words the
/// article took up again.
/// </summary>
internal static class Announcements
{
    private const int LeastWords = 12;

    /// <summary>A longer text is no teaser.</summary>
    private const int MostWords = 200;

    /// <summary>So much of the teaser must stand in the article.</summary>
    private const double Share = 0.8;

    private const int ShingleWords = 4;

    /// <summary>A teaser is looked up by so many of its shingles, spread by their hashes.</summary>
    private const int Keys = 8;

    /// <summary>Articles that are looked at for one teaser text, those sharing most keys first.</summary>
    private const int MostArticles = 8;

    /// <summary>A shorter headline may be a rubric.</summary>
    private const int LeastTitleWords = 4;

    private sealed record Teaser(string[] Forms, List<Item> Items);

    /// <param name="Words">The article's words that the teaser repeats: its headline or a stretch of its text.</param>
    private sealed record Find(Item Teaser, Item Article, double Share, Passage Words);

    public static IEnumerable<Announcement> Among(Item[] items, Dictionary<string, ReadPage> pages)
    {
        if (!Array.Exists(items, item => item.Role == ItemRole.Article))
        {
            return [];
        }

        var teasers = TeasersOf(items);
        var keys = new Dictionary<ulong, List<int>>();
        for (var teaser = 0; teaser < teasers.Count; teaser++)
        {
            foreach (var hash in Wording.Hashes(teasers[teaser].Forms, ShingleWords).Take(Keys))
            {
                if (!keys.TryGetValue(hash, out var found))
                {
                    keys[hash] = found = [];
                }

                found.Add(teaser);
            }
        }

        var finds = new List<Find>();
        foreach (var article in items.Where(item => item.Role == ItemRole.Article))
        {
            var text = article.Paragraphs.SelectMany(paragraph => Words.In(paragraph.Text)
                .Select(word => word with { Start = word.Start + paragraph.Start, End = word.End + paragraph.Start })).ToList();
            finds.AddRange(Match(text, article, teasers, keys, pages[article.Page].Plain));
        }

        string? Outlet(Item item) => item.Outlet ?? pages[item.Page].Outlet;
        return finds.Concat(ByTitle(items))
            .Where(find => find.Teaser.Page != find.Article.Page
                && (Outlet(find.Teaser) is not { } one || Outlet(find.Article) is not { } other || one == other))
            .GroupBy(find => find.Teaser.Id, StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(find => find.Share).ThenBy(find => find.Article.Id, StringComparer.Ordinal).First())
            .GroupBy(find => (find.Article.Id, find.Teaser.Page))
            .Select(same => same.OrderBy(find => find.Words.Start).ThenByDescending(find => find.Share).ThenBy(find => find.Teaser.Id, StringComparer.Ordinal).First())
            .Select(find => new Announcement(find.Teaser.Id, find.Article.Id, Evidence.In(pages[find.Article.Page], find.Words)));
    }

    /// <summary>Teasers under the very headline of an article.</summary>
    private static IEnumerable<Find> ByTitle(Item[] items)
    {
        var articles = items.Where(item => item is { Role: ItemRole.Article, Title: not null })
            .GroupBy(item => Wording.Of([item.Title!]).Forms, new SameForms())
            .ToDictionary(same => same.Key, same => same.ToList(), new SameForms());
        foreach (var item in items.Where(item => item.Role is ItemRole.Entry or ItemRole.Related))
        {
            var forms = item.Title is { } title ? Wording.Of([title]).Forms : item.Paragraphs.Length == 1 ? Wording.Of(item.Paragraphs).Forms : [];
            if (forms.Length < LeastTitleWords || !articles.TryGetValue(forms, out var same))
            {
                continue;
            }

            foreach (var article in same)
            {
                yield return new(item, article, 2, article.Title!);
            }
        }
    }

    private static List<Teaser> TeasersOf(Item[] items) => [.. items
        .Where(item => item.Role is ItemRole.Entry or ItemRole.Related)
        .Select(item => (Item: item, Wording.Of(item.Paragraphs).Forms))
        .Where(teaser => teaser.Forms.Length is >= LeastWords and <= MostWords)
        .GroupBy(teaser => teaser.Forms, new SameForms())
        .Select(group => new Teaser(group.Key, [.. group.Select(teaser => teaser.Item)]))];

    private static IEnumerable<Find> Match(
        List<Word> text, Item article, List<Teaser> teasers, Dictionary<ulong, List<int>> keys, string plain)
    {
        string[] forms = [.. text.Select(word => word.Form)];
        var places = new Dictionary<ulong, int>();
        var hits = new Dictionary<int, int>();
        for (var at = 0; at + ShingleWords <= forms.Length; at++)
        {
            var hash = Wording.Hash(forms.AsSpan(at, ShingleWords));
            if (places.TryAdd(hash, at) && keys.TryGetValue(hash, out var found))
            {
                found.Take(MostArticles * Keys).ToList().ForEach(teaser => hits[teaser] = hits.GetValueOrDefault(teaser) + 1);
            }
        }

        foreach (var teaser in hits.Where(hit => hit.Value >= 2).Select(hit => teasers[hit.Key]))
        {
            if (Within(teaser.Forms, forms, places) is var (share, first, last) && share >= Share)
            {
                var start = text[first].Start;
                foreach (var item in teaser.Items)
                {
                    yield return new(item, article, share, new Passage(plain[start..text[last].End], start));
                }
            }
        }
    }

    /// <summary>How much of a teaser stands in one stretch of the article not much longer than the teaser, and where.</summary>
    private static (double Share, int First, int Last)? Within(string[] teaser, string[] article, Dictionary<ulong, int> places)
    {
        var found = new List<(int At, int Place)>();
        for (var at = 0; at + ShingleWords <= teaser.Length; at++)
        {
            if (places.TryGetValue(Wording.Hash(teaser.AsSpan(at, ShingleWords)), out var place))
            {
                found.Add((at, place));
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        // The stretch begins where most shingles agree on where the teaser's first word would stand.
        var shift = found.Select(pair => pair.Place - pair.At).Order().ElementAt(found.Count / 2);
        var slack = Math.Max(3, teaser.Length / 5);
        found.RemoveAll(pair => Math.Abs(pair.Place - pair.At - shift) > slack);
        var covered = new HashSet<int>(found.SelectMany(pair => Enumerable.Range(pair.At, ShingleWords)));
        var first = Grown(teaser, article, found.MinBy(pair => pair.Place), -1, covered);
        var last = Grown(teaser, article, (found.Max(pair => pair.At) + ShingleWords - 1, found.Max(pair => pair.Place) + ShingleWords - 1), 1, covered);
        var stretch = article[first..(last + 1)].ToHashSet(StringComparer.Ordinal);
        var figures = teaser.Where(CommonWords.IsCount).All(stretch.Contains);
        return figures ? ((double)covered.Count / teaser.Length, first, last) : null;
    }

    /// <summary>Walks on from an end of the stretch while the words agree, past single words that only one side has.</summary>
    private static int Grown(string[] teaser, string[] article, (int At, int Place) end, int step, HashSet<int> covered)
    {
        bool Agree(int at, int place) =>
            at >= 0 && at < teaser.Length && place >= 0 && place < article.Length && teaser[at] == article[place];
        var (at, place) = end;
        while (true)
        {
            (int At, int Place)[] ways = [(at + step, place + step), (at + (2 * step), place + step), (at + step, place + (2 * step))];
            var way = Array.FindIndex(ways, next => Agree(next.At, next.Place));
            if (way < 0)
            {
                return place;
            }

            (at, place) = ways[way];
            covered.Add(at);
        }
    }
}
