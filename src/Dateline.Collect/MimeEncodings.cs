using System.Buffers;

namespace Dateline.Collect;

/// <summary>The two encodings of RFC 2045 in which bytes travel as letters. Neither throws: what is no code stands as it is, or is passed over.</summary>
internal static class MimeEncodings
{
    /// <summary>Section 6.7: “=” and two hexadecimal digits are a byte, “=” at the end of a line joins it to the next.</summary>
    public static ReadOnlyMemory<byte> FromQuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'=');
            plain = plain < 0 ? text.Length : plain;
            text[..plain].CopyTo(bytes.AsSpan(length));
            length += plain;
            text = text[plain..];
            if (text.IsEmpty)
            {
                break;
            }

            var soft = SoftBreak(text);
            if (soft > 0)
            {
                text = text[soft..];
            }
            else
            {
                var isByte = text.Length > 2 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);
                bytes[length++] = isByte ? (byte)((Digit(text[1]) << 4) | Digit(text[2])) : text[0];
                text = text[(isByte ? 3 : 1)..];
            }
        }

        return bytes.AsMemory(0, length);
    }

    /// <summary>Section 6.8: letters outside the alphabet are passed over, “=” ends the text.</summary>
    public static ReadOnlyMemory<byte> FromBase64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        var (length, held, bits) = (0, 0, 0);
        foreach (var letter in text)
        {
            if (letter == '=')
            {
                break;
            }

            var value = Value(letter);
            if (value >= 0)
            {
                held = ((held << 6) | value) & 0xFFF;
                bits += 6;
                if (bits >= 8)
                {
                    bits -= 8;
                    bytes[length++] = (byte)((held >> bits) & 0xFF);
                }
            }
        }

        return bytes.AsMemory(0, length);
    }

    /// <summary>How long “=”, white space and a line end are together; 0 where they do not stand here.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at == text.Length ? at
            : text[at] == '\n' ? at + 1
            : text[at] != '\r' ? 0
            : at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;

    private static int Value(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
