using System.Text;
using System.Text.Unicode;

namespace Dateline.Read;

/// <summary>
/// Determines a page's encoding after the order of the HTML standard (13.2.3): a byte order mark, what the transport said,
/// what the page declares, else what the bytes look like. It departs from the standard where a saved page does from a
/// served one: bytes that are UTF-8 through and through are UTF-8, for tools that save pages often turn them into UTF-8
/// and leave the outdated declaration standing.
/// </summary>
/// <param name="Mark">The length of the byte order mark.</param>
/// <param name="Fault">What is told of bytes that are not UTF-8 in a page that is; null elsewhere: decoding tells then.</param>
internal readonly record struct HtmlEncoding(Encoding Encoding, int Mark, string? Fault)
{
    /// <summary>How many bytes are looked at to tell UTF-16 without a mark.</summary>
    private const int Head = 1_024;

    /// <summary>Never throws.</summary>
    /// <param name="charset">The label by which the page came, such as a MIME part's charset; null where nothing said so.</param>
    public static HtmlEncoding Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        var told = Charsets.Named(charset);
        if (told is not (null or UTF8Encoding))
        {
            return new(told, 0, null);
        }

        if (Utf16(bytes) is { } wide)
        {
            return new(wide, 0, null);
        }

        var valid = Utf8.IsValid(bytes);
        if (valid && (told is not null || !MayBeOther(bytes)))
        {
            return new(Encoding.UTF8, 0, null);
        }

        var declared = told is null ? HtmlPrescan.Of(bytes) : new(told, null);
        if (valid)
        {
            // A few Chinese letters in GBK can make valid UTF-8 by chance; a whole text in other encodings does not.
            return new(declared.Encoding is { } other && Charsets.IsEastAsian(other) ? other
                : declared.Encoding is null && bytes.IndexOf("\u001b$"u8) >= 0 ? Charsets.Named("iso-2022-jp")!
                : Encoding.UTF8, 0, null);
        }

        return declared.Encoding is { } encoding and not UTF8Encoding ? new(encoding, 0, null) : Broken(bytes, declared.Language);
    }

    private static HtmlEncoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? new(Encoding.UTF8, 3, Garbled.InUtf8(bytes).Sentence)
        // The mark of UTF-32 begins as that of UTF-16 does.
        : bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) ? new(Encoding.UTF32, 4, null)
        : bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]) ? new(new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4, null)
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? new(Encoding.Unicode, 2, null)
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? new(Encoding.BigEndianUnicode, 2, null)
        : null;

    /// <summary>UTF-16 without a mark: the markup of a page's head is ASCII, so that every second byte there is nought.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, Head) & ~1)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < head.Length; at += 2)
        {
            even += head[at] == 0 ? 1 : 0;
            odd += head[at + 1] == 0 ? 1 : 0;
        }

        return even == 0 && odd * 4 > head.Length ? Encoding.Unicode
            : odd == 0 && even * 4 > head.Length ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>
    /// True of valid UTF-8 that could be something else by chance: ASCII with the escapes of ISO-2022-JP, or letters of two
    /// bytes alone. Letters of three bytes, such as typographic quotation marks, make it certain.
    /// </summary>
    private static bool MayBeOther(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAnyInRange((byte)0xE0, (byte)0xF4) && (bytes.Contains((byte)0x1B) || bytes.ContainsAnyInRange((byte)0xC2, (byte)0xDF));

    /// <summary>
    /// A page in UTF-8 with a few broken places is still UTF-8: a cut advertisement must not garble the rest. In text of any
    /// other encoding hardly one letter in ten makes UTF-8 by chance.
    /// </summary>
    private static HtmlEncoding Broken(ReadOnlySpan<byte> bytes, string? language)
    {
        var garbled = Garbled.InUtf8(bytes);
        return garbled.Good > garbled.Bad ? new(Encoding.UTF8, 0, garbled.Sentence) : new(Charsets.Legacy(language), 0, null);
    }
}
