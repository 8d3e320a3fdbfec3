using System.Text;
using Dateline.News;
using Dateline.Read;

namespace Dateline.Tests.Read;

/// <summary>Small feeds of our own wording.</summary>
internal static class FeedPages
{
    /// <summary>An RSS feed of one outlet.</summary>
    /// <param name="head">Behind the feed's title and link.</param>
    public static string Rss(string items, string head = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>The Quay Post</title><link>https://quaypost.example/</link>{head}{items}</channel></rss>
        """;

    public static string Atom(string entries, string head = "") => $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>The Quay Post</title><link href="https://quaypost.example/"/>{head}{entries}</feed>
        """;

    public static string Entry(string date, int number = 1) =>
        $"<item><title>Entry number {number}</title><link>https://quaypost.example/{number}</link><pubDate>{date}</pubDate></item>";

    public static ReadPage Read(string feed, PageFacts? facts = null) => Read(Encoding.UTF8.GetBytes(feed), facts);

    public static ReadPage Read(byte[] feed, PageFacts? facts = null)
    {
        var page = new FeedReader().Read(new Page(Page.IdOf(feed), "feed.xml", PageForm.Feed, feed, facts ?? PageFacts.Unknown));
        HtmlPages.Check(page);
        return page;
    }
}
