using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Who said what: quotations by person, those named most first.</summary>
internal sealed class HtmlQuotes(HtmlLedger ledger)
{
    /// <summary>Of one speaker more quotations than this stand in a fold.</summary>
    private const int Shown = 6;

    /// <summary>So many of a fold are built at once.</summary>
    private const int PartSize = 100;

    private readonly HtmlWriter html = ledger.Html;

    public void Write()
    {
        var timeline = ledger.Index.Timeline;
        if (!ledger.Begin("quotes", "Who said what", timeline.Quotes.Length))
        {
            return;
        }

        ledger.Without(timeline.Quotes.Length, "those of the people named least; they stand in their stories");
        var rank = timeline.People.Select((person, number) => (person.Id, number)).DistinctBy(person => person.Id)
            .ToDictionary(person => person.Id, person => person.number, StringComparer.Ordinal);
        var speakers = timeline.Quotes.GroupBy(Speaker)
            .OrderBy(speaker => speaker.Key.Person is { } id ? rank[id] : speaker.Key.Name is null ? int.MaxValue : rank.Count);
        var left = ledger.Cut.Rows;
        foreach (var speaker in speakers)
        {
            if (left <= 0)
            {
                break;
            }

            Said(speaker.Key, speaker.Count(), [.. speaker.Take(left)]);
            left -= Math.Min(left, speaker.Count());
        }

        ledger.End();
    }

    /// <summary>The words of a quotation: between marks when they are the speaker's own.</summary>
    public static void Said(HtmlWriter html, Quote quote)
    {
        switch (quote.Kind)
        {
            case QuoteKind.Direct:
                html.Write($"{Wording.Said(quote)}");
                break;
            case QuoteKind.Mixed:
                html.Write($"{Wording.Said(quote)} <span class=\"badge\">in part</span>");
                break;
            default:
                html.Write($"{quote.Text} <span class=\"badge\">retold, not quoted</span>");
                break;
        }
    }

    private void Said((string? Person, string? Name) speaker, int all, List<Quote> quotes)
    {
        html.Write($"<section class=\"speaker\"");
        if (speaker.Person is { } id)
        {
            html.Write($" id=\"{HtmlAnchor.Said(id)}\"");
        }

        html.Write($"><h3><bdi>{speaker.Name ?? "Speaker not named"}</bdi> <span class=\"count\">{Wording.Count(all)}</span></h3>\n");
        ledger.Part();
        foreach (var quote in quotes.Take(Shown))
        {
            One(quote);
        }

        ledger.PartEnds();
        if (quotes.Count > Shown)
        {
            html.Write($"<details class=\"more\"><summary>{Wording.Count(quotes.Count - Shown, "more quotation", "more quotations")}</summary>");
            foreach (var some in quotes.Skip(Shown).Chunk(PartSize))
            {
                ledger.Part();
                foreach (var quote in some)
                {
                    One(quote);
                }

                ledger.PartEnds();
            }

            html.Write($"</details>\n");
        }

        html.Write($"</section>\n");
    }

    /// <summary>The person where known, so that all their quotations stand together, else the name as written.</summary>
    private (string? Person, string? Name) Speaker(Quote quote) =>
        quote.Person is { } id && ledger.Index.Person(id) is { } person ? (id, person.Name) : (null, quote.Speaker);

    private void One(Quote quote)
    {
        html.Write($"<blockquote class=\"quote {quote.Kind.ToString()}\"><p dir=\"auto\">");
        Said(html, quote);
        html.Write($"</p>");
        foreach (var variant in quote.Variants)
        {
            html.Write($"<p class=\"variant\" dir=\"auto\">also given as: {variant}</p>");
        }

        html.Write($"<footer>{(quote.Said.IsKnown ? Wording.Of(quote.Said) : "day not told")}");
        ledger.InStory(quote.Story);
        html.Write($"</footer>");
        ledger.Words.Fold(html, quote.Evidence);
        html.Write($"</blockquote>\n");
    }
}
