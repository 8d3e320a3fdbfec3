using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand;
using Xunit;

namespace Dateline.Tests.Understand;

/// <summary>Where reports differ in a figure, and headlines that their texts do not bear out.</summary>
public sealed class LedgerDoubtsTests
{
    private const string Filler = "The harbour was quiet in the morning and the boats lay where they had been left by their owners before the storm came over the hills. ";

    [Theory]
    [InlineData("The landslide near the harbour village killed 35 people on the coastal road.", "A landslide near the village on the coastal road killed 31 people, police said.", true)]
    [InlineData("The landslide near the harbour village killed 35 people on the coastal road.", "A landslide near the village on the coastal road killed 35 people, police said.", false)]
    [InlineData("The landslide near the harbour village killed 35 people on the coastal road.", "The prize of the singing club was given to 31 people in Oslo.", false)]
    [InlineData("The landslide near the harbour village cost $1.6 billion on the coastal road.", "A landslide near the village on the coastal road cost $1.58 billion.", false)]
    [InlineData("The landslide near the harbour village killed 35 people on the coastal road.", "A landslide near the village on the coastal road trapped 900 people.", false)]
    public void Different_figures_for_one_thing_are_a_doubt(string one, string other, bool doubted)
    {
        var doubts = Doubts(TextPages.Listing("a", one), TextPages.Listing("b", other)).Where(doubt => doubt.Kind == "figure").ToList();
        Assert.Equal(doubted ? 1 : 0, doubts.Count);
        Assert.All(doubts, doubt => Assert.Equal(2, doubt.Evidence.Length));
    }

    [Fact]
    public void Wordings_of_one_article_do_not_contradict_each_other()
    {
        var (one, other) = (TextPages.Listing("a", "The landslide near the harbour village killed 35 people on the coastal road."), TextPages.Listing("b", "A landslide near the harbour village killed 31 people on the coastal road."));
        Assert.Single(Doubts(one, other));
        var kinship = Kinship.None with { Revisions = [new(one.Items[0].Id, other.Items[0].Id, [])] };
        Assert.Empty(Doubts(kinship, one, other));
    }

    [Theory]
    [InlineData("35 killed in landslide", "The slide killed 35 people.", false)]
    [InlineData("Nearly 30 million euros for the harbour", "It will cost 28.7 million euros.", false)]
    [InlineData("35 killed in landslide", "The slide killed many people.", true)]
    [InlineData("Ann Brook opens the harbour", "Mrs. Brook opened it.", false)]
    [InlineData("Ann Brook opens the harbour", "The mayor opened it.", true)]
    [InlineData("The harbour opens — Ann Brook", "The mayor opened it.", false)]
    public void A_headline_that_its_text_does_not_bear_out_is_a_doubt(string headline, string text, bool doubted)
    {
        var page = Article(headline, text);
        Assert.Equal(doubted ? 1 : 0, Doubts(page).Count(doubt => doubt.Kind == "headline"));
    }

    private static ReadPage Article(string headline, string text)
    {
        var page = TextPages.Article("a", headline, text, string.Concat(Enumerable.Repeat(Filler, 6)));
        var item = Assert.Single(page.Items);
        return page with { Items = [item with { Title = item.Paragraphs[0], Paragraphs = item.Paragraphs[1..] }] };
    }

    /// <summary>Of one story.</summary>
    private static ImmutableArray<Doubt> Doubts(params ImmutableArray<ReadPage> pages) => Doubts(Kinship.None, pages);

    private static ImmutableArray<Doubt> Doubts(Kinship kinship, params ImmutableArray<ReadPage> pages)
    {
        ImmutableArray<DatedItem> dated = [.. pages.SelectMany(page => page.Items).Select(item => new DatedItem(item, TextPages.When("2024-10-10"), When.Unknown, []))];
        var story = new Story(dated[0].Item.Id, "", When.Unknown, When.Unknown, When.Unknown, [.. dated.Select(item => item.Item.Id)], [], null, []);
        return LedgerBook.Of(pages, [.. pages.SelectMany(page => Marking.Of(page))], kinship, new(dated, [], []), [story]).Doubts;
    }
}
