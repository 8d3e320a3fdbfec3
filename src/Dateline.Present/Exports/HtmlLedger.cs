using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What the ledgers share: where they write, and how each begins, leaves out and ends.</summary>
internal sealed record HtmlLedger(HtmlWriter Html, TimelineIndex Index, HtmlWords Words, HtmlCut Cut)
{
    /// <returns>False where there is nothing to tell: then nothing was written.</returns>
    public bool Begin(string name, string title, int count)
    {
        if (count > 0)
        {
            Html.Write($"<section id=\"{name}\" class=\"ledger\"><h2>{title} <span class=\"count\">{Wording.Count(count)}</span></h2>\n");
        }

        return count > 0;
    }

    /// <summary>Says how many of a ledger's rows are left out, and which.</summary>
    public void Without(int rows, string which)
    {
        if (rows > Cut.Rows)
        {
            Html.Write($"<p class=\"note\">{Wording.Count(rows - Cut.Rows)} of {Wording.Count(rows)} are left out here: {which}.</p>\n");
        }
    }

    /// <summary>Begins a part that a file of many stories builds when it comes near.</summary>
    public void Part()
    {
        Html.Write($"<div class=\"{(Cut.Later ? "part later" : "part")}\">");
        Cut.Begin(Html);
    }

    public void PartEnds()
    {
        Cut.End(Html);
        Html.Write($"</div>\n");
    }

    public void End() => Html.Write($"</section>\n");

    /// <summary>The story that a line comes from.</summary>
    /// <param name="before">What stands between it and the words before.</param>
    public void InStory(string id, string before = " · in ")
    {
        if (Index.Story(id) is { } story)
        {
            Html.Write($"{before}<a href=\"#{HtmlAnchor.Story(id)}\"><bdi>{HtmlWords.Cut(story.Headline, 70)}</bdi></a>");
        }
    }
}
