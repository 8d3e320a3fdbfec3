using System.Collections.Frozen;
using System.Text;

namespace Dateline.Understand;

/// <summary>Makes spellings of one name equal: “Zelenskyy”, “Zelensky” and “Зеленський”, “Suk-yeol” and “Suk Yeol”, “Donald J. Trump” and “Donald Trump”.</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, string> Plain = Letters(
        "a:áàâäãåāăą", "c:çćčĉ", "d:ďđð", "e:éèêëēėęě", "g:ğģĝ", "i:íìîïīįı", "k:ķ", "l:łľĺļ", "n:ñńňņ", "o:óòôöõøōő", "r:řŕ", "s:śšşș",
        "t:ťţț", "u:úùûüūůűų", "y:ýÿ", "z:źżž");

    /// <summary>Endings by which one Slavic ending is put into Latin letters.</summary>
    private static readonly string[] SlavicEndings = ["iyi", "yy", "iy", "yi", "ii", "ij", "yj"];

    public static string Name(string name)
    {
        var words = Letters(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where((word, i) => !(i > 0 && i < words.Length - 1 && word.Length == 1) && word is not ("jr" or "sr"))
            .Select(word => Ending(Transliteration.Latin(word)).Replace('y', 'i'));
        return string.Join(' ', kept);
    }

    /// <summary>The last word of a name, folded.</summary>
    public static string Surname(string folded) => folded[(folded.LastIndexOf(' ') + 1)..];

    /// <summary>Small letters without marks; hyphens are spaces, apostrophes and full stops are nothing.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var small = char.ToLowerInvariant(c);
            if (Plain.TryGetValue(small, out var plain))
            {
                letters.Append(plain);
            }
            else if (small is '-' or '‑' or ' ')
            {
                letters.Append(' ');
            }
            else if (small != '.' && !Tokens.IsApostrophe(small))
            {
                letters.Append(small);
            }
        }

        return letters.ToString();
    }

    /// <summary>The same letters, capital or small, without their marks: “Bogotá” as “Bogota”.</summary>
    public static string Unmarked(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var small = char.ToLowerInvariant(c);
            letters.Append(!Plain.TryGetValue(small, out var plain) ? c.ToString() : small == c ? plain : plain.ToUpperInvariant());
        }

        return letters.ToString();
    }

    private static string Ending(string word)
    {
        var ending = word.Length > 4 ? Array.Find(SlavicEndings, word.EndsWith) : null;
        return ending is null ? word : string.Concat(word.AsSpan(0, word.Length - ending.Length), "y");
    }

    private static FrozenDictionary<char, string> Letters(params string[] rows) =>
        rows.SelectMany(row => row[2..].Select(marked => (marked, row[..1]))).ToFrozenDictionary(pair => pair.marked, pair => pair.Item2);
}
