namespace Dateline.Link;

/// <summary>How many reports of a story stand in each outlet; outlets by number, rising.</summary>
internal readonly record struct Tally(int[] Outlets, int[] Counts)
{
    public static Tally Of(int[] outlets)
    {
        var counts = new int[outlets.Length];
        Array.Fill(counts, 1);
        return new(outlets, counts);
    }

    /// <summary>How many pairs of a report here and a report there stand in one outlet.</summary>
    public long PairsWith(Tally other)
    {
        var (i, j, pairs) = (0, 0, 0L);
        while (i < Outlets.Length && j < other.Outlets.Length)
        {
            var order = Outlets[i].CompareTo(other.Outlets[j]);
            pairs += order == 0 ? (long)Counts[i] * other.Counts[j] : 0;
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return pairs;
    }

    public Tally Plus(Tally other)
    {
        if (Outlets.AsSpan().SequenceEqual(other.Outlets))
        {
            var theirs = other.Counts;
            return new(Outlets, [.. Counts.Select((count, at) => count + theirs[at])]);
        }

        var sum = new SortedDictionary<int, int>();
        foreach (var (outlet, count) in Outlets.Zip(Counts).Concat(other.Outlets.Zip(other.Counts)))
        {
            sum[outlet] = sum.GetValueOrDefault(outlet) + count;
        }

        return new([.. sum.Keys], [.. sum.Values]);
    }
}
