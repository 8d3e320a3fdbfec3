using System.Collections.Immutable;
using Dateline.Date;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Date;

/// <summary>Ages count back from the day on which a page was put together, and what runs is of the year it names.</summary>
public sealed class MadeTests
{
    private static ImmutableArray<When> Settle(ReadPage page) => [.. Dates.Settle([page], Kinship.None, new()).Items.Select(item => item.Published)];

    private static ReadPage Saying(Sheet sheet, string day, string? time = null, EvidencePlace where = EvidencePlace.Text) =>
        sheet.Page() with { Modified = PrintedStamp.On(day, time).Stamp(Evidence.Beside("a", where, day)) };

    [Fact]
    public void Ages_count_back_from_the_day_that_the_page_prints_as_its_own()
    {
        var dates = Settle(Saying(new Sheet("a").Item("The ferry is back.", PrintedStamp.Ago(3, AgeUnit.Hour)).Item("The ferry is gone.", PrintedStamp.Ago(2, AgeUnit.Day)), "2031-04-07", "05:04"));
        Assert.Equal(["2031-04-07", "2031-04-04/2031-04-05"], dates.Select(when => when.Edtf));
        Assert.All(dates, when => Assert.Equal(Basis.Relative, when.Basis));
        Assert.Contains("prints “2031-04-07” as its own day", Assert.Single(dates[0].Because).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_before_the_clock_of_the_page_may_be_the_day_before()
    {
        var dates = Settle(Saying(new Sheet("a").Item("The ferry is back.", PrintedStamp.Ago(6, AgeUnit.Hour)).Item("The ferry is gone.", PrintedStamp.Ago(7, AgeUnit.Hour)), "2031-04-07", "06:30"));
        Assert.Equal(["2031-04-06/2031-04-07", "2031-04-06"], dates.Select(when => when.Edtf));
    }

    [Fact]
    public void Between_the_day_of_the_page_and_its_saving_nobody_says_from_when_an_age_counts()
    {
        var sheet = new Sheet("a") { Facts = new(Retrieved: new(2031, 4, 10)) };
        Assert.Equal("2031-04-04/2031-04-08", Settle(Saying(sheet.Item("The ferry is gone.", PrintedStamp.Ago(2, AgeUnit.Day)), "2031-04-07")).Single().Edtf);
    }

    [Fact]
    public void Nothing_on_a_list_is_later_than_its_own_day()
    {
        var dates = Settle(Saying(new Sheet("a").Item("The ferry is back."), "2031-04-07"));
        Assert.Equal("../2031-04-07", dates.Single().Edtf);
    }

    [Theory]
    [InlineData(EvidencePlace.Meta, "2031-04-07")]
    [InlineData(EvidencePlace.Text, "2031-03-01")]
    public void A_day_in_the_metadata_or_before_the_newest_entry_is_not_the_page_s_own(EvidencePlace where, string day)
    {
        var dates = Settle(Saying(new Sheet("a").Item("The ferry is back.", PrintedStamp.On("2031-04-01")).Item("The ferry is gone.", PrintedStamp.Ago(2, AgeUnit.Day)), day, null, where));
        Assert.Equal("2031-03-29/2031-04-01", dates[1].Edtf);
        Assert.Equal(Basis.Relative, dates[1].Basis);
    }

    [Fact]
    public void An_age_reaches_back_from_whatever_bounds_the_saving()
    {
        var dates = Settle(new Sheet("a") { Order = ListOrder.None }.Item("The ferry is back.", PrintedStamp.On("2031-04-01")).Item("The ferry is gone.", PrintedStamp.Ago(2, AgeUnit.Day)).Page());
        Assert.Equal("2031-03-29/..", dates[1].Edtf);
        Assert.Equal(["The page gives its age as “2 Day ago” and was saved on 1 April 2031 or later.", "It shows “The ferry is back.”, which came out on 1 April 2031 or later: a page is no older than its newest item.", "The page prints “2031-04-01” with “The ferry is back.”."],
            dates[1].Because.Select(reason => reason.Says));
    }

    [Fact]
    public void A_month_alone_takes_its_year_from_the_list()
    {
        var month = new PrintedStamp("Decemb", evidence => new(null, 12, null, null, null, null, null, evidence));
        var dates = Settle(new Sheet("a").Item("One.", PrintedStamp.On("2031-01-03")).Item("Two.", PrintedStamp.On("2030-12-10")).Item("Three.", month).Page());
        Assert.Equal("2030-12-01/2030-12-10", dates[2].Edtf);
    }

    private static ReadPage Live(string title, params string[] posts)
    {
        var sheet = new Sheet("a") { Kind = PageKind.Live };
        sheet.Aside(title);
        return posts.Aggregate(sheet, (page, post) => page.Item(post, PrintedStamp.Clock("20:15"), ItemRole.Live)).Page() with { Title = title };
    }

    [Fact]
    public void What_runs_is_of_the_year_by_which_it_is_named()
    {
        var dates = Settle(Live("Harbour election: live updates", "The first seat of the 2031 election is in.", "Polls have closed."));
        Assert.Equal(["2031-01-01/2031-12-31", "2031-01-01/2031-12-31"], dates.Select(when => when.Edtf));
        Assert.Equal((Basis.InText, "2031 election"), (dates[1].Basis, dates[1].Because[0].Evidence!.Exact));
        Assert.Null(dates[0].Best);
    }

    [Fact]
    public void The_title_may_name_the_year() => Assert.Equal("2031-01-01/2031-12-31", Settle(Live("Harbour Song Contest 2031 – live", "They sing."))[0].Edtf);

    [Theory]
    [InlineData("Turnout is higher than in the 2027 election.")]
    [InlineData("The first seat of the 2031 election is in, held since 2011.")]
    [InlineData("See news.example/2031/election for more.")]
    [InlineData("The 2031 budget was no issue.")]
    public void A_year_of_another_occasion_or_beside_another_year_says_nothing(string post) =>
        Assert.Null(Settle(Live("Harbour election: live updates", post, "Polls have closed."))[1].To);

    [Fact]
    public void A_page_that_does_not_run_names_years_at_will() =>
        Assert.Equal(When.Unknown, Settle(Live("Harbour election: live updates", "The first seat of the 2031 election is in.") with { Kind = PageKind.Listing })[0]);
}
