using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The figures that the texts name: a table for each unit, by the days of their stories, with a plot where there are enough.</summary>
internal sealed class HtmlFigures(HtmlLedger ledger)
{
    private const int MostSentence = 240;

    /// <summary>Fewer of one unit than this stand in one table with others; fewer dated ones make no plot.</summary>
    private const int FewestOfUnit = 3;

    /// <summary>So many rows are built at once.</summary>
    private const int PartSize = 50;

    private readonly HtmlWriter html = ledger.Html;

    public void Write()
    {
        var figures = ledger.Index.Timeline.Figures;
        if (!ledger.Begin("figures", "Figures", figures.Length))
        {
            return;
        }

        ledger.Without(figures.Length, "those of the units named least; they stand in their stories");
        var left = ledger.Cut.Rows;
        var number = 0;
        foreach (var group in Groups(figures))
        {
            if (left <= 0)
            {
                break;
            }

            // Of a unit that is cut, the newest stay.
            List<FigureRow> rows = [.. group.Figures.TakeLast(left).Select(figure => new FigureRow(++number, figure, ledger.Index.Story(figure.Story)))];
            left -= rows.Count;
            html.Write($"<section class=\"unit\"><h3><bdi>{group.Name}</bdi> <span class=\"count\">{Wording.Count(group.Figures.Length)}</span></h3>");
            if (group.Unit is not null && rows.Count(row => row.Day is not null) >= FewestOfUnit)
            {
                ledger.Part();
                HtmlPlot.Write(html, group.Name, [.. rows.Where(row => row.Day is not null)]);
                ledger.PartEnds();
            }

            Table(group.Name, rows);
            html.Write($"</section>\n");
        }

        ledger.End();
    }

    /// <summary>An amount and what it is for; where the texts do not tell that apart, the sentence that names it.</summary>
    public static void Sum(HtmlWriter html, Figure figure)
    {
        html.Write($"<b>{Wording.Of(figure.Amount)}</b>");
        if (!figure.Also.IsDefaultOrEmpty)
        {
            html.Write($" ({Also(figure)})");
        }

        (string Before, string? Told)[] parts = [("", figure.What), ("of ", figure.Who), ("to ", figure.To),
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

    private static string Also(Figure figure) => string.Join(", ", figure.Also.Select(Wording.Of));

    /// <summary>Money first, then percent, then what is counted and measured; of each the unit named most first; what is named once or twice last, together.</summary>
    private IEnumerable<FigureGroup> Groups(ImmutableArray<Figure> figures)
    {
        var units = figures.GroupBy(figure => figure.Amount.Unit, StringComparer.Ordinal)
            .OrderBy(unit => Money(unit.Key) ? 0 : unit.Key == "%" ? 1 : 2).ThenByDescending(unit => unit.Count()).ThenBy(unit => unit.Key, StringComparer.Ordinal).ToList();
        var few = units.Where(unit => !Money(unit.Key) && unit.Key != "%" && unit.Count() < FewestOfUnit).ToList();
        foreach (var unit in units.Except(few))
        {
            yield return new(unit.Key, unit.Key switch { "%" => "Percent", "" => "Without a unit", var named => named }, ByDay(unit));
        }

        if (few.Count > 0)
        {
            yield return new(null, few.Count == units.Count ? "Counts and measures" : "Other counts and measures", ByDay(few.SelectMany(unit => unit)));
        }
    }

    private ImmutableArray<Figure> ByDay(IEnumerable<Figure> figures) =>
        [.. figures.OrderBy(figure => FigureRow.DayOf(ledger.Index.Story(figure.Story)) ?? DateOnly.MaxValue)];

    /// <summary>A code of ISO 4217.</summary>
    private static bool Money(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>Columns in which no row says anything are left out.</summary>
    private void Table(string name, List<FigureRow> rows)
    {
        (string Name, Func<Figure, string?> Told)[] all =
            [("Whose", figure => figure.Who), ("To", figure => figure.To), ("For", figure => figure.Year?.ToString(CultureInfo.InvariantCulture))];
        var told = all.Where(column => rows.Exists(row => !string.IsNullOrWhiteSpace(column.Told(row.Figure)))).ToList();
        foreach (var some in rows.Chunk(PartSize))
        {
            ledger.Part();
            html.Write($"<table class=\"sums\"><caption>{name}, by the day of the story</caption><thead><tr><th scope=\"col\">Amount</th><th scope=\"col\">What</th>");
            foreach (var (column, _) in told)
            {
                html.Write($"<th scope=\"col\">{column}</th>");
            }

            html.Write($"<th scope=\"col\">Day</th></tr></thead><tbody>\n");
            foreach (var row in some)
            {
                Row(row, told);
            }

            html.Write($"</tbody></table>");
            ledger.PartEnds();
        }
    }

    private void Row(FigureRow row, List<(string Name, Func<Figure, string?> Told)> told)
    {
        var figure = row.Figure;
        html.Write($"<tr id=\"{HtmlAnchor.Figure(row.Number)}\"><th scope=\"row\">{Wording.Of(figure.Amount)}");
        if (!figure.Also.IsDefaultOrEmpty)
        {
            html.Write($" <span class=\"also\">{Also(figure)}</span>");
        }

        html.Write($"</th><td class=\"what\">");
        if (!string.IsNullOrWhiteSpace(figure.What))
        {
            html.Write($"<bdi>{figure.What}</bdi>");
        }
        else if (!figure.Evidence.IsDefaultOrEmpty)
        {
            html.Write($"<span class=\"sentence\" dir=\"auto\">{HtmlWords.Cut(figure.Evidence[0].Exact, MostSentence)}</span>");
        }

        if (row.Story is not null)
        {
            html.Write($"<span class=\"from\">");
            ledger.InStory(figure.Story, "in ");
            html.Write($"</span>");
        }

        ledger.Words.Fold(html, figure.Evidence);
        html.Write($"</td>");
        foreach (var (name, column) in told)
        {
            // The name of the column is shown where the table is folded into lines.
            html.Write($"<td data-name=\"{name}\"><bdi>{column(figure) ?? ""}</bdi></td>");
        }

        html.Write($"<td class=\"on\">{(row.Story is { } story ? Wording.Of(story.Date with { Best = null }) : "date unknown")}</td></tr>\n");
    }

    /// <param name="Unit">Null for several units together.</param>
    private sealed record FigureGroup(string? Unit, string Name, ImmutableArray<Figure> Figures);
}

/// <summary>A figure in its table.</summary>
/// <param name="Number">From 1, through the whole ledger.</param>
internal sealed record FigureRow(int Number, Figure Figure, Story? Story)
{
    /// <summary>Where it stands in time; null where nothing bounds its story.</summary>
    public DateOnly? Day => DayOf(Story);

    public static DateOnly? DayOf(Story? story) => (story?.Date.Best ?? story?.Date.From ?? story?.Date.To)?.Day;
}
