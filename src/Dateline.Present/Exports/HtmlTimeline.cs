using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// The timeline as one file that needs nothing else: no network, and no script to be read. What a page said stands in
/// it as text; the file's own policy lets nothing run but the script written with it.
/// </summary>
internal static class HtmlTimeline
{
    private const int PieceSize = 25;

    public static void Write(Timeline timeline, TextWriter to)
    {
        var html = new HtmlWriter(to);
        var index = new TimelineIndex(timeline);
        var cut = new HtmlCut(timeline);
        var words = new HtmlWords(index, cut);
        var calendar = Calendar.Of(timeline.Stories);
        Head(html, timeline);
        html.Write($"<body>\n<a class=\"skip\" href=\"#timeline\">Skip to the timeline</a>\n");
        HtmlBar.Definitions(html);
        HtmlHeader.Write(html, index, calendar, cut);
        html.Write($"<main class=\"{(cut.Later ? "many" : "few")}\">\n");
        Stories(html, index, words, calendar, cut);
        HtmlLedgers.Write(new(html, index, words, cut));
        HtmlPages.Write(html, index, words, cut);
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

    private static void Stories(HtmlWriter html, TimelineIndex index, HtmlWords words, Calendar calendar, HtmlCut cut)
    {
        var story = new HtmlStory(html, index, words, cut);
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
                html.Write($"</h3>\n");
                Group(html, story, group.Stories, scale);
                html.Write($"</div>\n");
            }

            html.Write($"</section>\n");
        }

        Undated(html, story, calendar);
        html.Write($"</div>\n");
    }

    /// <summary>Stories under the same words of time, in pieces that a browser lays out when they come near.</summary>
    private static void Group(HtmlWriter html, HtmlStory story, IReadOnlyList<Story> stories, HtmlScale? scale)
    {
        Story? above = null;
        var pieces = stories.Count > PieceSize;
        if (pieces)
        {
            html.Write($"<div class=\"group\">");
        }

        foreach (var piece in stories.Chunk(PieceSize))
        {
            html.Write($"<div class=\"stories\">\n");
            foreach (var one in piece)
            {
                story.Write(one, scale, above);
                above = one;
            }

            html.Write($"</div>");
        }

        if (pieces)
        {
            html.Write($"</div>");
        }
    }

    /// <summary>A weekday may stand on a line of its own; a date is never broken.</summary>
    private static void Day(HtmlWriter html, CalendarGroup group)
    {
        if (group.Exact && group.Words.Split(", ") is [var weekday, var date])
        {
            html.Write($"{weekday}, {date.Replace(' ', '\u00a0')}");
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
        html.Write($"<p class=\"note\">Nothing on the saved pages bounds when these happened or were told. They stand in no order of time.</p>\n<div class=\"day loose\"><h3>Date unknown</h3>\n");
        Group(html, story, calendar.Undated, null);
        html.Write($"</div></section>\n");
    }
}
