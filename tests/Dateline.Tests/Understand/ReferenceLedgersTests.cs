using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;
using Dateline.Understand;
using Xunit;

namespace Dateline.Tests.Understand;

/// <summary>The five real pages, as lines; days as printed on the dated page, and one day for the digest.</summary>
public sealed class ReferenceLedgersTests
{
    [Fact]
    public void The_dated_archive_gives_both_offices_of_the_man_it_is_about()
    {
        var (archive, days) = Archive();
        var ledgers = TextPages.Ledgers([archive], item => days.GetValueOrDefault(item.Id));
        Assert.Equal(["NATO Secretary General from 2024-10-01 to 2024-11-14/..", "Netherlands Prime Minister from ? to ../2024-10-01"], Offices(ledgers, "Mark Rutte"));
        Assert.Equal(["NATO Secretary General from ../2024-10-01 to 2024-10-01"], Offices(ledgers, "Jens Stoltenberg"));
        Assert.Equal(["United States Secretary of State from ../2024-11-13 to 2024-11-13/.."], Offices(ledgers, "Antony Blinken"));
        Assert.Equal(["Ukraine President from ../2024-10-01 to 2024-10-17/.."], Offices(ledgers, "Volodymyr Zelenskyy"));
        Assert.Equal(["South Korea President from ../2024-10-21 to 2024-10-21/.."], Offices(ledgers, "Yoon Suk-yeol"));
        Assert.Empty(ledgers.Doubts);
    }

    [Fact]
    public void With_the_digest_of_the_next_year_one_office_is_a_doubt()
    {
        var (archive, days) = Archive();
        var digest = Lines("004_2054459a3a0f8371.txt", _ => true);
        var ledgers = TextPages.Ledgers([archive, digest], item => item.Page == archive.Id ? days.GetValueOrDefault(item.Id) : "2025-07-22");
        var doubt = Assert.Single(ledgers.Doubts);
        Assert.Contains("Dutch Prime Minister Mark Rutte", doubt.Says, StringComparison.Ordinal);
        Assert.Equal([digest.Id, archive.Id], doubt.Evidence.Select(evidence => evidence.Page));
        Assert.Contains("Defense Secretary", Offices(ledgers, "John Healey").Single(), StringComparison.Ordinal);
        Assert.Contains("United States Defense Secretary", Offices(ledgers, "Pete Hegseth").Single(), StringComparison.Ordinal);
        Assert.Contains("Germany", Offices(ledgers, "Boris Pistorius").Single(), StringComparison.Ordinal);
        Assert.Contains("NATO Supreme Allied Commander Europe", Offices(ledgers, "Alexus Grynkewich").Single(), StringComparison.Ordinal);
        Assert.Contains("to 2025-07-22/..", Offices(ledgers, "Mark Rutte")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_undated_archive_gives_its_quotations_to_their_speakers()
    {
        var page = Lines("001_bc439d6eee8d713f.txt", _ => true);
        var ledgers = TextPages.Ledgers([page], _ => null);
        Assert.Equal(
            new[]
            {
                ("that the decision", "Volodymyr Zelensky"), ("demands and will", "Antony Blinken"), ("North Korea sending", "Mark Rutte"), ("serious consequences", "Mark Rutte"),
                ("The message (to", "Mark Rutte"), ("There was a", "Kaja Kallas"), ("him as a", "Jens Stoltenberg"), ("We have to", "Mark Rutte"), ("We have to", "Mark Rutte"),
                ("A large amount", "Mark Rutte"),
            }.Order(),
            ledgers.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).Select(quote => (string.Join(' ', quote.Text.Split(' ').Take(3)), quote.Speaker!)).Order());
        Assert.All(ledgers.Quotes, quote => Assert.NotNull(quote.Speaker));
        Assert.Contains("Ukraine Defense Minister from ? to ?", Offices(ledgers, "Rustem Umerov"));
    }

    [Fact]
    public void The_sums_of_the_undated_archive_stand_once_each_with_their_dollars()
    {
        var page = Lines("001_bc439d6eee8d713f.txt", _ => true);
        var later = Lines("002_1d204536031697b6.txt", _ => true);
        var figures = TextPages.Ledgers([page, later], _ => null).Figures.Where(figure => figure.Amount.Unit is "EUR" or "USD").ToArray();
        Assert.Equal(
            [(400_000_000m, "EUR", 425_000_000m), (1_000_000_000m, "EUR", 1_100_000_000m), (1_500_000_000m, "EUR", 1_600_000_000m)],
            figures.Select(figure => (figure.Amount.Value, figure.Amount.Unit, Assert.Single(figure.Also).Value)).Order());
        Assert.Equal(2025, figures.Single(figure => figure.Amount.Value == 1_500_000_000m).Year);
        Assert.Equal("Netherlands", figures.Single(figure => figure.Amount.Value == 1_000_000_000m).Who);
    }

    [Fact]
    public void The_article_and_the_archives_tell_each_utterance_once()
    {
        var article = Lines("003_e04e27c972d683b7.txt", _ => true);
        var page = Lines("001_bc439d6eee8d713f.txt", _ => true);
        var later = Lines("002_1d204536031697b6.txt", _ => true);
        var quotes = TextPages.Ledgers([page, later, article], _ => null).Quotes;
        Assert.Equal(3, Assert.Single(quotes, quote => quote.Text.StartsWith("The message (to", StringComparison.Ordinal)).Evidence.Length);
        Assert.Equal("Angela Merkel", Assert.Single(quotes, quote => quote.Text.StartsWith("(Donald Trump) saw", StringComparison.Ordinal)).Speaker);
        Assert.Equal("Matthew Miller", Assert.Single(quotes, quote => quote.Text.StartsWith("We have taken", StringComparison.Ordinal)).Speaker);
    }

    [Fact]
    public void In_the_article_a_paragraph_of_nothing_but_words_goes_on_with_its_speaker()
    {
        var lines = Text("003_e04e27c972d683b7.txt").Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var marks = TextPages.Marks(lines[12..25]);
        Assert.Equal(
            [("The message", "Rutte"), ("he wants", "Donald Trump"), ("We are", "Rutte"), ("As this", "Rutte")],
            marks.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).Select(quote => (string.Join(' ', quote.Text.Split(' ').Take(2)), quote.Speaker?.Text)));
    }

    private static string[] Offices(Ledgers ledgers, string name) => [.. ledgers.People.Single(person => person.Name == name || person.Also.Contains(name)).Offices
        .Select(office => $"{office.Body} {office.Title} from {office.From.Edtf ?? "?"} to {office.To.Edtf ?? "?"}").Order(StringComparer.Ordinal)];

    /// <summary>The archive whose teasers are followed by a line with their date.</summary>
    private static (ReadPage Page, Dictionary<string, string> Days) Archive()
    {
        var page = Lines("000_3272f1d0e263a044.txt", line => line.EndsWith('.'));
        var days = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in page.Items)
        {
            var printed = page.Plain[item.End..].TrimStart().Split(',')[0];
            days[item.Id] = DateOnly.ParseExact(printed, "d MMMM yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return (page, days);
    }

    private static ReadPage Lines(string file, Func<string, bool> isItem)
    {
        var page = TextPages.Listing(file, Text(file).Split('\n'));
        return page with { Items = [.. page.Items.Where(item => isItem(item.Shown.TrimEnd()))] };
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(ReferencePages.FolderOrSkip(), file));
}
