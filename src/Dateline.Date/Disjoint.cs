namespace Dateline.Date;

/// <summary>Sets of names that only ever join. The smallest name in ordinal order stands for its set, so the order of joining leaves no trace.</summary>
internal sealed class Disjoint(IEnumerable<string> names)
{
    private readonly Dictionary<string, string> root = names.ToDictionary(name => name, StringComparer.Ordinal);

    public string Find(string name)
    {
        while (root[name] != name)
        {
            root[name] = root[root[name]];
            name = root[name];
        }

        return name;
    }

    public void Join(string one, string other)
    {
        var (a, b) = (Find(one), Find(other));
        (root[a], root[b]) = string.CompareOrdinal(a, b) < 0 ? (a, a) : (b, b);
    }
}
