using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Who an article page says wrote its article.</summary>
public sealed class HtmlBylineTests
{
    private static string[] Authors(string head = "", string above = "", string below = "") => [.. HtmlPages.Read(HtmlPages.Article(head, above, below)).Authors];

    [Theory]
    [InlineData("By Ann Low", "Ann Low")]
    [InlineData("By Ann Low and Ben Rye", "Ann Low|Ben Rye")]
    [InlineData("Ann Low, Ben Rye & Cem Su", "Ann Low|Ben Rye|Cem Su")]
    [InlineData("ANN LOW; BEN RYE", "ANN LOW|BEN RYE")]
    [InlineData("Ann Low, Political Editor", "Ann Low")]
    [InlineData("Ann Low, Deputy Editor, The Pier Courier", "Ann Low")]
    [InlineData("Ann Low Senior Writer", "Ann Low")]
    [InlineData("Ann Low in Oslo", "Ann Low")]
    [InlineData("By Ann Low for Harbour Wire", "Ann Low")]
    [InlineData("Ann Low | WXYZ", "Ann Low")]
    [InlineData("Ann Low (@annlow)", "Ann Low")]
    [InlineData("Ann Low, annlow@courier.example", "Ann Low")]
    [InlineData("Geschrieben von: Änne Löw und Ben Rye", "Änne Löw|Ben Rye")]
    [InlineData("Par Anne Lô et Bénédicte Ry", "Anne Lô|Bénédicte Ry")]
    [InlineData("Por Ana Ló y Benito Ru", "Ana Ló|Benito Ru")]
    [InlineData("A cura di Anna Lo e Bruno Ri", "Anna Lo|Bruno Ri")]
    [InlineData("Автор: Анна Лоу", "Анна Лоу")]
    [InlineData("View all posts by Ann Low", "Ann Low")]
    [InlineData("Ludwig van der Low", "Ludwig van der Low")]
    [InlineData("Von Miller", "Von Miller")]
    [InlineData("harbourcat", "harbourcat")]
    [InlineData("admin", "")]
    [InlineData("By", "")]
    [InlineData("The Pier Courier", "")]
    [InlineData("The Pier Courier Staff", "")]
    [InlineData("Redaktion", "")]
    [InlineData("courier.example", "")]
    [InlineData("https://www.courier.example/author/low", "")]
    [InlineData("5 March 2031", "")]
    [InlineData("Published", "")]
    [InlineData("Senior Editor", "")]
    [InlineData("Ann Low, WXYZ Harbour", "Ann Low")]
    [InlineData("Ann Low, El Muelle", "Ann Low")]
    [InlineData("Lena Sun and Ann Low", "Lena Sun|Ann Low")]
    [InlineData("PIER COURIER", "")]
    [InlineData("COURIER.COM", "")]
    [InlineData("View More Articles", "")]
    [InlineData("Par AFP", "AFP")]
    public void A_value_is_cut_into_names(string value, string names) =>
        Assert.Equal(names, string.Join('|', HtmlNames.Of([value], ["The Pier Courier | News from the quay", "The Pier Courier"])));

    [Theory]
    [InlineData("""<p>By <a href="/staff/ann-low">Ann Low</a> and <a href="/staff/ben-rye">Ben Rye</a></p>""", "Ann Low|Ben Rye")]
    [InlineData("""<div class="byline"><span>By</span><span>Ann Low</span></div>""", "Ann Low")]
    [InlineData("""<div class="byline">By Ann Low<br>Harbour Correspondent</div>""", "Ann Low")]
    [InlineData("""<span class="author vcard">Eingestellt von <span class="fn">hafenkatze</span></span>""", "hafenkatze")]
    [InlineData("""<p>Posted by hafenkatze 5.3.2031</p>""", "hafenkatze")]
    [InlineData("""<p>Posted on 5 March 2031 by Ann Low</p>""", "Ann Low")]
    [InlineData("""<p>Written by</p><p>Ann Low</p>""", "Ann Low")]
    [InlineData("""<p>Ann Low</p><p>Head of cranes</p><p>5 March 2031</p>""", "Ann Low")]
    [InlineData("""<p>Ann Low 5 March 2031</p>""", "Ann Low")]
    [InlineData("""<p>By Ann Low, The Pier Courier</p>""", "Ann Low")]
    [InlineData("""<p>Harbour Of Many Names</p>""", "")]
    public void What_stands_around_the_title_names_the_author(string above, string names) =>
        Assert.Equal(names, string.Join('|', Authors("""<meta property="og:site_name" content="The Pier Courier">""", above)));

    [Fact]
    public void A_byline_behind_the_body_names_the_author() => Assert.Equal(["Ann Low"], Authors(below: "<p><em>Autorin: Ann Low, Projektleiterin am Nordhafen.</em></p>"));

    [Fact]
    public void A_node_of_json_ld_may_refer_to_its_author_and_outlet()
    {
        var page = HtmlPages.Read(HtmlPages.Article("""
            <script type="application/ld+json">{"@graph":[
              {"@type":"Article","headline":"Old ferry goes back to sea","author":{"@id":"#ann"},"publisher":{"@id":"#courier"}},
              {"@type":"Organization","@id":"#courier","name":"The Pier Courier"},
              {"@type":"Person","@id":"#ann","name":"Ann Low"}]}</script>
            """));
        Assert.Equal(["Ann Low"], page.Authors);
        Assert.Equal("The Pier Courier", page.Outlet);
    }

    [Fact]
    public void A_person_shown_wins_over_an_organisation_stated() => Assert.Equal(["Ann Low"],
        Authors("""<meta name="author" content="Nordhavn Foundation e.V.">""", """<p class="byline">By Ann Low</p>"""));

    [Fact]
    public void A_person_stated_wins_over_another_shown() => Assert.Equal(["Ann Low"],
        Authors("""<meta name="author" content="Ann Low">""", """<p class="byline">By Ben Rye</p>"""));

    [Fact]
    public void Metadata_that_name_the_first_author_only_are_completed() => Assert.Equal(["Ann Low", "Ben Rye"],
        Authors("""<meta name="author" content="Ann Low">""", """<p class="byline">By Ann Low and Ben Rye</p>"""));

    [Fact]
    public void What_else_stands_in_a_byline_completes_nothing() => Assert.Equal(["Ann Low"],
        Authors("""<meta name="author" content="Ann Low">""", """<div class="byline"><a href="/a">Ann Low</a> <a href="/live">WATCH LIVE</a> <a href="/c">Comments</a></div>"""));

    [Fact]
    public void Who_has_a_site_of_their_own_is_its_author() => Assert.Equal(["Ann Low"],
        Authors("""<meta property="og:site_name" content="Ann Low">""", """<p>By Ann Low</p>"""));

    [Fact]
    public void A_link_to_a_person_in_a_paragraph_names_no_author() => Assert.Empty(Authors(above: """
        <p>The mate told <a href="/profile/ben-rye">Ben Rye</a> that she had known it all along, and that the yard could keep its hammers for another ship, and another year.</p>
        """));
}
