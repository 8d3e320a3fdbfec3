using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Read;

/// <summary>
/// The body of a piece as a script of its page holds it for the browser to show: JSON in which the elements of one array are
/// paragraphs, or one string is the whole text (schema.org's articleBody; what content systems hand to their pages).
/// </summary>
internal static class HtmlScriptBody
{
    private const int MostScripts = 16;
    private const int MostLetters = 4_000_000;
    private const int MostDepth = 128;

    /// <summary>What is shorter than this is no body, in code units.</summary>
    private const int Least = 500;

    /// <summary>It must hold as many times what the page shows of it.</summary>
    private const int Times = 2;

    /// <summary>An element of an array with less or more text than this is no paragraph.</summary>
    private const int ShortestParagraph = 20;

    private const int LongestParagraph = 3_000;

    /// <summary>An array of fewer paragraphs is no body.</summary>
    private const int LeastParagraphs = 3;

    /// <summary>How many texts of a script are looked at, shortest first.</summary>
    private const int MostTexts = 16;

    /// <summary>How much of a shown paragraph must be found again, of one of the first.</summary>
    private const int Anchor = 60;

    private const int MostAnchors = 5;

    /// <summary>Within so much of the text's beginning.</summary>
    private const int Beginning = 2_000;

    /// <summary>Names under which content systems keep text.</summary>
    private static readonly HashSet<string> TextNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "text", "value", "content", "html", "body", "articleBody", "paragraph", "processed", "rendered", "markup",
    };

    /// <summary>Words in the type of what stands in a body and is none of it, or in the name under which such things are kept.</summary>
    private static readonly string[] Others = ["image", "photo", "picture", "video", "audio", "media", "gallery", "caption", "newsletter", "promo", "related", "recirc", "advert", "embed", "comment"];

    /// <summary>Words in the type of what is a paragraph of its own inside another.</summary>
    private static readonly string[] Paragraphs = ["paragraph", "item", "heading", "quote"];

    /// <param name="shown">What the page shows of the piece, a paragraph each.</param>
    /// <returns>The paragraphs; empty where no script holds much more of the piece than the page shows.</returns>
    public static ImmutableArray<string> Of(ImmutableArray<HtmlScript> scripts, IReadOnlyList<string> shown)
    {
        var least = Math.Max(Least, Times * shown.Sum(paragraph => paragraph.Length));
        var anchors = shown.Select(paragraph => HtmlWords.Key(paragraph)).Where(key => key.Length >= Anchor).Take(MostAnchors).Select(key => key[..Anchor]).ToList();
        foreach (var script in scripts.Take(MostScripts).Where(script => script.Text.Length > least && script.Text.Length <= MostLetters))
        {
            if (Read(script.Text, least, anchors) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return [];
    }

    private static ImmutableArray<string> Read(string script, int least, List<string> anchors)
    {
        try
        {
            using var document = JsonDocument.Parse(script, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth });
            var texts = new List<(long Length, JsonElement Node)>();
            Measure(document.RootElement, "", least, texts);
            // Around a body stand larger texts that hold others too.
            foreach (var (_, node) in texts.OrderBy(text => text.Length).Take(MostTexts))
            {
                var lines = Lines(node);
                if (IsPiece(lines, least, anchors))
                {
                    return lines;
                }
            }
        }
        catch (JsonException)
        {
            // A script that is no JSON holds nothing.
        }
        catch (InvalidOperationException)
        {
            // A string in it is half a surrogate pair.
        }

        return [];
    }

    /// <summary>A text is the page's piece when it holds what the page shows; where that shows no paragraph, when most lines are sentences.</summary>
    private static bool IsPiece(ImmutableArray<string> lines, int least, List<string> anchors)
    {
        if (lines.Sum(line => line.Length) <= least)
        {
            return false;
        }

        var key = HtmlWords.Key(string.Join(' ', lines));
        return anchors.Count == 0 ? lines.Count(line => HtmlWords.EndsSentence(line)) * 2 > lines.Length
            : anchors.Exists(anchor => key.AsSpan(0, Math.Min(key.Length, Beginning)).Contains(anchor, StringComparison.Ordinal));
    }

    /// <summary>How much text a node holds; the nodes on the way whose parts are paragraphs are kept.</summary>
    /// <param name="name">What the node is called.</param>
    private static long Measure(JsonElement node, string name, int least, List<(long Length, JsonElement Node)> texts)
    {
        var (text, paragraphs, inParagraphs) = (0L, 0, 0L);
        switch (node.ValueKind)
        {
            case JsonValueKind.String when TextNames.Contains(name):
                text = HtmlScriptText.Length(node.GetString()!);
                (paragraphs, inParagraphs) = (LeastParagraphs, text);
                break;
            case JsonValueKind.Array:
                foreach (var element in node.EnumerateArray())
                {
                    var length = Measure(element, name, least, texts);
                    text += length;
                    (paragraphs, inParagraphs) = length is >= ShortestParagraph and <= LongestParagraph ? (paragraphs + 1, inParagraphs + length) : (paragraphs, inParagraphs);
                }

                break;
            case JsonValueKind.Object when !IsOther(node):
                foreach (var property in node.EnumerateObject())
                {
                    text += Contains(property.Name, Others) ? 0 : Measure(property.Value, property.Name, least, texts);
                }

                break;
            default:
                break;
        }

        if (paragraphs >= LeastParagraphs && inParagraphs > least)
        {
            texts.Add((inParagraphs, node));
        }

        return text;
    }

    private static ImmutableArray<string> Lines(JsonElement node)
    {
        var lines = new HtmlScriptText();
        IEnumerable<JsonElement> elements = node.ValueKind == JsonValueKind.Array ? node.EnumerateArray() : [node];
        foreach (var element in elements)
        {
            Write(element, named: true, lines);
            lines.Break();
        }

        return lines.Lines;
    }

    private static void Write(JsonElement node, bool named, HtmlScriptText lines)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.String when named:
                lines.Add(node.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var element in node.EnumerateArray())
                {
                    Write(element, named, lines);
                }

                break;
            case JsonValueKind.Object when !IsOther(node):
                var own = Contains(Type(node), Paragraphs);
                lines.Break(own);
                foreach (var property in node.EnumerateObject())
                {
                    Write(property.Value, TextNames.Contains(property.Name), lines);
                }

                lines.Break(own);
                break;
            default:
                break;
        }
    }

    private static bool IsOther(JsonElement node)
    {
        var type = Type(node);
        return type == "ad" || Contains(type, Others);
    }

    private static bool Contains(string type, string[] words)
    {
        foreach (var word in words)
        {
            if (type.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Type(JsonElement node) =>
        node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
}
