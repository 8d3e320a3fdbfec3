using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Dateline.Read;

/// <summary>A line of a page's plain text that shows something.</summary>
/// <param name="Number">Its place among the lines that show something, from 0.</param>
/// <param name="Start">Offset of its first character that is no white space.</param>
/// <param name="End">Behind its last character that is no white space.</param>
/// <param name="Apart">True when an empty line, or nothing, stands above it.</param>
internal sealed record Line(int Number, int Start, int End, string Text, bool Apart)
{
    /// <summary>Where its mark or rank stands, if it has one; else its start.</summary>
    public int From { get; init; } = Start;

    public bool Is(Line other) => string.Equals(Text, other.Text, StringComparison.Ordinal);
}

/// <summary>The text in a page's bytes.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>
    /// Decodes bytes as UTF-8, or as UTF-16 or UTF-32 where a byte order mark says so. Bytes that are no text become U+FFFD.
    /// </summary>
    /// <returns>The text without byte order mark, and a sentence about bytes that could not be read, where there are such.</returns>
    public static (string Text, string? Unread) Of(ReadOnlySpan<byte> bytes)
    {
        // The mark of UTF-32 begins as that of UTF-16 does.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Wide(Encoding.UTF32, bytes[4..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return Wide(new UTF32Encoding(bigEndian: true, byteOrderMark: true), bytes[4..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Wide(Encoding.Unicode, bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Wide(Encoding.BigEndianUnicode, bytes[2..]);
        }

        var fault = Garbled.InUtf8(bytes).Sentence;
        return (Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes), fault is null ? null : fault + " Save the page as UTF-8.");
    }

    /// <summary>The lines that show something. A line ends at LF, CR, CR LF, form feed, U+0085, U+2028 or U+2029.</summary>
    public static ImmutableArray<Line> Lines(string plain)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var apart = true;
        for (var at = 0; at <= plain.Length;)
        {
            var length = plain.AsSpan(at).IndexOfAny(Ends);
            var next = length < 0 ? plain.Length : at + length;
            var (start, end) = Trim(plain, at, next);
            var from = start;
            start = Bullets.Behind(plain, start, end);
            if (start < end)
            {
                lines.Add(new(lines.Count, start, end, plain[start..end], apart) { From = from });
            }

            apart = start >= end;
            at = next + (next + 1 < plain.Length && plain[next] == '\r' && plain[next + 1] == '\n' ? 2 : 1);
        }

        return Bullets.WithoutRanks(lines.ToImmutable(), plain);
    }

    private static (string Text, string? Unread) Wide(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return (text, Garbled.InText(text, encoding));
    }

    private static (int Start, int End) Trim(string plain, int start, int end)
    {
        while (start < end && Blank(plain[start]))
        {
            start++;
        }

        while (end > start && Blank(plain[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool Blank(char sign) => char.IsWhiteSpace(sign) || sign is '\u200b' or '\ufeff' or '\0';
}
