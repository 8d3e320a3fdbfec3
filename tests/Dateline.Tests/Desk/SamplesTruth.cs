using System.Globalization;
using Dateline.News;

namespace Dateline.Tests.Desk;

/// <summary>One row of the truth tables in samples/SOURCES.md.</summary>
/// <param name="Words">The item's first words.</param>
/// <param name="From">First day on which it was truly published; null where that is unknown.</param>
/// <param name="Stories">Names of the happenings it tells; none where no other page tells it.</param>
internal sealed record SamplesTruth(string Page, string Words, DateOnly? From, DateOnly? To, string[] Stories)
{
    public static SamplesTruth[] All { get; } = [.. Rows(File.ReadAllLines(Path.Combine(Root.Folder, "samples", "SOURCES.md")))];

    public bool IsOf(Item item) => Begins(item.Title?.Text) || Begins(item.Text) || Begins(item.Under?.Text);

    /// <summary>True when no true day is left out by the interval.</summary>
    public bool Allows(When published) => From is null
        || ((published.From is not { } from || from.Day <= To) && (published.To is not { } to || to.Day >= From));

    private bool Begins(string? text) => text?.StartsWith(Words, StringComparison.Ordinal) == true;

    private static IEnumerable<SamplesTruth> Rows(IEnumerable<string> lines)
    {
        string[] head = [];
        var page = "";
        foreach (var line in lines.SkipWhile(line => line != "## Truths").TakeWhile(line => line != "### What must stay apart"))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                page = line[4..].Split(',')[0];
            }

            if (!line.StartsWith("| ", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Contains("first words"))
            {
                head = cells;
                continue;
            }

            string Cell(string name) => Array.IndexOf(head, name) is var at && at >= 0 ? cells[at] : "";
            page = Cell("file") is { Length: > 0 } file ? file.Split(',')[0] : page;
            if (Cell("role") != "no item" && !Cell("story").StartsWith("copies", StringComparison.Ordinal))
            {
                var (from, to) = Days(Cell("published"));
                yield return new(page, FirstWords(Cell("first words")), from, to, StoryNames(Cell("story")));
            }
        }
    }

    private static string FirstWords(string cell)
    {
        var words = cell.Split(" (")[0];
        const string glued = "The Orbit Ledger on Skyhub, ";
        return words.StartsWith(glued, StringComparison.Ordinal) ? words[glued.Length..] : words;
    }

    private static string[] StoryNames(string cell) =>
        [.. cell.Split(';').Select(name => name.Split(" (")[0].Trim()).SelectMany(name => name.Split(", with ")).Where(name => name.Length > 1)];

    /// <summary>“2024-10-14T18:41”, “2024-10-12 by its address”, “between 2024-09-09 and 2024-11-20”, “unknown”.</summary>
    private static (DateOnly? From, DateOnly? To) Days(string cell)
    {
        var days = cell.Split(", modified")[0].Split(' ').Where(word => word.Length >= 10)
            .Select(word => DateOnly.TryParseExact(word[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().ToList();
        return days.Count == 0 ? (null, null) : (days[0], days[^1]);
    }
}
