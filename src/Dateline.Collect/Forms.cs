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

    public static IReadOnlyList<string> Xml { get; } = [".xml", ".rss", ".atom", ".rdf", ".opml"];

    public static IReadOnlyList<string> Json { get; } = [".json", ".jsonfeed"];

    /// <summary>Web archives, which hold many pages.</summary>
    public static IReadOnlyList<string> Warc { get; } = [".warc"];

    /// <summary>The endings that are read, for people.</summary>
    public const string Told = ".html, .htm, .mhtml, .mht, .txt, .md, and feeds as .xml, .rss, .atom, .rdf, .json and .opml are read, each also packed (.gz, .br), and web archives (.warc, .warc.gz)";

    /// <summary>The ending that tells the form, in lower case; that of a packed file is the one before.</summary>
    public static string Ending(string path) => Path.GetExtension(Packing.Unpacked(path)).ToLowerInvariant();

    public static bool IsPage(string path) => Ending(path) is var ending && (Text.Contains(ending) || Html.Contains(ending) || Mhtml.Contains(ending) || Xml.Contains(ending) || Json.Contains(ending) || Warc.Contains(ending));

    /// <summary>
    /// What bytes are, whatever they are called: a feed is a feed under any name, and an XHTML page called <c>.xml</c> is HTML. What stands
    /// before a feed's outermost element, such as a server's warnings, is passed over only where the name says that it is XML.
    /// </summary>
    /// <returns>Null, with a sentence that says why, for XML and JSON that are no feed.</returns>
    public static (PageForm? Form, string? Fault) Of(ReadOnlySpan<byte> bytes, string path)
    {
        var ending = Ending(path);
        var (isHtml, isText) = (Html.Contains(ending), Text.Contains(ending));
        var root = XmlRoot.Of(bytes);
        if (root is { IsFeed: true } feed && (feed.First || Xml.Contains(ending)))
        {
            return (PageForm.Feed, null);
        }

        if (!isHtml && JsonForms.IsFeed(bytes))
        {
            return (PageForm.Feed, null);
        }

        if (isHtml || (!isText && LooksLikeHtml(bytes)))
        {
            return (PageForm.Html, null);
        }

        return isText ? (PageForm.Text, null)
            : Json.Contains(ending) || (JsonForms.Looks(bytes) && JsonForms.IsWhole(bytes)) ? (null, NoJsonFeed)
            : Xml.Contains(ending) || (root is { First: true } && bytes[..Math.Min(bytes.Length, Head)].IndexOf("<?xml"u8) >= 0) ? (null, NoXmlFeed(root))
            : (PageForm.Text, null);
    }

    private const string NoJsonFeed = "is JSON, and no feed: JSON Feed and the lists of posts that WordPress gives out are read.";

    private static string NoXmlFeed(XmlRoot? root) => root is { } known && known.Name.Length <= 40
        ? $"is no feed and no page: its outermost element is “{known.Name}”; RSS, Atom, RDF, sitemaps and OPML are read."
        : "is no feed: nothing in it is an element of RSS, Atom, RDF, a sitemap or OPML.";

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
