namespace Dateline.Collect;

/// <summary>The address from which a page was saved.</summary>
internal static class SavedAddress
{
    private const int Longest = 8_192;

    /// <returns>Null for what is no address on the web, such as that of a file.</returns>
    public static string? Of(string text) =>
        text.Length <= Longest && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 ? text.Trim() : null;

    /// <summary>
    /// What a web archive's address of a copy says: the page's own address and the day of the copy,
    /// <c>https://archive.example/web/20240305101532/https://gazette.example/a</c>. Web archives have agreed on this form;
    /// two letters and “_” behind the digits say how the copy is shown.
    /// </summary>
    /// <returns>The address itself and no day, where it has not that form.</returns>
    public static (string Url, DateOnly? Day) Original(string url)
    {
        var inner = url.IndexOf("/http", 8 <= url.Length ? 8 : 0, StringComparison.OrdinalIgnoreCase);
        if (inner < 0 || Of(url[(inner + 1)..]) is not { } original)
        {
            return (url, null);
        }

        var stamp = url.AsSpan(0, inner);
        stamp = stamp[(stamp.LastIndexOf('/') + 1)..];
        stamp = stamp.Length == 17 && stamp[^1] == '_' ? stamp[..14] : stamp;
        return SavedDay.InDigits(stamp) is { } day ? (original, day) : (url, null);
    }
}
