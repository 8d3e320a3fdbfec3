using Dateline.Link;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class WordsTests
{
    [Theory]
    [InlineData("U.S. and the U.K.'s 1,000 ships", "us and the uk 1000 ships")]
    [InlineData("Rutte’s $1.6 billion. Then 4", "rutte 1.6 billion then 4")]
    [InlineData("Suk-yeol’s “Київ”", "suk yeol київ")]
    [InlineData("", "")]
    [InlineData("… — *", "")]
    public void A_text_is_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.In(text).Select(word => word.Form)));

    [Theory]
    [InlineData("korea", "korean")]
    [InlineData("russia", "russian")]
    [InlineData("ukraine", "ukrainian")]
    [InlineData("meeting", "meets")]
    [InlineData("announced", "announces")]
    [InlineData("oct", "october")]
    [InlineData("countries", "country")]
    [InlineData("planned", "plans")]
    [InlineData("elected", "election")]
    public void Forms_of_a_word_share_a_stem(string one, string other) => Assert.Equal(Stems.Of(one), Stems.Of(other));

    [Theory]
    [InlineData("minister", "ministry")]
    [InlineData("korea", "kiev")]
    [InlineData("bus", "business")]
    public void Other_words_keep_their_own(string one, string other) => Assert.NotEqual(Stems.Of(one), Stems.Of(other));
}
