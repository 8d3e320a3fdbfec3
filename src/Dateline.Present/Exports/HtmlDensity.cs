using System.Globalization;

namespace Dateline.Present.Exports;

/// <summary>How many stories each month holds, drawn as a strip of bars that open the months.</summary>
internal static class HtmlDensity
{
    private const int MostBars = 72;
    private const int Height = 44;

    /// <summary>How many months a bar stands for.</summary>
    private static readonly int[] Steps = [1, 3, 12, 120, 1200];

    public static void Write(HtmlWriter html, IReadOnlyList<CalendarMonth> months)
    {
        if (months.Count < 2)
        {
            return;
        }

        html.Write($"<nav class=\"density\" aria-label=\"Months\">");
        Strip(html, months);
        html.Write($"<details class=\"months\"><summary>{Wording.Count(months.Count, "month", "months")} with stories</summary><ul>");
        foreach (var month in months)
        {
            html.Write($"<li><a href=\"#{HtmlAnchor.Month(month.First)}\">{Wording.Month(month.First)}</a> <span class=\"count\">{Wording.Count(month.Stories)}</span></li>");
        }

        html.Write($"</ul></details></nav>\n");
    }

    private static void Strip(HtmlWriter html, IReadOnlyList<CalendarMonth> months)
    {
        var first = Number(months[0].First);
        var all = Number(months[^1].First) - first + 1;
        var step = Steps.First(step => all <= step * MostBars || step == Steps[^1]);
        var bars = months.GroupBy(month => (Number(month.First) - first) / step)
            .Select(bar => (At: bar.Key, Month: bar.First().First, Stories: bar.Sum(month => month.Stories))).ToList();
        var most = bars.Max(bar => bar.Stories);
        var width = 100.0 / (((all - 1) / step) + 1);
        html.Write($"<svg class=\"strip\" width=\"100%\" height=\"{Height + 20}\" focusable=\"false\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Height}\" y2=\"{Height}\"/>");
        var labelled = double.NegativeInfinity;
        foreach (var bar in bars)
        {
            var left = bar.At * width;
            var tall = Math.Max(3.0, bar.Stories * (Height - 4.0) / most);
            var label = $"{Named(first + (bar.At * step), step)}: {Wording.Count(bar.Stories, "story", "stories")}";
            html.Write($"<a href=\"#{HtmlAnchor.Month(bar.Month)}\" aria-label=\"{label}\"><title>{label}</title>");
            html.Write($"<rect class=\"hit\" x=\"{left}%\" y=\"0\" width=\"{width}%\" height=\"{Height}\"/><rect class=\"many\" x=\"{left + (width * 0.2)}%\" y=\"{Height - tall}\" width=\"{width * 0.6}%\" height=\"{tall}\"/></a>");
            if (left - labelled >= 16 && left <= 90)
            {
                html.Write($"<text x=\"{left}%\" y=\"{Height + 15}\">{Wording.Month(bar.Month)[..3]} {bar.Month.Year.ToString(CultureInfo.InvariantCulture)}</text>");
                labelled = left;
            }
        }

        html.Write($"</svg>");
    }

    private static string Named(int month, int step) =>
        step == 1 ? Wording.Month(First(month)) : $"{Wording.Month(First(month))} to {Wording.Month(First(month + step - 1))}";

    private static DateOnly First(int month) => new(Math.Min(month / 12, 9999), (month % 12) + 1, 1);

    private static int Number(DateOnly month) => (month.Year * 12) + month.Month - 1;
}
