using System.Globalization;
using System.Security.Cryptography;
using Dateline.Collect;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>The sample pages and what is true of them (<c>samples/SOURCES.md</c>).</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Folder => Path.Combine(Root, "samples", "europa-clipper");

    public static List<Page> Pages() =>
        [.. Collect.Pages.From([Folder], new(), Stream.Null).OfType<Finding<Page>.Found>().Select(found => found.Value)];

    public static Timeline Timeline() => NewsDesk.Timeline(Pages().Select(NewsDesk.Read), [], new());

    /// <summary>SHA-256 over all sample files and the truths, in ordinal order of their paths: floors hold for these bytes only.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The rows of the truth tables whose day of publication is one day.</summary>
    public static IEnumerable<Truth> Truths()
    {
        string? page = null;
        foreach (var line in File.ReadLines(Path.Combine(Root, "samples", "SOURCES.md")))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                page = line[4..].Split(',')[0].Trim();
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (page is not null && cells.Length >= 6 && cells[2].Length >= 10
                && DateOnly.TryParseExact(cells[2].AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                var words = cells[1].Split(" (headline", StringSplitOptions.None)[0].Trim('"', '“', '”');
                var stories = cells[4].Split(';', StringSplitOptions.TrimEntries).Where(story => story is not ("–" or "-")).ToArray();
                yield return new(page, words, day, stories);
            }
        }
    }

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")) ? folder.FullName
        : FindRoot(folder.Parent ?? throw new InvalidOperationException("Dateline.slnx is in no folder above the bench."));
}

/// <param name="Words">The first words of the item.</param>
/// <param name="Stories">The happenings it tells, by their name in the table.</param>
internal sealed record Truth(string Page, string Words, DateOnly Published, string[] Stories);
