using System.Buffers;
using System.Text;

namespace Dateline.Read;

/// <summary>A page's bytes as characters.</summary>
/// <param name="Cut">True when the page is longer than is read.</param>
/// <param name="Garbled">A sentence about bytes that are no letters; null where there are none.</param>
internal sealed record HtmlDecoded(string Text, bool Cut, string? Garbled);

/// <summary>
/// Turns a page's bytes into characters, and bounds how many. Pictures that a saved page carries in itself are left out first:
/// they do not count.
/// </summary>
internal static class HtmlBytes
{
    /// <summary>
    /// No more than this of a page is read, in bytes, embedded pictures left aside; the rest is said to be left out. The
    /// largest of 591 news pages has 1.8 million.
    /// </summary>
    public const int Limit = 24_000_000;

    /// <summary>
    /// No more signs “&lt;” than this are read: each may make an element or a text, end tags too, and what is built for three
    /// bytes takes more than a hundred times as many. The richest of 591 news pages has 16,000.
    /// </summary>
    public const int MostSigns = 1_000_000;

    /// <summary>Shorter base64 stays: looking for it is to cost nothing where it saves nothing.</summary>
    private const int Embedded = 1_024;

    private static readonly SearchValues<byte> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    /// <summary>Never throws; bytes that make no character become U+FFFD, NULs are dropped.</summary>
    /// <param name="charset">The label of the encoding by which the page came; null where nothing said so.</param>
    public static HtmlDecoded Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var letters = Letters(bytes, charset, Limit);
        var end = Behind(letters.Text, MostSigns);
        return end < letters.Text.Length ? letters with { Text = letters.Text[..end], Cut = true } : letters;
    }

    /// <summary>The same of what is no page of HTML, where signs make no elements.</summary>
    /// <param name="limit">No more than this is read, in bytes.</param>
    public static HtmlDecoded Letters(ReadOnlySpan<byte> bytes, string? charset, int limit)
    {
        var (encoding, mark, fault) = HtmlEncoding.Of(bytes, charset);
        var kept = encoding is UnicodeEncoding or UTF32Encoding ? bytes[mark..] : WithoutPictures(bytes[mark..]);
        var text = encoding.GetString(kept[..Math.Min(kept.Length, limit)]);
        return new(text.Replace("\0", "", StringComparison.Ordinal), kept.Length > limit,
            encoding is UTF8Encoding ? fault : Garbled.InText(text, encoding));
    }

    /// <summary>
    /// The bytes without long runs of base64. Tools that save a page in one file put its pictures and fonts there as
    /// addresses of the scheme “data” (RFC 2397): megabytes that nobody reads.
    /// </summary>
    private static ReadOnlySpan<byte> WithoutPictures(ReadOnlySpan<byte> bytes)
    {
        var sign = ";base64,"u8;
        byte[]? kept = null;
        var (length, copied) = (0, 0);
        for (var at = 0; bytes[at..].IndexOf(sign) is >= 0 and var step;)
        {
            at += step + sign.Length;
            var run = bytes[at..].IndexOfAnyExcept(Base64);
            run = run < 0 ? bytes.Length - at : run;
            if (run >= Embedded)
            {
                kept ??= new byte[bytes.Length];
                bytes[copied..at].CopyTo(kept.AsSpan(length));
                length += at - copied;
                copied = at + run;
            }

            at += run;
        }

        if (kept is null)
        {
            return bytes;
        }

        bytes[copied..].CopyTo(kept.AsSpan(length));
        return kept.AsSpan(0, length + bytes.Length - copied);
    }

    /// <summary>Where the sign “&lt;” behind the first <paramref name="most"/> stands; the end of the text where there are no more.</summary>
    private static int Behind(string text, int most)
    {
        if (text.AsSpan().Count('<') <= most)
        {
            return text.Length;
        }

        for (var at = 0; text.AsSpan(at).IndexOf('<') is >= 0 and var step; at++)
        {
            at += step;
            if (--most < 0)
            {
                return at;
            }
        }

        return text.Length;
    }
}
