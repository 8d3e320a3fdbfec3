using System.Text;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>What bytes are: a page of HTML, of text, or no page at all.</summary>
internal static class Forms
{
    private const int Head = 1_024;

    public static IReadOnlyList<string> Text { get; } = [".txt", ".md"];

    public static IReadOnlyList<string> Html { get; } = [".html", ".htm"];

    public static IReadOnlyList<string> Mhtml { get; } = [".mhtml", ".mht"];

    /// <summary>Named by the contract and not read yet.</summary>
    public static IReadOnlyList<string> Later { get; } = [".xml", ".json", ".warc"];

    /// <summary>The endings that are read, for people.</summary>
    public const string Told = ".html, .htm, .mhtml, .mht, .txt and .md are read, each also packed (.gz, .br)";

    /// <summary>The ending that tells the form, in lower case; that of a packed file is the one before.</summary>
    public static string Ending(string path) => Path.GetExtension(Packing.Unpacked(path)).ToLowerInvariant();

    public static bool IsPage(string path) => Ending(path) is var ending && (Text.Contains(ending) || Html.Contains(ending) || Mhtml.Contains(ending) || Later.Contains(ending));

    public static PageForm Of(ReadOnlySpan<byte> bytes, string path) =>
        Html.Contains(Ending(path)) || (!Text.Contains(Ending(path)) && LooksLikeHtml(bytes)) ? PageForm.Html : PageForm.Text;

    /// <summary>NULs that no UTF-16 explains, or one control character in ten of the first 4,096 bytes.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return true;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || LooksLikeHtml(bytes))
        {
            return false;
        }

        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var controls = 0;
        foreach (var each in head)
        {
            controls += each < 32 && each is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 27) ? 1 : 0;
        }

        return controls * 10 > head.Length || (controls > 0 && head.Contains((byte)0));
    }

    /// <summary>A tag that only a page's head or body opens, within the first kilobyte. NULs do not count: in UTF-16 they part the letters.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).Replace("\0", "", StringComparison.Ordinal);
        return head.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<head", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }
}
