using System.Security.Cryptography;
using Dateline.Date;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>Reads every spec of Recognizers-Text that is a reading of news, and says how many are right, language by language.</summary>
internal static class SpecQuality
{
    private static readonly string Own = Path.GetFullPath(Path.Combine(Samples.Root, "..", "shared", "data", "time", "cases-recognizers.dev.jsonl"));

    private static readonly string[] Languages = ["en", "de"];

    public static bool IsHere => File.Exists(Own);

    /// <summary>SHA-256 of the specs: floors hold for these bytes only.</summary>
    public static string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Own)));

    public static List<(string Name, double Value)> Figures() =>
        [.. Languages.Select(language => ($"{language} specs right", Counted(Own, language).Average(each => SpecCases.IsRight(each) ? 1.0 : 0)))];

    /// <summary>Prints the figures of a file of specs, and what is wrong in the languages named.</summary>
    /// <param name="args">The file, else the one beside the project; then languages; <c>out</c> before one shows the specs left out instead.</param>
    public static int Run(string[] args)
    {
        var file = args.Length > 0 ? args[0] : Own;
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"bench: {file} is not here: the specs stand beside the project, see bench/README.md.");
            return 1;
        }

        foreach (var language in args.Length > 1 ? args.Skip(1).Where(arg => arg != "out") : Languages)
        {
            var rows = Counted(file, language).Select(each => (Case: each, Right: SpecCases.IsRight(each))).ToList();
            Console.WriteLine($"{language}: {rows.Count(row => row.Right)} of {rows.Count} right, {rows.Average(row => row.Right ? 1.0 : 0):0.000}");
            foreach (var left in SpecCases.In(file, language).GroupBy(SpecCases.WhyNot).Where(left => left.Key is not null).OrderByDescending(left => left.Count()))
            {
                Console.WriteLine($"    left out, {left.Key}: {left.Count()}");
                foreach (var each in left.Where(_ => args.Contains("out")))
                {
                    Console.WriteLine($"        {each.Input}   {string.Join("; ", each.Expected.Select(one => $"{one.Text} {string.Join('|', one.Values.Select(value => value.Timex))}"))}");
                }
            }

            foreach (var (each, _) in rows.Where(row => !row.Right && args.Length > 1 && !args.Contains("out")))
            {
                Console.WriteLine($"    {each.Id}  {each.Written:yyyy-MM-dd}  {each.Input}");
                Console.WriteLine($"        means {string.Join("; ", each.Expected.Select(one => $"[{one.Text}] {string.Join('|', one.Values.Select(value => $"{value.Timex} {value.Mod}"))}"))}");
                Console.WriteLine($"        read  {string.Join("; ", TimeExpressions.In(each.Input, each.Written, language, TimeAnchor.News).Select(one => $"[{one.At.Text}] {one.Value} {one.Mod}"))}");
            }
        }

        return 0;
    }

    private static IEnumerable<SpecCase> Counted(string file, string language) => SpecCases.In(file, language).Where(each => SpecCases.WhyNot(each) is null);
}
