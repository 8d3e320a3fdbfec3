using System.Globalization;

namespace Dateline.Present.Exports;

/// <summary>How many stories each month holds, drawn as a strip of bars that open the months.</summary>
internal static class HtmlDensity
{
    private const int MostBars = 72;
    private const int Height = 44;

    /// <summary>In a strip longer than this, a silence longer than <see cref="LongSilence"/> is folded.</summary>
    private const int LongStrip = 24;

    private const int LongSilence = 6;

    /// <summary>How many places a folded silence takes.</summary>
    private const int Fold = 3;

    /// <summary>How many months a bar stands for.</summary>
    private static readonly int[] Steps = [1, 3, 12, 120, 1200];

    public static void Write(HtmlWriter html, IReadOnlyList<CalendarMonth> months)
    {
        if (months.Count < 2)
        {
            return;
        }

        html.Write($"<nav class=\"density\" aria-label=\"Months\">");
        Strip(html, Folded(months) is var folded && folded[^1].At < MostBars ? folded : Stepped(months));
        html.Write($"<details class=\"months\"><summary>{Wording.Count(months.Count, "month", "months")} with stories</summary><ul>");
        foreach (var month in months)
        {
            html.Write($"<li><a href=\"#{HtmlAnchor.Month(month.First)}\">{Wording.Month(month.First)}</a> <span class=\"count\">{Wording.Count(month.Stories)}</span></li>");
        }

        html.Write($"</ul></details></nav>\n");
    }

    /// <summary>A bar a month; one stray date long ago does not push all others into a corner.</summary>
    private static List<Bar> Folded(IReadOnlyList<CalendarMonth> months)
    {
        var fold = Number(months[^1].First) - Number(months[0].First) >= LongStrip;
        var bars = new List<Bar>();
        var at = 0;
        for (var month = 0; month < months.Count; month++)
        {
            var silence = month == 0 ? 0 : Number(months[month].First) - Number(months[month - 1].First);
            var folded = fold && silence > LongSilence;
            at += folded ? Fold : silence;
            bars.Add(new(at, months[month].First, Wording.Month(months[month].First), months[month].Stories, folded));
        }

        return bars;
    }

    /// <summary>As many months a bar as it takes.</summary>
    private static List<Bar> Stepped(IReadOnlyList<CalendarMonth> months)
    {
        var first = Number(months[0].First);
        var all = Number(months[^1].First) - first + 1;
        var step = Steps.First(step => all <= step * MostBars || step == Steps[^1]);
        return [.. months.GroupBy(month => (Number(month.First) - first) / step).Select(bar => new Bar(
            bar.Key, bar.First().First, Named(first + (bar.Key * step), step), bar.Sum(month => month.Stories), AfterFold: false))];
    }

    private static void Strip(HtmlWriter html, List<Bar> bars)
    {
        var most = bars.Max(bar => bar.Stories);
        var width = 100.0 / (bars[^1].At + 1);
        html.Write($"<svg class=\"strip\" width=\"100%\" height=\"{Height + 20}\" focusable=\"false\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Height}\" y2=\"{Height}\"/>");
        var labelled = double.NegativeInfinity;
        foreach (var bar in bars)
        {
            var left = bar.At * width;
            if (bar.AfterFold)
            {
                html.Write($"<text class=\"fold\" x=\"{left - (width * (Fold - 1) / 2)}%\" y=\"{Height - 8}\" aria-hidden=\"true\">⋯</text>");
            }

            One(html, bar, left, width, Math.Max(3.0, bar.Stories * (Height - 4.0) / most));
            if (left - labelled >= 16 && left <= 90)
            {
                html.Write($"<text x=\"{left}%\" y=\"{Height + 15}\">{Wording.Month(bar.Month)[..3]} {bar.Month.Year.ToString(CultureInfo.InvariantCulture)}</text>");
                labelled = left;
            }
        }

        html.Write($"</svg>");
    }

    private static void One(HtmlWriter html, Bar bar, double left, double width, double tall)
    {
        var label = $"{bar.Name}: {Wording.Count(bar.Stories, "story", "stories")}";
        html.Write($"<a href=\"#{HtmlAnchor.Month(bar.Month)}\" aria-label=\"{label}\"><title>{label}</title>");
        html.Write($"<rect class=\"hit\" x=\"{left}%\" y=\"0\" width=\"{width}%\" height=\"{Height}\"/><rect class=\"many\" x=\"{left + (width * 0.2)}%\" y=\"{Height - tall}\" width=\"{width * 0.6}%\" height=\"{tall}\"/></a>");
    }

    private static string Named(int month, int step) =>
        step == 1 ? Wording.Month(First(month)) : $"{Wording.Month(First(month))} to {Wording.Month(First(month + step - 1))}";

    private static DateOnly First(int month) => new(Math.Min(month / 12, 9999), (month % 12) + 1, 1);

    private static int Number(DateOnly month) => (month.Year * 12) + month.Month - 1;

    /// <param name="At">Its place in the strip, from 0.</param>
    /// <param name="Month">The month it opens.</param>
    /// <param name="AfterFold">Whether a folded silence stands before it.</param>
    private sealed record Bar(int At, DateOnly Month, string Name, int Stories, bool AfterFold);
}
