namespace Dateline.Read;

/// <summary>The attributes that some rule of this reader asks for; the others are left out before a page is parsed.</summary>
internal static class HtmlAttributes
{
    private static readonly string[] Names =
    [
        "class", "id", "href", "datetime", "content", "property", "name", "itemprop", "rel", "role", "hidden", "style", "type", "lang", "xml:lang", "http-equiv",
    ];

    /// <returns>A number from 0 to 31 for an attribute that is read; -1 for any other.</returns>
    public static int Of(ReadOnlySpan<char> name) => name switch
    {
        "class" => 0,
        "id" => 1,
        "href" => 2,
        "datetime" => 3,
        "content" => 4,
        "property" => 5,
        "name" => 6,
        "itemprop" => 7,
        "rel" => 8,
        "role" => 9,
        "hidden" => 10,
        "style" => 11,
        "type" => 12,
        "lang" => 13,
        "xml:lang" => 14,
        "http-equiv" => 15,
        _ => name.Length <= 16 && name.ContainsAnyInRange('A', 'Z') ? Lowered(name) : -1,
    };

    private static int Lowered(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower.ContainsAnyInRange('A', 'Z') ? -1 : Of(lower);
    }

    /// <summary>The name as a string, without making one where it is known.</summary>
    public static string Name(ReadOnlySpan<char> name) => Of(name) is >= 0 and var number ? Names[number] : name.ToString();
}
