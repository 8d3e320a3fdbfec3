using Dateline.Desk;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Understand;

/// <summary>Who says what, as <c>dateline quotes</c> tells it.</summary>
public sealed class ReportedSpeechTests
{
    private static string[] Shown(string text, string? language = null) =>
        [.. Filters.Quotes(text, language).Select(quote => $"{quote.Kind}: {quote.Text} [{quote.Written?.Text}, {quote.Cue?.Text}]")];

    [Theory]
    [InlineData("Ann Brook said that the ferry would sail on Monday.", "that the ferry would sail on Monday", "Ann Brook", "said")]
    [InlineData("Ann Brook told reporters on Friday that the ferry would sail.", "that the ferry would sail", "Ann Brook", "told")]
    [InlineData("She said she was ready to sail.", "she was ready to sail", "She", "said")]
    [InlineData("The mayor, Ann Brook, says it’s too early to sail.", "it’s too early to sail", "Ann Brook", "says")]
    [InlineData("Ann Brook argued that the pier was old, but the council voted for it.", "that the pier was old", "Ann Brook", "argued")]
    [InlineData("Ann Brook argued that the pier was not only old but unsafe.", "that the pier was not only old but unsafe", "Ann Brook", "argued")]
    [InlineData("Ann Brook asked whether the ferry would sail.", "whether the ferry would sail", "Ann Brook", "asked")]
    [InlineData("Ann Brook called for a vote on the pier.", "a vote on the pier", "Ann Brook", "called")]
    public void What_a_clause_reports_is_an_indirect_quotation(string text, string words, string speaker, string cue) =>
        Assert.Equal([$"Indirect: {words} [{speaker}, {cue}]"], Shown(text));

    [Fact]
    public void A_second_verb_with_the_same_subject_reports_a_clause_of_its_own() => Assert.Equal(
        ["Indirect: that the pier was old [Ann Brook, said]", "Indirect: that it would be closed [Ann Brook, added]"],
        Shown("Ann Brook said that the pier was old and added that it would be closed.").Select(shown => shown.Replace("[, ", "[Ann Brook, ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("The state of the pier was poor.")]
    [InlineData("The reports that came in were late.")]
    [InlineData("A petition calling on him to leave was signed.")]
    [InlineData("The mayor’s claims that year were many.")]
    [InlineData("He tried to sail, and the states agreed on a plan.")]
    [InlineData("They need what they said.")]
    public void Nouns_and_deeds_report_nothing(string text) => Assert.Empty(Shown(text));

    [Theory]
    [InlineData("Ann Brook said that the pier was “old and unsafe” for years.", "that the pier was “old and unsafe” for years", "Ann Brook")]
    [InlineData("It was “a fine day,” Ann Brook said.", "It was “a fine day,”", "Ann Brook")]
    [InlineData("Ann Brook called the plan “a mistake” in a letter.", "the plan “a mistake”", "Ann Brook")]
    [InlineData("Ann Brook said the pier was “old,” referring to its planks.", "the pier was “old,”", "Ann Brook")]
    public void Words_quoted_inside_a_reported_clause_are_told_with_it(string text, string words, string speaker)
    {
        var quote = Assert.Single(Filters.Quotes(text, "en"));
        Assert.Equal((QuoteKind.Mixed, words, speaker), (quote.Kind, quote.Text, quote.Written?.Text));
    }

    [Theory]
    [InlineData("Ann Brook, The Herald: “We must all go on with it.”", "Ann Brook")]
    [InlineData("Continued Brook: “We must all go on with it.”", "Brook")]
    [InlineData("Ann Brook put it this way to the hall:\n“We must all go on with it.”", "Ann Brook")]
    [InlineData("“We must all go on with it.”\n— Ann Brook", "Ann Brook")]
    [InlineData("''We must all go on with it,'' Ann Brook said.", "Ann Brook")]
    [InlineData("“We must all go on with it,” she said.", "she")]
    public void The_speaker_stands_before_a_colon_under_the_words_or_beside_them(string text, string speaker)
    {
        var quote = Assert.Single(Filters.Quotes(text, "en"), each => each.Kind == QuoteKind.Direct);
        Assert.Equal(speaker, quote.Written?.Text);
    }

    [Fact]
    public void A_pronoun_is_written_and_names_nobody()
    {
        var quote = Assert.Single(Filters.Quotes("“We must all go on with it,” she said.", null));
        Assert.Equal(("she", null), (quote.Written?.Text, quote.Speaker?.Text));
    }

    [Theory]
    [InlineData("Anna Bach bezeichnete den Plan als „großen Fehler“.", "großen Fehler")]
    [InlineData("Laut Anna Bach sei der Steg „alt und morsch“.", "alt und morsch")]
    [InlineData("Die Veranstalter sprachen von einer „überwältigenden Beteiligung“.", "überwältigenden Beteiligung")]
    public void In_German_the_words_between_the_marks_stand_alone(string text, string words)
    {
        var quote = Assert.Single(Filters.Quotes(text, null), each => each.Kind != QuoteKind.Indirect);
        Assert.Equal(words, quote.Text);
    }

    [Theory]
    [InlineData("Das berichtete die Zeitschrift „Nordlicht“ in ihrer Ausgabe vom Montag.")]
    [InlineData("Sie zeigte ihren Film „Eine stille Wahrheit“ vor vollem Haus.")]
    [InlineData("Laut „nordlicht.de“ war der Steg gesperrt.")]
    public void Names_between_German_marks_are_nobodys_words(string text) => Assert.DoesNotContain(Filters.Quotes(text, "de"), quote => quote.Kind != QuoteKind.Indirect);

    [Theory]
    [InlineData("de", "Anna Bach sagte, dass der Steg am Montag gesperrt werde.", "dass der Steg am Montag gesperrt werde")]
    [InlineData("fr", "Anna Bach a déclaré que le pont était fermé.", "que le pont était fermé")]
    [InlineData("es", "Ana Ruiz dijo que el puente estaba cerrado.", "que el puente estaba cerrado")]
    [InlineData("it", "Anna Rossi ha detto che il ponte era chiuso.", "che il ponte era chiuso")]
    [InlineData("pt", "Ana Silva disse que a ponte estava fechada.", "que a ponte estava fechada")]
    [InlineData("nl", "Anna Bakker zei dat de brug gesloten was.", "dat de brug gesloten was")]
    [InlineData("pl", "Anna Nowak powiedziała, że most jest zamknięty.", "że most jest zamknięty")]
    [InlineData("uk", "Ганна Коваль сказала, що міст закрито.", "що міст закрито")]
    public void Other_languages_report_with_their_own_words(string language, string text, string words) =>
        Assert.Contains(Filters.Quotes(text, language), quote => quote.Kind == QuoteKind.Indirect && quote.Text == words);

    [Theory]
    [InlineData("According to Ann Brook, the pier was old.", "the pier was old", "Ann Brook", "According")]
    [InlineData("The pier was old, according to Ann Brook.", "The pier was old", "Ann Brook", "according")]
    [InlineData("The pier was old, Ann Brook said.", "The pier was old", "Ann Brook", "said")]
    [InlineData("The pier was old and unsafe, said Ann Brook, a baker.", "The pier was old and unsafe", "Ann Brook", "said")]
    [InlineData("Ann Brook said in an interview on Friday that she would sail.", "that she would sail", "Ann Brook", "said")]
    [InlineData("Ann Brook told “The Morning Show” that the pier was old.", "that the pier was old", "Ann Brook", "told")]
    [InlineData("Ann Brook, who said the pier was old, left early.", "the pier was old", "who", "said")]
    [InlineData("Ann Brook said the pier was closed, The Herald reported.", "Ann Brook said the pier was closed", "Herald", "reported")]
    [InlineData("A report said the pier was old.", "the pier was old", "report", "said")]
    public void A_clause_is_told_with_its_nearest_teller(string text, string words, string speaker, string cue) =>
        Assert.Equal([$"Indirect: {words} [{speaker}, {cue}]"], Shown(text));

    [Fact]
    public void A_clause_around_the_teller_has_two_pieces()
    {
        var quote = Assert.Single(Filters.Quotes("The pier, Ann Brook said, is closed for good.", null));
        Assert.Equal(["The pier", "is closed for good"], quote.Pieces.Select(piece => piece.Text));
    }

    [Theory]
    [InlineData("Ann Brook never said it was old.")]
    [InlineData("What she said was lost.")]
    [InlineData("Those who said so left.")]
    [InlineData("The recently announced plan was lost.")]
    [InlineData("In the end, Ann Brook said.")]
    [InlineData("She was told nothing.")]
    public void Where_nothing_is_said_nothing_is_told(string text) => Assert.Empty(Shown(text));

    [Fact]
    public void An_utterance_of_two_paragraphs_is_one()
    {
        var quote = Assert.Single(Filters.Quotes("“We sail on Monday,” Ann Brook said.\n\n“And we sail with all that we have.”\n\nIt rained.", null));
        Assert.Equal(["We sail on Monday", "And we sail with all that we have."], quote.Pieces.Select(piece => piece.Text));
    }
}
