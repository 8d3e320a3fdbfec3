using Dateline.News;
using Xunit;

namespace Dateline.Tests;

public sealed class ItemTests
{
    [Theory]
    [InlineData("A short one.", "A short one.")]
    [InlineData("\"Quoted from the start,\" she said.", "Quoted from the start,\" she said.")]
    [InlineData("One two three four five six seven eight nine ten eleven, twelve thirteen", "One two three four five six seven eight nine ten eleven…")]
    [InlineData("", "")]
    public void An_item_is_spoken_of_by_its_first_words(string text, string beginning) => Assert.Equal(beginning, Item(text).Beginning);

    [Fact]
    public void A_word_without_end_is_cut_between_letters()
    {
        var beginning = Item("x" + string.Concat(Enumerable.Repeat("😀", 60))).Beginning;
        Assert.Equal("x" + string.Concat(Enumerable.Repeat("😀", 29)) + "…", beginning);
    }

    private static Item Item(string text) => new()
    {
        Id = "i",
        Page = "p",
        Role = ItemRole.Entry,
        Paragraphs = [new(text, 0)],
        Start = 0,
        End = text.Length,
    };
}
