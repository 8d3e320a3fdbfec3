using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Date;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Times in annotated news (TempEval-3 Platinum, TimeBank, AQUAINT, KRAUTS) and in narratives (WikiWarsUA): F1 of the extents, exact and
/// overlapping, and of the values, counted as TempEval-3 does (UzZaman et al. 2013).
/// </summary>
internal static class TimesQuality
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "time"));

    private static readonly (string Name, TimeAnchor Anchor, string[] Files)[] Sets =
    [
        ("English news", TimeAnchor.News, ["docs-te3-platinum", "docs-timebank", "docs-aquaint"]),
        ("German news", TimeAnchor.News, ["docs-krauts-de"]),
        ("Ukrainian narrative", TimeAnchor.Narrative, ["docs-wikiwars-uk"]),
    ];

    private sealed record Span(int Start, int End, string Value);

    public static bool IsHere => Paths.All(File.Exists);

    private static IEnumerable<string> Paths => Sets.SelectMany(set => set.Files).Select(PathOf);

    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Paths)
        {
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static List<(string Name, double Value)> Figures() => [.. Sets.SelectMany(set =>
    {
        var (gold, own, strict, relaxed, value) = (0, 0, 0, 0, 0);
        foreach (var line in set.Files.SelectMany(file => File.ReadLines(PathOf(file))))
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 32 });
            var row = json.RootElement;
            var given = row.GetProperty("timexes").EnumerateArray().Select(time => new Span(time.GetProperty("start").GetInt32(), time.GetProperty("end").GetInt32(), time.GetProperty("value").GetString() ?? "")).ToList();
            var written = row.TryGetProperty("dct", out var dct) && dct.GetString() is { Length: >= 10 } day ? DateOnly.ParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            var found = TimeExpressions.In(row.GetProperty("text").GetString()!, written, row.GetProperty("lang").GetString(), set.Anchor)
                .Select(time => new Span(time.At.Start, time.At.End, time.Value.ToString())).ToList();
            gold += given.Count;
            own += found.Count;
            foreach (var (mine, theirs) in Pairs(given, found))
            {
                relaxed++;
                strict += mine.Start == theirs.Start && mine.End == theirs.End ? 1 : 0;
                value += string.Equals(Plain(mine.Value), Plain(theirs.Value), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        double F1(int right) => 2.0 * right / (gold + own);
        return new[] { ($"{set.Name}: extents F1", F1(strict)), ($"{set.Name}: overlap F1", F1(relaxed)), ($"{set.Name}: values F1", F1(value)) };
    })];

    private static string PathOf(string file) => Path.Combine(Folder, file + ".dev.jsonl");

    private static string Plain(string value) => value.EndsWith(":00", StringComparison.Ordinal) && value.Count(sign => sign == ':') == 2 ? value[..^3] : value;

    /// <summary>One to one: those with equal extents first, then by the length that they share.</summary>
    private static List<(Span Mine, Span Theirs)> Pairs(List<Span> given, List<Span> found)
    {
        var pairs = new List<(Span, Span)>();
        var (left, free) = (given.ToList(), found.ToList());
        var candidates = given.SelectMany(theirs => found.Select(mine => (mine, theirs, Shared: Math.Min(mine.End, theirs.End) - Math.Max(mine.Start, theirs.Start))))
            .Where(pair => pair.Shared > 0)
            .OrderByDescending(pair => pair.mine.Start == pair.theirs.Start && pair.mine.End == pair.theirs.End).ThenByDescending(pair => pair.Shared);
        foreach (var (mine, theirs, _) in candidates)
        {
            if (left.Contains(theirs) && free.Contains(mine))
            {
                left.Remove(theirs);
                free.Remove(mine);
                pairs.Add((mine, theirs));
            }
        }

        return pairs;
    }
}
