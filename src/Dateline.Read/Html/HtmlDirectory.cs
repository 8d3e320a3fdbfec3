using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// A page that is a list of names: a category, an index, a register. Its entries are too short to read like headlines; what tells
/// them is that below the page's heading hardly anything else stands than items of lists with a link in each.
/// </summary>
internal static class HtmlDirectory
{
    /// <summary>So many items make a directory.</summary>
    private const int Fewest = 15;

    /// <summary>The share of the text below the heading that stands in such items.</summary>
    private const double LeastOfText = 0.6;

    private const int Longest = 200;

    private const HtmlUse Never = HtmlHeadlines.Never | HtmlUse.Side | HtmlUse.Related | HtmlUse.About;

    /// <returns>The entries, in page order; empty for a page that is no directory.</returns>
    public static ImmutableArray<HtmlEntry> Of(HtmlPlain plain, HtmlAddress address, HtmlTitle title)
    {
        if (title.Block < 0)
        {
            return [];
        }

        var uses = HtmlAround.Of(plain);
        var (from, all) = (plain.Blocks[title.Block].End, 0);
        foreach (var block in plain.Blocks.Where(block => block.Start >= from && (uses[block.Part] & Never) == HtmlUse.None))
        {
            all += block.Length;
        }

        var entries = new List<HtmlEntry>();
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            if (plain.Parts[at].Tag is "li" or "dt" && plain.Parts[at].Start >= from && (uses[at] & Never) == HtmlUse.None && Entry(plain, address, at) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries.Count >= Fewest && entries.Sum(entry => entry.Title.Length) >= LeastOfText * all ? [.. entries] : [];
    }

    private static HtmlEntry? Entry(HtmlPlain plain, HtmlAddress address, int at)
    {
        var part = plain.Parts[at];
        if (part.Length is 0 or > Longest || part.EndBlock - part.FirstBlock != 1)
        {
            return null;
        }

        var link = Enumerable.Range(at, part.Last - at + 1).FirstOrDefault(inner => plain.Parts[inner] is { Tag: "a", Length: > 0 }, -1);
        return link >= 0 && plain.Parts[link].Length * 2 >= part.Length && address.Of(plain.Parts[link].Element.Attribute("href")) is { } url
            ? new(HtmlCard.Of(plain, at, link, url), plain.Blocks[part.FirstBlock], [], null, [], null) : null;
    }
}
