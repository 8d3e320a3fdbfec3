namespace Dateline.Read;

/// <summary>
/// Holds names of metas alike that differ in case and in the marks between their words only: <c>dc:date.issued</c>,
/// <c>DC.date.issued</c>, <c>dc.dateIssued</c>. Vocabularies prescribe one spelling; pages use all.
/// </summary>
internal sealed class HtmlMetaNames : IEqualityComparer<string>
{
    public static HtmlMetaNames Alike { get; } = new();

    public bool Equals(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return ReferenceEquals(one, other);
        }

        var (at, place) = (Next(one, 0), Next(other, 0));
        while (at < one.Length && place < other.Length && char.ToLowerInvariant(one[at]) == char.ToLowerInvariant(other[place]))
        {
            (at, place) = (Next(one, at + 1), Next(other, place + 1));
        }

        return at >= one.Length && place >= other.Length;
    }

    public int GetHashCode(string name)
    {
        var hash = 17u;
        for (var at = Next(name, 0); at < name.Length; at = Next(name, at + 1))
        {
            hash = unchecked((hash * 31) + char.ToLowerInvariant(name[at]));
        }

        return unchecked((int)hash);
    }

    /// <summary>The first place from <paramref name="at"/> on that no mark stands at.</summary>
    private static int Next(string name, int at)
    {
        while (at < name.Length && name[at] is ':' or '.' or '-' or '_' or ' ')
        {
            at++;
        }

        return at;
    }
}
