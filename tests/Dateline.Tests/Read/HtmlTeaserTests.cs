using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Teasers of other pieces in and around a body, and what kind of page they make.</summary>
public sealed class HtmlTeaserTests
{
    private const string Address = "https://courier.example/2031/old-ferry-goes-back-to-sea";

    private static string Told(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(at =>
        $"<p>Witness {at} saw her lights from the pier and said that nobody had thought to see them again.</p>"));

    private static string Box(int at) => $"<div class=\"inset\"><ul><li><h3><a href=\"/2030/other-piece-number-{at}\">Other piece of the harbour, number {at}</a></h3></li></ul></div>";

    [Fact]
    public void Paragraphs_between_boxes_of_links_belong_to_the_body()
    {
        var page = HtmlPages.Read(HtmlPages.Article(body: Told(1, 1) + Box(1) + Told(2, 1) + Box(2) + Told(3, 2) + Box(3) + Told(5, 1)), Address);
        Assert.Equal(5, page.Article!.Paragraphs.Length);
        Assert.Equal(3, page.Items.Count(item => item.Role == ItemRole.Related));
    }

    [Fact]
    public void A_short_article_with_one_link_is_no_teaser_of_what_it_links_to()
    {
        var page = HtmlPages.Read(HtmlPages.Article(body: Told(1, 3) + "<p><a href=\"/2030/the-night-of-the-storm\">The night of the storm, hour by hour</a></p>"), Address);
        Assert.Equal(3, page.Article!.Paragraphs.Length);
    }

    [Fact]
    public void A_box_that_ends_in_read_more_is_a_teaser()
    {
        var page = HtmlPages.Read(HtmlPages.Article(body: Told(1, 6)).Replace("</main>", $"""
            <div class="teaser"><span>Yesterday</span><p>A yard in the south has asked for a ferry of its own, and it has been told that there is none to be had before next year.</p>
            <p>It will wait, it says, since it has waited for eleven years and is used to it by now.</p><a href="/2031/yard">Read more</a></div></main>
            """, StringComparison.Ordinal), Address);
        Assert.DoesNotContain("A yard in the south", page.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_entries_between_title_and_text_make_a_list()
    {
        var entries = string.Concat(Enumerable.Range(1, 8).Select(at => $"<li><h3><a href=\"/2031/piece-number-{at}-of-the-day\">Piece number {at} of the day</a></h3></li>"));
        var page = HtmlPages.Read($"<html><head><title>Science</title></head><body><main><h1>Science</h1><ul>{entries}</ul><div class=\"clips\">{Told(1, 6)}</div></main></body></html>", "https://courier.example/hub/science");
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(8, page.Items.Count(item => item.Role == ItemRole.Entry));
    }

    [Fact]
    public void An_article_in_a_section_called_people_is_an_article()
    {
        const string Described = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Old ferry goes back to sea\"}</script>";
        var entries = string.Concat(Enumerable.Range(1, 6).Select(at => $"<li><h3><a href=\"/news/piece-number-{at}-of-the-day\">Piece number {at} of the day</a></h3></li>"));
        var page = HtmlPages.Read(HtmlPages.Article(head: Described, body: Told(1, 8)).Replace("<main>", $"<ul>{entries}</ul><main>", StringComparison.Ordinal), "https://courier.example/news/people/old-ferry-goes-back-to-sea-17");
        Assert.Equal(PageKind.Article, page.Kind);
    }

    [Fact]
    public void A_page_called_an_article_whose_text_is_a_blurb_over_many_entries_is_a_list()
    {
        var entries = string.Concat(Enumerable.Range(1, 30).Select(at => $"<li><h3><a href=\"/2031/piece-number-{at}-of-the-day\">Piece number {at} of the day, as told</a></h3><p>What came of piece {at}, as far as it can be told by now and by those who were there to see it.</p></li>"));
        var page = HtmlPages.Read($"<html><head><title>News</title><meta property=\"og:type\" content=\"article\"></head><body><main><h1>News</h1><p>All that happened at sea and on the pier, told on the day it happened and never later than that, for all who want to know it.</p><ul>{entries}</ul></main></body></html>", "https://courier.example/news");
        Assert.Equal(PageKind.Listing, page.Kind);
    }
}
