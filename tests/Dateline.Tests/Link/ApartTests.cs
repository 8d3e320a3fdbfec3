using Dateline.News;
using Xunit;

namespace Dateline.Tests.Link;

/// <summary>Reports that are alike in nearly every word and tell two happenings.</summary>
public sealed class ApartTests
{
    private const string Nurses = "Nurses in three northern hospitals began a strike over pay and night shifts.";

    [Theory]
    [InlineData("Brickham beat Tolworth 3-1 in the cup tie.", "Tolworth beat Brickham 3-1 in the cup tie.")]
    [InlineData("The lender of Osterby raised its base rate by half a point to 4.5 percent.", "Osterby's lender raised its base rate by half a point to 4.75 percent.")]
    [InlineData("A tanker called Mirabel ran aground near Osterby harbour.", "A tanker called Corvina ran aground near Osterby harbour.")]
    [InlineData("A jury in Osterby convicted the banker of fraud on Monday.", "A jury in Osterby convicted the banker of fraud on Friday.")]
    public void Lines_on_one_pattern_that_change_a_figure_a_name_or_the_day_are_two_happenings(string one, string other) =>
        Assert.Equal(3, Sheet.Link(new Sheet("a", "Gazette").Says(one), new Sheet("b", "Herald").Says(other).Says(Nurses)).Stories.Length);

    [Theory]
    [InlineData("Tremor of magnitude 5.6 shakes the island of Korvo", "Tremor of magnitude 4.9 shakes the island of Andra")]
    [InlineData("Two killed in a bomb attack on a market in Tarnik", "Five killed in a bomb attack on a market in Limna")]
    [InlineData("Forest fire drives thousands from their homes in Skarre", "Forest fire drives thousands from their homes in Veldhoven")]
    [InlineData("Norvia to raise prices for subscribers in spring", "Baltair to raise prices for subscribers in spring")]
    [InlineData("Brickham win the opener in the cup of nations 4-0", "Osterby win the opener in the cup of nations 5-1")]
    public void On_one_day_in_two_outlets_another_place_name_or_result_is_another_happening(string one, string other)
    {
        var nurses = new Sheet("c", "Courier").Says(Nurses, "2026-05-05");
        Assert.Equal(3, Sheet.Link(new Sheet("a", "Gazette").Says(one, "2026-05-05"), new Sheet("b", "Herald").Says(other, "2026-05-05"), nurses).Stories.Length);
    }

    [Theory]
    [InlineData("Minister Brandt meets envoy Larsen in Osterby.", "Envoy Larsen meets minister Brandt in Osterby.")]
    [InlineData("Storm over Osterby leaves 4,000 homes without power.", "Storm over Osterby leaves 4000 homes without power.")]
    [InlineData("Seven sailors saved as the trawler Mirabel sinks off Osterby.", "Trawler Mirabel sinks off Osterby; 7 sailors saved.")]
    public void The_same_told_in_other_order_or_figures_is_one_happening(string one, string other) =>
        Assert.Equal(2, Sheet.Link(new Sheet("a", "Gazette").Says(one), new Sheet("b", "Herald").Says(other).Says(Nurses)).Stories.Length);

    [Fact]
    public void Two_told_days_are_two_happenings_however_alike_the_words()
    {
        const string first = "A tremor of magnitude 4.8 shook the valley of Osterby in the early morning, the observatory said.";
        const string second = "The valley of Osterby was shaken by a tremor of magnitude 4.8 in the late evening, the observatory said.";
        Assert.Equal(3, Told(first, "2026-05-05", second, "2026-05-06").Stories.Length);
        Assert.Equal(2, Told(first, "2026-05-05", second, "2026-05-05").Stories.Length);
    }

    [Fact]
    public void The_dead_of_one_day_may_be_counted_again()
    {
        const string first = "Two people were killed when a coach overturned near Osterby, police said.";
        const string second = "Four people were killed when a coach overturned near Osterby, police said.";
        Assert.Equal(2, Told(first, "2026-05-05", second, "2026-05-05").Stories.Length);
        Assert.Equal(3, Told(first, "2026-05-05", second, "2026-05-06").Stories.Length);
    }

    [Fact]
    public void A_daily_notice_of_one_outlet_is_new_every_day() =>
        Assert.Equal(2, Sheet.Link(new Sheet("a", "Gazette")
            .Says("Sunshine is forecast for the southern valleys, with highs of 21 degrees.", "2026-05-05", title: "Forecast: sun in the south")
            .Says("Sunshine is forecast for the southern valleys, with highs of 24 degrees.", "2026-05-06", title: "Forecast: sun in the south")).Stories.Length);

    [Fact]
    public void Reports_that_name_nobody_in_common_need_more_words_in_common()
    {
        StoryLink Joined(string first, string second) => Assert.Single(Sheet.Link(
            new Sheet("a", "Gazette").Says($"The council of {first} turned down the arena after a long meeting.", "2026-05-05"),
            new Sheet("b", "Herald").Says($"After weeks of protest the council of {second} turned down its arena plans.", "2026-05-05"))
            .Stories.SelectMany(story => story.Links).DefaultIfEmpty(new("", "", 0, [])));
        Assert.True(Joined("Brickham Olmo", "Tolworth Ness").Score < Joined("Brickham Olmo", "Brickham Olmo").Score / 2);
    }

    [Fact]
    public void One_text_under_headlines_with_other_figures_is_no_copy()
    {
        const string text = "The lender raised its base rate by half a point on Thursday and said that prices were rising fast this year.";
        Linked Under(string one, string other) => Sheet.Link(
            new Sheet("a", "Gazette").Says(text, "2026-02-05", title: one), new Sheet("b", "Herald").Says(text, "2026-03-05", title: other));
        Assert.Empty(Under("Base rate of Osterby raised to 4.5 percent", "Base rate of Osterby raised to 5 percent").Kinship.Copies);
        Assert.Single(Under("Base rate of Osterby raised to 4.5 percent", "Lender of Osterby goes up to 4.5 percent").Kinship.Copies);
        Assert.Single(Under("Base rate of Osterby raised to 4.5 percent", "Lender of Osterby goes up").Kinship.Copies);
    }

    [Fact]
    public void Short_words_printed_again_months_later_are_no_copy()
    {
        const string text = "The lower bridge of Osterby is closed for repairs.";
        Linked Printed(string day, string other) => Sheet.Link(
            new Sheet("a", "Gazette").Says(text, day, printed: true), new Sheet("b", "Herald").Says(text, other, printed: true));
        Assert.Single(Printed("2026-05-05", "2026-05-08").Kinship.Copies);
        var apart = Printed("2026-05-05", "2026-09-08");
        Assert.Empty(apart.Kinship.Copies);
        Assert.Equal(2, apart.Stories.Length);
    }

    private static Linked Told(string one, string day, string other, string otherDay) => Sheet.Link(
        new Sheet("a", "Gazette").Says(one, day, named: day),
        new Sheet("b", "Herald").Says(other, otherDay, named: otherDay).Says(Nurses, day));
}
