using Dateline.News;
using Dateline.Understand;
using Xunit;

namespace Dateline.Tests.Understand;

/// <summary>What a text names, as a line: “P Ann Brook | O Oslo Bank | L Oslo”.</summary>
public sealed class NameKindsTests
{
    [Theory]
    // Persons: titles, given names, verbs, appositions, initials, particles, other orders of name.
    [InlineData("The plan was drawn by Judge Ompatile Grafenberg in May.", "P Ompatile Grafenberg")]
    [InlineData("It pleased the spokeswoman, Wanda Kruger, on Monday.", "P Wanda Kruger")]
    [InlineData("A farmer, Tsepho Malungwa, 43, lost all.", "P Tsepho Malungwa")]
    [InlineData("Yesterday the mayor told Ka-lok Lo and Lo Ka-lok to wait.", "P Ka-lok Lo | P Lo Ka-lok")]
    [InlineData("The plan of J. B. Kruger failed. Later Kruger left.", "P J. B. Kruger | P Kruger")]
    [InlineData("We heard that Prince Faisal bin Nasser left, and that bin Nasser returned.", "P Faisal bin Nasser | P bin Nasser")]
    [InlineData("Mark Stone left. Will Young stayed.", "P Mark Stone | P Will Young")]
    [InlineData("By then June Sutton and Christian Keller had met.", "P June Sutton | P Christian Keller")]
    [InlineData("Police Commissioner Wanda Kruger spoke. Farmers waited. Officials smiled.", "P Wanda Kruger")]
    // Bodies: what they are, short forms, lists of fields, lists of names.
    [InlineData("The Ministry of Transport, Fisheries and Digital Affairs said no.", "O Ministry of Transport, Fisheries and Digital Affairs")]
    [InlineData("The workers of Umbala Foods Ltd and of Grint & Sons went home.", "O Umbala Foods Ltd | O Grint & Sons")]
    [InlineData("The Lower Ferry Council (LFC) met. Then the LFC voted.", "O Lower Ferry Council | O LFC | O LFC")]
    [InlineData("They founded a free port (FP). The FP is new.", "")]
    [InlineData("She heads the People’s Transport Union and the Attorney General’s Office.", "O People’s Transport Union | O Attorney General’s Office")]
    [InlineData("The chief executive of Zalvero resigned. Zalvero’s shares fell.", "O Zalvero | O Zalvero")]
    // Places: lists, what they are, prepositions, lists of names, compounds.
    [InlineData("They went from Egypt and New Zealand to CAIRO.", "L Egypt | L New Zealand | L CAIRO")]
    [InlineData("The villages lie in Umbrosa County, at Lake Verne and in Kalvadu.", "L Umbrosa County | L Lake Verne | L Kalvadu")]
    [InlineData("It rained in Oslo, Kalvadu and Bergen.", "L Oslo | L Kalvadu | L Bergen")]
    [InlineData("A Oslo-based firm and a US-led force won.", "L Oslo | L US")]
    [InlineData("It flows through the Gulf of Verne and the Islamic Republic of Iran.", "L Gulf of Verne | L Islamic Republic of Iran")]
    // Neither: peoples, laws, events, buildings, months; capitals that begin a sentence; addresses; measures.
    [InlineData("On Monday the Dutch and two Kenyans spoke French.", "")]
    [InlineData("The Fisheries Act and the Harbour Festival began in March.", "")]
    [InlineData("Meanwhile nobody came. Officials waited. See https://example.org/News/Umbala for it at 18 °C.", "")]
    [InlineData("The First Lady and the Prime Minister left.", "")]
    public void Names_are_found_with_their_kinds(string text, string names) => Assert.Equal(names, Shown(text, null));

    [Theory]
    [InlineData("de", "Der Sprecher Jens Krüger sagte, das Wetter in Hamburg sei gut. Krüger lobte die Siemens AG und den Haushalt.", "P Jens Krüger | L Hamburg | P Krüger | O Siemens AG")]
    [InlineData("fr", "Selon le ministre Jean Dupont, l’Université de Toulouse aidera l’Ukraine. Dupont est parti.", "P Jean Dupont | O Université de Toulouse | L Ukraine | P Dupont")]
    [InlineData("es", "La ministra María López dijo que el Partido Popular miente. López habló en Sevilla.", "P María López | O Partido Popular | P López | L Sevilla")]
    [InlineData("it", "Giulia Rossi ha detto che la Banca d’Italia sbaglia. Secondo Rossi, a Roma piove.", "P Giulia Rossi | O Banca d’Italia | P Rossi | L Roma")]
    [InlineData("pt", "A ministra Ana Costa viajou para Lisboa. Costa disse que o Partido Socialista mente.", "P Ana Costa | L Lisboa | P Costa | O Partido Socialista")]
    [InlineData("nl", "Jan van der Berg sprak met minister Anna de Vries in Utrecht. Van der Berg bleef.", "P Jan van der Berg | P Anna de Vries | L Utrecht | P Van der Berg")]
    [InlineData("pl", "Anna Kowalska powiedziała, że Ministerstwo Obrony pomoże. Kowalska była w Krakowie.", "P Anna Kowalska | O Ministerstwo Obrony | P Kowalska | L Krakowie")]
    [InlineData("uk", "Президент Володимир Зеленський був у Києві. Зеленський сказав, що все добре.", "P Володимир Зеленський | L Києві | P Зеленський")]
    public void Other_languages_have_names_too_with_their_tag_and_without(string language, string text, string names)
    {
        Assert.Equal(names, Shown(text, language));
        Assert.Equal(names, Shown(text, null));
    }

    [Fact]
    public void A_text_tells_places_inside_bodies_sums_and_offices_too()
    {
        var found = Entities.In("NATO Secretary General Ann Brook gave the University of Oslo $5 million (R90 million).", null);
        Assert.Equal(
            [("NATO Secretary General", EntityKind.Office), ("NATO", EntityKind.Organization), ("Ann Brook", EntityKind.Person), ("University of Oslo", EntityKind.Organization),
                ("Oslo", EntityKind.Location), ("$5 million", EntityKind.Money), ("R90 million", EntityKind.Money)],
            found.Select(entity => (entity.At.Text, entity.Kind)));
    }

    [Fact]
    public void A_text_tells_both_parts_of_a_compound() =>
        Assert.Equal(["China", "France"], Entities.In("They won the China-France contest.", null).Select(entity => entity.At.Text));

    [Fact]
    public void A_line_broken_by_the_width_of_the_paper_keeps_its_names() =>
        Assert.Equal("P Ann Brook | O Lower Ferry Council", Shown("A letter by Ann Brook was read to the\r\nmembers of the Lower Ferry Council.\r\n", null));

    private static string Shown(string text, string? language) => string.Join(" | ", Marking.Of(TextPages.Article("a.txt", text.Split('\n')) with { Language = language })
        .SelectMany(marks => marks.Names).Select(name => $"{name.Kind.ToString()[0]} {name.At.Text}"));
}
