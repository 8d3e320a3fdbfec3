namespace Dateline.Read;

/// <summary>
/// What stands on the line of a headline besides it: “05/03/2031 Otters move in”, “Otters move in (5 March 2031)”, “3. Otters move
/// in”. The headline is the link, and the stamp is the entry's.
/// </summary>
internal static class HtmlHeadlineLine
{
    /// <summary>More text than this beside a link is a sentence around it, in code units.</summary>
    private const int MostBeside = 80;

    private const int LongestLabel = 40;

    /// <summary>How many elements inside a line are looked at.</summary>
    private const int MostInside = 8;

    /// <returns>The headline alone, the stamp beside it, and the label in front of it; the line as it is where none is.</returns>
    public static (HtmlBlock Title, Printed? Stamp, string? Section) Of(HtmlPlain plain, HtmlCard card, HtmlBlock line, Locale locale)
    {
        var (bare, section) = Labelled(plain, line);
        var (title, stamp) = Stamped(plain, card, bare, locale);
        return (title, stamp, section);
    }

    /// <summary>A line without the label in front: “Opinion” in an element of its own that says it is one, or has a section's name.</summary>
    private static (HtmlBlock Line, string? Label) Labelled(HtmlPlain plain, HtmlBlock line)
    {
        for (var at = line.Part + 1; at < plain.Parts.Count && at <= line.Part + MostInside && plain.Parts[at].Start <= line.Start; at++)
        {
            var part = plain.Parts[at];
            if (part.Start != line.Start || part.Length is 0 or > LongestLabel || part.Length * 2 > line.Length)
            {
                continue;
            }

            var from = Stamps.SkipJoins(plain.Text, part.End, line.End);
            if ((part.Says(HtmlUse.Label) || Wording.Sections.Contains(Shapes.Folded(plain.TextOf(part)))) && from < line.End && !char.IsLower(plain.Text[from]))
            {
                return (line with { Start = from }, plain.TextOf(part));
            }
        }

        return (line, null);
    }

    private static (HtmlBlock Title, Printed? Stamp) Stamped(HtmlPlain plain, HtmlCard card, HtmlBlock line, Locale locale)
    {
        var link = plain.Parts[card.Anchor];
        if (link.Start < line.Start || link.End > line.End || link.Length == line.Length || link.Length == 0)
        {
            return Glued(plain, line, locale);
        }

        if (Stamp(plain.Text, line.Start, link.Start, locale) is { } leading)
        {
            return (line with { Start = link.Start }, leading);
        }

        var before = plain.Text.AsSpan(line.Start, link.Start - line.Start);
        var title = IsRank(before) || HtmlShortDay.Parse(before) is not null ? line with { Start = link.Start } : line;
        return Stamp(plain.Text, link.End, line.End, locale) is { } after && link.Start - title.Start <= MostBeside
            ? (title with { End = link.End }, after) : (title, null);
    }

    private static Printed? Stamp(string text, int start, int end, Locale locale)
    {
        start = Stamps.SkipJoins(text, start, end);
        if (end - start is < 3 or > MostBeside)
        {
            return null;
        }

        var found = Stamps.Whole(text, start, end, locale) ?? Stamps.Leading(text, start, end, locale) ?? Stamps.Trailing(text, start, end, locale);
        return found is { HasDay: true } or { Age: not null } or { Time: not null } ? found : null;
    }

    /// <summary>A stamp with its year that a mark sets off at the beginning or end of the headline's own line.</summary>
    private static (HtmlBlock Title, Printed? Stamp) Glued(HtmlPlain plain, HtmlBlock line, Locale locale)
    {
        var (start, end) = (line.Start, line.End);
        if (Stamps.Leading(plain.Text, start, end, locale) is { HasDay: true, Year: not null } leading
            && Stamps.SkipJoins(plain.Text, leading.End, end) is var from && end - from >= MostBeside / 8)
        {
            return (line with { Start = from }, leading);
        }

        if (Stamps.Trailing(plain.Text, start, end, locale) is { HasDay: true, Year: not null } trailing)
        {
            var to = trailing.Start;
            while (to > start && !char.IsLetterOrDigit(plain.Text[to - 1]) && plain.Text[to - 1] is not ('?' or '!' or '.' or '"' or '”' or '»' or '’' or ')'))
            {
                to--;
            }

            return to - start >= MostBeside / 8 ? (line with { End = to }, trailing) : (line, null);
        }

        return (line, null);
    }

    /// <summary>The number of an entry in its list: “3.”, “12)”.</summary>
    private static bool IsRank(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length is > 1 and < 5 && text[^1] is '.' or ')' && text[..^1].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
