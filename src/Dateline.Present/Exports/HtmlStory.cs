using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>One story: its headline, its date and how sure that is, who told it, and why.</summary>
internal sealed class HtmlStory(HtmlWriter html, TimelineIndex index, HtmlWords words, HtmlCut cut)
{
    /// <summary>A headline longer than this is set in smaller type.</summary>
    private const int LongHeadline = 110;

    private readonly HtmlSayings sayings = new(html, index, words, cut);
    private readonly HtmlChanges changes = new(html, words);
    private readonly HtmlWhy why = new(html, index, words);

    private readonly Dictionary<string, int> outlets = index.Outlets.Select((outlet, number) => (outlet.Name, number))
        .ToDictionary(outlet => outlet.Name, outlet => outlet.number, StringComparer.Ordinal);

    /// <param name="scale">What intervals near this story are drawn on; null for undated stories.</param>
    /// <param name="above">The story above it that stands under the same words of time; null for the first.</param>
    public void Write(Story story, HtmlScale? scale, Story? above = null)
    {
        var told = string.Join(' ', index.OutletsOf(story).Select(outlet => outlets[outlet].ToString(CultureInfo.InvariantCulture)));
        var sureness = HtmlBar.Sureness(story.Date);
        var anchor = HtmlAnchor.Story(story.Id);
        var originals = index.Originals(story).ToList();
        html.Write($"<article class=\"story {sureness}\" id=\"{anchor}\" data-o=\"{told}\" data-g=\"{Ground(story.Date)}\" data-s=\"{sureness}\">");
        Headline(story, anchor, originals);
        Dates(story);
        if (scale is not null && !story.Date.IsDay && Wording.Of(story.Date) != (above is null ? null : Wording.Of(above.Date)))
        {
            cut.Begin(html);
            HtmlBar.Interval(html, scale, story.Date);
            cut.End(html);
        }

        Matters(story);
        var teaser = Teaser(story, originals);
        cut.Begin(html);
        Continues(story);
        Told(story, originals);
        sayings.Write(story, [story.Headline, teaser, .. originals.Select(item => HtmlWords.Cut(item.Item.Shown, cut.Teaser))]);
        if (cut.Reasons)
        {
            html.Write($"<p class=\"from\">Why: <code>dateline why {story.Id} PATH…</code></p>");
        }
        else
        {
            why.Write(story, originals);
        }

        cut.End(html);
        html.Write($"</article>\n");
    }

    /// <summary>A ground in one word for the filter.</summary>
    public static string Ground(When when) => when.Basis.ToString();

    /// <summary>The ground in words, in a frame; the frame's line says the same a second time.</summary>
    public static void Badge(HtmlWriter html, When when) =>
        html.Write($" <span class=\"badge {HtmlBar.Sureness(when)}\">{Wording.Of(when.Basis)}</span>");

    private void Headline(Story story, string anchor, List<TimelineItem> originals)
    {
        // A headline is set as one; the words of an item that has none are set as words.
        var size = story.Headline.Length <= LongHeadline && originals.Exists(item => item.Item.Title?.Text == story.Headline) ? "short" : "long";
        var language = Language(originals.FirstOrDefault());
        html.Write($"<h4 class=\"{size}\" dir=\"auto\"{language}><a class=\"self\" href=\"#{anchor}\">");
        html.Write($"{(string.IsNullOrWhiteSpace(story.Headline) ? "Without a headline" : story.Headline)}</a></h4>");
    }

    private void Dates(Story story)
    {
        html.Write($"<p class=\"when\">");
        Time(story.Date);
        Badge(html, story.Date);
        html.Write($"</p>");
    }

    private void Continues(Story story)
    {
        if (story.Thread is { } thread && index.Story(thread) is { } earlier)
        {
            html.Write($"<p class=\"first\">continues: <a href=\"#{HtmlAnchor.Story(earlier.Id)}\"><bdi>{HtmlWords.Cut(earlier.Headline, 80)}</bdi></a></p>\n");
        }
    }

    private void Matters(Story story)
    {
        if (story.Importance is { } importance)
        {
            html.Write($"<p class=\"matters\">{Wording.Of(importance)}");
            words.Saved(html, importance.Sentence.Page, importance.Sentence.Start, importance.Sentence.End);
            html.Write($"</p>\n");
            if (importance.Sentence.Exact != story.Headline)
            {
                html.Write($"<p class=\"teaser\" dir=\"auto\">{importance.Sentence.Exact}</p>\n");
            }
        }
    }

    private void Time(When when)
    {
        if (when is { IsDay: true, From: { } from })
        {
            html.Write($"<time datetime=\"{from.ToString()}\">{Wording.Of(when)}</time>");
        }
        else
        {
            html.Write($"<span class=\"interval\">{Wording.Of(when)}</span>");
        }
    }

    /// <summary>The first words under the headline, from the item that bears it.</summary>
    /// <returns>What was shown; empty for nothing.</returns>
    private string Teaser(Story story, List<TimelineItem> originals)
    {
        var bearer = originals.Find(item => item.Item.Shown == story.Headline) ?? originals.FirstOrDefault();
        var text = bearer?.Item.Paragraphs.FirstOrDefault(paragraph => paragraph.Text != story.Headline)?.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var shown = HtmlWords.Cut(text, cut.Teaser);
        html.Write($"<p class=\"teaser\" dir=\"auto\"{Language(bearer)}>{shown}</p>");
        return shown;
    }

    /// <summary>Each outlet's own item: its date, its headline where it is another, and where it stands.</summary>
    private void Told(Story story, List<TimelineItem> originals)
    {
        html.Write($"<ul class=\"told\">\n");
        foreach (var item in originals)
        {
            html.Write($"<li id=\"{HtmlAnchor.Item(item.Item.Id)}\"><bdi class=\"outlet\">{index.Outlet(item)}</bdi>");
            if (!item.Item.Authors.IsDefaultOrEmpty)
            {
                html.Write($" · <span class=\"by\">by <bdi>{string.Join(", ", item.Item.Authors)}</bdi></span>");
            }

            var published = item.Dated.Published;
            if (originals.Count > 1 || published.Basis != story.Date.Basis || Wording.Of(published) != Wording.Of(story.Date))
            {
                Published(published);
            }

            Opens(item);
            Kin(item);
            if (item.Item.Shown != story.Headline)
            {
                html.Write($" <span class=\"version\" dir=\"auto\"{Language(item)}>{HtmlWords.Cut(item.Item.Shown, cut.Teaser)}</span>");
            }

            Copies([.. index.Copies(item)]);
            changes.Write(index.Revised(item.Item.Id));
            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n");
    }

    private void Published(When published)
    {
        if (!published.IsKnown)
        {
            html.Write($" · published on an unknown day");
            return;
        }

        html.Write($" · published ");
        Time(published);
        Badge(html, published);
    }

    private void Opens(TimelineItem item)
    {
        words.Saved(html, item.Item.Page, item.Item.Start, item.Item.End);
        HtmlWords.Live(html, index.Live(item));
    }

    private void Kin(TimelineItem item)
    {
        (string Says, string? Other)[] kin =
            [("a later wording of", item.RevisionOf), ("announces the article", item.TeaserOf), ("repeats", item.CopyOf)];
        foreach (var (says, other) in kin)
        {
            if (other is not null && index.Item(other) is { } known && index.Story(known.Story) is not null)
            {
                html.Write($" · {says} <a href=\"#{HtmlAnchor.Item(other)}\"><bdi>{HtmlWords.Cut(known.Item.Shown, 60)}</bdi></a>");
            }
        }
    }

    private void Copies(List<TimelineItem> copies)
    {
        if (copies.Count == 0)
        {
            return;
        }

        html.Write($"<details class=\"copies\"><summary>also saved {Wording.Count(copies.Count, "more time", "more times")}</summary><ul>");
        foreach (var copy in copies)
        {
            html.Write($"<li id=\"{HtmlAnchor.Item(copy.Item.Id)}\">also saved on page <a href=\"#{words.Place(copy.Item.Page, copy.Item.Start, copy.Item.End) ?? HtmlAnchor.Item(copy.Item.Id)}\"><bdi>{index.Page(copy.Item.Page)?.Page.Path ?? copy.Item.Page}</bdi></a> (<bdi>{index.Outlet(copy)}</bdi>), {Wording.Of(copy.Dated.Published)}");
            Badge(html, copy.Dated.Published);
            html.Write($"</li>");
        }

        html.Write($"</ul></details>");
    }

    private HtmlLanguage Language(TimelineItem? item) =>
        new(item is null ? null : index.Page(item.Item.Page)?.Page.Language);
}
