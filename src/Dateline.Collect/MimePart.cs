using System.Text;

namespace Dateline.Collect;

/// <summary>
/// A message or a part of one: its header and its body, both as spans of the file. As much of RFC 5322 (headers, 2.2),
/// RFC 2045 (encodings, 6) and RFC 2046 (parts, 5.1) as a saved page needs; what is broken is read as far as it goes.
/// </summary>
internal sealed class MimePart
{
    private const int LongestHeader = 65_536;

    /// <summary>RFC 2046, 5.1.1: no boundary is longer.</summary>
    private const int LongestBoundary = 70;

    private readonly ReadOnlyMemory<byte> whole;
    private readonly string header;
    private readonly int body;

    private MimePart(ReadOnlyMemory<byte> whole, string header, int body)
    {
        this.whole = whole;
        this.header = header;
        this.body = body;
        ContentType = this["Content-Type"] ?? "";
        Type = ContentType.Split(';')[0].Trim().ToLowerInvariant();
    }

    /// <summary>Type and subtype, in lower case; empty where the part does not say.</summary>
    public string Type { get; }

    private string ContentType { get; }

    /// <summary>The value of a field, unfolded; null where there is none. Of several the first.</summary>
    public string? this[string field]
    {
        get
        {
            var value = new StringBuilder();
            var found = false;
            foreach (var line in header.AsSpan().EnumerateLines())
            {
                if (found && !line.IsEmpty && line[0] is ' ' or '\t')
                {
                    value.Append(' ').Append(line.Trim());
                }
                else if (found)
                {
                    break;
                }
                else if (line.Length > field.Length && line[field.Length] == ':' && line.StartsWith(field, StringComparison.OrdinalIgnoreCase))
                {
                    found = true;
                    value.Append(line[(field.Length + 1)..].Trim());
                }
            }

            return found ? value.ToString().Trim() : null;
        }
    }

    /// <param name="whole">Header, an empty line, body. Without an empty line all of it is header.</param>
    public static MimePart Of(ReadOnlyMemory<byte> whole)
    {
        var bytes = whole.Span;
        var at = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        at = Math.Max(at, 0);
        var start = at;
        while (at < bytes.Length && at - start < LongestHeader && bytes[at] is not ((byte)'\r' or (byte)'\n'))
        {
            at = LineEnd(bytes, at);
        }

        var end = at;
        return new(whole, Encoding.UTF8.GetString(bytes[start..end]), at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n' ? LineEnd(bytes, at) : at);
    }

    /// <summary>A parameter of the content type, such as its boundary; null where there is none.</summary>
    public string? Parameter(string name)
    {
        for (var at = ContentType.IndexOf(';', StringComparison.Ordinal); at >= 0 && at < ContentType.Length;)
        {
            var rest = ContentType.AsSpan(at + 1);
            var equals = rest.IndexOf('=');
            if (equals < 0)
            {
                return null;
            }

            var value = rest[(equals + 1)..].TrimStart();
            var quoted = value.StartsWith("\"");
            var length = quoted ? value[1..].IndexOf('"') : value.IndexOf(';');
            length = length < 0 ? value.Length - (quoted ? 1 : 0) : length;
            var inside = value.Slice(quoted ? 1 : 0, length);
            if (rest[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return inside.Trim().ToString();
            }

            var behind = value[(length + (quoted ? 1 : 0))..].IndexOf(';');
            at = behind < 0 ? -1 : ContentType.Length - value.Length + length + (quoted ? 1 : 0) + behind;
        }

        return null;
    }

    /// <summary>The body as it was before it was encoded for the mail.</summary>
    public ReadOnlyMemory<byte> Body() => (this["Content-Transfer-Encoding"] ?? "").Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => MimeEncodings.FromQuotedPrintable(whole.Span[body..]),
        "base64" => MimeEncodings.FromBase64(whole.Span[body..]),
        _ => whole[body..],
    };

    /// <summary>The parts of a multipart body; none where it has no boundary. One that breaks off has what came of its last part.</summary>
    public IEnumerable<MimePart> Parts()
    {
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Parameter("boundary") is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            yield break;
        }

        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var open = -1;
        for (var at = body; at < whole.Length;)
        {
            var line = Delimiter(whole.Span, delimiter, at);
            if (open >= 0)
            {
                yield return Of(whole[open..Stripped(whole.Span, open, line < 0 ? whole.Length : line)]);
            }

            if (line < 0 || whole.Span[(line + delimiter.Length)..].StartsWith("--"u8))
            {
                yield break;
            }

            at = open = LineEnd(whole.Span, line);
        }
    }

    /// <summary>Where the next line begins that is a delimiter, closing or not; -1 where there is none.</summary>
    private static int Delimiter(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delimiter, int from)
    {
        for (var at = from; at <= bytes.Length && bytes[at..].IndexOf(delimiter) is >= 0 and var step; at++)
        {
            at += step;
            var behind = bytes[(at + delimiter.Length)..];
            if ((at == 0 || bytes[at - 1] is (byte)'\n' or (byte)'\r')
                && (behind.IsEmpty || behind.StartsWith("--"u8) || behind[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The line end before a delimiter belongs to it (RFC 2046, 5.1.1).</summary>
    private static int Stripped(ReadOnlySpan<byte> bytes, int from, int end)
    {
        end -= end > from && end < bytes.Length && bytes[end - 1] == '\n' ? 1 : 0;
        return end - (end > from && end < bytes.Length && bytes[end - 1] == '\r' ? 1 : 0);
    }

    /// <summary>Behind the end of the line: CR LF, LF or CR.</summary>
    private static int LineEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var step = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
        return step < 0 ? bytes.Length : at + step + (bytes[(at + step)..].StartsWith("\r\n"u8) ? 2 : 1);
    }
}
