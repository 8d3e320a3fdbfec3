using System.Text;
using Dateline.News;

namespace Dateline.Store;

/// <summary>
/// The words of a text as they are searched, the same for either database: runs of letters and digits, small and without accents; a Han
/// character, a kana or a Thai letter is a word of its own, as no spaces part words there.
/// </summary>
internal static class SearchWords
{
    /// <summary>In code units; the rest of a longer word is not searched.</summary>
    private const int Longest = 64;

    /// <param name="Start">Offset in the text.</param>
    /// <param name="End">Exclusive.</param>
    public readonly record struct Found(string Word, int Start, int End);

    public static IEnumerable<Found> Of(string text)
    {
        var word = new StringBuilder();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var length = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) == System.Buffers.OperationStatus.Done ? used : 1;
            var isAlone = IsAlone(rune.Value);
            if (word.Length > 0 && (isAlone || !IsPart(rune)))
            {
                yield return new(word.ToString(), start, at);
                word.Clear();
            }

            if (isAlone)
            {
                yield return new(rune.ToString(), at, at + length);
            }
            else if (IsPart(rune))
            {
                start = word.Length == 0 ? at : start;
                if (word.Length < Longest)
                {
                    Append(word, rune);
                }
            }

            at += length;
        }

        if (word.Length > 0)
        {
            yield return new(word.ToString(), start, at);
        }
    }

    /// <summary>Combining marks belong to their letter.</summary>
    private static bool IsPart(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsAlone(int value) => value is (>= 0x3040 and <= 0x30ff) or (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff) or (>= 0x0e01 and <= 0x0e2e);

    private static void Append(StringBuilder word, Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune);
        if (small.IsBmp)
        {
            // A combining accent on a Latin letter goes as the accent of a composed one does.
            var letter = LatinLetters.Unaccented((char)small.Value);
            _ = letter is >= '\u0300' and <= '\u036f' ? word : word.Append(letter);
        }
        else
        {
            word.Append(small.ToString());
        }
    }
}
