using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>The title of a page's piece: the visible heading that the metadata repeat, else what they say without the outlet's name.</summary>
/// <param name="Text">Null when the page has none.</param>
/// <param name="Block">Index of the block where it is shown; -1 when it is not.</param>
/// <param name="Start">Where it begins in the plain text; -1 when it is not shown.</param>
internal sealed record HtmlTitle(string? Text, int Block, int Start)
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « "];

    private const HtmlUse Elsewhere = HtmlUse.Menu | HtmlUse.Side | HtmlUse.Related | HtmlUse.Comments | HtmlUse.Campaign;

    /// <summary>How many of a page's headings are looked at.</summary>
    private const int MostHeadings = 400;

    /// <summary>A headline that is told from its heading has so many words.</summary>
    private const int Fewest = 3;

    /// <summary>A part of a title that is no shorter than this, in code units, may be all of the headline.</summary>
    private const int Whole = 12;

    /// <summary>No title is longer, in code units.</summary>
    private const int Longest = 400;

    public static HtmlTitle Of(HtmlPlain plain, ImmutableArray<string> said, string? site)
    {
        said = [.. said.Where(wording => wording.Length <= Longest)];
        ImmutableArray<(string Words, string Key)> wordings = [.. said.Select(wording => (wording, HtmlWords.Key(wording)))];
        var best = (Score: 0.0, Block: -1);
        var left = MostHeadings;
        for (var at = 0; at < plain.Blocks.Count && left > 0; at++)
        {
            var block = plain.Blocks[at];
            if (!plain.Parts[block.Part].Is(HtmlUse.Heading) || block.Length > Longest)
            {
                continue;
            }

            left--;
            var score = Score(plain, block, wordings);
            if (score > best.Score)
            {
                best = (score, at);
            }
        }

        if (best.Block >= 0)
        {
            return Of(plain, best.Block, said, site);
        }

        return Shown(plain, site) is >= 0 and var shown ? Of(plain, shown, said, site)
            : new(said.Length == 0 ? null : WithoutSite(said[0], site), -1, -1);
    }

    private static HtmlTitle Of(HtmlPlain plain, int at, ImmutableArray<string> said, string? site)
    {
        var block = plain.Blocks[at];
        var (start, end) = Headline(plain.Text, block, said, site);
        return new(plain.Text[start..end], at, start);
    }

    /// <summary>
    /// The headline in its heading: without a kicker before it or a subtitle behind it, where the metadata say which words are
    /// the headline's, and without a stamp before it.
    /// </summary>
    private static (int Start, int End) Headline(string plain, HtmlBlock block, ImmutableArray<string> said, string? site)
    {
        var text = plain.AsSpan(block.Start, block.Length);
        var key = HtmlWords.Key(text);
        var wordings = said.Concat(said.Select(wording => WithoutSite(wording, site)))
            .Where(wording => wording.Length < block.Length && HtmlWords.Count(wording) >= Fewest).ToList();
        if (!said.Any(wording => HtmlWords.Key(wording) == key))
        {
            foreach (var wording in wordings)
            {
                if (text.EndsWith(wording, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(text[^(wording.Length + 1)]))
                {
                    return (block.End - wording.Length, block.End);
                }

                if (text.StartsWith(wording, StringComparison.OrdinalIgnoreCase) && text[wording.Length] == ' ')
                {
                    return (block.Start, block.Start + wording.Length);
                }
            }
        }

        if (Stamps.Leading(plain, block.Start, block.End) is { HasDay: true, Year: not null } stamp && Stamps.SkipJoins(plain, stamp.End, block.End) is var behind
            && behind < block.End && HtmlWords.Count(plain.AsSpan(behind, block.End - behind)) >= Fewest)
        {
            return (behind, block.End);
        }

        return (block.Start, block.End);
    }

    /// <summary>
    /// The main heading that the page shows though its metadata word the title otherwise: the first in the piece, else the only
    /// one of three words or more. Neither the outlet's name nor a heading of furniture.
    /// </summary>
    /// <returns>Index of its block; -1 for none.</returns>
    private static int Shown(HtmlPlain plain, string? site)
    {
        var (inside, only, count) = (-1, -1, 0);
        for (var at = 0; at < plain.Blocks.Count && inside < 0; at++)
        {
            var block = plain.Blocks[at];
            var part = plain.Parts[block.Part];
            if (part.Tag != "h1" || part.Is(Elsewhere) || block.Length > Longest || block.LinkShare > 0.5
                || string.Equals(plain.TextOf(block), site, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            count++;
            only = HtmlWords.Count(plain.SpanOf(block)) >= 3 || HtmlWords.IsDense(plain.SpanOf(block)) ? at : only;
            inside = plain.Upwards(block.Part).Any(up => plain.Parts[up].Tag == "article") ? at : -1;
        }

        return inside >= 0 ? inside : count == 1 ? only : -1;
    }

    /// <summary>True for a heading that is a link to a front page: the outlet's name.</summary>
    private static bool LeadsHome(HtmlPlain plain, HtmlBlock block)
    {
        for (var at = block.Part; at < plain.Parts.Count && plain.Parts[at].Start < block.End && at <= plain.Parts[block.Part].Last; at++)
        {
            if (plain.Parts[at].Tag == "a" && plain.Parts[at].Element.Attribute("href") is { } href)
            {
                return href.Trim() is "/" or "./"
                    || (Uri.TryCreate(href, UriKind.Absolute, out var address) && address.AbsolutePath.Length <= 1 && address.Query.Length == 0);
            }
        }

        return false;
    }

    /// <summary>How surely a heading is the title: 0 for not at all.</summary>
    private static double Score(HtmlPlain plain, HtmlBlock block, ImmutableArray<(string Words, string Key)> said)
    {
        var part = plain.Parts[block.Part];
        var level = part.Tag is ['h', var digit] && digit is >= '1' and <= '6' ? digit - '0' : 3;
        if (level > 3 || (block.LinkShare > 0.5 && LeadsHome(plain, block)))
        {
            return 0;
        }

        var rank = level == 1 ? 0.2 : level == 2 ? 0.05 : 0;
        var linked = block.LinkShare > 0.5 ? 0.1 : 0;
        var text = plain.TextOf(block);
        var key = HtmlWords.Key(text);
        if (said.IsEmpty)
        {
            return level == 1 && block.LinkShare < 0.5 ? rank : 0;
        }

        var likeness = said.Max(wording => Likeness(text, key, wording.Words, wording.Key));
        return likeness >= 0.6 ? likeness + rank - linked : 0;
    }

    /// <summary>
    /// How far a heading is one wording of the title, from 0 to 1. It may be its beginning, before the outlet's name, or, less
    /// surely, its end, behind it; a longer one says more.
    /// </summary>
    private static double Likeness(string heading, string key, string wording, string wordingKey)
    {
        if (key.Length > 0 && key == wordingKey)
        {
            return 1;
        }

        var share = (double)key.Length / Math.Max(1, wordingKey.Length);
        return key.Length >= Whole && wordingKey.StartsWith(key, StringComparison.Ordinal) ? 0.9 + (0.09 * share)
            : Math.Max(key.Length >= Whole && wordingKey.EndsWith(key, StringComparison.Ordinal) ? 0.4 + (0.29 * share) : 0, HtmlWords.Likeness(heading, wording));
    }

    /// <summary>“Headline | Outlet” and “Headline - Section - Outlet” without what follows the last separator, where that is the outlet or short.</summary>
    private static string WithoutSite(string title, string? site)
    {
        var text = title;
        foreach (var separator in Separators)
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var tail = text[(at + separator.Length)..];
            if (string.Equals(tail, site, StringComparison.OrdinalIgnoreCase) || (HtmlWords.Count(tail) <= 4 && HtmlWords.Count(text.AsSpan(0, at)) >= 4))
            {
                text = text[..at].TrimEnd();
            }
        }

        return text;
    }
}
