using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>What the page shows of its piece beside title and body: byline, stamps, section. Sought around the title first, then behind the body.</summary>
internal sealed record HtmlVisible(Stamp? Published, Stamp? Modified, ImmutableArray<string> Authors, string? Section)
{
    /// <summary>How many blocks before the title and after it are looked at.</summary>
    private const int Near = 12;

    private const HtmlUse Foreign = HtmlUse.Comments | HtmlUse.Related | HtmlUse.Side | HtmlUse.Menu;

    public static HtmlVisible Of(
        HtmlPlain plain, int title, HtmlArticle article, IReadOnlyList<bool> teasers, string page, DayOrder order, string? site)
    {
        var region = Region(plain, title, article.Container);
        var (published, modified) = Times(plain, region, teasers, page, order);
        if (published is null)
        {
            published = Lines(plain, title, article, teasers, page, order);
        }

        return new(published, modified, Authored(plain, region, teasers, article, title, order, site), Labelled(plain, region, teasers, article));
    }

    /// <summary>A day in the address, such as <c>/2024/03/09/</c>.</summary>
    public static Stamp? InAddress(string? url, string page)
    {
        var digits = (url ?? "").Split('?')[0].Split('/');
        for (var at = 0; at + 2 < digits.Length; at++)
        {
            if (digits[at].Length == 4 && digits[at + 1].Length is 1 or 2 && digits[at + 2].Length is 1 or 2
                && HtmlTimes.Parse($"{digits[at]}-{digits[at + 1].PadLeft(2, '0')}-{digits[at + 2].PadLeft(2, '0')}",
                    Evidence.Beside(page, EvidencePlace.Url, string.Create(CultureInfo.InvariantCulture, $"{digits[at]}/{digits[at + 1]}/{digits[at + 2]}"))) is { } stamp)
            {
                return stamp;
            }
        }

        return null;
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

    private static (Stamp? Published, Stamp? Modified) Times(HtmlPlain plain, int region, IReadOnlyList<bool> teasers, string page, DayOrder order)
    {
        Stamp? published = null;
        Stamp? modified = null;
        for (var at = region; at <= plain.Parts[region].Last; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Stamp) || IsForeign(plain, at, region, teasers) || part.Length > 160)
            {
                continue;
            }

            var changed = IsChange(plain, at);
            if (part.Tag == "time" && part.Element.Attribute("datetime") is { } value
                && HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Time, value)) is { } stamp)
            {
                (published, modified) = changed ? (published, modified ?? stamp) : (published ?? stamp, modified);
            }
            else if (Stamps.Within(plain.Text, part.Start, part.End, order) is { } printed && (printed.HasDay || printed.Age is not null))
            {
                changed |= printed.Modified;
                var shown = printed.On(page, plain.Text);
                (published, modified) = changed ? (published, modified ?? shown) : (published ?? shown, modified);
            }
        }

        return (published, modified);
    }

    /// <summary>True when class or the words in front say that the time is of a change.</summary>
    private static bool IsChange(HtmlPlain plain, int at)
    {
        var part = plain.Parts[at];
        var classes = part.Element.Class ?? "";
        if (classes.Contains("publish", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modif", StringComparison.OrdinalIgnoreCase)
            || part.Element.Attribute("itemprop") == "dateModified")
        {
            return true;
        }

        var before = plain.Text.AsSpan(Math.Max(0, part.Start - 24), part.Start - Math.Max(0, part.Start - 24));
        before = before[(before.LastIndexOf('\n') + 1)..];
        foreach (var word in new[] { "updated", "modified", "aktualisiert", "mis à jour", "actualizado", "aggiornato", "bijgewerkt", "оновлено" })
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Lines around the title and right behind the body that are a stamp, or end or begin with one.</summary>
    private static Stamp? Lines(HtmlPlain plain, int title, HtmlArticle article, IReadOnlyList<bool> teasers, string page, DayOrder order)
    {
        var first = article.Blocks.IsEmpty ? title : article.Blocks[0];
        var last = article.Blocks.IsEmpty ? title : article.Blocks[^1];
        var near = Enumerable.Range(title + 1, title < 0 ? 0 : Near)
            .Concat(Enumerable.Range(Math.Max(0, first - Near), Math.Min(Near, Math.Max(first, 0))).Reverse())
            .Concat(Enumerable.Range(Math.Max(0, title - 4), Math.Min(4, Math.Max(title, 0))).Reverse())
            .Concat(Enumerable.Range(first, 2)).Concat(Enumerable.Range(last, 8));
        foreach (var at in near.Where(at => at >= 0 && at < plain.Blocks.Count && !teasers[at]))
        {
            var block = plain.Blocks[at];
            if (block.Length > 160 || IsForeign(plain, block, article))
            {
                continue;
            }

            var printed = Stamps.Whole(plain.Text, block.Start, block.End, order) ?? Stamps.Leading(plain.Text, block.Start, block.End, order)
                ?? Stamps.Trailing(plain.Text, block.Start, block.End, order) ?? (block.Length < 120 && !HtmlWords.EndsSentence(plain.SpanOf(block)) ? Stamps.Within(plain.Text, block.Start, block.End, order) : null);
            if (printed is { HasDay: true, Year: not null } or { Age: not null })
            {
                return printed.On(page, plain.Text);
            }
        }

        return null;
    }

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
