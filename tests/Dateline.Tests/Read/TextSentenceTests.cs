using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>Dates inside sentences are part of the news, never a page's own stamps.</summary>
public sealed class TextSentenceTests
{
    [Theory]
    [InlineData("The ferry company wants to run the first boat on June 3, 2029.")]
    [InlineData("On June 3, 2029 the ferry company wants to run the first boat.")]
    [InlineData("Nobody has crossed the strait since the storm of 3 June 1989.")]
    [InlineData("The company was founded in mid-June 1989")]
    [InlineData("Am 3. Juni 1989 fuhr die letzte Fähre über den Sund.")]
    [InlineData("The last boat sailed long ago (3 June 1989).")]
    public void A_date_in_a_sentence_is_no_stamp_and_stays_in_the_text(string line)
    {
        var page = TextPages.Read($"{line}\n{line.Replace("3", "4", StringComparison.Ordinal).Replace("ferry", "boat", StringComparison.Ordinal)}\nThe harbour town waits.");
        Assert.All(page.Items, item => Assert.Null(item.Published));
        Assert.Contains(page.Items, item => item.Passages.Any(passage => passage.Text == line));
    }

    [Theory]
    [InlineData("Ferry company buys boats — 3 June 2024", "Harbour gets a crane — 1 June 2024")]
    [InlineData("Ferry company buys boats\t3 June 2024", "Harbour gets a crane\t1 June 2024")]
    [InlineData("Ferry company buys boats  3 June 2024", "Harbour gets a crane  1 June 2024")]
    [InlineData("Ferry company buys boats (3 June 2024)", "Harbour gets a crane (1 June 2024)")]
    [InlineData("Ferry company buys boats [3 June 2024]", "Harbour gets a crane [1 June 2024]")]
    [InlineData("3 June 2024 | Ferry company buys boats", "1 June 2024 | Harbour gets a crane")]
    public void A_separated_date_at_an_end_of_a_line_is_a_stamp(string one, string two)
    {
        var page = TextPages.Read($"{one}\n{two}");
        Assert.Equal(["Ferry company buys boats", "Harbour gets a crane"], page.Texts());
        Assert.Equal(["3 June 2024", "1 June 2024"], page.Stamps());
        Assert.Equal(ListOrder.NewestFirst, page.Order);
    }
}
