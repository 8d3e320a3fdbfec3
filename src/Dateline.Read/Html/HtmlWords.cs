using System.Text;

namespace Dateline.Read;

/// <summary>Comparing wordings that differ in case, white space and punctuation only.</summary>
internal static class HtmlWords
{
    /// <summary>Letters and digits in lower case, single spaces between words.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(Math.Min(text.Length, 1_024));
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
            else if (key.Length > 0 && key[^1] != ' ' && letter is not ('\'' or '’'))
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>How far two wordings share their words, from 0 to 1 (Dice's coefficient over sets of words).</summary>
    public static double Likeness(string one, string other)
    {
        var left = Key(one).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var right = Key(other).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var letter in text)
        {
            var word = !char.IsWhiteSpace(letter);
            count += word && !inside ? 1 : 0;
            inside = word;
        }

        return count;
    }

    /// <summary>True for scripts that write without spaces between words: their strings are short and full.</summary>
    public static bool IsDense(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u3040', '\uD7AF') && !text.ContainsAnyInRange('\u0E00', '\u0E7F'))
        {
            return false;
        }

        var dense = 0;
        foreach (var letter in text)
        {
            dense += letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\u0E00' and <= '\u0E7F' ? 1 : 0;
        }

        return dense * 3 > text.Length;
    }

    /// <summary>True when the text ends as a sentence does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'”’»)]*  ");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or ':';
    }
}
