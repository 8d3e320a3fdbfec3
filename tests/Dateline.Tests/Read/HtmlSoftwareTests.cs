using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Pages as publishing software lays them out: bylines in words, days over groups, lists of one piece, links to themselves.</summary>
public sealed class HtmlSoftwareTests
{
    private const string Side = """
        <aside class="widget-area"><section class="widget"><h2>Recent posts</h2><ul><li><a href="/kiln/">The last kiln of the lower town is lit once more</a></li>
        <li><a href="/weir/">Nobody wants the key to the old weir any longer</a></li></ul></section></aside>
        """;

    private static ReadPage Read(string main, string title = "Weather – The Lock Keeper", string lang = "en", string? url = null) =>
        HtmlPages.Read($"<!doctype html><html lang=\"{lang}\"><head><title>{title}</title></head><body><header class=\"site-header\"><a href=\"/\">The Lock Keeper</a></header><main>{main}</main>{Side}</body></html>", url);

    private static Item Entry(ReadPage page, string title) => Assert.Single(page.Items, item => (item.Title?.Text ?? item.Text) == title && item.Role != ItemRole.Article);

    [Fact]
    public void The_only_entry_of_a_list_keeps_all_its_fields()
    {
        var page = Read("""
            <h1>Weather</h1><article class="post hentry category-weather"><h2 class="entry-title"><a href="/fog/">Fog lies on the canal for a ninth morning</a></h2>
            <p class="post-meta">By <span class="author vcard"><a href="/author/mara/" rel="author">Mara Lindqvist</a></span> | <span class="published">5 March 2031</span></p>
            <div class="post-content"><p>The barges wait at the lower lock, and their crews play cards.</p></div></article>
            """);
        Assert.Equal(PageKind.Listing, page.Kind);
        var entry = Entry(page, "Fog lies on the canal for a ninth morning");
        Assert.Equal("Mara Lindqvist", Assert.Single(entry.Authors));
        Assert.Equal((2031, 3, 5), (entry.Published!.Year, entry.Published.Month, entry.Published.Day));
        Assert.Equal("The barges wait at the lower lock, and their crews play cards.", entry.Text);
    }

    [Fact]
    public void A_piece_whose_heading_leads_to_itself_is_an_article()
    {
        var page = Read("""
            <article class="entry"><header><h2><a href="/fog">Fog lies on the canal for a ninth morning</a></h2><span class="byline">By Mara Lindqvist <time datetime="2031-03-05">5 March 2031</time></span></header>
            <div class="content"><p>The barges wait at the lower lock, and their crews play cards until the keeper rings his bell, which he has not done since Sunday.</p>
            <p>“We hear the water and see nothing,” said the keeper, who has counted nine such mornings and no more than that in forty years.</p></div></article>
            """, "Fog lies on the canal for a ninth morning – The Lock Keeper");
        Assert.Equal((PageKind.Article, "Fog lies on the canal for a ninth morning"), (page.Kind, page.Title));
        Assert.Equal("Mara Lindqvist", Assert.Single(page.Authors));
    }

    [Theory]
    [InlineData("de", "05.03.2031 06:57 von Mara Lindqvist (Kommentare: 2)", "Mara Lindqvist")]
    [InlineData("de", "Geschrieben von: Mara Lindqvist", "Mara Lindqvist")]
    [InlineData("es", "Enviado por Mara Lindqvist el 15/03/2031 - 06:57", "Mara Lindqvist")]
    [InlineData("pl", "Wysłane przez Mara Lindqvist w 15.03.2031 - 06:57", "Mara Lindqvist")]
    [InlineData("fr", "Publié par Mara Lindqvist » 15 mars 2031", "Mara Lindqvist")]
    [InlineData("ru", "Автор: Вера Лугова", "Вера Лугова")]
    [InlineData("ar", "أرسل بواسطة سلمى الهادي في 15/03/2031 - 06:57", "سلمى الهادي")]
    public void A_line_that_says_by_whom_names_the_author_of_an_entry(string lang, string line, string author)
    {
        var page = Read($"""
            <div class="list"><div class="row"><h2><a href="/a">One of the two bridges is painted green</a></h2><div class="info">{line}</div><p>A short text about the colour, which nobody had asked for.</p></div>
            <div class="row"><h2><a href="/b">The other of the two bridges stays grey</a></h2><div class="info">{line}</div><p>A short text about the money, which nobody had left.</p></div></div>
            """, lang: lang);
        var entry = Entry(page, "One of the two bridges is painted green");
        Assert.Equal(author, Assert.Single(entry.Authors));
        Assert.Equal("A short text about the colour, which nobody had asked for.", entry.Text);
        Assert.True(!line.Contains("2031", StringComparison.Ordinal) || entry.Published is { Year: 2031, Month: 3, Day: 5 or 15 });
    }

    [Fact]
    public void A_teaser_that_begins_with_a_word_for_by_names_nobody() => Assert.Empty(Entry(Read("""
        <div class="row"><h2><a href="/a">One of the two bridges is painted green</a></h2><p>Von Lauenburg bis Ratzeburg wird gestrichen, und keiner weiß warum.</p></div>
        <div class="row"><h2><a href="/b">The other of the two bridges stays grey</a></h2><p>Von dort kommt keine Antwort auf den Brief vom Montag.</p></div>
        """, lang: "de"), "One of the two bridges is painted green").Authors);

    [Fact]
    public void A_day_of_two_pieces_among_days_of_one_shares_no_author()
    {
        static string Day(string day, string posts) => $"<div class=\"date-outer\"><h2 class=\"date-header\">{day}</h2><div class=\"date-posts\">{posts}</div></div>";
        static string Post(string slug, string title, string author) =>
            $"<div class=\"post-outer\"><div class=\"post hentry\"><h3 class=\"post-title entry-title\"><a href=\"/{slug}\">{title}</a></h3><div class=\"post-body entry-content\"><p>What happened is told in a few words here.</p></div><div class=\"post-footer\">Posted by <span class=\"author vcard\">{author}</span></div></div></div>";
        var page = Read("<div class=\"blog-posts\">" + Day("Wednesday, March 5, 2031", Post("a", "Fog lies on the canal for a ninth morning", "Mara Lindqvist"))
            + Day("Tuesday, March 4, 2031", Post("b", "The keeper rings his bell at noon", "Ben Rye") + Post("c", "Two barges pass the lower lock at once", "Ann Low"))
            + Day("Monday, March 3, 2031", Post("d", "Card players on the quay want a table", "Mara Lindqvist")) + "</div>");
        Assert.Equal("Ben Rye", Assert.Single(Entry(page, "The keeper rings his bell at noon").Authors));
        Assert.Equal("Ann Low", Assert.Single(Entry(page, "Two barges pass the lower lock at once").Authors));
        Assert.All(page.Items.Where(item => item.Role == ItemRole.Entry), item => Assert.Equal("What happened is told in a few words here.", item.Text));
    }

    [Fact]
    public void A_link_to_the_rest_of_a_piece_is_no_second_entry()
    {
        static string Post(string slug, string title) => $"<article class=\"entry\"><h2><a href=\"/{slug}.html\">{title}</a></h2><p>What happened is told in a few words here, and the rest elsewhere.</p><a href=\"/{slug}.html#extended\">Continue reading “{title}”</a></article>";
        var page = Read(Post("a", "Fog lies on the canal for a ninth morning") + Post("b", "The keeper rings his bell at noon") + Post("c", "Two barges pass the lower lock at once"));
        Assert.Equal(3, page.Items.Count(item => item.Role == ItemRole.Entry));
        Assert.Equal(["/a.html", "/b.html", "/c.html"], page.Items.Where(item => item.Role == ItemRole.Entry).Select(item => item.Url));
    }

    [Fact]
    public void A_weekday_settles_a_day_in_figures_however_the_others_are_written()
    {
        static string Post(string slug, string title, string stamp) => $"<article><h2><a href=\"/{slug}\">{title}</a></h2><span class=\"date\">{stamp}</span><p>What happened is told in a few words here.</p></article>";
        var page = Read(Post("a", "Fog lies on the canal for a ninth morning", "Wed, 03/05/2031 - 06:57") + Post("b", "The keeper rings his bell at noon", "24/02/2031"));
        Assert.Equal((3, 5), (Entry(page, "Fog lies on the canal for a ninth morning").Published!.Month, Entry(page, "Fog lies on the canal for a ninth morning").Published!.Day));
    }

    [Fact]
    public void Short_headlines_of_a_script_without_spaces_are_entries()
    {
        static string Post(string slug, string title) => $"<article class=\"hentry\"><h2 class=\"entry-title\"><a href=\"/{slug}\">{title}</a></h2><p>港の広場には多くの人が集まった。</p><time datetime=\"2031-03-05\">2031年3月5日</time></article>";
        var page = Read(Post("a", "古里村が優勝") + Post("b", "嵐で道路が通行止め") + Post("c", "新橋開通"), "浜辺だより", "ja");
        Assert.Equal(["古里村が優勝", "嵐で道路が通行止め", "新橋開通"], page.Items.Where(item => item.Role == ItemRole.Entry).Select(item => item.Title!.Text));
    }

    [Fact]
    public void A_table_of_pieces_in_a_form_is_a_list()
    {
        static string Row(string slug, string title, string day, string author) => $"<tr><th class=\"list-title\"><a href=\"/{slug}\">{title}</a></th><td class=\"list-date\">{day}</td><td class=\"list-author\">{author}</td></tr>";
        var page = Read($"<h1>Weather</h1><form action=\"/weather\" method=\"post\"><table><tbody>{Row("a", "Fog lies on the canal for a ninth morning", "5 March 2031", "Mara Lindqvist")}{Row("b", "The keeper rings his bell at noon", "4 March 2031", "Ben Rye")}</tbody></table></form>");
        Assert.Equal((4, "Ben Rye"), (Entry(page, "The keeper rings his bell at noon").Published!.Day, Assert.Single(Entry(page, "The keeper rings his bell at noon").Authors)));
    }

    [Fact]
    public void Of_labels_in_a_label_the_first_is_the_section() => Assert.Equal("Life", Entry(Read("""
        <article class="post-card"><a class="post-card-link" href="/a"><div class="post-card-tags"><span class="post-card-primary-tag">Life</span> <span class="post-card-featured">Featured</span></div><h2 class="post-card-title">Fog lies on the canal</h2><div class="post-card-excerpt">What happened is told in a few words here.</div></a></article>
        <article class="post-card"><a class="post-card-link" href="/b"><div class="post-card-tags"><span class="post-card-primary-tag">Trade</span></div><h2 class="post-card-title">The keeper rings his bell</h2><div class="post-card-excerpt">What happened is told in a few words here.</div></a></article>
        """), "Fog lies on the canal").Section);

    [Fact]
    public void A_link_of_two_days_is_no_headline()
    {
        var page = Read("""
            <article class="hentry"><div class="entry-meta"><a href="/fog/" rel="bookmark"><time class="published" datetime="2031-03-05">5 March 2031</time><time class="updated" datetime="2031-03-12">12 March 2031</time></a></div>
            <h1 class="entry-title">Fog clears</h1><div class="entry-content"><p>The barges wait no longer at the lower lock, and their crews have put the cards away until the next such morning comes.</p>
            <p>“We see the water again,” said the keeper, who has counted nine such mornings and no more than that in forty years.</p></div></article>
            """, "Fog clears – The Lock Keeper", url: "https://lock.example/2031/03/fog/");
        Assert.Equal((PageKind.Article, 2031, 3, 5), (page.Kind, page.Published!.Year, page.Published.Month, page.Published.Day));
    }

    [Fact]
    public void A_linked_author_whose_script_has_no_capitals_is_read() => Assert.Equal("سلمى الهادي", Assert.Single(HtmlPages.Read(HtmlPages.Article(
        above: "<div>كتب <a href=\"/author/salma/\">سلمى الهادي</a> <time datetime=\"2031-03-05\">5 مارس 2031</time></div>", lang: "ar")).Authors));

    [Theory]
    [InlineData("<div class=\"post-date\"><time datetime=\"2031-03-05\">5 March 2031</time></div>", PageKind.Article)]
    [InlineData("", PageKind.Listing)]
    public void A_dated_text_above_other_posts_is_the_pages_own_piece_and_an_undated_one_describes_the_list(string date, PageKind kind)
    {
        static string Post(string slug, string title) => $"<li class=\"post\"><h3><a href=\"/{slug}\">{title}</a></h3><time datetime=\"2031-02-01\">1 February 2031</time></li>";
        var page = Read($"""
            <h1>Fog clears at last</h1>{date}<div class="entry-content"><p>The barges wait no longer at the lower lock, and their crews have put the cards away until the next such morning comes, which may be in March or never.</p></div>
            <h2>More posts</h2><ul>{Post("a", "The keeper rings his bell at noon")}{Post("b", "Two barges pass the lower lock at once")}{Post("c", "Card players on the quay want a table")}{Post("d", "One of the two bridges is painted green")}</ul>
            """, "Fog clears at last – The Lock Keeper");
        Assert.Equal(kind, page.Kind);
        Assert.Equal(4, page.Items.Count(item => item.Url?.Length == 2));
    }

    [Fact]
    public void A_workflow_state_in_a_class_is_no_day()
    {
        static string Post(string slug, string title) => $"<article class=\"entry\"><header><span class=\"summary\"><a href=\"/{slug}\" class=\"contenttype-news-item state-published url\">{title}</a></span><div class=\"documentByLine\">by <a href=\"/author/x\">Mara Lindqvist</a> — published 5/3/2031</div></header><p class=\"description\">What happened is told in a few words here.</p></article>";
        var page = Read(Post("a", "Fog clears now") + Post("b", "The keeper rings his bell at noon") + Post("c", "Two barges pass the lower lock at once"), lang: "de");
        Assert.Equal(["Fog clears now", "The keeper rings his bell at noon", "Two barges pass the lower lock at once"], page.Items.Where(item => item.Role == ItemRole.Entry).Select(item => item.Title!.Text));
        Assert.All(page.Items.Where(item => item.Role == ItemRole.Entry), item => Assert.Equal("Mara Lindqvist", Assert.Single(item.Authors)));
    }

    [Fact]
    public void A_link_laid_over_a_card_leads_where_its_heading_would_though_a_month_stands_above_it()
    {
        static string Post(string slug, string title) => $"<article class=\"feed post\"><div class=\"calendar\"><div>Mar</div><div>12</div></div><h2 class=\"feed-title\">{title}</h2><div>1 min read</div><a class=\"u-permalink\" href=\"/{slug}\" aria-label=\"{title}\"></a></article>";
        var page = Read(Post("a", "Fog clears") + Post("b", "The keeper rings his bell at noon") + Post("c", "Two barges pass the lower lock at once"));
        Assert.Equal(["/a", "/b", "/c"], page.Items.Where(item => item.Role == ItemRole.Entry).Select(item => item.Url));
    }

    [Fact]
    public void The_leaf_of_a_calendar_in_a_card_is_no_heading_of_a_list()
    {
        static string Post(string slug, string title) => $"<article class=\"post\"><div class=\"calendar\"><div>Mar</div><div>12</div></div><h2><a href=\"/{slug}\">{title}</a></h2><p>What happened is told in a few words here.</p></article>";
        var page = Read(Post("a", "Fog clears at last") + Post("b", "The keeper rings his bell at noon") + Post("c", "Two barges pass the lower lock at once"));
        Assert.Equal(3, page.Items.Count(item => item.Role == ItemRole.Entry && item.Text == "What happened is told in a few words here."));
    }

    [Theory]
    [InlineData("Lower lock", "", PageKind.Listing)]
    [InlineData("Lower lock", "<div class=\"post-date\"><time datetime=\"2031-03-05\">5 March 2031</time></div>", PageKind.Article)]
    [InlineData("Why the lower lock will be closed", "", PageKind.Article)]
    public void A_long_text_under_the_name_of_a_topic_describes_the_dated_list_below_it(string title, string date, PageKind kind)
    {
        const string text = "<p>The barges wait no longer at the lower lock, and their crews have put the cards away until the next such morning comes, which may be in March or never.</p>";
        static string Post(string slug, string title) => $"<li class=\"post\"><h3><a href=\"/{slug}\">{title}</a></h3><time datetime=\"2031-02-01\">1 February 2031</time></li>";
        var page = Read($"""
            <h1>{title}</h1>{date}<div class="entry-content">{text}{text.Replace("barges", "boats", StringComparison.Ordinal)}{text.Replace("crews", "keepers", StringComparison.Ordinal)}{text.Replace("cards", "dice", StringComparison.Ordinal)}</div>
            <h2>The latest</h2><ul>{Post("a", "The keeper rings his bell at noon")}{Post("b", "Two barges pass the lower lock at once")}{Post("c", "Card players on the quay want a table")}{Post("d", "One of the two bridges is painted green")}</ul>
            """, $"{title} – The Lock Keeper");
        Assert.Equal(kind, page.Kind);
    }

    [Fact]
    public void Days_with_two_figures_for_the_year_are_read_where_one_of_the_list_shows_their_order()
    {
        static string Post(string slug, string title, string day) => $"<article><h2><a href=\"/{slug}\">{title}</a></h2><p>{day}</p><p>What happened is told in a few words here.</p></article>";
        var page = Read(Post("a", "Fog clears at last", "3/24/31") + Post("b", "The keeper rings his bell at noon", "3/5/31") + Post("c", "Two barges pass the lower lock at once", "2/28/31"));
        Assert.Equal([(3, 24), (3, 5), (2, 28)], page.Items.Where(item => item.Role == ItemRole.Entry).Select(item => (item.Published!.Month!.Value, item.Published.Day!.Value)));
    }
}
