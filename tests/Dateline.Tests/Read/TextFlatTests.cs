using Dateline.News;
using Dateline.Read;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Markdown, dumps of text browsers, and lines broken at a fixed width.</summary>
public sealed class TextFlatTests
{
    private const string Letter = """
        # The Harbour Letter

        *Friday, 2 May 2031* · [View in browser](https://letter.example/91)

        ## Top stories

        **[Council votes for a new harbour bridge](https://post.example/bridge)**
        The work may begin in *spring*, the mayor said. [Read more](https://post.example/bridge)

        ![A ferry](https://post.example/ferry.jpg)
        **[Ferry crews fear for their jobs](https://post.example/crews "Crews")**
        The union wants \*training\*. [Read more][crews]

        ## Culture

        **[Museum finds a lost map of the coast][map]**
        It had lain behind a cupboard.

        [crews]: https://post.example/crews
        [map]: https://post.example/map
        """;

    [Fact]
    public void Markdown_is_read_as_it_is_shown_with_its_addresses()
    {
        var page = TextPages.Read(Letter);
        Assert.Equal(["Council votes for a new harbour bridge", "Ferry crews fear for their jobs", "Museum finds a lost map of the coast"], page.Titles());
        Assert.Equal(["The work may begin in spring, the mayor said.", "The union wants *training*.", "It had lain behind a cupboard."], page.Texts());
        Assert.Equal(["https://post.example/bridge", "https://post.example/crews", "https://post.example/map"], page.Items.Select(item => item.Url));
        Assert.DoesNotContain("](", page.Plain, StringComparison.Ordinal);
        Assert.Equal("Friday, 2 May 2031", page.Published?.From.Exact);
    }

    [Fact]
    public void Entries_of_a_markdown_list_have_their_stamp_and_address()
    {
        var page = TextPages.Read("# Press releases\n\n- [Council votes for a new bridge](https://city.example/91) — 2031-05-03\n- [Old ferry goes to a collector](https://city.example/90) — 2031-05-02\n- [Market hall opens on Sunday](https://city.example/89) — 2031-04-28\n");
        Assert.Equal(["Council votes for a new bridge", "Old ferry goes to a collector", "Market hall opens on Sunday"], page.Texts());
        Assert.Equal(["2031-05-03", "2031-05-02", "2031-04-28"], page.Stamps());
        Assert.Equal("https://city.example/90", page.Items[1].Url);
    }

    private const string Dump = """
           [1]Skip to content

             * [2]News
             * [3]Sport

                                     Harbour bridge

        [4]Council votes nine to four for a new harbour bridge after a debate that went
        on until midnight

           May 3, 2031 by [5]Ann Low

           The work may begin in spring, the mayor told the council on Monday
           evening, and the bridge should be open within three years if the money
           from the state comes in time.
           [6]Read more

        [7]Ferry crews fear for their jobs

           May 2, 2031 by [8]Ben Rye

           The union wants the city to train the crews for other work. A strike is
           not ruled out, its head told a meeting in the market hall, which opened
           on [9]April 28 with a feast.
           [10]Read more

        References

           1. https://gazette.example/#main
           2. https://gazette.example/news
           3. https://gazette.example/sport
           4. https://gazette.example/bridge
           5. https://gazette.example/low
           6. https://gazette.example/bridge
           7. https://gazette.example/crews
           8. https://gazette.example/rye
           9. https://gazette.example/hall
          10. https://gazette.example/crews
        """;

    [Fact]
    public void The_dump_of_a_text_browser_is_joined_and_its_numbers_become_addresses()
    {
        var page = TextPages.Read(Dump);
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(["Council votes nine to four for a new harbour bridge after a debate that went on until midnight", "Ferry crews fear for their jobs"], page.Titles());
        Assert.EndsWith("which opened on April 28 with a feast.", page.Items[1].Text, StringComparison.Ordinal);
        Assert.Equal(["https://gazette.example/bridge", "https://gazette.example/crews"], page.Items.Select(item => item.Url));
        Assert.Equal(["Ann Low", "Ben Rye"], page.Items.Select(item => Assert.Single(item.Authors)));
        Assert.Equal(["May 3, 2031", "May 2, 2031"], page.Stamps());
    }

    [Fact]
    public void An_entry_that_hangs_under_its_mark_is_one_line()
    {
        var page = TextPages.Read("Nachrichten\n\n  • Stadtrat stimmt nach langer Debatte für den Bau einer Brücke über den\n    Hafen (03.05.2031)\n  • Reederei bestellt zwei Fähren (02.05.2031)\n  • Museum findet eine seit dem Krieg verschollene Karte der Küste hinter einem\n    Schrank im Magazin (28.04.2031)\n");
        Assert.Equal(["Stadtrat stimmt nach langer Debatte für den Bau einer Brücke über den Hafen", "Reederei bestellt zwei Fähren", "Museum findet eine seit dem Krieg verschollene Karte der Küste hinter einem Schrank im Magazin"], page.Texts());
        Assert.Equal(["03.05.2031", "02.05.2031", "28.04.2031"], page.Stamps());
    }

    [Fact]
    public void Lines_that_were_not_broken_by_width_stay_as_they_are()
    {
        const string Text = "Council votes for a new harbour bridge after a debate of nine hours\nthe work may begin in spring\nFerry crews fear for their jobs once the bridge over the harbour opens\nMuseum finds a lost map of the coast behind a cupboard\n";
        Assert.Equal(Text, TextPages.Read(Text).Plain);
    }

    [Fact]
    public void Headings_underlined_with_signs_begin_the_pieces_of_a_letter()
    {
        var page = TextPages.Read("THE HARBOUR LETTER\nFriday, May 2, 2031\n==========\n\nCOUNCIL VOTES FOR A NEW BRIDGE\n----------\nThe work may begin in spring, the mayor told the council.\nRead more: https://post.example/bridge\n\nFERRY CREWS FEAR FOR THEIR JOBS\n----------\nThe union wants the city to train the crews.\nRead more: https://post.example/crews\n\nMUSEUM FINDS A LOST MAP\n----------\nIt had lain behind a cupboard for eighty years.\nRead more: https://post.example/map\n\n==========\nYou are receiving this because you subscribed.\n");
        Assert.Equal(["COUNCIL VOTES FOR A NEW BRIDGE", "FERRY CREWS FEAR FOR THEIR JOBS", "MUSEUM FINDS A LOST MAP"], page.Titles());
        Assert.Equal(["https://post.example/bridge", "https://post.example/crews", "https://post.example/map"], page.Items.Select(item => item.Url));
        Assert.All(page.Items, item => Assert.Null(item.Published));
    }

    [Fact]
    public void An_article_in_markdown_with_headings_stays_an_article()
    {
        var page = TextPages.Markdown("# Ferry strike: what we know\n\n*By Ann Low, 2 May 2031*\n\nFerry workers have voted to strike from Monday, the union said.\n\n## When does it begin?\n\nAt midnight on Sunday. It runs until the end of the week unless talks succeed.\n\n## Which lines are hit?\n\nAll lines to the islands are hit. [Another company](https://coast.example) runs the rest.\n\n## Will there be talks?\n\nThe mayor has asked both sides to meet.\n");
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("Ferry strike: what we know", page.Title);
        Assert.Null(page.Article!.Url);
    }

    [Theory]
    [InlineData("[[[[[[[[[[")]
    [InlineData("](http](http](http")]
    [InlineData("[a](http://b [c](http://d [e](http://f")]
    [InlineData("![](")]
    [InlineData("\\")]
    [InlineData("***___```")]
    [InlineData("x\nReferences\n\n   1. y [1]")]
    [InlineData("[1]a\nReferences\n   1. https://x.example\n99999999999. b")]
    public void Broken_markup_is_text(string text) => Assert.NotNull(TextPages.Read(text).Plain);

    [Fact]
    public void Much_open_markup_takes_no_square_of_time()
    {
        var text = string.Concat(Enumerable.Repeat("[a](http://x.example/", 50_000)) + string.Concat(Enumerable.Repeat("\n[a]: http", 20_000));
        Assert.NotNull(TextPages.Read(text));
    }
}
