namespace Dateline.Link;

/// <summary>Turns counted terms into vectors of length 1, each term weighed by how much it tells.</summary>
internal static class Weighing
{
    /// <summary>How many of its heaviest terms a unit is found by.</summary>
    public const int Keys = 12;

    public static Vector Content(Bag bag, Rarity rarity)
    {
        var weights = new float[bag.Terms.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = bag.Counts[at] * rarity.Of(bag.Terms[at]);
        }

        return OfLength1(bag.Terms, weights);
    }

    public static Vector Shared(Bag bag, Rarity rarity) =>
        bag.Shared.Length == 0 ? Vector.Empty : OfLength1(bag.Shared, Array.ConvertAll(bag.Shared, rarity.Of));

    /// <summary>What no other uses finds nothing.</summary>
    public static int[] KeysOf(Vector content, Rarity rarity) => content.Heaviest(Keys, term => rarity.Uses(term) > 1);

    private static Vector OfLength1(int[] terms, float[] weights)
    {
        var square = 0.0;
        foreach (var weight in weights)
        {
            square += (double)weight * weight;
        }

        var length = (float)Math.Sqrt(square);
        for (var at = 0; at < weights.Length && length > 0; at++)
        {
            weights[at] /= length;
        }

        return new(terms, weights);
    }
}
