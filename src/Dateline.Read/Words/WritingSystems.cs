namespace Dateline.Read;

/// <summary>Tells languages by the script they are written in, where one script means one language of news, or nearly so.</summary>
internal static class WritingSystems
{
    /// <summary>How much of a text is looked at, in code units.</summary>
    private const int Sample = 20_000;

    /// <summary>A text in so few letters tells nothing.</summary>
    private const int Fewest = 40;

    /// <summary>The main language of each script and where its letters stand. Source: the blocks of the Unicode standard.</summary>
    private static readonly (string Language, char First, char Last)[] Blocks =
    [
        ("el", '\u0370', '\u03FF'), ("hy", '\u0530', '\u058F'), ("he", '\u0590', '\u05FF'), ("ar", '\u0600', '\u06FF'), ("hi", '\u0900', '\u097F'),
        ("bn", '\u0980', '\u09FF'), ("pa", '\u0A00', '\u0A7F'), ("gu", '\u0A80', '\u0AFF'), ("ta", '\u0B80', '\u0BFF'), ("te", '\u0C00', '\u0C7F'),
        ("kn", '\u0C80', '\u0CFF'), ("ml", '\u0D00', '\u0D7F'), ("si", '\u0D80', '\u0DFF'), ("th", '\u0E00', '\u0E7F'), ("lo", '\u0E80', '\u0EFF'),
        ("my", '\u1000', '\u109F'), ("ka", '\u10A0', '\u10FF'), ("am", '\u1200', '\u137F'), ("km", '\u1780', '\u17FF'), ("ja", '\u3040', '\u30FF'),
        ("zh", '\u3400', '\u9FFF'), ("ko", '\uAC00', '\uD7AF'),
    ];

    /// <summary>Languages that are written in a script of <see cref="Blocks"/> and are not its main one.</summary>
    private static readonly HashSet<string> Others = ["fa", "ur", "ps", "ug", "sd", "ku", "ckb", "yi", "mr", "ne", "as", "ti", "yue"];

    /// <summary>The main language of the script in which most of a text's letters stand.</summary>
    /// <returns>Null for scripts of many languages (Latin, Cyrillic), and for texts too short to tell.</returns>
    public static string? Of(string text)
    {
        Span<int> counts = stackalloc int[Blocks.Length];
        var letters = 0;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (letter >= Blocks[0].First && Block(letter) is >= 0 and var block)
            {
                counts[block]++;
            }

            letters += char.IsLetter(letter) ? 1 : 0;
        }

        // Japanese is written in Chinese signs as well, Chinese in no Japanese ones.
        var (kana, han) = (Blocks.Length - 3, Blocks.Length - 2);
        (counts[kana], counts[han]) = counts[kana] * 10 > counts[han] ? (counts[kana] + counts[han], 0) : (0, counts[han]);
        var best = 0;
        for (var at = 1; at < counts.Length; at++)
        {
            best = counts[at] > counts[best] ? at : best;
        }

        return letters >= Fewest && counts[best] * 2 > letters ? Blocks[best].Language : null;
    }

    /// <summary>What a page says of its language, unless its text stands in a script of another.</summary>
    public static string? Agreed(string? stated, string text) =>
        stated is not null && (Others.Contains(stated) || Array.Exists(Blocks, block => block.Language == stated)) ? stated : Of(text) ?? stated;

    private static int Block(char letter)
    {
        for (var at = 0; at < Blocks.Length; at++)
        {
            if (letter <= Blocks[at].Last)
            {
                return letter >= Blocks[at].First ? at : -1;
            }
        }

        return -1;
    }
}
