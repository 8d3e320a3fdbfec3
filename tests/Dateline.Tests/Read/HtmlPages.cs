using System.Text;
using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Small pages of our own wording, and what must hold for every page that was read.</summary>
internal static class HtmlPages
{
    public const string Address = "https://gazette.example/2025/harbour-crane-returns-to-the-old-quay";

    public static ReadPage Read(string html, string? url = Address) => Read(Encoding.UTF8.GetBytes(html), url);

    public static ReadPage Read(byte[] bytes, string? url = Address)
    {
        var page = new HtmlReader().Read(new Page(Page.IdOf(bytes), "page.html", PageForm.Html, bytes, new PageFacts(url)));
        Check(page);
        return page;
    }

    /// <summary>Every passage is the text at its place, inside its item, inside the page.</summary>
    private static void Check(ReadPage page)
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
