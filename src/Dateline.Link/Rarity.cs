namespace Dateline.Link;

/// <summary>How much a term tells, the more the fewer use it, from all that was counted so far.</summary>
internal sealed class Rarity
{
    /// <summary>In a handful of items every word is rare; they are weighed as if there were so many.</summary>
    private const int FewItems = 100;

    /// <summary>As if so many more stood beside those counted, when it is asked whether nearly all use a term.</summary>
    private const int TooFew = 20;

    /// <summary>Measured on public sets: a word twice as rare does not tell twice as much.</summary>
    private const double Power = 0.7;

    private int[] _uses = new int[1024];
    private float[] _byUses = [];
    private int _counted;

    public void Count(Bag bag)
    {
        Count(bag.Terms);
        Count(bag.Shared.AsSpan());
        _counted++;
        _byUses = [];
    }

    public int Uses(int term) => _uses[term];

    /// <summary>
    /// On pages that follow one subject its name stands in nearly every item and tells nothing there; among very few items
    /// that cannot be said yet.
    /// </summary>
    public float Of(int term)
    {
        var uses = _uses[term];
        if (_byUses.Length == 0)
        {
            _byUses = new float[_counted + 1];
        }

        ref var known = ref _byUses[Math.Min(uses, _counted)];
        return known > 0 ? known : known = (float)(
            Math.Pow(Math.Log(1 + ((double)Math.Max(FewItems, _counted) / uses)), Power) * (1 - ((double)uses / (_counted + TooFew))));
    }

    private void Count(ReadOnlySpan<int> terms)
    {
        if (terms.Length > 0 && _uses.Length <= terms[^1])
        {
            Array.Resize(ref _uses, Math.Max(terms[^1] + 1, _uses.Length * 2));
        }

        foreach (var term in terms)
        {
            _uses[term]++;
        }
    }
}
