using System.Diagnostics;
using System.Text;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Whatever bytes come as a feed, a page comes of them, in time that grows as they do.</summary>
public sealed class FeedHostileTests
{
    private static readonly string[] Pieces =
    [
        "<rss>", "<channel>", "<item>", "</item>", "<entry>", "</entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<rdf:RDF>", "<urlset>", "<url>", "<loc>", "<sitemapindex>", "<title>", "</title>",
        "<description>", "</description>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version='1.0'?>", "<!DOCTYPE rss [", "<!ENTITY a 'b'>", "<!ENTITY a '&a;&a;'>", "]>", "&a;", "&amp;", "&#0;", "&#xD800;", "&",
        "<link href='", "'>", "\"", "<content type='xhtml'>", "<div>", "<p>", "</", "<", ">", "/>", "xmlns:a='b'", "<pubDate>", "Fri, 04 Jul 2031", "2031-07-04T25:99", "text of it", "\u0000", "\uFFFF", "</rss>", "<opml>",
        "<outline xmlUrl='a'>", "{", "}", "[", "\"items\":[", "\"title\":", "\"\\ud83d\"", ",", "null",
    ];

    [Fact]
    public void Pieces_of_feeds_in_any_order_make_a_page() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces => FeedPages.Read(string.Concat(pieces)).Kind == PageKind.Feed).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    /// <summary>A feed of the folder, a place in it, how much is cut out there, and what is put in.</summary>
    [Fact]
    public void Real_feeds_with_pieces_cut_out_and_put_in_make_a_page()
    {
        var feeds = Directory.GetFiles(Path.Combine(Root.Folder, "tests", "Dateline.Tests", "Read", "Feeds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var change = Gen.Elements(feeds).SelectMany(feed => Gen.Choose(0, feed.Length).SelectMany(at => Gen.Choose(0, 60).SelectMany(cut => Gen.Elements(Pieces).Select(piece =>
            (byte[])[.. feed[..at], .. Encoding.UTF8.GetBytes(piece), .. feed[Math.Min(feed.Length, at + cut)..]]))));
        Prop.ForAll(change.ToArbitrary(), feed => FeedPages.Read(feed).Kind == PageKind.Feed).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Any_bytes_make_a_page() =>
        Prop.ForAll<byte[]>(bytes => FeedPages.Read(bytes).Kind == PageKind.Feed).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_feed_cut_off_anywhere_keeps_the_entries_before_the_cut()
    {
        var feed = FeedPages.Rss(string.Concat(Enumerable.Range(1, 5).Select(at => FeedPages.Entry("Fri, 04 Jul 2031 09:15:00 GMT", at))));
        for (var length = 0; length < feed.Length; length += 7)
        {
            var page = FeedPages.Read(feed[..length]);
            Assert.InRange(page.Items.Length, feed[..length].Split("</item>").Length - 1, 5);
        }
    }

    [Fact]
    public void No_entity_is_fetched_and_none_grows_beyond_measure()
    {
        var bomb = string.Concat(Enumerable.Range(1, 30).Select(at => $"<!ENTITY e{at} \"&e{at - 1};&e{at - 1};&e{at - 1};\">"));
        var page = FeedPages.Read($"<!DOCTYPE rss [<!ENTITY e0 \"ha\">{bomb}<!ENTITY file SYSTEM \"file:///etc/passwd\">]>" + FeedPages.Rss("<item><title>&e30;&e2;&file;</title></item>"));
        Assert.Equal("&e30;hahahahahahahahaha&file;", Assert.Single(page.Items).Text);
        Assert.Contains(page.Notes, note => note.Contains("grow", StringComparison.Ordinal));
        var many = FeedPages.Read($"<!DOCTYPE rss [<!ENTITY e \"{new string('x', 4_000)}\">]>" + FeedPages.Rss($"<item><title>Crane</title><description>{string.Concat(Enumerable.Repeat("&e;", 100_000))}</description></item>"));
        Assert.InRange(many.Plain.Length, 100_000, 1_000_000);
    }

    [Theory]
    [InlineData("<item>")]
    [InlineData("<a>")]
    [InlineData("</a>")]
    [InlineData("<![CDATA[")]
    [InlineData("<![CDATA[]]>")]
    [InlineData("<!--")]
    [InlineData("<?")]
    [InlineData("<!")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<item><title>a</title></item>")]
    [InlineData("<item><description>&lt;b&gt;&lt;i&gt;")]
    [InlineData("&#x41;&amp;&lt;")]
    [InlineData("<a b=\"")]
    [InlineData("<a xmlns:b='c'>")]
    [InlineData("<a href='b'><a href='b'>x")]
    public void Time_grows_as_the_feed_does(string piece)
    {
        // Four times the feed in at most some eight times the time; what grows by the square takes sixteen times. Small times are noise.
        string Feed(int length) => FeedPages.Rss("<item><title>Crane</title></item>" + string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        double Seconds(string feed)
        {
            var clock = Stopwatch.StartNew();
            FeedPages.Read(feed);
            return clock.Elapsed.TotalSeconds;
        }

        Seconds(Feed(10_000));
        var (small, large) = (Seconds(Feed(500_000)), Seconds(Feed(2_000_000)));
        Assert.True(large < 2 || large < small * 10, $"{piece}: {small:0.00} s, then {large:0.00} s");
    }

    [Fact]
    public void Other_encodings_and_marks_are_read()
    {
        var feed = FeedPages.Rss("<item><title>Причал відкрито</title></item>").Replace("encoding=\"utf-8\"", "encoding=\"koi8-u\"", StringComparison.Ordinal);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var bytes in new[] { Encoding.GetEncoding("koi8-u").GetBytes(feed), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(feed)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(feed)], Encoding.BigEndianUnicode.GetBytes(feed), Encoding.UTF8.GetBytes(feed) })
        {
            Assert.Equal("Причал відкрито", Assert.Single(FeedPages.Read(bytes).Items).Text);
        }
    }
}
