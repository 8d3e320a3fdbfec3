using System.Buffers;

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
    private static readonly SearchValues<string> Words = SearchValues.Create(["source", "publisher", "provider", "outlet"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Dashes = [" - ", " – ", " — ", " | "];

    public static List<HtmlEntry> Apply(HtmlPlain plain, List<HtmlEntry> entries, HtmlAddress address, Locale locale)
    {
        var named = Named(plain, entries, locale);
        if (named.Count(name => name is not null) * 2 > entries.Count && named.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return [.. entries.Select((entry, at) => entry with { Outlet = named[at], Authors = named[at] is { } name ? entry.Authors.Remove(name) : entry.Authors })];
        }

        var elsewhere = entries.Count(entry => address.IsElsewhere(entry.Card.Url));
        var behind = entries.ConvertAll(entry => elsewhere * 2 > entries.Count ? Behind(plain, entry.Title) : null);
        return behind.Count(each => each is not null) * 2 <= entries.Count ? entries
            : [.. entries.Select((entry, at) => behind[at] is { } each ? entry with { Title = each.Title, Outlet = each.Name } : entry)];
    }

    /// <summary>What each entry names; looked for no further where half of the entries name nothing.</summary>
    private static List<string?> Named(HtmlPlain plain, List<HtmlEntry> entries, Locale locale)
    {
        var named = new List<string?>(entries.Count);
        for (var (at, without) = (0, 0); at < entries.Count; at++)
        {
            named.Add(without * 2 < entries.Count ? Named(plain, entries[at], locale) : null);
            without += named[at] is null ? 1 : 0;
        }

        return named;
    }

    private static string? Named(HtmlPlain plain, HtmlEntry entry, Locale locale)
    {
        var card = entry.Card;
        for (var at = card.Part + 1; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Length is > 1 and <= Longest && part.Tag != "time" && Says(part.Element.Class) && plain.TextOf(part) is var text && Shapes.Name(text) && HtmlWords.Count(text) <= MostWords)
            {
                return text;
            }
        }

        for (var at = card.FirstBlock; at < card.EndBlock && entry.Published is not null; at++)
        {
            var block = plain.Blocks[at];
            if (block.Length <= LongestLine && Bylines.Of(plain.Text, block.Start, block.End, locale) is { Stamp: not null, Outlet: { } outlet })
            {
                return outlet;
            }
        }

        return null;
    }

    private static bool Says(string? classes) => classes is { Length: > 0 and < 200 } && classes.AsSpan().IndexOfAny(Words) >= 0;

    private static (HtmlBlock Title, string Name)? Behind(HtmlPlain plain, HtmlBlock title)
    {
        var text = plain.TextOf(title);
        var dash = Dashes.Select(each => text.LastIndexOf(each, StringComparison.Ordinal)).Max();
        var name = dash < 0 ? "" : text[(dash + 3)..];
        return dash >= ShortestTitle && name.Length is > 1 and <= Longest && Shapes.Name(name) && HtmlWords.Count(name) <= MostWords
            ? (title with { End = title.Start + dash }, name) : null;
    }
}
