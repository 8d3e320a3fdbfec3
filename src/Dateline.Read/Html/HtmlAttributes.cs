namespace Dateline.Read;

/// <summary>The attributes that some rule of this reader asks for; the others are left out before a page is parsed.</summary>
internal static class HtmlAttributes
{
    /// <returns>The name of an attribute that is read, in lower case; null for any other.</returns>
    public static string? Read(ReadOnlySpan<char> name) => name switch
    {
        "class" => "class",
        "id" => "id",
        "href" => "href",
        "datetime" => "datetime",
        "content" => "content",
        "property" => "property",
        "name" => "name",
        "itemprop" => "itemprop",
        "rel" => "rel",
        "role" => "role",
        "hidden" => "hidden",
        "style" => "style",
        "type" => "type",
        "lang" => "lang",
        "xml:lang" => "xml:lang",
        "http-equiv" => "http-equiv",
        "title" => "title",
        "pubdate" => "pubdate",
        "aria-label" => "aria-label",
        "data-timestamp" => "data-timestamp",
        "data-ts" => "data-ts",
        "data-time" => "data-time",
        "data-datetime" => "data-datetime",
        "data-published" => "data-published",
        "data-date" => "data-date",
        _ => name.Length <= 16 && name.ContainsAnyInRange('A', 'Z') ? Lowered(name) : null,
    };

    private static string? Lowered(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower.ContainsAnyInRange('A', 'Z') ? null : Read(lower);
    }
}
