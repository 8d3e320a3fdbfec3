using Dateline.News;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class OfficesTests
{
    [Theory]
    [InlineData("Ann Brook is the chairwoman of Norwick Ferries.", "Ann Brook", "chairwoman", OfficeState.Current)]
    [InlineData("Ann Brook has been appointed as the new mayor of Norwick.", "Ann Brook", "mayor", OfficeState.New)]
    [InlineData("The Deputy Foreign Minister, Ann Brook, said so.", "Ann Brook", "Deputy Foreign Minister", OfficeState.Current)]
    [InlineData("They met Prime Minister HH Sheikh Omar Halim.", "Omar Halim", "Prime Minister", OfficeState.Current)]
    [InlineData("The Herald editor Ann Brook wrote it.", "Ann Brook", "editor", OfficeState.Current)]
    public void More_ways_in_which_a_text_gives_somebody_an_office(string text, string person, string title, OfficeState state)
    {
        var office = Assert.Single(TextPages.Marks(text).Offices);
        Assert.Equal((person, title, state), (office.Person, office.Title, office.State));
    }

    [Theory]
    [InlineData("NATO Secretary General Ann Brook spoke on Monday.", "Ann Brook", "Secretary General", "NATO", OfficeState.Current)]
    [InlineData("South Korean President Yoon Min-ho arrived.", "Yoon Min-ho", "President", "South Korea", OfficeState.Current)]
    [InlineData("U.S. Secretary of State Adam Lowe left for Rome.", "Adam Lowe", "Secretary of State", "United States", OfficeState.Current)]
    [InlineData("A letter from Ukraine’s Defense Minister Ihor Bily was read.", "Ihor Bily", "Defense Minister", "Ukraine", OfficeState.Current)]
    [InlineData("NATO's new Secretary General Ann Brook smiled.", "Ann Brook", "Secretary General", "NATO", OfficeState.New)]
    [InlineData("Newly appointed NATO Secretary General Ann Brook smiled.", "Ann Brook", "Secretary General", "NATO", OfficeState.New)]
    [InlineData("The new NATO Secretary General Ann Brook arrived in Kyiv on Thursday, 3 October.", "Ann Brook", "Secretary General", "NATO", OfficeState.New)]
    [InlineData("The newly elected Secretary General of NATO, Ann Brook, smiled.", "Ann Brook", "Secretary General", "NATO", OfficeState.New)]
    [InlineData("Former Dutch Prime Minister Ann Brook smiled.", "Ann Brook", "Prime Minister", "Netherlands", OfficeState.Former)]
    [InlineData("Later ex-President Tom Hale wrote a book.", "Tom Hale", "President", null, OfficeState.Former)]
    [InlineData("Then US President-elect Tom Hale called.", "Tom Hale", "President", "United States", OfficeState.Elect)]
    [InlineData("Ann Brook, who will soon become NATO's new Secretary General, smiled.", "Ann Brook", "Secretary General", "NATO", OfficeState.Elect)]
    [InlineData("Ann Brook is set to become NATO Secretary General.", "Ann Brook", "Secretary General", "NATO", OfficeState.Elect)]
    [InlineData("NATO Secretary General Lars Holm, who is stepping down in May, smiled.", "Lars Holm", "Secretary General", "NATO", OfficeState.Outgoing)]
    [InlineData("The outgoing Dutch Prime Minister Ann Brook smiled.", "Ann Brook", "Prime Minister", "Netherlands", OfficeState.Outgoing)]
    [InlineData("On Friday acting NASA Administrator Joan Pell resigned.", "Joan Pell", "Administrator", "NASA", OfficeState.Acting)]
    [InlineData("Ann Brook, the new NATO Secretary General, smiled.", "Ann Brook", "Secretary General", "NATO", OfficeState.New)]
    [InlineData("Jan Wrona, spokesman for the Polish Ministry for Foreign Affairs, agreed.", "Jan Wrona", "spokesman", "Polish Ministry for Foreign Affairs", OfficeState.Current)]
    [InlineData("It was seen by project scientist Lily Ames last week.", "Lily Ames", "project scientist", null, OfficeState.Current)]
    [InlineData("It was NATO’s Supreme Allied Commander Europe, Gen. Max Orr, who spoke.", "Max Orr", "Supreme Allied Commander Europe", "NATO", OfficeState.Current)]
    [InlineData("The council named Ann Brook because Mark Stone became NATO Secretary General.", "Mark Stone", "Secretary General", "NATO", OfficeState.New)]
    public void An_office_is_read_with_holder_body_and_state(string text, string person, string title, string? body, OfficeState state)
    {
        var office = Assert.Single(TextPages.Marks(text).Offices);
        Assert.Equal((person, title, body, state), (office.Person, office.Title, office.Body, office.State));
    }

    [Theory]
    [InlineData("The Hungarian Prime Minister endorsed the plan.")]
    [InlineData("If (Russian President Vladimir) Putin comes, all will change.")]
    [InlineData("Ann Brook would become NATO Secretary General if all agreed.")]
    [InlineData("The secretary Monday morning found the door open.")]
    [InlineData("He wants to be the next Secretary General of NATO.")]
    public void Where_nobody_is_plainly_given_an_office_there_is_none(string text) => Assert.Empty(TextPages.Marks(text).Offices);

    [Fact]
    public void Whoever_takes_over_makes_the_predecessor_former()
    {
        var marks = TextPages.Marks("Ann Brook has officially taken over as NATO Secretary General from his predecessor Lars Holm on Tuesday.");
        Assert.Equal([("Ann Brook", OfficeState.New), ("Lars Holm", OfficeState.Former)], marks.Offices.Select(office => (office.Person, office.State)));
    }

    [Fact]
    public void A_counterpart_holds_the_office_named_before()
    {
        var marks = TextPages.Marks("British Defense Secretary Joe Hill and his German counterpart Otto Kern met.");
        Assert.Equal(("Otto Kern", "Defense Secretary", "Germany"), (marks.Offices[1].Person, marks.Offices[1].Title, marks.Offices[1].Body));
    }

    [Fact]
    public void Whoever_is_named_to_one_office_and_was_until_now_in_another_has_both()
    {
        var marks = TextPages.Marks("Ann Brook, until now director of the Holm Weather Center, has been named acting administrator of NASA.");
        Assert.Equal(
            [("director", "Holm Weather Center", OfficeState.Former), ("administrator", "NASA", OfficeState.Acting)],
            marks.Offices.Select(office => (office.Title, office.Body, office.State)));
        Assert.All(marks.Offices, office => Assert.Equal("Ann Brook", office.Person));
    }

    [Theory]
    [InlineData("Ann Brook was named minister of energy on Monday.", "minister of energy", null, OfficeState.New)]
    [InlineData("The council on Monday named Ann Brook minister of energy.", "minister of energy", null, OfficeState.New)]
    [InlineData("Ann Brook was mayor of Norwick from 2016 to 2022.", "mayor", "Norwick", OfficeState.Former)]
    public void An_appointment_gives_an_office_and_years_that_are_over_end_it(string text, string title, string? body, OfficeState state)
    {
        var office = Assert.Single(TextPages.Marks(text).Offices);
        Assert.Equal(("Ann Brook", title, body, state), (office.Person, office.Title, office.Body, office.State));
    }

    [Theory]
    [InlineData("Ann Brook was named minister of energy in 2011.")]
    [InlineData("A friend of Ann Brook was named minister of energy.")]
    [InlineData("The council would have named Ann Brook minister of energy.")]
    [InlineData("Ann Brook was mayor of Norwick when it rained.")]
    public void An_appointment_of_old_or_of_another_gives_nothing(string text) => Assert.Empty(TextPages.Marks(text).Offices);
}
