using System.Text;
using System.Text.Json;

namespace Dateline.Read;

/// <summary>What a page's JSON-LD says of its one piece, in the words of schema.org. Empty where it says nothing.</summary>
internal sealed record HtmlPiece(
    string Type, string? Headline, string? Published, string? Modified, IReadOnlyList<string> Authors, string? Section,
    string? Publisher, string? Language, string? Url, string? Body);

/// <summary>
/// Reads the JSON-LD of a page (W3C JSON-LD 1.1, schema.org), tolerantly: graphs, arrays, raw line breaks in strings,
/// comments and trailing commas. Bounded in number, size and depth.
/// </summary>
internal static class HtmlJsonLd
{
    private const int MostScripts = 64;
    private const int MostLetters = 2_000_000;
    private const int MostNodes = 20_000;

    private static readonly HashSet<string> Pieces = new(StringComparer.OrdinalIgnoreCase)
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
        "AdvertiserContentArticle", "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle",
        "SocialMediaPosting", "SatiricalArticle", "ReviewNewsArticle", "MedicalScholarlyArticle", "AskPublicNewsArticle",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        "CollectionPage", "SearchResultsPage", "ProfilePage", "Blog",
    };

    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>All pieces that the scripts describe at their top, in order, and whether the page is called a list.</summary>
    public static (IReadOnlyList<HtmlPiece> Pieces, bool IsList) Read(IEnumerable<string> scripts)
    {
        var found = new List<HtmlPiece>();
        var list = false;
        foreach (var script in scripts.Take(MostScripts))
        {
            if (script.Length is 0 or > MostLetters)
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(Cleaned(script), Tolerant);
                list |= Collect(document.RootElement, found);
            }
            catch (JsonException)
            {
                // A script that is no JSON says nothing.
            }
            catch (InvalidOperationException)
            {
                // A string in it is half a surrogate pair.
            }
        }

        return (found, list);
    }

    private static bool Collect(JsonElement root, List<HtmlPiece> found)
    {
        var list = false;
        var open = new Stack<JsonElement>();
        open.Push(root);
        for (var left = MostNodes; left > 0 && open.TryPop(out var node); left--)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var entry in node.EnumerateArray().Take(1_000).Reverse())
                {
                    open.Push(entry);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                var type = Types(node).FirstOrDefault(Pieces.Contains);
                if (type is not null)
                {
                    found.Add(Piece(type, node));
                }

                list |= Types(node).Any(Lists.Contains);
                foreach (var inner in new[] { "mainEntity", "mainEntityOfPage", "@graph" })
                {
                    if (node.TryGetProperty(inner, out var value))
                    {
                        open.Push(value);
                    }
                }
            }
        }

        return list;
    }

    private static HtmlPiece Piece(string type, JsonElement node) => new(
        type,
        Text(node, "headline") ?? Text(node, "name"),
        Text(node, "datePublished"),
        Text(node, "dateModified"),
        Names(node, "author") is { Count: > 0 } authors ? authors : Names(node, "creator"),
        Names(node, "articleSection").FirstOrDefault(),
        Names(node, "publisher").FirstOrDefault(),
        Text(node, "inLanguage"),
        Text(node, "url") ?? Text(node, "mainEntityOfPage"),
        Text(node, "articleBody"));

    private static IEnumerable<string> Types(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            yield break;
        }

        if (type.ValueKind == JsonValueKind.String)
        {
            yield return Last(type.GetString()!);
        }
        else if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in type.EnumerateArray().Take(8).Where(entry => entry.ValueKind == JsonValueKind.String))
            {
                yield return Last(entry.GetString()!);
            }
        }

        static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];
    }

    private static string? Text(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            value = value.EnumerateArray().FirstOrDefault();
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            value = value.TryGetProperty("@id", out var id) || value.TryGetProperty("@value", out id) || value.TryGetProperty("name", out id) ? id : value;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Names of persons or things: a string, an object with a name, or an array of these.</summary>
    private static List<string> Names(JsonElement node, string property)
    {
        var names = new List<string>();
        if (!node.TryGetProperty(property, out var value))
        {
            return names;
        }

        IEnumerable<JsonElement> entries = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(50) : [value];
        foreach (var entry in entries)
        {
            if (entry.ValueKind == JsonValueKind.String)
            {
                names.Add(entry.GetString()!);
            }
            else if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("name", out var name))
            {
                IEnumerable<JsonElement> inner = name.ValueKind == JsonValueKind.Array ? name.EnumerateArray().Take(50) : [name];
                names.AddRange(inner.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!));
            }
        }

        names.RemoveAll(string.IsNullOrWhiteSpace);
        return names;
    }

    /// <summary>Control characters inside strings are common and forbidden; between tokens a space does as well.</summary>
    private static string Cleaned(string script)
    {
        var text = script.AsSpan().Trim();
        foreach (var (open, close) in new[] { ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>") })
        {
            if (text.StartsWith(open) && text.EndsWith(close))
            {
                text = text[open.Length..^close.Length];
            }
        }

        var cleaned = new StringBuilder(text.Length);
        foreach (var letter in text.TrimEnd("; \r\n\t"))
        {
            cleaned.Append(letter < ' ' ? ' ' : letter);
        }

        return cleaned.ToString();
    }
}
