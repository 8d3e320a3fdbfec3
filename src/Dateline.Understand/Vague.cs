using System.Collections.Frozen;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sums without a number: “hundreds of millions of dollars”, “a multibillion-dollar project”. They name money, but no figure.</summary>
internal static class Vague
{
    private static readonly FrozenSet<string> Many = new[] { "tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Passage> In(Wording words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Many.Contains(words.Tokens[i].Text))
            {
                var last = i;
                while (words.Joined(last) && words.Tokens[last + 1].Is("of") && words.Joined(last + 1) && Many.Contains(words.Tokens[last + 2].Text))
                {
                    last += 2;
                }

                var unit = words.Joined(last) && words.Tokens[last + 1].Is("of") && words.Joined(last + 1) ? last + 2 : -1;
                unit += unit > 0 && words.Joined(unit) && (words.Tokens[unit].IsAcronym || Places.Demonyms.Contains(words.Tokens[unit].Text)) ? 1 : 0;
                if (unit > 0 && Currencies.Named.ContainsKey(words.Tokens[unit].Text))
                {
                    yield return words.Span(i, unit);
                    i = unit;
                }
            }
            else if (words.Tokens[i].IsWord && IsCompound(words.Tokens[i].Text))
            {
                var sum = i > 1 && words.Tokens[i - 1].Is('-') && !words.Tokens[i].Spaced && words.Tokens[i - 2].Kind == TokenKind.Number;
                yield return words.Span(sum ? i - 2 : i, i);
            }
        }
    }

    /// <summary>“multibillion-dollar”, “million-pound”</summary>
    private static bool IsCompound(string word) => word.LastIndexOf('-') is > 6 and var hyphen && Currencies.Named.ContainsKey(word[(hyphen + 1)..])
        && (word[..hyphen].EndsWith("million", StringComparison.Ordinal) || word[..hyphen].EndsWith("billion", StringComparison.Ordinal) || word[..hyphen].EndsWith("trillion", StringComparison.Ordinal));
}
