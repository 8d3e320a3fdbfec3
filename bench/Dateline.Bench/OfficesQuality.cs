using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.News;
using Dateline.Understand;

namespace Dateline.Bench;

/// <summary>
/// Offices in texts labelled by hand (<c>tests/Dateline.Tests/Understand/offices.md</c>). A mark is right when a label of its document overlaps it, the
/// person's last name is the same and so is the last word of the title, case aside; a post held by a verb (“chairs”) counts under its noun, and what somebody “was” under “former”. State and body are counted among the right ones. Candidates hold no
/// office and are left out on both sides.
/// </summary>
internal static class OfficesQuality
{
    private static readonly string Data = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data"));

    private static readonly string Labels = Path.Combine(Samples.Root, "tests", "Dateline.Tests", "Understand", "offices.jsonl");

    private sealed record Label(int Start, int End, string Person, string Title, string? Body, string State);

    private sealed record Document(string Id, int Until, string Set, List<Label> Labels);

    public static bool IsHere => File.Exists(Path.Combine(Data, "quotes", "polnear.dev.jsonl"));

    public static string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Labels)));

    /// <summary>On the open halves.</summary>
    public static List<(string Name, double Value)> Figures()
    {
        var score = Scored("open", misses: false);
        return [("offices: precision", score.Precision), ("offices: recall", score.Recall), ("offices: state right", score.States)];
    }

    /// <param name="args"><c>aside</c> or <c>aside2</c> for the halves that are kept for the end; <c>misses</c> to list what is wrong in the open one.</param>
    public static int Run(string[] args)
    {
        if (!IsHere)
        {
            Console.WriteLine("offices: the public sets stand beside the project and are not here.");
            return 0;
        }

        var set = Array.Find(args, arg => arg is "aside" or "aside2") ?? "open";
        var score = Scored(set, args.Contains("misses", StringComparer.Ordinal) && set == "open");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"offices, {set}: precision {score.Precision:0.000} ({score.Right} of {score.Told}), recall {score.Recall:0.000} (of {score.So}); of the right ones state {score.States:0.000}, body told or not {score.Bodies:0.000}"));
        return 0;
    }

    private sealed record Score(int Right, int Told, int So, double States, double Bodies)
    {
        public double Precision => (double)Right / Told;

        public double Recall => (double)Right / So;
    }

    private static Score Scored(string set, bool misses)
    {
        var texts = Texts();
        var (right, told, so, states, bodies) = (0, 0, 0, 0, 0);
        foreach (var document in Documents().Where(document => document.Set == set))
        {
            var text = texts[document.Id];
            var labels = document.Labels.Where(label => label.State != "candidate").ToList();
            var marks = Marking.Offices(text, document.Id.StartsWith("dewiki", StringComparison.Ordinal) ? "de" : null).Where(mark => mark.At.End <= document.Until
                && !document.Labels.Exists(label => label.State == "candidate" && label.Start < mark.At.End && mark.At.Start < label.End)).ToList();
            var left = new List<Label>(labels);
            foreach (var mark in marks)
            {
                var label = left.Find(label => label.Start < mark.At.End && mark.At.Start < label.End && Last(label.Person) == Last(mark.Person) && Last(Noun(label.Title)) == Last(mark.Title));
                if (label is not null)
                {
                    left.Remove(label);
                    right++;
                    states += label.State.Equals((mark.State == OfficeState.Past ? OfficeState.Former : mark.State).ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                    bodies += (label.Body is null) == (mark.Body is null) ? 1 : 0;
                }
                else if (misses)
                {
                    Console.WriteLine($"FALSE {mark.Person} | {mark.Title} | {mark.Body} | {mark.State} :: {Around(text, mark.At.Start, mark.At.End)}");
                }
            }

            if (misses)
            {
                left.ForEach(label => Console.WriteLine($"MISSED {label.Person} | {label.Title} | {label.Body} | {label.State} :: {Around(text, label.Start, label.End)}"));
            }

            (told, so) = (told + marks.Count, so + labels.Count);
        }

        return new(right, told, so, (double)states / right, (double)bodies / right);
    }

    /// <summary>Where a verb holds the post, the label has the verb and the mark its noun.</summary>
    private static string Noun(string title) => title switch { "chaired" => "chair", "headed" or "runs" => "head", "leads" or "led" or "führt" or "leitet" => "leader", _ => title };

    private static string Around(string text, int start, int end) => text[Math.Max(0, start - 40)..Math.Min(text.Length, end + 30)].ReplaceLineEndings(" ¶ ");

    private static string Last(string words) => words.Split([' ', '-', ' '], StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last.TrimEnd('.', 's').ToLowerInvariant() : "";

    private static List<Document> Documents()
    {
        var documents = new List<Document>();
        foreach (var line in File.ReadLines(Labels))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.TryGetProperty("set", out var set))
            {
                documents.Add(new(row.GetProperty("document").GetString()!, row.GetProperty("until").GetInt32(), set.GetString()!, []));
            }
            else
            {
                documents[^1].Labels.Add(new(
                    row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32(), row.GetProperty("person").GetString()!, row.GetProperty("title").GetString()!,
                    row.GetProperty("body").GetString(), row.GetProperty("state").GetString()!));
            }
        }

        return documents;
    }

    /// <summary>The sets' texts by label's document.</summary>
    public static Dictionary<string, string> Texts() => Read().ToDictionary(text => text.Id, text => text.Text, StringComparer.Ordinal);

    /// <summary>The texts of the sets from which was labelled, with the day on which each is known to have come out.</summary>
    public static IEnumerable<(string Id, string Text, DateOnly? Day)> Read()
    {
        foreach (var (folder, name) in new[] { ("quotes", "polnear"), ("quotes", "dewikinews"), ("names", "en-worldwide-newswire") })
        {
            foreach (var line in File.ReadLines(Path.Combine(Data, folder, name + ".dev.jsonl")))
            {
                using var json = JsonDocument.Parse(line);
                var id = json.RootElement.GetProperty("id").GetString()!;
                var bracket = id.LastIndexOf('(');
                var day = json.RootElement.TryGetProperty("date", out var date) ? date.GetString() : bracket > 0 && bracket + 11 <= id.Length ? id.Substring(bracket + 1, 10) : null;
                yield return ($"{name}:{id}", json.RootElement.GetProperty("text").GetString()!,
                    DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null);
            }
        }
    }
}
