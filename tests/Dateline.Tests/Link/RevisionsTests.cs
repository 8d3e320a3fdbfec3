using Dateline.News;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class RevisionsTests
{
    private const string Lead = "The harbour of Port Ellis was closed on Monday after a ferry with 40 people lost its anchor in the storm, the coast guard said.";
    private const string Second = "Captain Anna Mills told reporters that nobody was hurt and that the ferry was towed to the old pier in the evening.";
    private const string Third = "Ferries to the islands are to run again on Thursday.";

    private static string Of(params string[] paragraphs) => string.Join('\n', paragraphs);

    private static Revision One(string was, string now, string title = "Ferry adrift off Port Ellis", string? other = null, string url = "https://a.example/1", string? moved = null) =>
        Assert.Single(Sheet.Link(
            new Sheet("one", "Herald", PageKind.Article) { Url = url, Saved = new(2024, 3, 4) }.Says(was, title: title, role: ItemRole.Article),
            new Sheet("two", "Herald", PageKind.Article) { Url = moved ?? url, Saved = new(2024, 3, 6) }.Says(now, title: other ?? title, role: ItemRole.Article)).Kinship.Revisions);

    private static string Shown(Change change) => $"{change.Kind}: {change.Was?.Exact} > {change.Is?.Exact}";

    [Theory]
    [InlineData("with 40 people", "with 45 people", "Figure: 40 > 45")]
    [InlineData("Anna Mills", "Anna Milles", "Name: Mills > Milles")]
    [InlineData("Anna Mills", "Anne Mills", "Name: Anna > Anne")]
    [InlineData("on Monday", "on Sunday", "Figure: Monday > Sunday")]
    [InlineData("nobody was hurt", "nobody was badly hurt", "Words:  > badly")]
    [InlineData("the old pier", "the pier", "Words: old > ")]
    public void A_word_changed_is_told_with_its_kind_and_nothing_else(string words, string changed, string shown)
    {
        var was = Of(Lead, Second, Third);
        Assert.Equal([shown], One(was, was.Replace(words, changed, StringComparison.Ordinal)).Changes.Select(Shown));
    }

    [Fact]
    public void Two_places_of_one_paragraph_are_two_changes() => Assert.Equal(
        ["Figure: 40 > 45", "Words: said. > reported."],
        One(Of(Lead, Second), Of(Lead.Replace("40", "45", StringComparison.Ordinal).Replace("said.", "reported.", StringComparison.Ordinal), Second)).Changes.Select(Shown));

    [Fact]
    public void Another_headline_comes_first() => Assert.Equal(
        ["Headline: Ferry adrift off Port Ellis > Ferry with 45 people adrift", "Figure: 40 > 45"],
        One(Of(Lead, Second), Of(Lead.Replace("40", "45", StringComparison.Ordinal), Second), other: "Ferry with 45 people adrift").Changes.Select(Shown));

    [Fact]
    public void A_paragraph_added_one_gone_and_a_correction_are_told_apart()
    {
        const string Added = "The owner of the ferry, Ellis Lines, said that it would pay for the rooms of all passengers.";
        const string Corrected = "Correction: An earlier version of this article gave the wrong name for the ferry's captain.";
        Assert.Equal(
            [$"Update:  > {Added}", $"Gone: {Third} > ", $"Correction:  > {Corrected}"],
            One(Of(Lead, Second, Third), Of(Lead, Added, Second, Corrected)).Changes.OrderBy(change => change.Kind == ChangeKind.Correction).Select(Shown));
    }

    [Fact]
    public void Marks_and_spaces_alone_are_no_change() =>
        Assert.Empty(Sheet.Link(
            new Sheet("one", "Herald", PageKind.Article) { Url = "u", Saved = new(2024, 3, 4) }.Says(Of(Lead, Second), role: ItemRole.Article),
            new Sheet("two", "Herald", PageKind.Article) { Url = "u", Saved = new(2024, 3, 6) }.Says(Of(Lead.Replace(", the", " – the", StringComparison.Ordinal), Second), role: ItemRole.Article)).Kinship.Revisions);

    [Fact]
    public void An_address_that_moved_with_its_headline_is_the_same_article() =>
        Assert.Equal("two", One(Of(Lead, Second, Third), Of(Lead, Second), moved: "https://a.example/ferry-towed").Changes.Single().Kind == ChangeKind.Gone ? "two" : "");

    [Fact]
    public void Three_savings_are_a_chain_in_order_of_saving()
    {
        Sheet Saving(string page, int day, string text) => new Sheet(page, "Herald", PageKind.Article) { Url = "u", Saved = new(2024, 3, day) }.Says(text, title: "Ferry", role: ItemRole.Article);
        var linked = Sheet.Link(
            Saving("c", 4, Of(Lead, Second)), Saving("a", 9, Of(Lead, Second, Third)), Saving("b", 6, Of(Lead.Replace("40", "45", StringComparison.Ordinal), Second)));
        string Page(string item) => linked.Pages.Single(page => page.Items.Any(each => each.Id == item)).Id;
        Assert.Equal(["a after b", "b after c"], linked.Kinship.Revisions.Select(each => $"{Page(each.Later)} after {Page(each.Earlier)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Editor's note: This article has been updated in light of the vote on Oct. 1. The mayor had joked about it.", "Note: Editor's note: This article has been updated in light of the vote on Oct. 1.")]
    [InlineData("UPDATE: The bridge is open again.", "Note: UPDATE: The bridge is open again.")]
    [InlineData("The bridge is open. An earlier version of this report said it was closed.", "Correction: An earlier version of this report said it was closed.")]
    [InlineData("In einer früheren Version des Artikels hieß es, die Brücke sei gesperrt.", "Correction: In einer früheren Version des Artikels hieß es, die Brücke sei gesperrt.")]
    [InlineData("У попередній версії новини йшлося про три мости.", "Correction: У попередній версії новини йшлося про три мости.")]
    [InlineData("Editor's note: This is an excerpt of our weekly newsletter. Sign up here.", "")]
    [InlineData("Correction officers went on strike at the old prison on Monday.", "")]
    [InlineData("The app was updated to show the new tram lines.", "")]
    public void What_the_editors_say_of_a_change_is_a_trace_of_it(string text, string shown)
    {
        var linked = Sheet.Link(new Sheet("one").Says(text));
        Assert.Equal(shown.Length == 0 ? [] : [shown], linked.Kinship.Traces.Select(trace => $"{trace.Note.Kind}: {trace.Note.Is!.Exact}"));
    }

    [Fact]
    public void Every_change_shows_words_that_stand_where_it_says()
    {
        var linked = Sheet.Link(
            new Sheet("one", "Herald", PageKind.Article) { Url = "u", Saved = new(2024, 3, 4) }.Says(Of(Lead, Second, Third), title: "Ferry", role: ItemRole.Article),
            new Sheet("two", "Herald", PageKind.Article) { Url = "u", Saved = new(2024, 3, 6) }.Says(Of(Second.Replace("Mills", "Miller", StringComparison.Ordinal), Lead, "It was the third such accident."), title: "Ferry lost", role: ItemRole.Article));
        var changes = Assert.Single(linked.Kinship.Revisions).Changes;
        Assert.All(changes.SelectMany(change => new[] { change.Was, change.Is }).OfType<Evidence>(), words =>
            Assert.Equal(words.Exact, linked.Pages.Single(page => page.Id == words.Page).Plain[words.Start!.Value..words.End!.Value]));
        Assert.All(changes, change => Assert.Equal("one", change.Was?.Page ?? "one"));
        Assert.All(changes, change => Assert.Equal("two", change.Is?.Page ?? "two"));
    }
}
