using System.Globalization;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("It costs $4.5 billion now.", "4500000000 USD", "$4.5 billion")]
    [InlineData("It costs 400 million euros now.", "400000000 EUR", "400 million euros")]
    [InlineData("It costs £250bn now.", "250000000000 GBP", "£250bn")]
    [InlineData("It costs A$1,200 now.", "1200 AUD", "A$1,200")]
    [InlineData("It costs US$5m now.", "5000000 USD", "US$5m")]
    [InlineData("It rose by 5.5 per cent now.", "5.5 %", "5.5 per cent")]
    [InlineData("It rose by 5% now.", "5 %", "5%")]
    [InlineData("It costs 150,000 Egyptian pounds now.", "150000 EGP", "150,000 Egyptian pounds")]
    [InlineData("It costs 61 million Hong Kong dollars now.", "61000000 HKD", "61 million Hong Kong dollars")]
    [InlineData("It costs 5 Freedonian dollars now.", "5 Freedonian dollars", "5 Freedonian dollars")]
    [InlineData("It costs 40 pence now.", "0.4 GBP", "40 pence")]
    [InlineData("It costs 70 ₹ now.", "70 INR", "70 ₹")]
    [InlineData("Es kostet 1,5 Milliarden Euro.", "1500000000 EUR", "1,5 Milliarden Euro")]
    public void A_sum_has_its_amount_and_unit(string text, string sum, string words)
    {
        var figure = Assert.Single(TextPages.Marks(text).Figures);
        Assert.Equal((sum, words), (string.Create(CultureInfo.InvariantCulture, $"{figure.Amount} {figure.Unit}"), figure.At.Text));
    }

    [Theory]
    [InlineData("The blast killed 35 people on Monday.", "35 people", "35 people")]
    [InlineData("At least 35 were injured on Monday.", "35 injured", "35")]
    [InlineData("They found 14 Irrawaddy dolphins in the lake.", "14 Irrawaddy dolphins", "14 Irrawaddy dolphins")]
    [InlineData("Two soldiers died there.", "2 soldiers", "Two soldiers")]
    [InlineData("It lies 12 kilometres from the town.", "12 km", "12 kilometres")]
    public void Counts_and_distances_are_figures_too(string text, string sum, string words)
    {
        var figure = Assert.Single(TextPages.Marks(text).Figures);
        Assert.Equal((sum, words), (string.Create(CultureInfo.InvariantCulture, $"{figure.Amount} {figure.Unit}"), figure.At.Text));
    }

    [Fact]
    public void A_distance_in_brackets_is_the_same_in_another_unit()
    {
        var figure = Assert.Single(TextPages.Marks("It flew 550 miles (884 kilometers) above the ground.").Figures);
        Assert.Equal((550m, "miles", 884m, "km"), (figure.Amount, figure.Unit, figure.Also!.Amount, figure.Also.Unit));
    }

    [Theory]
    [InlineData("It costs $12-14 billion now.", "12000000000", "14000000000", "$12-14 billion")]
    [InlineData("It fell 40–50 percent.", "40", "50", "40–50 percent")]
    [InlineData("It fell 5 to 10 percent.", "5", "10", "5 to 10 percent")]
    public void A_range_has_two_ends(string text, string low, string high, string words)
    {
        var figure = Assert.Single(TextPages.Marks(text).Figures);
        Assert.Equal((low, high, words), (figure.Amount.ToString(CultureInfo.InvariantCulture), figure.High?.ToString(CultureInfo.InvariantCulture), figure.At.Text));
    }

    [Fact]
    public void A_sum_in_brackets_is_the_same_sum_in_another_unit()
    {
        var figure = Assert.Single(TextPages.Marks("They gave one billion euros ($1.1 billion) in aid.").Figures);
        Assert.Equal((1_000_000_000m, "EUR", 1_100_000_000m, "USD"), (figure.Amount, figure.Unit, figure.Also!.Amount, figure.Also.Unit));
    }

    [Theory]
    [InlineData("A million people came in 2025.")]
    [InlineData("Call 99999999999999999999999999999999999 dollars.")]
    [InlineData("He had a few euros.")]
    [InlineData("The two leaders met for three days at 80 kilometres per hour.")]
    [InlineData("On May 12 officials of the 1990s won 3-2 in Apollo 11 style.")]
    [InlineData("One reader in two hundred pays for it, and the 28-year-old won 15 sets.")]
    [InlineData("It lost tens of millions of dollars in a multibillion-dollar project.")]
    [InlineData("CFC 2 won the first set with a real estate of 1 won.")]
    public void What_is_no_sum_is_none(string text) => Assert.Empty(TextPages.Marks(text).Figures);
}
