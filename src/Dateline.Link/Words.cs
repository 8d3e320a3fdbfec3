namespace Dateline.Link;

/// <summary>A word of a text.</summary>
/// <param name="Form">Lower case; a number without its thousands commas; an abbreviation without its dots.</param>
/// <param name="Start">Offset in the text that was cut into words.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Capital">True when it is written with a capital first letter.</param>
/// <param name="First">True when it opens a sentence, a line or a quotation, where a capital says nothing.</param>
internal readonly record struct Word(string Form, int Start, int End, bool Capital, bool First)
{
    public bool IsNumber => Form.Length > 0 && char.IsAsciiDigit(Form[0]);
}

/// <summary>Cuts a text into words: runs of letters and digits of any script. Hyphens cut, apostrophes end a word.</summary>
internal static class Words
{
    /// <summary>A longer run of letters is cut here, so that no text is one endless word.</summary>
    private const int Longest = 48;

    /// <summary>Words of one text in order; linear in its length.</summary>
    /// <param name="most">At most so many words are taken from the start.</param>
    public static List<Word> In(string text, int most = int.MaxValue)
    {
        var words = new List<Word>(Math.Min(text.Length / 6, 4096) + 1);
        var first = true;
        for (var at = 0; at < text.Length && words.Count < most;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                first |= text[at] is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '„' or '«' or '*' or '…';
                at++;
                continue;
            }

            var end = EndOf(text, at);
            var form = FormOf(text.AsSpan(at, end - at));
            words.Add(new Word(form, at, end, char.IsUpper(text[at]), first));
            first = false;
            at = Past(text, end);
        }

        return words;
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && end - start < Longest)
        {
            var belongs = char.IsLetterOrDigit(text[end])
                || IsMark(text[end])
                || (text[end] is '.' or ',' && IsInsideNumber(text, end))
                || (text[end] == '.' && IsInsideAbbreviation(text, start, end));
            if (!belongs)
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInsideNumber(string text, int at) =>
        char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>The dots of “U.S.” stand after single letters.</summary>
    private static bool IsInsideAbbreviation(string text, int start, int at) =>
        char.IsLetter(text[at - 1])
        && (at - 1 == start || text[at - 2] == '.')
        && at + 1 < text.Length && char.IsLetter(text[at + 1])
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    /// <summary>Steps over the last dot of an abbreviation and the possessive ’s.</summary>
    private static int Past(string text, int end)
    {
        var past = end >= 3 && end < text.Length && text[end] == '.' && text[end - 2] == '.' ? end + 1 : end;
        return past + 1 < text.Length && text[past] is '\'' or '’' or 'ʼ' && text[past + 1] is 's' or 'S'
            && (past + 2 >= text.Length || !char.IsLetterOrDigit(text[past + 2])) ? past + 2 : past;
    }

    private static string FormOf(ReadOnlySpan<char> written)
    {
        Span<char> form = stackalloc char[Longest];
        var length = 0;
        var number = char.IsAsciiDigit(written[0]);
        foreach (var c in written)
        {
            if (c == ',' || (c == '.' && !number))
            {
                continue;
            }

            form[length++] = char.ToLowerInvariant(c);
        }

        return new string(form[..length]);
    }
}
