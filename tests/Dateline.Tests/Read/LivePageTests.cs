using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Running live pages, as text and as HTML.</summary>
public sealed class LivePageTests
{
    private static string Posts(string element) => string.Concat(new (string Iso, string Clock, string Title, string Text)[]
    {
        ("2025-01-14T00:35:00+01:00", "00:35", "Lamp of the lighthouse fails", "The keeper lights the old one with matches."),
        ("2025-01-13T23:50:00+01:00", "23:50", "Ferry turns back", "The last boat of the day is on its way back to the harbour."),
        ("2025-01-13T22:10:00+01:00", "22:10", "Warning for the whole coast", "The weather service tells everybody to stay at home."),
    }.Select(post => $"<{element}><time datetime=\"{post.Iso}\">{post.Clock}</time><h2>{post.Title}</h2><p>{post.Text}</p></{element}>"));

    [Theory]
    [InlineData("article", "<title>Storm on the coast: live</title>")]
    [InlineData("li", "<title>Storm on the coast: live</title>")]
    [InlineData("section", "<title>Storm on the coast: live</title>")]
    [InlineData("article", "<title>Storm on the coast</title><script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm on the coast\"}</script>")]
    public void Posts_of_a_live_page_are_its_items(string element, string head)
    {
        var page = HtmlPages.Read($"<html><head>{head}</head><body><main><h1>Storm on the coast</h1><p>14 January 2025</p><div>{Posts(element)}</div></main></body></html>");
        Assert.Equal(PageKind.Live, page.Kind);
        Assert.Equal("Storm on the coast", page.Title);
        Assert.Equal(ListOrder.NewestFirst, page.Order);
        Assert.All(page.Items, item => Assert.Equal(ItemRole.Live, item.Role));
        Assert.Equal(["Lamp of the lighthouse fails", "Ferry turns back", "Warning for the whole coast"], page.Items.Select(item => item.Title!.Text));
        Assert.StartsWith("The keeper lights", page.Items[0].Text, StringComparison.Ordinal);
        Assert.Equal([(14, new TimeOnly(0, 35)), (13, new TimeOnly(23, 50)), (13, new TimeOnly(22, 10))], page.Items.Select(item => (item.Published!.Day!.Value, item.Published.Time!.Value)));
    }

    [Fact]
    public void Posts_without_headings_and_days_keep_their_clocks()
    {
        var posts = string.Concat(new[] { "09:40", "09:10", "08:55" }.Select(clock => $"<article><time>{clock}</time><p>At {clock} nobody on the quay had seen the ferry yet, said its owner.</p></article>"));
        var page = HtmlPages.Read($"<html><head><title>Ferry ticker</title></head><body><h1>Ferry ticker</h1>{posts}</body></html>");
        Assert.Equal(PageKind.Live, page.Kind);
        Assert.Equal(ListOrder.NewestFirst, page.Order);
        Assert.All(page.Items, item => Assert.Null(item.Title));
        Assert.All(page.Items, item => Assert.Null(item.Published!.Day));
        Assert.Equal(new TimeOnly(9, 40), page.Items[0].Published!.Time);
    }

    [Theory]
    [InlineData("14 January 2025, 01:20", 14)]
    [InlineData("14 January 2025, 00:20", null)]
    [InlineData("14 January 2025", null)]
    public void The_day_of_the_last_change_is_that_of_the_newest_entry(string updated, int? day)
    {
        var page = TextPages.Read($"""
            LIVE: Storm on the coast

            Last updated: {updated}

            00:35
            Lamp of the lighthouse fails
            The keeper lights the old one with matches.

            23:50
            Ferry turns back
            The last boat of the day is on its way back to the harbour.

            22:10
            Warning for the whole coast
            The weather service tells everybody to stay at home.
            """);
        Assert.Equal(PageKind.Live, page.Kind);
        Assert.Equal([day, null, null], page.Items.Select(item => item.Published!.Day));
        Assert.Equal([new TimeOnly(0, 35), new TimeOnly(23, 50), new TimeOnly(22, 10)], page.Items.Select(item => item.Published!.Time!.Value));
        Assert.Equal(day is null ? "00:35" : updated, page.Items[0].Published!.From.Exact);
    }
}
