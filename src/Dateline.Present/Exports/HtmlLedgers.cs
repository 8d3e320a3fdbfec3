using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What runs beside the timeline: people and offices, quotations, sums, what was announced, doubts, what was not read.</summary>
internal sealed class HtmlLedgers(HtmlWriter html, TimelineIndex index, HtmlWords words)
{
    private const int MostSentence = 240;

    private readonly Timeline timeline = index.Timeline;

    public void Write()
    {
        People();
        Quotes();
        Figures();
        Planned();
        Doubts();
        Unread();
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

    /// <summary>An amount and what it is for; where the texts do not tell that apart, the sentence that names it.</summary>
    public static void Sum(HtmlWriter html, Figure figure)
    {
        html.Write($"<b>{Wording.Of(figure.Amount)}</b>");
        if (!figure.Also.IsDefaultOrEmpty)
        {
            html.Write($" ({string.Join(", ", figure.Also.Select(Wording.Of))})");
        }

        (string Before, string? Told)[] parts = [("", figure.What), ("by ", figure.Who), ("to ", figure.To),
            ("for ", figure.Year?.ToString(CultureInfo.InvariantCulture))];
        foreach (var (before, told) in parts)
        {
            if (!string.IsNullOrWhiteSpace(told))
            {
                html.Write($" · {before}<bdi>{told}</bdi>");
            }
        }

        if (Sentence(figure) is { } sentence)
        {
            html.Write($" · <span class=\"sentence\" dir=\"auto\">{HtmlWords.Cut(sentence, MostSentence)}</span>");
        }
    }

    /// <summary>The sentence that names an amount, where nothing else says what it is.</summary>
    public static string? Sentence(Figure figure) =>
        string.IsNullOrWhiteSpace($"{figure.What}{figure.Who}{figure.To}") && !figure.Evidence.IsDefaultOrEmpty ? figure.Evidence[0].Exact : null;

    private void People()
    {
        if (!Begin("people", "People and offices", timeline.People.Length))
        {
            return;
        }

        var scale = HtmlScale.Over(timeline.People.SelectMany(person => person.Offices).SelectMany(office => (When[])[office.From, office.To]));
        foreach (var person in timeline.People)
        {
            html.Write($"<article class=\"person\" id=\"{HtmlAnchor.Person(person.Id)}\"><h3><bdi>{person.Name}</bdi> <span class=\"count\">{Wording.Count(person.Mentions, "mention", "mentions")}</span></h3>\n");
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

        End();
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

        words.Fold(html, office.Evidence);
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

    private void Quotes()
    {
        if (!Begin("quotes", "Who said what", timeline.Quotes.Length))
        {
            return;
        }

        var rank = timeline.People.Select((person, number) => (person.Id, number)).DistinctBy(person => person.Id)
            .ToDictionary(person => person.Id, person => person.number, StringComparer.Ordinal);
        var speakers = timeline.Quotes.GroupBy(Speaker)
            .OrderBy(speaker => speaker.Key.Person is { } id ? rank[id] : speaker.Key.Name is null ? int.MaxValue : rank.Count);
        foreach (var speaker in speakers)
        {
            html.Write($"<section class=\"speaker\"><h3><bdi>{speaker.Key.Name ?? "Speaker not named"}</bdi> <span class=\"count\">{Wording.Count(speaker.Count())}</span></h3>\n");
            foreach (var quote in speaker)
            {
                One(quote);
            }

            html.Write($"</section>\n");
        }

        End();
    }

    /// <summary>The person where known, so that all their quotations stand together, else the name as written.</summary>
    private (string? Person, string? Name) Speaker(Quote quote) =>
        quote.Person is { } id && index.Person(id) is { } person ? (id, person.Name) : (null, quote.Speaker);

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
        InStory(quote.Story);
        html.Write($"</footer>");
        words.Fold(html, quote.Evidence);
        html.Write($"</blockquote>\n");
    }

    private void Figures()
    {
        if (!Begin("figures", "Sums and counts", timeline.Figures.Length))
        {
            return;
        }

        html.Write($"<ul class=\"rows\">\n");
        foreach (var figure in timeline.Figures)
        {
            html.Write($"<li><p>");
            Sum(html, figure);
            InStory(figure.Story);
            html.Write($"</p>");
            words.Fold(html, figure.Evidence);
            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n");
        End();
    }

    private void Planned()
    {
        if (!Begin("announced", "Announced for later", timeline.Planned.Length))
        {
            return;
        }

        html.Write($"<ul class=\"rows\">\n");
        foreach (var planned in timeline.Planned)
        {
            html.Write($"<li><p dir=\"auto\">{planned.What}</p><p class=\"from\"><span class=\"badge {planned.State.ToString()}\">{Wording.Of(planned.State)}</span> for: {Wording.Of(planned.When)} · announced: {Wording.Of(planned.Announced)}");
            InStory(planned.Story);
            html.Write($"</p>");
            words.Fold(html, planned.Evidence);
            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n");
        End();
    }

    private void Doubts()
    {
        if (!Begin("doubts", "Doubts", timeline.Doubts.Length))
        {
            return;
        }

        html.Write($"<p class=\"note\">What should not be taken on trust.</p><ul class=\"rows\">\n");
        foreach (var doubt in timeline.Doubts)
        {
            html.Write($"<li><p dir=\"auto\"><span class=\"badge doubt\">{doubt.Kind}</span> {doubt.Says}</p>");
            words.Fold(html, doubt.Evidence);
            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n");
        End();
    }

    private void Unread()
    {
        if (!Begin("unread", "Not read", timeline.Unread.Length))
        {
            return;
        }

        html.Write($"<ul class=\"rows\">\n");
        foreach (var unread in timeline.Unread)
        {
            html.Write($"<li><p><b><bdi>{unread.Where}</bdi></b>: <bdi>{unread.Cause}</bdi></p></li>\n");
        }

        html.Write($"</ul>\n");
        End();
    }

    private void InStory(string id)
    {
        if (index.Story(id) is { } story)
        {
            html.Write($" · in <a href=\"#{HtmlAnchor.Story(id)}\"><bdi>{HtmlWords.Cut(story.Headline, 70)}</bdi></a>");
        }
    }

    private bool Begin(string name, string title, int count)
    {
        if (count > 0)
        {
            html.Write($"<section id=\"{name}\" class=\"ledger\"><h2>{title} <span class=\"count\">{Wording.Count(count)}</span></h2>\n");
        }

        return count > 0;
    }

    private void End() => html.Write($"</section>\n");
}
