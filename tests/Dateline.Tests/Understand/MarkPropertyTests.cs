using System.Diagnostics;
using Dateline.Desk;
using Dateline.News;
using Dateline.Understand;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class MarkPropertyTests
{
    /// <summary>Pieces that meet the rules halfway, so that random texts reach them.</summary>
    private static readonly string[] Pieces =
    [
        "NATO ", "Secretary General ", "President", "-elect ", "Mark Rutte", ", ", "who will become ", "the new ", "\"", "“", "”", "„", "«", "»", "'s ", "’", "said ",
        "told ", ". ", "$", "4.5", " billion ", "euros ", "(", ")", "5%", "\n", "that he ", "she ", "called it ", "according to ", "''", ": ", "— ", "spokesman for ", "of ", "counterpart ", "\ud83d\ude00", "\ud83d", "é", "Зеленський ", "predecessor ", "a", "\u0301",
    ];

    [Fact]
    public void No_text_throws_and_every_mark_is_its_own_span()
    {
        Prop.ForAll<string>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();
        var made = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        Prop.ForAll(made.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("\" ")]
    [InlineData("\"a ")]
    [InlineData("“a” said ")]
    [InlineData("Minister ")]
    [InlineData("President of Bank of ")]
    [InlineData("Mark Rutte, ")]
    [InlineData("von der ")]
    [InlineData("$5 (")]
    [InlineData("A.")]
    [InlineData("who, said, ")]
    [InlineData("Ann Brook said that he “a” and ")]
    [InlineData("according to Ann Brook, ")]
    [InlineData("called it “a” and ")]
    [InlineData("''a'' ")]
    [InlineData("will become the new ")]
    [InlineData("“We go on with it,” Ann Brook said. “And so do you.” ")]
    [InlineData("NATO Secretary General Ann Brook gave $5 million and ")]
    public void Hostile_text_takes_time_that_grows_with_its_length(string piece)
    {
        var clock = Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.True(Holds(text));
        TextPages.Ledgers([TextPages.Article("p", text)], _ => "2024-10-01");
        // A quadratic scan of a million characters takes hours; the bound only tells hours from seconds.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("‘a ")]
    [InlineData("“a” said ")]
    [InlineData("a, Ann Brook, said, ")]
    [InlineData("said that he said ")]
    [InlineData("\n“a")]
    public void Twice_the_marks_take_some_twice_the_time(string piece)
    {
        var once = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        Filters.Quotes(once[..10_000], "en");
        var (one, two) = (Seconds(once), Seconds(once + once));
        // Squared work makes it four times; a machine that does other things makes it three at times.
        Assert.True(two < 3.5 * one, $"{one:0.00} s, and {two:0.00} s for twice as much");
    }

    private static double Seconds(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        Filters.Quotes(text, "en");
        return clock.Elapsed.TotalSeconds;
    });

    [Fact]
    public void No_text_in_any_language_throws_and_every_quotation_is_its_own_span()
    {
        var made = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        Prop.ForAll(made.ToArbitrary(), text => Array.TrueForAll(["en", "de", "fr", "uk"], language => Filters.Quotes(text, language)
            .SelectMany(quote => quote.Pieces.Concat(new[] { quote.Speaker, quote.Written, quote.Cue }.OfType<Passage>()))
            .All(passage => passage.Text.Length > 0 && text.AsSpan(passage.Start, passage.Text.Length).SequenceEqual(passage.Text)))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static bool Holds(string text)
    {
        var page = TextPages.Article("p", text.Split('\n'));
        var marks = Marking.Of(page);
        Assert.Equal(page.Items.Select(item => item.Id), marks.Select(mark => mark.Item));
        foreach (var passage in marks.SelectMany(Passages))
        {
            Assert.True(passage.Text.Length > 0);
            Assert.True(page.Plain.AsSpan(passage.Start, passage.Text.Length).SequenceEqual(passage.Text));
        }

        return true;
    }

    private static IEnumerable<Passage> Passages(ItemMarks marks) =>
    [
        .. marks.Names.Select(name => name.At), .. marks.Offices.Select(office => office.At), .. marks.Quotes.SelectMany(quote => quote.Pieces),
        .. marks.Quotes.Select(quote => quote.Speaker).OfType<Passage>(), .. marks.Quotes.Select(quote => quote.Cue).OfType<Passage>(),
        .. marks.Quotes.Select(quote => quote.Written).OfType<Passage>(),
        .. marks.Figures.Select(figure => figure.At), .. marks.Figures.Select(figure => figure.Also?.At).OfType<Passage>(),
    ];
}
