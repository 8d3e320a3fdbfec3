namespace Dateline.Read;

/// <summary>
/// The outlets of an aggregator's entries: named beside the age (“The Quay Gazette · 3h”), in an element that says so, or behind the
/// headline (“Otters move in - The Quay Gazette”). A list names them in one way, for most of its entries, or not at all.
/// </summary>
internal static class HtmlOutlets
{
    private const int Longest = 60;

    private const int LongestLine = 120;

    private const int MostWords = 5;

    /// <summary>A headline is no shorter without its outlet, in code units.</summary>
    private const int ShortestTitle = 12;

    /// <summary>Words of class and id on the name of an outlet.</summary>
    private static readonly string[] Words = ["source", "publisher", "provider", "outlet"];

    private static readonly string[] Dashes = [" - ", " – ", " — ", " | "];

    public static List<HtmlEntry> Apply(HtmlPlain plain, List<HtmlEntry> entries, HtmlAddress address, Locale locale)
    {
        var named = entries.ConvertAll(entry => Named(plain, entry.Card, locale));
        if (named.Count(name => name is not null) * 2 > entries.Count && named.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return [.. entries.Select((entry, at) => entry with { Outlet = named[at], Authors = named[at] is { } name ? entry.Authors.Remove(name) : entry.Authors })];
        }

        var elsewhere = entries.Count(entry => address.IsElsewhere(entry.Card.Url));
        var behind = entries.ConvertAll(entry => elsewhere * 2 > entries.Count ? Behind(plain, entry.Title) : null);
        return behind.Count(each => each is not null) * 2 <= entries.Count ? entries
            : [.. entries.Select((entry, at) => behind[at] is { } each ? entry with { Title = each.Title, Outlet = each.Name } : entry)];
    }

    private static string? Named(HtmlPlain plain, HtmlCard card, Locale locale)
    {
        for (var at = card.Part + 1; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Length is > 1 and <= Longest && part.Tag != "time" && Says(part.Element.Class) && plain.TextOf(part) is var text && Shapes.Name(text) && HtmlWords.Count(text) <= MostWords)
            {
                return text;
            }
        }

        for (var at = card.FirstBlock; at < card.EndBlock; at++)
        {
            var block = plain.Blocks[at];
            if (block.Length <= LongestLine && Bylines.Of(plain.Text, block.Start, block.End, locale) is { Stamp: not null, Outlet: { } outlet })
            {
                return outlet;
            }
        }

        return null;
    }

    private static bool Says(string? classes) => classes is { Length: > 0 and < 200 } && Words.Any(word => classes.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static (HtmlBlock Title, string Name)? Behind(HtmlPlain plain, HtmlBlock title)
    {
        var text = plain.TextOf(title);
        var dash = Dashes.Select(each => text.LastIndexOf(each, StringComparison.Ordinal)).Max();
        var name = dash < 0 ? "" : text[(dash + 3)..];
        return dash >= ShortestTitle && name.Length is > 1 and <= Longest && Shapes.Name(name) && HtmlWords.Count(name) <= MostWords
            ? (title with { End = title.Start + dash }, name) : null;
    }
}
