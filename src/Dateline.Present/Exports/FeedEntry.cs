using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>A story as an entry of a feed, newest first.</summary>
/// <param name="Id">Stays while the story's earliest item does.</param>
/// <param name="Updated">RFC 3339. Feeds know no intervals: the latest day of the first report, else the day the page was saved, else that of the feed; the words say how sure it is.</param>
/// <param name="Published">The day of the happening, where it is one day.</param>
/// <param name="Html">The date with its reasons and every outlet's report.</param>
internal sealed record FeedEntry(string Id, string Title, string Updated, string? Published, HtmlAddress? Address, string Summary, string Html, ImmutableArray<string> Outlets, Story Story)
{
    private const int LongestText = 600;

    private const int LongestTitle = 200;

    public static string TitleOf(Timeline timeline) => timeline.Topic is { } topic ? $"{Shown.Line(topic, LongestTitle)}: timeline" : "Timeline";

    public static string IdOf(Timeline timeline) => $"urn:x-dateline:timeline:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(timeline.Topic ?? "")).AsSpan(0, 8))}";

    public static ImmutableArray<FeedEntry> All(Timeline timeline)
    {
        var index = new TimelineIndex(timeline);
        return [.. timeline.Stories.Select(story => Of(index, story)).OrderByDescending(entry => entry.Updated, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static FeedEntry Of(TimelineIndex index, Story story)
    {
        var originals = index.Originals(story).ToList();
        var day = (story.Told.To ?? story.Told.From ?? story.Date.To ?? story.Date.From)?.Day ?? Saved(index, story) ?? DateOnly.MinValue;
        var address = originals.Select(index.Live).FirstOrDefault(each => each is not null);
        var summary = $"{Wording.Of(story.Date)} ({Wording.Of(story.Date.Basis)}). {Shown.Line(originals.Select(item => item.Item.Text).FirstOrDefault(text => text is not null) ?? story.Headline, LongestText)}";
        return new(
            $"urn:x-dateline:story:{Uri.EscapeDataString(story.Id)}", Shown.Line(story.Headline, LongestTitle) is { Length: > 0 } title ? title : "Without words", Rfc3339(day),
            story.Happened is { IsDay: true, From: { } happened } ? Rfc3339(happened.Day) : null, address, summary, Content(index, story, originals), [.. index.OutletsOf(story)], story);
    }

    private static string Content(TimelineIndex index, Story story, List<TimelineItem> originals)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<p><b>{Shown.Html(Wording.Of(story.Date))}</b> ({Shown.Html(Wording.Of(story.Date.Basis))})</p><ul>");
        foreach (var item in originals)
        {
            var name = Shown.Html(index.Outlet(item));
            var linked = index.Live(item) is { } address ? $"<a href=\"{Shown.Html(address.Text)}\">{name}</a>" : name;
            html.Append(CultureInfo.InvariantCulture, $"<li>{linked}, {Shown.Html(Wording.Of(item.Dated.Published))}: {Shown.Html(Shown.Line(item.Item.Shown, LongestText))}</li>");
        }

        html.Append("</ul>");
        if (!story.Date.Because.IsEmpty)
        {
            html.Append("<p>Why this date:</p><ul>");
            foreach (var reason in story.Date.Because)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li>{Shown.Html(Shown.Line(reason.Says, LongestText))}</li>");
            }

            html.Append("</ul>");
        }

        return html.ToString();
    }

    private static DateOnly? Saved(TimelineIndex index, Story story) => story.Items.Select(index.Item).OfType<TimelineItem>()
        .Select(item => index.Page(item.Item.Page)?.Retrieved).Select(saved => (saved?.To ?? saved?.From)?.Day).FirstOrDefault(day => day is not null);

    private static string Rfc3339(DateOnly day) => $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z";
}
