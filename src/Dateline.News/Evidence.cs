namespace Dateline.News;

/// <summary>Where on a page the words stand. Only <see cref="Text"/> has offsets.</summary>
public enum EvidencePlace
{
    Text,
    JsonLd,
    Meta,
    Time,
    Url,
    Header,
    Feed,
}

/// <summary>
/// A span of a page's plain text as text quote and position, after the selectors of the
/// W3C Web Annotation Data Model (TextQuoteSelector, TextPositionSelector); or words from a page's metadata.
/// </summary>
/// <param name="Page">The page's id.</param>
/// <param name="Exact">The words themselves.</param>
/// <param name="Prefix">At most <see cref="Context"/> code units before; empty outside text.</param>
/// <param name="Suffix">At most <see cref="Context"/> code units after; empty outside text.</param>
/// <param name="Start">Offset in the page's plain text; null outside text.</param>
/// <param name="End">Exclusive; null outside text.</param>
public sealed record Evidence(
    string Page, EvidencePlace Where, string Exact, string Prefix, string Suffix, int? Start, int? End)
{
    /// <summary>How much of the text around the words is kept, in code units.</summary>
    public const int Context = 32;

    /// <summary>Takes the words from <paramref name="start"/> to <paramref name="end"/> out of a page's plain text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public static Evidence In(string page, string plain, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, plain.Length);
        var before = Math.Max(0, start - Context);
        if (before > 0 && char.IsLowSurrogate(plain[before]))
        {
            before++;
        }

        var after = Math.Min(plain.Length, end + Context);
        if (after < plain.Length && after > end && char.IsLowSurrogate(plain[after]))
        {
            after--;
        }

        return new(page, EvidencePlace.Text, plain[start..end], plain[before..start], plain[end..after], start, end);
    }

    public static Evidence In(ReadPage page, Passage passage) => In(page.Id, page.Plain, passage.Start, passage.End);

    /// <summary>Words that stand in the page's metadata and not in its text.</summary>
    public static Evidence Beside(string page, EvidencePlace where, string exact) => new(page, where, exact, "", "", null, null);
}
