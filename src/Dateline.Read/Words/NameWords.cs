using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>The words around authors' names. Source: <c>Bylines.txt</c> beside this file, which says what each kind means.</summary>
internal static class NameWords
{
    /// <summary>Those of the phrases in front of an author that names begin with as well.</summary>
    private static readonly FrozenSet<string> InNames = FrozenSet.ToFrozenSet(["di", "von", "av", "af"], StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<(string Kind, string Phrase)> Lines = WordTable.Load("Bylines.txt");

    /// <summary>Phrases in front of an author by their first word; longest first.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> By = Phrases("by")
        .GroupBy(phrase => phrase.Split(' ')[0])
        .ToFrozenDictionary(
            same => same.Key,
            same => same.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Roles = Set("role");

    public static FrozenSet<string> Nobody { get; } = Set("nobody");

    public static FrozenSet<string> Crew { get; } = Set("crew");

    public static FrozenSet<string> Calls { get; } = Set("call");

    public static FrozenSet<string> Ands { get; } = Set("and");

    public static FrozenSet<string> From { get; } = Set("from");

    /// <summary>Words between an author and the section of the piece.</summary>
    public static FrozenSet<string> In { get; } = Set("in");

    /// <summary>Words in front of the outlet that a piece comes from; with their colon where they have one.</summary>
    public static FrozenSet<string> Sources { get; } = Set("source");

    public static bool IsRole(string word) => Roles.Contains(word.TrimEnd('.', ',', ':', ')'));

    public static bool HasRole(string words) => words.Split(' ').Any(IsRole);

    /// <summary>How much of a text is a phrase that stands in front of an author, with the colon and spaces behind it; 0 for none.</summary>
    public static int ByLength(ReadOnlySpan<char> text)
    {
        var word = 0;
        while (word < text.Length && char.IsLetter(text[word]))
        {
            word++;
        }

        foreach (var phrase in By.TryGetValue(text[..word], out var phrases) ? phrases : [])
        {
            if (!text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var at = phrase.Length;
            var sure = !InNames.Contains(phrase);
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '：'))
            {
                sure |= text[at] is ':' or '：' or '\n';
                at++;
            }

            // Von Miller and Di Maio are people; “von Ann Low” is a byline.
            if ((at > phrase.Length || at == text.Length) && (sure || at == text.Length || text[at..].Contains(' ')))
            {
                return at;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Phrases(string kind) => Lines.Where(line => line.Kind == kind).Select(line => line.Phrase);

    private static FrozenSet<string> Set(string kind) => Phrases(kind).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
