using System.Text.Json;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Bodies that stand in a script of the page, for the browser to show.</summary>
public sealed class HtmlScriptBodyTests
{
    private const string Address = "https://courier.example/2031/old-ferry-goes-back-to-sea";

    private const string Described = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Old ferry goes back to sea\"}</script>";

    private static string Sentence(int at) => $"Witness {at} saw her lights from the pier and said that nobody in the town had thought to see them again, least of all the yard.";

    private static string Data(object data) => $"<script id=\"__DATA__\" type=\"application/json\">{JsonSerializer.Serialize(data)}</script>";

    private static object Paragraph(string text) => new { type = "paragraph", content = new object[] { new { type = "text", value = text[..12] }, new { type = "link", content = new object[] { new { type = "text", value = text[12..] } } } } };

    [Fact]
    public void A_body_of_which_the_page_shows_the_beginning_is_read_from_its_script()
    {
        var story = new { title = "Old ferry goes back to sea", body = new { type = "document", content = Enumerable.Range(1, 9).Select(at => Paragraph(Sentence(at))).Append(new { type = "newsletter", content = new object[] { new { type = "text", value = "Have it sent to you every morning." } } }) } };
        var page = HtmlPages.Read(HtmlPages.Article(head: Described, body: $"<p>{Sentence(1)}</p>", below: Data(new { page = new { story } })), Address);
        Assert.Equal(Enumerable.Range(1, 9).Select(Sentence), page.Article!.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Contains(page.Notes, note => note.Contains("script", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_of_which_the_page_shows_nothing_is_read_from_what_json_ld_has()
    {
        var said = JsonSerializer.Serialize(new Dictionary<string, object> { ["@type"] = "NewsArticle", ["headline"] = "Old ferry goes back to sea", ["articleBody"] = string.Join('\n', Enumerable.Range(1, 9).Select(Sentence)) });
        var page = HtmlPages.Read(HtmlPages.Article(head: $"<script type=\"application/ld+json\">{said}</script>", body: "<div id=\"root\"></div>"), Address);
        Assert.Equal(9, page.Article!.Paragraphs.Length);
    }

    [Fact]
    public void A_body_as_one_string_of_markup_is_cut_into_its_paragraphs()
    {
        var html = string.Concat(Enumerable.Range(1, 9).Select(at => $"<p>{Sentence(at).Replace("lights", "<b>lights</b>", StringComparison.Ordinal)}</p>")) + "<figure><figcaption>Her lights.</figcaption></figure>";
        var page = HtmlPages.Read(HtmlPages.Article(head: Described, body: $"<p>{Sentence(1)}</p>", below: Data(new { post = new { content = html } })), Address);
        Assert.Equal(9, page.Article!.Paragraphs.Length);
        Assert.DoesNotContain("Her lights.", page.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_does_not_hold_what_the_page_shows_is_another_pieces()
    {
        var page = HtmlPages.Read(HtmlPages.Article(head: Described, body: $"<p>{Sentence(1)}</p>", below: Data(new { next = new { content = Enumerable.Range(20, 9).Select(at => Paragraph(Sentence(at))) } })), Address);
        Assert.Single(page.Article!.Paragraphs);
        Assert.Empty(page.Notes);
    }

    [Fact]
    public void A_body_that_stands_in_the_page_is_not_looked_for_in_scripts()
    {
        var all = Enumerable.Range(1, 9).ToList();
        var page = HtmlPages.Read(HtmlPages.Article(head: Described, body: string.Concat(all.Select(at => $"<p>{Sentence(at)}</p>")), below: Data(new { content = all.Select(at => Paragraph(Sentence(at))) })), Address);
        Assert.Single(Sentences(page.Plain, 3));
        Assert.Empty(page.Notes);

        static IEnumerable<int> Sentences(string plain, int at) => Enumerable.Range(0, plain.Length).Where(from => string.CompareOrdinal(plain, from, Sentence(at), 0, Sentence(at).Length) == 0);
    }

    [Theory]
    [InlineData("{\"content\":[")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"content\":\"\\ud800 half a sign\"}")]
    public void A_script_that_cannot_be_read_changes_nothing(string script) => Assert.Single(HtmlPages.Read(HtmlPages.Article(
        head: Described, body: $"<p>{Sentence(1)}</p>", below: $"<script type=\"application/json\">{script}{new string(' ', 2_000)}</script>"), Address).Article!.Paragraphs);

    [Fact]
    public void What_readers_wrote_is_no_body()
    {
        var page = HtmlPages.Read(HtmlPages.Article(head: Described, body: "<div id=\"root\"></div>", below: Data(new { comments = Enumerable.Range(1, 9).Select(at => new { body = Sentence(at) }) })), Address);
        Assert.DoesNotContain(page.Notes, note => note.Contains("script", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_shows_nothing_and_says_nothing_has_the_body_of_its_data()
    {
        var html = $"<html><head><title>Old ferry goes back to sea</title></head><body><div>Loading…</div>{Data(new { story = new { body = string.Concat(Enumerable.Range(1, 9).Select(at => $"<p>{Sentence(at)}</p>")) } })}</body></html>";
        Assert.Equal(9, HtmlPages.Read(html, Address).Article!.Paragraphs.Length);
    }
}
