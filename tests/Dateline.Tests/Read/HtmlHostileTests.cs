using System.Diagnostics;
using System.Text;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>
/// Pages made to do harm. Each is read to its end, and costs less than a plain list of 60,000 stories (7 MB) does in the same
/// run: the bound is eight times its time and four times what it allocates. Work that grows with the square
/// of a page's size takes hundreds of times as long.
/// </summary>
public sealed class HtmlHostileTests
{
    private const int BoundOfTime = 8;
    private const int BoundOfMemory = 4;
    private const int Large = 50_000_000;

    private static readonly Lazy<Cost> Ordinary = new(() =>
    {
        Reading(Stories(1_000));
        return Reading(Stories(60_000));
    });

    private static readonly Dictionary<string, Func<string>> Made = new(StringComparer.Ordinal)
    {
        ["nested 20,000 deep"] = () => Many("<div>", 20_000) + "deep down",
        ["nested 300,000 deep"] = () => Many("<div>", 300_000) + "deep down",
        ["lists in lists"] = () => Many("<ul><li>", 30_000) + "deep down",
        ["bold links in bold links"] = () => Many("<b><a>", 60_000) + "deep down",
        ["links around blocks, closed late"] = () => Many("<a><div>", 30_000) + Many("</a>", 30_000) + "deep down",
        ["tables in tables"] = () => Many("<table><tr><td>", 20_000) + "deep down",
        ["nested links and lists"] = () => Many("<ul><li><a href=/x>a b c d e</a>", 5_000),
        ["1,000,000 attributes"] = () => "<p " + string.Join(' ', Enumerable.Range(0, 1_000_000).Select(at => $"a{at}=1")) + ">text</p>",
        ["1,000,000 times one attribute"] = () => "<p " + Many("class=x ", 1_000_000) + ">text</p>",
        ["one attribute of 50 MB"] = () => $"<p class=\"{new string('c', Large)}\">text</p>",
        ["one attribute of 50 MB of words"] = () => $"<p class=\"{Many("by ", Large / 3)}\">text</p>",
        ["one attribute without an end"] = () => $"<p class=\"{new string('c', Large)}",
        ["NULs"] = () => "<p>a\0b</p>\0\0<\0p>" + new string('\0', 10_000_000),
        ["only script"] = () => "<script>var a = '<p>" + new string('x', 10_000_000) + "</p>';</script>",
        ["script without an end"] = () => "<script>" + new string('x', Large),
        ["nothing"] = () => "",
        ["one sign"] = () => "<",
        ["an open comment"] = () => "<!--" + new string('-', 100_000),
        ["one line of 10 MB"] = () => "<p>" + Many("word and word ", 714_000),
        ["10 MB of sentences"] = () => Many("<p>A sentence of some words that goes on for a while and ends here.</p>", 140_000),
        ["50 MB of ampersands"] = () => Many("&amp;", Large / 5),
        ["20,000 headings"] = () => string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<h1>A heading of its own number {at}</h1>")),
        ["a graph in a graph"] = () => "<script type=\"application/ld+json\">" + Many("{\"@graph\":[", 3_000) + "</script>",
        ["no json"] = () => "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\uD800\",\"author\":[[[]]],\"datePublished\":{}}</script><p>text</p>",
        ["240,000 children of a misnested paragraph"] = () => "<b><p>" + Many("<i></i>", 240_000) + "</b>",
        ["50,000 metas of one hash"] = () => string.Concat(Enumerable.Range(0, 50_000).Select(at => $"<meta name={OfOneHash(at)} content=x>")),
        ["class names as prose"] = () => Many("<i class='byline author date tag card related comment'>", 3_000) + "x",
    };

    /// <summary>“az” and “b[” have one sum of letters times 31.</summary>
    private static string OfOneHash(int number) => string.Concat(Enumerable.Range(0, 16).Select(bit => (number >> bit & 1) == 0 ? "az" : "b["));

    public static TheoryData<string> Pages => [.. Made.Keys];

    /// <summary>Markup of which a page holds 50 MB and nothing else.</summary>
    public static TheoryData<string> Tags =>
    [
        "<a>", "<p>", "<b>", "<i>", "<div>", "<div ", "<span>", "<table>", "<td>", "<li>", "<h1>", "<br>", "</p>", "<option>", "<form>", "<svg>", "<a b=\"",
        "<p>x", "<a href=/x>y</a>", "<script></script>", "<!---->", "<",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_is_read_to_its_end(string name) => Bounded(name, Encoding.UTF8.GetBytes(Made[name]()));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Fifty_megabytes_of_one_tag_cost_no_more_than_a_long_page(string tag)
    {
        var page = Bounded(tag, Encoding.UTF8.GetBytes("<!doctype html><title>t</title><p>What it shows first.</p>" + Many(tag, Large / tag.Length)));
        Assert.StartsWith("What it shows first.", page.Plain, StringComparison.Ordinal);
        Assert.Contains(page.Unread, says => says.Contains("longer than is read", StringComparison.Ordinal));
    }

    private static ReadPage Bounded(string name, byte[] bytes)
    {
        var most = Ordinary.Value;
        var cost = Reading(bytes);
        Assert.True(cost.Time < BoundOfTime * most.Time, $"{name} took {cost.Time}, an ordinary page {most.Time}");
        Assert.True(cost.Allocated < BoundOfMemory * most.Allocated, $"{name} allocated {cost.Allocated:N0} bytes, an ordinary page {most.Allocated:N0}");
        Assert.DoesNotContain('\0', cost.Page.Plain);
        return cost.Page;
    }

    private static Cost Reading(byte[] bytes)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var page = HtmlPages.Read(bytes);
        return new(Stopwatch.GetElapsedTime(started), GC.GetAllocatedBytesForCurrentThread() - allocated, page);
    }

    private static byte[] Stories(int number) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, number).Select(at =>
        $"<li><a href=/n/{at}><h3>Headline number {at} of a long list</h3></a><p>A teaser that says a little more than that.</p></li>")));

    private static string Many(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private sealed record Cost(TimeSpan Time, long Allocated, ReadPage Page);

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

    /// <summary>What was kept of a tag before its end was found missing once came on top of what stood for it.</summary>
    [Fact]
    public void A_tag_that_breaks_off_at_any_place_shows_nothing()
    {
        const string tag = "<A\t\u00f3B\u007f\thref=x\tclass='y'\r\u00f4\ttitle=t\ta=b>";
        for (var length = 2; length < tag.Length; length++)
        {
            // The last fills what memory is lent to the last letter.
            foreach (var before in new[] { "", "<", "&am", "<p>text", new string('x', 64 - length) })
            {
                var page = HtmlPages.Read($"{before}{tag[..length]}");
                Assert.DoesNotContain("title", page.Plain, StringComparison.Ordinal);
                Assert.DoesNotContain("href", page.Plain, StringComparison.Ordinal);
            }
        }
    }

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
