namespace Dateline.Link;

/// <summary>A sparse vector: term numbers rising, each with its weight.</summary>
internal sealed class Vector(int[] terms, float[] weights)
{
    /// <summary>Above this ratio of lengths, looking each term of the short one up in the long one is cheaper than walking both.</summary>
    private const int Lopsided = 16;

    public static Vector Empty { get; } = new([], []);

    public int[] Terms { get; } = terms;

    public float[] Weights { get; } = weights;

    /// <summary>The sum of squares.</summary>
    public double Square { get; } = SquareOf(weights);

    public double Dot(Vector other)
    {
        var (small, large) = Terms.Length <= other.Terms.Length ? (this, other) : (other, this);
        return (long)small.Terms.Length * Lopsided < large.Terms.Length ? Looked(small, large) : Walked(small, large);
    }

    /// <summary>The product with a vector laid out by term numbers.</summary>
    public double Dot(ReadOnlySpan<float> laidOut)
    {
        var sum = 0.0;
        for (var at = 0; at < Terms.Length; at++)
        {
            sum += Weights[at] * laidOut[Terms[at]];
        }

        return sum;
    }

    public bool HasAny(ReadOnlySpan<int> terms)
    {
        foreach (var term in terms)
        {
            if (Array.BinarySearch(Terms, term) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public Vector Plus(Vector other)
    {
        if (other.Terms.Length == 0)
        {
            return this;
        }

        var sumTerms = new int[Terms.Length + other.Terms.Length];
        var sumWeights = new float[sumTerms.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < Terms.Length || j < other.Terms.Length)
        {
            var left = i < Terms.Length ? Terms[i] : int.MaxValue;
            var right = j < other.Terms.Length ? other.Terms[j] : int.MaxValue;
            sumTerms[count] = Math.Min(left, right);
            sumWeights[count++] = (left <= right ? Weights[i++] : 0) + (right <= left ? other.Weights[j++] : 0);
        }

        return new(sumTerms[..count], sumWeights[..count]);
    }

    /// <summary>The numbers of its heaviest terms of which <paramref name="counts"/> holds, heaviest first.</summary>
    public int[] Heaviest(int most, Func<int, bool> counts)
    {
        Span<int> best = stackalloc int[most];
        var found = 0;
        for (var at = 0; at < Terms.Length; at++)
        {
            if ((found == most && Weights[at] <= Weights[best[most - 1]]) || !counts(Terms[at]))
            {
                continue;
            }

            var place = found < most ? found++ : most - 1;
            for (; place > 0 && Weights[best[place - 1]] < Weights[at]; place--)
            {
                best[place] = best[place - 1];
            }

            best[place] = at;
        }

        var heaviest = new int[found];
        for (var at = 0; at < found; at++)
        {
            heaviest[at] = Terms[best[at]];
        }

        return heaviest;
    }

    public int CountShared(Vector other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < Terms.Length && j < other.Terms.Length)
        {
            var order = Terms[i].CompareTo(other.Terms[j]);
            shared += order == 0 ? 1 : 0;
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return shared;
    }

    /// <summary>Shared terms, heaviest product first, then by number.</summary>
    public IEnumerable<int> SharedWith(Vector other)
    {
        var theirs = other.Terms.Zip(other.Weights).ToDictionary(pair => pair.First, pair => pair.Second);
        return Terms.Zip(Weights)
            .Where(pair => theirs.ContainsKey(pair.First))
            .OrderByDescending(pair => pair.Second * theirs[pair.First])
            .ThenBy(pair => pair.First)
            .Select(pair => pair.First);
    }

    private static double SquareOf(float[] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += (double)weight * weight;
        }

        return sum;
    }

    private static double Walked(Vector one, Vector other)
    {
        var (left, right) = (one.Terms, other.Terms);
        var (i, j, sum) = (0, 0, 0.0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                sum += one.Weights[i++] * other.Weights[j++];
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    private static double Looked(Vector small, Vector large)
    {
        var sum = 0.0;
        for (var i = 0; i < small.Terms.Length; i++)
        {
            var at = Array.BinarySearch(large.Terms, small.Terms[i]);
            sum += at < 0 ? 0 : small.Weights[i] * large.Weights[at];
        }

        return sum;
    }
}
