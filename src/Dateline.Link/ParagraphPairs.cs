using Dateline.News;

namespace Dateline.Link;

/// <summary>Finds which paragraph of a later wording is which of the earlier one.</summary>
internal static class ParagraphPairs
{
    /// <summary>Of the words of the shorter of two paragraphs so many stand in the other: it is one paragraph, edited.</summary>
    private const double Alike = 0.5;

    /// <summary>Between two paragraphs that stayed, only so many are tried against one another: the rest came or went.</summary>
    private const int MostTried = 40;

    /// <returns>In the order of the later wording; a paragraph that came has no earlier one, one that went no later one and stands where it would.</returns>
    public static List<(Passage? Was, Passage? Is)> Between(IReadOnlyList<Passage> was, IReadOnlyList<Passage> now)
    {
        var pairs = new List<(Passage? Was, Passage? Is)>();
        var (from, at) = (0, 0);
        foreach (var (one, other) in Equal(was, now))
        {
            Gap(pairs, was, now, from, one, at, other);
            pairs.Add((was[one], now[other]));
            (from, at) = (one + 1, other + 1);
        }

        Gap(pairs, was, now, from, was.Count, at, now.Count);
        return pairs;
    }

    /// <summary>Paragraphs that stand unchanged in both, rising in both: the longest such chain of those that stand once in each.</summary>
    private static List<(int Was, int Now)> Equal(IReadOnlyList<Passage> was, IReadOnlyList<Passage> now)
    {
        var places = now.Select((paragraph, at) => (paragraph.Text, at)).GroupBy(pair => pair.Text, StringComparer.Ordinal)
            .Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().at, StringComparer.Ordinal);
        var once = was.Select((paragraph, at) => (paragraph.Text, at)).GroupBy(pair => pair.Text, StringComparer.Ordinal)
            .Where(same => same.Count() == 1 && places.ContainsKey(same.Key)).Select(same => (Was: same.First().at, Now: places[same.Key]))
            .OrderBy(pair => pair.Was).ToList();
        // The longest rising chain, by the last pair of each length.
        var (ends, before) = (new List<int>(), new int[once.Count]);
        for (var pair = 0; pair < once.Count; pair++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = once[ends[middle]].Now < once[pair].Now ? (middle + 1, high) : (low, middle);
            }

            before[pair] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(pair);
            }
            else
            {
                ends[low] = pair;
            }
        }

        var chain = new List<(int Was, int Now)>();
        for (var pair = ends.Count > 0 ? ends[^1] : -1; pair >= 0; pair = before[pair])
        {
            chain.Add(once[pair]);
        }

        chain.Reverse();
        return chain;
    }

    private static void Gap(
        List<(Passage? Was, Passage? Is)> pairs, IReadOnlyList<Passage> was, IReadOnlyList<Passage> now, int from, int end, int at, int atEnd)
    {
        var forms = Enumerable.Range(from, Math.Min(end - from, MostTried)).Select(each => FormsOf(was[each])).ToList();
        for (; at < atEnd; at++)
        {
            var mine = FormsOf(now[at]);
            // Forms that were passed by are of paragraphs that went.
            var match = Enumerable.Range(0, forms.Count).Where(each => Share(forms[each], mine) >= Alike).Select(each => each + 1).FirstOrDefault();
            for (var gone = 0; gone < match - 1; gone++)
            {
                pairs.Add((was[from++], null));
            }

            pairs.Add((match > 0 ? was[from++] : null, now[at]));
            forms.RemoveRange(0, match);
        }

        for (; from < end; from++)
        {
            pairs.Add((was[from], null));
        }
    }

    private static HashSet<string> FormsOf(Passage paragraph) => [.. Words.In(paragraph.Text).Select(word => word.Form)];

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
}
