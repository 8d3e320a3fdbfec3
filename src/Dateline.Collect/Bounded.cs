namespace Dateline.Collect;

/// <summary>Reads a stream to its end, or to a bound.</summary>
internal static class Bounded
{
    /// <summary>How much is read at once, in bytes.</summary>
    public const int Step = 1 << 16;

    /// <param name="begun">What was read of the stream already.</param>
    /// <returns>Null when there is more than <paramref name="most"/>.</returns>
    public static ReadOnlyMemory<byte>? Read(Stream from, long most, ReadOnlySpan<byte> begun = default)
    {
        using var kept = new MemoryStream();
        kept.Write(begun);
        var buffer = new byte[Step];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer.AsSpan(0, read));
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
