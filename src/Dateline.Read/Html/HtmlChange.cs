namespace Dateline.Read;

/// <summary>Whether an element with a day in it says when its piece was changed, not when it came out.</summary>
internal static class HtmlChange
{
    /// <summary>How far before an element the words are looked for that lead to it, in code units.</summary>
    private const int Before = 32;

    /// <summary>
    /// True when attributes or the words in front say that the day is of a change. The hAtom microformat's <c>updated</c> stands
    /// beside <c>published</c> where it is another day, and on one element with it where it is the same.
    /// </summary>
    public static bool Is(HtmlPlain plain, HtmlPart part)
    {
        var classes = part.Element.Class ?? "";
        if (classes.Contains("publish", StringComparison.OrdinalIgnoreCase) || part.Element.Attribute("pubdate") is not null)
        {
            return false;
        }

        if (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modif", StringComparison.OrdinalIgnoreCase)
            || part.Element.Attribute("itemprop") == "dateModified")
        {
            return true;
        }

        var words = plain.Text.AsSpan(Math.Max(0, part.Start - Before), Math.Min(part.Start, Before));
        return Calendar.Label(words[(words.LastIndexOf('\n') + 1)..]) == true;
    }
}
