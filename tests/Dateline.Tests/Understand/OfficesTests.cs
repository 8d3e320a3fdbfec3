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
    [InlineData("Ann Brook, a Holm University professor, agreed.", "professor", "Holm University", OfficeState.Current)]
    [InlineData("“No,” said Professor Ann Brook of Holm University.", "Professor", "Holm University", OfficeState.Current)]
    [InlineData("They thanked Sen. Ann Brook (R-Fla.) for it.", "Sen.", "Fla.", OfficeState.Current)]
    [InlineData("New York City Mayor Ann Brook spoke.", "Mayor", "New York City", OfficeState.Current)]
    [InlineData("Ann Brook, who chairs the Senate Committee on Trade, agreed.", "chair", "Senate Committee", OfficeState.Current)]
    [InlineData("President of Mongolia Ann Brook spoke.", "President", "Mongolia", OfficeState.Current)]
    [InlineData("The council elected Ann Brook as its new chair of the Harbour Board.", "chair", "Harbour Board", OfficeState.New)]
    [InlineData("Ann Brook will serve as mayor of Norwick.", "mayor", "Norwick", OfficeState.Elect)]
    [InlineData("Ann Brook stepped down as head of Holm Bank.", "head", "Holm Bank", OfficeState.Former)]
    [InlineData("Ann Brook, a Muslim, was elected as mayor of Norwick last week.", "mayor", "Norwick", OfficeState.New)]
    [InlineData("Ann Brook, editor of the online weekly Norwick Beacon, agreed.", "editor", "Norwick Beacon", OfficeState.Current)]
    [InlineData("The new mayor of Norwick is Ann Brook.", "mayor", "Norwick", OfficeState.New)]
    [InlineData("Ann Brook, Minister of Health and Prevention, agreed.", "Minister of Health and Prevention", null, OfficeState.Current)]
    [InlineData("Regional Director for Africa of the ILO Ann Brook spoke.", "Regional Director for Africa", "ILO", OfficeState.Current)]
    public void An_office_is_read_in_many_a_form(string text, string title, string? body, OfficeState state)
    {
        var office = Assert.Single(TextPages.Marks(text).Offices);
        Assert.Equal(("Ann Brook", title, body, state), (office.Person, office.Title, office.Body, office.State));
    }

    [Theory]
    [InlineData("Ann Brook is chairman & CEO of Handok Inc. and likes it.", "chairman at Handok Inc.", "CEO at Handok Inc.")]
    [InlineData("Ann Brook, Vice-President and Prime Minister of Norland and Ruler of Holm, spoke.", "Vice-President at Norland", "Prime Minister at Norland", "Ruler at Holm")]
    public void Offices_told_in_one_breath_are_one_persons(string text, params string[] offices) =>
        Assert.Equal(offices, TextPages.Marks(text).Offices.Select(office => $"{office.Title} at {office.Body}"));

    [Fact]
    public void Of_a_list_of_holders_each_has_the_office_behind_the_name()
    {
        var marks = TextPages.Marks("They met Ann Brook, head of Holm Bank, Tom Hale, head of Norwick Mill, and others.");
        Assert.Equal([("Ann Brook", "Holm Bank"), ("Tom Hale", "Norwick Mill")], marks.Offices.Select(office => (office.Person, office.Body)));
    }

    [Theory]
    [InlineData("Der frühere Airbus-Chef Louis Meier sprach in der Stadt und ist nicht mehr im Amt.", "Louis Meier", "Chef", "Airbus", OfficeState.Former)]
    [InlineData("Georgiens Präsident Peter Meier sprach am Montag mit der Zeitung und ist nicht zufrieden.", "Peter Meier", "Präsident", "Georgiens", OfficeState.Current)]
    [InlineData("Sie trafen den ehemaligen Ministerpräsidenten Peter Meier in der Stadt und sprachen mit ihm.", "Peter Meier", "Ministerpräsidenten", null, OfficeState.Former)]
    [InlineData("Peter Meier, Oberbefehlshaber der polnischen Armee, hat das nicht gesagt und ist in der Stadt.", "Peter Meier", "Oberbefehlshaber", "polnischen Armee", OfficeState.Current)]
    public void German_titles_are_read_declined_and_compounded(string text, string person, string title, string? body, OfficeState state)
    {
        var office = Assert.Single(TextPages.Marks(text).Offices);
        Assert.Equal((person, title, body, state), (office.Person, office.Title, office.Body, office.State));
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
    [InlineData("Ann Brook was named minister of energy in 2011.", "minister of energy")]
    [InlineData("Ann Brook was mayor of Norwick when it rained.", "mayor")]
    [InlineData("Ann Brook’s term as mayor of Norwick was short.", "mayor")]
    [InlineData("Ann Brook, who served as mayor of Norwick in the storm, agreed.", "mayor")]
    public void An_office_of_then_says_nothing_of_now(string text, string title)
    {
        var office = Assert.Single(TextPages.Marks(text).Offices);
        Assert.Equal(("Ann Brook", title, OfficeState.Past), (office.Person, office.Title, office.State));
    }

    [Theory]
    [InlineData("A friend of Ann Brook was named minister of energy.")]
    [InlineData("The council would have named Ann Brook minister of energy.")]
    [InlineData("The vote prevented Ann Brook from becoming mayor of Norwick.")]
    [InlineData("Ann Brook, a Norwick Party member, agreed.")]
    [InlineData("Ann Brook works as a secretary.")]
    [InlineData("The American journalist Ann Brook agreed.")]
    [InlineData("The brother of the late president, Tom Hale, agreed.")]
    public void An_appointment_of_nobody_or_of_another_gives_nothing(string text) => Assert.Empty(TextPages.Marks(text).Offices);
}
