namespace Dateline.Read;

/// <summary>What pages count beside their items: “12 comments”, “1.2K views”, and searches: “About 2,300 results”.</summary>
internal static class Counts
{
    /// <summary>True for a count and nothing else.</summary>
    public static bool Are(string text) => text.Length <= 40 && Leading(text) == text.Length;

    /// <summary>How long the count with which a text begins is, with the spaces and marks behind it; 0 where none stands there.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        var at = Number(text);
        var word = at;
        while (word < text.Length && text[word] is ' ' or '\u00a0')
        {
            word++;
        }

        var end = word;
        while (end < text.Length && end - word < 20 && char.IsLetter(text[end]))
        {
            end++;
        }

        if (at == 0 || end == word || !Wording.Counted.Contains(text[word..end].ToString().ToLowerInvariant()))
        {
            return 0;
        }

        while (end < text.Length && text[end] is ' ' or '\u00a0' or '|' or '·' or '•' or ',')
        {
            end++;
        }

        return end;
    }

    /// <summary>What a search says above its list: “About 2,300 results (0.31 seconds)”, “Search found 4 matches”.</summary>
    public static bool Search(string text)
    {
        if (text.Length > 90 || Shapes.Words(text, 13) > 12)
        {
            return false;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < words.Length && at < 6; at++)
        {
            var before = words[at - 1].AsSpan().Trim('~');
            if (before.Length > 0 && Number(before) == before.Length && Wording.Sought.Contains(words[at].Trim('.', ',', ':').ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number with its separators and “K” or “M”.</summary>
    private static int Number(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 12 && (char.IsAsciiDigit(text[at]) || (at > 0 && text[at] is '.' or ',')))
        {
            at++;
        }

        return at > 0 && at < text.Length && text[at] is 'K' or 'k' or 'M' && (at + 1 == text.Length || !char.IsLetter(text[at + 1])) ? at + 1 : at;
    }
}
