using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.News;
using Dateline.Store;

namespace Dateline.Present.Exports;

/// <summary>The pages of an archive with all that is known of them, to be carried elsewhere: each form comes back through <c>dateline add</c> as it was.</summary>
internal static class CarriedSavings
{
    /// <summary>JSON lines: the fields of <see cref="CarriedPage"/>, and <c>bytes</c> in Base64.</summary>
    public static void Jsonl(IArchive archive, Stream to)
    {
        foreach (var saving in archive.Savings())
        {
            var page = archive.Page(saving);
            var fields = CarriedPage.Fields(page);
            using (var json = new Utf8JsonWriter(to, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                foreach (var name in CarriedPage.Names)
                {
                    json.WriteString(name, fields[name]);
                }

                json.WriteBase64String("bytes", page.Bytes.Span);
                json.WriteEndObject();
            }

            to.Write("\n"u8);
        }
    }

    /// <summary>A table (RFC 4180) of the same. No cell is a formula: those that a spreadsheet might take for one begin with an apostrophe, as do those that begin with one.</summary>
    public static void Csv(IArchive archive, Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', CarriedPage.Names.Append("bytes")));
        foreach (var saving in archive.Savings())
        {
            var page = archive.Page(saving);
            var fields = CarriedPage.Fields(page);
            writer.WriteLine(string.Join(',', CarriedPage.Names.Select(name => Cell(fields[name])).Append($"\"{Convert.ToBase64String(page.Bytes.Span)}\"")));
        }
    }

    /// <summary>
    /// A web archive (ISO 28500:2017, WARC 1.1) of one <c>resource</c> record a page, packed record by record. What is known of a page and has
    /// no field of WARC's own stands in fields that begin with <c>Dateline-</c>, percent-encoded.
    /// </summary>
    public static void Warc(IArchive archive, Stream to)
    {
        foreach (var saving in archive.Savings())
        {
            var page = archive.Page(saving);
            var fields = CarriedPage.Fields(page);
            var sum = SHA256.HashData(page.Bytes.Span);
            var id = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', CarriedPage.Names.Select(name => fields[name]))));
            var date = page.Facts.Retrieved?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) is { } day ? $"{day}T00:00:00Z" : saving.Added.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
            var head = new StringBuilder("WARC/1.1\r\nWARC-Type: resource\r\n")
                .Append($"WARC-Record-ID: <urn:uuid:{Uuid(id)}>\r\nWARC-Date: {date}\r\nWARC-Target-URI: {Target(page)}\r\n")
                .Append($"WARC-Block-Digest: sha256:{Convert.ToHexStringLower(sum)}\r\nContent-Type: {Type(page.Form)}\r\nContent-Length: {page.Bytes.Length}\r\n")
                .Append(string.Concat(CarriedPage.Names.Where(name => fields[name] is not null).Select(name => $"Dateline-{name.Replace('_', '-')}: {Uri.EscapeDataString(fields[name]!)}\r\n")))
                .Append("\r\n");
            using var packed = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true);
            packed.Write(Encoding.ASCII.GetBytes(head.ToString()));
            packed.Write(page.Bytes.Span);
            packed.Write("\r\n\r\n"u8);
        }
    }

    private static string Cell(string? value) => value is null ? ""
        : $"\"{(value.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '\'', ..] || char.IsWhiteSpace(value.FirstOrDefault()) ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Target(Page page) => page.Facts.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri
        : $"file:///{Uri.EscapeDataString(page.Path)}";

    private static string Type(PageForm form) => form switch
    {
        PageForm.Html => "text/html",
        PageForm.Feed => "application/xml",
        _ => "text/plain",
    };

    /// <summary>A UUID of version 8 (RFC 9562, 5.8): the same page has the same.</summary>
    private static Guid Uuid(byte[] sum)
    {
        sum[6] = (byte)((sum[6] & 0x0f) | 0x80);
        sum[8] = (byte)((sum[8] & 0x3f) | 0x80);
        return new(sum.AsSpan(0, 16), bigEndian: true);
    }
}
