using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Date;

/// <summary>A language's words and patterns, ready to be matched.</summary>
internal sealed class Grammar
{
    private readonly int number;
    private readonly int ordinal;

    public Grammar(string code, Lexicon lexicon, char decimalSign, IEnumerable<PatternStep> starts)
    {
        Code = code;
        Lexicon = lexicon;
        Numerals = new(lexicon, decimalSign);
        number = lexicon.Class("NUMBER");
        ordinal = lexicon.Class("ORDINAL");
        var all = new SharedSteps().Of([.. starts]);
        NumeralStarts = [.. all.Where(edge => edge.Kind != StepKind.Symbol)];
        Starts = all.Where(edge => edge.Kind == StepKind.Symbol).GroupBy(edge => edge.Symbol)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public string Code { get; }

    public Lexicon Lexicon { get; }

    public Numerals Numerals { get; }

    /// <summary>The first steps of all patterns, by the symbol they begin with.</summary>
    public FrozenDictionary<int, PatternStep[]> Starts { get; }

    public PatternStep[] NumeralStarts { get; }

    public bool MayBeNumeral(Word word) => word.Meanings.Exists(meaning => meaning.Symbol == number || meaning.Symbol == ordinal);
}
