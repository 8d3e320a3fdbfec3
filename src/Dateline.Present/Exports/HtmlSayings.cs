using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What a story's items quote and what sums they name, as far as the story does not show those words already.</summary>
internal sealed class HtmlSayings(HtmlWriter html, TimelineIndex index, HtmlWords words, HtmlCut cut)
{
    /// <summary>More quotations than this stand in a fold.</summary>
    private const int QuotesShown = 3;

    /// <param name="shown">The texts that the story shows: what stands in one of them is not shown a second time.</param>
    public void Write(Story story, IReadOnlyList<string> shown)
    {
        Quotes([.. index.Quotes(story).Where(quote => !Stands(quote.Text, shown))]);
        Figures([.. index.Figures(story).Where(figure => HtmlFigures.Sentence(figure) is not { } sentence || !Stands(sentence, shown))]);
    }

    private static bool Stands(string text, IReadOnlyList<string> shown) => shown.Any(known => known.Contains(text, StringComparison.Ordinal));

    private void Quotes(List<Quote> quotes)
    {
        foreach (var quote in quotes.Take(QuotesShown))
        {
            One(quote);
        }

        if (quotes.Count > QuotesShown)
        {
            html.Write($"<details class=\"more\"><summary>{Wording.Count(quotes.Count - QuotesShown, "more quotation", "more quotations")}</summary>");
            foreach (var quote in quotes.Skip(QuotesShown))
            {
                One(quote);
            }

            html.Write($"</details>\n");
        }
    }

    private void One(Quote quote)
    {
        html.Write($"<blockquote class=\"quote {quote.Kind.ToString()}\"><p dir=\"auto\">");
        HtmlQuotes.Said(html, quote);
        html.Write($"</p><footer>— ");
        if (quote.Person is { } id && index.Person(id) is { } person && cut.Tells(person))
        {
            html.Write($"<a href=\"#{HtmlAnchor.Person(id)}\"><bdi>{person.Name}</bdi></a>");
        }
        else
        {
            html.Write($"<bdi>{(quote.Person is { } named ? index.Person(named)?.Name : null) ?? quote.Speaker ?? "speaker not named"}</bdi>");
        }

        Open(quote.Evidence);
        html.Write($"</footer></blockquote>\n");
    }

    private void Figures(List<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        html.Write($"<ul class=\"figures\">");
        foreach (var figure in figures)
        {
            html.Write($"<li>");
            HtmlFigures.Sum(html, figure);
            Open(figure.Evidence);
            html.Write($"</li>");
        }

        html.Write($"</ul>\n");
    }

    private void Open(ImmutableArray<Evidence> evidence)
    {
        if (!evidence.IsDefaultOrEmpty)
        {
            words.Saved(html, evidence[0].Page, evidence[0].Start, evidence[0].End);
            HtmlWords.Live(html, HtmlAddress.Of(index.Page(evidence[0].Page)?.Page.Url, evidence[0]));
        }
    }
}
