using Xunit;

namespace Dateline.Tests.Understand;

public sealed class IdentitiesTests
{
    [Theory]
    [InlineData("Volodymyr Zelenskyy", "Volodymyr Zelensky", "Володимир Зеленський")]
    [InlineData("Mark Rutte", "Rutte", "M. Rutte")]
    [InlineData("Ursula von der Leyen", "von der Leyen", "Ursula Von Der Leyen")]
    [InlineData("Donald J. Marsh", "Donald Marsh", "Marsh")]
    [InlineData("Nicolás Brook", "Nicolas Brook", "Brook")]
    public void Variants_on_several_pages_are_one_person(string full, string other, string third)
    {
        var ledgers = TextPages.Ledgers(
            [
                TextPages.Article("a", $"On Monday President {full} spoke in Oslo."),
                TextPages.Article("b", $"On Tuesday President {other} left for Oslo."),
                TextPages.Article("c", $"On Friday President {third} was in Oslo."),
            ],
            _ => "2024-10-01");
        var person = Assert.Single(ledgers.People);
        Assert.Equal(3, person.Mentions);
        Assert.Equal(3, person.Also.Length + 1);
    }

    [Fact]
    public void Two_of_one_surname_in_a_text_leave_the_surname_apart()
    {
        var ledgers = TextPages.Ledgers([TextPages.Article("a", "Ann Brook met Thomas Brook in Oslo. Later Brook left, said Ann Brook.")], _ => "2024-10-01");
        Assert.Equal(["Ann Brook", "Brook", "Thomas Brook"], ledgers.People.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_given_name_alone_joins_its_bearer_on_the_page_and_nobody_on_another()
    {
        var ledgers = TextPages.Ledgers(
            [TextPages.Article("a", "Wanda Kruger came to Oslo. Then Wanda said no."), TextPages.Article("b", "Sister Wanda said no.")], _ => "2024-10-01");
        Assert.Equal([("Wanda Kruger", 2), ("Wanda", 1)], ledgers.People.Select(person => (person.Name, person.Mentions)));
    }
}
