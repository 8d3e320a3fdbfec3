namespace Dateline.Link;

/// <summary>A sparse vector: term numbers rising, each with its weight.</summary>
internal sealed class Vector(int[] terms, double[] weights)
{
    /// <summary>Above this ratio of lengths, looking each term of the short one up in the long one is cheaper than walking both.</summary>
    private const int Lopsided = 16;

    public int[] Terms { get; } = terms;

    public double[] Weights { get; } = weights;

    /// <summary>The sum of squares.</summary>
    public double Square { get; } = weights.Sum(weight => weight * weight);

    public double Dot(Vector other)
    {
        var (small, large) = Terms.Length <= other.Terms.Length ? (this, other) : (other, this);
        return (long)small.Terms.Length * Lopsided < large.Terms.Length ? Looked(small, large) : Walked(small, large);
    }

    public bool HasAny(IEnumerable<int> terms) => terms.Any(term => Array.BinarySearch(Terms, term) >= 0);

    public Vector Plus(Vector other)
    {
        var sumTerms = new int[Terms.Length + other.Terms.Length];
        var sumWeights = new double[sumTerms.Length];
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

    private static double Walked(Vector one, Vector other)
    {
        var (i, j, sum) = (0, 0, 0.0);
        while (i < one.Terms.Length && j < other.Terms.Length)
        {
            var order = one.Terms[i] - other.Terms[j];
            if (order == 0)
            {
                sum += one.Weights[i++] * other.Weights[j++];
            }
            else if (order < 0)
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
