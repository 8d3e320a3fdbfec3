using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Dateline.News;
using Dateline.Present.Exports;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>The ledgers of the HTML: figures with plots, the calendar of what was announced, quotations, doubts.</summary>
public sealed class HtmlLedgersTests
{
    private static readonly Timeline Sample = HtmlSample.Timeline();

    [Fact]
    public void Figures_stand_by_unit_and_by_the_day_of_their_story()
    {
        var html = Ledger("figures", Sample with { Figures = [Sum(30, "USD", 8), Sum(12, "%", 1), Sum(10, "USD", 0), Sum(5, "ships", 2), Sum(20, "USD", 4), Sum(7, "dogs", 3)] });
        Assert.Equal(["USD", "Percent", "Other counts and measures"], Texts(html, "<h3><bdi>([^<]*)</bdi>"));
        Assert.Equal(["10 USD", "20 USD", "30 USD", "12%", "5 ships", "7 dogs"], Texts(html, "<th scope=\"row\">([^<]*)<"));
        Assert.Single(Regex.Matches(html, "<svg class=\"dots\""));
    }

    [Fact]
    public void A_plot_has_a_dot_a_figure_that_opens_its_row_and_a_line_for_a_range()
    {
        var html = Ledger("figures", Sample with { Figures = [Sum(10, "USD", 0), Sum(20, "USD", 4, high: 40) with { Also = [new(18, "EUR")] }, Sum(3_000, "USD", 8)] });
        var dots = Between(html, "<svg class=\"dots\"", "</svg>");
        Assert.Equal(["figure-1", "figure-2", "figure-3"], Texts(dots, "href=\"#([^\"]*)\""));
        Assert.All(Texts(dots, "href=\"#([^\"]*)\""), row => Assert.Contains($"<tr id=\"{row}\"", html, StringComparison.Ordinal));
        Assert.Equal(1, Regex.Count(dots, "class=\"range\""));
        Assert.Equal(4, Regex.Count(dots, "class=\"dot( unsure)?\""));
        Assert.Contains("3 figures from 10 USD to 3,000 USD", html, StringComparison.Ordinal);
        Assert.Contains("powers of ten", html, StringComparison.Ordinal);
        Assert.Equal(["10", "100", "1,000", "10,000"], Texts(Between(html, "<svg class=\"amounts\"", "</svg>"), ">([^<]+)</text>"));
    }

    [Fact]
    public void A_day_that_is_not_certain_is_a_hollow_dot()
    {
        var html = Ledger("figures", Sample with { Figures = [Sum(10, "USD", 0), Sum(20, "USD", 1), Sum(30, "USD", 4)] });
        Assert.Equal(2, Regex.Count(html, "class=\"dot unsure\""));
        Assert.Contains("Hollow: the day is not certain.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(5, 95, 0, 100)]
    [InlineData(-5, 20, -10, 20)]
    [InlineData(1, 101, 1, 1000)]
    [InlineData(1, 100, 0, 100)]
    [InlineData(0.02, 900, 0.01, 1000)]
    [InlineData(1, 1e28, 1, 1e28)]
    public void Amounts_are_drawn_from_nought_or_by_powers_of_ten(double low, double high, double foot, double head)
    {
        var scale = AmountScale.Over(low, high);
        Assert.Equal(foot, scale.Low, 1e-9);
        Assert.Equal(head, scale.High, head * 1e-9);
        Assert.InRange(scale.Ticks.Count, 2, 7);
        Assert.InRange(scale.Part(low), 0, 1);
        Assert.InRange(scale.Part(high), 0, 1);
        Assert.All(scale.Ticks, tick => Assert.InRange(scale.Part(tick.Amount), 0, 1.0001));
        Assert.Equal(scale.Ticks.Count, scale.Ticks.Select(tick => tick.Label).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_calendar_shows_the_months_that_something_was_announced_for()
    {
        var html = Ledger("announced", Sample with
        {
            Planned =
            [
                Plan("2025-06-02", "2025-06-04", PlannedState.Moved), Plan("2025-01-15", "2025-01-15", PlannedState.Came), Plan("2025-03-01", "2025-03-31", PlannedState.ToCome),
                Plan("2031-01-01", "2031-12-31", PlannedState.Unknown), Plan(null, null, PlannedState.DidNotCome),
            ],
        });
        Assert.Equal(["January 2025", "March 2025", "June 2025", "Over longer times ", "Without a day "], Texts(html, "<h3>([^<]*)<"));
        Assert.Equal(2, Regex.Count(html, "<table class=\"days\""));
        Assert.Equal(["1 month without an announcement", "2 months without an announcement"], Texts(html, "<p class=\"silence\">([^<]*)<"));
        Assert.Equal(3, Regex.Count(html, "class=\"lane lane-0 moved\""));
        Assert.Single(Regex.Matches(html, "class=\"whole to-come\""));
        Assert.Contains("<span class=\"number\">15</span><a class=\"sign came\" href=\"#announced-1\" aria-label=\"15 January 2025, came: ", html, StringComparison.Ordinal);
        Assert.Equal(5, Texts(html, "<li id=\"(announced-\\d)\"").Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_week_begins_on_Monday()
    {
        // 1 January 2025 was a Wednesday.
        var html = Ledger("announced", Sample with { Planned = [Plan("2025-01-15", "2025-01-15", PlannedState.Came)] });
        Assert.Contains("<tbody><tr><td></td><td></td><td><span class=\"number\">1</span></td>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"number\">31</span></td><td></td><td></td></tr></tbody>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_on_into_the_next_month_is_told_once_and_drawn_in_both()
    {
        var html = Ledger("announced", Sample with { Planned = [Plan("2024-12-30", "2025-01-02", PlannedState.ToCome)] });
        Assert.Equal(["December 2024", "January 2025"], Texts(html, "<h3>([^<]*)<"));
        Assert.Equal(4, Regex.Count(html, "class=\"lane lane-0 to-come\""));
        Assert.Single(Regex.Matches(html, "<li id=\"announced-1\""));
        Assert.Equal(2, Regex.Count(html, "<a class=\"sign to-come\""));
    }

    [Fact]
    public void The_last_days_of_the_calendar_are_no_trouble() =>
        Assert.Contains("December 9999", Ledger("announced", Sample with { Planned = [Plan("9999-12-30", "9999-12-31", PlannedState.ToCome), Plan("0001-01-01", "0001-01-01", PlannedState.Came)] }), StringComparison.Ordinal);

    [Fact]
    public void Many_quotations_of_one_person_stand_in_a_fold()
    {
        var one = Sample.Quotes[0];
        var html = Ledger("quotes", Sample with { Quotes = [.. Enumerable.Range(0, 9).Select(number => one with { Id = $"n{number}", Text = $"Number {number}" })] });
        Assert.Contains("<summary>3 more quotations</summary>", html, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 9).Select(number => $"Number {number}"), Texts(html, "“(Number \\d)”"));
        Assert.Equal(9, Regex.Count(html, "also given as: We’d rather"));
    }

    [Fact]
    public void Doubts_stand_by_kind_those_of_the_commonest_first()
    {
        var html = Ledger("doubts", Sample with { Doubts = [new("order", "A.", []), new("date", "B.", []), new("date", "C.", []), new("tides", "D.", [])] });
        Assert.Equal(["Dates that do not agree", "Order in a list", "tides"], Texts(html, "<h3><bdi>([^<]*)</bdi>"));
    }

    [Fact]
    public void A_term_far_off_does_not_press_the_others_into_a_corner()
    {
        When On(string day) => When.On(Moment.Parse(day)!.Value, Basis.InText, []);
        Office Term(string from, string to) => new("Mayor", "Harbour", On(from), On(to), []);
        Timeline With(params Office[] offices) => Sample with { People = [new("p1", "Ines Halvorsen", [], [.. offices], 9)] };
        Office[] near = [.. Enumerable.Range(1, 9).Select(month => Term($"2024-0{month}-01", "2025-02-01"))];
        Assert.DoesNotContain("beyond the edge", Ledger("people", With(near)), StringComparison.Ordinal);
        var html = Ledger("people", With([.. near, Term("1907-01-01", "2024-05-01")]));
        Assert.Contains("Days far off lie beyond the edge.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">1907<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_an_address_of_its_own_opens_the_live_page_at_its_words() =>
        Assert.Contains("href=\"https://orbit-weekly.example/meridian#:~:text=Fuelling%20begins\"", HtmlTimelineTests.Written(Sample), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_many_stories_says_what_it_leaves_out_and_a_smaller_one_leaves_nothing_out()
    {
        var cut = HtmlTimelineTests.Written(HtmlSample.Of(2_001));
        Assert.Contains("<b>This file is cut.</b>", cut, StringComparison.Ordinal);
        Assert.DoesNotContain("Why this date", cut, StringComparison.Ordinal);
        Assert.Contains("dateline why", cut, StringComparison.Ordinal);
        var whole = HtmlTimelineTests.Written(HtmlSample.Of(2_000));
        Assert.DoesNotContain("This file is cut.", whole, StringComparison.Ordinal);
        Assert.Equal(2_000, Regex.Count(whole, "Why this date"));
    }

    [Fact]
    public void Parts_that_wait_hold_no_other_and_all_end()
    {
        var timeline = HtmlSample.Of(2_001);
        var html = HtmlTimelineTests.Written(timeline with { Quotes = Sample.Quotes, Figures = Sample.Figures, Planned = Sample.Planned, Doubts = Sample.Doubts, People = Sample.People });
        Assert.True(Regex.Count(html, "<noscript>") > 2_001);
        var depth = 0;
        foreach (Match tag in Regex.Matches(html, "</?noscript>"))
        {
            depth += tag.Value == "<noscript>" ? 1 : -1;
            Assert.InRange(depth, 0, 1);
        }

        Assert.Equal(0, depth);
        Assert.DoesNotContain("<noscript>", HtmlTimelineTests.Written(Sample), StringComparison.Ordinal);
    }

    [Fact]
    public void Ledgers_of_a_file_that_is_cut_say_how_many_rows_are_left_out()
    {
        var timeline = HtmlSample.Of(2_001);
        ImmutableArray<Planned> planned = [.. Enumerable.Range(0, 1_003).Select(day => Plan("2020-01-01", "2020-01-01", PlannedState.Came) with { When = When.On(new(new DateOnly(2020, 1, 1).AddDays(day)), Basis.InText) })];
        Assert.Contains("3 of 1,003 are left out here: those for the earliest days.", Ledger("announced", timeline with { Planned = planned }), StringComparison.Ordinal);
        Assert.DoesNotContain("left out", Ledger("announced", Sample with { Planned = planned }), StringComparison.Ordinal);
    }

    private static Figure Sum(decimal value, string unit, int story, decimal? high = null) =>
        new(new(value, unit, high), [], "budget", null, null, null, Sample.Stories[story].Id, []);

    private static Planned Plan(string? from, string? to, PlannedState state) =>
        new($"It is to be from {from} to {to}.", new(Moment.Parse(from), Moment.Parse(to), null, Basis.InText, []), Sample.Stories[0].Date, state, Sample.Stories[0].Id, []);

    private static string Ledger(string name, Timeline timeline) => Between(HtmlTimelineTests.Written(timeline), $"<section id=\"{name}\"", "<section id=\"pages\"");

    private static string Between(string text, string after, string before)
    {
        var start = text.IndexOf(after, StringComparison.Ordinal) + after.Length;
        var next = Regex.Match(text[start..], "<section id=\"(people|quotes|figures|announced|doubts|unread|pages)\"");
        var end = text.IndexOf(before, start, StringComparison.Ordinal);
        return text[start..(before.StartsWith("<section", StringComparison.Ordinal) && next.Success ? start + next.Index : end)];
    }

    private static List<string> Texts(string html, [System.Diagnostics.CodeAnalysis.StringSyntax("Regex")] string pattern) =>
        [.. Regex.Matches(html, pattern, RegexOptions.CultureInvariant).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
}
