namespace Dateline.Read;

/// <summary>
/// What the elements around each part say it is for, as far as a search for lists believes them. A form, a sidebar or a window
/// that holds much of a page is none: much software wraps its whole page in a form, or calls its frame “widget-area”.
/// </summary>
internal static class HtmlAround
{
    /// <summary>What holds more of a page's text is no furniture, whatever it says.</summary>
    private const double MostOfPage = 0.5;

    /// <summary>Words on a box that belong to one entry, when they stand on one that holds more text, in code units, are about all of its entries.</summary>
    private const int LongestMark = 400;

    /// <summary>A page with less text than this is too small to be judged by shares.</summary>
    private const int SmallPage = 2_000;

    /// <summary>No form has headings or titles with links; one with so many is wrapped around a list.</summary>
    private const int FewestInForm = 2;

    private const HtmlUse Frames = HtmlUse.Form | HtmlUse.Side | HtmlUse.Related | HtmlUse.Campaign | HtmlUse.Share | HtmlUse.Menu;

    private const HtmlUse Marks = HtmlUse.Title | HtmlUse.Heading | HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Label | HtmlUse.Teaser;

    /// <returns>For each part, what it and all around it say and are believed.</returns>
    public static HtmlUse[] Of(HtmlPlain plain)
    {
        var uses = new HtmlUse[plain.Parts.Count];
        var headlines = Headlines(plain);
        var most = Math.Max(SmallPage, MostOfPage * plain.Text.Length);
        for (var at = 0; at < uses.Length; at++)
        {
            var part = plain.Parts[at];
            var own = part.Own & ~(part.Length > most ? Frames : HtmlUse.None) & ~(part.Length > LongestMark ? Marks : HtmlUse.None);
            own &= ~(part.Tag == "form" && headlines[part.Last + 1] - headlines[at] >= FewestInForm ? HtmlUse.Form : HtmlUse.None);
            uses[at] = own | (part.Up < 0 ? HtmlUse.None : part.Tag == "main" ? uses[part.Up] & ~HtmlUse.Furniture : uses[part.Up]);
        }

        return uses;
    }

    /// <summary>How many links stand in headings and titles before each part; the last is the count of the page.</summary>
    private static int[] Headlines(HtmlPlain plain)
    {
        var counts = new int[plain.Parts.Count + 1];
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            counts[at + 1] = counts[at] + (plain.Parts[at] is { Tag: "a", Length: > 0 } part && part.Is(HtmlUse.Heading | HtmlUse.Title) ? 1 : 0);
        }

        return counts;
    }
}
