using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The folds of a story: why this date, and why these items are one story. Each chain of reasons stands once.</summary>
internal sealed class HtmlWhy(HtmlWriter html, TimelineIndex index, HtmlWords words)
{
    public void Write(Story story, IReadOnlyList<TimelineItem> originals)
    {
        html.Write($"<details class=\"why\"><summary>Why this date</summary>\n");
        var told = new List<When> { story.Date };
        var shown = new HashSet<Reason>();
        html.Write($"<p class=\"says\">{Wording.Of(story.Date)}, because:</p>");
        Grounds(story.Date, shown);
        foreach (var item in originals.Where(item => !Again(item.Dated.Published, told)))
        {
            html.Write($"<p class=\"says\"><bdi>{index.Outlet(item)}</bdi>, published: {Wording.Of(item.Dated.Published)}, because:</p>");
            Grounds(item.Dated.Published, shown);
        }

        if (!Again(story.Told, told))
        {
            html.Write($"<p class=\"says\">First told: {Wording.Of(story.Told)}, because:</p>");
            Grounds(story.Told, shown);
        }

        html.Write($"</details>\n");
        OneStory(story);
    }

    /// <summary>Whether the same date was told for the same reasons; if not, it now is.</summary>
    private static bool Again(When when, List<When> told)
    {
        if (told.Exists(known => Wording.Of(known) == Wording.Of(when) && Reasons(known).SequenceEqual(Reasons(when))))
        {
            return true;
        }

        told.Add(when);
        return false;
    }

    /// <summary>The reasons in order; the words of one that this story already showed are not shown again.</summary>
    private void Grounds(When when, HashSet<Reason> shown)
    {
        if (when.Because.IsDefaultOrEmpty)
        {
            html.Write($"<p class=\"note\">No ground was found: nothing on the saved pages bounds it.</p>");
        }
        else
        {
            words.Reasons(html, when.Because, shown);
        }
    }

    private void OneStory(Story story)
    {
        if (story.Items.Length < 2 || story.Because.IsDefaultOrEmpty)
        {
            return;
        }

        html.Write($"<details class=\"why\"><summary>Why one story</summary>");
        words.Reasons(html, story.Because);
        html.Write($"</details>\n");
    }

    private static ImmutableArray<Reason> Reasons(When when) => when.Because.IsDefault ? [] : when.Because;
}
