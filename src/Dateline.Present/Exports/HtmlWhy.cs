using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The folds of a story: why this date, why these items are one story, and why it continues another.</summary>
internal sealed class HtmlWhy(HtmlWriter html, TimelineIndex index, HtmlWords words)
{
    public void Write(Story story, IReadOnlyList<TimelineItem> originals)
    {
        Dates(story, originals);
        OneStory(story);
        Continues(story);
    }

    /// <summary>The story's date, each outlet's, and the first telling; a date told for the same reasons is not told twice.</summary>
    private void Dates(Story story, IReadOnlyList<TimelineItem> originals)
    {
        var told = new Chains();
        html.Write($"<details class=\"why\"><summary>Why this date</summary>\n<p class=\"says\">{Wording.Of(story.Date)}");
        Grounds(story.Date, told);
        foreach (var item in originals.Where(item => !told.Have(item.Dated.Published)))
        {
            html.Write($"<p class=\"says\"><bdi>{index.Outlet(item)}</bdi>, published: {Wording.Of(item.Dated.Published)}");
            Grounds(item.Dated.Published, told);
        }

        if (!told.Have(story.Told))
        {
            html.Write($"<p class=\"says\">First told: {Wording.Of(story.Told)}");
            Grounds(story.Told, told);
        }

        html.Write($"</details>\n");
    }

    /// <summary>Ends the sentence that tells a date with its reasons in order; reasons that all stand above are not repeated.</summary>
    private void Grounds(When when, Chains told)
    {
        var reasons = Reasons(when);
        if (reasons.IsEmpty)
        {
            html.Write($"</p><p class=\"note\">No ground was found: nothing on the saved pages bounds it.</p>");
        }
        else if (reasons.All(told.Reasons.Contains))
        {
            html.Write($", for reasons that stand above.</p>");
        }
        else
        {
            html.Write($", because:</p>");
            words.Reasons(html, reasons, told.Words);
        }

        told.Add(when);
    }

    private void Continues(Story story)
    {
        if (story.Thread is null || story.ThreadBecause.IsDefaultOrEmpty || index.Story(story.Thread) is null)
        {
            return;
        }

        html.Write($"<details class=\"why\"><summary>Why it continues another story</summary>");
        words.Reasons(html, story.ThreadBecause, []);
        html.Write($"</details>\n");
    }

    private void OneStory(Story story)
    {
        if (story.Items.Length < 2 || story.Because.IsDefaultOrEmpty)
        {
            return;
        }

        html.Write($"<details class=\"why\"><summary>Why one story</summary>");
        words.Reasons(html, story.Because, []);
        html.Write($"</details>\n");
    }

    private static ImmutableArray<Reason> Reasons(When when) => when.Because.IsDefault ? [] : when.Because;

    /// <summary>What one fold has told so far.</summary>
    private sealed class Chains
    {
        private readonly List<When> dates = [];

        public HashSet<Reason> Reasons { get; } = [];

        public HashSet<Evidence> Words { get; } = [];

        public bool Have(When when) => dates.Exists(known => Wording.Of(known) == Wording.Of(when) && HtmlWhy.Reasons(known).SequenceEqual(HtmlWhy.Reasons(when)));

        public void Add(When when)
        {
            dates.Add(when);
            Reasons.UnionWith(HtmlWhy.Reasons(when));
        }
    }
}
