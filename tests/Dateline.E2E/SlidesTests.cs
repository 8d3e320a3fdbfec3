using System.Text;
using Dateline.News;
using Dateline.Present.Exports;
using Xunit;

namespace Dateline.E2E;

/// <summary>The format timelinejs in TimelineJS itself (npm <c>@knight-lab/timelinejs</c>, which <c>./test</c> installs into <c>tests/timelinejs</c>).</summary>
public sealed class SlidesTests(Browser browser, Files files)
{
    private static readonly string Package = Path.Combine(Files.Root(), "tests", "timelinejs", "node_modules", "@knight-lab", "timelinejs", "dist");

    [Fact]
    public async Task TimelineJS_shows_a_slide_for_each_dated_story_and_its_date_in_words()
    {
        await using var window = await ShownAsync("slides.html", files.Timeline);
        var dated = files.Timeline.Stories.Where(story => story.Date.IsKnown).Take(TimelineJs.Most).ToList();
        await window.Page.WaitForFunctionAsync($"document.querySelectorAll('.tl-timemarker').length >= {dated.Count}");
        Assert.Equal(dated.Count, await window.Page.Locator(".tl-timemarker").CountAsync());
        Assert.Equal(dated.Count, await window.Page.EvaluateAsync<int>("timeline.config.events.length"));
        var dates = await window.Page.EvaluateAsync<string[]>("timeline.config.events.map(each => each.display_date)");
        Assert.Equal(dated.Select(story => Wording.Of(story.Date)).Order(StringComparer.Ordinal), dates.Order(StringComparer.Ordinal));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("[...timeline.config.getErrors()].map(String)"));
    }

    [Fact]
    public async Task TimelineJS_runs_nothing_that_a_page_says()
    {
        await using var window = await ShownAsync("hostile-slides.html", files.HostilePages);
        await window.Page.WaitForFunctionAsync("document.querySelectorAll('.tl-timemarker').length > 0");
        Assert.Equal("Slides", await window.Page.TitleAsync());
        Assert.Equal(0, await window.Page.Locator(".tl-storyslider script, .tl-storyslider img, [onerror], a[href^='javascript']").CountAsync());
    }

    private async Task<Window> ShownAsync(string name, Timeline timeline)
    {
        Assert.SkipUnless(Directory.Exists(Package), "TimelineJS is missing: “./test” installs it, or “npm ci --prefix tests/timelinejs”.");
        using var json = new MemoryStream();
        TimelineJs.Write(timeline, 0, json);
        var data = Encoding.UTF8.GetString(json.ToArray()).Replace("</", "<\\/", StringComparison.Ordinal);
        return await browser.OpenAsync(files.Write(name, $$"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slides</title>
            <link rel="stylesheet" href="{{Address("css", "timeline.css")}}"><script src="{{Address("js", "timeline.js")}}"></script></head>
            <body><div id="t" style="width: 100%; height: 700px"></div>
            <script>window.timeline = new TL.Timeline("t", {{data}}, { track_events: false, language: "en" });</script></body></html>
            """));
    }

    private static string Address(params string[] parts) => new Uri(Path.Combine([Package, .. parts])).AbsoluteUri;
}
