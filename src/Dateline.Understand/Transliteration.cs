using System.Collections.Frozen;
using System.Text;
using Dateline.Understand.Naming;

namespace Dateline.Understand;

/// <summary>Puts Cyrillic names into Latin letters, so that “Зеленський” and “Zelenskyi” meet; the table names its sources.</summary>
internal static class Transliteration
{
    private static readonly string[][] Rows = [.. Vocabulary.Lines("transliteration").Where(line => line[0] != '#').Select(line => line.Split('|'))];

    private static readonly FrozenDictionary<char, (string Plain, string Ukrainian)> Letters = Rows.Where(row => row[0].Length == 1)
        .ToFrozenDictionary(row => row[0][0], row => (row[1], row[^1]));

    private static readonly (string From, string To)[] Endings = [.. Rows.Where(row => row[0] == "ending").Select(row => (row[1], row[2]))];

    /// <param name="word">In small letters; a word without Cyrillic letters stays as it is.</param>
    public static string Latin(string word)
    {
        if (!word.Any(Letters.ContainsKey))
        {
            return word;
        }

        var (from, to) = Array.Find(Endings, ending => word.EndsWith(ending.From, StringComparison.Ordinal));
        var first = from is null ? word : word[..^from.Length] + to;
        var isUkrainian = first.AsSpan().ContainsAny("іїєґ");
        var latin = new StringBuilder(first.Length + 4);
        foreach (var c in first)
        {
            latin.Append(Letters.TryGetValue(c, out var letter) ? isUkrainian ? letter.Ukrainian : letter.Plain : c.ToString());
        }

        return latin.ToString();
    }
}
