using System.Globalization;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>The forms in which the web writes lists: where the link is, where the stamp is, what stands around.</summary>
public sealed class HtmlListFormTests
{
    private static readonly (string Slug, string Title, string Teaser, string Numeric, string Long, string Iso)[] News =
    [
        ("otters", "Otters move into the disused swimming bath", "The council has put up a sign that asks swimmers to be patient.", "25/03/2031", "25 March 2031", "2031-03-25"),
        ("bells", "Church bells ring an hour late again", "Nobody has found the key to the tower, the verger said on Monday.", "04/03/2031", "4 March 2031", "2031-03-04"),
        ("bread", "Baker sells the last loaf of the stone oven", "The oven goes to the museum, the recipe to her niece.", "02/03/2031", "2 March 2031", "2031-03-02"),
        ("fog", "Fog keeps the ferry in for a second day", "The captain plays cards with the passengers and is losing.", "01/03/2031", "1 March 2031", "2031-03-01"),
    ];

    private static string Form(string shape) => string.Concat(News.Select(news =>
        string.Format(CultureInfo.InvariantCulture, shape, "/town/" + news.Slug, news.Title, news.Teaser, news.Numeric, news.Long)));

    private static ReadPage Read(string body, string title = "Town") => HtmlPages.Read(
        $"<!doctype html><html lang=\"en\"><head><title>{title} - The Quay Gazette</title></head><body><nav><a href=\"/about\">About this small newspaper</a></nav><main><h1>{title}</h1>{body}</main></body></html>",
        "https://gazette.example/tag/town");

    private static IEnumerable<Item> Entries(ReadPage page) => page.Items.Where(item => item.Role == ItemRole.Entry);

    private static IEnumerable<string> Days(ReadPage page) => Entries(page).Select(item => item.Published is { } stamp ? $"{stamp.Year}-{stamp.Month:00}-{stamp.Day:00}" : "none");

    [Theory]
    [InlineData("<li>{3} <a href=\"{0}\">{1}</a></li>")]
    [InlineData("<li>{4} – <a href=\"{0}\">{1}</a></li>")]
    [InlineData("<li><a href=\"{0}\">{1}</a> ({4})</li>")]
    [InlineData("<li><a href=\"{0}\">{1}</a>, {3}</li>")]
    [InlineData("<li><a href=\"{0}\">{1}</a> | {4}</li>")]
    [InlineData("<p class=\"line\"><a href=\"{0}\">{1}</a>, <span>{4}</span></p>")]
    public void A_date_beside_the_link_is_the_entrys_and_no_word_of_its_headline(string shape)
    {
        var page = Read($"<div>{Form(shape)}</div>");
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(News.Select(news => news.Title), Entries(page).Select(item => item.Text));
        Assert.Equal(News.Select(news => news.Iso), Days(page));
    }

    [Fact]
    public void A_table_of_days_and_links_is_a_list()
    {
        var page = Read($"<table><tr><th>Day</th><th>Piece</th></tr>{Form("<tr><td>{3}</td><td><a href=\"{0}\">{1}</a></td></tr>")}</table>");
        Assert.Equal(News.Select(news => news.Title), Entries(page).Select(item => item.Text));
        Assert.Equal(News.Select(news => news.Iso), Days(page));
    }

    [Fact]
    public void Numeric_dates_that_no_line_of_their_list_settles_stay_unread()
    {
        var page = Read("<ul><li>04/03/2031 <a href=\"/town/bells\">Church bells ring an hour late again</a></li><li>02/03/2031 <a href=\"/town/bread\">Baker sells the last loaf of the stone oven</a></li></ul>");
        Assert.All(Entries(page), item => Assert.Null(item.Published?.Day));
    }

    [Fact]
    public void Each_list_settles_its_own_numbers()
    {
        var other = "<section><h2>From abroad</h2><ul><li>03/28/2031 <a href=\"/x/a\">Bridge opens to bicycles at last</a></li><li>03/04/2031 <a href=\"/x/b\">Mayor loses a bet about the weather</a></li></ul></section>";
        var page = Read($"<section><ul>{Form("<li>{3} <a href=\"{0}\">{1}</a></li>")}</ul></section>{other}");
        Assert.Equal([.. News.Select(news => news.Iso), "2031-03-28", "2031-03-04"], Days(page));
    }

    [Theory]
    [InlineData("<div class=\"c\"><a href=\"{0}\"><div><h2>{1}</h2></div><p>{2}</p></a></div>")]
    [InlineData("<div class=\"c\"><a href=\"{0}\"><img src=\"x.jpg\" alt=\"{1}\"></a><div><h3><a href=\"{0}\">{1}</a></h3><p><a href=\"{0}\">{2}</a></p></div></div>")]
    [InlineData("<article><div class=\"type\"><a href=\"/kind\">Press release</a></div><h2><a href=\"{0}\">{1}</a></h2><p>{2}</p><a href=\"/list/1\">More in this category</a> <a href=\"/list/2\">Inland waters and fishing</a></article>")]
    [InlineData("<div class=\"c\"><h3>{1}</h3><p>{2}</p></div>")]
    [InlineData("<div class=\"c\"><h3><span class=\"kicker\">Opinion</span> <a href=\"{0}\">{1}</a></h3><p>{2}</p></div>")]
    [InlineData("<div class=\"c\"><h3><a href=\"{0}\"><span>Opinion</span> {1}</a></h3><p>{2}</p><p>{1}!</p></div>")]
    [InlineData("<div class=\"c\"><h3><a href=\"{0}\">{1}</a></h3><div class=\"field field--name-body field--label-hidden\"><p>{2}</p></div></div>")]
    public void Titles_and_teasers_are_found_wherever_the_link_is(string shape)
    {
        var page = Read($"<div class=\"grid\">{Form(shape)}</div><ul><li><a href=\"/x/1\">Latest from the harbour office today</a></li><li><a href=\"/x/2\">Latest from the lighthouse in the fog</a></li></ul>");
        Assert.Equal(PageKind.Listing, page.Kind);
        var entries = Entries(page).Where(item => item.Title is not null).ToList();
        Assert.Equal(News.Select(news => news.Title), entries.Select(item => item.Title!.Text));
        Assert.Equal(News.Select(news => news.Teaser), entries.Select(item => item.Text));
    }

    [Fact]
    public void A_form_around_a_list_hides_nothing()
    {
        var page = Read($"<form>{Form("<div class=\"c\"><h3><a href=\"{0}\">{1}</a></h3><p>{2}</p></div>")}</form>");
        Assert.Equal(News.Select(news => news.Teaser), Entries(page).Select(item => item.Text));
    }

    [Fact]
    public void An_entry_with_one_word_for_a_headline_stands_in_its_list()
    {
        var page = Read($"<div>{Form("<div class=\"c\"><h2><a href=\"{0}\">{1}</a></h2><p>{2}</p></div>")}<div class=\"c\"><h2><a href=\"/town/rain\">Rain</a></h2><p>It has not stopped since the fair.</p></div></div>");
        Assert.Equal("Rain", Entries(page).Last().Title!.Text);
    }

    [Theory]
    [InlineData("Friday, 14 March 2031", "Thursday, 13 March 2031", "2031-03-14", "2031-03-13")]
    [InlineData("14 March", "13 March", "-03-14", "-03-13")]
    public void A_day_over_several_entries_is_theirs(string one, string other, string first, string second)
    {
        string List(params int[] at) => $"<ul>{string.Concat(at.Select(each => $"<li><a href=\"/town/{News[each].Slug}\">{News[each].Title}</a></li>"))}</ul>";
        Assert.Equal([first, first, second, second], Days(Read($"<div><h3>{one}</h3>{List(0, 1)}<h3>{other}</h3>{List(2, 3)}</div>")));
        Assert.Equal([first, first, second, second], Days(Read($"<div><div class=\"d\">{one}</div>{List(0, 1)}<div class=\"d\">{other}</div>{List(2, 3)}</div>")));
    }

    [Fact]
    public void In_a_flat_list_a_day_above_entries_is_not_that_of_the_entry_before()
    {
        string Entry(int at) => $"<h3><a href=\"/town/{News[at].Slug}\">{News[at].Title}</a></h3><p>{News[at].Teaser}</p>";
        var page = Read($"<div><p>Friday, 14 March 2031</p>{Entry(0)}{Entry(1)}<p>Thursday, 13 March 2031</p>{Entry(2)}{Entry(3)}</div>");
        Assert.Equal(["2031-03-14", "2031-03-14", "2031-03-13", "2031-03-13"], Days(page));
        Assert.Equal(News.Select(news => news.Teaser), Entries(page).Select(item => item.Text));
    }

    [Fact]
    public void The_day_in_a_pages_head_dates_no_entry() =>
        Assert.All(Days(Read($"<div class=\"today\">Friday, 14 March 2031</div><ul>{Form("<li><a href=\"{0}\">{1}</a></li>")}</ul>")), day => Assert.Equal("none", day));

    [Theory]
    [InlineData("Most read")]
    [InlineData("Meistgelesen")]
    [InlineData("Lo más leído")]
    public void A_list_under_such_a_label_is_beside_the_matter(string label)
    {
        var page = Read($"<div>{Form("<div class=\"c\"><h2><a href=\"{0}\">{1}</a></h2><p>{2}</p></div>")}</div><div><h3>{label}</h3><ol><li><a href=\"/x/1\">The pier that was never finished</a></li><li><a href=\"/x/2\">A day with the keeper of the lock</a></li></ol></div>");
        Assert.Equal(4, Entries(page).Count());
        Assert.Equal(2, page.Items.Count(item => item.Role == ItemRole.Related));
    }

    [Fact]
    public void What_is_listed_above_the_pages_heading_is_beside_the_matter()
    {
        var page = HtmlPages.Read($"<html><body><div><ul><li><a href=\"/p/a\">The northern reading room on the quay</a></li><li><a href=\"/p/b\">The southern reading room by the mill</a></li></ul></div><h1>Town</h1><ul>{Form("<li><a href=\"{0}\">{1}</a></li>")}</ul></body></html>", "https://gazette.example/tag/town");
        Assert.Equal(News.Select(news => news.Title), Entries(page).Select(item => item.Text));
    }

    [Theory]
    [InlineData("Sponsored")]
    [InlineData("Anzeige")]
    [InlineData("Contenu sponsorisé")]
    public void A_paid_entry_is_none(string label)
    {
        var paid = $"<div class=\"c\"><span>{label}</span><h2><a href=\"/buy\">Ten chairs you will want to sit on</a></h2><p>They are cheap and they are blue, says the shop.</p></div>";
        Assert.Equal(4, Entries(Read($"<div>{Form("<div class=\"c\"><h2><a href=\"{0}\">{1}</a></h2><p>{2}</p></div>")}{paid}</div>")).Count());
    }

    [Theory]
    [InlineData("Load more")]
    [InlineData("View all articles")]
    [InlineData("Alle Artikel")]
    [InlineData("More articles...")]
    public void A_link_to_further_pages_is_no_entry(string words) =>
        Assert.Equal(4, Entries(Read($"<div>{Form("<p class=\"t\"><a href=\"{0}\">{1}</a></p>")}<p class=\"t\"><a href=\"/town/all\">{words}</a></p></div>")).Count());

    [Fact]
    public void A_last_entry_that_is_cut_off_keeps_what_it_has()
    {
        var html = $"<html><body><h1>Town</h1><ul>{Form("<li><h3><a href=\"{0}\">{1}</a></h3><p>{2}</p></li>")}<li><h3><a href=\"/town/rain\">Rain falls on the fair for a third";
        var page = HtmlPages.Read(html, "https://gazette.example/tag/town");
        Assert.Equal("Rain falls on the fair for a third", Entries(page).Last().Text);
    }

    [Fact]
    public void A_caption_is_no_teaser_where_there_is_one()
    {
        var page = Read($"<div>{Form("<div class=\"c\"><p>An otter on the steps in June (Photo: Ann Low)</p><h2><a href=\"{0}\">{1}</a></h2><p>{2}</p></div>")}</div>");
        Assert.Equal(News.Select(news => news.Teaser), Entries(page).Select(item => item.Text));
    }

    [Fact]
    public void An_aggregators_entries_bear_the_outlets_they_name()
    {
        string Entry(int at, string outlet) => $"<div class=\"c\"><h3><a href=\"https://{at}.example/x-{at}\">{News[at].Title}</a></h3><div>{outlet} · {at + 2}h</div></div>";
        var page = Read($"<div>{Entry(0, "Harbour Post")}{Entry(1, "The Mill Herald")}{Entry(2, "Harbour Post")}{Entry(3, "Quay Radio")}</div>");
        Assert.Equal(["Harbour Post", "The Mill Herald", "Harbour Post", "Quay Radio"], Entries(page).Select(item => item.Outlet));
        Assert.Equal([2, 3, 4, 5], Entries(page).Select(item => item.Published!.Age!.Count));
    }

    [Fact]
    public void An_outlet_behind_the_headlines_of_other_sites_is_split_off()
    {
        string Entry(int at, string outlet) => $"<li><a href=\"https://{at}.example/x-{at}\">{News[at].Title} - {outlet}</a></li>";
        var page = Read($"<ul>{Entry(0, "Harbour Post")}{Entry(1, "The Mill Herald")}{Entry(2, "Harbour Post")}</ul>");
        Assert.Equal(News.Take(3).Select(news => news.Title), Entries(page).Select(item => item.Text));
        Assert.Equal(["Harbour Post", "The Mill Herald", "Harbour Post"], Entries(page).Select(item => item.Outlet));
    }

    [Fact]
    public void A_cluster_of_reports_gives_each_report()
    {
        string Report(int at, string outlet) => $"<li><a href=\"https://{at}.example/x-{at}\">{News[at].Title}</a><div>{outlet} · {at + 2}h</div></li>";
        string Cluster(int lead, int one, int two) => $"<section class=\"cluster\"><h2><a href=\"https://{lead}.example/l\">{News[lead].Title} in town</a></h2><div>The Daily Pier · 1h</div><ul>{Report(one, "Harbour Post")}{Report(two, "Quay Radio")}</ul></section>";
        var page = Read(Cluster(0, 1, 2) + Cluster(3, 2, 1).Replace("</a><div>", " once more</a><div>", StringComparison.Ordinal).Replace("x-", "y-", StringComparison.Ordinal));
        Assert.Equal(6, Entries(page).Count());
    }

    [Fact]
    public void A_register_of_names_is_a_list()
    {
        var names = string.Concat(Enumerable.Range(1, 20).Select(at => $"<li><a href=\"/wiki/Lock_{at}\">Lock {at}</a></li>"));
        var page = HtmlPages.Read($"<html><head><title>Locks</title></head><body><h1>Locks</h1><p>These are all.</p><ul>{names}</ul></body></html>", "https://gazette.example/wiki/Category:Locks");
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(20, Entries(page).Count());
    }

    [Theory]
    [InlineData("Page not found")]
    [InlineData("404 – Page not found")]
    [InlineData("Seite nicht gefunden")]
    [InlineData("Before you continue")]
    public void A_page_that_only_says_that_it_holds_no_piece_is_none(string title)
    {
        var page = HtmlPages.Read($"<html><head><title>{title}</title></head><body><main><h1>{title}</h1><p>We looked for it everywhere, under the boats and behind the mill, and could not find what you came for.</p></main></body></html>");
        Assert.Empty(page.Items);
        Assert.Single(page.Notes);
    }

    [Fact]
    public void A_briefing_is_cut_into_its_stories()
    {
        string[] leads = ["Otters move in", "Bells ring late", "Last loaf sold"];
        var stories = string.Concat(leads.Select((lead, at) => $"<p><strong>{lead}.</strong> {News[at].Teaser} Nobody on the quay had expected it before the end of the month.</p>"));
        var page = HtmlPages.Read(HtmlPages.Article(heading: "Morning briefing: otters, bells and bread", body: stories).Replace("Old ferry goes back to sea |", "Morning briefing: otters, bells and bread |", StringComparison.Ordinal));
        Assert.Equal(PageKind.Digest, page.Kind);
        Assert.Equal(leads, page.Items.Select(item => item.Title!.Text));
        Assert.StartsWith("The council has", page.Items[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piece_with_a_feed_at_its_end_is_a_piece_and_the_feed_is_related()
    {
        var page = HtmlPages.Read(HtmlPages.Article(below: $"<section><h2>Latest</h2>{Form("<div class=\"c\"><h3><a href=\"{0}\">{1}</a></h3><p>{2}</p></div>")}</section>"));
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal(News.Select(news => news.Title), page.Items.Where(item => item.Role == ItemRole.Related).Select(item => item.Title!.Text));
    }
}
