using System.Collections.Immutable;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class LedgerBookTests
{
    [Fact]
    public void A_change_of_office_is_bounded_by_the_last_text_before_and_the_first_text_after()
    {
        var ledgers = Days(
            ("2024-03-01", "Dutch Prime Minister Ann Brook came to Oslo."),
            ("2024-09-30", "Ann Brook, who will become NATO Secretary General, spoke."),
            ("2024-10-02", "New NATO Secretary General Ann Brook spoke of former Dutch Prime Minister Ann Brook."),
            ("2024-12-01", "NATO chief Brook spoke. NATO Secretary General Ann Brook smiled."));
        var person = Assert.Single(ledgers.People);
        Assert.Equal(
            [("Prime Minister", "Netherlands", "../2024-03-01", "2024-03-01/2024-10-02"), ("Secretary General", "NATO", "2024-09-30/2024-10-02", "2024-12-01/..")],
            person.Offices.Select(office => (office.Title, office.Body, office.From.Edtf, office.To.Edtf)));
        Assert.Empty(ledgers.Doubts);
    }

    [Fact]
    public void An_office_given_after_its_end_is_a_doubt_with_both_texts()
    {
        var ledgers = Days(
            ("2024-03-01", "Dutch Prime Minister Ann Brook came to Oslo."),
            ("2024-10-01", "Former Dutch Prime Minister Ann Brook came to Paris."),
            ("2025-07-21", "Dutch Prime Minister Ann Brook came to Rome."));
        var doubt = Assert.Single(ledgers.Doubts);
        Assert.Equal("office", doubt.Kind);
        Assert.Equal(["Rome.", "Paris."], doubt.Evidence.Select(evidence => evidence.Exact[(evidence.Exact.LastIndexOf(' ') + 1)..]));
        Assert.Equal("2024-03-01/2024-10-01", ledgers.People[0].Offices[0].To.Edtf);
    }

    [Fact]
    public void An_undated_text_is_no_doubt_and_bounds_nothing()
    {
        var ledgers = Days(
            ("2024-10-01", "Former Dutch Prime Minister Ann Brook came to Paris."),
            (null, "Dutch Prime Minister Ann Brook came to Rome."));
        Assert.Empty(ledgers.Doubts);
        Assert.Equal((null, "../2024-10-01"), (ledgers.People[0].Offices[0].From.Edtf, ledgers.People[0].Offices[0].To.Edtf));
    }

    [Fact]
    public void Whoever_is_elected_again_has_two_terms_and_raises_no_doubt()
    {
        var ledgers = Days(
            ("2019-05-01", "US President Tom Hale came to Rome."),
            ("2023-05-01", "Former US President Tom Hale came to Paris."),
            ("2024-11-10", "US President-elect Tom Hale came to Oslo."),
            ("2025-04-01", "US President Tom Hale came to Bern."));
        Assert.Empty(ledgers.Doubts);
        Assert.Equal(
            [("../2019-05-01", "2019-05-01/2023-05-01"), ("2024-11-10/2025-04-01", "2025-04-01/..")],
            Assert.Single(ledgers.People).Offices.Select(office => (office.From.Edtf, office.To.Edtf)));
    }

    [Fact]
    public void A_caption_is_no_evidence_of_an_office()
    {
        var page = TextPages.Listing("a", "Former Dutch Prime Minister Ann Brook came.", "Dutch Prime Minister Ann Brook in Rome.");
        page = page with { Captions = [page.Items[1].Paragraphs[0]] };
        Assert.Empty(TextPages.Ledgers([page], item => item.Start == 0 ? "2024-10-01" : "2025-01-01").Doubts);
    }

    [Fact]
    public void Spellings_of_one_name_are_one_person_and_copies_count_once()
    {
        var page = TextPages.Listing("a", "On Monday President Volodymyr Zelenskyy spoke.", "On Monday President Volodymyr Zelensky spoke.", "Later President Zelensky left.");
        var copies = new Kinship([new([page.Items[0].Id, page.Items[1].Id])], [], []);
        var person = Assert.Single(TextPages.Ledgers([page], _ => "2024-10-01", copies).People);
        Assert.Equal(("Volodymyr Zelensky", 2), (person.Name, person.Mentions));
        Assert.Equal(["Volodymyr Zelenskyy", "Zelensky"], person.Also);
    }

    [Fact]
    public void A_surname_of_two_people_is_left_apart()
    {
        var ledgers = Days(("2024-10-01", "Here Jill Biden met Joe Biden."), ("2024-10-02", "Later President Biden left."));
        Assert.Equal(["Biden", "Jill Biden", "Joe Biden"], ledgers.People.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_utterance_in_two_outlets_is_one_quotation_earliest_first()
    {
        var ledgers = Days(
            ("2024-10-03", "\"The message (to all) is that we will go on and never stop,\" Ann Brook said on Oct. 1."),
            ("2024-10-02", "“We will go on and never stop,” Ann Brook said."),
            ("2024-10-02", "“We will go on and never stop,” Mark Stone said."));
        Assert.Equal(["Ann Brook", "Mark Stone"], ledgers.Quotes.Select(quote => quote.Speaker));
        Assert.Equal("We will go on and never stop", ledgers.Quotes[0].Text);
        Assert.Equal(2, ledgers.Quotes[0].Evidence.Length);
        Assert.Single(ledgers.Quotes[0].Variants);
        Assert.Equal(ledgers.People.Single(person => person.Name == "Ann Brook").Id, ledgers.Quotes[0].Person);
    }

    [Fact]
    public void A_sum_has_its_giver_purpose_and_year_where_the_clause_says_so()
    {
        var ledgers = Days(("2024-04-12", "Norway has allocated an additional one billion euros ($1.1 billion) in military aid for Ukraine for 2025."));
        var figure = Assert.Single(ledgers.Figures);
        Assert.Equal(("Norway", "military aid", "Ukraine", 2025), (figure.Who, figure.What, figure.To, figure.Year));
    }

    [Fact]
    public void An_announcement_has_its_day_and_came_when_a_later_story_tells_it()
    {
        var page = TextPages.Listing(
            "a", "The council chief Ann Brook said a harbour summit on drainage will open on Oct. 17.", "The harbour summit on drainage opened on Oct. 17 in the rain.");
        ImmutableArray<DayPlaced> Named(Item item)
        {
            var at = page.Plain.IndexOf("Oct. 17", item.Start, StringComparison.Ordinal);
            var day = new DateOnly(2024, 10, 17);
            return [new(new(new("Oct. 17", at), null, 10, 17, null, item.Start == 0 ? Telling.ToCome : Telling.Past, true), day, day)];
        }

        var planned = Assert.Single(TextPages.Ledgers([page], item => item.Start == 0 ? "2024-10-10" : "2024-10-18", days: Named).Planned);
        Assert.Equal(("2024-10-17", "2024-10-10", PlannedState.Came), (planned.When.Edtf, planned.Announced.Edtf, planned.State));
        Assert.Equal(2, planned.Evidence.Length);
    }

    [Fact]
    public void The_order_of_the_pages_does_not_matter()
    {
        var one = TextPages.Listing("a", "NATO Secretary General Ann Brook gave $5 million.", "\"We will all go on with it,\" Ann Brook said.");
        var other = TextPages.Listing("b", "Former NATO Secretary General Lars Holm left.", "Then NATO Secretary General Lars Holm came.");
        var forth = TextPages.Ledgers([one, other], _ => "2024-10-01");
        var back = TextPages.Ledgers([other, one], _ => "2024-10-01");
        Assert.Equal(Shown(forth), Shown(back));
    }

    private static string Shown(Ledgers ledgers) => System.Text.Json.JsonSerializer.Serialize(ledgers);

    private static Ledgers Days(params (string? Day, string Text)[] items)
    {
        var page = TextPages.Listing("a", [.. items.Select(item => item.Text)]);
        var days = page.Items.Zip(items).ToDictionary(pair => pair.First.Id, pair => pair.Second.Day);
        return TextPages.Ledgers([page], item => days[item.Id]);
    }

    [Theory]
    [InlineData("A trial of the engine is set for June 2026.", "June 2026", true)]
    [InlineData("The firm said that the hall will open in June 2026.", "June 2026", true)]
    [InlineData("Ann Brook, who will retire in June 2026, opened the hall.", "June 2026", true)]
    [InlineData("The club will recall the flood of June 2026.", "June 2026", false)]
    [InlineData("The hall would open in June 2026 if all agreed.", "June 2026", false)]
    public void A_month_is_announced_where_the_sentence_announces_something_for_it(string text, string month, bool announced)
    {
        var page = TextPages.Listing("a", text);
        ImmutableArray<DayPlaced> Named(Item item) =>
            [new(new(new(month, text.IndexOf(month, StringComparison.Ordinal)), 2026, 6, null, null, Telling.ToCome, false), new(2026, 6, 1), new(2026, 6, 30))];
        var planned = TextPages.Ledgers([page], _ => "2025-03-04", days: Named).Planned;
        Assert.Equal(announced ? ["2026-06-01/2026-06-30"] : [], planned.Select(each => each.When.Edtf));
    }

    [Fact]
    public void One_month_announced_in_two_wordings_is_announced_once()
    {
        var page = TextPages.Listing("a", "The freight tunnel is to open in June 2026.", "The tunnel for freight will open in June 2026.", "A museum will open in June 2026.");
        ImmutableArray<DayPlaced> Named(Item item) =>
            [new(new(new("June 2026", page.Plain.IndexOf("June 2026", item.Start, StringComparison.Ordinal)), 2026, 6, null, null, Telling.ToCome, true), new(2026, 6, 1), new(2026, 6, 30))];
        var planned = TextPages.Ledgers([page], _ => "2025-03-04", days: Named).Planned;
        Assert.Equal([2, 1], planned.Select(each => each.Evidence.Length));
    }

    [Fact]
    public void A_sum_that_is_no_round_one_is_told_once_where_sentences_share_words()
    {
        var ledgers = Days(
            ("2024-10-01", "The harbour bridge costs $7.3 million."), ("2024-10-09", "For $7.3 million, the bridge spans the harbour."),
            ("2024-10-09", "A stadium was sold for $7.3 million."), ("2024-10-02", "The harbour bridge needs $7 million."), ("2024-10-03", "The bridge in the harbour got $7 million."));
        Assert.Equal(
            [(7_300_000m, 2), (7_000_000m, 1), (7_000_000m, 1), (7_300_000m, 1)],
            ledgers.Figures.Select(figure => (figure.Amount.Value, figure.Evidence.Length)));
    }
}
