namespace Dateline.Read;

/// <content>Lines that are stamps as a whole.</content>
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
}
