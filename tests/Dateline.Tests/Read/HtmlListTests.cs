using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

public sealed class HtmlListTests
{
    private static readonly (string Slug, string Title, string Teaser, string Stamp, string Iso)[] News =
    [
        ("otters", "Otters move into the disused swimming bath", "The council has put up a sign that asks swimmers to be patient.", "5 March 2025", "2025-03-05"),
        ("bells", "Church bells ring an hour late for the third week", "Nobody has found the key to the tower, the verger said on Monday.", "4 March 2025", "2025-03-04"),
        ("bread", "Baker sells the last loaf baked in the stone oven", "The oven goes to the museum, the recipe to her niece.", "2 March 2025", "2025-03-02"),
    ];

    private static string Page(string entries, string side = "") => $"""
        <!doctype html><html lang="en"><head><title>Town - The Quay Gazette</title></head><body>
        <nav><a href="/tag/town">All the news from the town</a> <a href="/about">About this small newspaper</a></nav>
        <main><h1>Town</h1>{entries}<div class="pagination"><a href="/tag/town/page/2">Older stories from the town</a></div></main>
        <aside class="sidebar">{side}</aside></body></html>
        """;

    private static string Cards() => string.Concat(News.Select(news => $"""
        <article class="card"><a href="/town/{news.Slug}"><img src="x.jpg" alt=""></a><span class="category"><a href="/tag/life">Life</a></span>
        <h2><a href="/town/{news.Slug}">{news.Title}</a></h2><p>{news.Teaser}</p>
        <footer><span class="author">By Mara Lindqvist</span> <time datetime="{news.Iso}">{news.Stamp}</time></footer>
        <a href="/town/{news.Slug}">Read more</a></article>
        """));

    [Fact]
    public void A_listing_with_cards_gives_every_field_of_every_entry()
    {
        var page = HtmlPages.Read(Page(Cards()), "https://gazette.example/tag/town");
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(ListOrder.NewestFirst, page.Order);
        Assert.Equal(News.Select(news => news.Title), page.Items.Select(item => item.Title!.Text));
        Assert.Equal(News.Select(news => news.Teaser), page.Items.Select(item => item.Text));
        Assert.Equal(News.Select(news => $"https://gazette.example/town/{news.Slug}"), page.Items.Select(item => item.Url));
        Assert.All(page.Items, item => Assert.Equal((ItemRole.Entry, "Life", "Mara Lindqvist"), (item.Role, item.Section, Assert.Single(item.Authors))));
        Assert.Equal(News.Select(news => news.Iso), page.Items.Select(item => item.Published!.From.Exact));
    }

    [Fact]
    public void A_list_at_the_side_is_related_and_repeats_nothing()
    {
        var side = $"<h3>Most read</h3><ol><li><a href=\"/town/bells\">{News[1].Title}</a></li><li><a href=\"/town/fog\">Fog keeps the ferry in for a second day</a></li></ol>";
        var page = HtmlPages.Read(Page(Cards(), side), "https://gazette.example/tag/town");
        Assert.Equal(3, page.Items.Count(item => item.Role == ItemRole.Entry));
        Assert.Equal("Fog keeps the ferry in for a second day", Assert.Single(page.Items, item => item.Role == ItemRole.Related).Text);
    }

    [Fact]
    public void A_doubled_headline_is_one()
    {
        var entries = string.Concat(News.Select(news =>
            $"<li><a href=\"/town/{news.Slug}\"><h3>{news.Title}</h3></a><p>{news.Title}</p><p>{news.Teaser}</p></li>"));
        var page = HtmlPages.Read(Page($"<ul>{entries}</ul>"), "https://gazette.example/tag/town");
        Assert.Equal(News.Select(news => news.Teaser), page.Items.Select(item => item.Text));
    }

    [Fact]
    public void An_entry_that_shows_one_string_has_it_in_its_text()
    {
        var entries = string.Concat(News.Select(news => $"<li><a href=\"/town/{news.Slug}\">{news.Title}</a></li>"));
        var page = HtmlPages.Read(Page($"<ul>{entries}</ul>"), "https://gazette.example/tag/town");
        Assert.Equal(News.Select(news => news.Title), page.Items.Select(item => item.Text));
        Assert.All(page.Items, item => Assert.Null(item.Title));
    }

    [Fact]
    public void In_a_flat_list_what_follows_a_headline_belongs_to_it()
    {
        var entries = string.Concat(News.Select(news => $"<h2><a href=\"/town/{news.Slug}\">{news.Title}</a></h2><div class=\"date\">{news.Stamp}</div><p>{news.Teaser}</p>"));
        var page = HtmlPages.Read(Page($"<div>{entries}</div>"), "https://gazette.example/tag/town");
        Assert.Equal(News.Select(news => news.Teaser), page.Items.Select(item => item.Text));
        Assert.Equal([5, 4, 2], page.Items.Select(item => item.Published!.Day!.Value));
        Assert.All(page.Items, item => Assert.Equal(EvidencePlace.Text, item.Published!.From.Where));
    }

    [Fact]
    public void A_base_element_decides_where_links_lead()
    {
        var entries = string.Concat(News.Select(news => $"<li><h3><a href=\"{news.Slug}.html\">{news.Title}</a></h3><p>{news.Teaser}</p></li>"));
        var html = Page($"<ul>{entries}</ul>").Replace("<head>", "<head><base href=\"/archive/\">", StringComparison.Ordinal);
        Assert.Equal("https://gazette.example/archive/otters.html", HtmlPages.Read(html, "https://gazette.example/tag/town").Items[0].Url);
    }

    [Fact]
    public void Menus_and_further_pages_are_no_entries() =>
        Assert.DoesNotContain(HtmlPages.Read(Page(Cards()), "https://gazette.example/tag/town").Items,
            item => item.Url!.Contains("/page/", StringComparison.Ordinal) || item.Url.Contains("about", StringComparison.Ordinal));

    [Theory]
    [InlineData("The Ister may rise by two metres tonight.", "5 March 2025", "Sea water may reach the houses on the quay.", "2 March 2025", 2)]
    [InlineData("The Ister may rise by two metres tonight.", "5 March 2025", "The Ister may rise by two metres tonight.", "2 March 2025", 2)]
    [InlineData("The Ister may rise by two metres tonight.", "5 March 2025", "Sea water may reach the houses on the quay.", "", 2)]
    [InlineData("The Ister may rise by two metres tonight.", "5 March 2025", "The Ister may rise by two metres tonight.", "5 March 2025", 1)]
    [InlineData("The Ister may rise by two metres tonight.", "5 March 2025", "The Ister may rise by two metres tonight.", "", 1)]
    public void Pieces_may_share_a_headline_and_repeats_are_shown_once(string teaser, string stamp, string otherTeaser, string otherStamp, int count)
    {
        var cards = $"""
            <article><h2><a href="/town/one">Flood warning</a></h2><p>{teaser}</p><span class="date">{stamp}</span></article>
            <article><h2><a href="/town/two">Flood warning</a></h2><p>{otherTeaser}</p><span class="date">{otherStamp}</span></article>
            <article><h2><a href="/town/three">Otters move into the bath</a></h2><p>The council has put up a sign.</p><span class="date">1 March 2025</span></article>
            """;
        var page = HtmlPages.Read(Page(cards), "https://gazette.example/tag/town");
        Assert.Equal(count, page.Items.Count(item => item.Title?.Text == "Flood warning"));
    }
}
