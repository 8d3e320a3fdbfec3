using System.Globalization;
using System.Security.Cryptography;

namespace Dateline.News;

/// <summary>
/// A page with all that is known of it, as it is carried from archive to archive: fields of text by name, beside its bytes. The forms that
/// carry it (WARC, JSON lines, CSV) have these fields in common.
/// </summary>
public static class CarriedPage
{
    private const string Days = "yyyy-MM-dd";

    private const int PageIdLength = 16;

    /// <summary>The names of the fields, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["page", "path", "form", "url", "outlet", "zone", "retrieved", "retrieved_source", "charset", "sha256"];

    /// <summary>By name; null where nothing is known.</summary>
    public static IReadOnlyDictionary<string, string?> Fields(Page page) => Names.Zip<string, string?>(
        [
            page.Id, page.Path, page.Form.ToString().ToLowerInvariant(), page.Facts.Url, page.Facts.Outlet, page.Facts.Zone, page.Facts.Retrieved?.ToString(Days, CultureInfo.InvariantCulture),
            page.Facts.RetrievedSource, page.Facts.Charset, Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span)),
        ]).ToDictionary(field => field.First, field => field.Second, StringComparer.Ordinal);

    /// <param name="where">To tell of it.</param>
    /// <returns>The page, or a sentence that says what is wrong with its fields or bytes.</returns>
    public static Finding<Page> Page(Func<string, string?> field, ReadOnlyMemory<byte> bytes, string where)
    {
        var (id, path, day, zone) = (field("page"), field("path"), field("retrieved"), field("zone"));
        DateOnly? retrieved = DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && Reckoning.Holds(parsed) ? parsed : null;
        var wrong = id is not { Length: PageIdLength } || !id.All(char.IsAsciiHexDigitLower) ? "page"
            : string.IsNullOrEmpty(path) ? "path"
            : !Enum.TryParse<PageForm>(field("form"), ignoreCase: true, out var form) || !Enum.IsDefined(form) || form == PageForm.Lines ? "form"
            : day is not null && retrieved is null ? "retrieved"
            : zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? "zone"
            : null;
        return wrong is not null ? new Finding<Page>.Missing(where, $"is not as “dateline export” writes a page: its field “{wrong}” is wrong or missing.")
            : field("sha256") != Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) ? new Finding<Page>.Missing(where, "its bytes are not those that were exported.")
            : new Finding<Page>.Found(new(id!, path!, Enum.Parse<PageForm>(field("form")!, ignoreCase: true), bytes, new(field("url"), field("outlet"), zone, retrieved, field("retrieved_source"), field("charset"))));
    }
}
