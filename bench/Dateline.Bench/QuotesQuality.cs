using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Quotations in articles whose every attribution is marked (PolNeAR, Newell et al. 2018; German Wikinews, Petersen-Frey and Biemann 2024): F1 of quotations whose
/// trimmed span is the same, and of those that overlap by half or more. What is told besides and lies mostly inside a quotation of a kind not asked for counts for nothing.
/// </summary>
internal static class QuotesQuality
{
    private const string Edges = " \t\n\r\"“”‘’«»„'`,.;:!?-–—…()[]";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "quotes"));

    private static readonly (string Set, string Name, string[] Kinds)[] Asked =
    [
        ("polnear", "English, direct", ["direct"]), ("polnear", "English, direct and mixed", ["direct", "mixed"]), ("polnear", "English, indirect", ["indirect"]),
        ("dewikinews", "German, direct", ["direct"]),
    ];

    public static bool IsHere => Asked.All(asked => File.Exists(PathOf(asked.Set)));

    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in Asked.Select(asked => asked.Set).Distinct(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(PathOf(set)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static List<(string Name, double Value)> Figures()
    {
        var texts = Asked.Select(asked => asked.Set).Distinct(StringComparer.Ordinal).ToDictionary(set => set, set => File.ReadLines(PathOf(set)).Select(Read).ToList(), StringComparer.Ordinal);
        return [.. Asked.SelectMany(asked =>
        {
            var (gold, told, exact, near) = (0, 0, 0, 0);
            foreach (var (given, found) in texts[asked.Set])
            {
                var score = Score(given, found, asked.Kinds);
                (gold, told, exact, near) = (gold + score.Gold, told + score.Told, exact + score.Exact, near + score.Near);
            }

            return new[] { ($"{asked.Name}: exact F1", 2.0 * exact / (gold + told)), ($"{asked.Name}: overlap F1", 2.0 * near / (gold + told)) };
        })];
    }

    private static (List<(HashSet<int> At, string Kind)> Given, List<HashSet<int>> Found) Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var given = json.RootElement.GetProperty("quotes").EnumerateArray().Select(quote => (
            Letters(text, quote.TryGetProperty("spans", out var spans) && spans.ValueKind == JsonValueKind.Array && spans.GetArrayLength() > 0
                ? spans.EnumerateArray().Select(span => (span[0].GetInt32(), span[1].GetInt32()))
                : [(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32())]), quote.GetProperty("kind").GetString()!));
        return ([.. given.Where(quote => quote.Item1.Count > 0)],
            [.. Filters.Quotes(text, null).Select(quote => Letters(text, quote.Pieces.Select(piece => (piece.Start, piece.End)))).Where(quote => quote.Count > 0)]);
    }

    private static (int Gold, int Told, int Exact, int Near) Score(List<(HashSet<int> At, string Kind)> given, List<HashSet<int>> found, string[] kinds)
    {
        bool IsAsked(int quote) => kinds.Contains(given[quote].Kind, StringComparer.Ordinal);
        var pairs = Enumerable.Range(0, given.Count).SelectMany(one => Enumerable.Range(0, found.Count), (one, other) => (one, other, Both: found[other].Count(given[one].At.Contains)))
            .Where(pair => pair.Both > 0)
            .Select(pair => (pair.one, pair.other, Share: (double)pair.Both / (given[pair.one].At.Count + found[pair.other].Count - pair.Both)))
            .Where(pair => pair.Share >= 0.5).OrderByDescending(pair => pair.Share).ThenBy(pair => pair.one).ThenBy(pair => pair.other);
        var (ones, others) = (new HashSet<int>(), new Dictionary<int, int>());
        var (exact, near) = (0, 0);
        foreach (var (one, other, share) in pairs)
        {
            if (ones.Contains(one) || others.ContainsKey(other))
            {
                continue;
            }

            ones.Add(one);
            others[other] = one;
            near += IsAsked(one) ? 1 : 0;
            exact += IsAsked(one) && (share >= 1 || (given[one].At.Min() == found[other].Min() && given[one].At.Max() == found[other].Max())) ? 1 : 0;
        }

        var otherKinds = given.Where((_, quote) => !IsAsked(quote)).SelectMany(quote => quote.At).ToHashSet();
        var told = Enumerable.Range(0, found.Count).Count(other => others.TryGetValue(other, out var one) ? IsAsked(one) : found[other].Count(otherKinds.Contains) * 2 <= found[other].Count);
        return (given.Index().Count(quote => IsAsked(quote.Index)), told, exact, near);
    }

    private static HashSet<int> Letters(string text, IEnumerable<(int Start, int End)> spans)
    {
        var letters = new HashSet<int>();
        foreach (var (start, end) in spans)
        {
            var (first, last) = (Math.Max(0, start), Math.Min(end, text.Length));
            while (first < last && Edges.Contains(text[first], StringComparison.Ordinal))
            {
                first++;
            }

            while (last > first && Edges.Contains(text[last - 1], StringComparison.Ordinal))
            {
                last--;
            }

            letters.UnionWith(Enumerable.Range(first, last - first));
        }

        return letters;
    }

    private static string PathOf(string set) => Path.Combine(Folder, $"{set}.dev.jsonl");
}
