using System.Collections.Immutable;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Understand;

/// <summary>What is told as decided, arranged or due, and what became of it.</summary>
public sealed class PlansTests
{
    [Theory]
    [InlineData("en", "The council will meet in the old town hall.", "The council will meet in the old town hall", "The council")]
    [InlineData("en", "Ann Brook, the mayor, will soon open the bridge, the ministry said.", "Ann Brook, the mayor, will soon open the bridge", "Ann Brook, the mayor")]
    [InlineData("en", "The hall will be reopened after the holidays.", "The hall will be reopened", "The hall")]
    [InlineData("en", "She said the bank would publish its report.", "the bank would publish its report", "the bank")]
    [InlineData("en", "The trial is set to begin at 10:30 a.m. in Oslo.", "The trial is set to begin at 10:30 a.m. in Oslo", "The trial")]
    [InlineData("en", "The union plans to hold a vote.", "The union plans to hold a vote", "The union")]
    [InlineData("en", "The club is going to sell the ground.", "The club is going to sell the ground", "The club")]
    [InlineData("en", "They will not attend the fair.", "They will not attend the fair", "They")]
    [InlineData("de", "Der Rat wird am Montag über den Hafen beraten.", "Der Rat wird am Montag über den Hafen beraten", "Der Rat")]
    [InlineData("de", "Die Brücke soll im Mai eröffnet werden.", "Die Brücke soll im Mai eröffnet werden", "Die Brücke")]
    [InlineData("de", "Die Halle soll am 3. Oktober öffnen.", "Die Halle soll am 3. Oktober öffnen", "Die Halle")]
    public void A_plan_is_a_clause_with_its_subject(string language, string text, string clause, string who)
    {
        var planned = Assert.Single(In(language, text));
        Assert.Equal((clause, who), (planned.What, planned.Who));
    }

    [Theory]
    [InlineData("en", "If it rains, the council will meet indoors.")]
    [InlineData("en", "The council will meet if it rains.")]
    [InlineData("en", "Will the council meet?")]
    [InlineData("en", "The council will probably meet.")]
    [InlineData("en", "Nobody knows whether the council will meet.")]
    [InlineData("en", "He hopes the council will meet.")]
    [InlineData("en", "The delay is due to the rain.")]
    [InlineData("en", "There are plans to build a bridge.")]
    [InlineData("en", "A fine will be imposed on anyone who parks there.")]
    [InlineData("en", "It was the will of the people.")]
    [InlineData("de", "Wenn es regnet, wird der Rat im Saal tagen.")]
    [InlineData("de", "Der Täter soll den Wagen gestohlen haben.")]
    [InlineData("de", "Er wird wohl kommen wollen.")]
    [InlineData("en", "The fair starts on Friday.")]
    [InlineData("en", "Prices will rise in the north.")]
    [InlineData("en", "Wages will be higher.")]
    public void What_is_hedged_asked_an_effect_or_hangs_on_something_is_no_plan(string language, string text) => Assert.Empty(In(language, text));

    [Theory]
    [InlineData("The fair starts on Oct. 17.")]
    [InlineData("Prices will rise on Oct. 17.")]
    [InlineData("Members must file their claims by Oct. 17.")]
    public void A_present_tense_an_effect_or_a_duty_is_one_with_a_day_to_come(string text)
    {
        var page = TextPages.Listing("a", text);
        Assert.Equal(text[..^1], Assert.Single(TextPages.Ledgers([page], _ => "2024-10-10", days: item => Oct17(page, item)).Planned).What);
        Assert.Empty(TextPages.Ledgers([page], _ => "2024-10-20", days: item => Oct17(page, item, Telling.Past)).Planned);
    }

    [Theory]
    [InlineData("the debate on Oct. 17", "the debate on Oct. 17")]
    [InlineData("the Oct. 17 debate", "the Oct. 17 debate")]
    [InlineData("the annual summit in Oslo on Oct. 17", "the annual summit in Oslo on Oct. 17")]
    [InlineData("the rain on Oct. 17", null)]
    public void An_occasion_is_named_with_its_day(string words, string? occasion)
    {
        var page = TextPages.Listing("a", $"He spoke of {words} again.");
        Assert.Equal(occasion, TextPages.Ledgers([page], _ => "2024-10-10", days: item => Oct17(page, item)).Planned.SingleOrDefault()?.What);
    }

    [Theory]
    [InlineData("2016-08-16", "2016-11-01/2016-11-30")]
    [InlineData("2016-12-16", null)]
    [InlineData(null, null)]
    public void The_November_election_is_the_coming_one_where_it_is_near(string? day, string? month)
    {
        var planned = TextPages.Ledgers([TextPages.Listing("a", "Few spoke of the November election in the hall.")], _ => day).Planned;
        Assert.Equal(month, planned.SingleOrDefault()?.When.Edtf);
    }

    [Theory]
    [InlineData("de", "Der Rat, der alles weiß, wird tagen, und soll beraten, wird im Mai öffnen, ")]
    [InlineData("en", "The council will meet, and will vote, and is set to open, ")]
    [InlineData("en", "The boat to go will meet and to go ")]
    public void A_sentence_without_an_end_is_not_told_over_and_over(string language, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000));
        Assert.InRange(In(language, text).Sum(planned => planned.What.Length), 0, 4 * text.Length);
    }

    [Fact]
    public void Next_Wednesday_is_no_day_that_is_sure() =>
        Assert.Null(Assert.Single(TextPages.Ledgers([TextPages.Listing("a", "The council will open the bridge next Wednesday.")], _ => "2024-10-14").Planned).When.Edtf);

    [Theory]
    [InlineData(null, null)]
    [InlineData("2025-07-22", "2025-07-23")]
    [InlineData("2025-07-23", "2025-07-23")]
    public void A_weekday_to_come_is_as_near_as_the_text_s_own_day(string? day, string? when) =>
        Assert.Equal(when, Assert.Single(TextPages.Ledgers([TextPages.Listing("a", "The land will hold another round of talks on Wednesday.")], _ => day).Planned).When.Edtf);

    [Theory]
    [InlineData("The harbour summit on drainage was postponed for a week.", PlannedState.Moved)]
    [InlineData("The harbour summit on drainage was called off.", PlannedState.DidNotCome)]
    [InlineData("The harbour museum was called off.", PlannedState.Unknown)]
    public void A_later_text_tells_what_became_of_a_plan(string later, PlannedState state)
    {
        var page = TextPages.Listing("a", "The council said a harbour summit on drainage will open on Oct. 17.", later);
        var planned = Assert.Single(TextPages.Ledgers([page], item => item.Start == 0 ? "2024-10-10" : "2024-10-18", days: item => Oct17(page, item)).Planned);
        Assert.Equal(state, planned.State);
        Assert.Equal(state == PlannedState.Unknown ? 1 : 2, planned.Evidence.Length);
    }

    [Fact]
    public void What_is_for_a_day_after_the_newest_text_is_to_come()
    {
        var page = TextPages.Listing("a", "The council said a harbour summit on drainage will open on Oct. 17.");
        Assert.Equal(PlannedState.ToCome, Assert.Single(TextPages.Ledgers([page], _ => "2024-10-10", days: item => Oct17(page, item)).Planned).State);
    }

    private static ImmutableArray<Planned> In(string language, string text) => TextPages.Ledgers([TextPages.Listing("a", text) with { Language = language }], _ => "2024-10-10").Planned;

    private static ImmutableArray<DayPlaced> Oct17(ReadPage page, Item item, Telling telling = Telling.ToCome)
    {
        var day = new DateOnly(2024, 10, 17);
        var at = page.Plain.IndexOf("Oct. 17", item.Start, StringComparison.Ordinal);
        return at < 0 || at >= item.End ? [] : [new(new(new("Oct. 17", at), null, 10, 17, null, telling, true), day, day)];
    }
}
