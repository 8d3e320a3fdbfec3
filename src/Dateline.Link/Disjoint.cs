namespace Dateline.Link;

/// <summary>Sets that only ever join. The smallest member stands for its set, so the order of joining leaves no trace.</summary>
internal sealed class Disjoint(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Find(int member)
    {
        while (_parent[member] != member)
        {
            _parent[member] = _parent[_parent[member]];
            member = _parent[member];
        }

        return member;
    }

    public bool Join(int one, int other)
    {
        var (low, high) = (Find(one), Find(other));
        if (low == high)
        {
            return false;
        }

        _parent[Math.Max(low, high)] = Math.Min(low, high);
        return true;
    }

    /// <summary>Every set, members rising, sets by their smallest member.</summary>
    public IEnumerable<List<int>> Sets()
    {
        var sets = new List<int>?[_parent.Length];
        for (var member = 0; member < _parent.Length; member++)
        {
            (sets[Find(member)] ??= []).Add(member);
        }

        return sets.OfType<List<int>>();
    }
}
