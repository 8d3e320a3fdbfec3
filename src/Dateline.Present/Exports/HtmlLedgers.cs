using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What runs beside the timeline: people and offices, quotations, figures, what was announced, doubts, what was not read.</summary>
internal static class HtmlLedgers
{
    public static void Write(HtmlLedger ledger)
    {
        new HtmlPeople(ledger).Write();
        new HtmlQuotes(ledger).Write();
        new HtmlFigures(ledger).Write();
        new HtmlAnnounced(ledger).Write();
        Doubts(ledger);
        Unread(ledger);
    }

    private static void Doubts(HtmlLedger ledger)
    {
        var (html, doubts) = (ledger.Html, ledger.Index.Timeline.Doubts);
        if (!ledger.Begin("doubts", "Doubts", doubts.Length))
        {
            return;
        }

        html.Write($"<p class=\"note\">What should not be taken on trust.</p>\n");
        ledger.Without(doubts.Length, "those that come last");
        foreach (var kind in doubts.Take(ledger.Cut.Rows).GroupBy(doubt => doubt.Kind, StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            html.Write($"<section><h3><bdi>{Wording.Doubt(kind.Key)}</bdi> <span class=\"count\">{Wording.Count(kind.Count())}</span></h3>");
            ledger.Part();
            html.Write($"<ul class=\"rows\">\n");
            foreach (var doubt in kind)
            {
                html.Write($"<li><p dir=\"auto\">{doubt.Says}</p>");
                ledger.Words.Fold(html, doubt.Evidence);
                html.Write($"</li>\n");
            }

            html.Write($"</ul>");
            ledger.PartEnds();
            html.Write($"</section>\n");
        }

        ledger.End();
    }

    private static void Unread(HtmlLedger ledger)
    {
        var (html, all) = (ledger.Html, ledger.Index.Timeline.Unread);
        if (!ledger.Begin("unread", "Not read", all.Length))
        {
            return;
        }

        html.Write($"<ul class=\"rows\">\n");
        foreach (var unread in all)
        {
            html.Write($"<li><p><b><bdi>{unread.Where}</bdi></b>: <bdi>{unread.Cause}</bdi></p></li>\n");
        }

        html.Write($"</ul>\n");
        ledger.End();
    }
}
