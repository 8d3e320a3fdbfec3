using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Dateline.E2E;

/// <summary>The timeline for everybody: WCAG 2.2 A and AA as far as a program can tell, on a phone and on a desk, by day and by night.</summary>
public sealed class AccessTests(Browser browser, Files files)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Every two of the three stand together in every way; all eight would cost a minute more.</summary>
    [Theory]
    [InlineData(390, false, true)]
    [InlineData(390, true, false)]
    [InlineData(1440, false, false)]
    [InlineData(1440, true, true)]
    public async Task Breaks_no_rule_of_access(int width, bool dark, bool open)
    {
        // The night changes colours only, and every part of a timeline stands in the short file too.
        await using var window = await browser.OpenAsync(open || dark ? files.Short : files.Sample, width, dark);
        if (open)
        {
            await window.OpenAllAsync();
        }

        var found = await window.Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = [.. Rules] },
            ResultTypes = [ResultType.Violations],
        });
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.NotEmpty(found.Passes);
    }

    [Fact]
    public async Task The_help_window_breaks_no_rule_of_access()
    {
        await using var window = await browser.OpenAsync(files.Short);
        await window.Page.Keyboard.PressAsync("?");
        var found = await window.Page.RunAxe(new AxeRunContext { Include = [new("dialog.keys")] });
        Assert.Empty(found.Violations.Select(violation => violation.Id));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task Nothing_reaches_beyond_the_window(int width)
    {
        await using var window = await browser.OpenAsync(files.Sample, width);
        Assert.Equal(0, await window.OverflowAsync());
        await window.OpenAllAsync();
        Assert.Equal(0, await window.OverflowAsync());
    }
}
