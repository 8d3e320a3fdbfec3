using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Dateline.Collect;

/// <summary>
/// Undoes how a page's bytes are packed. What they are is seen in the bytes, whatever the name says: tools that save the
/// body of an HTTP answer keep it as it was sent, and browsers unpack a file and keep its name. Only Brotli has no sign.
/// </summary>
internal static class Packing
{
    /// <summary>A file that was packed already is often sent packed once more; nobody packs a page three times.</summary>
    private const int MostTimes = 2;

    private const string Gzip = "gzip";
    private const string Zlib = "zlib";
    private const string Brotli = "Brotli";
    private const string BrotliEnding = ".br";

    private static readonly string[] Endings = [".gz", BrotliEnding, ".zst"];

    /// <summary>A path without the ending that says how the file is packed.</summary>
    public static string Unpacked(string path) =>
        Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? Path.ChangeExtension(path, null) : path;

    /// <summary>The page's own bytes, no more than <paramref name="most"/>. Never throws.</summary>
    /// <param name="name">Of the file.</param>
    /// <returns>The bytes, and null or a sentence that says what is wrong with them, to be told behind the file's name.</returns>
    public static (ReadOnlyMemory<byte> Bytes, string? Fault) Undone(ReadOnlyMemory<byte> bytes, string name, long most)
    {
        for (var times = 0; times < MostTimes && Kind(bytes.Span, times == 0 ? name : "") is { } kind; times++)
        {
            if (kind.Length == 0)
            {
                return (default, "is packed with Zstandard, which is not read: unpack it first.");
            }

            var (unpacked, end) = kind == Brotli ? FromBrotli(bytes.Span, most) : Inflated(bytes, kind, most);
            if (end == End.TooLarge)
            {
                return (default, TooLarge(most));
            }

            if (end == End.Whole)
            {
                bytes = unpacked;
            }
            else if (kind == Zlib || (kind == Brotli && bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8)))
            {
                // A text may begin with the letters that zlib begins with, and a browser unpacks a page and leaves its name.
                break;
            }
            else
            {
                return (default, $"the {kind} data is broken or cut short: not read.");
            }
        }

        return (bytes, null);
    }

    public static string TooLarge(long most) => $"larger than {most / 1024 / 1024} MB unpacked: not read (--max-size sets the limit).";

    /// <summary>
    /// How bytes are packed: RFC 1952, 2.3.1 for gzip; RFC 1950, 2.2 for zlib (a window of 32 KiB, and the check of the first
    /// two bytes); RFC 8878, 3.1.1 for Zstandard, which has no name here; Brotli (RFC 7932) by the file's name.
    /// </summary>
    private static string? Kind(ReadOnlySpan<byte> bytes, string name) =>
        bytes.StartsWith<byte>([0x1F, 0x8B, 0x08]) ? Gzip
        : bytes.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) ? ""
        : bytes.Length > 6 && bytes[0] == 0x78 && ((bytes[0] << 8) | bytes[1]) % 31 == 0 ? Zlib
        : name.EndsWith(BrotliEnding, StringComparison.OrdinalIgnoreCase) ? Brotli
        : null;

    private static (ReadOnlyMemory<byte> Bytes, End End) Inflated(ReadOnlyMemory<byte> packed, string kind, long most)
    {
        try
        {
            MemoryMarshal.TryGetArray(packed, out var array);
            using var from = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
            using Stream stream = kind == Gzip ? new GZipStream(from, CompressionMode.Decompress) : new ZLibStream(from, CompressionMode.Decompress);
            return Bounded.Read(stream, most) is not { } bytes ? (default, End.TooLarge)
                : (kind == Gzip ? LengthAgrees(packed.Span, bytes.Length) : SumAgrees(packed.Span, bytes.Span)) ? (bytes, End.Whole)
                : (default, End.Broken);
        }
        catch (InvalidDataException)
        {
            return (default, End.Broken);
        }
    }

    /// <summary>
    /// The last four bytes of a gzip file hold the unpacked length of its last member (RFC 1952, 2.3.1). A stream cut
    /// between two blocks ends without complaint: the length does not agree then.
    /// </summary>
    private static bool LengthAgrees(ReadOnlySpan<byte> packed, long length)
    {
        if (packed.Length < 18)
        {
            return false;
        }

        var said = BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]);
        return said <= length && (said != 0 || length == 0);
    }

    /// <summary>The same of zlib, whose last four bytes hold a sum over the unpacked bytes (RFC 1950, 2.2 and 8.2).</summary>
    private static bool SumAgrees(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> unpacked)
    {
        var (low, high) = (1U, 0U);
        foreach (var each in unpacked)
        {
            low = (low + each) % 65_521;
            high = (high + low) % 65_521;
        }

        return BinaryPrimitives.ReadUInt32BigEndian(packed[^4..]) == ((high << 16) | low);
    }

    private static (ReadOnlyMemory<byte> Bytes, End End) FromBrotli(ReadOnlySpan<byte> packed, long most)
    {
        using var decoder = new BrotliDecoder();
        var kept = new ArrayBufferWriter<byte>();
        OperationStatus status;
        do
        {
            status = decoder.Decompress(packed, kept.GetSpan(Bounded.Step), out var consumed, out var written);
            kept.Advance(written);
            packed = packed[consumed..];
            if (kept.WrittenCount > most)
            {
                return (default, End.TooLarge);
            }
        }
        while (status == OperationStatus.DestinationTooSmall);
        return status == OperationStatus.Done ? (kept.WrittenMemory, End.Whole) : (default, End.Broken);
    }

    private enum End
    {
        Whole,
        Broken,
        TooLarge,
    }
}
