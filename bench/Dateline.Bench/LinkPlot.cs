using System.Globalization;
using System.Text;

namespace Dateline.Bench;

/// <summary>Draws processor time against the number of items, both by powers of ten.</summary>
internal static class LinkPlot
{
    private const int Left = 70;
    private const int Wide = 400;
    private const int Top = 40;
    private const int High = 240;

    private static readonly double[] Seconds = [1, 10, 100, 1000, 10_000];

    public static string Of(IReadOnlyList<(int Items, double Own, double Plain)> rows)
    {
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 330\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"640\" height=\"330\" fill=\"#fff\"/>\n");
        Text(svg, Left, 20, "CPU-seconds for so many items", "#222");
        foreach (var mark in Seconds)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(mark):0.#}H{Left + Wide}\" stroke=\"#ddd\"/>\n");
            Text(svg, 20, Y(mark) + 4, mark.ToString("#,0", CultureInfo.InvariantCulture), "#222");
        }

        foreach (var row in rows)
        {
            Text(svg, X(row.Items) - 20, Top + High + 20, row.Items.ToString("#,0", CultureInfo.InvariantCulture), "#222");
        }

        Line(svg, [.. rows.Select(row => (X(row.Items), Y(row.Plain)))], "#b04a00", "plain TF-IDF linker");
        Line(svg, [.. rows.Select(row => (X(row.Items), Y(row.Own)))], "#0b5fa5", "dateline link");
        return svg.Append("</svg>\n").ToString();
    }

    private static double X(double items) => Left + 20 + ((Math.Log10(items) - 4.5) / 1.2 * Wide);

    private static double Y(double seconds) => Top + High - ((Math.Log10(seconds) + 0.3) / 4.3 * High);

    private static void Line(StringBuilder svg, (double X, double Y)[] points, string colour, string name)
    {
        var path = string.Join('L', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}")));
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
        foreach (var (x, y) in points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3\" fill=\"{colour}\"/>\n");
        }

        Text(svg, points[^1].X + 8, points[^1].Y + 4, name, colour);
    }

    private static void Text(StringBuilder svg, double x, double y, string text, string colour) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" fill=\"{colour}\">{text}</text>\n");
}
