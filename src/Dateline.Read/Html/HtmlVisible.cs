using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>What the page shows of its piece beside title and body: byline, stamps, section. Sought around the title first, then behind the body.</summary>
internal sealed record HtmlVisible(ImmutableArray<string> Authors, string? Section)
{
    /// <summary>How many blocks before the title and after it are looked at.</summary>
    private const int Near = 12;

    private const HtmlUse Foreign = HtmlUse.Comments | HtmlUse.Related | HtmlUse.Side | HtmlUse.Menu;

    public static HtmlVisible Of(
        HtmlPlain plain, int title, HtmlArticle article, IReadOnlyList<bool> teasers, string page, DayOrder order, string? site)
    {
        var region = Region(plain, title, article.Container);
        return new(Authored(plain, region, teasers, article, title, order, site), Labelled(plain, region, teasers, article));
    }

    /// <summary>The smallest element around both title and body.</summary>
    private static int Region(HtmlPlain plain, int title, int container)
    {
        var at = container;
        if (title < 0)
        {
            return plain.Upwards(container).FirstOrDefault(part => plain.Parts[part].Tag is "article" or "main", container);
        }

        var inside = plain.Blocks[title].Part;
        while (plain.Parts[at].Up >= 0 && (inside < at || inside > plain.Parts[at].Last))
        {
            at = plain.Parts[at].Up;
        }

        // The stamp often stands one step further out.
        var article = plain.Upwards(at).Take(3).FirstOrDefault(part => plain.Parts[part].Tag is "article" or "main", at);
        return article;
    }

    private static bool IsForeign(HtmlPlain plain, int at, int region, IReadOnlyList<bool> teasers)
    {
        var part = plain.Parts[at];
        return (part.FirstBlock < teasers.Count && teasers[part.FirstBlock])
            || (part.All & ~plain.Parts[region].All & Foreign) != HtmlUse.None;
    }

    /// <summary>True for a line in furniture that the body itself is not in: some software calls everything a widget.</summary>
    private static bool IsForeign(HtmlPlain plain, HtmlBlock block, HtmlArticle article) =>
        (plain.Parts[block.Part].All & ~plain.Parts[article.Container].All & Foreign) != HtmlUse.None;

    private static ImmutableArray<string> Authored(
        HtmlPlain plain, int region, IReadOnlyList<bool> teasers, HtmlArticle article, int title, DayOrder order, string? site)
    {
        for (var at = region; at <= plain.Parts[region].Last; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Byline) || part.Length is < 2 or > 200 || IsForeign(plain, at, region, teasers))
            {
                continue;
            }

            var names = HtmlNames.Of(Named(plain, at, order), site);
            if (names.Length > 0)
            {
                return names;
            }
        }

        var first = article.Blocks.IsEmpty ? title : article.Blocks[0];
        for (var at = Math.Max(0, Math.Min(title, first)); at < plain.Blocks.Count && at <= Math.Min(first, title + 2 * Near); at++)
        {
            var block = plain.Blocks[at];
            if (!teasers[at] && !IsForeign(plain, block, article) && Bylines.Of(plain.Text, block.Start, block.End, order) is { Authors.Length: > 0 } byline)
            {
                return HtmlNames.Of(byline.Authors, site);
            }
        }

        return [];
    }

    /// <summary>The links of a byline, each one name; else its lines.</summary>
    private static List<string> Named(HtmlPlain plain, int byline, DayOrder order)
    {
        var part = plain.Parts[byline];
        var names = new List<string>();
        for (var at = byline; at <= part.Last; at++)
        {
            if (plain.Parts[at].Tag == "a" && plain.Parts[at].Length is > 3 and < 60)
            {
                names.Add(plain.TextOf(plain.Parts[at]));
            }
        }

        if (names.Count == 0)
        {
            var start = part.Start;
            foreach (var line in plain.TextOf(part).Split('\n').Take(3))
            {
                names.Add(Unstamped(plain, start, start + line.Length, order));
                start += line.Length + 1;
            }
        }

        return names;
    }

    /// <summary>A line without the stamp in it and what follows.</summary>
    private static string Unstamped(HtmlPlain plain, int start, int end, DayOrder order)
    {
        var printed = Stamps.Within(plain.Text, start, end, order) ?? Stamps.Trailing(plain.Text, start, end, order);
        var cut = printed is null ? end : printed.Start;
        return plain.Text[start..cut].Trim(' ', '|', '-', '–', '—', '·', '•', ',');
    }

    private static string? Labelled(HtmlPlain plain, int region, IReadOnlyList<bool> teasers, HtmlArticle article)
    {
        var body = plain.Parts[article.Container];
        for (var at = region; at <= plain.Parts[region].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length is > 1 and < 40 && !IsForeign(plain, at, region, teasers)
                && (part.Says(HtmlUse.Label) || plain.Parts[part.Up].Says(HtmlUse.Label)) && (at < article.Container || at > body.Last || region == article.Container))
            {
                return plain.TextOf(part);
            }
        }

        return null;
    }
}
