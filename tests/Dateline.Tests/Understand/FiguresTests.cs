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
    [InlineData("Es kostet 1,5 Milliarden Euro.", "1500000000 EUR", "1,5 Milliarden Euro")]
    public void A_sum_has_its_amount_and_unit(string text, string sum, string words)
    {
        var figure = Assert.Single(TextPages.Marks(text).Figures);
        Assert.Equal((sum, words), (string.Create(CultureInfo.InvariantCulture, $"{figure.Amount} {figure.Unit}"), figure.At.Text));
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
    public void What_is_no_sum_is_none(string text) => Assert.Empty(TextPages.Marks(text).Figures);
}
