using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>What decides where the stamps of a list stand, and whether a page is a list at all.</summary>
public sealed class TextPlaceTests
{
    private const string Ferry = "Ferry company orders two electric boats for the north";
    private const string School = "School roof collapses under heavy snow in the hills";
    private const string Museum = "Museum finds a lost map behind an old cupboard";

    [Fact]
    public void Read_more_before_each_stamp_says_that_stamps_stand_above()
    {
        var page = TextPages.Read($"Sala de prensa\n02 may. 2031\n{Ferry}\nLeer más\n30 abr. 2031\n{School}\nLeer más\n28 abr. 2031\n{Museum}\nLeer más\nPágina 1 de 12");
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.Equal([(5, 2), (4, 30), (4, 28)], page.Items.Select(item => (item.Published!.Month!.Value, item.Published.Day!.Value)));
    }

    [Fact]
    public void Undated_items_stand_alone_between_dated_ones_also_when_there_are_many()
    {
        var page = TextPages.Read($"Latest\n{Ferry}\nby Ann Low — May 3, 2031\nSponsored walk raises nine thousand for the lifeboat\n{School}\nby Ben Rye — May 2, 2031\n{Museum}\nby Cem Su — April 28, 2031\nHow to read a tide table\nOld ferry sold to a collector\nby Ann Low — April 27, 2031");
        Assert.Equal(["May 3, 2031", null, "May 2, 2031", "April 28, 2031", null, "April 27, 2031"], page.Stamps());
    }

    [Fact]
    public void Read_more_about_a_headline_ends_its_item()
    {
        var page = TextPages.Read($"{Ferry}\n2 May 2031\nThe first is to sail next spring.\nRead more about {Ferry}\n{School}\n1 May 2031\nNobody was hurt in the snow.\nRead more: {School}\n{Museum}\n30 April 2031\nIt had lain there for eighty years.\nContinue reading {Museum} →");
        Assert.Equal([Ferry, School, Museum], page.Titles());
        Assert.Equal(["The first is to sail next spring.", "Nobody was hurt in the snow.", "It had lain there for eighty years."], page.Texts());
    }

    [Theory]
    [InlineData("5/2/2031Ann Low", "4/30/2031Ben Rye")]
    [InlineData("5/2/2031 Ann Low", "4/30/2031 Ben Rye")]
    public void A_name_glued_behind_a_day_is_the_author(string first, string second)
    {
        var page = TextPages.Read($"{Ferry}\nThe first is to sail next spring.\n{first}\n{School}\nNobody was hurt.\n{second}\n");
        Assert.Equal(["Ann Low", "Ben Rye"], page.Items.Select(item => Assert.Single(item.Authors)));
        Assert.Equal([(5, 2), (4, 30)], page.Items.Select(item => (item.Published!.Month!.Value, item.Published.Day!.Value)));
    }

    [Fact]
    public void A_headline_that_tells_a_day_is_no_stamp()
    {
        var page = TextPages.Read("Ferry to sail on June 4, 2031\nBridge to open on July 5, 2031\nMap on show from August 6, 2031\nBakers to meet on May 7, 2031");
        Assert.Equal(4, page.Items.Length);
        Assert.All(page.Items, item => Assert.Null(item.Published));
    }

    [Fact]
    public void What_a_reader_view_saved_is_an_article_with_its_author()
    {
        var page = TextPages.Read("What the bridge vote means for the harbour\npost.example.org\nAnn Low\n4-5 minutes\n\nThe council has voted for a new bridge. The work may begin in spring.\n\nThree things follow from the vote:\n\nThe ferry will stop running in 2037.\n\nThe coast road will be widened as far as the mill.\n\nThe market moves to the new hall.\n\nThe union says that it will strike. \"We were not asked,\" says its head.");
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal(["Ann Low"], page.Authors);
        Assert.Equal(6, page.Article!.Paragraphs.Length);
    }

    [Fact]
    public void Cut_teasers_with_their_headlines_are_a_list_and_no_digest()
    {
        var page = TextPages.Read("Harbour\nFerry company orders two electric boats\nThe first is to sail next spring on the northern line, which has ...\nRead More\nSchool roof collapses under snow\nNobody was hurt because the building was empty, as it had been since ...\nRead More\nMuseum finds a lost map\nIt had lain behind a cupboard for eighty years, says the director of ...\nRead More\n« First\nLast »");
        Assert.Equal((PageKind.Listing, 3), (page.Kind, page.Items.Length));
        Assert.All(page.Items, item => Assert.NotNull(item.Title));
    }

    [Fact]
    public void The_list_at_an_articles_side_has_its_own_days()
    {
        var page = TextPages.Read($"Home\nMuseum finds a lost map of the coast\n\nBy Ann Low\nPublished 3 May 2031, 10:15|Updated: 4 hours ago\nShare\nFacebook\n\nThe museum of Port Lowe has found a map that was thought lost since the war.\n\nIt had lain behind a cupboard for eighty years, says its director.\n\nMost read\n{Ferry}\n{School}\n\nLatest news\n4 May 2031\nBakers call for cheaper flour in the north\n4 May 2031\nMayor opens the new market hall today\nContact");
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("3 May 2031, 10:15", page.Article!.Published!.From.Exact);
        Assert.Equal(2, page.Article.Paragraphs.Length);
        Assert.Equal([Ferry, School, "Bakers call for cheaper flour in the north", "Mayor opens the new market hall today"], page.Items[1..].Select(item => item.Shown));
        Assert.Equal([null, null, "4 May 2031", "4 May 2031"], page.Items[1..].Select(item => item.Published?.From.Exact));
    }
}
