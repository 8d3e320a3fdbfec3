using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Linking a public stream of news, and longer ones made from it, beside a plain TF-IDF linker with the same window on the same
/// items; then the program itself on the same items as a file: its processor time and the most memory it held.
/// </summary>
internal static class LinkSpeed
{
    private static readonly int[] Sizes = [37_554, 100_000, 400_000];

    /// <summary>The plain linker is stopped after so many seconds; how far it came gives its rate, which is too good for it.</summary>
    private const double Patience = 200;

    private const double PlainThreshold = 0.3;

    /// <param name="args">A file for the plot, or nothing.</param>
    public static int Run(string[] args)
    {
        if (!StoryData.IsHere)
        {
            Console.WriteLine("link: the public sets stand beside the project and are not here.");
            return 0;
        }

        Warm([.. StoryData.Stream(Sizes[0])]);
        var rows = new List<(int Items, double Own, double Plain)>();
        foreach (var size in Sizes)
        {
            LooseItem[] all = [.. StoryData.Stream(size)];
            foreach (var (what, items) in new[] { ("all", all), ("dated only", [.. all.Where(item => item.Published is not null)]) })
            {
                var own = Own(items);
                var (done, plain) = Plain(items);
                var rate = done / plain;
                Console.WriteLine(Invariant($"{items.Length,7} items, {what}: {items.Length / own:0} items a CPU-second, plain {rate:0}{(done < items.Length ? $" (stopped after {done})" : "")}; ratio {items.Length / own / rate:0.0}"));
                if (items.Length == all.Length)
                {
                    rows.Add((items.Length, own, items.Length / rate));
                }
            }
        }

        Console.WriteLine(Invariant($"growth exponent from {rows[0].Items} to {rows[^1].Items} items: {Exponent(rows[0], rows[^1]):0.00}, from {rows[1].Items}: {Exponent(rows[1], rows[^1]):0.00}"));
        Program();
        if (args is [var plot])
        {
            File.WriteAllText(plot, LinkPlot.Of(rows));
        }

        return 0;
    }

    private static double Exponent((int Items, double Own, double Plain) one, (int Items, double Own, double Plain) other) =>
        Math.Log(other.Own / one.Own) / Math.Log((double)other.Items / one.Items);

    /// <summary>Both, until the runtime has compiled what they use often.</summary>
    private static void Warm(LooseItem[] items)
    {
        for (var round = 0; round < 3; round++)
        {
            Own(items);
            Plain(items[..(items.Length / 8)]);
        }
    }

    private static double Own(LooseItem[] items) => Seconds(() =>
    {
        if (Filters.Stories(items, LinkOptions.Default, threads: 1).Count() != items.Length)
        {
            throw new InvalidOperationException("items were lost");
        }
    });

    private static (int Done, double Seconds) Plain(LooseItem[] items)
    {
        var done = 0;
        var seconds = Seconds(() =>
        {
            var watch = Stopwatch.StartNew();
            var plain = new PlainLinker(LinkOptions.Default.MaxDays, PlainThreshold);
            // Undated items wait for the end of input.
            foreach (var item in items.Where(item => item.Published is not null).Concat(items.Where(item => item.Published is null)))
            {
                plain.Place(item);
                done++;
                if (watch.Elapsed.TotalSeconds > Patience)
                {
                    break;
                }
            }
        });
        return (done, seconds);
    }

    private static double Seconds(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime.TotalSeconds;
        action();
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds - started;
    }

    private static void Program()
    {
        var program = Path.Combine(Samples.Root, "artifacts", "bin", "Dateline.Present", "release", "dateline");
        if (!File.Exists(program))
        {
            Console.WriteLine("the program is not here: dotnet build src/Dateline.Present -c Release");
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            foreach (var size in Sizes)
            {
                File.WriteAllLines(file, StoryData.Stream(size).Select(item => JsonSerializer.Serialize(new
                {
                    id = item.Id,
                    title = item.Title,
                    text = item.Text,
                    published = item.Published?.ToString(),
                    outlet = item.Outlet,
                })));
                var (seconds, memory) = Watched(program, "link", "--threads", "1", file, "-o", "/dev/null");
                Console.WriteLine(Invariant($"dateline link, {size} items as a file of {new FileInfo(file).Length / 1e6:0} MB: {seconds:0.0} CPU-seconds ({size / seconds:0} items a CPU-second), at most {memory / 1e6:0} MB"));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (double Seconds, long Memory) Watched(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var (seconds, memory) = (0.0, 0L);
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            (seconds, memory) = (process.TotalProcessorTime.TotalSeconds, Math.Max(memory, process.PeakWorkingSet64));
        }

        return (seconds, memory);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
