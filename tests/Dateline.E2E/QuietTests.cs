using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dateline.E2E;

/// <summary>The file asks nobody for anything, and is whole without a script, on paper, and when a page is hostile.</summary>
public sealed class QuietTests(Browser browser, Files files)
{
    [Fact]
    public async Task Asks_the_network_for_nothing_and_has_no_complaint()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        await window.OpenAllAsync();
        await window.Page.Locator(".words footer a[href^='#']").First.ClickAsync();
        await window.Page.Locator("input[type=search]").FillAsync("clipper");
        await Expect(window.Page.Locator(".found")).Not.ToBeEmptyAsync();
        Assert.Empty(window.Troubles());
    }

    [Fact]
    public async Task Every_story_is_told_without_a_script()
    {
        await using var window = await browser.OpenAsync(files.Sample, script: false);
        var headlines = window.Page.Locator("article.story h4");
        Assert.Equal(files.Timeline.Stories.Select(story => story.Headline).Order(StringComparer.Ordinal), (await headlines.AllTextContentsAsync()).Order(StringComparer.Ordinal));
        foreach (var headline in await headlines.AllAsync())
        {
            Assert.True(await headline.IsVisibleAsync());
        }

        await Expect(window.Page.Locator("form.tools")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Reasons_open_and_lead_to_the_marked_words_without_a_script()
    {
        await using var window = await browser.OpenAsync(files.Sample, script: false);
        var why = window.Page.Locator("article.story details.why").First;
        await Expect(why.Locator(".reasons").First).ToBeHiddenAsync();
        await why.Locator("summary").ClickAsync();
        await Expect(why.Locator(".reasons").First).ToBeVisibleAsync();

        var quoted = why.Locator("blockquote.words").First;
        var exact = await quoted.Locator("mark").TextContentAsync();
        await quoted.Locator("footer a").First.ClickAsync();
        var place = window.Page.Locator(":target");
        Assert.StartsWith("words-", await place.GetAttributeAsync("id"), StringComparison.Ordinal);
        Assert.Equal(exact, await place.TextContentAsync());
        await Expect(place).ToBeInViewportAsync();
        var marked = await place.EvaluateAsync<string>("words => getComputedStyle(words).backgroundColor");
        var around = await place.EvaluateAsync<string>("words => getComputedStyle(words.closest('.plain')).backgroundColor");
        Assert.NotEqual(around, marked);
        Assert.NotEqual("rgba(0, 0, 0, 0)", marked);
    }

    [Fact]
    public async Task Every_link_into_the_file_leads_somewhere()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll(\"a[href^='#']\")].map(link => link.getAttribute('href').slice(1)).filter(name => document.getElementById(name) === null)"));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(place => place.id).filter((id, at, all) => all.indexOf(id) !== at)"));
    }

    [Fact]
    public async Task No_words_are_quoted_twice_among_the_reasons_in_one_fold()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        Assert.NotEqual(0, await window.Page.Locator("article.story details.why .words").CountAsync());
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("article.story details.why")].flatMap(fold =>
              [...fold.querySelectorAll(".words")].map(words => words.innerHTML).filter((words, at, all) => all.indexOf(words) !== at))
            """));
    }

    [Fact]
    public async Task A_print_holds_every_story_and_no_filter()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(window.Page.Locator("form.tools")).ToBeHiddenAsync();
        await Expect(window.Page.Locator("nav.contents")).ToBeHiddenAsync();
        foreach (var headline in await window.Page.Locator("article.story h4").AllAsync())
        {
            Assert.True(await headline.IsVisibleAsync());
        }

        var printed = await window.Page.PdfAsync(new() { Format = "A4" });
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(printed, 0, 8), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task A_hostile_page_runs_nothing_and_breaks_no_layout(int width)
    {
        await using var window = await browser.OpenAsync(files.HostileFile, width);
        await window.OpenAllAsync();
        var page = window.Page;
        Assert.Contains(Files.Hostile, await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await window.Stories.CountAsync() >= 2);
        Assert.StartsWith(Files.Hostile, await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("img, iframe, object, embed, link, base").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('*')].filter(any => [...any.attributes].some(one => one.name.startsWith('on') || /^\\s*javascript:/i.test(one.value))).length"));
        Assert.Equal(0, await window.OverflowAsync());
        Assert.Empty(window.Troubles());
    }

    [Fact]
    public async Task Words_that_run_backwards_keep_to_themselves()
    {
        await using var window = await browser.OpenAsync(files.HostileFile);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('article.story h4, .teaser, .version, .quote p, .words p')].filter(one => !['auto', 'ltr', 'rtl'].includes(one.dir)).map(one => one.outerHTML)"));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.outlet, .page h3 > *, .unread b > *')].filter(one => one.localName !== 'bdi').map(one => one.outerHTML)"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_wears_the_colours_that_were_asked_for(bool dark)
    {
        await using var window = await browser.OpenAsync(files.Sample, dark: dark);
        var paper = await window.Page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
        Assert.Equal(dark, paper < 128);
    }
}
