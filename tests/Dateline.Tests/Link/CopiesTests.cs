using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class CopiesTests
{
    private const string Harbour = "The harbour of Port Ellis was closed on Monday after a ferry lost its anchor in the storm, the coast guard said.";

    [Fact]
    public void The_same_words_on_two_pages_are_copies_whatever_marks_stand_between_them() =>
        Assert.True(AreCopies(Harbour, Harbour.Replace("storm,", "storm –", StringComparison.Ordinal)));

    [Fact]
    public void A_text_under_a_headline_equals_the_same_text_alone()
    {
        var linked = Sheet.Link(new Sheet("a").Says(Harbour, title: "Ferry adrift"), new Sheet("b").Says(Harbour));
        Assert.Single(linked.Kinship.Copies);
    }

    [Theory]
    [InlineData("the coast guard said", "the coast guard told reporters")]
    [InlineData("The harbour", "The old harbour")]
    [InlineData("the coast guard said", "the coast guard under Anna Mills said")]
    public void A_word_changed_leaves_a_copy(string words, string changed) =>
        Assert.True(AreCopies(Harbour, Harbour.Replace(words, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Monday", "Tuesday")]
    [InlineData("Port Ellis", "Port Marlow")]
    [InlineData("was closed", "was not closed")]
    [InlineData("a ferry", "3 ferries")]
    [InlineData("a ferry", "two ferries")]
    public void Another_day_place_figure_or_a_denial_makes_another_item(string words, string changed) =>
        Assert.False(AreCopies(Harbour, Harbour.Replace(words, changed, StringComparison.Ordinal)));

    [Fact]
    public void Names_that_change_places_make_another_item() => Assert.False(AreCopies(
        "In the final of the regional cup on the old ground by the river the team of Larsen beat the team of Okafor after extra time.",
        "In the final of the regional cup on the old ground by the river the team of Okafor beat the team of Larsen after extra time."));

    [Fact]
    public void A_teaser_cut_off_is_a_copy_of_the_whole() =>
        Assert.True(AreCopies(Harbour, "The harbour of Port Ellis was closed on Monday after a ferry lost its anch…"));

    [Theory]
    [InlineData("Read more", false)]
    [InlineData("The latest news", false)]
    [InlineData("Mayor thanks Okafor", true)]
    public void A_short_text_is_joined_only_when_it_names_something(string text, bool joined) =>
        Assert.Equal(joined, AreCopies(text, text));

    [Fact]
    public void What_a_page_repeats_all_over_is_its_furniture()
    {
        const string Label = "Follow our coverage from Port Ellis";
        Assert.Empty(Sheet.Link(new Sheet("a").Says(Label).Says(Label).Says(Label), new Sheet("b").Says(Label)).Kinship.Copies);
    }

    [Fact]
    public void One_teaser_under_two_headlines_is_a_template()
    {
        var linked = Sheet.Link(
            new Sheet("a").Says("Our correspondents tell what happened today.", title: "Storm over Port Ellis"),
            new Sheet("b").Says("Our correspondents tell what happened today.", title: "Election in Marlow"));
        Assert.Empty(linked.Kinship.Copies);
    }

    [Fact]
    public void A_teaser_out_of_an_article_announces_it_and_shows_the_words()
    {
        var linked = Sheet.Link(
            new Sheet("a", kind: PageKind.Article).Says($"A storm reached the coast at night.\n{Harbour}\nRepairs may take weeks.", title: "Storm", role: ItemRole.Article),
            new Sheet("b").Says(Harbour.Replace("the coast guard said", "the local coast guard said", StringComparison.Ordinal)));
        var found = Assert.Single(linked.Kinship.Announcements);
        Assert.Equal(Harbour[..^1], found.Words.Exact);
        Assert.Equal(linked.Pages[0].Plain[found.Words.Start!.Value..found.Words.End!.Value], found.Words.Exact);
    }

    [Fact]
    public void A_teaser_with_another_figure_announces_nothing()
    {
        var linked = Sheet.Link(
            new Sheet("a", kind: PageKind.Article).Says(Harbour, title: "Storm", role: ItemRole.Article),
            new Sheet("b").Says(Harbour.Replace("Monday", "Friday", StringComparison.Ordinal)));
        Assert.Empty(linked.Kinship.Announcements);
    }

    [Fact]
    public void An_article_saved_again_with_other_words_is_a_revision()
    {
        var linked = Sheet.Link(
            new Sheet("a", kind: PageKind.Article) { Url = "https://example.org/storm", Saved = new(2026, 3, 5) }
                .Says($"{Harbour}\nRepairs may take weeks.", title: "Storm", role: ItemRole.Article),
            new Sheet("b", kind: PageKind.Article) { Url = "https://example.org/storm", Saved = new(2026, 3, 1) }
                .Says($"{Harbour}\nNobody was hurt.", title: "Storm", role: ItemRole.Article));
        var revision = Assert.Single(linked.Kinship.Revisions);
        Assert.Equal((linked.Pages[0].Items[0].Id, linked.Pages[1].Items[0].Id), (revision.Later, revision.Earlier));
    }

    [Fact]
    public void Without_the_days_of_saving_nobody_says_which_wording_is_later()
    {
        var linked = Sheet.Link(
            new Sheet("a", kind: PageKind.Article) { Url = "https://example.org/storm" }.Says($"{Harbour}\nRepairs may take weeks.", role: ItemRole.Article),
            new Sheet("b", kind: PageKind.Article) { Url = "https://example.org/storm" }.Says($"{Harbour}\nNobody was hurt.", role: ItemRole.Article));
        Assert.Empty(linked.Kinship.Revisions);
    }

    [Fact]
    public void Every_item_is_in_one_copy_group_at_most() => Prop.ForAll<string[], byte>((texts, shift) =>
    {
        var linked = Both([.. texts.Select(text => text ?? "")], shift);
        var members = linked.Kinship.Copies.SelectMany(group => group.Items).ToList();
        return members.Count == members.Distinct(StringComparer.Ordinal).Count() && linked.Kinship.Copies.All(group => group.Items.Length > 1);
    }).QuickCheckThrowOnFailure();

    private static Linked Both(string[] texts, byte shift)
    {
        string[] words = ["Larsen", "won", "the", "cup", "3", "not", "Monday", "in", "Marlow"];
        var (one, other) = (new Sheet("a"), new Sheet("b"));
        for (var at = 0; at < texts.Length; at++)
        {
            one.Says(texts[at] + string.Join(' ', words.Skip(at % 4)));
            other.Says(string.Join(' ', words.Skip((at + shift) % 4)) + texts[at], title: texts[^1]);
        }

        return Sheet.Link(one, other);
    }

    private static bool AreCopies(string one, string other)
    {
        var linked = Sheet.Link(new Sheet("a").Says(one), new Sheet("b").Says(other));
        var turned = Sheet.Link(new Sheet("a").Says(other), new Sheet("b").Says(one));
        Assert.Equal(linked.Kinship.Copies.Length, turned.Kinship.Copies.Length);
        return linked.Kinship.Copies.Length == 1;
    }
}
