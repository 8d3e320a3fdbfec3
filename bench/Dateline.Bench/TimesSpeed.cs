using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Date;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Finding times in prose beside chrono (npm <c>chrono-node</c>, run by Node on the same texts), and each hostile text beside
/// one a quarter as long in the same run: the time per letter is the same, or the work is not linear.
/// </summary>
internal static class TimesSpeed
{
    private const int Rounds = 12;

    private static readonly DateOnly Written = new(2024, 10, 16);

    public static int Run()
    {
        var texts = Samples.Pages().Select(Desk.NewsDesk.Read).Select(page => page.Plain).Where(text => text.Length > 0).ToList();
        var own = Rate(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times in the samples' {texts.Sum(text => text.Length)} letters: {own / 1e6:0.00} Mchar/s"));
        if (Chrono(texts) is { } peer)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chrono on the same: {peer / 1e6:0.00} Mchar/s; ratio {own / peer:0.00} (goal: at least 0.50)"));
        }
        else
        {
            Console.WriteLine("chrono is not here: npm install --prefix bench/chrono");
        }

        foreach (var (name, piece) in new[]
        {
            ("prose", texts[0].Replace('\n', ' ') + " "), ("the the the", "the "), ("figures", "1 "), ("months", "January "), ("number words", "two hundred and "),
            ("days without end of sentence", "on Tuesday "), ("one number", "1"), ("dots", "1."), ("quarters", "the first quarter of "), ("ranges", "5 and "),
        })
        {
            var ratio = PerLetter(Long(piece, 400_000)) / PerLetter(Long(piece, 100_000));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: time per letter at 400,000 letters over that at 100,000: {ratio:0.00}"));
        }

        return 0;
    }

    private static string Long(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static double PerLetter(string text) => 1 / Rate([text]);

    /// <summary>Letters per second, the best of some rounds.</summary>
    private static double Rate(List<string> texts)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                TimeExpressions.In(text, Written, "en", TimeAnchor.News);
            }

            best = Math.Max(best, texts.Sum(text => (double)text.Length) / watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static double? Chrono(List<string> texts)
    {
        var folder = Path.Combine(Samples.Root, "bench", "chrono");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "chrono-node")))
        {
            return null;
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, texts.Select(text => JsonSerializer.Serialize(new { text })));
            var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
            start.ArgumentList.Add("rate.cjs");
            start.ArgumentList.Add(file);
            start.ArgumentList.Add(Rounds.ToString(CultureInfo.InvariantCulture));
            using var node = Process.Start(start)!;
            var answer = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return double.TryParse(answer, CultureInfo.InvariantCulture, out var rate) ? rate : null;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
