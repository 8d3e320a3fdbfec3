using System.Text;
using System.Text.Json;

namespace Dateline.Read;

/// <summary>What a page's JSON-LD says of its one piece, in the words of schema.org. Empty where it says nothing.</summary>
internal sealed record HtmlPiece(
    string Type, string? Headline, string? Published, string? Modified, string? Created, IReadOnlyList<HtmlNamed> Authors, string? Section,
    HtmlNamed? Publisher, string? Language, string? Url);

/// <summary>Somebody or something that JSON-LD names, or refers to by the identifier of a node elsewhere.</summary>
internal readonly record struct HtmlNamed(string? Name, string? Id)
{
    /// <summary>The name, where it is known.</summary>
    public string? In(IReadOnlyDictionary<string, string> named) => Name ?? (Id is not null && named.TryGetValue(Id, out var name) ? name : null);
}

/// <summary>What the JSON-LD of a page says.</summary>
/// <param name="Pieces">Those that stand at the top of a script or a graph, in order.</param>
/// <param name="Around">The web page that shows the piece.</param>
/// <param name="IsList">True when the page is called a list.</param>
/// <param name="Named">Names of nodes by their identifiers.</param>
internal sealed record HtmlLinked(IReadOnlyList<HtmlPiece> Pieces, HtmlPiece? Around, bool IsList, IReadOnlyDictionary<string, string> Named);

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
        "SocialMediaPosting", "SatiricalArticle", "ReviewNewsArticle", "MedicalScholarlyArticle", "AskPublicNewsArticle", "DiscussionForumPosting",
        "Recipe", "HowTo", "Review", "CriticReview", "ClaimReview",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        "CollectionPage", "SearchResultsPage", "ProfilePage", "Blog",
    };

    private static readonly JsonReaderOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        AllowMultipleValues = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static HtmlLinked Read(IEnumerable<string> scripts)
    {
        var found = new HtmlLinkedNodes();
        foreach (var script in scripts.Take(MostScripts).Where(script => script.Length is > 0 and <= MostLetters))
        {
            try
            {
                foreach (var document in Documents(Cleaned(script)))
                {
                    using (document)
                    {
                        Collect(document.RootElement, found);
                    }
                }
            }
            catch (JsonException)
            {
                // What is no JSON says nothing more.
            }
            catch (InvalidOperationException)
            {
                // A string in it is half a surrogate pair.
            }
        }

        return new(found.Pieces, found.Around, found.IsList, found.Named);
    }

    private sealed class HtmlLinkedNodes
    {
        public List<HtmlPiece> Pieces { get; } = [];

        public HtmlPiece? Around { get; set; }

        public bool IsList { get; set; }

        public Dictionary<string, string> Named { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>The values of a script one by one: some write two in a row, or leave something behind the first.</summary>
    private static IEnumerable<JsonDocument> Documents(string script)
    {
        var bytes = Encoding.UTF8.GetBytes(script);
        for (var (at, left) = (0, MostScripts); at < bytes.Length && left > 0; left--)
        {
            var (document, length) = First(bytes.AsSpan(at));
            at += length;
            yield return document;
            while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)',' or (byte)';')
            {
                at++;
            }
        }
    }

    private static (JsonDocument Document, int Length) First(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, Tolerant);
        var document = JsonDocument.ParseValue(ref reader);
        return (document, Math.Max(1, (int)reader.BytesConsumed));
    }

    private static void Collect(JsonElement root, HtmlLinkedNodes found)
    {
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
                Note(node, found);
                foreach (var inner in new[] { "mainEntity", "mainEntityOfPage", "@graph" })
                {
                    if (node.TryGetProperty(inner, out var value))
                    {
                        open.Push(value);
                    }
                }
            }
        }
    }

    private static void Note(JsonElement node, HtmlLinkedNodes found)
    {
        var types = Types(node).ToList();
        if (types.Find(Pieces.Contains) is { } type)
        {
            found.Pieces.Add(Piece(type, node));
        }
        else if (found.Around is null && types.Exists(name => name.EndsWith("Page", StringComparison.OrdinalIgnoreCase)))
        {
            found.Around = Piece(types[0], node);
        }

        if (Text(node, "@id") is { } id && Text(node, "name") is { } called)
        {
            found.Named.TryAdd(id, called);
        }

        found.IsList |= types.Exists(Lists.Contains);
    }

    private static HtmlPiece Piece(string type, JsonElement node) => new(
        type,
        Text(node, "headline") ?? Text(node, "name"),
        Text(node, "datePublished"),
        Text(node, "dateModified"),
        Text(node, "dateCreated"),
        Names(node, "author") is { Count: > 0 } authors ? authors : Names(node, "creator"),
        Names(node, "articleSection").Select(section => section.Name).FirstOrDefault(),
        Names(node, "publisher") is { Count: > 0 } publishers ? publishers[0] : null,
        Text(node, "inLanguage"),
        Text(node, "url") ?? Text(node, "mainEntityOfPage"));

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

    /// <summary>Names of persons or things: a string, an object with a name or an identifier, or an array of these.</summary>
    private static List<HtmlNamed> Names(JsonElement node, string property)
    {
        var names = new List<HtmlNamed>();
        if (!node.TryGetProperty(property, out var value))
        {
            return names;
        }

        foreach (var entry in Each(value))
        {
            if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("name", out var name))
            {
                names.AddRange(Each(name).Where(one => one.ValueKind == JsonValueKind.String).Select(one => new HtmlNamed(one.GetString()!, null)));
            }
            else if (entry.ValueKind == JsonValueKind.Object && Text(entry, "@id") is { } id)
            {
                names.Add(new(null, id));
            }
            else if (entry.ValueKind == JsonValueKind.String)
            {
                names.Add(new(entry.GetString()!, null));
            }
        }

        names.RemoveAll(named => named.Id is null && string.IsNullOrWhiteSpace(named.Name));
        return names;

        static IEnumerable<JsonElement> Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(50) : [value];
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
