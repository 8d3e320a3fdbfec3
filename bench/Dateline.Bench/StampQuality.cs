using System.Security.Cryptography;
using Dateline.News;
using Dateline.Read;

namespace Dateline.Bench;

/// <summary>Reads every counted case of the suites of date readers and says how many are right, suite by suite and language by language.</summary>
internal static class StampQuality
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "time"));

    public static bool IsHere => StampCases.Suites.All(suite => File.Exists(Path.Combine(Folder, $"cases-{suite}.dev.jsonl")));

    /// <summary>SHA-256 over the suites' files: floors hold for these bytes only.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var suite in StampCases.Suites)
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(Folder, $"cases-{suite}.dev.jsonl")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static List<(string Name, double Value)> Figures() =>
        [.. StampCases.Suites.Select(suite => ($"{suite} stamps right", StampCases.Of(Folder, suite).Average(each => StampCases.IsRight(each) ? 1.0 : 0)))];

    /// <summary>Prints the figures of a folder of suites, and what is wrong in the languages named.</summary>
    /// <param name="args">The folder, else the one beside the project; then languages, <c>all</c> for every one.</param>
    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Folder;
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"bench: {folder} is not here: the suites stand beside the project, see bench/README.md.");
            return 1;
        }

        foreach (var suite in StampCases.Suites)
        {
            var rows = StampCases.Of(folder, suite).Select(each => (Case: each, Right: StampCases.IsRight(each))).ToList();
            if (rows.Count > 0)
            {
                Print(suite, rows, args.Skip(1).ToHashSet(StringComparer.Ordinal));
            }
        }

        var silent = StampCases.Silent(folder).ToList();
        Console.WriteLine($"chrono finds nothing in {silent.Count} strings; Dateline reads {silent.Count(each => each.Read)} of them.");
        return 0;
    }

    private static void Print(string suite, List<(StampCase Case, bool Right)> rows, HashSet<string> shown)
    {
        Console.WriteLine($"{suite}: {rows.Count(row => row.Right)} of {rows.Count} right, {rows.Average(row => row.Right ? 1.0 : 0):0.000}; of the others {rows.Count(row => !row.Right && Answer(row.Case) is not null)} read as something else, the rest unread");
        foreach (var language in rows.GroupBy(row => row.Case.Language, StringComparer.Ordinal).OrderByDescending(language => language.Count()).ThenBy(language => language.Key, StringComparer.Ordinal))
        {
            Console.Write($" {(language.Key.Length == 0 ? "(none)" : language.Key)} {language.Count(row => row.Right)}/{language.Count()}");
        }

        Console.WriteLine();
        foreach (var (each, _) in rows.Where(row => !row.Right && (shown.Contains(row.Case.Language) || shown.Contains("all"))))
        {
            Console.WriteLine($"    {each.Language,-4} {each.Text}   means {each.Meant.Year}-{each.Meant.Month}-{each.Meant.Day} {each.Meant.Hour}:{each.Meant.Minute} {each.Meant.Weekday}   read {(Answer(each) is { } when ? $"{when.From}..{when.To}" : "nothing")}");
        }
    }

    private static When? Answer(StampCase each) => Stamped.On(each.Text, each.Tag, each.Saved) is Finding<When>.Found { Value: var when } ? when : null;
}
