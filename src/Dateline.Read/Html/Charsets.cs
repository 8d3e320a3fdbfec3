using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dateline.Read;

/// <summary>The encodings that pages name, and those that pages of a language have when they name none (<c>Charsets.txt</c>).</summary>
internal static class Charsets
{
    private const string LanguageLine = "language";
    private const int Windows1252 = 1252;

    /// <summary>“x-user-defined” is read as this in HTML (13.2.3.2): no page means the code page of that name.</summary>
    private const string UserDefined = "x-user-defined";

    /// <summary>Said outright: the code pages' own fallback is “?”.</summary>
    private static readonly DecoderReplacementFallback Unreadable = new("\uFFFD");

    private static readonly FrozenDictionary<string, int> Labels;
    private static readonly FrozenDictionary<string, int> Languages;

    static Charsets()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var lines = Lines();
        Labels = Table(lines.Where(words => words[0] != LanguageLine).Append(["1252", UserDefined]));
        Languages = Table(lines.Where(words => words[0] == LanguageLine).Select(words => words[1..]));
    }

    /// <summary>The encoding that a label names, white space around it left off (Encoding Standard, “get an encoding”).</summary>
    /// <returns>Null for a label of no encoding that is read.</returns>
    public static Encoding? Named(string? label) =>
        label is not null && Labels.TryGetValue(label.Trim(' ', '\t', '\n', '\f', '\r'), out var page) ? Get(page) : null;

    /// <summary>What pages of a language were written in before UTF-8.</summary>
    /// <param name="language">BCP 47 tag, or null for an unknown language.</param>
    public static Encoding Legacy(string? language)
    {
        var tag = language?.Trim() ?? "";
        var primary = tag.IndexOfAny(['-', '_']) is > 0 and var end ? tag[..end] : tag;
        return Get(Languages.TryGetValue(tag.Replace('_', '-'), out var page) || Languages.TryGetValue(primary, out page) ? page : Windows1252);
    }

    /// <summary>True of encodings in which a character takes several bytes, UTF-8 and UTF-16 left aside.</summary>
    public static bool IsEastAsian(Encoding encoding) => encoding.CodePage is 932 or 949 or 950 or 54936 or 51932 or 50220;

    /// <summary>Bytes that make no character become U+FFFD, never a letter that looks like what they might have been.</summary>
    private static Encoding Get(int page) => Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, Unreadable);

    /// <summary>The code page that stands before a line's words, for each of the words.</summary>
    private static FrozenDictionary<string, int> Table(IEnumerable<string[]> lines) =>
        lines.SelectMany(words => words[1..].Select(word => (Word: word, Page: int.Parse(words[0], NumberStyles.None, CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Page, StringComparer.OrdinalIgnoreCase);

    private static string[][] Lines()
    {
        using var stream = typeof(Charsets).Assembly.GetManifestResourceStream("Dateline.Read.Charsets.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
