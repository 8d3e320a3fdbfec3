using Dateline.News;
using Xunit;
using static Dateline.Tests.Read.TextPages;

namespace Dateline.Tests.Read;

/// <summary>Labels that stand at the same place beside the stamps of a list, and lines that are nobody's.</summary>
public sealed class TextColumnTests
{
    [Fact]
    public void Sections_behind_every_stamp_are_those_of_the_items_above()
    {
        var page = TextPages.Read($"Home\nWeather\nEurope\n\n{Ferry}\n\n{FerryMore}\n\n3 hrs ago\nEurope\n\n{School}\n\n{SchoolMore}\n\n2 hrs ago\nUK\n\n{Museum}\n\n{MuseumMore}\n\n1 day ago\nCulture\n\n© 2031 The Harbour Post");
        Assert.Equal([Ferry, School, Museum], page.Titles());
        Assert.Equal(["Europe", "UK", "Culture"], page.Items.Select(item => item.Section));
    }

    [Fact]
    public void A_kicker_over_each_headline_is_its_section_and_read_more_ends_nothing_twice()
    {
        var page = TextPages.Read("""
            Startseite
            Anmelden
            Brand
            Feuer in der Altstadt: Drei Häuser unbewohnbar
            03.05.2031, 10:15 Uhr
            Verletzt wurde niemand.
            mehr
            Verkehr
            Neue Fähre kommt erst im Herbst
            02.05.2031, 18:40 Uhr
            Die Werft meldet Verzug.
            mehr
            Handel
            Bäcker fordern billigeres Mehl
            30.04.2031, 12:00 Uhr
            Seit dem Ende der Mühle haben sich die Preise verdoppelt.
            mehr
            Impressum | Datenschutz | AGB
            """);
        Assert.Equal(["Brand", "Verkehr", "Handel"], page.Items.Select(item => item.Section));
        Assert.Equal(["Feuer in der Altstadt: Drei Häuser unbewohnbar", "Neue Fähre kommt erst im Herbst", "Bäcker fordern billigeres Mehl"], page.Titles());
        Assert.Equal(["Verletzt wurde niemand.", "Die Werft meldet Verzug.", "Seit dem Ende der Mühle haben sich die Preise verdoppelt."], page.Texts());
    }

    [Fact]
    public void An_outlet_two_lines_over_a_stamp_is_an_outlet_and_the_digest_a_list()
    {
        var page = TextPages.Read($"Full Coverage\nThe Harbour Post\nMore\n{Ferry}\n3 hours ago\nBy Ann Low\nCoast Times\nMore\n{School}\nYesterday\nThe Northern Herald\nMore\n{Museum}\n2 hours ago", outlet: null);
        Assert.Equal(PageKind.Digest, page.Kind);
        Assert.Equal(["The Harbour Post", "Coast Times", "The Northern Herald"], page.Items.Select(item => item.Outlet));
        Assert.Equal(["Ann Low", "", ""], page.Items.Select(item => string.Join(';', item.Authors)));
        Assert.Equal(["3 hours ago", "Yesterday", "2 hours ago"], page.Stamps());
    }

    [Fact]
    public void An_author_below_the_teaser_belongs_to_the_stamp_above()
    {
        var page = TextPages.Read($"3 May 2031\n{Ferry}\n{FerryMore}\nText: Ann Low\n2 May 2031\n{School}\n{SchoolMore}\nText: Ben Rye\n1 May 2031\n{Museum}\n{MuseumMore}\nText: Cem Su");
        Assert.Equal(["Ann Low", "Ben Rye", "Cem Su"], page.Items.Select(item => Assert.Single(item.Authors)));
        Assert.Equal(["3 May 2031", "2 May 2031", "1 May 2031"], page.Stamps());
    }

    [Theory]
    [InlineData("May 3, 2031 by Ann Low in Business", "Ann Low", "Business", null)]
    [InlineData("3. Mai 2031 von Ann Low in Wirtschaft", "Ann Low", "Wirtschaft", null)]
    [InlineData("Harbour Post by Ann Low / 3h", "Ann Low", null, "Harbour Post")]
    [InlineData("by annlow » Fri May 02, 2031 10:15 am", "annlow", null, null)]
    [InlineData("123 points by annlow 3 hours ago | hide | 45 comments", "annlow", null, null)]
    [InlineData("STATEMENT | 3 May 2031 | English", "", "STATEMENT", null)]
    [InlineData("Coast Times on MSN · 3h", "", null, "Coast Times")]
    [InlineData("By Ann Low, 3 May 2031", "Ann Low", null, null)]
    [InlineData("1.2K views 3 May 2031", "", null, null)]
    [InlineData("Par Ann Low et Ben Rye - 3 mai 2031", "Ann Low;Ben Rye", null, null)]
    public void What_a_line_beside_an_item_says(string line, string authors, string? section, string? outlet)
    {
        var page = TextPages.Read($"{Ferry}\n{line}\n{School}\n{line}\n{Museum}\n{line}\n", outlet: null);
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.All(page.Items, item => Assert.Equal((authors, section, outlet), (string.Join(';', item.Authors), item.Section, item.Outlet)));
        Assert.All(page.Items, item => Assert.NotNull(item.Published));
    }

    [Fact]
    public void Menus_mottos_counts_and_feet_are_no_items()
    {
        var page = TextPages.Read($"""
            The Harbour Gazette
            Local news since 1911
            World
            Politics
            Business
            About 2,300 results (0.31 seconds)
            category
            {Ferry}
            3 May 2031
            12 comments
            category
            {School}
            2 May 2031
            3 comments
            category
            {Museum}
            1 May 2031
            Is this page useful?
            Guidelines | Lists | Legal | Contact
            Copyright © 2031 The Harbour Gazette and its partners on the coast
            """);
        Assert.Equal([Ferry, School, Museum], page.Texts());
        Assert.All(page.Items, item => Assert.Null(item.Section));
    }

    [Fact]
    public void Credits_of_pictures_are_captions_with_or_without_brackets()
    {
        var page = TextPages.Read($"{Ferry}\n3 May 2031\nA ferry in port on July 4, 2029. Photo: Ben Rye\n{FerryMore}\n{School}\n2 May 2031\nFILE PHOTO: The school, August 14, 2028. AGENCY/Cem Su/File Photo\n{SchoolMore}\n{Museum}\n1 May 2031\nThe museum on 12 March 2029. COAST/Ann Low\n{MuseumMore}");
        Assert.Equal(["3 May 2031", "2 May 2031", "1 May 2031"], page.Stamps());
        Assert.Equal([FerryMore, SchoolMore, MuseumMore], page.Texts());
        Assert.Equal(3, page.Captions.Length);
    }

    [Fact]
    public void Among_undated_headlines_words_of_menus_are_none()
    {
        var page = TextPages.Read("Subscribe\nWorld\nUS\nPolitics\n\nCouncil votes for a new bridge after nine hours\n\nFerry crews fear for their jobs on the line\n\nMuseum finds a lost map behind a cupboard\n\nBakers call for cheaper flour as mill closes\n\nTerms of Use\nAd Choices\n© 2031 Harbour News. All Rights Reserved.");
        Assert.Equal(4, page.Items.Length);
        Assert.Null(page.Section);
    }
}
