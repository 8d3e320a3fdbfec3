using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>People with their offices over time, all on one scale; those of whom no office is known stand together behind them.</summary>
internal sealed class HtmlPeople(HtmlLedger ledger)
{
    /// <summary>So many people with their offices are built at once.</summary>
    private const int PartSize = 20;

    /// <summary>So many of whom only the name is told.</summary>
    private const int NamesSize = 150;

    private readonly HtmlWriter html = ledger.Html;

    public void Write()
    {
        var people = ledger.Index.Timeline.People;
        if (!ledger.Begin("people", "People and offices", people.Length))
        {
            return;
        }

        var quoted = ledger.Index.Timeline.Quotes.Where(quote => quote.Person is not null).CountBy(quote => quote.Person!).ToDictionary(StringComparer.Ordinal);
        var terms = people.SelectMany(person => person.Offices).SelectMany(office => (When[])[office.From, office.To]).ToList();
        var scale = HtmlScale.OverMost(terms);
        if (scale is not null)
        {
            html.Write($"<p class=\"note\">All bars stand on one scale. Full: surely held; pale: perhaps held; fading: the texts tell no end there. A post stands where a term began or ended.{(terms.Exists(term => Outside(scale, term.From) || Outside(scale, term.To)) ? " Days far off lie beyond the edge." : "")}</p>\n");
        }

        ledger.Without(people.Length, "those named least");
        var shown = people.Take(ledger.Cut.Rows).ToList();
        foreach (var some in shown.Where(person => !person.Offices.IsDefaultOrEmpty).Chunk(PartSize))
        {
            ledger.Part();
            foreach (var person in some)
            {
                One(person, quoted.GetValueOrDefault(person.Id), scale);
            }

            ledger.PartEnds();
        }

        Others([.. shown.Where(person => person.Offices.IsDefaultOrEmpty)], quoted);
        ledger.End();
    }

    private static bool Outside(HtmlScale scale, Moment? end) => end is { } moment && !scale.Holds(moment.Day);

    private void One(Person person, int quotes, HtmlScale? scale)
    {
        html.Write($"<article class=\"person\" id=\"{HtmlAnchor.Person(person.Id)}\"><h3><bdi>{person.Name}</bdi> <span class=\"count\">{Wording.Count(person.Mentions, "mention", "mentions")}");
        Quoted(person, quotes, " · ");
        html.Write($"</span></h3>\n");
        if (!person.Also.IsDefaultOrEmpty)
        {
            html.Write($"<p class=\"from\">also: <bdi>{string.Join(", ", person.Also)}</bdi></p>\n");
        }

        foreach (var office in person.Offices)
        {
            Office(office, scale);
        }

        html.Write($"</article>\n");
    }

    private void Others(List<Person> people, Dictionary<string, int> quoted)
    {
        if (people.Count == 0)
        {
            return;
        }

        html.Write($"<h3>No office told <span class=\"count\">{Wording.Count(people.Count)}</span></h3>\n");
        foreach (var some in people.Chunk(NamesSize))
        {
            ledger.Part();
            html.Write($"<ul class=\"named\">");
            foreach (var person in some)
            {
                Other(person, quoted.GetValueOrDefault(person.Id));
            }

            html.Write($"</ul>");
            ledger.PartEnds();
        }
    }

    private void Other(Person person, int quotes)
    {
        html.Write($"<li id=\"{HtmlAnchor.Person(person.Id)}\"><bdi>{person.Name}</bdi> <span class=\"count\">{Wording.Count(person.Mentions)}");
        Quoted(person, quotes, " · ");
        html.Write($"</span>");
        if (!person.Also.IsDefaultOrEmpty)
        {
            html.Write($" <span class=\"from\">also: <bdi>{string.Join(", ", person.Also)}</bdi></span>");
        }

        html.Write($"</li>\n");
    }

    /// <summary>A link to what a person said, where that stands in the file.</summary>
    private void Quoted(Person person, int quotes, string before)
    {
        if (quotes > 0 && !ledger.Cut.Reasons)
        {
            html.Write($"{before}<a href=\"#{HtmlAnchor.Said(person.Id)}\">{Wording.Count(quotes, "quotation", "quotations")}</a>");
        }
    }

    private void Office(Office office, HtmlScale? scale)
    {
        html.Write($"<div class=\"office\"><p><b><bdi>{office.Title}</bdi></b>");
        if (office.Body is { } body)
        {
            html.Write($", <bdi>{body}</bdi>");
        }

        html.Write($" <span class=\"term\">{Began(office.From)}; {Ended(office.To)}</span></p>\n");
        if (scale is not null && (office.From.IsKnown || office.To.IsKnown))
        {
            HtmlBar.Term(html, scale, office.From, office.To);
        }

        ledger.Words.Fold(html, office.Evidence);
        html.Write($"</div>\n");
    }

    /// <summary>A day on which an office was already held bounds its beginning; it is not told as one.</summary>
    private static string Began(When from) => from switch
    {
        { IsKnown: false } => "beginning not told",
        { From: null, To: { } held } => $"already held on {Wording.Day(held.Day)}",
        _ => $"began {Wording.Of(from)}",
    };

    /// <summary>A day on which it was still held, and one by which it was over, bound its end.</summary>
    private static string Ended(When to) => to switch
    {
        { IsKnown: false } => "no end told",
        { From: { } held, To: null } => $"still held on {Wording.Day(held.Day)}",
        { From: null, To: { } over } => $"over by {Wording.Day(over.Day)}",
        _ => $"ended {Wording.Of(to)}",
    };
}
