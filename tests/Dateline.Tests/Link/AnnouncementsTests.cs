using Dateline.News;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class AnnouncementsTests
{
    private const string Lead = "The probe flew 550 miles above the red planet on Saturday, close enough for its gravity to bend the path toward home.";
    private const string Quoted = "\"We come in fast, and the pull of the planet bends our path for good,\" the engineer Ann Lee of the laboratory said.";

    [Fact]
    public void A_teaser_that_repeats_the_articles_words_announces_it()
    {
        var linked = Sheet.Link(Article(), new Sheet("list", "The Post").Says(Lead).Says("Something else happened elsewhere on that day in spring."));
        var announcement = Assert.Single(linked.Kinship.Announcements);
        Assert.Equal((linked.Item(1, "The probe flew"), linked.Item(0, "The probe flew"), Lead.TrimEnd('.')), (announcement.Teaser, announcement.Article, announcement.Words.Exact));
    }

    [Fact]
    public void Of_several_teasers_on_one_list_the_one_with_the_earliest_words_announces()
    {
        var list = new Sheet("list", "The Post").Says(Quoted).Says(Lead);
        var linked = Sheet.Link(Article(), list);
        var announcement = Assert.Single(linked.Kinship.Announcements);
        Assert.StartsWith("The probe flew", announcement.Words.Exact, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_headline_announces_whatever_the_teaser_says()
    {
        var linked = Sheet.Link(Article(), new Sheet("list", "The Post").Says("A planet lends a hand.", title: "Probe lets the red planet bend its path"));
        Assert.Equal("Probe lets the red planet bend its path", Assert.Single(linked.Kinship.Announcements).Words.Exact);
    }

    [Fact]
    public void Another_outlets_report_with_the_same_quotation_announces_nothing()
    {
        var linked = Sheet.Link(Article(), new Sheet("list", "The Herald").Says(Quoted));
        Assert.Empty(linked.Kinship.Announcements);
    }

    private static Sheet Article() => new Sheet("article", "The Post", PageKind.Article)
        .Says($"{Lead}\nIt was nearest at noon and went on its way without a hitch.\n{Quoted}", title: "Probe lets the red planet bend its path", role: ItemRole.Article);
}
