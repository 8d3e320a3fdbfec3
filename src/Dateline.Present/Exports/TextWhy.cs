using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Why an item has its date and its story, link by link, each with the words it rests on and where they stand.</summary>
internal sealed class TextWhy(Timeline timeline, TextLines lines)
{
    private readonly Dictionary<string, string> paths = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Path, StringComparer.Ordinal);

    /// <param name="asked">One item, or two to compare.</param>
    /// <param name="because">Of two: why they are, or are not, one story.</param>
    public static void Write(Timeline timeline, ImmutableArray<TimelineItem> asked, ImmutableArray<string> because, TextWriter to, int columns)
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
            why.Together(asked[0], asked[1], because);
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

    private void Together(TimelineItem one, TimelineItem other, ImmutableArray<string> because)
    {
        lines.Blank();
        Kin(one, other);
        lines.Wrapped(one.Story == other.Story ? $"They are one story, {one.Story}, because" : $"They are two stories, {one.Story} and {other.Story}, because", "");
        foreach (var says in because)
        {
            lines.Wrapped($"  · {TextLines.Plain(says)}", "    ");
        }

        if (one.Story != other.Story && Follows(one.Story, other.Story) is { } thread)
        {
            lines.Blank();
            lines.Wrapped(thread, "");
        }
    }

    /// <summary>Copies, a teaser and its article, and two wordings, the last with every change.</summary>
    private void Kin(TimelineItem one, TimelineItem other)
    {
        var copied = (one.CopyOf ?? one.Item.Id) == (other.CopyOf ?? other.Item.Id);
        var teaser = one.TeaserOf == other.Item.Id || other.TeaserOf == one.Item.Id;
        if (copied || teaser)
        {
            lines.Wrapped(copied ? "They are copies: the same words, or nearly." : "One is the teaser of the other: its words stand in the article.", "");
            lines.Blank();
        }

        var later = one.RevisionOf == other.Item.Id ? one : other.RevisionOf == one.Item.Id ? other : null;
        if (later is not null && timeline.Revisions.FirstOrDefault(revised => revised.Item == later.Item.Id) is { } revised)
        {
            lines.Wrapped($"{later.Item.Id} is a later wording of the other. What was changed:", "");
            foreach (var change in revised.Changes)
            {
                lines.Wrapped($"  ~ {TextLines.Plain(Wording.Of(change))}", "    ");
            }

            lines.Blank();
        }
    }

    private string? Follows(string one, string other)
    {
        var (first, second) = (timeline.Stories.FirstOrDefault(story => story.Id == one), timeline.Stories.FirstOrDefault(story => story.Id == other));
        return first?.Thread == other ? $"{one} continues {other}." : second?.Thread == one ? $"{other} continues {one}." : null;
    }
}
