using Dateline.Link;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("de", "verhandlung", "verhandlungen")]
    [InlineData("de", "stadt", "städte")]
    [InlineData("de", "minister", "ministern")]
    [InlineData("de", "ukrainische", "ukrainischen")]
    [InlineData("fr", "négociation", "négociations")]
    [InlineData("fr", "président", "présidents")]
    [InlineData("fr", "annonce", "annoncé")]
    [InlineData("es", "negociación", "negociaciones")]
    [InlineData("es", "ministro", "ministros")]
    [InlineData("es", "anunció", "anunciaron")]
    [InlineData("nl", "onderhandeling", "onderhandelingen")]
    [InlineData("nl", "president", "presidenten")]
    [InlineData("it", "ministro", "ministri")]
    [InlineData("it", "dichiarazione", "dichiarazioni")]
    [InlineData("pt", "negociação", "negociações")]
    [InlineData("pt", "ministro", "ministros")]
    [InlineData("pl", "prezydent", "prezydenta")]
    [InlineData("pl", "ukraińskiego", "ukraiński")]
    [InlineData("pl", "wojna", "wojny")]
    [InlineData("uk", "президент", "президента")]
    [InlineData("uk", "зеленський", "зеленського")]
    [InlineData("uk", "повідомила", "повідомили")]
    [InlineData("uk", "війна", "війни")]
    public void Forms_of_a_word_share_a_stem(string tag, string one, string other)
    {
        var language = Language.All[Language.Of(tag)!.Value];
        Assert.Equal(language.Stem(one), language.Stem(other));
    }

    [Theory]
    [InlineData("de", "minister", "münster")]
    [InlineData("fr", "guerre", "gare")]
    [InlineData("pl", "rada", "rozmowa")]
    [InlineData("uk", "рада", "радість")]
    public void Other_words_keep_their_own(string tag, string one, string other)
    {
        var language = Language.All[Language.Of(tag)!.Value];
        Assert.NotEqual(language.Stem(one), language.Stem(other));
    }

    [Theory]
    [InlineData("en", "The president said on Monday that the talks with the union would go on.")]
    [InlineData("de", "Der Präsident sagte am Montag, dass die Gespräche mit der Gewerkschaft weitergehen.")]
    [InlineData("fr", "Le président a déclaré lundi que les discussions avec le syndicat se poursuivraient.")]
    [InlineData("es", "El presidente dijo el lunes que las conversaciones con el sindicato continuarán.")]
    [InlineData("nl", "De president zei maandag dat de gesprekken met de vakbond worden voortgezet.")]
    [InlineData("it", "Il presidente ha detto lunedì che i colloqui con il sindacato continueranno.")]
    [InlineData("pt", "O presidente disse na segunda-feira que as conversas com o sindicato não vão parar.")]
    [InlineData("pl", "Prezydent powiedział w poniedziałek, że rozmowy ze związkiem będą trwały.")]
    [InlineData("uk", "Президент заявив у понеділок, що переговори з профспілкою триватимуть.")]
    [InlineData("uk", "Переговори з профспілкою")]
    [InlineData("en", "Larkfield bridge opens")]
    public void A_text_is_in_the_language_of_its_everyday_words(string tag, string text) =>
        Assert.Equal(tag, Language.All[new BagMaker(new()).Of([text], hasTitle: false, null, []).Language].Tag);

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("EN", "en")]
    [InlineData("uk_UA", "uk")]
    public void A_tag_is_known_by_its_language(string tag, string language) =>
        Assert.Equal(language, Language.All[Language.Of(tag)!.Value].Tag);

    [Theory]
    [InlineData("sv")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_tags_are_not_known(string? tag) => Assert.Null(Language.Of(tag));

    [Theory]
    [InlineData("de", "Ministerpräsident Jonas Brandt eröffnete die neue Brücke von Larkfeld und versprach eine zweite.", "Die neue Larkfelder Brücke wurde von Ministerpräsident Brandt eröffnet, der eine zweite versprach.")]
    [InlineData("fr", "Le premier ministre Jonas Brandt a inauguré le nouveau pont de Larchamp et promis un second ouvrage.", "Le nouveau pont de Larchamp inauguré par le premier ministre Brandt, qui promet un second ouvrage.")]
    [InlineData("es", "El primer ministro Jonas Brandt inauguró el nuevo puente de Alondra y prometió otro puente.", "Inaugurado el nuevo puente de Alondra por el primer ministro Brandt, que promete otro.")]
    [InlineData("nl", "Premier Jonas Brandt heeft de nieuwe brug van Leeuwerik geopend en een tweede beloofd.", "De nieuwe brug van Leeuwerik is geopend door premier Brandt, die een tweede brug belooft.")]
    [InlineData("it", "Il premier Jonas Brandt ha inaugurato il nuovo ponte di Allodola e promesso un secondo ponte.", "Inaugurato dal premier Brandt il nuovo ponte di Allodola, promesso un secondo.")]
    [InlineData("pt", "O primeiro-ministro Jonas Brandt inaugurou a nova ponte de Cotovia e prometeu outra ponte.", "Nova ponte de Cotovia inaugurada pelo primeiro-ministro Brandt, que promete outra.")]
    [InlineData("pl", "Premier Jonas Brandt otworzył nowy most w Skowronku i obiecał drugi most.", "Nowy most w Skowronku otwarty przez premiera Brandta, który obiecał drugi.")]
    [InlineData("uk", "Прем'єр-міністр Йонас Брандт відкрив новий міст у Жайвороні та пообіцяв другий міст.", "Новий міст у Жайвороні відкрито: прем'єр-міністр Брандт пообіцяв другий.")]
    public void Two_reports_in_any_of_the_languages_are_one_story(string language, string one, string other)
    {
        var linked = Sheet.Link(new Sheet("a", "Gazette").Says(one, "2026-05-05"), new Sheet("b", "Herald").Says(other, "2026-05-05"));
        var story = Assert.Single(linked.Stories);
        Assert.False(Assert.Single(story.Links).Grounds!.AcrossLanguages, language);
    }

    [Fact]
    public void Across_languages_names_figures_and_days_join_and_the_link_says_so()
    {
        const string english = "The opening of the bridge cost 4,300 workers of Larkfield and Tolworth a holiday, prime minister Olga Brandt said with Jonas Ness.";
        const string german = "Für die Eröffnung opferten 4300 Arbeiter aus Larkfield und Tolworth ihren Feiertag, sagte die Regierungschefin Olga Brandt mit Jonas Ness.";
        var linked = Sheet.Link(
            new Sheet("a", "Gazette").Says(english, "2026-05-05"), new Sheet("b", "Bote").Says(german, "2026-05-05"),
            new Sheet("c", "Kurier").Says("Die Gewerkschaft der Pflegekräfte hat in drei Krankenhäusern einen Streik um die Nachtschichten begonnen.", "2026-05-05"));
        Assert.True(linked.AreOneStory(linked.Item(0, "opening"), linked.Item(1, "Eröffnung")));
        Assert.True(Assert.Single(linked.Story(linked.Item(0, "opening")).Links).Grounds!.AcrossLanguages);
        Assert.Equal(2, linked.Stories.Length);
    }

    [Fact]
    public void Across_languages_a_name_or_two_join_nothing()
    {
        var linked = Sheet.Link(
            new Sheet("a", "Gazette").Says("Prime minister Olga Brandt said with some pride that the bridge would be open by the end of the year.", "2026-05-05"),
            new Sheet("b", "Bote").Says("Die Regierungschefin Olga Brandt hat sich mit den Pflegekräften über ihre Nachtschichten gestritten.", "2026-05-05"));
        Assert.Equal(2, linked.Stories.Length);
    }
}
