using System.Collections.Immutable;
using Dateline.Date;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Date;

public sealed class DatesTests
{
    private static readonly PageFacts SavedInJuly = new(Retrieved: new(2025, 7, 22), RetrievedSource: "about.json");

    [Fact]
    public void A_printed_stamp_is_the_date_and_its_own_reason()
    {
        var when = Assert.Single(Settle(new Sheet("a").Item("The probe left.", PrintedStamp.On("2024-10-14", "12:06")).Page()));
        Assert.Equal(("2024-10-14", "2024-10-14T12:06", Basis.Stated), (when.Edtf, when.From.ToString(), when.Basis));
        Assert.Equal("2024-10-14 12:06", Assert.Single(when.Because).Evidence!.Exact);
    }

    [Fact]
    public void A_zone_that_is_known_gives_the_offset()
    {
        var sheet = new Sheet("a") { Facts = new(Zone: "Europe/Kyiv") };
        var when = Assert.Single(Settle(sheet.Item("The probe left.", PrintedStamp.On("2024-11-14", "14:41")).Page()));
        Assert.Equal("2024-11-14T14:41+02:00", when.From.ToString());
    }

    [Fact]
    public void Without_any_ground_nothing_is_claimed()
    {
        var when = Assert.Single(Settle(new Sheet("a").Item("He said on Oct. 8 that all is well.").Page()));
        Assert.Equal(When.Unknown, when);
    }

    [Fact]
    public void A_list_chooses_the_years_that_no_text_tells_and_turns_them_over_at_new_year()
    {
        var dates = Settle(new Sheet("a")
            .Item("He said on Feb. 17 that all is well.")
            .Item("Nothing here tells a day.")
            .Item("She said on Dec. 27 that it snowed.")
            .Item("She said on Nov. 27 that it rained.", PrintedStamp.On("2024-11-28"))
            .Item("They met on Oct. 3 in the capital.")
            .Page());
        Assert.Equal(["2025-02-17/2025-02-19", "2024-12-27/2025-02-19", "2024-12-27/2024-12-30", "2024-11-28", "2024-10-03/2024-10-05"], dates.Select(when => when.Edtf));
        Assert.Equal([Basis.InText, Basis.Order, Basis.InText, Basis.Stated, Basis.InText], dates.Select(when => when.Basis));
    }

    [Fact]
    public void A_list_with_long_silences_does_not_choose_years()
    {
        var dates = Settle(new Sheet("a")
            .Item("She said on Nov. 27 that it rained.", PrintedStamp.On("2024-11-28"))
            .Item("They met on March 3 in the capital.")
            .Page());
        // The day is its own news, of this year or an earlier one.
        Assert.Equal("../2024-03-05", dates[1].Edtf);
    }

    [Fact]
    public void What_is_to_come_bounds_from_above()
    {
        var dates = Settle(new Sheet("a")
            .Item("They met again.", PrintedStamp.On("2024-10-20"))
            .Item("The next meeting is scheduled for Oct. 17 in Brussels.")
            .Item("They met.", PrintedStamp.On("2024-10-13"))
            .Page());
        Assert.Equal("2024-10-13/2024-10-17", dates[1].Edtf);
    }

    [Fact]
    public void A_day_told_with_its_year_is_not_the_day_of_the_news()
    {
        var dates = Settle(new Sheet("a") { Order = ListOrder.None }.Item("The decision was made in Harbour on 2 October 2021.").Page());
        Assert.Equal("2021-10-02/..", dates[0].Edtf);
        Assert.Null(dates[0].Best);
    }

    [Fact]
    public void A_day_behind_the_news_bounds_only_from_below()
    {
        var dates = Settle(new Sheet("a")
            .Item("They met again.", PrintedStamp.On("2024-07-20"))
            .Item("It was the last to agree, after two others endorsed it on June 18.")
            .Item("They met.", PrintedStamp.On("2024-06-13"))
            .Page());
        Assert.Equal("2024-06-18/2024-07-20", dates[1].Edtf);
    }

    [Fact]
    public void A_pinned_item_is_left_out_of_the_order_and_reported()
    {
        var page = new Sheet("a")
            .Item("Pinned: read this first.", PrintedStamp.On("2023-01-01"))
            .Item("Third.", PrintedStamp.On("2024-10-03")).Item("Undated.").Item("Second.", PrintedStamp.On("2024-10-02")).Item("First.", PrintedStamp.On("2024-10-01"))
            .Page();
        var dating = Dates.Settle([page], Kinship.None, new());
        Assert.Equal("2024-10-02/2024-10-03", dating.Items[2].Published.Edtf);
        Assert.Contains("Pinned", Assert.Single(dating.Doubts).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_pinned_item_prints_does_not_silence_what_its_neighbours_tell()
    {
        var dates = Settle(new Sheet("a")
            .Item("The rules of this page.", PrintedStamp.On("2024-03-31"))
            .Item("The bell was opened on April 19.").Item("The ferry was closed on April 8.").Item("The mill was sold on April 6.")
            .Item("News.", PrintedStamp.On("2024-04-01")).Page());
        Assert.Equal(["2024-03-31", "2024-04-19/2024-04-22", "2024-04-08/2024-04-10", "2024-04-06/2024-04-08", "2024-04-01"], dates.Select(when => when.Edtf));
    }

    [Fact]
    public void An_undated_item_that_other_savings_have_further_down_is_pinned_where_it_stands_above()
    {
        string[] names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        var old = new Sheet("a");
        foreach (var name in names[..8].Reverse())
        {
            old.Item($"News of {name}.", name == "eight" ? PrintedStamp.On("2024-02-20") : null);
        }

        // “three” stands above all that is newer, of which nothing stands on the other page.
        var later = new Sheet("b").Item("News of three.");
        foreach (var name in new[] { "twelve", "eleven", "ten", "nine" }.SelectMany(name => new[] { name, name + " again" }))
        {
            later.Item($"News of {name}.", name == "nine again" ? PrintedStamp.On("2025-01-05") : null);
        }

        var (one, other) = (old.Page(), later.Page());
        var kin = new Kinship([new([.. new[] { one.Items[5].Id, other.Items[0].Id }.Order(StringComparer.Ordinal)])], [], []);
        var dating = Dates.Settle([one, other], kin, new());
        Assert.Equal("../2024-02-20", dating.Items.First(item => item.Item.Id == one.Items[5].Id).Published.Edtf);
        Assert.Equal("order", Assert.Single(dating.Doubts).Kind);
    }

    [Fact]
    public void A_circle_of_lists_is_undone_by_what_stands_at_the_top_of_one()
    {
        var first = new Sheet("a").Item("News of five.").Item("News of four.").Item("News of three.").Page();
        var second = new Sheet("b").Item("News of four.").Item("News of three.").Item("News of two.").Item("News of one.").Page();
        var third = new Sheet("c").Item("News of one.").Item("News of six.", PrintedStamp.On("2024-06-06")).Item("News of five.").Item("News of four.").Page();
        CopyGroup Same(params ReadOnlySpan<Item> items) => new([.. items.ToArray().Select(item => item.Id).Order(StringComparer.Ordinal)]);
        var kin = new Kinship(
            [Same(first.Items[0], third.Items[2]), Same(first.Items[1], second.Items[0], third.Items[3]), Same(first.Items[2], second.Items[1]), Same(second.Items[3], third.Items[0])], [], []);
        var dating = Dates.Settle([first, second, third], kin, new());
        Assert.Equal("../2024-06-06", dating.Items.First(item => item.Item.Id == second.Items[3].Id).Published.Edtf);
        Assert.Contains("News of one", Assert.Single(dating.Doubts).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pinned_item_is_found_in_a_list_with_long_silences_too()
    {
        var page = new Sheet("a")
            .Item("Pinned: read this first.", PrintedStamp.On("2019-01-01"))
            .Item("Third.", PrintedStamp.On("2024-10-03")).Item("Undated.").Item("Second.", PrintedStamp.On("2024-05-02")).Item("First.", PrintedStamp.On("2023-10-01"))
            .Page();
        var dating = Dates.Settle([page], Kinship.None, new());
        Assert.Equal("2024-05-02/2024-10-03", dating.Items[2].Published.Edtf);
        Assert.Single(dating.Doubts);
    }

    [Fact]
    public void A_weekday_leaves_only_the_years_in_which_it_agrees()
    {
        var dates = Settle(new Sheet("a") { Facts = SavedInJuly, Order = ListOrder.None }.Item("Old news.", PrintedStamp.WithoutYear(10, 3, DayOfWeek.Thursday)).Page());
        Assert.Equal("../2024-10-03", dates[0].Edtf);
    }

    [Fact]
    public void An_age_is_counted_back_from_the_saving_at_its_own_precision()
    {
        var sheet = new Sheet("a") { Facts = SavedInJuly, Order = ListOrder.None };
        var dates = Settle(sheet.Item("One.", PrintedStamp.Ago(12, AgeUnit.Hour)).Item("Two.", PrintedStamp.Ago(2, AgeUnit.Day)).Item("Three.").Page());
        Assert.Equal(["2025-07-21/2025-07-22", "2025-07-19/2025-07-20", "../2025-07-22"], dates.Select(when => when.Edtf));
        Assert.Equal([Basis.Relative, Basis.Relative, Basis.Retrieved], dates.Select(when => when.Basis));
    }

    [Fact]
    public void Without_a_saving_an_age_dates_nothing()
    {
        Assert.Equal(When.Unknown, Settle(new Sheet("a") { Order = ListOrder.None }.Item("One.", PrintedStamp.Ago(12, AgeUnit.Hour)).Page())[0]);
    }

    [Fact]
    public void A_feed_of_clock_times_crosses_midnight_between_a_late_and_an_early_hour()
    {
        var page = new Sheet("a") { Order = ListOrder.None, Kind = PageKind.Article }
            .Item("He said so.", PrintedStamp.On("2024-10-15"), ItemRole.Article)
            .Item("Above.", PrintedStamp.Clock("13:40"), ItemRole.Live)
            .Item("The official said on Nov. 20 that it was done.", PrintedStamp.Clock("23:54"), ItemRole.Live)
            .Aside("Become a member now and help us prepare for 2025.")
            .Page();
        var dates = Settle(page);
        Assert.Equal(["2024-10-15", "2024-11-21/2024-11-22", "2024-11-20/2024-11-21"], dates.Select(when => when.Edtf));
    }

    [Fact]
    public void Copies_share_one_day_and_carry_the_year_from_page_to_page()
    {
        var one = new Sheet("a").Item("He said on Oct. 8 that all is well.").Item("She said on Oct. 1 that it rained.").Page();
        var other = new Sheet("b").Item("News.", PrintedStamp.On("2024-10-20")).Item("He said on Oct. 8 that all is well.").Page();
        var kin = new Kinship([new([.. new[] { one.Items[0].Id, other.Items[1].Id }.Order(StringComparer.Ordinal)])], [], []);
        var dates = Dates.Settle([one, other], kin, new()).Items.ToDictionary(item => item.Item.Id, item => item.Published, StringComparer.Ordinal);
        Assert.Equal("2024-10-08/2024-10-10", dates[one.Items[0].Id].Edtf);
        Assert.Equal("2024-10-01/2024-10-03", dates[one.Items[1].Id].Edtf);
    }

    [Fact]
    public void Lists_that_contradict_each_other_lose_an_order_and_say_so()
    {
        var one = new Sheet("a").Item("X").Item("Y").Item("He said on Oct. 8 that.", PrintedStamp.On("2024-10-09")).Page();
        var other = new Sheet("b").Item("Old.", PrintedStamp.On("2024-09-01")).Item("X copy").Page();
        var kin = new Kinship([new([.. new[] { one.Items[1].Id, other.Items[1].Id }.Order(StringComparer.Ordinal)])], [], []);
        var dating = Dates.Settle([one, other], kin, new());
        Assert.NotEmpty(dating.Doubts);
        Assert.All(dating.Items, item => Assert.True(item.Published.From is null || item.Published.To is null || item.Published.From <= item.Published.To));
    }

    [Fact]
    public void Reports_of_one_event_narrow_each_other_but_date_nothing_alone()
    {
        var list = new Sheet("a").Item("Top.", PrintedStamp.On("2024-11-29")).Item("The call.").Item("Bottom.", PrintedStamp.On("2024-10-15")).Page();
        var stamped = new Sheet("b").Item("A call was held.", PrintedStamp.On("2024-10-21")).Page();
        var digest = new Sheet("c") { Order = ListOrder.None }.Item("Of the call.").Page();
        var story = new StoryGroup([list.Items[1].Id, stamped.Items[0].Id, digest.Items[0].Id], []);
        var dates = Dates.Tighten([list, stamped, digest], Kinship.None, [story], new()).Items.ToDictionary(item => item.Item.Id, item => item.Published, StringComparer.Ordinal);
        Assert.Equal(("2024-10-18/2024-10-24", Basis.SameStory), (dates[list.Items[1].Id].Edtf, dates[list.Items[1].Id].Basis));
        Assert.Equal(When.Unknown, dates[digest.Items[0].Id]);
    }

    [Fact]
    public void A_page_is_no_older_than_its_newest_item()
    {
        var dating = Dates.Settle([new Sheet("a").Item("News.", PrintedStamp.On("2024-10-20")).Page()], Kinship.None, new());
        Assert.Equal("2024-10-20/..", Assert.Single(dating.Pages).Retrieved.Edtf);
    }

    [Fact]
    public void The_day_of_the_news_itself_is_when_it_happened()
    {
        var item = Dates.Settle([new Sheet("a").Item("The probe left on Oct. 14 for Jupiter.", PrintedStamp.On("2024-10-15")).Page()], Kinship.None, new()).Items[0];
        Assert.Equal("2024-10-14", item.Happened.Edtf);
    }

    [Fact]
    public void A_printed_day_after_the_saving_is_a_doubt()
    {
        var page = new Sheet("a") { Facts = SavedInJuly }.Item("News.", PrintedStamp.On("2025-08-04")).Page();
        Assert.Contains("before that", Assert.Single(Dates.Settle([page], Kinship.None, new()).Doubts).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_starts_over_too_often_keeps_its_years_open()
    {
        var sheet = new Sheet("a") { Facts = SavedInJuly };
        for (var year = 0; year < 70; year++)
        {
            sheet.Item("They met on June 20 again.").Item("They met on Jan. 5 before.");
        }

        Assert.All(Settle(sheet.Page()), when => Assert.True(when.From is null || when.From.Value.Day.Year >= 2025));
    }

    [Fact]
    public void The_day_of_a_thing_is_not_the_day_of_the_news()
    {
        var dates = Settle(new Sheet("a") { Order = ListOrder.None }.Item("It was the worst accident since the one of 26 April 1986, they said.").Page());
        Assert.Equal("1986-04-26/..", dates[0].Edtf);
    }

    [Fact]
    public void What_happens_on_a_Friday_may_be_told_on_the_Monday_after()
    {
        var dates = Settle(new Sheet("a").Item("Top.", PrintedStamp.On("2025-02-20")).Item("They trimmed the course on Feb. 14 for the third time.").Page());
        Assert.Equal(("2025-02-14/2025-02-17", "2025-02-14"), (dates[1].Edtf, dates[1].Best.ToString()));
    }

    [Fact]
    public void A_text_that_names_a_far_year_cannot_push_an_item_past_its_saving()
    {
        var sheet = new Sheet("a") { Facts = SavedInJuly, Order = ListOrder.None };
        Assert.Equal("../2025-07-22", Settle(sheet.Item("The board decided in April 2030 on it.").Page())[0].Edtf);
    }

    [Fact]
    public void Rivals_of_nearly_the_same_cost_both_stay()
    {
        // Two texts taken for background would cost about as much as a year's silence: neither is shown as certain.
        var dates = Settle(new Sheet("a")
            .Item("They met.", PrintedStamp.On("2024-06-20"))
            .Item("It touched down on May 23 in the south.")
            .Item("She read a poem on June 1 in the hall.")
            .Page());
        Assert.True(dates[1].From <= new Moment(new(2024, 5, 23)) && dates[1].To >= new Moment(new(2024, 5, 25)));
        Assert.True(dates[2].From <= new Moment(new(2023, 6, 1)));
    }

    [Fact]
    public void Two_thousand_items_are_dated_as_a_path_and_not_as_a_square()
    {
        var sheet = new Sheet("a");
        var day = new DateOnly(2025, 6, 30);
        for (var item = 0; item < 2000; item++, day = day.AddDays(-1))
        {
            sheet.Item($"They met on {day.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture)}. {day.Day} again.", item == 0 ? PrintedStamp.On("2025-06-30") : null);
        }

        var dating = Dates.Settle([sheet.Page()], Kinship.None, new());
        Assert.Equal(day.AddDays(1), dating.Items[^1].Published.From!.Value.Day);
    }

    private static ImmutableArray<When> Settle(ReadPage page) =>
        [.. Dates.Settle([page], Kinship.None, new()).Items.Select(item => item.Published)];
}
