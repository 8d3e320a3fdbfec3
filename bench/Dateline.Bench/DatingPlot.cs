using System.Globalization;
using System.Text;

namespace Dateline.Bench;

/// <summary>Draws the simulation's figures: how often the true day is inside, and how wide the intervals are, by the share of clues left.</summary>
internal static class DatingPlot
{
    private const int Left = 56;
    private const int Wide = 300;
    private const int High = 200;

    /// <param name="Inside">0 to 1.</param>
    /// <param name="Width">In days, as <paramref name="OrderWidth"/>.</param>
    public static string Of(IReadOnlyList<(double Clues, double Inside, double Width, double OrderWidth)> rows)
    {
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 290\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"800\" height=\"290\" fill=\"#fff\"/>\n");
        Axes(svg, 0, "true day inside the interval", [(0.97, "97 %"), (0.98, "98 %"), (0.99, "99 %"), (1, "100 %")], value => (value - 0.97) / 0.03);
        Line(svg, 0, [.. rows.Select(row => (row.Clues, Math.Max((row.Inside - 0.97) / 0.03, 0)))], "#0b5fa5");
        Axes(svg, 400, "median width in days", [(1, "1"), (10, "10"), (100, "100")], Log);
        Line(svg, 400, [.. rows.Select(row => (row.Clues, Log(row.OrderWidth)))], "#b04a00");
        Line(svg, 400, [.. rows.Select(row => (row.Clues, Log(row.Width)))], "#0b5fa5");
        Text(svg, 400 + Left + 150, 60, "by the order of lists alone", "#b04a00");
        Text(svg, 400 + Left + 30, 200, "by all grounds", "#0b5fa5");
        return svg.Append("</svg>\n").ToString();
    }

    private static double Log(double days) => Math.Log10(Math.Clamp(days, 1, 300)) / Math.Log10(300);

    private static void Axes(StringBuilder svg, int from, string title, (double Value, string Label)[] marks, Func<double, double> scale)
    {
        Text(svg, from + Left, 24, title, "#222");
        foreach (var (value, label) in marks)
        {
            var y = Y(scale(value));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{from + Left} {y:0.#}H{from + Left + Wide}\" stroke=\"#ddd\"/>\n");
            Text(svg, from + 8, (int)y + 4, label, "#222");
        }

        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            Text(svg, (int)X(from, share) - 12, 262, share.ToString("0 %", CultureInfo.InvariantCulture), "#222");
        }

        Text(svg, from + Left + 90, 282, "share of clues left", "#222");
    }

    private static void Line(StringBuilder svg, int from, IReadOnlyList<(double X, double Y)> points, string colour)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(at => string.Create(CultureInfo.InvariantCulture, $"{X(from, at.X):0.#},{Y(at.Y):0.#}")))}\"/>\n");
        foreach (var (x, y) in points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(from, x):0.#}\" cy=\"{Y(y):0.#}\" r=\"3\" fill=\"{colour}\"/>\n");
        }
    }

    private static void Text(StringBuilder svg, int x, int y, string text, string colour) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" fill=\"{colour}\">{text}</text>\n");

    private static double X(int from, double share) => from + Left + (share * Wide);

    private static double Y(double share) => 40 + ((1 - share) * High);
}
