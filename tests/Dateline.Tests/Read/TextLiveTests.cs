using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Pages of text whose entries have clock times: above, below or in their lines, under days, over midnight.</summary>
public sealed class TextLiveTests
{
    private static TimeOnly?[] Clocks(ReadPage page) => [.. page.Items.Select(item => item.Published?.Time)];

    [Fact]
    public void Clock_times_may_stand_below_their_entries()
    {
        var page = TextPages.Read("Live: Storm on the coast\nLIVE\nThe harbour is closed to all ships.\n2:02 PM\nA ferry has turned back half way.\n1:40 PM\nGusts have been measured on the pier.\n13:05 PM\nAll schools close at noon.\n11:31 AM");
        Assert.Equal((PageKind.Live, "Live: Storm on the coast", ListOrder.NewestFirst), (page.Kind, page.Title, page.Order));
        Assert.Equal([new(14, 2), new(13, 40), new(13, 5), new TimeOnly(11, 31)], Clocks(page));
        Assert.Equal("The harbour is closed to all ships.", page.Items[0].Text);
        Assert.All(page.Items, item => Assert.Null(item.Section));
    }

    [Fact]
    public void Signs_around_a_clock_time_are_nobodys_and_a_headline_behind_it_is_one()
    {
        var page = TextPages.Read("Newsticker zum Sturm\n\n+++ 14:02 +++ Der Hafen ist gesperrt.\n\n+++ 13:40 +++ Fähre kehrt auf halbem Weg um\n\nAn Bord sind 120 Menschen.\n\n+++ 13:05 +++ Der Wind erreicht Stärke neun.");
        Assert.Equal(PageKind.Live, page.Kind);
        Assert.Equal([null, "Fähre kehrt auf halbem Weg um", null], page.Titles());
        Assert.Equal(["Der Hafen ist gesperrt.", "An Bord sind 120 Menschen.", "Der Wind erreicht Stärke neun."], page.Texts());
    }

    [Fact]
    public void Times_with_a_full_stop_count_before_a_zone_and_updates_of_an_entry_are_no_entries()
    {
        var page = TextPages.Read("Storm – live updates\nKey events\n\n14.02 BST\nHarbour closed to all ships\n\nIt is closed until further notice, the port says.\n\n13.40 BST\nFerry turns back\n\nNobody is hurt, says the company.\n\nUpdated at 13.52 BST\n13.05 BST\nWind reaches force nine\n\nGusts have been measured on the pier.");
        Assert.Equal([new(14, 2), new(13, 40), new TimeOnly(13, 5)], Clocks(page));
        Assert.Equal(["Harbour closed to all ships", "Ferry turns back", "Wind reaches force nine"], page.Titles());
        Assert.Equal("Nobody is hurt, says the company.", page.Items[1].Text);
    }

    [Fact]
    public void Names_under_the_times_are_the_entries_authors()
    {
        var page = TextPages.Read("Ticker: Der Sturm\n22:10 Uhr\nAnna Nieder\nDie Feuerwehr ist an zwölf Orten im Einsatz.\n23:50 Uhr\nBen Rohr\nEin Baum ist auf die Bahnstrecke gestürzt.\n00:35 Uhr\nAnna Nieder\nDer Wind lässt nach, meldet der Wetterdienst.");
        Assert.Equal(["Anna Nieder", "Ben Rohr", "Anna Nieder"], page.Items.Select(item => Assert.Single(item.Authors)));
        Assert.Equal(ListOrder.OldestFirst, page.Order);
        Assert.All(page.Items, item => Assert.Null(item.Published!.Day));
    }

    [Theory]
    [InlineData("Freitag, 3. Mai\n14:41 {0}\n13:05 {1}\nDonnerstag, 2. Mai\n18:30 {2}\n09:15 {3}")]
    [InlineData("3. Mai\n{0}\n14:41 Uhr\n{1}\n13:05 Uhr\n2. Mai\n{2}\n18:30 Uhr\n{3}\n09:15 Uhr")]
    public void Days_without_a_year_stand_over_clock_times(string form)
    {
        string[] headlines = ["Stadtrat stimmt für neue Hafenbrücke", "Reederei bestellt zwei Elektrofähren", "Museum findet verschollene Karte", "Bäcker fordern billigeres Mehl"];
        var page = TextPages.Read(string.Format(null, form, headlines));
        Assert.Equal((PageKind.Listing, ListOrder.NewestFirst), (page.Kind, page.Order));
        Assert.Equal(headlines, page.Texts());
        Assert.Equal([3, 3, 2, 2], page.Items.Select(item => item.Published!.Day!.Value));
        Assert.Equal([new(14, 41), new(13, 5), new(18, 30), new TimeOnly(9, 15)], Clocks(page));
    }

    [Fact]
    public void Behind_midnight_the_day_of_the_heading_no_longer_counts()
    {
        var page = TextPages.Read("Storm live\n14 January 2031\n00:35 The lamp of the lighthouse fails.\n00:12 The keeper lights the old one.\n23:50 The last boat turns back.\n22:10 The coast is warned.");
        Assert.Equal([14, 14, null, null], page.Items.Select(item => item.Published!.Day));
    }

    [Fact]
    public void The_head_of_a_live_page_dates_the_page_and_not_its_entries()
    {
        var page = TextPages.Read("Election night live: Port Lowe chooses a mayor\nBy Ann Low and Ben Rye\nMay 2, 2031, 8:00 PM\nPolls have closed. Follow the count here.\n12:25 AM\nDora Elm is elected mayor.\n12:02 AM\nThe old harbour ward has been counted.\n11:48 PM\nFirst ward in.");
        Assert.Equal(PageKind.Live, page.Kind);
        Assert.Equal("May 2, 2031, 8:00 PM", page.Published?.From.Exact);
        Assert.All(page.Items, item => Assert.Null(item.Published!.Day));
    }
}
