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

    [Theory]
    [InlineData("‘We must all go on with it,’ Ann Brook said.", "We must all go on with it")]
    [InlineData("'We mustn't stop at the dogs' door,' Ann Brook said.", "We mustn't stop at the dogs' door")]
    [InlineData("“I told him, ‘Go home,’ and he went,” Ann Brook said.", "I told him, ‘Go home,’ and he went")]
    [InlineData("»Wir gehen alle nach Hause«, sagte Anna Bach.", "Wir gehen alle nach Hause")]
    [InlineData("„Wir gehen“, sagte Anna Bach.", "Wir gehen")]
    [InlineData("«No queremos que se cierre el puente», dijo Anna Bach.", "No queremos que se cierre el puente")]
    [InlineData("“It [the pier] is … old,” Ann Brook said.", "It [the pier] is … old")]
    [InlineData("“Who will sail?” Ann Brook asked.", "Who will sail?")]
    [InlineData("“We sail.” Ann Brook said.", "We sail.")]
    [InlineData("“We sail,” Ann Brook, a baker from the old town, told “The Morning Show” on Friday.", "We sail")]
    [InlineData("Asked about it, Ann Brook said: “No.”", "No.")]
    [InlineData("“We sail,” Ann Brook insisted to all who would hear.", "We sail")]
    [InlineData("“We sail,” shrugged Ann Brook.", "We sail")]
    public void Marks_of_every_kind_hold_what_is_said(string text, string words)
    {
        var quote = Assert.Single(TextPages.Marks(text).Quotes);
        Assert.Equal((QuoteKind.Direct, words), (quote.Kind, quote.Text));
        Assert.True(quote.Speaker?.Text is "Ann Brook" or "Anna Bach", quote.Speaker?.Text);
    }

    [Theory]
    [InlineData("Ann Brook opened the pier on Friday. “We sail,” she said.", "Ann Brook")]
    [InlineData("Ann Brook met Mark Stone on Friday. “We sail,” she said.", null)]
    [InlineData("Mr. Stone came on Friday. “We sail,” she said.", null)]
    [InlineData("Ann Brook opened the pier. Brook was late. “We sail,” she said.", "Ann Brook")]
    [InlineData("Ann Brook opened the pier. “We sail,” they said.", null)]
    [InlineData("Mark Stone came with Ann Brook, who said: “We sail.”", "Ann Brook")]
    public void A_pronoun_is_the_one_person_who_can_be_meant(string text, string? speaker) =>
        Assert.Equal(speaker, Assert.Single(TextPages.Marks(text).Quotes, quote => quote.Kind == QuoteKind.Direct).Speaker?.Text);

    [Fact]
    public void A_pronoun_may_mean_somebody_of_the_paragraph_before() => Assert.Equal(
        "Ann Brook", Assert.Single(TextPages.Marks("Ann Brook opened the pier on Friday.", "“We sail,” she said.").Quotes).Speaker?.Text);

    [Theory]
    [InlineData("He is known as “the baker” in town.")]
    [InlineData("She wrote “The Long Way Home” in a year.")]
    [InlineData("Peter “Bo” Holm came late.")]
    [InlineData("The office, called “the old mill,” was closed.")]
    [InlineData("Er gilt als „Bäcker“ der Stadt.")]
    public void Names_between_marks_are_nobodys_words(string text) => Assert.Empty(TextPages.Marks(text).Quotes);

    [Fact]
    public void An_utterance_goes_on_behind_what_is_told_beside_it()
    {
        var quotes = TextPages.Marks("“We sail,” Ann Brook said, adding that the pier was old. “And we sail soon.”").Quotes;
        Assert.Equal(["We sail", "And we sail soon."], quotes[0].Pieces.Select(piece => piece.Text));
        Assert.Equal((QuoteKind.Indirect, "that the pier was old", "Ann Brook"), (quotes[1].Kind, quotes[1].Text, quotes[1].Speaker?.Text));
    }

    [Fact]
    public void A_sentence_begun_in_the_reporters_words_and_ended_between_marks_is_one()
    {
        var quote = Assert.Single(TextPages.Marks("The old pier, Ann Brook said, “is falling into the sea.”").Quotes);
        Assert.Equal((QuoteKind.Mixed, "Ann Brook"), (quote.Kind, quote.Speaker?.Text));
        Assert.Equal(["The old pier", "“is falling into the sea.”"], quote.Pieces.Select(piece => piece.Text));
    }
}
