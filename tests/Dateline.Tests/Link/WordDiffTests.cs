using Dateline.Link;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class WordDiffTests
{
    private static readonly Arbitrary<string[]> Texts = Gen.ArrayOf(Gen.Elements("the", "ferry", "ran", "to", "port.", "Ellis", "40")).ToArbitrary();

    private static List<WordDiff.Run> Runs(string was, string now) => WordDiff.Runs(WordDiff.Pieces(was), WordDiff.Pieces(now), was, now);

    [Fact]
    public void Runs_make_both_texts_whole_and_what_is_kept_is_in_both() => Prop.ForAll(Texts, Texts, (one, other) =>
    {
        var (was, now) = (string.Join(' ', one), string.Join(' ', other));
        var (atWas, atNow) = (0, 0);
        foreach (var run in Runs(was, now))
        {
            if (run.Was != atWas || run.Now != atNow || (run.Kept && !one.AsSpan(run.Was, run.WasEnd - run.Was).SequenceEqual(other.AsSpan(run.Now, run.NowEnd - run.Now))))
            {
                return false;
            }

            (atWas, atNow) = (run.WasEnd, run.NowEnd);
        }

        return atWas == one.Length && atNow == other.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_equal_to_itself_is_kept_whole() => Prop.ForAll(Texts, one =>
        Runs(string.Join(' ', one), string.Join("  ", one)).All(run => run.Kept)).QuickCheckThrowOnFailure();

    [Fact]
    public void As_few_words_as_can_be_are_gone_and_added()
    {
        var runs = Runs("a b c d e f g h i j", "a b c X d e f g h j");
        Assert.Equal(1, runs.Where(run => !run.Kept).Sum(run => run.WasEnd - run.Was));
        Assert.Equal(1, runs.Where(run => !run.Kept).Sum(run => run.NowEnd - run.Now));
    }

    [Fact]
    public void Long_texts_with_nothing_in_common_are_replaced_whole()
    {
        var runs = Runs(string.Join(' ', Enumerable.Range(0, 5000)), string.Join(' ', Enumerable.Range(9000, 5000)));
        Assert.Equal((0, 5000, 0, 5000), (runs.Single().Was, runs.Single().WasEnd, runs.Single().Now, runs.Single().NowEnd));
    }
}
