using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Guesses a text's language from its most frequent small words.</summary>
internal static class Languages
{
    /// <summary>At least so many small words of one language, and half as many again as of any other, make a guess.</summary>
    private const int Fewest = 3;

    /// <summary>How much of a text is looked at, in code units.</summary>
    private const int Sample = 20_000;

    /// <summary>A word that several languages share is in all their lists. Source: the function words of each language.</summary>
    private static readonly ImmutableArray<(string Language, FrozenSet<string> Words)> Small =
    [
        ("de", Set("der die das und ist nicht mit auf für von dem den ein eine einer wird auch sich zum zur über nach werden wurde")),
        ("en", Set("the and of to is that for with was his has by will from at its said be are this which have he it")),
        ("es", Set("el los las y que una por con para del su más según este fue como ha lo en la de se al un")),
        ("fr", Set("le les et est dans une pour qui sur pas au aux avec ce il sont des du cette ses été de la en un se que")),
        ("it", Set("il gli di che è per una con della nel sono dei alla più anche del ha non delle la un si da")),
        ("nl", Set("het een van en dat niet op voor met zijn aan door ook naar bij wordt heeft de deze")),
        ("pl", Set("w i na się nie że jest do przez dla od po został są oraz jak przed")),
        ("pt", Set("o os as que um uma não para com do da dos das em no na foi mais ao pelo de que se")),
        ("uk", Set("та що з від як він вона це були україни також після під або його її про який")),
    ];

    /// <returns>BCP 47 primary subtag; null for texts too short to tell, or of no language listed here.</returns>
    public static string? Of(string text)
    {
        var counts = new int[Small.Length];
        var (from, end) = (0, Math.Min(text.Length, Sample));
        for (var at = 0; at <= end; at++)
        {
            if (at < end && char.IsLetter(text[at]))
            {
                continue;
            }

            if (at > from && at - from <= 9)
            {
                var word = text[from..at].ToLowerInvariant();
                for (var language = 0; language < counts.Length; language++)
                {
                    counts[language] += Small[language].Words.Contains(word) ? 1 : 0;
                }
            }

            from = at + 1;
        }

        var best = counts.Index().OrderByDescending(count => count.Item).ThenBy(count => count.Index).Take(2).ToArray();
        return best[0].Item >= Fewest && best[0].Item * 2 >= best[1].Item * 3 ? Small[best[0].Index].Language
            : text.AsSpan(0, end).Count('і') + text.AsSpan(0, end).Count('ї') + text.AsSpan(0, end).Count('є') >= Fewest ? "uk" : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
