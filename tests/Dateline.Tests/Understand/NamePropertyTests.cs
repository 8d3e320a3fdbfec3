using System.Diagnostics;
using Dateline.Understand;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Understand;

public sealed class NamePropertyTests
{
    /// <summary>Pieces of many scripts, with what can break a span: combining marks, surrogate pairs and halves of them, joiners, marks of direction.</summary>
    private static readonly string[] Pieces =
    [
        "Ann ", "Brook", "Brook's ", "’s ", "said ", "in ", "Oslo", "-based ", "China-US ", "(", "LFC", ")", ", ", ". ", " and ", "&", " of ", "Ministry of ", "Bank", "Ltd. ", "von der ", "Van ", "bin ",
        "l’Italia ", "d'", "University of ", "the ", "Mr ", "President ", "NATO ", "Зеленський ", "Києві ", "Αθήνα ", "محمد ", "‏דוד‎ ", "李克強 ", "김민석 ", "A\u0301nn ", "Zoe\u0308 ", "\u200b", "\u200d", "\ufeff",
        "\ud835\udc00", "\ud83d\ude00", "\ud83d", "\ude00", "İ", "ß", "ŒUVRE ", "ǅ", "$5 ", "R90 000 ", "N$2 million ", "KD 450", "\r\n", "\n", "\r", "\u2028", "\t", "http://A.B/C ", "@X ", "\"", "“", "”", "*", ":",
    ];

    [Fact]
    public void Every_entity_is_its_own_span_in_any_script()
    {
        Prop.ForAll<string>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("Umbala ")]
    [InlineData("Ann ")]
    [InlineData("Ann Brook, ")]
    [InlineData("Bank of ")]
    [InlineData("Bank of Umbala and ")]
    [InlineData("Ministry of Trade, ")]
    [InlineData("von ")]
    [InlineData("Von der ")]
    [InlineData("UMB ")]
    [InlineData("(UMB) ")]
    [InlineData("A-B-")]
    [InlineData("United ")]
    [InlineData("l’U")]
    [InlineData("R1 000 000 ")]
    [InlineData("a\n")]
    public void Work_grows_no_faster_than_the_text(string piece)
    {
        // Four times the text takes four times as long, or sixteen times where something is quadratic.
        var (one, four) = (Least(piece, 40_000), Least(piece, 160_000));
        Assert.True(four < (10 * one) + TimeSpan.FromMilliseconds(20), $"{one} and {four}");
    }

    private static TimeSpan Least(string piece, int characters)
    {
        var text = string.Concat(Enumerable.Repeat(piece, characters / piece.Length));
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            Entities.In(text, "en");
            return clock.Elapsed;
        });
    }

    private static bool Holds(string text)
    {
        foreach (var language in new[] { null, "en", "de", "fr", "uk", "xx" })
        {
            var last = -1;
            foreach (var entity in Entities.In(text, language))
            {
                Assert.True(entity.At.Text.Length > 0 && entity.At.Start >= last);
                Assert.Equal(text[entity.At.Start..entity.At.End], entity.At.Text);
                Assert.False(char.IsLowSurrogate(entity.At.Text[0]) || char.IsHighSurrogate(entity.At.Text[^1]));
                last = entity.At.Start;
            }
        }

        return true;
    }
}
