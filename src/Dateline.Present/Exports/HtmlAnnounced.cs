using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>What was announced for later: a calendar of the months that something was announced for, each beside what it was.</summary>
internal sealed class HtmlAnnounced(HtmlLedger ledger)
{
    /// <summary>So many lines of a list are built at once.</summary>
    private const int PartSize = 50;

    private static readonly (string Short, string Long)[] Weekdays =
        [("Mo", "Monday"), ("Tu", "Tuesday"), ("We", "Wednesday"), ("Th", "Thursday"), ("Fr", "Friday"), ("Sa", "Saturday"), ("Su", "Sunday")];

    private readonly HtmlWriter html = ledger.Html;

    public void Write()
    {
        var all = ledger.Index.Timeline.Planned;
        if (!ledger.Begin("announced", "Announced for later", all.Length))
        {
            return;
        }

        ledger.Without(all.Length, "those for the earliest days");
        List<AnnouncedRow> rows = [.. all.OrderBy(AnnouncedRow.Order).TakeLast(ledger.Cut.Rows).Select((planned, place) => new AnnouncedRow(place + 1, planned))];
        Legend();
        AnnouncedMonth? before = null;
        foreach (var month in AnnouncedMonth.Of(rows))
        {
            if (before is not null && AnnouncedMonth.Between(before.First, month.First) is var silent and > 0)
            {
                html.Write($"<p class=\"silence\">{Wording.Count(silent, "month", "months")} without an announcement</p>\n");
            }

            Month(month);
            before = month;
        }

        var loose = rows.Where(row => !row.InMonths).ToLookup(row => row.Planned.When.IsKnown);
        List("Over longer times", [.. loose[true]]);
        List("Without a day", [.. loose[false]]);
        ledger.End();
    }

    private void Legend()
    {
        html.Write($"<ul class=\"legend signs\" aria-label=\"What became of it\">");
        foreach (var state in Enum.GetValues<PlannedState>())
        {
            html.Write($"<li><span class=\"sign {ContractWords.Of(state)}\" aria-hidden=\"true\">{Sign(state)}</span>{Wording.Of(state)}</li>");
        }

        html.Write($"</ul>\n");
    }

    private void Month(AnnouncedMonth month)
    {
        html.Write($"<section class=\"planned\"><h3>{Wording.Month(month.First)}</h3>");
        ledger.Part();
        html.Write($"<div class=\"beside\"><div class=\"grid\">");
        if (month.HasDays)
        {
            Days(month);
        }

        foreach (var row in month.Whole)
        {
            html.Write($"<a class=\"whole {ContractWords.Of(row.Planned.State)}\" href=\"#{HtmlAnchor.Announced(row.Number)}\" aria-label=\"{Says(row)}\"><span class=\"sign {ContractWords.Of(row.Planned.State)}\" aria-hidden=\"true\">{Sign(row.Planned.State)}</span> {Wording.Of(row.Planned.When with { Best = null })}</a>");
        }

        html.Write($"</div><ul class=\"rows\">\n");
        foreach (var row in month.Beginning)
        {
            One(row);
        }

        html.Write($"</ul></div>");
        ledger.PartEnds();
        html.Write($"</section>\n");
    }

    private void Days(AnnouncedMonth month)
    {
        html.Write($"<table class=\"days\"><caption>{Wording.Month(month.First)}</caption><thead><tr>");
        foreach (var (name, full) in Weekdays)
        {
            html.Write($"<th scope=\"col\" abbr=\"{full}\">{name}</th>");
        }

        html.Write($"</tr></thead><tbody>");
        for (var week = 1 - Weekday(month.First); week <= month.Last.Day; week += 7)
        {
            html.Write($"<tr>");
            for (var day = week; day < week + 7; day++)
            {
                Day(month, day);
            }

            html.Write($"</tr>");
        }

        html.Write($"</tbody></table>");
    }

    /// <param name="number">Of the month; days outside of it are empty.</param>
    private void Day(AnnouncedMonth month, int number)
    {
        if (number < 1 || number > month.Last.Day)
        {
            html.Write($"<td></td>");
            return;
        }

        var day = new DateOnly(month.First.Year, month.First.Month, number);
        html.Write($"<td><span class=\"number\">{number}</span>");
        foreach (var row in month.On(day))
        {
            html.Write($"<a class=\"sign {ContractWords.Of(row.Planned.State)}\" href=\"#{HtmlAnchor.Announced(row.Number)}\" aria-label=\"{Says(row)}\">{Sign(row.Planned.State)}</a>");
        }

        foreach (var (row, lane) in month.Over(day))
        {
            html.Write($"<span class=\"lane lane-{lane} {ContractWords.Of(row.Planned.State)}\"></span>");
        }

        html.Write($"</td>");
    }

    private void List(string title, List<AnnouncedRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Write($"<h3>{title} <span class=\"count\">{Wording.Count(rows.Count)}</span></h3>\n");
        foreach (var some in rows.Chunk(PartSize))
        {
            ledger.Part();
            html.Write($"<ul class=\"rows\">\n");
            foreach (var row in some)
            {
                One(row);
            }

            html.Write($"</ul>");
            ledger.PartEnds();
        }
    }

    /// <summary>What, for when, what became of it, and who announced it when.</summary>
    private void One(AnnouncedRow row)
    {
        var planned = row.Planned;
        html.Write($"<li id=\"{HtmlAnchor.Announced(row.Number)}\"><p class=\"for\">{Wording.Of(planned.When)} <span class=\"state\"><span class=\"sign {ContractWords.Of(planned.State)}\" aria-hidden=\"true\">{Sign(planned.State)}</span> {Wording.Of(planned.State)}</span></p>");
        html.Write($"<p class=\"what\" dir=\"auto\">{planned.What}</p>");
        html.Write($"<p class=\"from\">announced: {Wording.Of(planned.Announced)}");
        if (planned.By is { } by)
        {
            html.Write($", by <bdi>{by}</bdi>");
        }

        ledger.InStory(planned.Story);
        html.Write($"</p>");
        ledger.Words.Fold(html, planned.Evidence);
        html.Write($"</li>\n");
    }

    private static string Says(AnnouncedRow row) => $"{Wording.Of(row.Planned.When)}, {Wording.Of(row.Planned.State)}: {HtmlWords.Cut(row.Planned.What, 120)}";

    /// <summary>A state as a shape, for who cannot see its colour.</summary>
    private static string Sign(PlannedState state) => state switch
    {
        PlannedState.ToCome => "○",
        PlannedState.Came => "✓",
        PlannedState.Moved => "→",
        PlannedState.DidNotCome => "✕",
        _ => "?",
    };

    /// <summary>0 for Monday.</summary>
    private static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
