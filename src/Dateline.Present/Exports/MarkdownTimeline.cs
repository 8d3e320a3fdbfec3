using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The timeline in Markdown (CommonMark): months, a bullet a story with its outlets and reasons, then the ledgers.</summary>
internal static class MarkdownTimeline
{
    private const int MostQuoted = 80;

    public static void Write(Timeline timeline, TextWriter to)
    {
        var markdown = new MarkdownWriter(to);
        var index = new TimelineIndex(timeline);
        var calendar = Calendar.Of(timeline.Stories);
        markdown.Write($"# {timeline.Topic ?? "Timeline"}");
        markdown.Write($"");
        markdown.Write($"{Wording.Count(timeline.Stories.Length, "story", "stories")} made from {Wording.Count(timeline.Pages.Length, "page", "pages")}.");
        if (!timeline.Doubts.IsEmpty)
        {
            markdown.Write($"{Wording.Count(timeline.Doubts.Length, "doubt stands", "doubts stand")} at the end.");
        }

        foreach (var month in calendar.Months)
        {
            Heading(markdown, Wording.Month(month.First));
            foreach (var story in month.Groups.SelectMany(group => group.Stories))
            {
                One(markdown, index, story);
            }
        }

        if (!calendar.Undated.IsEmpty)
        {
            Heading(markdown, "Without a date");
            foreach (var story in calendar.Undated)
            {
                One(markdown, index, story);
            }
        }

        Ledgers(markdown, index);
    }

    private static void One(MarkdownWriter markdown, TimelineIndex index, Story story)
    {
        markdown.Write($"- **{Wording.Of(story.Date)}** ({Wording.Of(story.Date.Basis)}): {story.Headline}");
        if (story.Importance is { } importance)
        {
            markdown.Write($"  - Matters: {Wording.Of(importance)}. {Quoted(importance.Sentence.Exact)}");
        }

        if (story.Thread is not null && story.ThreadBecause is [var thread, ..])
        {
            markdown.Write($"  - Continues: {Why(index, thread)}");
        }

        foreach (var item in index.Originals(story))
        {
            var other = item.Item.Shown == story.Headline ? "" : $": {HtmlWords.Cut(item.Item.Shown, MostQuoted)}";
            var told = Wording.Of(item.Dated.Published) + other + Copies(index, item);
            if (HtmlAddress.Of(item.Item.Url ?? index.Page(item.Item.Page)?.Page.Url) is { } address)
            {
                markdown.Write($"  - [{index.Outlet(item)}]({address}), {told}");
            }
            else
            {
                markdown.Write($"  - {index.Outlet(item)}, {told}");
            }

            foreach (var change in index.Revised(item.Item.Id)?.Changes ?? [])
            {
                markdown.Write($"  - Changed: {Wording.Of(change)}");
            }
        }

        foreach (var reason in story.Date.Because)
        {
            markdown.Write($"  - Why: {Why(index, reason)}");
        }
    }

    private static string Copies(TimelineIndex index, TimelineItem item)
    {
        var pages = index.Copies(item).Select(copy => index.Page(copy.Item.Page)?.Page.Path ?? copy.Item.Page).ToList();
        return pages.Count == 0 ? "" : $"; also saved on page {string.Join(", ", pages)}";
    }

    /// <summary>The sentence, and the words it rests on unless it quotes them itself.</summary>
    private static string Why(TimelineIndex index, Reason reason) =>
        reason.Evidence is { } words && reason.Says.Contains(words.Exact, StringComparison.Ordinal)
            ? $"{reason.Says} ({index.Page(words.Page)?.Page.Path ?? words.Page})"
            : reason.Says + Words(index, reason.Evidence);

    /// <summary>The words a reason rests on and the page they stand on.</summary>
    private static string Words(TimelineIndex index, Evidence? words) => words is null ? ""
        : $" {Quoted(HtmlWords.Cut(words.Exact, MostQuoted))} ({index.Page(words.Page)?.Page.Path ?? words.Page})";

    /// <summary>Between quotation marks, unless the words bring their own.</summary>
    private static string Quoted(string words) => words.StartsWith('“') || words.StartsWith('"') ? words : $"“{words}”";

    private static string First(TimelineIndex index, ImmutableArray<Evidence> evidence) =>
        Words(index, evidence.IsDefaultOrEmpty ? null : evidence[0]);

    private static void Ledgers(MarkdownWriter markdown, TimelineIndex index)
    {
        var timeline = index.Timeline;
        Section(markdown, "Quotations", timeline.Quotes, quote =>
            markdown.Write($"- {quote.Speaker ?? "Speaker not named"}{(quote.Said.IsKnown ? $", {Wording.Of(quote.Said)}" : "")}: {Said(quote)}"));
        Section(markdown, "People", timeline.People, person => Person(markdown, index, person));
        Section(markdown, "Sums and counts", timeline.Figures, figure =>
            markdown.Write($"- {Wording.Of(figure.Amount) + Told(", ", figure.What) + Told(", of ", figure.Who) + Told(", to ", figure.To) + First(index, figure.Evidence)}"));
        Section(markdown, "Announced for later", timeline.Planned, planned =>
            markdown.Write($"- {Wording.Of(planned.When)}, {Wording.Of(planned.State)}: {planned.What + Told(" (said by ", planned.By) + (planned.By is null ? "" : ")")}"));
        Section(markdown, "Doubts", timeline.Doubts, doubt => markdown.Write($"- {doubt.Kind}: {doubt.Says + First(index, doubt.Evidence)}"));
        Section(markdown, "Not read", timeline.Unread, unread => markdown.Write($"- {unread.Where}: {unread.Cause}"));
        Section(markdown, "Saved pages", timeline.Pages, page =>
            markdown.Write($"- {page.Page.Path}, {index.Outlet(page.Page.Id)}, saved: {Wording.Of(page.Retrieved)}"));
    }

    private static void Person(MarkdownWriter markdown, TimelineIndex index, Person person)
    {
        markdown.Write($"- {person.Name} ({Wording.Count(person.Mentions, "mention", "mentions")})");
        foreach (var office in person.Offices)
        {
            var from = office.From.IsKnown ? $"began {Wording.Of(office.From)}" : "beginning unknown";
            var to = office.To.IsKnown ? $"ended {Wording.Of(office.To)}" : "no end told";
            markdown.Write($"  - {office.Title}{Told(", ", office.Body)}: {from}; {to + First(index, office.Evidence)}");
        }
    }

    private static string Said(Quote quote) => quote.Kind switch
    {
        QuoteKind.Direct => Wording.Said(quote),
        QuoteKind.Mixed => $"{Wording.Said(quote)} (partly in own words)",
        _ => $"{quote.Text} (not in own words)",
    };

    private static string Told(string before, string? told) => string.IsNullOrWhiteSpace(told) ? "" : before + told;

    private static void Section<T>(MarkdownWriter markdown, string title, ImmutableArray<T> rows, Action<T> write)
    {
        if (rows.IsDefaultOrEmpty)
        {
            return;
        }

        Heading(markdown, title);
        foreach (var row in rows)
        {
            write(row);
        }
    }

    private static void Heading(MarkdownWriter markdown, string title)
    {
        markdown.Write($"");
        markdown.Write($"## {title}");
        markdown.Write($"");
    }
}
