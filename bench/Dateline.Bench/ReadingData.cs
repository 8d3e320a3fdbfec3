using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>One page of the reading benchmark and what people found on it. Null and empty where nobody looked.</summary>
/// <param name="Paragraphs">Of the body, where it is told by paragraph; optional ones may be left out.</param>
/// <param name="Undated">True where no day is the right answer.</param>
internal sealed record Gold(
    string Source, string Html, string? Body, (string Text, bool Optional)[] Paragraphs, string? Title, string[] Authors, string? Day, bool Undated);

/// <summary>
/// Public benchmarks of reading, gathered from six sources with their labels. They stand beside the project, not in it:
/// the texts belong to their publishers. Where they are absent, the samples alone are measured.
/// </summary>
internal static class ReadingData
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "reading"));

    public static bool IsHere => File.Exists(Path.Combine(Folder, "gold.jsonl"));

    public static List<Gold> Gold() => [.. File.ReadLines(Path.Combine(Folder, "gold.jsonl")).Select(Parsed)];

    /// <summary>A page as it was saved.</summary>
    public static Page Page(Gold gold)
    {
        using var file = File.OpenRead(Path.Combine(Folder, gold.Html));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var kept = new MemoryStream();
        unpacked.CopyTo(kept);
        var bytes = kept.ToArray();
        return new(News.Page.IdOf(bytes), gold.Html, PageForm.Html, bytes, PageFacts.Unknown);
    }

    /// <summary>SHA-256 over the labels and all pages, in the order of the labels: floors hold for these bytes only.</summary>
    public static string Hash(IEnumerable<Gold> gold)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Path.Combine(Folder, "gold.jsonl")));
        foreach (var page in gold)
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(Folder, page.Html)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Gold Parsed(string line)
    {
        using var json = JsonDocument.Parse(line);
        var page = json.RootElement;
        return new(
            Text(page, "source")!, Text(page, "html")!, Text(page, "articleBody"),
            page.TryGetProperty("paragraphs", out var paragraphs) && paragraphs.ValueKind == JsonValueKind.Array
                ? [.. paragraphs.EnumerateArray().Select(each => (Text(each, "text")!, each.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True))] : [],
            Text(page, "title"),
            page.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array ? [.. authors.EnumerateArray().Select(each => each.GetString()!)] : [],
            Text(page, "date"),
            page.TryGetProperty("undated", out var undated) && undated.ValueKind == JsonValueKind.True);
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
