using System.Globalization;
using Dateline.Present.Exports;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dateline.E2E;

/// <summary>What the script adds: filters that say how many they leave, and keys that stay out of the way.</summary>
public sealed class ToolsTests(Browser browser, Files files)
{
    [Fact]
    public async Task The_outlet_filter_shows_the_stories_that_the_outlet_told()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        var index = new TimelineIndex(files.Timeline);
        foreach (var (name, stories) in index.Outlets)
        {
            await window.Page.Locator("select[name=outlet]").SelectOptionAsync(new SelectOptionValue { Label = name });
            await ShowsAsync(window, stories);
            Assert.Equal(stories, await window.ShownStories.Filter(new() { Has = window.Page.Locator($"bdi:text-is('{name}')") }).CountAsync());
        }

        await window.Page.Locator("select[name=outlet]").SelectOptionAsync("");
        await Expect(window.ShownStories).ToHaveCountAsync(files.Timeline.Stories.Length);
        await Expect(window.Page.Locator(".found")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_filter_by_certainty_shows_the_stories_that_are_as_sure()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        foreach (var sureness in files.Timeline.Stories.GroupBy(story => HtmlBar.Sureness(story.Date)))
        {
            await window.Page.Locator("select[name=date]").SelectOptionAsync($"s:{sureness.Key}");
            await ShowsAsync(window, sureness.Count());
        }

        foreach (var basis in files.Timeline.Stories.GroupBy(story => story.Date.Basis))
        {
            await window.Page.Locator("select[name=date]").SelectOptionAsync($"g:{basis.Key}");
            await ShowsAsync(window, basis.Count());
        }
    }

    [Fact]
    public async Task The_search_shows_the_stories_that_hold_all_words_and_hides_empty_months()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        await window.Page.Locator("input[type=search]").FillAsync("Hurricane MILTON");
        await Expect(window.Page.Locator(".found")).Not.ToBeEmptyAsync();
        var texts = await window.ShownStories.AllTextContentsAsync();
        Assert.InRange(texts.Count, 1, files.Timeline.Stories.Length - 1);
        Assert.All(texts, text =>
        {
            Assert.Contains("hurricane", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("milton", text, StringComparison.OrdinalIgnoreCase);
        });
        await ShowsAsync(window, texts.Count);
        Assert.Equal(0, await window.Page.Locator(".month:not([hidden])").Filter(new() { HasNot = window.Page.Locator("article.story:not([hidden])") }).CountAsync());

        await window.Page.Locator("input[type=search]").FillAsync("no story holds this");
        await Expect(window.Page.Locator("p.none")).ToBeVisibleAsync();
        await window.Page.Locator("p.none button").ClickAsync();
        await Expect(window.ShownStories).ToHaveCountAsync(files.Timeline.Stories.Length);
        await Expect(window.Page.Locator("input[type=search]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_link_to_a_story_that_the_filter_hides_shows_it()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        var link = window.Page.Locator(".ledger .rows a[href^='#story-']").First;
        await window.Page.Locator("input[type=search]").FillAsync("no story holds this");
        await Expect(window.ShownStories).ToHaveCountAsync(0);
        await link.ClickAsync();
        await Expect(window.Page.Locator("article.story:target, article.story:has(:target)")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Single_keys_walk_through_the_stories_and_open_their_reasons()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        var keys = window.Page.Keyboard;
        await keys.PressAsync("j");
        await Expect(window.Stories.Nth(0)).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await Expect(window.Stories.Nth(1)).ToBeFocusedAsync();
        await Expect(window.Stories.Nth(1).Locator("h4")).ToBeInViewportAsync();
        await keys.PressAsync("k");
        await Expect(window.Stories.Nth(0)).ToBeFocusedAsync();
        await keys.PressAsync("o");
        await Expect(window.Stories.Nth(0).Locator(".reasons").First).ToBeVisibleAsync();
        await keys.PressAsync("o");
        await Expect(window.Stories.Nth(0).Locator(".reasons").First).ToBeHiddenAsync();
        await keys.PressAsync("?");
        await Expect(window.Page.Locator("dialog.keys")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(window.Page.Locator("dialog.keys")).ToBeHiddenAsync();
        await keys.PressAsync("/");
        await Expect(window.Page.Locator("input[type=search]")).ToBeFocusedAsync();
        Assert.Empty(window.Troubles());
    }

    [Fact]
    public async Task Single_keys_are_letters_while_one_types()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        var search = window.Page.Locator("input[type=search]");
        await search.FocusAsync();
        await window.Page.Keyboard.TypeAsync("jko?/");
        await Expect(search).ToHaveValueAsync("jko?/");
        await Expect(search).ToBeFocusedAsync();
        await Expect(window.Page.Locator("dialog.keys")).ToBeHiddenAsync();
        Assert.Equal(0, await window.Page.Locator("article.story details[open]").CountAsync());
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(search).ToHaveValueAsync("");
        await Expect(window.ShownStories).ToHaveCountAsync(files.Timeline.Stories.Length);
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_leave_the_browsers_own_alone()
    {
        await using var window = await browser.OpenAsync(files.Sample);
        await window.Page.Keyboard.PressAsync("Control+j");
        Assert.Equal(0, await window.Page.Locator("article.story:focus").CountAsync());
        await window.Page.Locator("button.help").ClickAsync();
        await window.Page.Locator("input[name=keys]").UncheckAsync();
        await window.Page.Locator("dialog.keys button").ClickAsync();
        await Expect(window.Page.Locator("dialog.keys")).ToBeHiddenAsync();
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("?");
        Assert.Equal(0, await window.Page.Locator("article.story:focus").CountAsync());
        await Expect(window.Page.Locator("dialog.keys")).ToBeHiddenAsync();
    }

    private async Task ShowsAsync(Window window, int stories)
    {
        await Expect(window.Page.Locator(".found")).ToHaveTextAsync(
            string.Create(CultureInfo.InvariantCulture, $"{stories:#,##0} of {files.Timeline.Stories.Length:#,##0} stories"));
        await Expect(window.ShownStories).ToHaveCountAsync(stories);
    }
}
