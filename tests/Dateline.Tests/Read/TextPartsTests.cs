using Dateline.News;
using Xunit;
using static Dateline.Tests.Read.TextPages;

namespace Dateline.Tests.Read;

/// <summary>Several lists on one page, tables, lists on one line, outlets behind headlines, digests cut into parts.</summary>
public sealed class TextPartsTests
{
    [Fact]
    public void Lists_behind_labels_are_told_apart_and_each_decides_where_its_stamps_stand()
    {
        var page = TextPages.Read($"Politics\n{Ferry}\n3 May 2031\n{School}\n2 May 2031\n{Museum}\n1 May 2031\nMost popular\nWhy the tide table is wrong\nTen walks along the northern coast\n{School}\nMore news\n4 May 2031\nFog delays the morning ferry\n3 May 2031\nBus to the hills runs again\nAbout us");
        Assert.Equal([ItemRole.Entry, ItemRole.Entry, ItemRole.Entry, ItemRole.Related, ItemRole.Related, ItemRole.Related, ItemRole.Related], page.Items.Select(item => item.Role));
        Assert.Equal(["3 May 2031", "2 May 2031", "1 May 2031", null, null, "4 May 2031", "3 May 2031"], page.Stamps());
        Assert.Equal(["Politics", "Politics", "Politics", null, null, null, null], page.Items.Select(item => item.Section));
        Assert.Equal(ListOrder.NewestFirst, page.Order);
    }

    [Theory]
    [InlineData("Date\tTitle\tOffice\n03/05/2031\t{0}\tWorks\n28/04/2031\t{1}\tWorks\n20/04/2031\t{2}\tFood")]
    [InlineData("Office\tTitle\tDate\nWorks\t{0}\t03/05/2031\nWorks\t{1}\t28/04/2031\nFood\t{2}\t20/04/2031")]
    [InlineData("03/05/2031 | {0} | Works\n28/04/2031 | {1} | Works\n20/04/2031 | {2} | Food")]
    public void A_table_has_a_column_of_days_and_one_of_headlines(string form)
    {
        var page = TextPages.Read(string.Format(null, form, Ferry, School, Museum));
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.Equal([(5, 3), (4, 28), (4, 20)], page.Items.Select(item => (item.Published!.Month!.Value, item.Published.Day!.Value)));
    }

    [Theory]
    [InlineData("Latest news {0} - May 3, 2031 {1} - May 2, 2031 {2} - April 28, 2031")]
    [InlineData("May 3, 2031 - {0} May 2, 2031 - {1} April 28, 2031 - {2}")]
    [InlineData("{0} May 3, 2031 | {1} May 2, 2031 | {2} April 28, 2031")]
    public void A_whole_list_may_stand_on_one_line(string form)
    {
        var page = TextPages.Read(string.Format(null, form, Ferry, School, Museum));
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.Equal(["May 3, 2031", "May 2, 2031", "April 28, 2031"], page.Stamps());
        Assert.Equal(3, page.Items.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public void A_paragraph_that_tells_days_is_no_list()
    {
        var page = TextPages.Read("The bridge was first thought of on May 3, 1902, when the railway came. On July 9, 1951, the state offered to pay half of it. On January 5, 2020, the old ferry broke down.");
        Assert.All(page.Items, item => Assert.Null(item.Published));
        Assert.Single(page.Items);
    }

    [Theory]
    [InlineData("{0} - The Harbour Post\n{1} - Coast Times\n{2} - Island Radio", "The Harbour Post", "Island Radio")]
    [InlineData("{0} (Harbour Post)\n{1} (Coast Times)\n{2} (radio.example)", "Harbour Post", "radio.example")]
    [InlineData("{0} via Harbour Post\n{1} via Coast Times\n{2} via Island Radio", "Harbour Post", "Island Radio")]
    [InlineData("{0} - Harbour Post (May 3, 2031)\n{1} - Coast Times (May 2, 2031)\n{2} - Island Radio (May 1, 2031)", "Harbour Post", "Island Radio")]
    public void Outlets_behind_the_headlines_of_a_list_are_cut_off(string form, string first, string last)
    {
        var page = TextPages.Read(string.Format(null, form, Ferry, School, Museum), outlet: null);
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.Equal((first, last), (page.Items[0].Outlet, page.Items[^1].Outlet));
    }

    [Fact]
    public void One_headline_that_ends_in_a_name_keeps_it()
    {
        var page = TextPages.Read($"{Ferry}\n{School} - Elm\n{Museum}\nBakers call for cheaper flour");
        Assert.Equal($"{School} - Elm", page.Items[1].Text);
    }

    [Theory]
    [InlineData("Key developments on May 2: • {0} • {1} • {2}")]
    [InlineData("Main news of the day: {0}; {1}; {2}")]
    public void A_digest_teaser_is_cut_in_a_list_and_in_a_digest(string form)
    {
        var teaser = string.Format(null, form, Ferry, School, Museum);
        var list = TextPages.Read($"The council met on Monday and talked for nine hours.\n{teaser}\nThe bakers want cheaper flour from the state.");
        var digest = TextPages.Read($"Bridge over the sound\nDigest more\n12h\nCouncil votes for a bridge\nThe work may begin in spring, the mayor told the council.\n{teaser}", outlet: null);
        Assert.Equal([Ferry, School, Museum], list.Items.Where(item => item.Under is not null).Select(item => item.Text));
        Assert.Equal([Ferry, School, Museum], digest.Items.Where(item => item.Under is not null).Select(item => item.Text));
    }

    [Fact]
    public void Today_over_ages_is_a_heading_and_nobodys_stamp()
    {
        var page = TextPages.Read($"Today\n{Ferry}\nHarbour Post / 3h\nThe first is to sail next spring on the northern line.\n{School}\nCoast Times / 5h\nNobody was hurt because it was empty.\nYesterday\n{Museum}\nIsland Radio / 1d\nIt had lain behind a cupboard for eighty years.", outlet: null);
        Assert.Equal([Ferry, School, Museum], page.Titles());
        Assert.Equal(["3h", "5h", "1d"], page.Stamps());
        Assert.Equal(["Harbour Post", "Coast Times", "Island Radio"], page.Items.Select(item => item.Outlet));
    }

    [Theory]
    [InlineData("1. {0}\n2. {1}\n3. {2}\n4. Bakers call for cheaper flour")]
    [InlineData("• {0}\n• {1}\n• {2}\n• Bakers call for cheaper flour")]
    [InlineData("Good morning, Port Lowe.\n- {0}\n- {1}\n- {2}\n- Bakers call for cheaper flour\n\nHave a good day.")]
    public void Marks_and_ranks_are_no_part_of_a_headline(string form)
    {
        var page = TextPages.Read(string.Format(null, form, Ferry, School, Museum));
        Assert.Equal([Ferry, School, Museum, "Bakers call for cheaper flour"], page.Texts());
    }

    [Fact]
    public void The_pages_own_days_are_handed_on_with_their_evidence()
    {
        var page = TextPages.Read($"Page updated: Wednesday, April 02, 2031 5:04 AM ET\n\nRecent Headlines\n\n{Ferry}\n\nThe Harbour Post - 2 days ago\n\n{School}\n\nCoast Times - 2 days ago", outlet: null);
        Assert.Equal("Wednesday, April 02, 2031 5:04 AM ET", page.Modified?.From.Exact);
        Assert.Null(page.Published);
        var issue = TextPages.Read($"The Harbour Letter\nFriday, 2 May 2031\n\n{Ferry}\nThe first is to sail next spring on the northern line.\nRead more\n\n{School}\nNobody was hurt because the building was empty.\nRead more\n\n{Museum}\nIt had lain behind a cupboard for years.\nRead more");
        Assert.Equal("Friday, 2 May 2031", issue.Published?.From.Exact);
        Assert.All(issue.Items, item => Assert.Null(item.Published));
        Assert.Equal(ListOrder.None, issue.Order);
    }
}
