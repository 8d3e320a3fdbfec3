using System.Globalization;
using System.Security.Cryptography;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>
/// The pages of a web archive: every answer “200” and every resource that is HTML, text, a feed or MHTML, with its address and the day of its
/// capture; a revisit stands for the capture that it repeats, with a day of its own. What else an archive holds is passed over.
/// </summary>
internal static class Warc
{
    private const string Source = "WARC-Date";

    /// <summary>So many bytes of captures are remembered for revisits; those of older ones are told.</summary>
    private const long MostRemembered = 256L << 20;

    /// <summary>By type of content: the ending by which such files are known. What is not here is no page.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["application/rss+xml"] = ".xml",
        ["application/atom+xml"] = ".xml",
        ["application/rdf+xml"] = ".xml",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["application/feed+json"] = ".json",
        ["application/json"] = ".json",
        ["multipart/related"] = ".mhtml",
        ["message/rfc822"] = ".mhtml",
    };

    /// <param name="name">The file's path, as it is told; a page's is “name#offset”.</param>
    public static IEnumerable<PagePlace> Places(string file, string name, CollectOptions options, PageFacts known)
    {
        FileStream? raw = null;
        PagePlace? trouble = null;
        try
        {
            raw = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            trouble = Missing(name, e is UnauthorizedAccessException ? "permission denied." : "cannot be read.");
        }

        if (trouble is not null)
        {
            yield return trouble;
            yield break;
        }

        using var stream = raw!;
        using var reader = new WarcReader(stream, options.MostBytes);
        var captures = new Captures();
        var (records, pages) = (0, 0);
        foreach (var record in reader.Records())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{name}#{record.Offset}");
            records += record.Fields.Count > 0 ? 1 : 0;
            // Of a file in which there is no record at all one sentence tells enough.
            if (record.Fault is { } fault && records > 0)
            {
                pages++;
                yield return Missing(where, fault);
            }

            if (record is { Block: { } carried } && record["Dateline-Page"] is not null)
            {
                pages++;
                yield return PagePlace.Known(CarriedPage.Page(field => record[$"Dateline-{field.Replace('_', '-')}"] is { } value ? Uri.UnescapeDataString(value) : null, carried, where));
            }
            else if (record.Block is not null && Content(record, captures) is { } found)
            {
                pages++;
                if (found.Fault is { } says)
                {
                    yield return Missing(where, says);
                }

                if (found.Bytes is { } bytes)
                {
                    yield return new(() => PageFile.Of(bytes, where, options, Facts(record, known, found.Charset), $"page{found.Ending}"));
                }
            }
        }

        if (pages == 0)
        {
            yield return Missing(name, records == 0 ? "is no web archive: no record was found in it." : "holds no page: no record of it is an answer of HTML, text or a feed.");
        }
    }

    private static PagePlace Missing(string where, string cause) => PagePlace.Known(new Finding<Page>.Missing(where, cause));

    /// <summary>A page's bytes as they were sent, with what is wrong with them.</summary>
    private sealed record Captured(ReadOnlyMemory<byte>? Bytes, string Ending, string? Charset, string? Fault);

    private static Captured? Content(WarcRecord record, Captures captures)
    {
        switch (record["WARC-Type"]?.ToLowerInvariant())
        {
            case "response" when HttpAnswer.Of(record.Block!.Value) is { } answer:
                return answer.Status != 200 || IsRobots(record) ? null : Kept(record, captures, answer.Body, answer.Headers.GetValueOrDefault("Content-Type"), answer.Headers.GetValueOrDefault("Content-Encoding"), HttpPayload(record));
            case "resource" or "response" when !IsRobots(record):
                return Kept(record, captures, record.Block!.Value, record["Content-Type"], null, record.Block.Value);
            case "revisit":
                return record["WARC-Payload-Digest"] is not { } digest ? null
                    : captures.Of(digest) is { } first ? first with { Fault = null }
                    : record["WARC-Profile"]?.Contains("server-not-modified", StringComparison.OrdinalIgnoreCase) == true ? null
                    : new(null, "", null, "repeats a capture that is not in this file: not read.");
            case "continuation":
                return new(null, "", null, "goes on with another record; records in parts are not put together.");
            default:
                return null;
        }
    }

    private static bool IsRobots(WarcRecord record) => Address(record) is { } address && address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The payload over which a digest is made: the body as it was sent, transfer coding and all.</summary>
    private static ReadOnlyMemory<byte> HttpPayload(WarcRecord record)
    {
        var at = record.Block!.Value.Span.IndexOf("\r\n\r\n"u8);
        return at < 0 ? default : record.Block.Value[(at + 4)..];
    }

    private static Captured? Kept(WarcRecord record, Captures captures, ReadOnlyMemory<byte> body, string? type, string? coding, ReadOnlyMemory<byte> payload)
    {
        var (kind, charset) = Typed(type);
        if (body.IsEmpty || !Types.TryGetValue(kind, out var ending) || (ending is ".xml" or ".json" && Forms.Of(body.Span, $"page{ending}").Form is null && coding is null))
        {
            return null;
        }

        ending += coding?.Trim().Equals("br", StringComparison.OrdinalIgnoreCase) == true ? ".br" : "";
        var digest = record["WARC-Payload-Digest"];
        var fault = digest is not null && !Agrees(digest, payload.Span) && !Agrees(digest, body.Span) ? "its bytes are not those of its WARC-Payload-Digest; it is read all the same." : null;
        var captured = new Captured(body, ending, charset, record["WARC-Segment-Number"] is not null ? "is a part of a record; parts are not put together." : fault);
        captures.Keep(digest, captured);
        return captured;
    }

    private static (string Kind, string? Charset) Typed(string? type)
    {
        var parts = (type ?? "").Split(';', StringSplitOptions.TrimEntries);
        var charset = Array.Find(parts, part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..].Trim('"', '\'', ' ');
        return (parts[0], string.IsNullOrEmpty(charset) || charset.Length > 40 ? null : charset);
    }

    private static PageFacts Facts(WarcRecord record, PageFacts known, string? charset) => known with
    {
        Url = known.Url ?? Address(record),
        Retrieved = known.Retrieved ?? SavedDay.In(record["WARC-Date"]),
        RetrievedSource = known.Retrieved is not null ? known.RetrievedSource : SavedDay.In(record["WARC-Date"]) is null ? null : Source,
        Charset = charset,
    };

    /// <summary>Without the angle brackets that examples of WARC 1.0 have; only addresses of the web, without a password.</summary>
    private static string? Address(WarcRecord record) => record["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 and < 4_000 } uri
        && Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && parsed.UserInfo.Length == 0 && !uri.Any(char.IsControl) ? uri : null;

    /// <summary>“sha1:” in base 32, as most write it, or hexadecimal; “sha256:”. Another sum is not checked.</summary>
    private static bool Agrees(string digest, ReadOnlySpan<byte> bytes)
    {
        var colon = digest.IndexOf(':', StringComparison.Ordinal);
        var said = digest[(colon + 1)..].Trim();
        byte[]? sum = digest[..Math.Max(0, colon)].Trim().ToLowerInvariant() switch
        {
#pragma warning disable CA5350 // The archive names it by SHA-1; nothing is trusted because of it.
            "sha1" or "sha-1" => SHA1.HashData(bytes),
#pragma warning restore CA5350
            "sha256" or "sha-256" => SHA256.HashData(bytes),
            _ => null,
        };
        return sum is null || said.Equals(Convert.ToHexString(sum), StringComparison.OrdinalIgnoreCase)
            || said.TrimEnd('=').Equals(Base32(sum), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>RFC 4648, section 6, without padding.</summary>
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new System.Text.StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            while (held >= 5)
            {
                held -= 5;
                text.Append(letters[(bits >> held) & 31]);
                bits &= (1 << held) - 1;
            }
        }

        return held > 0 ? text.Append(letters[(bits << (5 - held)) & 31]).ToString() : text.ToString();
    }

    /// <summary>What was captured, by its digest, as far as there is room.</summary>
    private sealed class Captures
    {
        private readonly Dictionary<string, Captured> _byDigest = new(StringComparer.OrdinalIgnoreCase);
        private long _held;

        public Captured? Of(string digest) => _byDigest.GetValueOrDefault(digest.Trim());

        public void Keep(string? digest, Captured captured)
        {
            if (digest is not null && _held + captured.Bytes!.Value.Length <= MostRemembered && _byDigest.TryAdd(digest.Trim(), captured))
            {
                _held += captured.Bytes.Value.Length;
            }
        }
    }
}
