using System.IO.Compression;
using System.Text;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Collect;

public sealed class PackingTests
{
    private const string Html = "<!doctype html><html><body><p>The bridge of Lower Ferry opened on Monday.</p></body></html>";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Html);

    [Theory]
    [InlineData("page.html", "gzip")]
    [InlineData("page.html.gz", "gzip")]
    [InlineData("page.HTM.GZ", "gzip")]
    [InlineData("page", "gzip")]
    [InlineData("page.html", "zlib")]
    [InlineData("page.html.br", "Brotli")]
    [InlineData("page.html.gz", "gzip gzip")]
    [InlineData("page.html.br", "gzip Brotli")]
    [InlineData("page.html.gz", "")]
    [InlineData("page.html.br", "")]
    [InlineData("page.html.zst", "")]
    public void A_page_is_unpacked_by_what_it_is_whatever_its_name(string name, string kinds)
    {
        var packed = kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Bytes, Packed);
        var page = Saved.Page(packed, name);
        Assert.Equal((Html, PageForm.Html, Page.IdOf(Bytes)), (page.Text(), page.Form, page.Id));
    }

    [Theory]
    [InlineData("gzip", "the gzip data is broken or cut short")]
    [InlineData("Brotli", "the Brotli data is broken or cut short")]
    [InlineData("zlib", "is binary data")]
    public void What_is_cut_short_is_told(string kind, string cause)
    {
        var packed = Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9_000).Select(at => $"<p>Sentence number {at * at}."))), kind);
        foreach (var length in new[] { packed.Length / 3, packed.Length / 2, packed.Length - 1 })
        {
            Assert.Contains(cause, Saved.Cause(packed[..length], kind == "Brotli" ? "page.html.br" : "page.html"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip", "page.html")]
    [InlineData("zlib", "page.html")]
    [InlineData("Brotli", "page.html.br")]
    [InlineData("gzip gzip", "page.html.gz")]
    public void A_bomb_is_not_unpacked_beyond_the_bound(string kinds, string name)
    {
        var bomb = kinds.Split(' ').Aggregate(new byte[300_000_000], Packed);
        Assert.True(bomb.Length < 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("larger than 4 MB unpacked", Saved.Cause(bomb, name, new() { MostBytes = 4 << 20 }), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    [Fact]
    public void What_cannot_be_unpacked_is_named() =>
        Assert.Contains("Zstandard", Saved.Cause([0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x05, 0x29], "page.html"), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_begins_as_zlib_does_is_a_text()
    {
        const string text = "x^2 + y^2 is the square of the bridge's length, said the builder.";
        Assert.Equal(text, Saved.Page(text, "page.txt").Text());
    }

    [Fact]
    public void Any_bytes_are_a_page_or_a_sentence() => Prop.ForAll<byte[]?>(bytes =>
    {
        foreach (var start in new byte[][] { [0x1F, 0x8B, 0x08], [0x78, 0x9C], [0x0B] })
        {
            using var input = new MemoryStream([.. start, .. bytes ?? []]);
            Assert.Single(Dateline.Collect.Pages.From(["-"], new(), input));
        }
    }).QuickCheckThrowOnFailure();

    private static byte[] Packed(byte[] bytes, string kind)
    {
        using var to = new MemoryStream();
        using (Stream packer = kind switch
        {
            "gzip" => new GZipStream(to, CompressionLevel.Optimal),
            "zlib" => new ZLibStream(to, CompressionLevel.Optimal),
            _ => new BrotliStream(to, CompressionLevel.Fastest),
        })
        {
            packer.Write(bytes);
        }

        return to.ToArray();
    }
}
