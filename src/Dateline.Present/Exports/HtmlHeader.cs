using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What the timeline is made from, how it is to be read, and where things stand in it.</summary>
internal static class HtmlHeader
{
    /// <summary>More outlets than this are told as a number.</summary>
    private const int OutletsShown = 12;

    public static void Write(HtmlWriter html, TimelineIndex index, Calendar calendar, HtmlCut cut)
    {
        var timeline = index.Timeline;
        html.Write($"<header class=\"top\">\n<p class=\"kind\">Dateline{(timeline.Topic is null ? "" : " · timeline")}</p>\n<h1 dir=\"auto\">{timeline.Topic ?? "Timeline"}</h1>\n");
        html.Write($"<p class=\"made\">{Wording.Count(timeline.Stories.Length, "story", "stories")} made from {Wording.Count(timeline.Pages.Length, "page", "pages")}{Span(calendar)}.</p>\n");
        Outlets(html, index);
        cut.Says(html, timeline);
        if (!timeline.Doubts.IsEmpty)
        {
            html.Write($"<p class=\"doubts\"><a href=\"#doubts\">{Wording.Count(timeline.Doubts.Length, "doubt", "doubts")}</a>: what should not be taken on trust.</p>\n");
        }

        if (!timeline.Unread.IsEmpty)
        {
            html.Write($"<p class=\"doubts\"><a href=\"#unread\">{Wording.Count(timeline.Unread.Length, "input", "inputs")}</a> could not be read.</p>\n");
        }

        HtmlDensity.Write(html, calendar.Months);
        Legend(html);
        Contents(html, timeline, calendar);
        html.Write($"</header>\n");
    }

    /// <summary>From the first group to the last; “on or after 2008” is no beginning, for it says only what came before.</summary>
    private static string Span(Calendar calendar)
    {
        var days = calendar.Months.SelectMany(month => month.Groups).Where(group => group.Stories[0].Date.To is not null).Select(group => group.Day).ToList();
        return days.Count == 0 ? "" : days[0] == days[^1] ? $", all of {Wording.Day(days[0])}" : $", {Wording.Day(days[0])} to {Wording.Day(days[^1])}";
    }

    private static void Outlets(HtmlWriter html, TimelineIndex index)
    {
        html.Write($"<ul class=\"outlets\" aria-label=\"Outlets and how many stories each told\">");
        foreach (var (name, stories) in index.Outlets.Take(OutletsShown))
        {
            html.Write($"<li><bdi>{name}</bdi> <span class=\"count\">{Wording.Count(stories)}</span></li>");
        }

        if (index.Outlets.Length > OutletsShown)
        {
            html.Write($"<li>and {Wording.Count(index.Outlets.Length - OutletsShown, "more outlet", "more outlets")}</li>");
        }

        html.Write($"</ul>\n");
    }

    private static void Legend(HtmlWriter html)
    {
        (string Mark, string Says)[] marks =
        [
            ("stated", "the page states the day"),
            ("reasoned", "the day follows from other grounds"),
            ("between", "between two days"),
            ("open", "only one end is known"),
            ("undated", "nothing bounds it"),
        ];
        html.Write($"<ul class=\"legend\" aria-label=\"How sure a date is\">");
        foreach (var (mark, says) in marks)
        {
            html.Write($"<li><span class=\"mark {mark}\" aria-hidden=\"true\"></span>{says}</li>");
        }

        html.Write($"</ul>\n");
    }

    private static void Contents(HtmlWriter html, Timeline timeline, Calendar calendar)
    {
        (string Place, string Name, int Count)[] places =
        [
            ("timeline", "Timeline", timeline.Stories.Length),
            ("undated", "Without a date", calendar.Undated.Length),
            ("people", "People", timeline.People.Length),
            ("quotes", "Quotations", timeline.Quotes.Length),
            ("figures", "Figures", timeline.Figures.Length),
            ("announced", "Announced", timeline.Planned.Length),
            ("doubts", "Doubts", timeline.Doubts.Length),
            ("unread", "Not read", timeline.Unread.Length),
            ("pages", "Saved pages", timeline.Pages.Length),
        ];
        html.Write($"<nav class=\"contents\" aria-label=\"Contents\"><ul>");
        foreach (var (place, name, count) in places)
        {
            if (count > 0 || place == "timeline")
            {
                html.Write($"<li><a href=\"#{place}\">{name}</a> <span class=\"count\">{Wording.Count(count)}</span></li>");
            }
        }

        html.Write($"</ul></nav>\n");
    }
}
