using System.Text;

namespace Dateline.Bench;

/// <summary>
/// How near what was read comes to what people found. Bodies: precision and recall of word 4-shingles with their counts,
/// means over pages, F1 of the two means, after the public article-extraction benchmark of Scrapinghub; a page with
/// nothing read has no precision and a recall of 0.
/// </summary>
internal static class ReadingScore
{
    private const int Shingle = 4;

    /// <summary>Precision and recall of one body; null precision where nothing was read.</summary>
    public static (double? Precision, double Recall) Body(string gold, string read)
    {
        var (wanted, found) = (Shingles(gold), Shingles(read));
        var hit = wanted.Sum(each => Math.Min(each.Value, found.GetValueOrDefault(each.Key)));
        var (all, made) = (wanted.Values.Sum(), found.Values.Sum());
        return (made == 0 ? all == 0 ? 1 : null : (double)hit / made, all == 0 ? 1 : (double)hit / all);
    }

    /// <summary>Against a body told by paragraph: with or without the optional ones, whichever comes nearer.</summary>
    public static (double? Precision, double Recall) Body((string Text, bool Optional)[] paragraphs, string read)
    {
        var whole = Body(string.Join("\n\n", paragraphs.Select(each => each.Text)), read);
        var least = Body(string.Join("\n\n", paragraphs.Where(each => !each.Optional).Select(each => each.Text)), read);
        return F1(least.Precision ?? 0, least.Recall) > F1(whole.Precision ?? 0, whole.Recall) ? least : whole;
    }

    public static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    /// <summary>F1 of the mean precision and the mean recall.</summary>
    public static double F1(IReadOnlyCollection<(double? Precision, double Recall)> pages) =>
        F1(pages.Where(page => page.Precision is not null).Select(page => page.Precision!.Value).DefaultIfEmpty(0).Average(), pages.Average(page => page.Recall));

    /// <summary>The words of a text in lower case, one space between them.</summary>
    public static string Key(string? text) => string.Join(' ', Words(text ?? "")).ToLowerInvariant();

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Max(1, words.Count - Shingle + 1) && words.Count > 0; at++)
        {
            var shingle = string.Join(' ', words.Skip(at).Take(Shingle));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    /// <summary>Runs of letters, digits and underscores.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || rune.Value == '_')
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
