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

    private static readonly FrozenDictionary<string, string> National = Vocabulary.Lines("national-currencies").Where(line => line[0] != '#').Select(line => line.Split('|'))
        .SelectMany(row => row[1].Split(',').SelectMany(land => row[2].Split(' ').Select(noun => (form: $"{land} {noun}", code: row[0])))).ToFrozenDictionary(pair => pair.form, pair => pair.code, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Shared = National.Keys.Select(form => form[(form.LastIndexOf(' ') + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Letters = Before.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Is it the short form of a currency, such as may be written at its number: “R75 million”?</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => word.Length < 5 && Letters.ContainsKey(word);

    /// <summary>The currency of a land: EGP for “Egyptian” and “pounds”. A land that is not listed keeps its words where others have a currency of that name.</summary>
    /// <returns>A code of ISO 4217, or the words; null where the noun is no currency.</returns>
    public static string? Of(string land, string noun)
    {
        var small = noun.ToLowerInvariant();
        return National.TryGetValue($"{land} {small}", out var code) ? code : !Named.TryGetValue(small, out var only) ? null : Shared.Contains(small) ? $"{land} {small}" : only;
    }

    private static FrozenDictionary<string, string> Pairs(int column) => Rows
        .SelectMany(row => row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => (form, row[0])))
        .DistinctBy(pair => pair.form).ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
}
