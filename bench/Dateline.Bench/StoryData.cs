using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Public sets of news items with their stories (allsides, uci, ecbplus, neus), and a stream without. They stand beside the
/// project, not in it: the texts belong to their publishers.
/// </summary>
internal static class StoryData
{
    public static readonly string[] Sets = ["allsides", "uci", "ecbplus", "neus"];

    private const string Stream37k = "stream37k.unlabelled";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "stories"));

    public static bool IsHere => Sets.All(set => File.Exists(PathOf(set + ".dev"))) && File.Exists(PathOf(Stream37k));

    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in Sets)
        {
            hash.AppendData(File.ReadAllBytes(PathOf(set + ".dev")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Items in the set's order, each with its story.</summary>
    public static List<(LooseItem Item, string? Story)> Labelled(string set) => [.. Read(set + ".dev")];

    /// <summary>
    /// So many items: the public stream as it is, then drawn again without repetition as often as it takes, each time later by as
    /// long as the whole stream lasts. In order of time, undated ones where they stood.
    /// </summary>
    public static IEnumerable<LooseItem> Stream(int count)
    {
        LooseItem[] items = [.. Read(Stream37k).Select(row => row.Item)];
        var days = items.Select(item => item.Published?.Day.DayNumber).OfType<int>().Order().ToList();
        // A day or two of the stream are wrong by decades.
        var length = days[^(days.Count / 1000)] - days[days.Count / 1000] + 1;
        var random = new Random(1);
        for (var (round, left) = (0, count); left > 0; round++)
        {
            var drawn = left >= items.Length ? items : [.. Enumerable.Range(0, items.Length).OrderBy(_ => random.Next()).Take(left).Order().Select(at => items[at])];
            foreach (var item in drawn)
            {
                yield return round == 0 ? item : item with
                {
                    Id = $"{item.Id}-{round}",
                    Published = item.Published is { } published ? new(published.Day.AddDays(round * length), published.Time) : null,
                };
            }

            left -= drawn.Length;
        }
    }

    private static IEnumerable<(LooseItem Item, string? Story)> Read(string name)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(PathOf(name)), CompressionMode.Decompress));
        while (file.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            string? Text(string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            var published = Text("published");
            yield return (new(Text("id")!, Text("title"), Text("text"), Moment.Parse(published?.Length > 16 ? published[..16] : published), Text("source")), Text("story"));
        }
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".jsonl.gz");
}
