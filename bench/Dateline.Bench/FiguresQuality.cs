using System.Globalization;
using System.Text.Json;
using Dateline.Understand;

namespace Dateline.Bench;

/// <summary>
/// Figures in texts labelled by hand (<c>tests/Dateline.Tests/Understand/figures-and-announcements.md</c>). A mark is right when a label of its document overlaps it and has
/// the same amount, and the same unit where that is money or a percentage; of counts the noun is not compared.
/// </summary>
internal static class FiguresQuality
{
    private static readonly string Data = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data"));

    private static readonly string Labels = Path.Combine(Samples.Root, "tests", "Dateline.Tests", "Understand", "figures.jsonl");

    private sealed record Label(int Start, int End, string Kind, decimal Amount, string Unit, string? Who);

    /// <param name="args"><c>aside</c> for the half that is kept for the end; <c>misses</c> to list what is wrong in the open one.</param>
    public static int Run(string[] args)
    {
        if (!OfficesQuality.IsHere)
        {
            Console.WriteLine("figures: the public sets stand beside the project and are not here.");
            return 0;
        }

        var set = args.Contains("aside", StringComparer.Ordinal) ? "aside" : "open";
        var misses = args.Contains("misses", StringComparer.Ordinal) && set == "open";
        var texts = OfficesQuality.Texts();
        var owners = (Right: 0, Told: 0, So: 0);
        var right = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        var so = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (document, until, labels) in Documents(set))
        {
            var text = texts[document];
            var left = new List<Label>(labels);
            labels.ForEach(label => so[label.Kind] = so.GetValueOrDefault(label.Kind) + 1);
            foreach (var mark in Marking.Figures(text, document.StartsWith("dewiki", StringComparison.Ordinal) ? "de" : null).Where(mark => until is null || mark.At.End <= until))
            {
                var kind = KindOf(mark.Unit);
                told[kind] = told.GetValueOrDefault(kind) + 1;
                var label = left.Find(label => label.Start < mark.At.End && mark.At.Start < label.End && label.Amount == mark.Amount && label.Kind == kind && (kind is "count" or "distance" || label.Unit == mark.Unit));
                if (label is not null)
                {
                    left.Remove(label);
                    var same = label.Who is { } owner && mark.Who is { } found && (owner.Contains(found, StringComparison.OrdinalIgnoreCase) || found.Contains(owner, StringComparison.OrdinalIgnoreCase));
                    owners = (owners.Right + (same ? 1 : 0), owners.Told + (mark.Who is null ? 0 : 1), owners.So + (label.Who is null ? 0 : 1));
                    if (misses && !same && (mark.Who ?? label.Who) is not null)
                    {
                        Console.WriteLine($"WHO {mark.Who ?? "-"} for {label.Who ?? "-"} :: {text[Math.Max(0, mark.At.Start - 100)..mark.At.End].ReplaceLineEndings(" ¶ ")}");
                    }

                    right[kind] = right.GetValueOrDefault(kind) + 1;
                }
                else if (misses)
                {
                    Console.WriteLine($"FALSE {kind} {mark.At.Text} = {mark.Amount} {mark.Unit} :: {Around(text, mark.At.Start, mark.At.End)}");
                }
            }

            if (misses)
            {
                left.ForEach(label => Console.WriteLine($"MISSED {label.Kind} {label.Amount} {label.Unit} :: {Around(text, label.Start, label.End)}"));
            }
        }

        foreach (var kind in so.Keys.Order(StringComparer.Ordinal))
        {
            Tell(kind, right.GetValueOrDefault(kind), told.GetValueOrDefault(kind), so[kind]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figures, {set}, owners of the right ones: precision {(double)owners.Right / owners.Told:0.000} ({owners.Right} of {owners.Told}), recall {(double)owners.Right / owners.So:0.000} (of {owners.So})"));
        Tell("all", right.Values.Sum(), told.Values.Sum(), so.Values.Sum());
        return 0;

        void Tell(string kind, int hits, int found, int given) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"figures, {set}, {kind}: precision {(found == 0 ? 0 : (double)hits / found):0.000} ({hits} of {found}), recall {(double)hits / given:0.000} (of {given})"));
    }

    private static string KindOf(string unit) => unit == "%" ? "percent" : unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? "money"
        : unit is "km" or "miles" or "m" or "cm" or "ft" ? "distance" : "count";

    private static string Around(string text, int start, int end) => text[Math.Max(0, start - 40)..Math.Min(text.Length, end + 30)].ReplaceLineEndings(" ¶ ");

    private static List<(string Document, int? Until, List<Label> Labels)> Documents(string set)
    {
        var documents = new List<(string Document, string Set, int? Until, List<Label> Labels)>();
        foreach (var line in File.ReadLines(Labels))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.TryGetProperty("set", out var half))
            {
                documents.Add((row.GetProperty("document").GetString()!, half.GetString()!, row.GetProperty("until") is { ValueKind: JsonValueKind.Number } until ? until.GetInt32() : null, []));
            }
            else
            {
                documents[^1].Labels.Add(new(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32(), row.GetProperty("kind").GetString()!, row.GetProperty("amount").GetDecimal(), row.GetProperty("unit").GetString()!, row.GetProperty("who").GetString()));
            }
        }

        return [.. documents.Where(document => document.Set == set).Select(document => (document.Document, document.Until, document.Labels))];
    }
}
