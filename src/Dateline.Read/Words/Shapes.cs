using System.Buffers;

namespace Dateline.Read;

/// <summary>What a piece of text looks like: a name, a headline, a sentence, a text cut off.</summary>
internal static class Shapes
{
    private static readonly SearchValues<char> NoName = SearchValues.Create("?!;\"“”*•");

    /// <summary>How many words stand in a text, counted up to <paramref name="most"/>.</summary>
    public static int Words(string text, int most = 50)
    {
        var (count, inside) = (0, false);
        foreach (var sign in text)
        {
            var letter = char.IsLetterOrDigit(sign);
            count += letter && !inside ? 1 : 0;
            inside = letter || (inside && sign is '\'' or '’' or '-' or '.');
            if (count >= most)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>True when the last sign that is no closing quotation mark or bracket ends a sentence.</summary>
    public static bool EndsSentence(string text)
    {
        var at = text.Length - 1;
        while (at > 0 && text[at] is '"' or '”' or '\'' or '’' or ')' or ']' or '»' or ' ')
        {
            at--;
        }

        return at >= 0 && text[at] is '.' or '!' or '?' or '…';
    }

    /// <summary>True for a text that an outside hand cut: it ends in an ellipsis, or in mid-sentence.</summary>
    public static bool CutOff(string text) =>
        text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…') || text.EndsWith("[…]", StringComparison.Ordinal)
        || text.EndsWith("[...]", StringComparison.Ordinal) || !EndsSentence(text);

    /// <summary>Could be a headline: some words, not long, no full stop at the end.</summary>
    public static bool Headline(string text) =>
        text.Length is >= 8 and <= 200 && text[^1] is not ('.' or ',' or ';' or ':' or '…' or '-' or '–') && Words(text, 40) is >= 2 and < 40;

    /// <summary>
    /// Two to five words with capital letters and nothing of a sentence: a person or an outlet. “desk”, “of”, “and” may be among them.
    /// </summary>
    public static bool Name(string text)
    {
        if (text.Length is < 2 or > 80 || !char.IsLetter(text[0]) || text.AsSpan().ContainsAny(NoName))
        {
            return false;
        }

        var (capital, small) = (0, 0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
            {
                capital++;
            }
            else if (word[0] == '&' || Particles.Contains(word.TrimEnd(',')))
            {
                small++;
            }
            else
            {
                return false;
            }

            if (word.Length > 3 && word[^1] == '.')
            {
                return false;
            }
        }

        return capital is >= 1 and <= 8 && small <= 4;
    }

    /// <summary>A name of a person as newsrooms print it: two or more capitalised words.</summary>
    public static bool Person(string text) => Name(text) && Words(text) is >= 2 and <= 5 && !text.Any(char.IsDigit);

    /// <summary>
    /// Two to five words of a script that has no capitals, Arabic or Hebrew or Devanagari: a name where something else says so,
    /// for nothing in its writing does.
    /// </summary>
    public static bool CaselessName(string text) => text.Length <= 80 && Words(text) is >= 2 and <= 5
        && text.All(sign => sign is ' ' or '-' or '.' or '\u200C' || (!char.IsDigit(sign) && !char.IsPunctuation(sign) && char.ToUpperInvariant(sign) == char.ToLowerInvariant(sign)));

    /// <summary>Lower case, one space between words, marks at the ends gone: for comparing with tables.</summary>
    public static string Folded(string text)
    {
        if (text.Length > 120)
        {
            return "";
        }

        var words = text.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Trim(':', '.', '!', '»', '›', '>', '<', '«', '→', '←', '↓', '▼', '…', '|', '-', '–', '—', '[', ']', ' ');
    }

    private static readonly HashSet<string> Particles =
    [
        "of", "and", "the", "on", "for", "in", "de", "la", "le", "van", "von", "der", "den", "del", "da", "di", "du", "dos", "el", "al", "bin", "news", "desk", "staff", "team",
        "und", "et", "y", "e", "i", "та", "і", "й", "para",
    ];
}
