namespace Dateline.Read;

/// <summary>
/// The headline in a line that holds more: lists print “5 March 2031 Old ferry goes back to sea” on one line, the day beside
/// the link. The headline is the link's words where only a stamp, a number or marks stand beside them.
/// </summary>
internal static class HtmlHeadline
{
    /// <summary>What stands beside a headline on its line holds less text, in code units.</summary>
    private const int LongestBeside = 80;

    /// <summary>A number with its mark beside a headline: “14.”, “14日”.</summary>
    private const int LongestNumber = 4;

    /// <summary>As many headlines begin with a day where beginning so is the lists' way.</summary>
    private const int FewestLed = 2;

    /// <returns>The line, or the longest link's part of it.</returns>
    public static HtmlBlock Of(HtmlPlain plain, HtmlCard card, HtmlBlock line, DayOrder order)
    {
        HtmlPart? link = null;
        for (var at = card.Part; at < card.EndPart && at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (part.Tag == "a" && part.Length > (link?.Length ?? 0) && part.Start >= line.Start && part.End <= line.End)
            {
                link = part;
            }
        }

        return link is not null && link.Length < line.Length && IsBeside(plain, line.Start, link.Start, order) && IsBeside(plain, link.End, line.End, order)
            ? new(link.Start, link.End, line.Part, link.Length) : line;
    }

    /// <summary>
    /// Where most headlines of the lists begin with their day, “5 March - Old ferry goes back to sea”, the day is their stamp. A
    /// headline that does so alone keeps it.
    /// </summary>
    public static List<List<HtmlEntry>> Parted(HtmlPlain plain, List<List<HtmlEntry>> lists, string page, DayOrder order)
    {
        var led = lists.Sum(list => list.Count(entry => Led(plain, entry, order) is not null));
        return led < FewestLed || led * 5 < lists.Sum(list => list.Count) * 4 ? lists
            : lists.ConvertAll(list => list.ConvertAll(entry => Led(plain, entry, order) is not { } led ? entry
                : entry with { Title = entry.Title with { Start = Stamps.SkipJoins(plain.Text, led.End, entry.Title.End) }, Published = entry.Published ?? led.On(page, plain.Text) }));
    }

    private static Printed? Led(HtmlPlain plain, HtmlEntry entry, DayOrder order) =>
        Stamps.Leading(plain.Text, entry.Title.Start, entry.Title.End, order) is { HasDay: true, Modified: false } led
        && entry.Title.End - Stamps.SkipJoins(plain.Text, led.End, entry.Title.End) > LongestNumber ? led : null;

    /// <summary>True for nothing, for marks and numbers, and for a stamp with or without more behind a mark.</summary>
    private static bool IsBeside(HtmlPlain plain, int start, int end, DayOrder order)
    {
        var text = plain.Text.AsSpan(start, end - start).Trim();
        return text.Length <= LongestNumber || (text.Length <= LongestBeside
            && (!HasLetter(text) || Stamps.Whole(plain.Text, start, end, order) is not null
                || Stamps.Leading(plain.Text, start, end, order) is not null || Stamps.Trailing(plain.Text, start, end, order) is not null));
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (char.IsLetter(sign))
            {
                return true;
            }
        }

        return false;
    }
}
