using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>What becomes of a feed's entries.</summary>
public sealed class FeedTests
{
    [Fact]
    public void An_entry_has_title_text_authors_section_address_and_a_stated_day()
    {
        var page = FeedPages.Read(FeedPages.Rss("""
            <item><title>Crane &amp; lock reopen</title><link>/crane</link><dc:creator>Ann Low, Ben Rye</dc:creator><category>Harbour</category><category>cranes</category>
            <pubDate>Fri, 04 Jul 2031 09:15:00 +0200</pubDate><description>The crane reopens.</description>
            <content:encoded><![CDATA[<p>The crane reopens on Friday.</p><p>So does the lock.</p>]]></content:encoded></item>
            """, "<language>en-GB</language><lastBuildDate>Sat, 05 Jul 2031 10:00:00 +0200</lastBuildDate>"));
        var item = Assert.Single(page.Items);
        Assert.Equal((PageKind.Feed, "The Quay Post", "The Quay Post", "en"), (page.Kind, page.Title, page.Outlet, page.Language));
        Assert.Equal((ItemRole.Entry, "Crane & lock reopen", "The crane reopens on Friday.\nSo does the lock."), (item.Role, item.Title?.Text, item.Text));
        Assert.Equal(["Ann Low", "Ben Rye"], item.Authors);
        Assert.Equal(("Harbour", "The Quay Post", "https://quaypost.example/crane"), (item.Section, item.Outlet, item.Url));
        Assert.Equal(new(2031, 7, 4, null, new(9, 15), TimeSpan.FromHours(2), null, Evidence.Beside(page.Id, EvidencePlace.Feed, "Fri, 04 Jul 2031 09:15:00 +0200")), item.Published);
        Assert.Equal("Sat, 05 Jul 2031 10:00:00 +0200", page.Modified?.From.Exact);
        Assert.Empty(page.Doubts);
    }

    [Fact]
    public void An_entry_that_only_says_when_it_was_changed_came_out_by_then()
    {
        var item = Assert.Single(FeedPages.Read(FeedPages.Atom("<entry><title>Changed</title><link href='/a'/><updated>2031-07-04T09:15:00Z</updated></entry>")).Items);
        Assert.Null(item.Published);
        Assert.Equal("2031-07-04T09:15:00Z", item.Modified?.From.Exact);
    }

    [Fact]
    public void Where_the_address_holds_the_day_it_is_taken_from_there()
    {
        var page = FeedPages.Read(FeedPages.Atom("""
            <entry><title>One</title><link href='/2031/07/02/one'/><updated>2031-07-04T09:15:00Z</updated></entry>
            <entry><title>Two</title><link href='/2031/07/09/two'/><updated>2031-07-04T09:15:00Z</updated></entry>
            """));
        Assert.Equal((2, EvidencePlace.Url), (page.Items[0].Published?.Day, page.Items[0].Published?.From.Where));
        Assert.Null(page.Items[1].Published);
    }

    [Fact]
    public void Readers_comments_are_in_no_item_and_it_is_said()
    {
        var page = FeedPages.Read(FeedPages.Rss("""
            <item><title>Comment on Crane by gull_7</title><link>https://quaypost.example/crane/#comment-57</link><description>I saw it.</description></item>
            """));
        Assert.Empty(page.Items);
        Assert.Equal(1, page.LeftOut);
        Assert.Contains("readers' comments", Assert.Single(page.Notes), StringComparison.Ordinal);
        Assert.Empty(FeedPages.Read(FeedPages.Atom("<entry><title>Re: crane</title><thr:in-reply-to ref='x'/><content>I saw it.</content></entry>")).Items);
    }

    [Theory]
    [InlineData("desk@quay.example (Ann Low)", "Ann Low")]
    [InlineData("Ann Low &lt;desk@quay.example&gt;", "Ann Low")]
    [InlineData("Ann Low (desk@quay.example)", "Ann Low")]
    [InlineData("desk@quay.example", "")]
    [InlineData("The Quay Post", "")]
    [InlineData("By Ann Low and Ben Rye", "Ann Low|Ben Rye")]
    [InlineData("Per Quist", "Per Quist")]
    [InlineData("@annl Ann Low", "Ann Low")]
    public void Authors_are_names_of_people(string author, string names) =>
        Assert.Equal(names, string.Join('|', Assert.Single(FeedPages.Read(FeedPages.Rss($"<item><title>Crane</title><author>{author}</author></item>")).Items).Authors));

    [Theory]
    [InlineData("Sport – The Quay Post", "The Quay Post")]
    [InlineData("The Quay Post » Harbour", "The Quay Post")]
    [InlineData("News: what happened", "News: what happened")]
    public void The_outlet_is_the_part_of_the_title_that_the_address_repeats(string title, string outlet) =>
        Assert.Equal(outlet, FeedPages.Read(FeedPages.Rss("<item><title>Crane</title></item>").Replace("<title>The Quay Post</title>", $"<title>{title}</title>", StringComparison.Ordinal)).Outlet);

    [Fact]
    public void One_string_alone_is_the_text_and_a_text_without_headline_has_none()
    {
        var page = FeedPages.Read(FeedPages.Rss("<item><title>Crane reopens</title><description>Crane reopens</description></item><item><description>&lt;p&gt;Only text.&lt;/p&gt;</description></item><item/>"));
        Assert.Equal([(null, "Crane reopens"), (null, "Only text.")], page.Items.Select(item => (item.Title?.Text, item.Text)));
        Assert.Equal(1, page.LeftOut);
    }

    [Theory]
    [InlineData("&lt;p&gt;It rains.&lt;/p&gt;&lt;p&gt;&lt;a href=\"https://quaypost.example/1\"&gt;Read on&lt;/a&gt;&lt;/p&gt;", "It rains.")]
    [InlineData("It rains… &lt;a class=\"more-link\" href=\"/elsewhere\"&gt;More&lt;/a&gt;", "It rains…")]
    [InlineData("See &lt;a href=\"/other\"&gt;the other report on the rain&lt;/a&gt;", "See the other report on the rain")]
    [InlineData("5 &lt; 7 and 9 &gt; 8 &amp;amp; so on", "5 < 7 and 9 > 8 & so on")]
    [InlineData("One line.\n\nAnother.\nIts end.", "One line.\nAnother. Its end.")]
    public void Text_is_what_a_reader_of_the_feed_is_shown_of_the_piece(string description, string text) =>
        Assert.Equal(text, Assert.Single(FeedPages.Read(FeedPages.Rss($"<item><title>Rain</title><link>https://quaypost.example/1</link><description>{description}</description></item>")).Items).Text);

    [Fact]
    public void Elements_that_are_usually_empty_and_were_not_closed_swallow_nothing()
    {
        var rss = Assert.Single(FeedPages.Read(FeedPages.Rss("<item><title>Crane</title><enclosure url='a.mp3' length='1'><link>/crane</link><media:thumbnail url='b'><description>It reopens.</description></item>")).Items);
        Assert.Equal(("It reopens.", "https://quaypost.example/crane"), (rss.Text, rss.Url));
        var atom = Assert.Single(FeedPages.Read(FeedPages.Atom("<entry><title>Crane</title><link href='/crane'><summary>It reopens.</summary><author><name>Ann Low</name></author></entry>")).Items);
        Assert.Equal(("It reopens.", "https://quaypost.example/crane", "Ann Low"), (atom.Text, atom.Url, Assert.Single(atom.Authors)));
    }

    [Fact]
    public void A_news_sitemap_has_entries_and_the_change_of_a_plain_one_is_no_publication()
    {
        var page = FeedPages.Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://quaypost.example/crane</loc><lastmod>2031-07-06</lastmod><news:news><news:publication><news:name>The Quay Post</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2031-07-04T09:15:00+02:00</news:publication_date><news:title>Crane reopens</news:title><news:keywords>Harbour, cranes</news:keywords></news:news></url>
            <url><loc>https://quaypost.example/2031/07/01/about</loc><lastmod>2031-07-05</lastmod></url></urlset>
            """);
        var (news, plain) = (page.Items[0], page.Items[1]);
        Assert.Equal(("Crane reopens", "The Quay Post", "Harbour", 4, 6), (news.Text, news.Outlet, news.Section, news.Published?.Day, news.Modified?.Day));
        Assert.Equal(("https://quaypost.example/2031/07/01/about", "https://quaypost.example/2031/07/01/about"), (plain.Text, plain.Url));
        Assert.Null(plain.Published);
        Assert.Equal(5, plain.Modified?.Day);
        Assert.Equal("en", page.Language);
    }

    [Fact]
    public void Lists_of_feeds_and_of_sitemaps_name_sources_and_hold_no_news()
    {
        var opml = FeedPages.Read("""
            <?xml version="1.0"?><opml version="2.0"><head><title>My papers</title></head><body>
            <outline text="Coast"><outline text="North"><outline type="rss" text="Quay &amp; Co" xmlUrl="https://quay.example/rss" htmlUrl="https://quay.example/"/></outline></outline>
            <outline title="Alone" TEXT="Alone" XMLURL="https://alone.example/atom"></outline></body></opml>
            """);
        Assert.Equal([new Source("Quay & Co", "https://quay.example/rss", "https://quay.example/", "Coast / North"), new Source("Alone", "https://alone.example/atom", null, null)], opml.Sources);
        Assert.Equal(("My papers", 0), (opml.Title, opml.Items.Length));
        var index = FeedPages.Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc> https://quay.example/a.xml </loc></sitemap></sitemapindex>");
        Assert.Equal([new Source(null, "https://quay.example/a.xml", null, null)], index.Sources);
        Assert.All([opml, index], page => Assert.Contains("holds no news", Assert.Single(page.Notes), StringComparison.Ordinal));
    }

    [Fact]
    public void A_JSON_Feed_is_a_feed()
    {
        var page = FeedPages.Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Quay Post","home_page_url":"https://quaypost.example/","feed_url":"https://quaypost.example/feed.json","language":"en-GB",
            "authors":[{"name":"Ida Stone"}],"items":[
            {"id":"1","url":"/crane","title":"Crane < lock","content_html":"<p>The crane reopens.</p><p>So does the lock.</p>","summary":"Short.","date_published":"2031-07-04T09:15:00+02:00","date_modified":"2031-07-05T09:15:00Z","tags":["Harbour"],"authors":[{"name":"Ann Low"}]},
            {"id":2,"url":"https://quaypost.example/2","content_text":"A line.\nAnother \ud83d line.","author":{"name":"Ben Rye"}},
            {"id":"3","title":"Only a headline","url":"https://quaypost.example/3","date_published":"soon"},],}
            """);
        Assert.Equal(("https://quaypost.example/feed.json", "en", 3), (page.Url, page.Language, page.Items.Length));
        Assert.Equal(("Crane < lock", "The crane reopens.\nSo does the lock.", "https://quaypost.example/crane", "Harbour"), (page.Items[0].Title?.Text, page.Items[0].Text, page.Items[0].Url, page.Items[0].Section));
        Assert.Equal(("A line.\nAnother \uFFFD line.", "Ben Rye"), (page.Items[1].Text, Assert.Single(page.Items[1].Authors)));
        Assert.Equal("Ida Stone", Assert.Single(page.Items[2].Authors));
        Assert.Contains("“soon”", Assert.Single(page.Doubts).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_Feed_that_breaks_off_gives_what_stands_before()
    {
        var page = FeedPages.Read("""{"version":"https://jsonfeed.org/version/1","title":"The Quay Post","items":[{"id":"1","title":"Whole","content_text":"All of it."},{"id":"2","title":"Ha""");
        Assert.Equal("Whole", Assert.Single(page.Items).Title?.Text);
        Assert.Contains("breaks off", Assert.Single(page.Unread), StringComparison.Ordinal);
    }

    [Fact]
    public void The_posts_that_WordPress_gives_out_as_JSON_are_a_feed()
    {
        var page = FeedPages.Read("""
            [{"id":62,"date":"2031-07-04T09:15:00","date_gmt":"2031-07-04T07:15:00","modified":"2031-07-05T09:15:00","link":"https:\/\/quaypost.example\/crane","title":{"rendered":"Crane &#038; lock"},
            "content":{"rendered":"\n<p>The crane reopens.<\/p>\n"},"excerpt":{"rendered":"<p>Short.<\/p>"},
            "_embedded":{"author":[{"name":"Ann Low"}],"wp:term":[[{"taxonomy":"post_tag","name":"cranes"}],[{"taxonomy":"category","name":"Harbour"}]]}}]
            """);
        var item = Assert.Single(page.Items);
        Assert.Equal(("Crane & lock", "The crane reopens.", "https://quaypost.example/crane", "Harbour", "Ann Low"), (item.Title?.Text, item.Text, item.Url, item.Section, Assert.Single(item.Authors)));
        Assert.Equal(("2031-07-04T09:15:00", 5), (item.Published?.From.Exact, item.Modified?.Day));
    }
}
