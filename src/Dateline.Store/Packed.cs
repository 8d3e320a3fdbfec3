using System.IO.Compression;

namespace Dateline.Store;

/// <summary>Bytes as they lie in the archive: Brotli (RFC 7932), quality 5.</summary>
internal static class Packed
{
    /// <summary>Level 5 is where web pages pack almost as small as at 11 in a tenth of its time.</summary>
    private const int Quality = 5;

    private const int Window = 22;

    /// <summary>No page and no reading is larger, unpacked; a longer one is no honest archive's.</summary>
    private const long Most = 1L << 29;

    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, Window) ? packed[..written] : throw new InvalidOperationException("Brotli has no room.");
    }

    /// <param name="size">How many bytes they must be; null where that is not known.</param>
    /// <returns>Null for what is damaged or of another size.</returns>
    public static byte[]? Undone(byte[] packed, long? size)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = brotli.Read(buffer)) > 0;)
            {
                if (bytes.Length + read > Math.Min(size ?? Most, Most))
                {
                    return null;
                }

                bytes.Write(buffer, 0, read);
            }

            return size is null || bytes.Length == size ? bytes.ToArray() : null;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
