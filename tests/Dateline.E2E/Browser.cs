using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Dateline.E2E.Browser))]

namespace Dateline.E2E;

/// <summary>One real browser for all tests; every test opens its own window in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Where Debian puts it.</summary>
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? driver;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        driver?.Dispose();
    }

    /// <summary>Opens a file in a window of its own.</summary>
    /// <param name="width">In CSS pixels: 390 is a phone, 1440 a desk.</param>
    internal async Task<Window> OpenAsync(string file, int width = 1440, bool dark = false, bool script = true)
    {
        Assert.SkipUnless(browser is not null, $"{Program} is missing: “./test” installs it, or “apt-get install chromium”.");
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var window = new Window(context, await context.NewPageAsync());
        await window.GoAsync(new Uri(file).AbsoluteUri);
        return window;
    }
}

/// <summary>A window, and what happened in it that should not have.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];
    private string? address;

    public Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Request += (_, request) => Note(request.Url == address, $"asked for {request.Url}");
        page.Console += (_, message) => Note(message.Type is not ("error" or "warning"), $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(false, $"threw {error}");
        page.Dialog += (_, dialog) =>
        {
            Note(false, $"opened a dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Popup += (_, popup) => Note(false, $"opened {popup.Url}");
    }

    public IPage Page { get; }

    public ILocator Stories => Page.Locator("article.story");

    public ILocator ShownStories => Page.Locator("article.story:not([hidden])");

    public async Task GoAsync(string to)
    {
        address = to;
        await Page.GotoAsync(to);
    }

    /// <summary>Requests, console errors, dialogs and thrown errors since the window was opened.</summary>
    public IReadOnlyList<string> Troubles()
    {
        lock (troubles)
        {
            return [.. troubles];
        }
    }

    public Task OpenAllAsync() => Page.EvaluateAsync("for (const fold of document.querySelectorAll('details')) fold.open = true;");

    /// <summary>How far the page reaches beyond the window's right edge, in CSS pixels; 0 for not at all.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("Math.max(0, document.scrollingElement.scrollWidth - innerWidth)");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Note(bool expected, string what)
    {
        if (!expected)
        {
            lock (troubles)
            {
                troubles.Add(what);
            }
        }
    }
}
