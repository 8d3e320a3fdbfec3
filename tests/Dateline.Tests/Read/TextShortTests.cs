using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Short pages: what is one article, and what is a list of teasers under a heading.</summary>
public sealed class TextShortTests
{
    private static readonly string[] Teasers =
    [
        "The fish market of Ostby moved into its new hall on Tuesday, Nov. 12, after two years of building.",
        "Divers found the bell of the sunken lightship off Ostby on Nov. 9 and left it where it lies.",
        "The school board of Ostby chose a new headmaster on Nov. 5 by five votes to two.",
        "A herring gull stopped the night train to Ostby on Nov. 1 for almost an hour.",
        "The library of Ostby lent its last gramophone record on Oct. 28 to a collector.",
        "Bakers from four towns met in Ostby on Oct. 20 to agree on the price of flour.",
        "The lighthouse keeper of Ostby handed over his keys on Oct. 14 to a computer.",
        "The council of Ostby voted on Oct. 2 to plant limes along the quay.",
    ];

    [Theory]
    [InlineData("Topic: Ostby", 3)]
    [InlineData("Topic: Ostby", 8)]
    [InlineData("Ostby and its harbour", 3)]
    [InlineData("Ostby and its harbour", 8)]
    public void Teasers_that_tell_their_own_days_are_a_list(string heading, int count)
    {
        var page = TextPages.Read($"{heading}\n\n{string.Join("\n\n", Teasers.Take(count))}\n");
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(Teasers.Take(count), page.Texts().Where(Teasers.Contains));
        Assert.All(page.Items, item => Assert.Null(item.Published));
    }

    [Fact]
    public void A_list_of_eight_teasers_may_begin_with_what_somebody_said()
    {
        var first = "The harbour of Ostby will get a second crane, its master said on Tuesday, Nov. 12.";
        var page = TextPages.Read($"{first}\n\n{string.Join("\n\n", Teasers.Skip(1))}\n");
        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(8, page.Items.Length);
        Assert.Equal(first, page.Items[0].Text);
    }

    [Fact]
    public void Paragraphs_that_go_on_from_one_another_are_an_article()
    {
        var page = TextPages.Read("""
            Fish market of Ostby moves into its new hall

            The fish market moved on Tuesday into the hall that the town has been building for two years on the quay.

            It had stood in tents since a storm took the roof off the old hall, and traders had long complained.

            "On Thursday we will sell cod under a roof again," said the master of the market to a small crowd.

            The hall cost more than was planned. Nobody at the opening wanted to speak about that, the mayor least of all.
            """);
        Assert.Equal(PageKind.Article, page.Kind);
    }

    [Theory]
    [InlineData("Fish market of Ostby moves into its new hall\n\n12 November 2024\n\nThe market moved on Tuesday after two years of building, the town said. It rained.\n")]
    [InlineData("Fish market of Ostby moves into its new hall\n12 November 2024\nThe market moved on Tuesday after two years of building, the town said.\n\nIt rained.\n")]
    [InlineData("Market moves\n\nBy Ann Low\n12 November 2024\n\nThe market moved on Tuesday after two years of building, the town said.\n\nIt rained.\n")]
    public void A_headline_a_day_and_a_paragraph_are_an_article(string text)
    {
        var page = TextPages.Read(text);
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("12 November 2024", page.Article!.Published!.From.Exact);
        Assert.NotEmpty(page.Article.Paragraphs);
        Assert.Single(page.Items);
    }

    [Fact]
    public void A_day_above_short_news_is_no_article()
    {
        var page = TextPages.Read("Latest news\n\n12 November 2024\n\nThe market moved on Tuesday after two years of building, the town said.\n\nThe school board chose a new headmaster by five votes to two.\n");
        Assert.Equal(PageKind.Listing, page.Kind);
    }
}
