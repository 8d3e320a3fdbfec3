using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Lines that say by whom, in any language: “By Ann Low”, “14 March 2031 von Ann Low”, “Enviado por Ann Low el 14/03/2031 - 06:57”.</summary>
internal static class HtmlBylineLine
{
    private const int Longest = 140;

    /// <summary>Marks behind which a byline goes on with something else: a section, a count of comments.</summary>
    private static readonly char[] Ends = ['|', '·', '•', '(', '[', '–', '—', '»', '\n'];

    /// <summary>The people that a line names behind words for “by”; empty for any other line.</summary>
    /// <param name="outlets">Names of the outlet.</param>
    public static ImmutableArray<string> Of(HtmlPlain plain, HtmlBlock block, Locale locale, ImmutableArray<string> outlets)
    {
        if (block.Length is < 5 or > Longest || !MayHold(plain.SpanOf(block)))
        {
            return [];
        }

        var text = Unstamped(plain, block.Start, block.End, locale);
        var by = NameWords.ByLength(text);
        var end = by < text.Length ? text.IndexOfAny(Ends, by) : -1;
        var value = by == 0 || by == text.Length ? "" : end < 0 ? text : text[..end].TrimEnd();
        var shown = value.Length <= by ? [] : HtmlNames.Of([value], outlets);
        return shown.All(name => HtmlNames.IsPerson(name) || Shapes.CaselessName(name)) && shown.Sum(name => name.Length) * 2 >= value.Length - by ? shown : [];
    }

    /// <summary>A line without the stamp in it and what stands on its other side.</summary>
    public static string Unstamped(HtmlPlain plain, int start, int end, Locale locale)
    {
        if (end - start is < 6 or > Longest || (Stamps.Within(plain.Text, start, end, locale) ?? Stamps.Trailing(plain.Text, start, end, locale)) is not { } printed)
        {
            return plain.Text[start..end];
        }

        var before = plain.Text[start..printed.Start].Trim(' ', '|', '-', '–', '—', '·', '•', ',', '(', '»');
        var after = plain.Text[printed.End..end].TrimStart(' ', '|', '-', '–', '—', '·', '•', ',', ')');
        return NameWords.ByLength(before) > 0 || (NameWords.ByLength(after) == 0 && Calendar.Label(before) is null) ? HtmlBylinePieces.WithoutLead(before) : after;
    }

    /// <summary>A byline begins with its words, or with a day, which has figures.</summary>
    private static bool MayHold(ReadOnlySpan<char> line) => NameWords.ByLength(line) > 0 || line.ContainsAnyInRange('0', '9');
}
