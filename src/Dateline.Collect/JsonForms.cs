using System.Text;
using System.Text.Json;

namespace Dateline.Collect;

/// <summary>Tells JSON, and the JSON that is a feed.</summary>
internal static class JsonForms
{
    /// <summary>True when bytes begin as an object or as a list of objects.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        var begin = Letters(bytes[..Math.Min(bytes.Length, 256)]).TrimStart();
        return begin is ['{', .. var inner] ? inner.TrimStart() is ['"' or '}', ..] : begin is ['[', .. var list] && list.TrimStart() is ['{' or ']', ..];
    }

    /// <summary>True for valid JSON of any kind.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
        try
        {
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// True for a JSON Feed (jsonfeed.org, 1.0 and 1.1: its version is an address there; without one, the names that only it has)
    /// and for WordPress's list of posts (REST API, <c>wp/v2/posts</c>).
    /// </summary>
    public static bool IsFeed(ReadOnlySpan<byte> bytes)
    {
        if (!Looks(bytes))
        {
            return false;
        }

        var text = bytes.Contains((byte)0) ? Encoding.UTF8.GetBytes(Letters(bytes)) : bytes;
        return Letters(bytes[..Math.Min(bytes.Length, 256)]).TrimStart().StartsWith('[')
            ? Has(text, "\"rendered\"") && Has(text, "\"date")
            : Has(text, "jsonfeed.org/version") || Has(text, "jsonfeed.org\\/version")
            || (Has(text, "\"items\"") && (Has(text, "\"home_page_url\"") || Has(text, "\"feed_url\"") || Has(text, "\"date_published\"") || Has(text, "\"content_html\"")));
    }

    private static bool Has(ReadOnlySpan<byte> text, string words) => text.IndexOf(Encoding.ASCII.GetBytes(words)) >= 0;

    private static string Letters(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ');
}
