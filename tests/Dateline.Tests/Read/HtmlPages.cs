using System.Text;
using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Small pages of our own wording, and what must hold for every page that was read.</summary>
internal static class HtmlPages
{
    public const string Address = "https://gazette.example/2025/harbour-crane-returns-to-the-old-quay";

    private const string Body = """
        <p>The ferry that had lain at the northern pier since the storm went back to sea on its own engines, with nobody aboard but its crew.</p>
        <p>Its owner had said in spring that it would never run again, and the yard had already been asked what the steel was worth.</p>
        <p>“She only wanted to be asked,” said the mate, who has served on her for thirty years and does not mean to stop.</p>
        """;

    /// <summary>A page of one article under a heading.</summary>
    /// <param name="above">Between heading and body.</param>
    /// <param name="below">Behind the body, in the article.</param>
    public static string Article(string head = "", string above = "", string below = "", string lang = "en", string heading = "Old ferry goes back to sea", string body = Body) => $"""
        <!doctype html><html lang="{lang}"><head><title>Old ferry goes back to sea | The Pier Courier</title>{head}</head><body>
        <header><a href="/">The Pier Courier</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article><h1>{heading}</h1>{above}<div>{body}</div>{below}</article></main></body></html>
        """;

    public static ReadPage Read(string html, string? url = Address) => Read(Encoding.UTF8.GetBytes(html), url);

    public static ReadPage Read(byte[] bytes, string? url = Address)
    {
        var page = new HtmlReader().Read(new Page(Page.IdOf(bytes), "page.html", PageForm.Html, bytes, new PageFacts(url)));
        Check(page);
        return page;
    }

    /// <summary>Every passage is the text at its place, inside its item, inside the page.</summary>
    public static void Check(ReadPage page)
    {
        foreach (var passage in page.Items.SelectMany(item => item.Passages).Concat(page.Captions).Concat(page.Asides))
        {
            Assert.InRange(passage.Start, 0, page.Plain.Length);
            Assert.InRange(passage.End, passage.Start, page.Plain.Length);
            Assert.Equal(page.Plain[passage.Start..passage.End], passage.Text);
        }

        foreach (var item in page.Items)
        {
            Assert.Equal(Item.IdOf(page.Id, item.Start, item.End), item.Id);
            Assert.All(item.Passages, passage => Assert.True(passage.Start >= item.Start && passage.End <= item.End));
            Assert.True(item.Published?.From is not { Where: EvidencePlace.Text } from || page.Plain[from.Start!.Value..from.End!.Value] == from.Exact);
        }

        Assert.Equal(page.Items.Length, page.Items.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(page.Items.OrderBy(item => item.Start).Select(item => item.Id), page.Items.Select(item => item.Id));
    }
}
