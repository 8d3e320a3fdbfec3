namespace Dateline.Read;

/// <summary>The section that a card shows of its piece.</summary>
internal static class HtmlEntrySection
{
    private const int LongestSection = 60;

    /// <summary>The first label with a link; else the first link that leads to a category; else the first label.</summary>
    /// <returns>Null where the card shows none.</returns>
    public static string? Of(HtmlPlain plain, HtmlCard card)
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

            var inside = -1;
            for (var inner = at; inner <= part.Last; inner++)
            {
                if (plain.Parts[inner].Tag == "a" && plain.Parts[inner].Length > 1)
                {
                    return plain.TextOf(plain.Parts[inner]);
                }

                inside = inside < 0 && inner > at && plain.Parts[inner].Says(HtmlUse.Label) && plain.Parts[inner].Length > 1 ? inner : inside;
            }

            // Without a link, “<p class="tags"><b class="tag">Life</b> <b>New</b></p>” has one label all the same.
            plainly ??= Line(plain.TextOf(plain.Parts[inside >= 0 ? inside : at]));
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
