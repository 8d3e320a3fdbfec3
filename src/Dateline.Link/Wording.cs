using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// The words of one or several items that are equal word for word, with what a likeness must not overlook:
/// figures and days, names, and words that turn a sentence round.
/// </summary>
internal sealed class Wording
{
    /// <summary>Shorter texts are compared whole.</summary>
    public const int Short = 5;

    private const int ShingleWords = 3;

    private Wording(List<Word> words)
    {
        Forms = [.. words.Select(word => word.Form)];
        Counts = [.. words.Where(word => CommonWords.IsCount(word.Form)).Select(word => word.Form)];
        Denials = words.Count(word => CommonWords.Denies(word.Form));
        Names = [.. words.Where(word => word is { Capital: true, First: false } && !CommonWords.IsCount(word.Form)).Select(word => word.Form)];
        Capitals = [.. words.Where(word => word.Capital).Select(word => word.Form).Distinct(StringComparer.Ordinal)];
    }

    public string[] Forms { get; }

    /// <summary>Figures, days and months, in order.</summary>
    public string[] Counts { get; }

    public int Denials { get; }

    /// <summary>Capitalised words inside sentences, in order.</summary>
    public string[] Names { get; }

    /// <summary>Every capitalised word.</summary>
    public string[] Capitals { get; }

    /// <param name="pool">Where given, equal words of all texts are kept once.</param>
    public static Wording Of(IEnumerable<Passage> passages, Dictionary<string, string>? pool = null) =>
        new([.. passages.SelectMany(passage => Words.In(passage.Text)).Select(word => pool is null ? word : Pooled(word, pool))]);

    /// <summary>Hashes of every three words in a row.</summary>
    public ulong[] Shingles() => Hashes(Forms, ShingleWords);

    /// <summary>Hashes of every <paramref name="size"/> words in a row, rising; one for the whole when it is shorter.</summary>
    public static ulong[] Hashes(string[] forms, int size)
    {
        var hashes = new ulong[Math.Max(1, forms.Length - size + 1)];
        for (var start = 0; start < hashes.Length; start++)
        {
            hashes[start] = Hash(forms.AsSpan(start, Math.Min(size, forms.Length - start)));
        }

        Array.Sort(hashes);
        var distinct = 1;
        for (var at = 1; at < hashes.Length; at++)
        {
            if (hashes[at] != hashes[at - 1])
            {
                hashes[distinct++] = hashes[at];
            }
        }

        return hashes[..distinct];
    }

    /// <summary>How many hashes two rising lists share.</summary>
    public static int Shared(ulong[] one, ulong[] other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            shared += one[i] == other[j] ? 1 : 0;
            (i, j) = (i + (one[i] <= other[j] ? 1 : 0), j + (other[j] <= one[i] ? 1 : 0));
        }

        return shared;
    }

    /// <summary>FNV-1a: the same in every run, which the runtime's own hash is not.</summary>
    public static ulong Hash(ReadOnlySpan<string> forms)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var form in forms)
            {
                foreach (var c in form)
                {
                    hash = (hash ^ c) * 1099511628211UL;
                }

                hash = (hash ^ ' ') * 1099511628211UL;
            }

            return hash ^ (hash >> 31);
        }
    }

    private static Word Pooled(Word word, Dictionary<string, string> pool)
    {
        if (!pool.TryGetValue(word.Form, out var form))
        {
            pool[word.Form] = form = word.Form;
        }

        return word with { Form = form };
    }
}

/// <summary>Two texts are equal when their words are.</summary>
internal sealed class SameForms : IEqualityComparer<string[]>
{
    public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(string[] obj) => unchecked((int)Wording.Hash(obj));
}
