using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// The timeline as one file that needs nothing else: no network, and no script to be read. What a page said stands in
/// it as text; the file's own policy lets nothing run but the script written with it.
/// </summary>
internal static class HtmlTimeline
{
    /// <summary>A file with more stories and pages than this asks the browser to lay out only what is seen.</summary>
    private const int ManyParts = 400;

    public static void Write(Timeline timeline, TextWriter to)
    {
        var html = new HtmlWriter(to);
        var index = new TimelineIndex(timeline);
        var words = new HtmlWords(index);
        var calendar = Calendar.Of(timeline.Stories);
        Head(html, timeline);
        html.Write($"<body>\n<a class=\"skip\" href=\"#timeline\">Skip to the timeline</a>\n");
        HtmlBar.Definitions(html);
        HtmlHeader.Write(html, index, calendar);
        html.Write($"<main class=\"{(timeline.Stories.Length + timeline.Pages.Length > ManyParts ? "many" : "few")}\">\n");
        Stories(html, index, words, calendar);
        new HtmlLedgers(html, index, words).Write();
        HtmlPages.Write(html, index, words);
        html.Write($"</main>\n<footer class=\"end\"><p>Made by Dateline from {Wording.Count(timeline.Pages.Length, "saved page", "saved pages")}. The same pages give the same file.</p></footer>\n");
        HtmlTools.Help(html);
        html.Write($"<script>");
        html.Write(HtmlAsset.Script);
        html.Write($"</script>\n</body>\n</html>\n");
    }

    private static void Head(HtmlWriter html, Timeline timeline)
    {
        html.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{HtmlAsset.Style.Hash}'; script-src '{HtmlAsset.Script.Hash}'; base-uri 'none'; form-action 'none'\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Dateline\">\n");
        html.Write($"<title>{(timeline.Topic is { } topic ? $"{topic}: timeline" : "Timeline")}</title>\n<style>");
        html.Write(HtmlAsset.Style);
        html.Write($"</style>\n</head>\n");
    }

    private static void Stories(HtmlWriter html, TimelineIndex index, HtmlWords words, Calendar calendar)
    {
        var story = new HtmlStory(html, index, words);
        html.Write($"<div id=\"timeline\" tabindex=\"-1\">\n");
        HtmlTools.Filters(html, index);
        if (index.Timeline.Stories.IsEmpty)
        {
            html.Write($"<p class=\"note\">No story was found on these pages.</p>\n");
        }

        foreach (var month in calendar.Months)
        {
            html.Write($"<section class=\"month\" id=\"{HtmlAnchor.Month(month.First)}\"><h2>{Wording.Month(month.First)} <span class=\"count\">{Wording.Count(month.Stories, "story", "stories")}</span></h2>\n");
            var scale = HtmlScale.Around(month.First, month.Groups.Where(group => !group.Exact).SelectMany(group => group.Stories).Select(one => one.Date));
            foreach (var group in month.Groups)
            {
                html.Write($"<div class=\"day{(group.Exact ? "" : " loose")}\"><h3>");
                Day(html, group);
                html.Write($"</h3>\n<div class=\"stories\">\n");
                Story? above = null;
                foreach (var one in group.Stories)
                {
                    story.Write(one, scale, above);
                    above = one;
                }

                html.Write($"</div></div>\n");
            }

            html.Write($"</section>\n");
        }

        Undated(html, story, calendar);
        html.Write($"</div>\n");
    }

    /// <summary>A weekday may stand on a line of its own; a date is never broken.</summary>
    private static void Day(HtmlWriter html, CalendarGroup group)
    {
        if (group.Exact && group.Words.Split(", ") is [var weekday, var date])
        {
            html.Write($"{weekday}, <span class=\"date\">{date}</span>");
        }
        else
        {
            html.Write($"{group.Words}");
        }
    }

    private static void Undated(HtmlWriter html, HtmlStory story, Calendar calendar)
    {
        if (calendar.Undated.IsEmpty)
        {
            return;
        }

        html.Write($"<section class=\"month\" id=\"undated\"><h2>Without a date <span class=\"count\">{Wording.Count(calendar.Undated.Length, "story", "stories")}</span></h2>\n");
        html.Write($"<p class=\"note\">Nothing on the saved pages bounds when these happened or were told. They stand in no order of time.</p>\n<div class=\"day loose\"><h3>Date unknown</h3><div class=\"stories\">\n");
        foreach (var one in calendar.Undated)
        {
            story.Write(one, null);
        }

        html.Write($"</div></div></section>\n");
    }
}
