namespace Dateline.Read;

/// <summary>The section that a page shows of its piece: the first label with a link around title and body.</summary>
internal static class HtmlSection
{
    private const int Longest = 40;

    private const HtmlUse Foreign = HtmlUse.Comments | HtmlUse.Related | HtmlUse.Side | HtmlUse.Menu;

    /// <returns>Null where the page shows none.</returns>
    public static string? Of(HtmlPlain plain, HtmlPlace place)
    {
        var container = place.Article.Container;
        var body = plain.Parts[container];
        var region = Region(plain, place.Title, container);
        for (var at = region; at <= plain.Parts[region].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length is > 1 and < Longest && !IsForeign(plain, part, region, place.Teasers)
                && (part.Says(HtmlUse.Label) || plain.Parts[part.Up].Says(HtmlUse.Label) || (part.Element.Attribute("href") is { } href && HtmlAddress.LeadsToCategory(href))) && (at < container || at > body.Last || region == container))
            {
                var text = plain.TextOf(part);
                if (text.Any(char.IsLetter))
                {
                    return text;
                }
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

        // The label often stands one step further out.
        return plain.Upwards(at).Take(3).FirstOrDefault(part => plain.Parts[part].Tag is "article" or "main", at);
    }

    private static bool IsForeign(HtmlPlain plain, HtmlPart part, int region, IReadOnlyList<bool> teasers) =>
        (part.FirstBlock < teasers.Count && teasers[part.FirstBlock]) || (part.All & ~plain.Parts[region].All & Foreign) != HtmlUse.None;
}
