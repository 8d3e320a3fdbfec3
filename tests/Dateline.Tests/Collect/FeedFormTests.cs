using System.Text;
using Dateline.News;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Collect;

/// <summary>A feed is told by its bytes, and what is none says so.</summary>
public sealed class FeedFormTests
{
    private const string Rss = "<rss version=\"2.0\"><channel><title>Quay</title><item><title>Crane reopens</title></item></channel></rss>";

    [Theory]
    [InlineData("feed.xml", Rss)]
    [InlineData("feed.rss", "\n <?xml version=\"1.0\"?>\n<!-- made by hand --><?xml-stylesheet href=\"a.xsl\"?>" + Rss)]
    [InlineData("feed.txt", Rss)]
    [InlineData("feed.html", "\uFEFF<?xml version=\"1.0\"?>" + Rss)]
    [InlineData("feed", Rss)]
    [InlineData("feed.rdf", "<rdf:RDF xmlns:rdf=\"x\"><item/></rdf:RDF>")]
    [InlineData("feed.atom", "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>")]
    [InlineData("feed.xml", "<!DOCTYPE rss [<!ENTITY a \"<b>\"> <!ELEMENT rss ANY>]>" + Rss)]
    [InlineData("feed.xml", "<br />\n<b>Warning</b>: line 3<br />\n" + Rss)]
    [InlineData("list.opml", "<opml version=\"2.0\"><body/></opml>")]
    [InlineData("map.xml", "<urlset><url/></urlset>")]
    [InlineData("map.xml", "<sitemapindex/>")]
    [InlineData("feed.json", "{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\", \"items\": []}")]
    [InlineData("feed.txt", "{\"items\": [], \"title\": \"Quay\", \"version\": \"https://jsonfeed.org/version/1.1\"}")]
    [InlineData("posts.json", "[{\"id\":1,\"date\":\"2031-07-04T09:15:00\",\"title\":{\"rendered\":\"Crane\"}}]")]
    public void A_feed_is_a_feed_under_any_name(string name, string text) => Assert.Equal(PageForm.Feed, Saved.Page(text, name).Form);

    [Theory]
    [InlineData("page.xml", "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><rss/></body></html>", PageForm.Html)]
    [InlineData("page.html", "<p>The element &lt;rss&gt;</p><rss>", PageForm.Html)]
    [InlineData("notes.txt", "A feed begins with <rss version=\"2.0\"> and goes on.", PageForm.Text)]
    [InlineData("notes.md", "# Feeds\n\n<feed> is Atom's.", PageForm.Text)]
    [InlineData("notes.txt", "{\"a\": 1}", PageForm.Text)]
    [InlineData("notes", "[draft] The crane reopens.", PageForm.Text)]
    public void What_is_no_feed_is_what_it_was(string name, string text, PageForm form) => Assert.Equal(form, Saved.Page(text, name).Form);

    [Theory]
    [InlineData("data.json", "{\"name\": \"quay\", \"version\": \"1.0\"}", "is JSON, and no feed")]
    [InlineData("data.json", "not even JSON", "is JSON, and no feed")]
    [InlineData("data", "[{\"a\": 1}]", "is JSON, and no feed")]
    [InlineData("drawing.xml", "<?xml version=\"1.0\"?><svg xmlns=\"x\"/>", "outermost element is “svg”")]
    [InlineData("drawing", "<?xml version=\"1.0\"?><svg xmlns=\"x\"/>", "outermost element is “svg”")]
    [InlineData("words.xml", "nothing of the kind", "nothing in it is an element")]
    public void Other_XML_and_JSON_gets_one_clear_sentence(string name, string text, string says) => Assert.Contains(says, Saved.Cause(Encoding.UTF8.GetBytes(text), name), StringComparison.Ordinal);

    [Fact]
    public void A_folder_a_packed_feed_and_standard_input_are_read_and_a_list_of_feeds_is_no_fault()
    {
        using var folder = new CliFolder();
        folder.File("feeds/a.xml", Rss);
        folder.File("feeds/b.rss.gz", CliInputTests.Packed(Encoding.UTF8.GetBytes(Rss.Replace("Crane", "Lock", StringComparison.Ordinal))));
        folder.File("feeds/c.opml", "<opml version=\"2.0\"><body><outline text=\"Quay\" xmlUrl=\"https://quay.example/rss\"/></body></opml>");
        folder.File("feeds/about.json", "[{\"file\":\"a.xml\",\"outlet\":\"The Quay\"}]");
        var run = folder.Run("read", "feeds");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(3, run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"outlet\":\"The Quay\"", run.Text, StringComparison.Ordinal);
        Assert.Contains("\"sources\":[{\"title\":\"Quay\",\"url\":\"https://quay.example/rss\",\"site\":null,\"group\":null}]", run.Text, StringComparison.Ordinal);
        var piped = CliProgram.Run(["read", "-"], CliInputTests.Packed(Encoding.UTF8.GetBytes(Rss)));
        Assert.Equal(0, piped.Exit);
        Assert.Contains("\"kind\":\"feed\"", piped.Text, StringComparison.Ordinal);
        Assert.Contains("Lock reopens", folder.Run("timeline", "feeds", "--format", "md").Text, StringComparison.Ordinal);
    }
}
