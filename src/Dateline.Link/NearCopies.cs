namespace Dateline.Link;

/// <summary>Two texts that may be one, by number.</summary>
internal readonly record struct Pair(int Low, int High);

/// <summary>
/// Finds wordings that repeat one another nearly word for word. Template texts that differ in a figure, a day, a name or a
/// denial are no copies, however alike the rest is.
/// </summary>
internal static class NearCopies
{
    /// <summary>The least hashes of a text's shingles stand for it in the index: near copies share most of them.</summary>
    private const int Sketch = 8;

    /// <summary>How many texts of nearest length are looked at in one posting.</summary>
    private const int Reach = 24;

    /// <summary>Shared shingles among all shingles of two texts: one word changed in a teaser of twenty leaves 0.71.</summary>
    private const double Resemblance = 0.65;

    private const double Lengths = 0.8;

    /// <summary>Of a text cut off so much is left.</summary>
    private const double Cut = 0.5;

    /// <summary>A text cut off is known by its beginning when it is at least so many words.</summary>
    private const int LeastStart = 12;

    private const int MostTeaser = 120;

    /// <summary>A long text may carry a changed figure or name for every so many words: an edit, not a template.</summary>
    private const int WordsOfAnEdit = 150;

    public static IEnumerable<Pair> Among(IReadOnlyList<Wording> wordings)
    {
        var index = Index(wordings);
        var seen = new HashSet<Pair>();
        for (var start = 0; start < index.Length;)
        {
            var end = start + 1;
            while (end < index.Length && index[end].Hash == index[start].Hash)
            {
                end++;
            }

            // Texts of nearest length stand side by side.
            index.AsSpan(start, end - start).Sort((one, other) =>
                (wordings[one.Text].Forms.Length, one.Text).CompareTo((wordings[other.Text].Forms.Length, other.Text)));
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < Math.Min(end, i + 1 + Reach); j++)
                {
                    var pair = new Pair(Math.Min(index[i].Text, index[j].Text), Math.Max(index[i].Text, index[j].Text));
                    if (MayBe(wordings[pair.Low], wordings[pair.High]) && seen.Add(pair)
                        && (AreCopies(wordings[pair.Low], wordings[pair.High]) || IsCut(wordings[pair.Low], wordings[pair.High])))
                    {
                        yield return pair;
                    }
                }
            }

            start = end;
        }
    }

    /// <summary>The keys of all texts that another has, too, by key: what no other has finds nothing.</summary>
    private static (ulong Hash, int Text)[] Index(IReadOnlyList<Wording> wordings)
    {
        var keys = new List<(ulong Hash, int Text)>(wordings.Count * (Sketch + 1));
        for (var text = 0; text < wordings.Count; text++)
        {
            keys.AddRange(KeysOf(wordings[text]).Select(hash => (hash, text)));
        }

        var index = keys.ToArray();
        Array.Sort(index);
        return [.. index.Where((key, at) => (at > 0 && index[at - 1].Hash == key.Hash) || (at + 1 < index.Length && index[at + 1].Hash == key.Hash))];
    }

    private static IEnumerable<ulong> KeysOf(Wording wording)
    {
        var keys = wording.Forms.Length < Wording.Short ? [] : wording.Shingles().Take(Sketch);
        return wording.Forms.Length is >= LeastStart and <= MostTeaser
            ? keys.Append(Wording.Hash(wording.Forms.AsSpan(0, LeastStart - 1))).Distinct()
            : keys;
    }

    /// <summary>False where the lengths alone rule out both a near copy and a beginning cut off.</summary>
    private static bool MayBe(Wording one, Wording other) =>
        Math.Min(one.Forms.Length, other.Forms.Length) >= Math.Max(one.Forms.Length, other.Forms.Length) * Math.Min(Lengths, Cut);

    private static bool AreCopies(Wording one, Wording other)
    {
        var (shorter, longer) = one.Forms.Length <= other.Forms.Length ? (one, other) : (other, one);
        if (shorter.Forms.Length < longer.Forms.Length * Lengths)
        {
            return false;
        }

        var (ones, others) = (one.Shingles(), other.Shingles());
        var shared = Wording.Shared(ones, others);
        return shared >= Resemblance * (ones.Length + others.Length - shared) && SaysTheSame(one, other);
    }

    private static bool SaysTheSame(Wording one, Wording other)
    {
        var edits = Math.Min(one.Forms.Length, other.Forms.Length) / WordsOfAnEdit;
        if (edits > 0)
        {
            return Changed(one.Counts, other.Counts) <= edits && Changed(one.Capitals, other.Capitals) <= edits * 4;
        }

        // A name may be told more fully, never replaced.
        var names = one.Names.Length <= other.Names.Length ? (Few: one, Many: other) : (Few: other, Many: one);
        return one.Counts.AsSpan().SequenceEqual(other.Counts)
            && one.Denials == other.Denials
            && IsPart(names.Few.Names, names.Many.Names)
            && (!one.Capitals.Except(other.Capitals, StringComparer.Ordinal).Any() || !other.Capitals.Except(one.Capitals, StringComparer.Ordinal).Any());
    }

    /// <summary>True when the words of one stand in the other in the same order.</summary>
    private static bool IsPart(string[] few, string[] many)
    {
        var at = 0;
        foreach (var word in many)
        {
            at += at < few.Length && few[at] == word ? 1 : 0;
        }

        return at == few.Length;
    }

    /// <summary>How many words stand in one and not in the other, counted with how often they do.</summary>
    private static int Changed(string[] one, string[] other)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Array.ForEach(one, word => counts[word] = counts.GetValueOrDefault(word) + 1);
        Array.ForEach(other, word => counts[word] = counts.GetValueOrDefault(word) - 1);
        return counts.Values.Sum(Math.Abs);
    }

    /// <summary>One is the beginning of the other, cut off; its last word may be cut, too.</summary>
    private static bool IsCut(Wording one, Wording other)
    {
        var (cut, whole) = one.Forms.Length <= other.Forms.Length ? (one, other) : (other, one);
        var sure = cut.Forms.Length - 1;
        return cut.Forms.Length >= LeastStart && whole.Forms.Length <= MostTeaser && cut.Forms.Length >= whole.Forms.Length * Cut
            && cut.Forms.Length < whole.Forms.Length
            && cut.Forms.AsSpan(0, sure).SequenceEqual(whole.Forms.AsSpan(0, sure))
            && whole.Forms[sure].StartsWith(cut.Forms[sure], StringComparison.Ordinal);
    }
}
