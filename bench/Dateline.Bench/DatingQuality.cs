using System.Diagnostics;
using System.Globalization;
using Dateline.Date;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Dates simulated news of which the true days are known, with more and fewer clues left: how often the true day lies in the interval, and how
/// wide the intervals are beside those that the order of the lists alone would give.
/// </summary>
internal static class DatingQuality
{
    private const int Seeds = 5;

    private static readonly double[] Shares = [0.1, 0.25, 0.5, 0.75, 1];

    /// <param name="Inside">The share of undated items whose true day lies in their interval.</param>
    /// <param name="Width">Their median width in days, open ends counted as endless.</param>
    /// <param name="OrderWidth">The same without texts and stories.</param>
    private sealed record Row(double Clues, int Items, double Inside, double Width, double OrderWidth);

    public static List<(string Name, double Value)> Figures()
    {
        var rows = Shares.Select(share => Measure(share, Seeds)).ToList();
        return
        [
            ("simulation: true day inside the interval, least", rows.Min(row => row.Inside)),
            ("simulation: all clues, order's median width over own", rows[^1].OrderWidth / rows[^1].Width),
        ];
    }

    public static int Run(string[] args)
    {
        var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Seeds;
        var rows = new List<Row>();
        Console.WriteLine("clues left  undated items  true day inside  median width  by order alone  ratio");
        foreach (var share in Shares)
        {
            var row = Measure(share, seeds);
            rows.Add(row);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share,10:P0}  {row.Items,13}  {row.Inside,15:P2}  {row.Width,12:0.#}  {row.OrderWidth,14:0.#}  {row.Width / row.OrderWidth,5:0.00}"));
        }

        if (args.Length > 1)
        {
            File.WriteAllText(args[1], DatingPlot.Of([.. rows.Select(row => (row.Clues, row.Inside, row.Width, row.OrderWidth))]));
        }

        Speed();
        return 0;
    }

    private static Row Measure(double share, int seeds)
    {
        var (inside, widths, byOrder) = (new List<bool>(), new List<double>(), new List<double>());
        for (var seed = 0; seed < seeds; seed++)
        {
            var news = SimulatedNews.Of(new(seed, share));
            foreach (var item in Dates.Tighten(news.Pages, news.Kinship, news.Stories, new()).Items.Where(item => news.Undated.Contains(item.Item.Id)))
            {
                var (when, day) = (item.Published, news.Days[item.Item.Id]);
                inside.Add((when.From is null || when.From.Value.Day <= day) && (when.To is null || when.To.Value.Day >= day));
                widths.Add(when.Days ?? double.PositiveInfinity);
            }

            var silent = SimulatedNews.Of(new(seed, share) { Telling = false });
            byOrder.AddRange(Dates.Settle(silent.Pages, silent.Kinship, new()).Items.Where(item => silent.Undated.Contains(item.Item.Id)).Select(item => item.Published.Days ?? double.PositiveInfinity));
        }

        return new(share, inside.Count, inside.Average(each => each ? 1.0 : 0), Median(widths), Median(byOrder));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>A hundred thousand items on two thousand pages, and a quarter of it, in the same run.</summary>
    private static void Speed()
    {
        var costs = new List<(int Items, double Seconds)>();
        foreach (var outlets in (int[])[22, 88])
        {
            var news = SimulatedNews.Of(new(1, 1) { Outlets = outlets, Years = 4, Shown = 50 });
            var watch = Stopwatch.StartNew();
            Dates.Tighten(news.Pages, news.Kinship, news.Stories, new());
            costs.Add((news.Days.Count, watch.Elapsed.TotalSeconds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{news.Days.Count} items on {news.Pages.Length} pages: {watch.Elapsed.TotalSeconds:0.0} s"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time per item over that at a quarter: {costs[1].Seconds / costs[1].Items / (costs[0].Seconds / costs[0].Items):0.00}"));
    }
}
