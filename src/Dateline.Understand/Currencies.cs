using System.Collections.Frozen;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>Currencies by their signs and names; a bare “dollar” is the American one.</summary>
internal static class Currencies
{
    private static readonly string[][] Rows = [.. Vocabulary.Lines("currencies").Where(line => line[0] != '#').Select(line => line.Split('|'))];

    /// <summary>Signs and short forms that stand before a sum, to codes of ISO 4217.</summary>
    public static readonly FrozenDictionary<string, string> Before = Pairs(1);

    /// <summary>Names that stand behind a sum, in small letters, to codes.</summary>
    public static readonly FrozenDictionary<string, string> Named = Pairs(2);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Letters = Before.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Is it the short form of a currency, such as may be written at its number: “R75 million”?</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => word.Length < 5 && Letters.ContainsKey(word);

    private static FrozenDictionary<string, string> Pairs(int column) => Rows
        .SelectMany(row => row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => (form, row[0])))
        .DistinctBy(pair => pair.form).ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
}
