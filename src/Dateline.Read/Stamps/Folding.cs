using System.Globalization;
using System.Text;

namespace Dateline.Read;

/// <summary>
/// Brings what is printed and what the tables hold to one form: small letters without the marks that people leave out, figures of
/// any script as 0 to 9, one space between words. The machine's own tables are not asked, which may be missing.
/// </summary>
internal static class Folding
{
    private static readonly char[] Letters = Load();

    /// <summary>A letter in its plain form; U+0000 for a mark that is dropped.</summary>
    public static char Of(char sign) => sign < 128 ? (char)(sign is >= 'A' and <= 'Z' ? sign | 0x20 : sign) : sign < Letters.Length ? Letters[sign] : char.ToLowerInvariant(sign);

    /// <summary>The words of a table or of a line. Hyphens, full stops and apostrophes between letters are spaces.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = Plain(text[at]);
            if (sign == '\0')
            {
                continue;
            }

            var joins = sign is '.' or '-' or '\'' && folded.Length > 0 && char.IsLetter(folded[^1]) && !(at + 1 < text.Length && char.IsDigit(text[at + 1]));
            if (joins || char.IsWhiteSpace(sign))
            {
                _ = folded.Length > 0 && folded[^1] != ' ' ? folded.Append(' ') : folded;
                continue;
            }

            folded.Append(sign);
        }

        return folded.Length > 0 && folded[^1] == ' ' ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    /// <summary>True for scripts that print words without spaces between them, or glue particles to them.</summary>
    public static bool IsDense(char sign) => sign is (>= '\u0e00' and <= '\u0fff') or (>= '\u1000' and <= '\u109f') or (>= '\u1100' and <= '\u11ff') or (>= '\u1780' and <= '\u17ff')
        or (>= '\u2e80' and <= '\u9fff') or (>= '\ua000' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff');

    private static char Plain(char sign)
    {
        if (sign >= 128 && char.IsDigit(sign))
        {
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign));
        }

        return sign switch
        {
            '’' or '‘' or 'ʼ' or '`' or '´' or 'ʻ' or '׳' or '′' or 'ʹ' or 'ꞌ' => '\'',
            '‐' or '‑' or '−' or '־' => '-',
            '\u200b' => ' ',
            '\ufeff' or (>= '\u200c' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => '\0',
            >= '\uff01' and <= '\uff5e' => Of((char)(sign - 0xfee0)),
            _ => Of(sign),
        };
    }

    private static char[] Load()
    {
        var letters = new char[0x2000];
        for (var code = 0; code < letters.Length; code++)
        {
            letters[code] = IsDropped((char)code) ? '\0' : char.ToLowerInvariant((char)code);
        }

        foreach (var group in StampTables.Folds())
        {
            foreach (var letter in group.AsSpan(1))
            {
                letters[letter] = group[0];
            }
        }

        // Letters of India that are one sign with their dot, and two without.
        foreach (var (with, without) in (ReadOnlySpan<(char, char)>)[('\u0958', '\u0915'), ('\u0959', '\u0916'), ('\u095a', '\u0917'), ('\u095b', '\u091c'), ('\u095c', '\u0921'), ('\u095d', '\u0922'), ('\u095e', '\u092b'), ('\u095f', '\u092f'), ('\u09dc', '\u09a1'), ('\u09dd', '\u09a2'), ('\u09df', '\u09af'), ('\u0a33', '\u0a32'), ('\u0a36', '\u0a38'), ('\u0a59', '\u0a16'), ('\u0a5a', '\u0a17'), ('\u0a5b', '\u0a1c'), ('\u0a5e', '\u0a2b')])
        {
            letters[with] = without;
        }

        // Letters that Unicode does not take apart, and the forms of one Arabic letter.
        foreach (var (plain, others) in (ReadOnlySpan<(char, string)>)[('l', "ł"), ('o', "ø"), ('d', "đð"), ('i', "ıİɨ"), ('σ', "ς"), ('ا', "أإآٱ"), ('ي', "یى"), ('ک', "ك"), ('ه', "ةۀہ")])
        {
            foreach (var letter in others)
            {
                letters[letter] = plain;
            }
        }

        return letters;
    }

    /// <summary>Combining accents, the vowel signs of Arabic and Hebrew, the dot below of Devanagari and its neighbours, and marks that print nothing.</summary>
    private static bool IsDropped(char sign) => sign is (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05c7' and not '\u05be') or '\u0640' or (>= '\u064b' and <= '\u065f') or '\u0670'
        or '\u093c' or '\u09bc' or '\u0a3c' or '\u0abc' or '\u0b3c' or '\u00ad' or '\u061c' or '\u1dc4';
}
