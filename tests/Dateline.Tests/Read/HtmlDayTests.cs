using System.Text;
using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>When an article page says that its article came out and was changed.</summary>
public sealed class HtmlDayTests
{
    private const string Address = "https://courier.example/ferry";

    private static string Linked(string properties) => $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old ferry goes back to sea",{{properties}}}</script>""";

    private static ReadPage Read(string head = "", string above = "", string below = "", string url = Address, string lang = "en") =>
        HtmlPages.Read(HtmlPages.Article(head, above, below, lang), url);

    private static string? Day(Stamp? stamp) => stamp is null ? null : $"{stamp.Year:D4}-{stamp.Month:D2}-{stamp.Day:D2}";

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2031-03-05T09:00:00+01:00"}]}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"WebSite"}{"@type":"Article","datePublished":"2031-03-05"};</script>""")]
    [InlineData("""<meta property="article:published_time" content="2031-3-5T9:00:00+01:00">""")]
    [InlineData("""<meta name="DC.date.issued" content="2031-03-05">""")]
    [InlineData("""<meta name="dc:date:issued" content="2031-03-05">""")]
    [InlineData("""<meta name="parsely-pub-date" content="Wednesday, March 5, 2031, 06:08 PM">""")]
    [InlineData("""<meta name="publish-date" content="Mi., 05.03.2031 - 14:45">""")]
    public void A_day_in_the_head_dates_the_article(string head) => Assert.Equal("2031-03-05", Day(Read(head).Article!.Published));

    [Theory]
    [InlineData("""<span property="dc:date dc:created" content="2031-03-05T09:00:00+01:00">lately</span>""")]
    [InlineData("""<span itemprop="datePublished" content="2031-03-05">lately</span>""")]
    [InlineData("""<abbr class="published" title="2031-03-05T09:00:00+01:00">lately</abbr>""")]
    [InlineData("""<time class="updated" datetime="2031-03-05" pubdate>lately</time>""")]
    [InlineData("""<div class="date">Sa., 05.03.2031</div>""")]
    [InlineData("""<p>5. 3. 2031</p>""")]
    [InlineData("""<p>2031年3月5日(水)</p>""")]
    [InlineData("""<p>ООО «Пристань» | 5 марта 2031</p>""")]
    [InlineData("""<aside class="meta"><p>Source: harbour office</p><p>5 March 2031</p></aside>""")]
    [InlineData("""<p>Published on Wednesday, 5 March 2031 by the harbour desk</p>""")]
    public void A_day_beside_the_title_dates_the_article(string above) => Assert.Equal("2031-03-05", Day(Read(above: above).Article!.Published));

    [Theory]
    [InlineData("/2031/03/05/ferry", "2031-03-05")]
    [InlineData("/news/2031/3/5/ferry", "2031-03-05")]
    [InlineData("/2031-03-05-ferry", "2031-03-05")]
    [InlineData("/news/ferry-2031-03-05.html", "2031-03-05")]
    [InlineData("/20310305/ferry", "2031-03-05")]
    [InlineData("/2031/mar/05/ferry", "2031-03-05")]
    [InlineData("/2031/03-05/ferry", "2031-03-05")]
    [InlineData("/2031/03/ferry", "2031-03-")]
    [InlineData("/2031/ferry", null)]
    [InlineData("/story/20310399", null)]
    [InlineData("/story/120310305", null)]
    [InlineData("/ferry?at=2031-03-05", null)]
    public void A_day_in_the_address_is_read(string path, string? day) => Assert.Equal(day, Day(HtmlAddressDay.Of("https://courier.example" + path, "p")));

    [Fact]
    public void A_month_in_the_address_is_no_day()
    {
        var published = Read(url: "https://courier.example/2031/03/ferry").Article!.Published!;
        Assert.Equal((2031, 3, null, "2031/03"), (published.Year, published.Month, published.Day, published.From.Exact));
    }

    [Theory]
    [InlineData("2031-03-06T01:49:00Z", "2031-03-05")]
    [InlineData("2031-03-06T01:49:00+01:00", "2031-03-06")]
    [InlineData("2031-03-06T18:00:00Z", "2031-03-06")]
    public void Of_a_moment_in_utc_the_printed_day_is_the_one_on_the_pages_own_clock(string stated, string day)
    {
        var page = Read(Linked($"\"datePublished\":\"{stated}\""), "<p>March 5, 2031 at 5:49 p.m.</p>");
        Assert.Equal(day, Day(page.Article!.Published));
    }

    [Fact]
    public void The_first_of_january_is_doubted_where_another_day_is_printed()
    {
        var page = Read(Linked("\"datePublished\":\"2031-01-01T00:00:00Z\""), "<p>5 March 2031</p>");
        Assert.Equal("2031-03-05", Day(page.Article!.Published));
        var doubt = Assert.Single(page.Doubts);
        Assert.Contains("where only the year is known", doubt.Says, StringComparison.Ordinal);
        Assert.Equal(["2031-01-01T00:00:00Z", "5 March 2031"], doubt.Evidence.Select(evidence => evidence.Exact));
    }

    [Fact]
    public void A_stated_day_far_from_the_printed_one_is_doubted_and_taken()
    {
        var page = Read(Linked("\"datePublished\":\"2031-03-09\""), "<p>5 March 2031</p>");
        Assert.Equal("2031-03-09", Day(page.Article!.Published));
        Assert.Contains("the stated day is taken", Assert.Single(page.Doubts).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_day_that_another_statement_agrees_with_is_taken()
    {
        var page = Read(Linked("\"datePublished\":\"2031-03-01\"") + """<meta property="article:published_time" content="2031-03-05T10:00:00+01:00">""", "<p>5 March 2031</p>");
        Assert.Equal("2031-03-05", Day(page.Article!.Published));
        Assert.Contains("the printed day is taken", Assert.Single(page.Doubts).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_day_of_change_is_no_contradiction()
    {
        var page = Read(Linked("\"datePublished\":\"2031-03-01\",\"dateModified\":\"2031-03-05\""), "<p>5 March 2031</p>");
        Assert.Equal(("2031-03-01", "2031-03-05"), (Day(page.Article!.Published), Day(page.Article.Modified)));
        Assert.Empty(page.Doubts);
    }

    [Fact]
    public void A_moment_stated_for_both_publication_and_change_gives_way_to_an_earlier_publication()
    {
        const string both = "2031-03-05T10:00:00+01:00";
        var page = Read(Linked($"\"datePublished\":\"{both}\",\"dateModified\":\"{both}\"") + """<meta property="article:published_time" content="2028-06-01T08:00:00+02:00">""");
        Assert.Equal(("2028-06-01", "2031-03-05"), (Day(page.Article!.Published), Day(page.Article.Modified)));
    }

    [Fact]
    public void What_was_changed_before_it_came_out_is_doubted()
    {
        var page = Read(Linked("\"datePublished\":\"2031-03-05\",\"dateModified\":\"2031-02-20\""));
        Assert.Contains("before it came out", Assert.Single(page.Doubts).Says, StringComparison.Ordinal);
        Assert.Equal("date", page.Doubts[0].Kind);
    }

    [Fact]
    public void A_day_after_the_saving_is_doubted_and_the_next_ground_taken()
    {
        var bytes = Encoding.UTF8.GetBytes(HtmlPages.Article(Linked("\"datePublished\":\"2038-01-19\""), "<p>5 March 2031</p>"));
        PageFacts facts = new(Address, Retrieved: new(2031, 3, 9), RetrievedSource: "--seen");
        var page = new HtmlReader().Read(new Page(Page.IdOf(bytes), "ferry.html", PageForm.Html, bytes, facts));
        Assert.Equal("2031-03-05", Day(page.Article!.Published));
        Assert.Contains("saved on 9 March 2031, before that", Assert.Single(page.Doubts).Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>This page was last edited on 7 April 2031, at 05:33.</p>")]
    [InlineData("<p>Diese Seite wurde zuletzt am 7. April 2031 um 13:22 Uhr geändert.</p>")]
    [InlineData("<p>[Stand: 07.04.2031, 01:40 Uhr]</p>")]
    [InlineData("<p>Mis à jour le 7 avril 2031</p>")]
    public void A_line_that_tells_of_a_change_does_not_date_the_article(string below)
    {
        var article = Read(below: $"<div class=\"footer\">{below}</div>").Article!;
        Assert.Null(article.Published);
        Assert.Equal("2031-04-07", Day(article.Modified));
    }

    [Fact]
    public void A_sentence_behind_the_body_that_tells_when_it_was_posted_dates_the_article() => Assert.Equal("2031-10-07", Day(Read(below:
        "<p class=\"postmetadata\">This entry was posted on Tuesday, October 7th, 2031 at 9:15 am and is filed under Harbour. You can follow any responses to this entry.</p>").Article!.Published));

    [Fact]
    public void The_day_that_a_page_shows_its_reader_is_not_the_articles() =>
        Assert.Null(Read(above: "<div class=\"topbar-today-date\">Wednesday, August 19, 2031</div>").Article!.Published);

    [Fact]
    public void A_post_quoted_in_the_body_does_not_date_the_article()
    {
        static string Told(int from) => string.Concat(Enumerable.Range(from, 9).Select(at => $"<p>Witness {at} saw her lights from the pier and said that nobody in the town had thought to see them again, least of all the yard.</p>"));
        var body = Told(1) + "<blockquote class=\"post\"><p>She runs.</p><time datetime=\"2029-05-02T22:00:10Z\">May 2, 2029</time></blockquote>" + Told(10);
        Assert.Null(HtmlPages.Read(HtmlPages.Article(body: body), Address).Article!.Published);
    }

    [Theory]
    [InlineData("<p>Nordhaven, (12.11.2031). The ferry that had lain at the northern pier since the storm went back to sea on its own engines.</p>")]
    [InlineData("<p>NORDHAVEN, Kattegat, 12 November 2031 – The ferry that had lain at the northern pier since the storm went back to sea on its own engines.</p>")]
    [InlineData("<p>12. November 2031. The ferry that had lain at the northern pier since the storm went back to sea on its own engines.</p>")]
    public void A_dateline_dates_the_article(string first) =>
        Assert.Equal("2031-11-12", Day(HtmlPages.Read(HtmlPages.Article(body: first + first.Replace("12", "x", StringComparison.Ordinal)), Address).Article!.Published));

    [Fact]
    public void A_day_in_the_first_sentence_dates_nothing() => Assert.Null(HtmlPages.Read(HtmlPages.Article(body:
        "<p>Since 12 November 2031 the ferry that had lain at the northern pier since the storm has been at sea on its own engines again.</p><p>Its owner had said in spring that it would never run again, and the yard was sorry to hear it.</p>"), Address).Article!.Published);

    [Theory]
    [InlineData("fr", "2031-04-03")]
    [InlineData("en-GB", "2031-04-03")]
    [InlineData("en-US", null)]
    [InlineData("en", null)]
    public void A_numeric_day_follows_the_order_of_the_pages_language(string lang, string? day) =>
        Assert.Equal(day, Day(Read(above: "<p>03/04/2031</p>", lang: lang).Article!.Published));

    [Fact]
    public void A_page_without_text_is_dated_by_what_it_says_of_itself()
    {
        var page = HtmlPages.Read("""<html><head><meta property="article:published_time" content="2031-03-05"></head><body><p>x</p></body></html>""");
        Assert.Null(page.Article?.Published);
        Assert.Equal("2031-03-05", Day(page.Published));
    }

    [Theory]
    [InlineData("dc:date.issued", "DC.dateIssued", true)]
    [InlineData("article:published_time", "article.published-time", true)]
    [InlineData("date", "dates", false)]
    [InlineData("pub-date", "pub", false)]
    public void Names_of_metas_are_alike_but_for_case_and_marks(string one, string other, bool alike)
    {
        Assert.Equal(alike, HtmlMetaNames.Alike.Equals(one, other));
        Assert.True(!alike || HtmlMetaNames.Alike.GetHashCode(one) == HtmlMetaNames.Alike.GetHashCode(other));
    }

    [Theory]
    [InlineData("""<script>window.dataLayer=[{"pagePublishDate":"2031-03-05","firstPublished":"2031-03-05"}]</script>""", "2031-03-05")]
    [InlineData("""<script type="application/json">{"created_at":"2030-01-01","published_at":"2031-03-05T06:22:28+01:00","pubDate":"2031-03-05"}</script>""", "2031-03-05")]
    [InlineData("""<script>var story = { publicationDate: '2031-03-05', pub_date: '2031-03-05' };</script>""", "2031-03-05")]
    [InlineData("""<script>x = "{\"publishedAt\":\"2031-03-05\",\"publishDate\":\"2031-03-05\"}"</script>""", "2031-03-05")]
    [InlineData("""<script>a=[{"publishedAt":"2031-03-05"},{"publishedAt":"2031-03-07"}]</script>""", null)]
    [InlineData("""<script>a={"unpublishedAt":"2031-03-05","publishedLast":"2031-03-05","expires":"2031-03-05"}</script>""", null)]
    [InlineData("""<script>promo = {"publishedAt":"2015-01-01"}</script>""", null)]
    public void A_day_that_scripts_keep_counts_where_they_agree_on_it(string script, string? day)
    {
        var page = Read(script);
        Assert.Equal(day, Day(page.Published));
        Assert.Equal(day is not null, page.Doubts.Any(doubt => doubt.Says.Contains("only a script of the page says", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_bare_day_in_a_script_is_the_day_of_a_moment_in_UTC_on_the_pages_own_clock() =>
        Assert.Equal("2031-03-04", Day(Read(Linked("\"datePublished\":\"2031-03-05T00:23:33Z\"") + """<script>page={"DateCreation":"2031-03-04","creationDate":"2031-03-04"}</script>""").Published));

    [Theory]
    [InlineData("""<p>[03月05日 11時30分]</p>""", "news20310305_k1", "2031-03-05")]
    [InlineData("""<p>5 March</p>""", "photo-2031-03-05", "2031-03-05")]
    [InlineData("""<p>5 March</p>""", "photo-2031-03-06", null)]
    [InlineData("""<p>5 March</p>""", "x20310305 x20300305", null)]
    [InlineData("""<p>5 March</p>""", "style.css?v=20310305", null)]
    [InlineData("""<p>Monday, 5 March</p>""", "photo-2031-03-05", null)]
    public void The_year_of_a_printed_day_is_the_one_that_the_markup_spells(string above, string name, string? day) =>
        Assert.Equal(day, Day(Read(above: above, below: $"<i id='{name}'></i>").Published));

    [Fact]
    public void The_newest_version_dates_the_page_of_a_wiki()
    {
        var page = Read("""<meta name="generator" content="MediaWiki 1.33.1">""" + Linked("\"datePublished\":\"2012-07-26\",\"dateModified\":\"2031-03-05\""), "<p>Revision as of 07:47, 28 February 2031</p><p>Latest revision as of 05:33, 5 March 2031</p>");
        Assert.Equal("2031-03-05", Day(page.Published));
    }

    [Fact]
    public void A_page_that_only_sends_its_reader_on_has_the_address_it_sends_them_to()
    {
        var page = HtmlPages.Read("""<p>You will be connected in a moment …</p><script>document.cookie="a=b";location.href = "https://gazette.example/2031/03/05/ferry";</script>""", null);
        Assert.Equal("https://gazette.example/2031/03/05/ferry", page.Url);
        Assert.Equal("2031-03-05", Day(page.Published));
        Assert.Contains(page.Notes, note => note.Contains("sends its reader on to https://gazette.example/2031/03/05/ferry", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_news_of_its_own_does_not_take_the_address_of_its_login() =>
        Assert.Null(Read("""<script>function go() { location = "https://login.example/enter/2031/03/05/"; }</script>""", url: null!).Url);

    [Fact]
    public void A_day_after_the_saving_is_not_taken_and_a_doubt_says_so()
    {
        var bytes = Encoding.UTF8.GetBytes(HtmlPages.Article("""<meta property="article:published_time" content="2031-03-05T09:00:00+01:00">""", "", "", "en"));
        var page = new HtmlReader().Read(new Page(Page.IdOf(bytes), "page.html", PageForm.Html, bytes, new PageFacts(Address, Retrieved: new DateOnly(2025, 1, 1))));
        Assert.Null(page.Published);
        Assert.Contains(page.Doubts, doubt => doubt.Says.Contains("was saved on 1 January 2025, before that; it is not taken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fil")]
    [InlineData("es-PR")]
    [InlineData("en-GU")]
    [InlineData("en-US")]
    public void A_month_first_language_does_not_settle_03_04(string lang) => Assert.Null(Read(above: "<p>03/04/2031</p>", lang: lang).Published?.Month);

    [Theory]
    [InlineData("<p>Wed, 03/05/2031 - 08:12</p>", "2031-03-05")]
    [InlineData("<p>Sat, 03/05/2031 - 08:12</p>", "2031-05-03")]
    [InlineData("<p>Tue, 03/05/2031 - 08:12</p>", null)]
    public void A_weekday_settles_the_order_of_the_numbers_beside_it(string above, string? day) =>
        Assert.Equal(day, Day(Read(above: above).Published));

    [Theory]
    [InlineData("<p>Event date: 14 June 2031</p>", "")]
    [InlineData("<figure><img><figcaption><p>The pier on Monday, March 3, 2031. (Ann Low)</p></figcaption></figure>", "")]
    [InlineData("", "<p>Privacy policy, effective 1 February 2031</p>")]
    [InlineData("", "<p>Ben Rye 7 March 2031 at 11:00</p>")]
    public void The_day_of_something_else_does_not_date_the_article(string above, string below) => Assert.Null(Read(above: above, below: below).Published);

    [Fact]
    public void The_day_of_the_visit_in_the_head_of_the_site_gives_way_to_any_other()
    {
        var html = HtmlPages.Article(above: "<p>Posted 5 March 2031</p>").Replace("<header>", "<header><div>Thursday 26 November 2032</div>", StringComparison.Ordinal);
        Assert.Equal("2031-03-05", Day(HtmlPages.Read(html, Address).Published));
    }

    [Theory]
    [InlineData("<p>Published: 5 March 2031 | Updated: 6 March 2031</p>")]
    [InlineData("<p>5 March 2031 (updated 6 March 2031)</p>")]
    [InlineData("<p>Publié le 5 mars 2031 à 14h05 - Mis à jour le 6 mars 2031 à 9h00</p>")]
    public void A_line_may_say_when_the_article_came_out_and_when_it_was_changed(string above)
    {
        var page = Read(above: above);
        Assert.Equal(("2031-03-05", "2031-03-06"), (Day(page.Published), Day(page.Modified)));
    }

    [Fact]
    public void The_first_day_of_computers_time_is_no_day() =>
        Assert.Equal("2031-03-05", Day(Read(Linked("\"datePublished\":\"1970-01-01T00:00:00Z\""), "<time datetime=\"2031-03-05\">lately</time>").Published));

    [Theory]
    [InlineData("2031-05-03", "https://courier.example/2031/03/05/ferry", "and its address says")]
    [InlineData("2031-01-01T00:00:00Z", "https://courier.example/ferry", "often stands for the year alone")]
    public void A_stated_day_with_a_reason_against_it_bears_a_doubt(string stated, string url, string says) =>
        Assert.Contains(Read(Linked($"\"datePublished\":\"{stated}\""), url: url).Doubts, doubt => doubt.Says.Contains(says, StringComparison.Ordinal));
}
