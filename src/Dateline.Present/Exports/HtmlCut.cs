using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// What a file of many stories does without, so that a browser opens it at once. Up to <see cref="MostWhole"/> stories nothing
/// is left out; beyond it the file says what is, and how to have it.
/// </summary>
internal sealed record HtmlCut
{
    /// <summary>A file with more stories and pages than this builds its folds and ledgers as they come near the window.</summary>
    private const int MostAtOnce = 400;

    /// <summary>With all that is known of each, a browser parses about so many stories in a second.</summary>
    private const int MostWhole = 2_000;

    /// <summary>Rows of one ledger in a file that is cut.</summary>
    private const int MostRows = 1_000;

    private readonly HashSet<string>? people;

    public HtmlCut(Timeline timeline)
    {
        Later = timeline.Stories.Length + timeline.Pages.Length > MostAtOnce;
        Reasons = timeline.Stories.Length > MostWhole;
        people = timeline.People.Length > Rows ? [.. timeline.People.Take(Rows).Select(person => person.Id)] : null;
    }

    /// <summary>Whether a person stands in the ledger of people.</summary>
    public bool Tells(Person person) => people?.Contains(person.Id) != false;

    /// <summary>Whether parts are written to be built later.</summary>
    public bool Later { get; }

    /// <summary>Whether reasons and the passages of the ledgers are left out.</summary>
    public bool Reasons { get; }

    /// <summary>Rows of a ledger, at most.</summary>
    public int Rows => Reasons ? MostRows : int.MaxValue;

    /// <summary>All plain texts together, in code units; beyond it the longest are left out.</summary>
    public int Text => Reasons ? 500_000 : 2_000_000;

    /// <summary>The most of a text that a story shows.</summary>
    public int Teaser => Reasons ? 160 : 420;

    /// <summary>
    /// Begins a part that can wait. With scripting a browser keeps what stands in <c>noscript</c> as one text, hardly slower than
    /// it reads it, and the script builds it when it comes near; without scripting the same markup is there from the beginning.
    /// Nothing inside ends it early: no part holds another, and texts are escaped.
    /// </summary>
    public void Begin(HtmlWriter html)
    {
        if (Later)
        {
            html.Write($"<noscript>");
        }
    }

    public void End(HtmlWriter html)
    {
        if (Later)
        {
            html.Write($"</noscript>");
        }
    }

    /// <summary>What is left out and how to have it; nothing where the file is whole.</summary>
    public void Says(HtmlWriter html, Timeline timeline)
    {
        if (!Reasons)
        {
            return;
        }

        html.Write($"<p class=\"doubts\" id=\"cut\"><b>This file is cut.</b> It tells all {Wording.Count(timeline.Stories.Length, "story", "stories")}, more than a browser opens at once with all that is known of each. ");
        html.Write($"Left out are the reasons for dates and for stories, the passages of the ledgers, each ledger’s rows beyond {Wording.Count(Rows)}, and texts of pages beyond {Wording.Count(Text)} characters. ");
        html.Write($"<code>dateline why ID PATH…</code> tells the reasons of a story, <code>-o timeline.json</code> holds everything, and with <code>--topic</code> or <code>--top</code> the file is small enough to be whole.</p>\n");
    }
}
