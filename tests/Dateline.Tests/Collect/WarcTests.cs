using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dateline.Collect;
using Dateline.News;
using Dateline.Tests.Present;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Collect;

/// <summary>The pages of web archives, as tools write them and as nobody should.</summary>
public sealed class WarcTests
{
    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<html><head><title>The harbour opens</title></head><body><h1>The harbour opens</h1><p>The harbour of Lower Ferry opened on Thursday.</p></body></html>");

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip by record")]
    [InlineData("gzip")]
    public void Answers_are_pages_with_address_day_and_encoding(string packing)
    {
        byte[][] records =
        [
            Record("warcinfo", "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Answer("https://gazette.example/a", Html),
            Answer("https://gazette.example/b", Html, status: "404 Not Found"),
            Answer("https://gazette.example/robots.txt", "User-agent: *"u8.ToArray(), type: "text/plain"),
            Answer("https://gazette.example/c.png", [1, 2, 3], type: "image/png"),
            Record("resource", "text/html", Html, ("WARC-Target-URI", "<https://gazette.example/d>")),
        ];
        var file = packing switch { "plain" => Joined(records), "gzip" => Packed(Joined(records)), _ => Joined([.. records.Select(Packed)]) };
        var (pages, told) = Read(packing == "plain" ? "a.warc" : "a.warc.gz", file);
        Assert.Empty(told);
        Assert.Equal(["https://gazette.example/a", "https://gazette.example/d"], pages.Select(page => page.Facts.Url));
        Assert.All(pages, page => Assert.Equal((Page.IdOf(Html), PageForm.Html, new DateOnly(2024, 11, 20), "WARC-Date"), (page.Id, page.Form, page.Facts.Retrieved!.Value, page.Facts.RetrievedSource)));
        Assert.Equal("utf-8", pages[0].Facts.Charset);
        Assert.Equal(2, pages.Select(page => page.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.All(pages, page => Assert.StartsWith(packing == "plain" ? "a.warc#" : "a.warc.gz#", page.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("plain")]
    public void What_another_program_writes_is_read(string packing)
    {
        var writer = Path.Combine(Root.Folder, "tests", "warcio");
        Assert.SkipUnless(Directory.Exists(Path.Combine(writer, "node_modules", "warcio")), "The other writer is missing: npm ci --prefix tests/warcio.");
        using var folder = new CliFolder();
        string[] pages = [.. Directory.GetFiles(CliProgram.Samples, "*.html").Order(StringComparer.Ordinal)];
        var file = Path.Combine(folder.Path, packing == "gzip" ? "a.warc.gz" : "a.warc");
        using var node = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("node", [Path.Combine(writer, "write.js"), file, packing, .. pages]) { WorkingDirectory = writer })!;
        Assert.True(node.WaitForExit(TimeSpan.FromMinutes(1)) && node.ExitCode == 0);
        var (read, told) = Read(Path.GetFileName(file), File.ReadAllBytes(file));
        Assert.Empty(told);
        Assert.Equal(pages.Select(page => Page.IdOf(File.ReadAllBytes(page))), read.Select(page => page.Id));
        Assert.All(read, page => Assert.Equal(("utf-8", new DateOnly(2024, 11, 20)), (page.Facts.Charset, page.Facts.Retrieved!.Value)));
    }

    [Theory]
    [InlineData("chunked", false)]
    [InlineData("chunked", true)]
    [InlineData("gzip", false)]
    [InlineData("gzip", true)]
    [InlineData("br", false)]
    public void Codings_are_undone_and_headers_left_of_one_undone_before_do_no_harm(string coding, bool undone)
    {
        var body = undone ? Html : coding switch
        {
            "chunked" => Joined(Encoding.ASCII.GetBytes($"{40:x};x=y\r\n"), Html[..40], "\r\n"u8.ToArray(), Encoding.ASCII.GetBytes($"{Html.Length - 40:x}\r\n"), Html[40..], "\r\n0\r\n\r\n"u8.ToArray()),
            "gzip" => Packed(Html),
            _ => Brotli(Html),
        };
        var (pages, told) = Read("a.warc", Answer("https://gazette.example/a", body, extra: coding == "chunked" ? "Transfer-Encoding: chunked\r\n" : $"Content-Encoding: {coding}\r\n"));
        Assert.Empty(told);
        Assert.Equal(Html, Assert.Single(pages).Bytes.ToArray());
    }

    [Fact]
    public void A_revisit_is_the_capture_it_repeats_on_its_own_day()
    {
        var digest = Digest(Html);
        var revisit = Record("revisit", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), ("WARC-Target-URI", "https://gazette.example/a"), ("WARC-Payload-Digest", digest), ("WARC-Date", "2024-12-01T00:00:00Z"));
        var (pages, told) = Read("a.warc", Joined(Answer("https://gazette.example/a", Html), revisit));
        Assert.Empty(told);
        Assert.Equal([new DateOnly(2024, 11, 20), new DateOnly(2024, 12, 1)], pages.Select(page => page.Facts.Retrieved!.Value));
        Assert.Contains("not in this file", Assert.Single(Read("a.warc", revisit).Told).Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha1:AAAA", true)]
    [InlineData("sha256:00", true)]
    [InlineData("md5:00", false)]
    [InlineData("nothing", false)]
    public void Bytes_of_another_digest_are_read_and_told(string digest, bool told)
    {
        var read = Read("a.warc", Answer("https://gazette.example/a", Html, digest: digest));
        Assert.Single(read.Pages);
        Assert.Equal(told ? 1 : 0, read.Told.Count);
    }

    [Theory]
    [InlineData("https://user:secret@gazette.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://gazette.example/\u0007")]
    [InlineData("dns:gazette.example")]
    public void An_address_that_nobody_should_open_is_none(string address) => Assert.Null(Assert.Single(Read("a.warc", Answer(address, Html)).Pages).Facts.Url);

    [Theory]
    [InlineData("cut", "in the middle of a record")]
    [InlineData("junk before", "what stands before this record")]
    [InlineData("junk behind", "what follows is no record")]
    [InlineData("no length", "does not say how long")]
    [InlineData("negative", "does not say how long")]
    [InlineData("long number", "does not say how long")]
    [InlineData("too long", "cut off, or far too large")]
    [InlineData("large", "larger than 1 MB")]
    [InlineData("endless fields", "fields have no end")]
    [InlineData("broken gzip", "gzip data is broken")]
    [InlineData("part", "parts are not put together")]
    public void What_is_broken_is_told_with_its_place_and_the_rest_is_read(string what, string says)
    {
        var (one, two) = (Answer("https://gazette.example/a", Html), Answer("https://gazette.example/b", Html));
        byte[] Field(string length) => Joined(one, Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\n{length}\r\n\r\n"), two);
        var file = what switch
        {
            "cut" => Joined(one, two[..^60]),
            "junk before" => Joined(one, "garbage\r\nmore\r\n"u8.ToArray(), two),
            "junk behind" => Joined(one, two, Enumerable.Repeat((byte)'x', 1_500_000).ToArray()),
            "no length" => Field("X: y"),
            "negative" => Field("Content-Length: -1"),
            "long number" => Field("Content-Length: 999999999999999999999999999999"),
            "too long" => Field("Content-Length: 999999999999999"),
            "large" => Joined(one, Answer("https://gazette.example/c", new byte[2 << 20]), two),
            "endless fields" => Joined(one, "WARC/1.1\r\n"u8.ToArray(), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X: y\r\n", 100_000))), two),
            "broken gzip" => Joined(Packed(one), Packed(two)[..60], new byte[200]),
            _ => Joined(one, Record("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>part"u8.ToArray(), ("WARC-Segment-Number", "1"), ("WARC-Target-URI", "https://gazette.example/c"))),
        };
        var (pages, told) = Read("a.warc", file, mostBytes: 1 << 20);
        Assert.Contains(told, each => each.Cause.Contains(says, StringComparison.Ordinal) && each.Where.StartsWith("a.warc", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Facts.Url == "https://gazette.example/a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    public void A_file_without_a_record_or_a_page_says_so(string text) => Assert.NotEmpty(Read("a.warc", Encoding.ASCII.GetBytes(text)).Told);

    [Fact]
    public void A_bomb_of_nothing_ends()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 100; i++)
            {
                gzip.Write(new byte[1 << 20]);
            }
        }

        Assert.Contains("is no web archive", Assert.Single(Read("a.warc.gz", bomb.ToArray(), mostBytes: 1 << 20).Told).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_bytes_are_nothing_is_thrown() => Prop.ForAll(
        Gen.Choose(0, 100_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var file = Joined(Answer("https://gazette.example/a", Html), Answer("https://gazette.example/b", Html));
            for (var i = 0; i < 6; i++)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            var (pages, told) = Read("a.warc", file[..random.Next(1, file.Length)]);
            return pages.Count + told.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static (List<Page> Pages, List<Finding<Page>.Missing> Told) Read(string name, byte[] bytes, long mostBytes = 100 << 20)
    {
        using var folder = new CliFolder();
        var path = folder.File(name, bytes);
        var found = Pages.From([path], new() { MostBytes = mostBytes }, Stream.Null).ToList();
        string Told(string where) => Path.GetFileName(where);
        return (
            [.. found.OfType<Finding<Page>.Found>().Select(each => each.Value with { Path = Told(each.Value.Path) })],
            [.. found.OfType<Finding<Page>.Missing>().Select(each => each with { Where = Told(each.Where) })]);
    }

    private static byte[] Answer(string address, byte[] body, string status = "200 OK", string type = "text/html; charset=utf-8", string extra = "", string? digest = null) => Record(
        "response", "application/http; msgtype=response",
        Joined(Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{extra}\r\n"), body), ("WARC-Target-URI", address), ("WARC-Payload-Digest", digest ?? Digest(body)));

    private static byte[] Record(string kind, string type, byte[] block, params (string Name, string Value)[] fields)
    {
        var date = fields.Any(field => field.Name == "WARC-Date") ? "" : "WARC-Date: 2024-11-20T10:00:00Z\r\n";
        return Joined(
            Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: {kind}\r\n{date}WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: {type}\r\n{string.Concat(fields.Select(field => $"{field.Name}: {field.Value}\r\n"))}Content-Length: {block.Length}\r\n\r\n"),
            block, "\r\n\r\n"u8.ToArray());
    }

    private static string Digest(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    private static byte[] Joined(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }
}
