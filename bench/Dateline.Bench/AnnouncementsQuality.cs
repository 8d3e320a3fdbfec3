using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Announcements in texts labelled by hand (<c>tests/Dateline.Tests/Understand/figures-and-announcements.md</c>). Each document goes down the whole river as an article
/// of its day. An announcement is right when its clause overlaps a label by half of the shorter of the two; days are compared where label and answer have one.
/// </summary>
internal static class AnnouncementsQuality
{
    private static readonly string Labels = Path.Combine(Samples.Root, "tests", "Dateline.Tests", "Understand", "announcements.jsonl");

    private sealed record Label(int Start, int End, string? Who, DateOnly? From, DateOnly? To);

    private sealed record Document(string Id, int? Until, string Set, List<Label> Labels);

    /// <param name="args"><c>aside</c> for the half that is kept for the end; <c>misses</c> to list what is wrong in the open one.</param>
    public static int Run(string[] args)
    {
        if (!OfficesQuality.IsHere)
        {
            Console.WriteLine("announcements: the public sets stand beside the project and are not here.");
            return 0;
        }

        var set = args.Contains("aside", StringComparer.Ordinal) ? "aside" : "open";
        Console.WriteLine(Scored(set, args.Contains("misses", StringComparer.Ordinal) && set == "open"));
        return 0;
    }

    public static string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Labels)));

    public static List<(string Name, double Value)> Figures()
    {
        var score = Scored("open", misses: false);
        return [("announcements: precision", score.Precision), ("announcements: recall", score.Recall)];
    }

    private sealed record Score(string Set, int Right, int Told, int So, int DaysRight, int Days, int WhoRight, int Who)
    {
        public double Precision => (double)Right / Told;

        public double Recall => (double)Right / So;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"announcements, {Set}: precision {Precision:0.000} ({Right} of {Told}), recall {Recall:0.000} (of {So}); of the right ones day {DaysRight} of {Days}, who {WhoRight} of {Who}");
    }

    private static Score Scored(string set, bool misses)
    {
        var texts = OfficesQuality.Read().ToDictionary(text => text.Id, StringComparer.Ordinal);
        var score = new Score(set, 0, 0, 0, 0, 0, 0, 0);
        foreach (var document in Documents().Where(document => document.Set == set))
        {
            var (_, text, day) = texts[document.Id];
            var left = new List<Label>(document.Labels);
            score = score with { So = score.So + left.Count };
            foreach (var (start, end, planned) in Planned(document.Id, text, day).DistinctBy(found => (found.Start, found.End)).Where(found => document.Until is null || found.Start < document.Until))
            {
                score = score with { Told = score.Told + 1 };
                if (left.Where(label => Math.Min(label.End, end) - Math.Max(label.Start, start) is > 0 and var common && common * 2 >= Math.Min(label.End - label.Start, end - start))
                    .MaxBy(label => Math.Min(label.End, end) - Math.Max(label.Start, start)) is not { } label)
                {
                    if (misses)
                    {
                        Console.WriteLine($"FALSE {Line(text, start, end)} | {planned.When.Edtf}");
                    }

                    continue;
                }

                left.Remove(label);
                var (dated, who) = (label.From is not null && planned.When.IsKnown, label.Who is not null);
                var dayRight = dated && planned.When.From?.Day <= (label.To ?? label.From) && label.From <= planned.When.To?.Day;
                var whoRight = who && planned.Who is { } told && (told.Contains(label.Who!, StringComparison.Ordinal) || label.Who!.Contains(told, StringComparison.Ordinal));
                if (misses && who && !whoRight)
                {
                    Console.WriteLine($"WHO {planned.Who} for {label.Who}");
                }

                score = score with
                {
                    Right = score.Right + 1,
                    Days = score.Days + (dated ? 1 : 0),
                    DaysRight = score.DaysRight + (dayRight ? 1 : 0),
                    Who = score.Who + (who ? 1 : 0),
                    WhoRight = score.WhoRight + (whoRight ? 1 : 0),
                };
            }

            if (misses)
            {
                left.ForEach(label => Console.WriteLine($"MISSED {Line(text, label.Start, label.End)} | {label.From:yyyy-MM-dd} of {day:yyyy-MM-dd}"));
            }
        }

        return score;
    }

    private static string Line(string text, int start, int end) => $"[{text[Math.Max(0, start - 40)..start]}]{text[start..end]}[{text[end..Math.Min(text.Length, end + 20)]}]".ReplaceLineEndings(" ¶ ");

    /// <summary>What the river finds in one text.</summary>
    private static IEnumerable<(int Start, int End, Planned Planned)> Planned(string id, string text, DateOnly? day)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Passage>();
        for (var (start, at) = (0, 0); at <= text.Length; at++)
        {
            if (at == text.Length || text[at] == '\n')
            {
                if (!string.IsNullOrWhiteSpace(text[start..at]))
                {
                    paragraphs.Add(new(text[start..at], start));
                }

                start = at + 1;
            }
        }

        var page = new ReadPage
        {
            Id = "page",
            Path = id,
            Facts = PageFacts.Unknown,
            Plain = text,
            Kind = PageKind.Article,
            Language = id.StartsWith("dewiki", StringComparison.Ordinal) ? "de" : "en",
            Items = [new Item { Id = "item", Page = "page", Role = ItemRole.Article, Paragraphs = paragraphs.ToImmutable(), Start = 0, End = text.Length }],
        };
        var known = day is { } on ? When.On(new(on), Basis.Stated, new Reason("The set says so.", null)) : null;
        var timeline = NewsDesk.Timeline([page], [], new() { Corrections = known is null ? [] : [new Correction.Dated("", "item", known, null)] });
        foreach (var planned in timeline.Planned)
        {
            foreach (var sentence in planned.Evidence)
            {
                var at = sentence.Start is { } start ? text.IndexOf(planned.What, start, StringComparison.Ordinal) : -1;
                if (at >= 0 && at < sentence.End)
                {
                    yield return (at, at + planned.What.Length, planned);
                }
            }
        }
    }

    private static List<Document> Documents()
    {
        var documents = new List<Document>();
        foreach (var line in File.ReadLines(Labels))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.TryGetProperty("set", out var half))
            {
                documents.Add(new(row.GetProperty("document").GetString()!, row.GetProperty("until") is { ValueKind: JsonValueKind.Number } until ? until.GetInt32() : null, half.GetString()!, []));
                continue;
            }

            var when = row.GetProperty("when");
            documents[^1].Labels.Add(new(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32(), row.GetProperty("who").GetString(), Day(when, "from"), Day(when, "to")));
        }

        return documents;
    }

    private static DateOnly? Day(JsonElement when, string name) =>
        when.ValueKind == JsonValueKind.Object && when.GetProperty(name).GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
