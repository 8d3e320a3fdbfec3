using System.Diagnostics;
using System.Globalization;
using Dateline.Store;

namespace Dateline.Bench;

/// <summary>
/// Kills <c>add</c> and <c>reread</c> at random moments and looks at the archive after each: it must be sound, and in the end hold every
/// page once. A new archive for every ten kills, so that there is always something left to write.
/// </summary>
internal static class ArchiveKills
{
    private const int Pages = 600;
    private const int KillsEach = 10;

    /// <summary>In milliseconds: from before the runtime is up to after the last page is in.</summary>
    private const int Earliest = 80;

    private const int Latest = 1_500;

    /// <param name="arguments">How many kills (200), and the address of a server where they are not to hit a file.</param>
    public static int Run(string[] arguments)
    {
        var kills = arguments is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 200;
        var folder = Directory.CreateTempSubdirectory("dateline-kills-").FullName;
        var pages = Path.Combine(folder, "pages");
        Directory.CreateDirectory(pages);
        foreach (var page in Enumerable.Range(0, Pages))
        {
            File.WriteAllText(Path.Combine(pages, $"{page:0000}.txt"), $"The harbour opens for boat {page}\n\nPublished on 3 October 2024\n\nThe harbour of Lower Ferry opened for boat number {page} on Thursday, the mayor said.\n");
        }

        var (random, faults, midway, done) = (new Random(11), 0, 0, 0);
        for (var round = 0; round * KillsEach < kills; round++)
        {
            var place = arguments is [_, var server] ? $"{server}?schema=kills{round}" : Path.Combine(folder, $"{round}.db");
            for (var kill = 0; kill < KillsEach && (round * KillsEach) + kill < kills; kill++, done++)
            {
                using (var working = Start(kill % 2 == 1 ? ["reread", "--archive", place] : ["add", pages, "--archive", place]))
                {
                    working.WaitForExit(TimeSpan.FromMilliseconds(random.Next(Earliest, Latest)));
                    midway += working.HasExited ? 0 : 1;
                    working.Kill();
                    working.WaitForExit();
                }

                using var archive = Archive.Open(place, create: true);
                faults += archive.Check().Count();
            }

            foreach (var work in (string[][])[["add", pages, "--archive", place], ["reread", "--archive", place]])
            {
                using var whole = Start(work);
                whole.WaitForExit();
                faults += whole.ExitCode == 0 ? 0 : 1;
            }

            using var end = Archive.Open(place, create: false);
            var paths = end.Savings().Select(saving => saving.Path).ToList();
            faults += end.Check().Count() + (paths.Count == Pages && paths.Distinct(StringComparer.Ordinal).Count() == Pages ? 0 : 1);
        }

        Directory.Delete(folder, recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} kills, {midway} of them before the work was done; {faults} faults found"));
        return faults == 0 ? 0 : 1;
    }

    private static Process Start(string[] words) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Samples.Root, "artifacts", "bin", "Dateline.Present", "release", "dateline.dll"), .. words])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
