using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// The days that <c>--top N</c> keeps of articles on one topic, beside those that journalists put into their timelines (Timeline17, Tran et
/// al., 2013): F1 of days, as many chosen as the journalists have. The texts stand beside the project, not in it.
/// </summary>
internal static class DaysQuality
{
    /// <summary>Measured .609 on the development half; counting mentions alone gave .607, one story a day by outlets first.</summary>
    private const double Floor = 0.59;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "stories"));

    public static int Run()
    {
        if (!File.Exists(PathOf("timelines")))
        {
            Console.WriteLine("days: the public sets stand beside the project and are not here.");
            return 0;
        }

        var articles = Rows("articles").ToLookup(row => row.GetProperty("topic").GetString()!, StringComparer.Ordinal);
        var scores = Rows("timelines").Select(gold =>
        {
            var topic = gold.GetProperty("topic").GetString()!;
            var days = gold.GetProperty("timeline").EnumerateArray().Select(each => Day(each[0].GetString()!)).ToHashSet();
            var timeline = NewsDesk.Timeline(articles[topic].Select(Page), [], new() { Top = days.Count });
            var chosen = timeline.Stories.Select(story => (story.Date.Best ?? story.Date.From)?.Day).OfType<DateOnly>().ToHashSet();
            var score = 2.0 * chosen.Count(days.Contains) / (chosen.Count + days.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{topic}: {score:0.000} of {days.Count} days"));
            return score;
        }).ToList();
        var mean = scores.Average();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"days: F1 {mean:0.000} over {scores.Count} timelines, floor {Floor:0.000}"));
        return mean >= Floor ? 0 : 1;
    }

    private static ReadPage Page(JsonElement row)
    {
        var id = row.GetProperty("id").GetString()!;
        var plain = new StringBuilder();
        List<Passage> paragraphs = [];
        foreach (var sentence in row.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!.Trim()).Where(sentence => sentence.Length > 0))
        {
            paragraphs.Add(new(sentence, plain.Length));
            plain.Append(sentence).Append('\n');
        }

        var day = Day(row.GetProperty("published").GetString()!);
        return new()
        {
            Id = id,
            Path = id,
            Plain = plain.ToString(),
            Kind = PageKind.Article,
            Outlet = row.GetProperty("source").GetString(),
            Language = "en",
            Facts = PageFacts.Unknown,
            Items =
            [
                new()
                {
                    Id = Item.IdOf(id, 0, plain.Length),
                    Page = id,
                    Role = ItemRole.Article,
                    Paragraphs = [.. paragraphs],
                    Start = 0,
                    End = plain.Length,
                    Published = new(day.Year, day.Month, day.Day, null, null, null, null, Evidence.Beside(id, EvidencePlace.Meta, "")),
                },
            ],
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<JsonElement> Rows(string of)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(PathOf(of)), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static string PathOf(string of) => Path.Combine(Folder, $"t17.dev.{of}.jsonl.gz");
}
