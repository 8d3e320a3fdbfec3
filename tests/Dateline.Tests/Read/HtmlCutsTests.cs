using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>What class and id say of a part, and when it is believed.</summary>
public sealed class HtmlCutsTests
{
    private const string Address = "https://courier.example/2031/old-ferry-goes-back-to-sea";

    private static string Told(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(at =>
        $"<p>Witness {at} saw her lights from the pier and said that nobody in the town had thought to see them again, least of all the yard.</p>"));

    private static string Page(string main) => $"""
        <!doctype html><html lang="en"><head><title>Old ferry goes back to sea | The Pier Courier</title></head><body>
        <header><a href="/">The Pier Courier</a></header>{main}</body></html>
        """;

    [Fact]
    public void A_name_that_half_the_page_bears_tells_nothing()
    {
        var page = HtmlPages.Read(Page("<article><div class=\"sidebar-grid\"><h1>Old ferry goes back to sea</h1></div>"
            + string.Concat(Enumerable.Range(0, 4).Select(at => $"<div class=\"sidebar-grid\"><div class=\"sidebar-grid__text\">{Told(3 * at, 3)}</div></div>")) + "</article>"), Address);
        Assert.Equal(12, page.Article!.Paragraphs.Length);
    }

    [Fact]
    public void A_column_at_the_side_is_cut()
    {
        var page = HtmlPages.Read(Page($"<article><h1>Old ferry goes back to sea</h1><div>{Told(1, 6)}</div><div class=\"sidebar\">{Told(20, 2)}</div></article>"), Address);
        Assert.Equal(6, page.Article!.Paragraphs.Length);
    }

    [Fact]
    public void What_holds_the_title_is_the_piece()
    {
        var page = HtmlPages.Read(Page($"<div class=\"modal\"><h1>Old ferry goes back to sea</h1><div>{Told(1, 2)}</div></div><div class=\"others\">{Told(20, 6)}</div>"), Address);
        Assert.Contains("Witness 1 ", page.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_not_believed_where_they_would_cut_most_of_what_stands_under_the_title()
    {
        var others = string.Concat(Enumerable.Range(1, 5).Select(at => $"<div class=\"card\"><h3><a href=\"/2031/piece-number-{at}-of-the-day\">Piece number {at} of the day</a></h3><p>{new string('a', 20)} and what came of it in the end, as far as it can be told by now.</p></div>"));
        var page = HtmlPages.Read(Page($"<div class=\"banner\"><h1>Old ferry goes back to sea</h1><div class=\"banner-text\">{Told(1, 8)}</div></div><div class=\"rest\">{others}<p>The courier is printed on the pier and sold wherever there is a boat that carries it to those who want to read it.</p></div>"), Address);
        Assert.Equal(8, page.Article!.Paragraphs.Length);
    }

    [Fact]
    public void Letters_behind_a_digit_name_nothing()
    {
        var page = HtmlPages.Read(Page($"<article><h1>Old ferry goes back to sea</h1><div>{Told(1, 6)}</div><div id=\"c3f9ad19b\">{Told(20, 2)}</div></article>"), Address);
        Assert.Equal(8, page.Article!.Paragraphs.Length);
    }

    [Theory]
    [InlineData("date-outer")]
    [InlineData("byline-page")]
    [InlineData("tag-football")]
    public void A_box_around_the_whole_piece_says_nothing_of_its_short_lines(string name)
    {
        var page = HtmlPages.Read(Page($"<div class=\"{name}\"><h1>Old ferry goes back to sea</h1>{Told(1, 3)}<p>Nobody answered.</p>{Told(4, 3)}</div>"), Address);
        Assert.Contains(page.Article!.Paragraphs, paragraph => paragraph.Text == "Nobody answered.");
    }
}
