using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

public sealed class HtmlHostileTests
{
    /// <summary>Far above what any of these pages takes, so that a busy machine fails no test; quadratic work fails them all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Pages => new()
    {
        { "nested 20,000 deep", string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep down" },
        { "nested 300,000 deep", string.Concat(Enumerable.Repeat("<div>", 300_000)) + "deep down" },
        { "lists in lists", string.Concat(Enumerable.Repeat("<ul><li>", 30_000)) + "deep down" },
        { "bold links in bold links", string.Concat(Enumerable.Repeat("<b><a>", 60_000)) + "deep down" },
        { "links around blocks, closed late", string.Concat(Enumerable.Repeat("<a><div>", 30_000)) + string.Concat(Enumerable.Repeat("</a>", 30_000)) + "deep down" },
        { "tables in tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 20_000)) + "deep down" },
        { "nested links and lists", string.Concat(Enumerable.Repeat("<ul><li><a href=/x>a b c d e</a>", 5_000)) },
        { "200,000 attributes", "<p " + string.Join(' ', Enumerable.Range(0, 200_000).Select(at => $"a{at}=1")) + ">text</p>" },
        { "one long attribute", $"<p class=\"{new string('c', 2_000_000)}\">text</p>" },
        { "NULs", "<p>a\0b</p>\0\0<\0p>" + new string('\0', 10_000) },
        { "only script", "<script>var a = '<p>" + new string('x', 1_000_000) + "</p>';</script>" },
        { "nothing", "" },
        { "one tag", "<" },
        { "an open comment", "<!--" + new string('-', 100_000) },
        { "one line of 3 MB", "<p>" + string.Concat(Enumerable.Repeat("word and word ", 220_000)) },
        { "100,000 empty elements", string.Concat(Enumerable.Repeat("<p></p>", 100_000)) },
        { "20,000 headings", string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<h1>A heading of its own number {at}</h1>")) },
        { "a graph in a graph", "<script type=\"application/ld+json\">" + string.Concat(Enumerable.Repeat("{\"@graph\":[", 3_000)) + "</script>" },
        { "no json", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\uD800\",\"author\":[[[]]],\"datePublished\":{}}</script><p>text</p>" },
        { "10,000 entries", string.Concat(Enumerable.Range(0, 10_000).Select(at => $"<li><a href=/n/{at}><h3>Headline number {at} of a long list</h3></a><p>A teaser that says a little more than that.</p><span class=date>3 March 2025</span></li>")) },
        { "class names as prose", string.Concat(Enumerable.Repeat("<i class='byline author date tag card related comment'>", 3_000)) + "x" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_is_read_to_its_end(string name, string html)
    {
        var watch = Stopwatch.StartNew();
        var page = HtmlPages.Read(html);
        Assert.True(watch.Elapsed < Patience, $"{name} took {watch.Elapsed}");
        Assert.DoesNotContain('\0', page.Plain);
    }

    [Fact]
    public void Any_string_is_read()
    {
        var pieces = Gen.Elements(
            "<p>", "</p>", "<h1>", "</h1>", "<a href=\"/one/two-three\">", "</a>", "<article>", "</article>", "<li>", "<time datetime=\"2025-02-30\">",
            "<time datetime=\"2025-02-03T10:00Z\">", "</time>", "<table><tr><td>", "<br>", "<script>", "</script>", "<div class=\"byline\">", "By Ann Low", "3 March 2025",
            "A sentence that is long enough to be taken for running text by a reader.", "Some words", "\0", "\uD800", "é", "<svg><p>", "<!--", "-->", "&#xD800;", "<base href=//>", "Related");
        var pages = Gen.Select(Gen.ListOf(pieces), list => string.Concat(list));
        Prop.ForAll(pages.ToArbitrary(), html => HtmlPages.Read(html) is not null).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(html => HtmlPages.Read(html ?? "") is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_are_read_and_twice_alike() => Prop.ForAll<byte[]>(bytes =>
    {
        var one = HtmlPages.Read(bytes ?? []);
        var two = HtmlPages.Read(bytes ?? []);
        return one.Plain == two.Plain && one.Items.Select(item => item.Id).SequenceEqual(two.Items.Select(item => item.Id));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_address_is_borne() => Prop.ForAll<string>(url =>
        HtmlPages.Read("<ul><li><a href='x/one'>Four words in it</a><li><a href='//'>And four more words</a></ul>", url) is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_says_how_to_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var page = HtmlPages.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("<p>Grüße aus dem Süden</p>")]);
        Assert.Equal("Grüße aus dem Süden", page.Plain);
    }

    [Fact]
    public void What_a_page_shows_below_a_senseless_depth_stays_and_is_noted()
    {
        var page = HtmlPages.Read(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<p>deep down</p>" + string.Concat(Enumerable.Repeat("</div>", 20_000)) + "<p>and up again</p>");
        Assert.Equal("deep down\nand up again", page.Plain);
        Assert.Contains(page.Notes, note => note.Contains("deeper", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<li>one <span>more")]
    [InlineData("<p><span>one more")]
    [InlineData("<p>one <b>more</b>")]
    [InlineData("<a name=x>one more")]
    [InlineData("<tr><td><font>one more")]
    [InlineData("<br/><img src='a>b'>one <input>more")]
    [InlineData("<script>'<div><div>'</script><!-- <div> -->one more")]
    public void Elements_that_end_without_an_end_tag_do_not_nest(string piece)
    {
        var page = HtmlPages.Read("<table>" + string.Concat(Enumerable.Repeat(piece, 2_000)) + "</table>");
        Assert.DoesNotContain(page.Notes, note => note.Contains("deeper", StringComparison.Ordinal));
    }
}
