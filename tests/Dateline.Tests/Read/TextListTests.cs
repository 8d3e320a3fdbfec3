using Dateline.News;
using Xunit;
using static Dateline.Tests.Read.TextPages;

namespace Dateline.Tests.Read;

/// <summary>Lists saved as text, in the forms that pages have.</summary>
public sealed class TextListTests
{
    [Theory]
    [InlineData("{0}\n{1}\nMay 3, 2024\n{2}\n{3}\nMay 2, 2024\n{4}\n{5}\nMay 1, 2024")]
    [InlineData("May 3, 2024\n{0}\n{1}\nMay 2, 2024\n{2}\n{3}\nMay 1, 2024\n{4}\n{5}")]
    [InlineData("{0}\nMay 3, 2024\n{1}\n{2}\nMay 2, 2024\n{3}\n{4}\nMay 1, 2024\n{5}")]
    [InlineData("Latest news\n\n{0}\n\nMay 3, 2024\n\n{1}\n\n{2}\n\nMay 2, 2024\n\n{3}\n\n{4}\n\nMay 1, 2024\n\n{5}")]
    [InlineData("{0}\nMay 3, 2024\n{0}\n{1}\n{2}\nMay 2, 2024\n{2}\n{3}\n{4}\nMay 1, 2024\n{4}\n{5}")]
    [InlineData("{0}\n{1}\nRead more\nMay 3, 2024\n{2}\n{3}\nRead more\nMay 2, 2024\n{4}\n{5}\nRead more\nMay 1, 2024\n")]
    [InlineData("{0}\n\n{1}\n\nMay 3, 2024\nAdvertisement\n\n{2}\n\n{3}\n\nMay 2, 2024\n\n{4}\n\n{5}\n\nMay 1, 2024")]
    public void The_place_of_stamps_is_decided_for_the_whole_list(string form)
    {
        var page = TextPages.Read(string.Format(null, form, Ferry, FerryMore, School, SchoolMore, Museum, MuseumMore));
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal([Ferry, School, Museum], page.Titles());
        Assert.Equal([FerryMore, SchoolMore, MuseumMore], page.Texts());
        Assert.Equal(["May 3, 2024", "May 2, 2024", "May 1, 2024"], page.Stamps());
        Assert.Equal(ListOrder.NewestFirst, page.Order);
    }

    [Fact]
    public void One_string_is_text_and_no_title()
    {
        var page = TextPages.Read($"{Ferry}\n3 May 2024, 10:00 —\nAnn Low — News\n{School}\n4 May 2024, 11:00 — News\n{Museum}\n5 May 2024, 12:00 —\nBen Rye — News");
        Assert.Equal([null, null, null], page.Titles());
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.Equal(["Ann Low", "", "Ben Rye"], page.Items.Select(item => string.Join(';', item.Authors)));
        Assert.All(page.Items, item => Assert.Equal(("News", "The Harbour Post"), (item.Section, item.Outlet)));
        Assert.Equal(ListOrder.OldestFirst, page.Order);
    }

    [Fact]
    public void An_undated_item_between_dated_ones_takes_no_stamp_from_its_neighbours()
    {
        var page = TextPages.Read($"{Ferry}\nMay 3, 2024\n\n{School}\n\n{Museum}\nMay 1, 2024\n\nMayor opens the new market hall\nApril 30, 2024\n\nBakers call for cheaper flour\nApril 29, 2024");
        Assert.Equal(["May 3, 2024", null, "May 1, 2024", "April 30, 2024", "April 29, 2024"], page.Stamps());
    }

    [Fact]
    public void A_teaser_that_only_some_items_have_stays_with_its_headline()
    {
        var page = TextPages.Read($"16 April 2024\n{Ferry}\n{FerryMore}\n15 April 2024\n{School}\n14 April 2024\n{Museum}\n{MuseumMore}");
        Assert.Equal([Ferry, null, Museum], page.Titles());
        Assert.Equal([FerryMore, School, MuseumMore], page.Texts());
    }

    [Fact]
    public void Outlets_and_ages_stand_in_one_line()
    {
        var page = TextPages.Read($"{Ferry}\n\nThe Harbour Post - 2 hours ago\n\n{School}\n\nThe Coast Times - 1 day ago\n\n{Museum}\n\nThe Coast Times - 2 days ago");
        Assert.Equal(["The Harbour Post", "The Coast Times", "The Coast Times"], page.Items.Select(item => item.Outlet));
        Assert.Equal([new Age(2, AgeUnit.Hour), new Age(1, AgeUnit.Day), new Age(2, AgeUnit.Day)], page.Items.Select(item => item.Published?.Age));
        Assert.Equal(ListOrder.NewestFirst, page.Order);
    }

    [Theory]
    [InlineData("Ann Low\n4/16/20246 minutes", "Ben Rye\n3/5/20244 minutes")]
    [InlineData("Ann LowPolitics\n4/16/2024", "Ben RyeWorld\n3/5/2024")]
    [InlineData("By Ann Low | April 16, 2024 | 3 min read", "By Ben Rye | March 5, 2024 | 3 min read")]
    public void Glued_and_bare_names_are_authors(string first, string second)
    {
        var page = TextPages.Read($"{Ferry}\n{first}\n{School}\n{second}\n");
        Assert.Equal(["Ann Low", "Ben Rye"], page.Items.Select(item => Assert.Single(item.Authors)));
        Assert.Equal([(4, 16), (3, 5)], page.Items.Select(item => (item.Published!.Month!.Value, item.Published.Day!.Value)));
    }

    [Fact]
    public void A_label_behind_a_stamp_belongs_to_the_next_headline_when_stamps_stand_below()
    {
        var page = TextPages.Read($"{Ferry}\n\n{FerryMore}\n\nMay 3, 2024\nLive\n\n{School}\n\n{SchoolMore}\n\nMay 2, 2024\nUnwrapped\n\n{Museum}\n\n{MuseumMore}\n\nMay 1, 2024");
        Assert.Equal([null, "Live", "Unwrapped"], page.Items.Select(item => item.Section));
    }

    [Fact]
    public void Day_headings_date_all_that_stands_under_them()
    {
        var page = TextPages.Read($"14 November 2024\n14:41 {Ferry}\n13:05 {School}\n13 November 2024\n18:30 {Museum}\n09:15 Bakers call for cheaper flour\n08:00 Mayor opens the market hall");
        Assert.Equal([14, 14, 13, 13, 13], page.Items.Select(item => item.Published!.Day));
        Assert.Equal(new TimeOnly(14, 41), page.Items[0].Published!.Time);
        Assert.Equal(Ferry, page.Items[0].Text);
        Assert.Equal("13 November 2024", page.Items[4].Under!.Text);
    }

    [Theory]
    [InlineData("3 May 2024 — {0}\n2 May 2024 — {1}\n1 May 2024 — {2}")]
    [InlineData("{0} | 3 May 2024\n{1} | 2 May 2024\n{2} | 1 May 2024")]
    public void Stamps_may_stand_in_the_lines_of_their_items(string form)
    {
        var page = TextPages.Read(string.Format(null, form, Ferry, School, Museum));
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.Equal(["3 May 2024", "2 May 2024", "1 May 2024"], page.Stamps());
    }

    [Fact]
    public void An_undated_list_has_a_line_an_item_and_the_doubled_teaser_its_headline()
    {
        var page = TextPages.Read($"{Ferry}\n{FerryMore}\n{FerryMore}\n{SchoolMore}\n{MuseumMore}\nThe bakers met on Monday and called for cheaper");
        Assert.Equal([Ferry, null, null, null], page.Titles());
        Assert.Equal(FerryMore, page.Items[0].Text);
        Assert.Equal(ListOrder.NewestFirst, page.Order);
        Assert.Contains(page.Notes, note => note.Contains("newest first", StringComparison.Ordinal));
    }

    [Fact]
    public void A_teaser_that_lists_several_pieces_is_cut_under_its_lead()
    {
        var page = TextPages.Read($"{SchoolMore}\nMain news of the day: * {Ferry} * {School} * {Museum}\n{MuseumMore}");
        Assert.Equal([SchoolMore, Ferry, School, Museum, MuseumMore], page.Texts());
        Assert.All(page.Items[1..4], item => Assert.Equal("Main news of the day:", item.Under!.Text));
    }

    [Fact]
    public void A_byline_in_capitals_runs_into_the_teaser()
    {
        var page = TextPages.Read($"{Ferry}\n\nBy ANN B. LOW and CEM SU Associated Press {FerryMore}\n\nContinue Reading\n\n{School}\n\nBy BEN RYE HARBOUR (AP) — {SchoolMore}\n\nContinue Reading");
        Assert.Equal(["ANN B. LOW;CEM SU", "BEN RYE"], page.Items.Select(item => string.Join(';', item.Authors)));
        Assert.Equal(FerryMore, page.Items[0].Text);
        Assert.StartsWith("HARBOUR (AP)", page.Items[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_campaign_goes_in_a_block_but_a_teaser_that_mentions_a_newsletter_stays()
    {
        var page = TextPages.Read($"Support our work: become a member today, we need you.\nJoin us and your donation keeps our paper free.\n{Ferry}\nEditor's note: this is our newsletter, sign up here to get it in your inbox. The council met on\n{School}");
        Assert.Equal(3, page.Items.Length);
        Assert.Equal(2, page.LeftOut);
        Assert.Equal(2, page.Asides.Length);
    }

    [Fact]
    public void Captions_are_kept_apart_with_their_dates()
    {
        var page = TextPages.Read($"{Ferry}\nThe ferry in port on Jan. 3, 2023. (Ann Low/Harbour Photos)\nMay 3, 2024\n{School}\nMay 2, 2024");
        Assert.Equal(["May 3, 2024", "May 2, 2024"], page.Stamps());
        Assert.Single(page.Captions);
    }

    [Fact]
    public void The_line_that_says_when_the_page_changed_is_no_item_s_stamp()
    {
        var page = TextPages.Read($"Page Updated: Wednesday, April 02, 2025 5:04 AM ET\n\n{Ferry}\n\nThe Coast Times - 2 days ago\n\n{School}\n\nThe Coast Times - 2 days ago");
        Assert.Equal(2, page.Items.Length);
        Assert.Contains("April 02, 2025", Assert.Single(page.Asides).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_says_when_it_was_changed()
    {
        var page = TextPages.Read($"Page Updated: Wednesday, April 02, 2025 5:04 AM ET\n\n{Ferry}\n\nThe Coast Times - 2 days ago\n\n{School}\n\nThe Coast Times - 2 days ago");
        Assert.Equal((2025, 4, 2, "Wednesday, April 02, 2025 5:04 AM ET"), (page.Modified!.Year, page.Modified.Month, page.Modified.Day, page.Modified.From.Exact));
    }

    [Theory]
    [InlineData("Decemb", 12)]
    [InlineData("Ju", null)]
    [InlineData("Dece", 12)]
    [InlineData("Harbour", null)]
    public void A_page_that_breaks_off_within_a_stamp_tells_the_month(string cut, int? month)
    {
        var page = TextPages.Read($"{Ferry}\n\nFebruary 3, 2024\n\n{School}\n\nJanuary 2, 2024\n\n{Ferry.Replace("ferry", "bus", StringComparison.Ordinal)}\n\nJanuary 1, 2024\n\n{School.Replace("school", "church", StringComparison.Ordinal)} and more\n\n{cut}");
        Assert.Equal(month, page.Items[^1].Published?.Month);
        Assert.Null(page.Items[^1].Published?.Day);
    }

    [Theory]
    [InlineData("Apr 11, 2031 Apr 12, 2031", 11)]
    [InlineData("Apr 11, 2031 Apr 11, 2031", 11)]
    [InlineData("Apr 12, 2031 Apr 11, 2031", null)]
    [InlineData("Apr 11, 2031 and Apr 12, 2031", null)]
    [InlineData("Apr 11, 2031", null)]
    public void Two_days_run_into_a_teaser_side_by_side_are_its_stamps(string days, int? day)
    {
        var page = TextPages.Read($"News\n\nThe ferry is back and all is well says the board of the harbour to reporters ...\nAnn Low - AP {days} The mayor, second from left, speaks beside the chief of the harbour ... at the quay of the town ...\nThe school in the old mill opens its doors to pupils once more, after years in which ...");
        Assert.Equal(day, Assert.Single(page.Items, item => item.Text!.Contains("second from left", StringComparison.Ordinal)).Published?.Day);
    }
}
