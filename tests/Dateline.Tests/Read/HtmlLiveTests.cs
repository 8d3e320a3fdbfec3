using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Live pages whose times are no time elements, whose posts are no boxes, whose days stand between them.</summary>
public sealed class HtmlLiveTests
{
    private static readonly (string Clock, string Title, string Text)[] Posts =
    [
        ("00:35", "Lamp of the lighthouse fails", "The keeper lights the old one with matches and sings to the gulls."),
        ("23:50", "Ferry turns back", "The last boat of the day is on its way back to the harbour."),
        ("22:10", "Warning for the whole coast", "The weather service tells everybody to stay at home."),
    ];

    private static ReadPage Read(string posts, string above = "") => HtmlPages.Read(
        $"<html lang=\"en\"><head><title>Storm on the coast: live updates</title></head><body><main><h1>Storm on the coast</h1>{above}<div class=\"posts\">{posts}</div></main></body></html>");

    public static TheoryData<string> Shapes => new()
    {
        "<div class=\"p\"><span>{0}</span><h2>{1}</h2><p>{2}</p></div>",
        "<article><span class=\"when\">{0}</span><h2>{1}</h2><p>{2}</p></article>",
        "<h3>{0}</h3><p><strong>{1}</strong></p><p>{2}</p>",
        "<p><b>{0}</b></p><h4>{1}</h4><p>{2}</p>",
        "<h3>{0} – {1}</h3><p>{2}</p>",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Posts_with_bare_clock_times_are_found(string shape)
    {
        var page = Read(string.Concat(Posts.Select(post => string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, post.Clock, post.Title, post.Text))));
        Assert.Equal(PageKind.Live, page.Kind);
        Assert.Equal(ListOrder.NewestFirst, page.Order);
        Assert.Equal(Posts.Select(post => TimeOnly.Parse(post.Clock, System.Globalization.CultureInfo.InvariantCulture)), page.Items.Select(item => item.Published!.Time!.Value));
        Assert.All(page.Items, item => Assert.Null(item.Published!.Day));
        Assert.Equal(Posts.Select(post => post.Text), page.Items.Select(item => item.Paragraphs[^1].Text));
        Assert.All(page.Items, item => Assert.DoesNotContain(item.Passages, passage => passage.Text.Contains(':')));
        Assert.All(page.Items.Zip(Posts), pair => Assert.Contains(pair.Second.Title, pair.First.Passages.Select(passage => passage.Text)));
    }

    [Theory]
    [InlineData("Last updated: 14 January 2025, 01:20", 14)]
    [InlineData("Last updated: 14 January 2025, 00:20", null)]
    [InlineData("14 January 2025", null)]
    public void The_day_of_the_last_change_is_that_of_the_newest_post_alone(string above, int? day)
    {
        var page = Read(string.Concat(Posts.Select(post => $"<article><span>{post.Clock}</span><h2>{post.Title}</h2><p>{post.Text}</p></article>")), $"<p>{above}</p>");
        Assert.Equal([day, null, null], page.Items.Select(item => item.Published!.Day));
    }

    [Fact]
    public void A_line_of_a_day_between_posts_dates_those_below_it()
    {
        string Post(int at) => $"<article><span>{Posts[at].Clock}</span><h2>{Posts[at].Title}</h2><p>{Posts[at].Text}</p></article>";
        var page = Read($"<h3>Tuesday, 14 January 2025</h3>{Post(0)}<h3>Monday, 13 January 2025</h3>{Post(1)}{Post(2)}");
        Assert.Equal([14, 13, 13], page.Items.Select(item => item.Published!.Day!.Value));
        Assert.Equal([new TimeOnly(0, 35), new TimeOnly(23, 50), new TimeOnly(22, 10)], page.Items.Select(item => item.Published!.Time!.Value));
        Assert.Equal("Monday, 13 January 2025", page.Items[2].Published!.From.Exact);
    }

    [Fact]
    public void A_summary_of_key_events_is_no_second_set_of_posts()
    {
        var events = string.Concat(Posts.Take(2).Select(post => $"<li><a href=\"#p\">{post.Clock} {post.Title}</a></li>"));
        var page = Read(string.Concat(Posts.Select(post => $"<article><span>{post.Clock}</span><h2>{post.Title}</h2><p>{post.Text}</p></article>")), $"<h2>Key events</h2><ul>{events}</ul>");
        Assert.Equal(Posts.Select(post => post.Title), page.Items.Where(item => item.Role == ItemRole.Live).Select(item => item.Title!.Text));
    }
}
