using System.Globalization;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dateline.E2E;

/// <summary>Ten thousand stories with their ledgers: the file opens, scrolls, answers, and is whole without a script.</summary>
public sealed class CrowdTests(Browser browser, Files files, ITestOutputHelper output)
{
    /// <summary>
    /// Beside a page of as many bare headlines, padded to as many bytes, which takes about as long. The same stories with all that is known of
    /// each, built at once, take eight times as long.
    /// </summary>
    private const double MostTimes = 3;

    /// <summary>In milliseconds: a bound for a stuck browser, no measure.</summary>
    private const float Patience = 20_000;

    [Fact]
    public async Task Ten_thousand_stories_open_and_scroll_as_a_page_of_bare_headlines_does()
    {
        var plain = await OpenedAsync(files.Bare);
        var crowd = await OpenedAsync(files.Crowd);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {crowd} ms beside {plain} ms, {new FileInfo(files.Crowd).Length:#,##0} bytes"));
        Assert.Equal(0, await EmptyAsync(files.Crowd));
        Assert.True(crowd < plain * MostTimes, $"The timeline loads in {crowd} ms, a bare page in {plain} ms.");
    }

    [Fact]
    public async Task What_comes_near_is_built_and_what_is_far_is_not()
    {
        await using var window = await browser.OpenAsync(files.Crowd);
        await Expect(window.Stories.First.Locator(".told")).ToBeVisibleAsync();
        Assert.NotEqual(0, await window.Page.Locator("article.story > noscript").CountAsync());
        foreach (var ledger in (string[])["pages", "quotes", "doubts", "people", "announced", "figures"])
        {
            await window.Page.Locator($"nav.contents a[href='#{ledger}']").EvaluateAsync("link => link.click()");
            await Expect(window.Page.Locator($"#{ledger} > h2")).ToBeInViewportAsync();
            await Expect(window.Page.Locator($"#{ledger}").Locator(".page .from, .person .office, blockquote, tbody td, .rows > li").First).ToBeVisibleAsync();
        }

        Assert.Empty(window.Troubles());
    }

    [Fact]
    public async Task A_link_to_what_is_not_built_yet_arrives()
    {
        await using var window = await browser.OpenAsync(files.Crowd);
        foreach (var part in (string[])["figure-900", "announced-990", $"person-{files.CrowdTimeline.People[700].Id}", $"item-{files.CrowdTimeline.Stories[^40].Items[0]}"])
        {
            Assert.Equal(0, await window.Page.Locator($"#{part}").CountAsync());
            await window.Page.EvaluateAsync("part => { location.hash = part; }", part);
            await Expect(window.Page.Locator($"#{part}")).ToBeInViewportAsync();
        }

        Assert.Empty(window.Troubles());
    }

    [Fact]
    public async Task Search_finds_what_is_not_built_yet_and_no_markup()
    {
        await using var window = await browser.OpenAsync(files.Crowd);
        var stories = files.CrowdTimeline.Stories.Length;
        await window.Page.Locator("input[type=search]").FillAsync("noscript");
        await Expect(window.Page.Locator(".found")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"0 of {stories:#,##0} stories"), new() { Timeout = Patience });
        await window.Page.Locator("input[type=search]").FillAsync($"dateline why {files.CrowdTimeline.Stories[5_000].Id}");
        await Expect(window.Page.Locator(".found")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"1 of {stories:#,##0} stories"), new() { Timeout = Patience });
        await Expect(window.ShownStories).ToHaveCountAsync(1);
        await Expect(window.ShownStories.First.Locator(".told")).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.ShownStories).ToHaveCountAsync(stories);
    }

    [Fact]
    public async Task Without_a_script_nothing_waits()
    {
        await using var window = await browser.OpenAsync(files.Thousand, script: false);
        await Expect(window.Stories.First.Locator(".told")).ToBeVisibleAsync();
        Assert.Equal(await window.Stories.CountAsync(), await window.Page.Locator("article.story .told").CountAsync());
        Assert.NotEqual(0, await window.Page.Locator("#figures .sums").CountAsync());
        var why = window.Stories.First.Locator("details.why").First;
        await why.Locator("summary").ClickAsync();
        await Expect(why.Locator(".reasons").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hostile_page_among_many_runs_nothing_when_it_is_built()
    {
        await using var window = await browser.OpenAsync(files.HostileCrowd);
        await window.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await window.Page.Locator("noscript, img, iframe, object, embed, link, base").CountAsync());
        Assert.Equal(1, await window.Page.Locator("script").CountAsync());
        Assert.Equal(0, await window.OverflowAsync());
        Assert.Contains(Files.Hostile, await window.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        Assert.NotEqual("taken", await window.Page.TitleAsync());
        Assert.Empty(window.Troubles());
    }

    /// <summary>From the start of navigation to the end of the load event, the better of two.</summary>
    private async Task<double> OpenedAsync(string file)
    {
        var times = new List<double>();
        for (var time = 0; time < 2; time++)
        {
            await using var window = await browser.OpenAsync(file);
            times.Add(await window.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd"));
        }

        return Math.Round(times.Min());
    }

    /// <summary>How many of the places that are scrolled to stay empty for two frames.</summary>
    private async Task<int> EmptyAsync(string file)
    {
        await using var window = await browser.OpenAsync(file);
        return await window.Page.EvaluateAsync<int>(
            """
            async () => {
              const frame = () => new Promise(shown => requestAnimationFrame(shown));
              let empty = 0;
              for (const part of [0.1, 0.5, 0.8, 0.95, 0.3]) {
                scrollTo(0, document.scrollingElement.scrollHeight * part);
                await frame(); await frame();
                const here = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
                if (here === null || here.textContent.trim() === "") empty++;
              }
              return empty;
            }
            """);
    }
}
