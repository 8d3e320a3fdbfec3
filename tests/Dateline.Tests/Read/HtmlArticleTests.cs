using System.Text;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

public sealed class HtmlArticleTests
{
    private const string Body = """
        <p>The crane that stood on the old quay for ninety years came back to the town on Tuesday, in four pieces and on two barges.</p>
        <p>Workers will need until spring to rivet it together again, the harbour office said, because each bolt is cut by hand.</p>
        <figure><img src="c.jpg"><figcaption>The crane in its first summer. Ann Low/Harbour archive</figcaption></figure>
        <p>“We have waited for this day,” said the harbour master, who keeps a splinter of the old boom on her desk.</p>
        """;

    private const string Described = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"The Quay Gazette"},
          {"@type":"NewsArticle","headline":"Harbour crane returns to the old quay","datePublished":"2025-03-04T18:05:00+01:00",
           "dateModified":"2025-03-05T07:30:00+01:00","author":[{"@type":"Person","name":"Mara Lindqvist"},{"@type":"Person","name":"Jon Abara"}],
           "articleSection":"Harbour","publisher":{"@type":"Organization","name":"The Quay Gazette"},"inLanguage":"en-GB"}]}</script>
        """;

    private static string Page(string head, string around) => $"""
        <!doctype html><html lang="en"><head><title>Harbour crane returns to the old quay | The Quay Gazette</title>{head}</head><body>
        <header><a href="/">The Quay Gazette</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article><h1>Harbour crane returns to the old quay</h1>{around}</article></main>
        <footer><p>© The Quay Gazette. All rights reserved by the people who print it every day of the week.</p></footer></body></html>
        """;

    [Fact]
    public void An_article_with_json_ld_is_read_with_all_its_fields()
    {
        var page = HtmlPages.Read(Page(Described, Body));
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("Harbour crane returns to the old quay", page.Title);
        Assert.Equal(["Mara Lindqvist", "Jon Abara"], page.Authors);
        Assert.Equal(("Harbour", "The Quay Gazette", "en"), (page.Section, page.Outlet, page.Language));
        var article = page.Article!;
        Assert.Equal((2025, 3, 4, new TimeOnly(18, 5)), (article.Published!.Year, article.Published.Month, article.Published.Day, article.Published.Time));
        Assert.Equal(EvidencePlace.JsonLd, article.Published.From.Where);
        Assert.Equal(5, article.Modified!.Day);
        Assert.Equal(3, article.Paragraphs.Length);
        Assert.Equal("Harbour crane returns to the old quay", article.Title!.Text);
    }

    [Fact]
    public void Captions_stand_apart_and_the_sites_footer_in_no_item()
    {
        var page = HtmlPages.Read(Page(Described, Body));
        Assert.Contains("first summer", Assert.Single(page.Captions).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("first summer", page.Article!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("All rights", page.Article.Text, StringComparison.Ordinal);
        Assert.Contains("All rights", page.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_with_a_visible_stamp_only_is_dated_by_it()
    {
        var page = HtmlPages.Read(Page("", $"<p class=\"meta\">By Mara Lindqvist</p><p>4 March 2025, 18:05</p>{Body}"), "https://gazette.example/a/17");
        var stamp = page.Article!.Published!;
        Assert.Equal((2025, 3, 4), (stamp.Year, stamp.Month, stamp.Day));
        Assert.Equal(EvidencePlace.Text, stamp.From.Where);
        Assert.Equal(["Mara Lindqvist"], page.Authors);
        Assert.Equal(3, page.Article.Paragraphs.Length);
    }

    [Fact]
    public void A_time_element_in_the_head_of_the_piece_is_taken_before_the_address()
    {
        var page = HtmlPages.Read(Page("", $"<time datetime=\"2025-03-04T18:05+01:00\">yesterday</time>{Body}"), "https://gazette.example/2025/03/03/crane");
        Assert.Equal((4, EvidencePlace.Time), (page.Article!.Published!.Day, page.Article.Published.From.Where));
    }

    [Fact]
    public void A_day_in_the_address_dates_an_article_that_shows_none()
    {
        var page = HtmlPages.Read(Page("", Body), "https://gazette.example/2025/03/03/crane");
        Assert.Equal((3, EvidencePlace.Url), (page.Article!.Published!.Day, page.Article.Published.From.Where));
    }

    [Fact]
    public void A_related_teaser_in_the_body_is_an_item_of_its_own()
    {
        var page = HtmlPages.Read(Page(Described, Body + """
            <aside class="related"><ul>
              <li><a href="/2024/ferry"><h3>Ferry to the island runs again after the storm</h3></a><p>The first boat left at six with eleven people and a goat.</p></li>
              <li><a href="/2024/light"><h3>Lighthouse keeper counts herons from the gallery</h3></a><p>She has done so since the lamp was made electric.</p></li>
            </ul></aside>
            """));
        var related = page.Items.Where(item => item.Role == ItemRole.Related).ToList();
        Assert.Equal(["Ferry to the island runs again after the storm", "Lighthouse keeper counts herons from the gallery"], related.Select(item => item.Title!.Text));
        Assert.Equal("https://gazette.example/2024/ferry", related[0].Url);
        Assert.DoesNotContain("goat", page.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_newsletters_are_in_no_item()
    {
        var page = HtmlPages.Read(Page(Described, Body + """
            <div class="newsletter-signup"><p>Get the harbour news into your letter box each morning, free and before the gulls are up.</p></div>
            <section id="comments"><h2>Comments</h2><div class="comment"><p>I saw the barges from my kitchen and they were far bigger than I would have thought.</p></div></section>
            """));
        var shown = string.Join('\n', page.Items.SelectMany(item => item.Passages).Select(passage => passage.Text));
        Assert.DoesNotContain("gulls", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("kitchen", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_part_is_not_in_the_plain_text()
    {
        var page = HtmlPages.Read(Page("", Body + "<p style=\"display: none\">unseen one</p><div hidden>unseen two</div><noscript>unseen three</noscript><template>unseen four</template>"));
        Assert.DoesNotContain("unseen", page.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_character_set_is_obeyed()
    {
        var encoding = Encoding.Latin1;
        var page = HtmlPages.Read(encoding.GetBytes(Page("<meta charset=\"iso-8859-1\">", Body.Replace("crane", "grúa", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"'))));
        Assert.Contains("The grúa that stood", page.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf_8_under_a_wrong_declaration_is_still_utf_8()
    {
        var page = HtmlPages.Read(Page("<meta charset=\"windows-1252\">", Body));
        Assert.Contains("“We have waited", page.Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<article><h1>Crane is back on the quay</h1>{0}</article>", "Crane is back on the quay")]
    [InlineData("<main><h1>Crane is back on the quay</h1>{0}</main>", "Crane is back on the quay")]
    [InlineData("<h1>The Quay Gazette</h1><article>{0}</article>", "Old harbour machine seen again after years")]
    public void The_heading_that_the_piece_shows_is_its_title(string body, string title)
    {
        var text = "<p>The crane came back to the quay on Tuesday after eleven years in a shed, the harbour master said to a small crowd.</p><p>Work on it had begun in August.</p>";
        var page = HtmlPages.Read("<html><head><title>Old harbour machine seen again after years | The Quay Gazette</title><meta property=\"og:site_name\" content=\"The Quay Gazette\"></head><body>"
            + body.Replace("{0}", text, StringComparison.Ordinal) + "</body></html>");
        Assert.Equal(title, page.Title);
        Assert.Contains("eleven years", page.Article!.Text, StringComparison.Ordinal);
    }
}
