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

    /// <summary>By word: whether it is written with a capital, and whether one says nothing there.</summary>
    private readonly Written[] _written;

    private Wording(string[] forms, Written[] written)
    {
        Forms = forms;
        _written = written;
    }

    [Flags]
    private enum Written : byte
    {
        Small = 0,
        Capital = 1,
        First = 2,
    }

    public string[] Forms { get; }

    /// <summary>Figures, days and months, in order. Looked up each time: of most texts nobody asks.</summary>
    public string[] Counts => [.. Forms.Where(CommonWords.IsCount)];

    public int Denials => Forms.Count(CommonWords.Denies);

    /// <summary>Capitalised words inside sentences, in order.</summary>
    public string[] Names => [.. Forms.Where((form, at) => _written[at] == Written.Capital && !CommonWords.IsCount(form))];

    /// <summary>Every capitalised word.</summary>
    public string[] Capitals => [.. Forms.Where((_, at) => _written[at].HasFlag(Written.Capital)).Distinct(StringComparer.Ordinal)];

    /// <param name="pool">Where given, equal words of all texts are kept once.</param>
    public static Wording Of(IEnumerable<Passage> passages, HashSet<string>? pool = null)
    {
        var (forms, written) = (new List<string>(), new List<Written>());
        Span<char> room = stackalloc char[WordCursor.Longest];
        foreach (var passage in passages)
        {
            var cursor = new WordCursor(passage.Text, room);
            while (cursor.Next())
            {
                forms.Add(pool is null ? cursor.Form.ToString() : Pooled(cursor.Form, pool));
                written.Add((cursor.Capital ? Written.Capital : Written.Small) | (cursor.First ? Written.First : Written.Small));
            }
        }

        return new([.. forms], [.. written]);
    }

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

    private static string Pooled(ReadOnlySpan<char> form, HashSet<string> pool)
    {
        var spans = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!spans.TryGetValue(form, out var known))
        {
            known = form.ToString();
            pool.Add(known);
        }

        return known;
    }
}

/// <summary>Two texts are equal when their words are.</summary>
internal sealed class SameForms : IEqualityComparer<string[]>
{
    public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(string[] obj) => unchecked((int)Wording.Hash(obj));
}
