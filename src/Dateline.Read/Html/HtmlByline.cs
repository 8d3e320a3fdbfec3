using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Who the page shows as the authors of its piece: elements that say so, else lines that begin like a byline.</summary>
/// <param name="names">Names of the outlet.</param>
internal sealed class HtmlByline(HtmlPlain plain, HtmlPlace place, Locale locale, ImmutableArray<string> names)
{
    /// <summary>No byline holds more text, in code units.</summary>
    private const int LongestPart = 200;

    /// <summary>No byline has more elements.</summary>
    private const int MostParts = 200;

    private const int LongestLine = 140;

    private const int LongestName = 60;

    /// <summary>A byline no longer than this, in code units, is nothing else: its name may be one word.</summary>
    private const int LongestAlone = 40;

    /// <summary>Bylines of one piece stand together: no further apart than so many blocks.</summary>
    private const int Together = 1;

    /// <summary>Path segments of addresses that lead to a person.</summary>
    private static readonly string[] People =
    [
        "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/auteurs/", "/autore/", "/autori/", "/autores/", "/autorin/", "/profile/", "/profil/",
        "/profiles/", "/staff/", "/writer/", "/writers/", "/by/", "/byline/", "/contributor/", "/contributors/", "/journalist/", "/journalists/", "/reporter/", "/reporters/", "/columnist/",
        "/redakteur/", "/redakteure/", "/our-team/", "/avtor/", "/avtori/", "/kirjoittaja/", "/yazar/", "/skribent/", "/penulis/",
    ];

    /// <summary>Who has a site of their own is its author as well: what is no person's name is the outlet's.</summary>
    private readonly ImmutableArray<string> outlets = [.. names.Where(name => !HtmlNames.IsPerson(name))];

    /// <summary>The authors, surest ground first; empty where the page shows none.</summary>
    /// <param name="alone">True where nothing else names any: then a bare name beside a stamp will do.</param>
    public ImmutableArray<string> Authors(bool alone)
    {
        var shown = Linked();
        shown = shown.IsEmpty ? Marked() : shown;
        shown = shown.IsEmpty ? Lines() : shown;
        shown = shown.IsEmpty ? Printed(alone) : shown;

        // “By Ann Low, The Gazette”
        var people = shown.RemoveAll(name => names.Contains(name, StringComparer.OrdinalIgnoreCase));
        return people.IsEmpty ? shown : people;
    }

    /// <summary>Links near title and body that lead to people, or say that they lead to the author.</summary>
    private ImmutableArray<string> Linked()
    {
        var found = new List<string>();
        var last = -1;
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag != "a" || part.Length is < 2 or > LongestName || !IsHere(part) || IsRunning(part) || !LeadsToPerson(part) || (last >= 0 && part.FirstBlock > last + Together))
            {
                continue;
            }

            found.Add(plain.TextOf(part));
            last = found.Count == 1 || last >= 0 ? part.FirstBlock : last;
        }

        return Shaped(HtmlNames.Of(found, outlets));
    }

    /// <summary>True inside the body, and inside a paragraph: those speak of people who did not write them.</summary>
    private bool IsRunning(HtmlPart part) => place.IsInside(part.FirstBlock)
        || (part.FirstBlock < plain.Blocks.Count && plain.Blocks[part.FirstBlock] is { Length: > LongestName, LinkShare: < 0.2 });

    /// <summary>True for a link that says, or whose address says, that it leads to a person.</summary>
    public static bool LeadsToPerson(HtmlPart part) =>
        part.Element.Attribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)
        || (part.Element.Attribute("href") is { } href && People.Any(segment => href.Contains(segment, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What elements hold that say they hold the author.</summary>
    private ImmutableArray<string> Marked()
    {
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (part.Says(HtmlUse.Byline) && part.Length is > 1 and <= LongestPart && IsHere(part) && In(at) is { Length: > 0 } shown)
            {
                return shown;
            }
        }

        return [];
    }

    /// <summary>The names inside a byline: elements that say they are a name, else its links, else its lines.</summary>
    private ImmutableArray<string> In(int byline)
    {
        var part = plain.Parts[byline];
        var named = new List<string>();
        var links = new List<string>();
        for (var at = byline; at <= part.Last && at < byline + MostParts; at++)
        {
            var inner = plain.Parts[at];
            if (inner.Length is < 2 or > LongestName)
            {
                continue;
            }

            if (inner.Element.Attribute("itemprop") == "name" || inner.Element.Class is "fn" or "fn n" or "url fn n")
            {
                named.Add(plain.TextOf(inner));
                at = inner.Last;
            }
            else if (inner.Tag == "a")
            {
                links.Add(plain.TextOf(inner));
            }
        }

        return HtmlNames.Of(named, outlets) is { Length: > 0 } sure ? sure
            : HtmlNames.People(links, outlets) is { Length: > 0 } linked ? linked : Lined(part);
    }

    private ImmutableArray<string> Lined(HtmlPart part)
    {
        var lines = new List<string>();
        var by = false;
        var start = part.Start;
        foreach (var line in plain.TextOf(part).Split('\n').Take(4))
        {
            var text = HtmlBylineLine.Unstamped(plain, start, start + line.Length, locale);
            by |= NameWords.ByLength(text) > 0;
            lines.Add(text);
            start += line.Length + 1;
        }

        // What says “by” or is alone in its element may be a name of one word.
        return by || (lines.Count == 1 && part.Length <= LongestName && !part.Says(HtmlUse.Label)) ? Shaped(HtmlNames.Of(lines, outlets))
            : HtmlNames.People(lines, outlets);
    }

    /// <summary>All where each could be a name: written with a capital, in a script that has none, or one word.</summary>
    private static ImmutableArray<string> Shaped(ImmutableArray<string> found) =>
        found.All(name => Shapes.Name(name) || !name.Contains(' ') || Shapes.CaselessName(name)) ? found : [.. found.Where(HtmlNames.IsPerson)];

    /// <summary>Lines near title and body that begin like a byline, or end like one behind a stamp; where one is only “By”, the next line.</summary>
    private ImmutableArray<string> Lines()
    {
        for (var at = 0; at < plain.Blocks.Count; at++)
        {
            var block = plain.Blocks[at];
            if (block.Length is < 2 or > LongestLine || !place.IsNear(at) || at == place.Title || place.IsForeign(at)
                || (NameWords.ByLength(plain.SpanOf(block)) == 0 && Stamps.At(plain.Text, block.Start, block.End, locale) is null))
            {
                continue;
            }

            if (HtmlBylinePieces.Behind(plain, block) is { } behind && HtmlNames.Of([behind], outlets) is [var single] && single == behind)
            {
                return [single];
            }

            var text = HtmlBylineLine.Unstamped(plain, block.Start, block.End, locale);
            var by = NameWords.ByLength(text);
            if (by == 0)
            {
                continue;
            }

            var value = by < text.Length ? text : at + 1 < plain.Blocks.Count && plain.Blocks[at + 1].Length <= LongestName ? plain.TextOf(plain.Blocks[at + 1]) : "";
            if (HtmlNames.Of([value], outlets) is { Length: > 0 } shown && (shown.All(name => HtmlNames.IsPerson(name) || Shapes.CaselessName(name)) || block.Length <= LongestAlone)
                && (shown.Sum(name => name.Length) * 2 >= value.Length - by || NameWords.HasRole(value)))
            {
                return Shaped(shown);
            }
        }

        return [];
    }

    /// <summary>Lines around the title that are a byline by their pieces, name, section and stamp between marks; else a bare name beside a stamp.</summary>
    private ImmutableArray<string> Printed(bool alone)
    {
        string? bare = null;
        for (var at = 0; at < plain.Blocks.Count && at <= place.First; at++)
        {
            var block = plain.Blocks[at];
            if (!place.IsNear(at) || at == place.Title || place.IsForeign(at))
            {
                continue;
            }

            if (HtmlBylinePieces.Among(plain, block, locale, outlets) is { Length: > 0 } shown)
            {
                return shown;
            }

            if (alone && bare is null && at > place.Title && block.Length <= LongestLine && IsBesideStamp(at)
                && HtmlNames.Of([HtmlBylineLine.Unstamped(plain, block.Start, block.End, locale)], outlets) is [var name] && HtmlNames.IsPerson(name))
            {
                bare = name;
            }
        }

        return bare is null ? [] : [bare];
    }

    /// <summary>True where a stamp stands in a line or in one of the next two.</summary>
    private bool IsBesideStamp(int at)
    {
        for (var near = at; near <= at + 2 && near < plain.Blocks.Count; near++)
        {
            var block = plain.Blocks[near];
            if (block.Length <= LongestLine && Stamps.Within(plain.Text, block.Start, block.End, locale) is { HasDay: true, Year: not null })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHere(HtmlPart part) => place.IsNear(part.FirstBlock) && !place.IsForeign(part);
}
