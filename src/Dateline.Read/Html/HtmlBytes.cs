using System.Text;
using AngleSharp.Text;

namespace Dateline.Read;

/// <summary>
/// Turns a page's bytes into characters, after the order of the HTML standard (13.2.3, “determining the character
/// encoding”): a byte order mark, then UTF-8 where the bytes are nothing else, what the page declares, else windows-1252.
/// </summary>
internal static class HtmlBytes
{
    /// <summary>No more than this of a page is read, in bytes; the rest is said to be left out.</summary>
    public const int Limit = 24_000_000;

    /// <summary>How far into the page a declaration is looked for; the standard asks for 1,024, pages put it later.</summary>
    private const int Prescan = 8_192;

    static HtmlBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Never throws; bytes that make no character become U+FFFD, NULs are dropped.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Limit)];
        var (encoding, mark) = Choose(bytes);
        return encoding.GetString(bytes[mark..]).Replace("\0", "", StringComparison.Ordinal);
    }

    private static (Encoding Encoding, int Mark) Choose(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return (Encoding.UTF8, 3);
        }

        // The mark of UTF-32 begins as that of UTF-16 does.
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
        {
            return (Encoding.UTF32, 4);
        }

        if (bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
        {
            return (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        if (bytes.StartsWith<byte>([0x3C, 0x00]))
        {
            return (Encoding.Unicode, 0);
        }

        if (bytes.StartsWith<byte>([0x00, 0x3C]))
        {
            return (Encoding.BigEndianUnicode, 0);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes) && bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            // No other encoding makes valid UTF-8 by chance; pages saved by tools often keep an outdated declaration.
            return (Encoding.UTF8, 0);
        }

        var western = Encoding.GetEncoding(1252);
        var declared = Declared(bytes[..Math.Min(bytes.Length, Prescan)]);
        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
        {
            return (declared, 0);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) || MostlyUtf8(bytes) ? (Encoding.UTF8, 0) : (western, 0);
    }

    /// <summary>What <c>charset=</c> or an XML declaration's <c>encoding=</c> names; null for none.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var name = at >= 0 ? Name(text, at + 8)
            : text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("encoding=", StringComparison.Ordinal) is > 0 and < 100 and var xml
                ? Name(text, xml + 9) : "";
        if (name.Length == 0 || !TextEncoding.IsSupported(name))
        {
            return null;
        }

        var encoding = TextEncoding.Resolve(name);

        // A page that says UTF-16 in ASCII letters is not UTF-16; the standard reads it as UTF-8.
        return encoding is UnicodeEncoding ? Encoding.UTF8 : encoding;
    }

    private static string Name(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] is '"' or '\'' or ' ')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < 40 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '.'))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>A page in UTF-8 with a few broken places is still UTF-8: a cut advertisement must not garble the rest.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var taken);
            if (status != System.Buffers.OperationStatus.Done)
            {
                bad++;
            }
            else if (!rune.IsAscii)
            {
                good++;
            }

            bytes = bytes[taken..];
        }

        return good > 4 * (long)bad;
    }
}
