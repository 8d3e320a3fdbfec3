using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Amounts of one unit over the time of their stories: a dot each, a line for a range. The table below says the same in words.</summary>
internal static class HtmlPlot
{
    private const int Height = 176;

    /// <summary>Above the highest dot and below the lowest.</summary>
    private const int Margin = 10;

    /// <summary>More dots than this are a cloud that nobody reads.</summary>
    private const int MostDots = 400;

    /// <param name="all">Dated, earliest first.</param>
    public static void Write(HtmlWriter html, string unit, IReadOnlyList<FigureRow> all)
    {
        List<FigureRow> rows = [.. all.TakeLast(MostDots)];
        var amounts = rows.SelectMany(row => (decimal[])[row.Figure.Amount.Value, row.Figure.Amount.High ?? row.Figure.Amount.Value]).ToList();
        var scale = AmountScale.Over((double)amounts.Min(), (double)amounts.Max());
        var time = HtmlScale.Over(rows.Select(row => row.Story!.Date with { From = new(row.Day!.Value), To = new(row.Day!.Value), Best = null }))!;
        html.Write($"<figure class=\"plot\"><figcaption>{Says(unit, rows, amounts, scale)}{(all.Count > MostDots ? $" Only the newest {Wording.Count(MostDots)} are drawn." : "")}</figcaption>\n<div class=\"field\" aria-hidden=\"true\">");
        Amounts(html, scale);
        html.Write($"<svg class=\"dots\" width=\"100%\" height=\"{Height + 22}\" focusable=\"false\">");
        foreach (var (amount, _) in scale.Ticks)
        {
            html.Write($"<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{At(scale, amount)}\" y2=\"{At(scale, amount)}\"/>");
        }

        html.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Height}\" y2=\"{Height}\"/>");
        foreach (var (at, label) in time.Ticks)
        {
            html.Write($"<line class=\"tick\" x1=\"{at}%\" x2=\"{at}%\" y1=\"{Height}\" y2=\"{Height + 4}\"/><text class=\"{(at > 85 ? "last" : "label")}\" x=\"{at}%\" y=\"{Height + 16}\">{label}</text>");
        }

        foreach (var row in rows)
        {
            Dot(html, row, scale, time);
        }

        html.Write($"</svg></div></figure>\n");
    }

    /// <summary>What the plot shows, in a sentence.</summary>
    private static string Says(string unit, List<FigureRow> rows, List<decimal> amounts, AmountScale scale)
    {
        var real = rows[0].Figure.Amount.Unit;
        var (first, last) = (rows.Min(row => row.Day!.Value), rows.Max(row => row.Day!.Value));
        var span = $"{Wording.Of(new Amount(amounts.Min(), real))} to {Wording.Of(new Amount(amounts.Max(), real))}";
        return $"{unit} over time: {Wording.Count(rows.Count, "figure", "figures")} from {span}, {(first == last ? Wording.Day(first) : $"{Wording.Day(first)} to {Wording.Day(last)}")}.{(scale.Powers ? " The lines grow by powers of ten." : "")}{(rows.Exists(row => !row.Story!.Date.IsDay) ? " Hollow: the day is not certain." : "")} A dot opens its row.";
    }

    /// <summary>The labels stand in a drawing of their own, as wide as they need, so that the dots can be placed in percent beside them.</summary>
    private static void Amounts(HtmlWriter html, AmountScale scale)
    {
        html.Write($"<svg class=\"amounts\" width=\"76\" height=\"{Height + 22}\" focusable=\"false\">");
        foreach (var (amount, label) in scale.Ticks)
        {
            html.Write($"<text class=\"last\" x=\"68\" y=\"{At(scale, amount) + 4}\">{label}</text>");
        }

        html.Write($"</svg>");
    }

    /// <summary>The links take no place in the order of tabs: every row of the table is one step away already.</summary>
    private static void Dot(HtmlWriter html, FigureRow row, AmountScale scale, HtmlScale time)
    {
        var (amount, date) = (row.Figure.Amount, row.Story!.Date);
        var x = (time.Start(row.Day!.Value) + time.End(row.Day.Value)) / 2;
        var sure = date.IsDay ? "dot" : "dot unsure";
        var low = At(scale, (double)amount.Value);
        html.Write($"<a href=\"#{HtmlAnchor.Figure(row.Number)}\" tabindex=\"-1\"><title>{Wording.Of(amount)}, {Wording.Of(date)}</title>");
        if (date is { IsDay: false, From: { } from, To: { } to })
        {
            html.Write($"<line class=\"span\" x1=\"{time.Start(from.Day)}%\" x2=\"{time.End(to.Day)}%\" y1=\"{low}\" y2=\"{low}\"/>");
        }

        if (amount.High is { } high)
        {
            html.Write($"<line class=\"range\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{low}\" y2=\"{At(scale, (double)high)}\"/><circle class=\"{sure}\" cx=\"{x}%\" cy=\"{At(scale, (double)high)}\" r=\"4\"/>");
        }

        html.Write($"<circle class=\"hit\" cx=\"{x}%\" cy=\"{low}\" r=\"12\"/><circle class=\"{sure}\" cx=\"{x}%\" cy=\"{low}\" r=\"5\"/></a>");
    }

    private static double At(AmountScale scale, double amount) => Height - Margin - (scale.Part(amount) * (Height - (2 * Margin)));
}

/// <summary>Amounts from 0 at the foot, or by powers of ten where they span more than two.</summary>
/// <param name="Ticks">Where lines are drawn, lowest first.</param>
internal sealed record AmountScale(double Low, double High, bool Powers, IReadOnlyList<(double Amount, string Label)> Ticks)
{
    private const int MostTicks = 5;

    public static AmountScale Over(double low, double high)
    {
        if (low > 0 && high / low > 100)
        {
            var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)));
            var every = (last - first + MostTicks - 1) / MostTicks;
            var powers = Enumerable.Range(0, ((last - first) / every) + 1).Select(power => Math.Pow(10, first + (power * every)));
            return new(Math.Pow(10, first), Math.Pow(10, last), Powers: true, [.. powers.Select(Tick)]);
        }

        var (foot, head) = (Math.Min(0, low), Math.Max(high, 0));
        var step = Step((head - foot) / (MostTicks - 1));
        var (from, to) = (Math.Floor(foot / step), Math.Ceiling(head / step));
        return new(from * step, Math.Max(to, from + 1) * step, Powers: false, [.. Enumerable.Range(0, (int)(Math.Max(to, from + 1) - from) + 1).Select(tick => Tick((from + tick) * step))]);
    }

    /// <summary>0 at the foot, 1 at the head.</summary>
    public double Part(double amount) => Powers
        ? (Math.Log10(amount) - Math.Log10(Low)) / (Math.Log10(High) - Math.Log10(Low))
        : (amount - Low) / (High - Low);

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static double Step(double least)
    {
        if (least <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return ((double[])[1, 2, 5, 10]).First(step => step * power >= least * 0.999) * power;
    }

    private static (double Amount, string Label) Tick(double amount)
    {
        (double Step, string Name)[] steps = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1, "")];
        var (step, name) = steps.First(step => Math.Abs(amount) >= step.Step || step.Step == 1);
        return Math.Abs(amount) is >= 1e16 or (> 0 and < 1e-4)
            ? (amount, amount.ToString("0e0", CultureInfo.InvariantCulture))
            : (amount, $"{(amount / step).ToString("#,##0.####", CultureInfo.InvariantCulture)}{(name.Length == 0 ? "" : $" {name}")}");
    }
}
