using Dateline.News;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("\"We must go on with it,\" NATO Secretary General Ann Brook said.", "We must go on with it", "Ann Brook")]
    [InlineData("“We must go on with it,” said Ann Brook during a visit to Mark Stone.", "We must go on with it", "Ann Brook")]
    [InlineData("„Wir machen damit weiter“, sagte Anna Bach am Montag.", "Wir machen damit weiter", "Anna Bach")]
    [InlineData("« Nous allons continuer ainsi », a déclaré Anna Bach.", "Nous allons continuer ainsi", "Anna Bach")]
    [InlineData("Ann Brook said: \"We must go on with it.\"", "We must go on with it.", "Ann Brook")]
    [InlineData("Ann Brook, the head of the club, told Mark Stone: “We must go on with it.”", "We must go on with it.", "Ann Brook")]
    [InlineData("\"The message (to British President Mark Stone) is clear,\" Ann Brook said.", "The message (to British President Mark Stone) is clear", "Ann Brook")]
    [InlineData("\"We won't, we can't and 'tis over,\" Ann Brook said.", "We won't, we can't and 'tis over", "Ann Brook")]
    [InlineData("\"We must go on with it,\" a spokesman for Ann Brook said.", "We must go on with it", "spokesman for Ann Brook")]
    [InlineData("\"We must go on with it,\" he said.", "We must go on with it", null)]
    [InlineData("NATO Secretary General Ann Brook said on May 2 that \"NATO will stand by all of its members\" in the north.", "NATO will stand by all of its members", "Ann Brook")]
    public void A_direct_quotation_has_its_words_and_speaker(string text, string words, string? speaker)
    {
        var quote = Assert.Single(TextPages.Marks(text).Quotes);
        Assert.Equal((QuoteKind.Direct, words, speaker), (quote.Kind, quote.Text, quote.Speaker?.Text));
    }

    [Fact]
    public void The_pieces_of_an_interrupted_quotation_are_one()
    {
        var quote = Assert.Single(TextPages.Marks("\"We go on,\" Ann Brook said. \"And we will not stop before the end.\"").Quotes);
        Assert.Equal(["We go on", "And we will not stop before the end."], quote.Pieces.Select(piece => piece.Text));
        Assert.Equal("Ann Brook", quote.Speaker?.Text);
    }

    [Fact]
    public void A_quotation_over_two_paragraphs_is_one()
    {
        var quote = Assert.Single(TextPages.Marks("Ann Brook said: “We go on with all we have.", "“And we will not stop.”").Quotes);
        Assert.Equal(2, quote.Pieces.Length);
    }

    [Fact]
    public void A_paragraph_that_is_only_a_quotation_goes_on_with_the_speaker_before()
    {
        var marks = TextPages.Marks("\"We go on with all we have,\" Ann Brook commented.", "\"As an old club, we stand ready for all of this.\"");
        Assert.Equal(["Ann Brook", "Ann Brook"], marks.Quotes.Select(quote => quote.Speaker?.Text));
    }

    [Fact]
    public void A_floating_paragraph_has_no_speaker_when_reporting_stands_between()
    {
        var marks = TextPages.Marks("\"We go on with all we have,\" Ann Brook commented.", "It rained.", "\"As an old club, we stand ready for all of this.\"");
        Assert.Null(marks.Quotes[1].Speaker);
    }

    [Theory]
    [InlineData("Lars Holm endorsed Ann Brook as his successor, describing her as a \"very strong candidate.\"", "Lars Holm")]
    [InlineData("NATO Secretary General Ann Brook has told US President-elect Tom Hale that all would face a \"dire threat\" from it.", "Ann Brook")]
    [InlineData("Ann Brook warned of “serious consequences” if it goes on.", "Ann Brook")]
    public void Words_inside_the_reporters_sentence_are_mixed(string text, string speaker)
    {
        var quote = Assert.Single(TextPages.Marks(text).Quotes);
        Assert.Equal((QuoteKind.Mixed, speaker), (quote.Kind, quote.Speaker?.Text));
    }

    [Theory]
    [InlineData("It has been a \"partner country\" since 2008.")]
    [InlineData("She read \"The Long Way Home\" on the train.")]
    [InlineData("Don't open the dogs' door 'cause it isn't theirs.")]
    [InlineData("A 6\" pipe and a 7\" pipe.")]
    public void Scare_quotes_titles_and_apostrophes_are_no_quotations(string text) => Assert.Empty(TextPages.Marks(text).Quotes);

    [Theory]
    [InlineData("Peter Holm left. \"They know nothing of it,\" said Holm's old friend, Senator Ann Brook.", "Ann Brook")]
    [InlineData("Peter Holm left. \"They know nothing of it,\" said Holm's lawyer.", "Holm's lawyer")]
    [InlineData("\"They know nothing of it,\" the mayor, Zorka Pell, said.", "Zorka Pell")]
    [InlineData("The mayor, Zorka Pell, said: \"They know nothing of it.\"", "Zorka Pell")]
    [InlineData("\"They know nothing of it,\" said a clerk representing Ann Brook.", "clerk representing Ann Brook")]
    [InlineData("\"They know nothing of it,\" said Captain Zorko Pell.", "Zorko Pell")]
    [InlineData("Mark Stone and Ann Brook said: \"They know nothing of it.\"", "Mark Stone and Ann Brook")]
    [InlineData("„Davon wissen sie nichts“, sagte Ministerpräsident Zorko Pell.", "Zorko Pell")]
    public void Words_go_to_whom_the_phrase_names_and_to_nobody_it_only_mentions(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(TextPages.Marks(text).Quotes).Speaker?.Text);

    [Theory]
    [InlineData("\"We go on,\" Ann Brook said. \"And we will not stop before the end.\"", "We go on […] And we will not stop before the end.")]
    [InlineData("\"We go on,\" Ann Brook said, \"until there is no more to do.\"", "We go on, until there is no more to do.")]
    [InlineData("\"Do we go on?\" Ann Brook said. \"We will not stop before the end.\"", "Do we go on? We will not stop before the end.")]
    public void Two_sentences_are_never_shown_as_one(string text, string words) =>
        Assert.Equal(words, Assert.Single(TextPages.Marks(text).Quotes).Text);
}
