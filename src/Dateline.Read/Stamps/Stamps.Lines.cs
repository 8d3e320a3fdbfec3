namespace Dateline.Read;

/// <content>Lines that are stamps as a whole, and datelines.</content>
public static partial class Stamps
{
    /// <summary>What stands behind a label such as “Published on:” in front of a stamp; null where none stands there.</summary>
    internal static string? BehindLabel(string text)
    {
        var start = SkipJoins(text, 0, text.Length);
        foreach (var (words, _) in start < text.Length && Labels.TryGetValue(text.AsSpan(start, WordEnd(text, start, text.Length) - start), out var labels) ? labels : [])
        {
            if (start + words.Length < text.Length && !char.IsLetterOrDigit(text[start + words.Length]) && text.AsSpan(start).StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return text[SkipJoins(text, start + words.Length, text.Length)..];
            }
        }

        return null;
    }

    /// <summary>A piece that is a stamp as a whole, in whatever order its words stand.</summary>
    private static Printed? Line(string text, int start, int end, Locale locale)
    {
        if (start >= end)
        {
            return null;
        }

        var line = text.AsSpan(start, end - start);
        var may = line.ContainsAnyInRange('0', '9') || Opens(text, start, end, locale) || line.ContainsAnyInRange('\u0590', '\u1fff') || line.ContainsAnyInRange('\u3000', '\uffff');
        return may && StampLine.Read(line, locale, told: false).Stamp is { } found ? found with { Start = start, End = end } : null;
    }

    /// <summary>
    /// The day in the dateline of a text: at its beginning, or behind a place of a few words with capital letters, and set off from
    /// the first sentence by a mark.
    /// </summary>
    internal static Printed? InDateline(string text, int start, int end, Locale locale)
    {
        foreach (var at in Beginnings(text, start, end))
        {
            if (At(text, at, end, locale) is { HasDay: true, Year: not null } found)
            {
                return found.End < end && IsPlace(text, start, found.Start) && text[found.End..end].TrimStart() is ['.' or ')' or ']' or '–' or '—' or '-' or ':' or '|' or '/' or ',' or '(', ..] ? found : null;
            }

            if (char.IsLower(text[at]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True for nothing, or for a few words in capitals or with capital letters, that marks set off from what follows.</summary>
    private static bool IsPlace(string text, int start, int end)
    {
        var place = text.AsSpan(start, end - start).Trim();
        return place.IsEmpty || (place[^1] is ',' or '(' or '[' or '–' or '—' or '-' or ':' or '/' or '|' && place.IndexOfAny(".;!?") < 0);
    }
}
