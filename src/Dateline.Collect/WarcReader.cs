using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.Collect;

/// <summary>
/// Goes through the records of a web archive, one at a time, packed record by record or not at all (WARC 1.0 and 1.1; ISO 28500:2017,
/// annex D for gzip). The file may be larger than memory; what does not fit the grammar is passed over to the next record.
/// </summary>
internal sealed class WarcReader(Stream file, long mostBytes) : IDisposable
{
    /// <summary>No record's fields take more room.</summary>
    private const int MostFields = 1 << 18;

    /// <summary>A record of so many times the largest page is passed over; at a larger one the file is given up.</summary>
    private const int MostSkipped = 64;

    /// <summary>So many times the largest page of what is no record is gone through for the next one.</summary>
    private const int MostJunk = 2;

    private static readonly byte[] Sign = "WARC/"u8.ToArray();

    private readonly Stream _from = new BufferedStream(Unpacked(file), 1 << 16);
    private long _at;

    /// <summary>All records. Never throws but for a disk that cannot be read.</summary>
    public IEnumerable<WarcRecord> Records()
    {
        while (true)
        {
            var (next, more) = Next();
            if (next is not null)
            {
                yield return next;
            }

            if (!more)
            {
                yield break;
            }
        }
    }

    public void Dispose() => _from.Dispose();

    /// <summary>True when the bytes begin as a web archive does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Sign);

    private (WarcRecord? Record, bool More) Next()
    {
        try
        {
            var skipped = 0L;
            string? line;
            long offset;
            do
            {
                offset = _at;
                line = Line();
                if (line is null)
                {
                    return (skipped > 0 ? Lost(offset, "what follows is no record; it is left out.") : null, false);
                }

                skipped += line.Trim().Length > 0 && !IsSign(line) ? line.Length + 1 : 0;
                if (skipped > mostBytes * MostJunk)
                {
                    return (Lost(offset, "no record is found for so long that the rest is left out."), false);
                }
            }
            while (!IsSign(line));

            var fault = skipped > 0 ? "what stands before this record is none; it is left out." : null;
            if (Fields() is not { } fields)
            {
                return (Lost(offset, "a record's fields have no end; it is left out."), true);
            }

            if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                return (new(offset, fields, null, "a record does not say how long it is; it is left out."), true);
            }

            if (length > mostBytes)
            {
                return length <= mostBytes * MostSkipped && Skip(length) ? (new(offset, fields, null, Packing.TooLarge(mostBytes)), true)
                    : (new(offset, fields, null, "a record is cut off, or far too large; the rest is left out."), false);
            }

            var block = new byte[length];
            var read = _from.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            _at += read;
            return read < length ? (new(offset, fields, null, "the file ends in the middle of a record; it is left out."), false) : (new(offset, fields, block, fault), true);
        }
        catch (InvalidDataException)
        {
            return (Lost(_at, "the gzip data is broken or cut short: the rest is left out."), false);
        }
    }

    private static WarcRecord Lost(long offset, string fault) => new(offset, new Dictionary<string, string>(), null, fault);

    private static bool IsSign(string line) => line.StartsWith("WARC/", StringComparison.Ordinal) && line.Length is > 5 and < 20 && char.IsAsciiDigit(line[5]);

    /// <returns>Null where they have no end, or too far an end.</returns>
    private Dictionary<string, string>? Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var room = MostFields;
        string? last = null;
        while (Line() is { } line && (room -= line.Length + 1) > 0)
        {
            if (line.Length == 0)
            {
                return fields;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null)
            {
                // A folded line goes on with the one above (RFC 2822, 2.2.3).
                fields[last] = $"{fields[last]} {line.Trim()}";
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                fields.TryAdd(last, line[(colon + 1)..].Trim());
            }
        }

        return null;
    }

    /// <summary>A line without its end, cut where it is longer than any field; null at the end.</summary>
    private string? Line()
    {
        var bytes = new List<byte>(80);
        var any = false;
        for (int next; (next = _from.ReadByte()) >= 0;)
        {
            _at++;
            any = true;
            if (next == '\n')
            {
                break;
            }

            bytes.Add((byte)next);
            if (bytes.Count >= MostFields)
            {
                break;
            }
        }

        return any ? Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r') : null;
    }

    private bool Skip(long length)
    {
        var buffer = new byte[Bounded.Step];
        while (length > 0)
        {
            var read = _from.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                return false;
            }

            length -= read;
            _at += read;
        }

        return true;
    }

    /// <summary>Members of gzip, one a record or one for all, are read as one stream.</summary>
    private static Stream Unpacked(Stream file)
    {
        var begun = new byte[2];
        var read = file.ReadAtLeast(begun, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && begun is [0x1F, 0x8B] ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
