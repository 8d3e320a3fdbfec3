using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Dateline.Present.Exports;

/// <summary>Text of pages for formats that have no place for what cannot be seen.</summary>
internal static class Shown
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Without control characters, lone surrogates and what XML 1.0 (section 2.2) forbids; marks that turn the reading direction are left out too, since they reach past their own field.</summary>
    /// <param name="keepLines">False to have every white space as one blank.</param>
    public static string Without(string text, bool keepLines)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)))
            {
                shown.Append(keepLines && rune.Value is '\n' ? "\n" : " ");
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD or 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString().Trim();
    }

    /// <summary>Text between or inside the tags of HTML that another program will show.</summary>
    public static string Html(string text) => Encoder.Encode(Without(text, keepLines: false));

    /// <summary>As above on one line, and cut behind a word.</summary>
    public static string Line(string text, int most) => HtmlWords.Cut(Without(text, keepLines: false), most);
}
