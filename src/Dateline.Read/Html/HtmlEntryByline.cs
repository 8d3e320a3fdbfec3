using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Whom a card names as its authors: elements that say they hold them, else a line that says “by”.</summary>
internal static class HtmlEntryByline
{
    /// <summary>No byline of a card holds more text, in code units.</summary>
    private const int Longest = 200;

    private const int LongestName = 80;

    /// <summary>No card is looked through further for a line, in blocks.</summary>
    private const int MostBlocks = 60;

    /// <param name="isText">True for the blocks of headline and teaser.</param>
    public static ImmutableArray<string> Of(HtmlPlain plain, HtmlCard card, Func<int, bool> isText, Locale locale)
    {
        var values = new List<string>();
        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Byline) || part.Length is < 2 or > Longest || at == card.Part)
            {
                continue;
            }

            var linked = Linked(plain, at);
            values.AddRange(linked.Count > 0 ? linked : Lines(plain, part, locale));
            at = part.Last;
        }

        if (values.Count > 0)
        {
            return HtmlNames.Of(values, []);
        }

        for (var at = card.FirstBlock; at < card.EndBlock && at < card.FirstBlock + MostBlocks; at++)
        {
            if (isText(at) || !MayHold(plain.SpanOf(plain.Blocks[at])))
            {
                continue;
            }

            if (HtmlBylineLine.Of(plain, plain.Blocks[at], locale, []) is { Length: > 0 } said)
            {
                return said;
            }

            if (HtmlBylinePieces.Of(plain, plain.Blocks[at], locale, []) is { Length: > 0 } named)
            {
                return named;
            }
        }

        return [];
    }

    /// <summary>Whoever is named without a word for “by” is named beside a day, which has figures.</summary>
    private static bool MayHold(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        foreach (var sign in line)
        {
            if (char.IsDigit(sign))
            {
                return true;
            }
        }

        return NameWords.ByLength(line) > 0;
    }

    /// <summary>The texts of the links inside a byline: those that lead to people where any does, else all; each is one name.</summary>
    private static List<string> Linked(HtmlPlain plain, int byline)
    {
        var (names, people) = (new List<string>(), new List<string>());
        for (var at = byline; at <= plain.Parts[byline].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length is > 1 and < LongestName)
            {
                (HtmlByline.LeadsToPerson(part) ? people : names).Add(plain.TextOf(part));
            }
        }

        return people.Count > 0 ? people : names;
    }

    /// <summary>The lines of a byline that are no stamps, without the stamps in them.</summary>
    private static IEnumerable<string> Lines(HtmlPlain plain, HtmlPart part, Locale locale)
    {
        var start = part.Start;
        foreach (var line in plain.TextOf(part).Split('\n'))
        {
            if (Stamps.Whole(line, locale) is null)
            {
                yield return HtmlBylineLine.Unstamped(plain, start, start + line.Length, locale);
            }

            start += line.Length + 1;
        }
    }
}
