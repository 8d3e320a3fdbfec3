using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Whom and what section a card names.</summary>
internal static class HtmlEntryNames
{
    private const int LongestSection = 60;

    /// <summary>No card is looked through further for a byline, in blocks.</summary>
    private const int MostBlocks = 60;

    /// <summary>What elements say that they hold an author; else the first line that is a byline.</summary>
    /// <param name="isText">True for the blocks of headline and teaser.</param>
    public static ImmutableArray<string> Authors(HtmlPlain plain, HtmlCard card, DayOrder order, Func<int, bool> isText)
    {
        var values = new List<string>();
        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Byline) || part.Length is < 2 or > 200 || at == card.Part)
            {
                continue;
            }

            var linked = Linked(plain, at);
            values.AddRange(linked.Count > 0 ? linked : Lines(plain, part, order));
            at = part.Last;
        }

        var marked = HtmlNames.Of(values, []);
        for (var at = card.FirstBlock; at < card.EndBlock && at < card.FirstBlock + MostBlocks && marked.IsEmpty; at++)
        {
            marked = isText(at) ? [] : HtmlBylineLine.Of(plain, plain.Blocks[at], order, []);
        }

        return marked;
    }

    /// <summary>The texts of the links inside a byline that lead to people: each is one name.</summary>
    private static List<string> Linked(HtmlPlain plain, int byline)
    {
        var names = new List<string>();
        for (var at = byline; at <= plain.Parts[byline].Last; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length is > 1 and < 80)
            {
                names.Add(plain.TextOf(part));
            }
        }

        return names;
    }

    private static IEnumerable<string> Lines(HtmlPlain plain, HtmlPart part, DayOrder order) =>
        plain.TextOf(part).Split('\n').Where(line => Stamps.Whole(line, order) is null);

    /// <summary>The first label with a link; else the first link that leads to a category; else the first label.</summary>
    /// <returns>Null where the card shows none.</returns>
    public static string? Section(HtmlPlain plain, HtmlCard card)
    {
        string? category = null, plainly = null;
        for (var at = card.Part + 1; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Length is < 2 or > LongestSection)
            {
                continue;
            }

            if (part.Tag == "a" && part.Element.Attribute("href") is { } href && HtmlAddress.LeadsToCategory(href))
            {
                category ??= plain.TextOf(part);
            }

            if (!part.Says(HtmlUse.Label) || part.Says(HtmlUse.Title))
            {
                continue;
            }

            for (var inner = at; inner <= part.Last; inner++)
            {
                if (plain.Parts[inner].Tag == "a" && plain.Parts[inner].Length > 1)
                {
                    return plain.TextOf(plain.Parts[inner]);
                }
            }

            plainly ??= Line(plain.TextOf(part));
        }

        return category ?? plainly;
    }

    /// <summary>The first line of a label; null for words that lead to a day: “Published”.</summary>
    private static string? Line(string label)
    {
        var line = label.Contains('\n') ? label[..label.IndexOf('\n')] : label;
        return Calendar.Labels.ContainsKey(line.Trim(' ', ':').ToLowerInvariant()) ? null : line;
    }
}
