namespace Dateline.Collect;

/// <summary>The lines of <c>dateline read</c> on standard input. They are taken one by one: there may be more of them than memory holds.</summary>
internal static class PageLines
{
    /// <summary>True when bytes begin like a line of <c>dateline read</c>.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("{\"id\":"u8);

    /// <summary>The lines of a stream, with their numbers from 1.</summary>
    /// <param name="begun">What was read of the stream already.</param>
    /// <param name="most">Of a line longer than this, in bytes, null is given.</param>
    public static IEnumerable<(int Number, byte[]? Line)> Of(ReadOnlyMemory<byte> begun, Stream rest, long most)
    {
        using var line = new MemoryStream();
        var buffer = new byte[Bounded.Step];
        var (number, length) = (1, 0L);
        for (var chunk = begun; !chunk.IsEmpty; chunk = buffer.AsMemory(0, rest.Read(buffer)))
        {
            while (!chunk.IsEmpty)
            {
                var end = chunk.Span.IndexOf((byte)'\n');
                var piece = end < 0 ? chunk : chunk[..end];
                length += piece.Length;
                line.Write(length > most ? default : piece.Span);
                chunk = chunk[Math.Min(piece.Length + 1, chunk.Length)..];
                if (end >= 0)
                {
                    yield return (number++, length > most ? null : line.ToArray());
                    line.SetLength(0);
                    length = 0;
                }
            }
        }

        if (length > 0)
        {
            yield return (number, length > most ? null : line.ToArray());
        }
    }
}
