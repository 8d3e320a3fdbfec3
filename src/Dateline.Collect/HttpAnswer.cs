using System.Globalization;
using System.Text;

namespace Dateline.Collect;

/// <summary>An answer over HTTP as an archive keeps it: status, headers and body (RFC 9112).</summary>
/// <param name="Body">With the transfer coding undone where the bytes show one, still packed as the server packed it.</param>
internal sealed record HttpAnswer(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    private const int MostHead = 1 << 18;

    /// <returns>Null for bytes that are no answer.</returns>
    public static HttpAnswer? Of(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        var (end, gap) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        var (head, body) = end >= 0 && (gap < 0 || end < gap) ? (end, end + 4) : gap >= 0 ? (gap, gap + 2) : (bytes.Length, bytes.Length);
        if (!bytes.StartsWith("HTTP/"u8) || head > MostHead)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(bytes[..head]).Split('\n');
        var words = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !int.TryParse(words[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        var rest = block[body..];
        return new(status, headers, headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunked(rest) ?? rest : rest);
    }

    /// <summary>The chunks put together (RFC 9112, 7.1).</summary>
    /// <returns>Null where the bytes are not cut in chunks: some tools keep the header and put the body together.</returns>
    private static ReadOnlyMemory<byte>? Unchunked(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        var bytes = body.Span;
        while (true)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 1 || end > 1_000)
            {
                return whole.Length > 0 && bytes.IsEmpty ? whole.ToArray() : (ReadOnlyMemory<byte>?)null;
            }

            var size = Encoding.Latin1.GetString(bytes[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return null;
            }

            if (length == 0)
            {
                return whole.ToArray();
            }

            bytes = bytes[(end + 1)..];
            if (length > bytes.Length)
            {
                return null;
            }

            whole.Write(bytes[..length]);
            bytes = bytes[length..];
            bytes = bytes.StartsWith("\r\n"u8) ? bytes[2..] : bytes.StartsWith("\n"u8) ? bytes[1..] : bytes;
        }
    }
}
