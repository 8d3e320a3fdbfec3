using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Dateline.Present.Exports;

/// <summary>Text of pages for formats that have no place for what cannot be seen.</summary>
internal static class Shown
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As <see cref="TextLines.Plain"/>, and without what XML 1.0 (section 2.2) forbids.</summary>
    /// <param name="keepLines">False to have the text on one line.</param>
    public static string Without(string text, bool keepLines) =>
        keepLines ? string.Join('\n', text.Split('\n').Select(One)).Trim('\n') : One(text);

    /// <summary>Text between or inside the tags of HTML that another program will show.</summary>
    public static string Html(string text) => Encoder.Encode(Without(text, keepLines: false));

    /// <summary>As above on one line, and cut behind a word.</summary>
    public static string Line(string text, int most) => HtmlWords.Cut(Without(text, keepLines: false), most);

    private static string One(string text) => TextLines.Plain(text).Replace("\uFFFE", "", StringComparison.Ordinal).Replace("\uFFFF", "", StringComparison.Ordinal);
}
