using System.Text;

namespace Dateline.Collect;

/// <summary>The outermost element of XML, as far as its bytes' beginning tells: it says what the document is.</summary>
/// <param name="Name">Lower-case, without its prefix; <c>html</c> for any sign of an HTML page.</param>
/// <param name="First">True when nothing but XML's own preliminaries stands before it.</param>
internal readonly record struct XmlRoot(string Name, bool First)
{
    /// <summary>How far into a document its outermost element is sought, in bytes: declarations and comments may stand before it.</summary>
    private const int Head = 32_768;

    /// <summary>
    /// Sources: RSS 0.9x, 2.0 and 1.0 (RDF), Atom (RFC 4287; <c>entry</c> is a document of its own), sitemaps.org, OPML 2.0.
    /// A <c>channel</c> is an RSS document that lost its envelope.
    /// </summary>
    private static readonly HashSet<string> Feeds = new(StringComparer.Ordinal) { "rss", "rdf", "feed", "entry", "urlset", "sitemapindex", "opml", "channel" };

    public bool IsFeed => Feeds.Contains(Name);

    /// <returns>
    /// The first element that tells what the document is, what stands before it passed over; else the first of all. Null for bytes
    /// without any element.
    /// </returns>
    public static XmlRoot? Of(ReadOnlySpan<byte> bytes)
    {
        // NULs do not count: in UTF-16 they part the letters.
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ');
        XmlRoot? first = null;
        var clean = true;
        for (var at = 0; text.IndexOf('<', at) is >= 0 and var sign; at = Behind(text, sign))
        {
            clean &= string.IsNullOrWhiteSpace(text[at..sign]);
            var name = NameAt(text, sign + 1);
            if (text.AsSpan(sign).StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || name is "html" or "head" or "body")
            {
                return new("html", clean);
            }

            if (Feeds.Contains(name))
            {
                return new(name, clean);
            }

            if (name.Length > 0)
            {
                first ??= new(name, clean);
                clean = false;
            }
        }

        return first;
    }

    /// <summary>Where what begins with a sign “&lt;” ends: a comment, an instruction, a document type with all that is declared in it, a tag.</summary>
    private static int Behind(string text, int sign)
    {
        var rest = text.AsSpan(sign);
        var bracket = rest.IndexOf('[');
        var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") + 2
            : rest.StartsWith("<?") ? rest.IndexOf("?>") + 1
            : rest.StartsWith("<!") && bracket > 0 && bracket < rest.IndexOf('>') ? rest.IndexOf("]") is > 0 and var close ? close + rest[close..].IndexOf('>') : -1
            : rest.IndexOf('>');
        return sign + Math.Max(end, 0) + 1;
    }

    private static string NameAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-' or '.'))
        {
            end++;
        }

        var name = text[at..end];
        return name[(name.LastIndexOf(':') + 1)..].ToLowerInvariant();
    }
}
