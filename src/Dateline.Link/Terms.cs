using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Link;

/// <summary>A word, name or day with how much it counts within an item, and how people are shown it.</summary>
internal readonly record struct Term(string Key, double Count, string Shown);

/// <summary>What an item is about, as weighted words: stems, names, figures and the days its text names.</summary>
internal static class Terms
{
    /// <summary>Later words of a long article tell of its background.</summary>
    private const int MostWords = 400;

    private const double InTitle = 1.5;
    private const double InName = 0.8;
    private const double InDay = 1.0;
    private const int LongestName = 4;

    /// <returns>In ordinal order of their keys.</returns>
    public static Term[] Of(Item item, ItemMarks? marks, ImmutableArray<DayPlaced> days)
    {
        var counts = new Dictionary<string, Term>(StringComparer.Ordinal);
        var left = MostWords;
        foreach (var passage in item.Passages)
        {
            var words = Words.In(passage.Text, left);
            left -= words.Count;
            var weight = ReferenceEquals(passage, item.Title) ? InTitle : 1;
            AddWords(counts, words, weight, passage.Text);
            if (marks is null || marks.Names.IsEmpty)
            {
                AddCapitals(counts, words, weight * InName);
            }
        }

        if (marks is not null)
        {
            foreach (var name in marks.Names)
            {
                AddName(counts, Words.In(name.At.Text, LongestName), InName);
            }
        }

        foreach (var day in days.Where(day => day.From == day.To))
        {
            var iso = day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Add(counts, $"day {iso}", day.Named.Main ? InDay : InDay / 2, iso);
        }

        return [.. counts.Values.OrderBy(term => term.Key, StringComparer.Ordinal).Select(term => term with { Count = Damped(term.Count) })];
    }

    /// <summary>The tenth mention tells less than the second.</summary>
    private static double Damped(double count) => count <= 1 ? count : 1 + Math.Log(count);

    private static void AddWords(Dictionary<string, Term> counts, List<Word> words, double weight, string text)
    {
        foreach (var word in words)
        {
            var abbreviation = word is { Capital: true, Form.Length: 2 } && char.IsUpper(text[word.End - 1]);
            if ((word.Form.Length > 1 || char.IsAsciiDigit(word.Form[0])) && !CommonWords.Contains(word, abbreviation))
            {
                Add(counts, abbreviation ? word.Form + "." : Stems.Of(word.Form), weight, word.Form);
            }
        }
    }

    /// <summary>Two to four capitalised words in a row are taken for a name; a line in which every word is, for a headline.</summary>
    private static void AddCapitals(Dictionary<string, Term> counts, List<Word> words, double weight)
    {
        if (words.Count > 0 && words.Count(word => word.Capital) * 5 >= words.Count * 4)
        {
            return;
        }

        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            while (end < words.Count && words[end].Capital && (end == start || !words[end].First)
                && end - start < LongestName && !CommonWords.Contains(words[end], written: false)
                && (end == start || words[end].Start - words[end - 1].End == 1))
            {
                end++;
            }

            if (end - start >= 2)
            {
                AddName(counts, words.GetRange(start, end - start), weight);
                start = end - 1;
            }
        }
    }

    /// <summary>By its last two words: first names and titles come and go. A name of one word counts as that word.</summary>
    private static void AddName(Dictionary<string, Term> counts, List<Word> words, double weight)
    {
        if (words.Count > 1)
        {
            Add(counts, $"{words[^2].Form} {words[^1].Form}", weight, string.Join(' ', words.Select(word => word.Form)));
        }
    }

    private static void Add(Dictionary<string, Term> counts, string key, double weight, string shown) =>
        counts[key] = counts.TryGetValue(key, out var term) ? term with { Count = term.Count + weight } : new(key, weight, shown);
}
