using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Why an item has its date and its story, link by link, each with the words it rests on and where they stand.</summary>
internal sealed class TextWhy(Timeline timeline, TextLines lines)
{
    private readonly Dictionary<string, string> paths = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Path, StringComparer.Ordinal);

    public static void Write(Timeline timeline, ImmutableArray<TimelineItem> asked, TextWriter to, int columns)
    {
        var why = new TextWhy(timeline, new(to, columns));
        foreach (var item in asked)
        {
            why.Dates(item);
        }

        if (asked.Length == 1)
        {
            why.Story(asked[0]);
        }
        else
        {
            why.Together(asked[0], asked[1]);
        }
    }

    private void Dates(TimelineItem item)
    {
        lines.Heading($"{item.Item.Id} on {paths[item.Item.Page]}");
        lines.Wrapped(TextLines.Plain(item.Item.Shown), "");
        lines.Blank();
        When("It came out", item.Dated.Published);
        if (item.Dated.Happened.IsKnown)
        {
            lines.Blank();
            When("What it tells took place", item.Dated.Happened);
        }
    }

    private void When(string what, When when)
    {
        lines.Wrapped(when.IsKnown ? $"{what}: {Wording.Of(when)}, because" : $"{what}: nobody can say; nothing on these pages bounds it.", "");
        Reasons(when.Because.IsDefault ? [] : when.Because);
    }

    private void Reasons(ImmutableArray<Reason> reasons)
    {
        foreach (var reason in reasons)
        {
            lines.Wrapped($"  · {TextLines.Plain(reason.Says)}", "    ");
            if (reason.Evidence is { } evidence)
            {
                lines.Wrapped($"      “{TextLines.Plain(evidence.Exact)}”", "      ");
                lines.Wrapped($"      {TextLines.Plain(paths[evidence.Page])}{Place(evidence)}", "      ");
            }
        }
    }

    private static string Place(Evidence evidence) => evidence.Where switch
    {
        EvidencePlace.Text => $", letters {evidence.Start}–{evidence.End}",
        EvidencePlace.Feed => ", in the feed's own words",
        _ => ", in the page's metadata",
    };

    private void Story(TimelineItem item)
    {
        var story = timeline.Stories.First(story => story.Id == item.Story);
        lines.Blank();
        if (story.Items.Length == 1)
        {
            lines.Wrapped("Nothing else on these pages tells the same.", "");
            return;
        }

        lines.Wrapped($"It is one of {story.Items.Length} items of the story {story.Id}, “{TextLines.Plain(Item.BeginningOf(story.Headline))}”, because", "");
        Reasons(story.Because.IsDefault ? [] : story.Because);
    }

    private void Together(TimelineItem one, TimelineItem other)
    {
        lines.Blank();
        if (one.Story == other.Story)
        {
            var story = timeline.Stories.First(story => story.Id == one.Story);
            lines.Wrapped($"They are one story, {story.Id}, because", "");
            Reasons(story.Because.IsDefault ? [] : story.Because);
            return;
        }

        lines.Wrapped($"They are two stories, {one.Story} and {other.Story}: no chain of copies, teasers or shared words, names and days joins them.", "");
    }
}
