using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// The timeline for TimelineJS (Knight Lab, its JSON data format). A date that is no day stands in words in <c>display_date</c>, and its
/// interval as beginning and end. TimelineJS is made for few slides: more than <see cref="Most"/> stories are parted.
/// </summary>
internal static class TimelineJs
{
    /// <summary>Slides in one file.</summary>
    public const int Most = 100;

    private const int LongestText = 600;

    /// <summary>How many files the dated stories of a timeline need.</summary>
    public static int Parts(Timeline timeline) => Math.Max(1, (timeline.Stories.Count(story => story.Date.IsKnown) + Most - 1) / Most);

    /// <param name="part">From 0.</param>
    public static void Write(Timeline timeline, int part, Stream to)
    {
        var index = new TimelineIndex(timeline);
        var parts = Parts(timeline);
        var undated = timeline.Stories.Count(story => !story.Date.IsKnown);
        using var json = new Utf8JsonWriter(to, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("title");
        var of = parts > 1 ? $"Part {part + 1} of {parts}. " : "";
        Text(json, timeline.Topic ?? "Timeline", $"{of}Made from {Wording.Count(timeline.Pages.Length, "page", "pages")}."
            + (undated > 0 ? $" {Wording.Count(undated, "story", "stories")} without a date not shown." : ""));
        json.WriteEndObject();
        json.WriteStartArray("events");
        foreach (var story in timeline.Stories.Where(story => story.Date.IsKnown).Skip(part * Most).Take(Most))
        {
            One(json, index, story);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, TimelineIndex index, Story story)
    {
        json.WriteStartObject();
        json.WriteString("unique_id", $"s{story.Id}");
        Day(json, "start_date", (story.Date.From ?? story.Date.To)!.Value);
        if (!story.Date.IsDay && story.Date is { From: not null, To: { } to })
        {
            Day(json, "end_date", to);
        }

        json.WriteString("display_date", Wording.Of(story.Date));
        var reports = string.Concat(index.Originals(story).Select(item => $"<li>{Linked(index, item)}, {Shown.Html(Wording.Of(item.Dated.Published) + Words(story, item))}</li>"));
        Text(json, story.Headline, $"<ul>{reports}</ul><p>{Shown.Html(string.Join(' ', story.Date.Because.Select(reason => Shown.Line(reason.Says, LongestText))))}</p>", isHtml: true);
        json.WriteEndObject();
    }

    /// <summary>What a report adds to the headline: its own, or its teaser.</summary>
    private static string Words(Story story, TimelineItem item)
    {
        var words = item.Item.Title?.Text == story.Headline ? item.Item.Text : item.Item.Shown == story.Headline ? null : item.Item.Shown;
        return string.IsNullOrWhiteSpace(words) ? "" : $": {Shown.Line(words, LongestText)}";
    }

    private static string Linked(TimelineIndex index, TimelineItem item)
    {
        var outlet = Shown.Html(index.Outlet(item));
        return HtmlAddress.Of(item.Item.Url ?? index.Page(item.Item.Page)?.Page.Url) is { } address ? $"<a href=\"{Shown.Html(address.Text)}\">{outlet}</a>" : outlet;
    }

    private static void Day(Utf8JsonWriter json, string name, Moment moment)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", moment.Day.Year);
        json.WriteNumber("month", moment.Day.Month);
        json.WriteNumber("day", moment.Day.Day);
        json.WriteEndObject();
    }

    /// <summary>TimelineJS shows both as HTML.</summary>
    private static void Text(Utf8JsonWriter json, string headline, string text, bool isHtml = false)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", Shown.Html(Shown.Line(headline, LongestText)));
        json.WriteString("text", isHtml ? text : Shown.Html(text));
        json.WriteEndObject();
    }
}
