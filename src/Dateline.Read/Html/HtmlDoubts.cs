using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>The words in which a page's contradictions about its own days are told.</summary>
internal static class HtmlDoubts
{
    public static Doubt ChangedBefore(Stamp published, Stamp changed, string? title) => new(
        "date", $"The page says that {Piece(title)} was changed on “{changed.From.Exact}”, before it came out on “{published.From.Exact}”.", [changed.From, published.From]);

    /// <param name="isYear">True where what is stated is the first of a year.</param>
    /// <param name="printedTaken">Which of the two days was taken for the day of publication.</param>
    public static Doubt Differ(Stamp stated, Stamp printed, bool isYear, bool printedTaken, string? title)
    {
        var guess = isYear ? ", as often where only the year is known" : "";
        var taken = printedTaken ? "the printed day" : "the stated day";
        return new(
            "date", $"The page states “{stated.From.Exact}” for {Piece(title)}{guess}, and prints “{printed.From.Exact}” beside its title; {taken} is taken.",
            [stated.From, printed.From]);
    }

    /// <param name="taken">What is taken instead; null for nothing.</param>
    public static Doubt AfterSaving(Stamp stated, Stamp? taken, HtmlDated about) => new(
        "date", string.Create(CultureInfo.InvariantCulture, $"The page states “{stated.From.Exact}” for {Piece(about.Title)}, and was saved on {about.Saved:d MMMM yyyy}, before that; {(taken is null ? "it is not taken" : $"“{taken.From.Exact}” is taken")}."),
        taken is null ? [stated.From] : [stated.From, taken.From]);

    /// <summary>A day that rests on little: on what a script keeps, or on how the markup spells a day that is printed without its year.</summary>
    public static Doubt Weak(Stamp taken, string ground, string? title) => new(
        "date", $"When {Piece(title)} came out, only {ground} says: “{taken.From.Exact}”.", [taken.From]);

    public static Doubt Address(Stamp stated, Stamp address, string? title) => new(
        "date", $"The page states “{stated.From.Exact}” for {Piece(title)}, and its address says “{address.From.Exact}”; what is stated is taken.", [stated.From, address.From]);

    public static Doubt Year(Stamp stated, string? title) => new(
        "date", $"The page states “{stated.From.Exact}” for {Piece(title)}: the first moment of a year often stands for the year alone.", [stated.From]);

    private static string Piece(string? title) => string.IsNullOrEmpty(title) ? "its article" : $"“{Item.BeginningOf(title)}”";
}
