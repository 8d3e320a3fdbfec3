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

    [Fact]
    public void A_digest_whose_stamps_stand_in_no_order_has_none()
    {
        var page = TextPages.Read("""
            Ferry company buys two electric boats
            3 days ago
            The boats come in spring ...

            Lighthouse gets a new lamp
            12 May 2024
            The old lamp goes to a school ...

            Museum buys the last steam tug
            2 Feb 2025
            The tug lay in the mud for years ...

            Storm takes the roof off the fish hall
            Last year
            Nobody was hurt ...
            """);
        Assert.Equal(ListOrder.None, page.Order);
        Assert.Equal(new Age(1, AgeUnit.Year), page.Items[^1].Published!.Age);
    }

    [Theory]
    [InlineData("Last year", 1, AgeUnit.Year)]
    [InlineData("last month", 1, AgeUnit.Month)]
    [InlineData("Last week", 1, AgeUnit.Week)]
    [InlineData("letztes Jahr", 1, AgeUnit.Year)]
    [InlineData("just now", 0, AgeUnit.Minute)]
    public void Ages_in_two_words_are_read(string text, int count, AgeUnit unit) =>
        Assert.Equal(new Age(count, unit), Dateline.Read.Stamps.Whole(text)!.Age);

    [Theory]
    [InlineData("1 January 10000")]
    [InlineData("4 March 99999")]
    [InlineData("March 4, 99999")]
    [InlineData("4 March 2525")]
    [InlineData("12025-01-01")]
    public void A_day_of_an_impossible_year_is_no_day(string text)
    {
        Assert.Null(Dateline.Read.Stamps.Whole(text));
        Assert.Null(Dateline.Read.Stamps.Within(text, 0, text.Length));
    }

    [Theory]
    [InlineData("March 4, 10:15")]
    [InlineData("4 March")]
    [InlineData("4 March 20246 minutes")]
    public void A_day_without_year_or_with_something_glued_behind_it_stays_a_day(string text) =>
        Assert.Equal((3, 4), Dateline.Read.Stamps.At(text, 0, text.Length) is { } found ? (found.Month, found.Day) : default);
}
