namespace Dateline.Read;

/// <summary>Addresses in a feed, resolved against what the feed says they hang on.</summary>
/// <param name="page">The feed's own address where it is known from beside it.</param>
internal sealed class FeedAddress(FeedPart head, string? page)
{
    private const int Longest = 4_000;

    /// <summary>A guid of a higher rank is no address: the feed says so, or nothing says that it is one.</summary>
    private const int Permalink = 5;

    /// <summary>The home of the feed, else its own address: what entries hang on where no <c>xml:base</c> says otherwise.</summary>
    private readonly Uri? home = Absolute(head.First(FeedField.Link)?.Text) ?? Absolute(page) ?? Absolute(head.First(FeedField.Self)?.Text);

    /// <summary>The feed's own address.</summary>
    public string? Self { get; } = page ?? Absolute(head.First(FeedField.Self)?.Text)?.AbsoluteUri;

    public string? Host => home?.Host;

    /// <summary>Where an entry leads; null where it leads nowhere.</summary>
    public string? Of(FeedPart entry)
    {
        foreach (var value in entry.All(FeedField.Origin).Concat(entry.All(FeedField.Link)))
        {
            if (Resolved(value) is { } address)
            {
                return address;
            }
        }

        return entry.First(FeedField.Guid) is { Rank: <= Permalink } guid && Absolute(guid.Text) is { } permanent ? permanent.AbsoluteUri : null;
    }

    private string? Resolved(FeedValue value)
    {
        var text = Bare(value.Text);
        if (text.Length is 0 or > Longest || text[0] == '#')
        {
            return null;
        }

        if (Absolute(text) is { } whole)
        {
            return whole.AbsoluteUri;
        }

        var around = value.Base is null ? home : home is not null && Uri.TryCreate(home, value.Base, out var joined) ? joined : Absolute(value.Base);
        if (around is not null)
        {
            return Uri.TryCreate(around, text, out var resolved) && IsWeb(resolved) ? resolved.AbsoluteUri : null;
        }

        return text.IndexOf(':') is >= 0 and < 12 || text.Contains(' ') ? null : text;
    }

    private static Uri? Absolute(string? text) => text is not null && Bare(text) is { Length: > 0 and <= Longest } bare
        && bare[0] != '/' && Uri.TryCreate(bare, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;

    /// <summary>Line breaks within an address are the software's, not the address's.</summary>
    private static string Bare(string text) => text.AsSpan().Trim().ContainsAny('\n', '\r', '\t')
        ? string.Concat(text.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries)) : text.Trim();

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https" && address.Host.Length > 0;
}
