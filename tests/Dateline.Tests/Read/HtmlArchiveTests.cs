using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Archives and lists as generators of static sites and their themes print them.</summary>
public sealed class HtmlArchiveTests
{
    private const string Address = "https://gazette.example/archive/";

    private static readonly string[] Titles =
    [
        "Otters move into the disused swimming bath", "Church bells ring an hour late for weeks",
        "Baker sells the last loaf of the stone oven", "Ferry turns back because of a sleeping seal",
    ];

    private static ReadPage Read(string main, string lang = "en", string around = "<main><h1>Archive</h1>{0}</main>") => HtmlPages.Read(
        $"<!doctype html><html lang=\"{lang}\"><head><title>Archive - The Quay Gazette</title></head><body><nav><a href=\"/\">Home</a></nav>{around.Replace("{0}", main, StringComparison.Ordinal)}</body></html>", Address);

    private static string Link(int at) => $"<a href=\"/pieces/{at}\">{Titles[at]}</a>";

    private static string Row(string day, int at) => $"<li><span class=\"d\">{day}</span> {Link(at)}</li>";

    private static IEnumerable<string?> Days(ReadPage page) => page.Items.Where(item => item.Role == ItemRole.Entry)
        .Select(item => item.Published is { } stamp ? $"{stamp.Year}-{stamp.Month}-{stamp.Day}" : null);

    [Theory]
    [InlineData("en", "2031", "2030", "Mar 14", "Mar 5", "Dec 24", "Dec 2")]
    [InlineData("zh", "2031年", "2030年", "03-14", "03-05", "12-24", "12-02")]
    [InlineData("ru", "2031", "2030 (2)", "14.03", "05.03", "24.12", "02.12")]
    [InlineData("fr", "2031", "2030", "14 mars", "5 mars", "24 décembre", "2 décembre")]
    [InlineData("ja", "2031年", "2030年", "3月14日", "3月5日", "12月24日", "12月2日")]
    public void A_year_above_completes_the_days_below_it(string lang, string year, string before, string one, string two, string three, string four)
    {
        var page = Read($"<h2>{year}</h2><ul>{Row(one, 0)}{Row(two, 1)}</ul><h2>{before}</h2><ul>{Row(three, 2)}{Row(four, 3)}</ul>", lang);
        Assert.Equal(["2031-3-14", "2031-3-5", "2030-12-24", "2030-12-2"], Days(page));
        Assert.Equal(Titles, page.Items.Select(item => item.Text));
    }

    [Fact]
    public void A_year_between_the_entries_of_a_flat_list_ends_the_year_before()
    {
        string Entry(string day, int at) => $"<a class=\"row\" href=\"/pieces/{at}\"><time>{day}</time><div class=\"row-title\">{Titles[at]}</div></a>";
        var page = Read($"<div><p class=\"h\">2031</p>{Entry("03-14", 0)}{Entry("01-05", 1)}<p class=\"h\">2030</p>{Entry("12-24", 2)}{Entry("12-02", 3)}</div>");
        Assert.Equal(["2031-3-14", "2031-1-5", "2030-12-24", "2030-12-2"], Days(page));
    }

    [Theory]
    [InlineData("en", "March 2031", "December 2030", "{0}.")]
    [InlineData("pl", "marzec 2031", "grudzień 2030", "{0}")]
    [InlineData("ja", "2031年3月", "2030年12月", "{0}日")]
    public void A_number_under_a_month_is_a_day(string lang, string month, string before, string form)
    {
        string Day(int day) => form.Replace("{0}", $"{day}", StringComparison.Ordinal);
        var page = Read($"<section><h3>{month}</h3><ul>{Row(Day(14), 0)}{Row(Day(5), 1)}{Row(Day(4), 2)}</ul></section><section><h3>{before}</h3><ul>{Row(Day(24), 3)}</ul></section>", lang);
        Assert.Equal(["2031-3-14", "2031-3-5", "2031-3-4", "2030-12-24"], Days(page));
        Assert.Equal(Titles, page.Items.Select(item => item.Text));
    }

    [Fact]
    public void Numbers_that_count_the_entries_of_a_month_are_no_days()
    {
        var page = Read($"<h3>March 2031</h3><ul>{Row("1.", 0)}{Row("2.", 1)}{Row("3.", 2)}{Row("4.", 3)}</ul>");
        Assert.DoesNotContain(page.Items, item => item.Published?.Day is not null);
    }

    [Fact]
    public void A_weekday_that_does_not_fit_leaves_the_day_out()
    {
        // 14 March 2031 is a Friday.
        var page = Read($"<h3>March 2031</h3><ul>{Row("Fri 14", 0)}{Row("Fri 6", 1)}</ul>");
        Assert.Equal("2031-3-14", Days(page).First());
        Assert.DoesNotContain("2031-3-6", Days(page));
    }

    [Fact]
    public void The_count_behind_a_month_is_no_day()
    {
        var page = Read($"<div><h2>2031<sup> 2</sup></h2><div><h3>March<sup> 2</sup></h3><ul>{Row("14", 0)}{Row("5", 1)}</ul></div></div>");
        Assert.Equal(["2031-3-14", "2031-3-5"], Days(page));
    }

    [Fact]
    public void A_month_that_is_all_an_entry_shows_is_its_stamp()
    {
        var entries = string.Concat(Titles.Select((title, at) => $"<li class=\"post\"><h3>{Link(at)}</h3><p><span class=\"date\">March 2031</span> in <a href=\"/categories/quay/\">Quay</a></p></li>"));
        var page = Read($"<ul>{entries}</ul>");
        Assert.All(page.Items, item => Assert.Equal((2031, 3, null), (item.Published!.Year!.Value, item.Published.Month!.Value, item.Published.Day)));
        Assert.All(page.Items, item => Assert.Equal("Quay", item.Section));
    }

    [Fact]
    public void A_day_in_front_of_every_headline_under_its_year_is_no_part_of_it()
    {
        string Entry(string day, int at) => $"<li><a href=\"/pieces/{at}\">{day} - {Titles[at]}</a></li>";
        var page = Read($"<h2>2031</h2><ul>{Entry("March 14", 0)}{Entry("March 5", 1)}</ul><h2>2030</h2><ul>{Entry("December 24", 2)}</ul>");
        Assert.Equal(Titles[..3], page.Items.Select(item => item.Text));
        Assert.Equal(["2031-3-14", "2031-3-5", "2030-12-24"], Days(page));
    }

    [Fact]
    public void A_link_without_words_over_a_card_leads_where_its_headline_does_not()
    {
        var entries = string.Concat(Titles.Select((title, at) => $"""
            <article class="entry"><header><h2>{title}</h2></header><p>Nobody has found out how it began, the mayor said.</p>
            <footer><span>5. März 2031</span> · 2 Minuten · Mara Tietjen</footer><a class="over" aria-label="to {title}" href="/pieces/{at}"></a></article>
            """));
        var page = Read(entries, "de");
        Assert.Equal(Titles, page.Items.Select(item => item.Title!.Text));
        Assert.Equal(Titles.Select((_, at) => $"https://gazette.example/pieces/{at}"), page.Items.Select(item => item.Url));
        Assert.All(page.Items, item => Assert.Equal("Mara Tietjen", Assert.Single(item.Authors)));
        Assert.All(Days(page), day => Assert.Equal("2031-3-5", day));
    }

    [Fact]
    public void A_link_without_words_to_a_picture_is_no_entry()
    {
        var page = HtmlPages.Read(HtmlPages.Article(below: "<div><h2>1. The pier at dawn</h2><a href=\"/pictures/pier.jpg\"></a><p>It was taken from the lighthouse.</p></div>"));
        Assert.DoesNotContain(page.Items, item => item.Url?.EndsWith(".jpg", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("<relative-time datetime=\"2031-03-05T08:00:00Z\">lately</relative-time>")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2031-03-05T08:0{0}\">")]
    [InlineData("<abbr class=\"published\" title=\"2031-03-05T08:00:00+01:00\">lately</abbr>")]
    [InlineData("<span data-timestamp=\"1930464000\"></span>")]
    public void A_moment_that_only_an_attribute_tells_is_found(string when)
    {
        var page = Read(string.Concat(Titles.Select((title, at) => $"<article><h2>{Link(at)}</h2>{when.Replace("{0}", $"{at}", StringComparison.Ordinal)}<p>Nobody has found out how it began, the mayor said.</p></article>")));
        Assert.All(Days(page), day => Assert.Equal("2031-3-5", day));
        Assert.Equal(4, page.Items.Length);
    }

    [Fact]
    public void What_stands_around_the_main_matter_says_nothing_of_it()
    {
        var entries = string.Concat(Titles.Select((title, at) => $"<article><h2>{Link(at)}</h2><p>Nobody has found out how it began, the mayor said.</p></article>"));
        var page = Read(entries, around: "<div id=\"skipToContent\" class=\"navigation-wrapper\"><main>{0}</main></div>");
        Assert.Equal(Titles, page.Items.Select(item => item.Title!.Text));
    }

    [Fact]
    public void A_pages_own_heading_with_a_link_beside_it_is_no_entry()
    {
        var entries = string.Concat(Titles.Select((title, at) => $"<article><h2>{Link(at)}</h2><p>Nobody has found out how it began, the mayor said.</p></article>"));
        var page = Read($"<header><h1>Four pieces about the quay</h1><a href=\"/subjects\">Here are all subjects of the gazette</a></header>{entries}", around: "<main>{0}</main>");
        Assert.Equal(Titles, page.Items.Where(item => item.Role == ItemRole.Entry).Select(item => item.Title!.Text));
    }

    [Fact]
    public void A_day_printed_once_above_a_list_dates_none_of_it()
    {
        var page = Read($"<p>Friday, 14 March 2031</p><ul><li>{Link(0)}</li><li>{Link(1)}</li><li>{Link(2)}</li></ul>");
        Assert.All(Days(page), Assert.Null);
    }

    [Theory]
    [InlineData("<p class=\"date\">March 2031</p>", 2031, 3, null)]
    [InlineData("<p><relative-time datetime=\"2031-03-05T08:00:00Z\">lately</relative-time></p>", 2031, 3, 5)]
    [InlineData("<p>2031年3月</p>", 2031, 3, null)]
    public void A_piece_tells_its_month_or_keeps_its_moment(string above, int year, int month, int? day)
    {
        var page = HtmlPages.Read(HtmlPages.Article(above: above), "https://gazette.example/pieces/ferry");
        Assert.Equal((year, month, day), (page.Published!.Year!.Value, page.Published.Month!.Value, page.Published.Day));
    }

    [Fact]
    public void A_name_in_an_element_behind_by_is_the_author_whatever_follows() =>
        Assert.Equal(["Anna Veyland"], HtmlPages.Read(HtmlPages.Article(
            below: "<footer><p>Written by <strong>Anna Veyland</strong> who lives by the sea and keeps bees. <a href=\"https://bees.example/\">Her bees</a></p></footer>")).Authors);
}
