using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Dates drawn: how sure each is by the shape of its mark, how long each interval by a bar on a shared scale.</summary>
internal static class HtmlBar
{
    /// <summary>How sure a date is, in one word that the style, the filter and the legend share.</summary>
    public static string Sureness(When when) => when switch
    {
        { IsKnown: false } => "undated",
        { IsDay: true, Basis: Basis.Stated or Basis.Relative } => "stated",
        { IsDay: true } => "reasoned",
        { From: not null, To: not null } => "between",
        _ => "open",
    };

    /// <summary>The gradients that open ends fade by; once in the file.</summary>
    public static void Definitions(HtmlWriter html)
    {
        html.Write($"<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>");
        html.Write($"<linearGradient id=\"fade-after\"><stop offset=\"0\" class=\"full\"/><stop offset=\"1\" class=\"gone\"/></linearGradient>");
        html.Write($"<linearGradient id=\"fade-before\"><stop offset=\"0\" class=\"gone\"/><stop offset=\"1\" class=\"full\"/></linearGradient>");
        html.Write($"</defs></svg>\n");
    }

    /// <summary>An interval on its scale: a post at each closed end, a fading end where it is open, a dot at the best value.</summary>
    public static void Interval(HtmlWriter html, HtmlScale scale, When when)
    {
        html.Write($"<svg class=\"bar\" width=\"100%\" height=\"36\" role=\"img\" aria-label=\"{Wording.Of(when)}, drawn on a scale\" focusable=\"false\">");
        Axis(html, scale);
        var from = when.From is { } start ? scale.Start(start.Day) : 0;
        var to = when.To is { } end ? scale.End(end.Day) : 100;
        var fill = (when.From, when.To) switch { (null, _) => " before", (_, null) => " after", _ => "" };
        html.Write($"<rect class=\"span{fill}\" x=\"{from}%\" y=\"5\" width=\"{Math.Max(to - from, 0.4)}%\" height=\"8\"/>");
        if (when.From is not null)
        {
            Post(html, from);
        }

        if (when.To is not null)
        {
            Post(html, to);
        }

        if (when.Best is { } best)
        {
            html.Write($"<circle class=\"best\" cx=\"{(scale.Start(best.Day) + scale.End(best.Day)) / 2}%\" cy=\"9\" r=\"4.5\"/>");
        }

        html.Write($"</svg>\n");
    }

    /// <summary>A term of office: full where it surely was held, pale where it may have been, fading where an end is not known.</summary>
    public static void Term(HtmlWriter html, HtmlScale scale, When from, When to)
    {
        html.Write($"<svg class=\"bar\" width=\"100%\" height=\"36\" aria-hidden=\"true\" focusable=\"false\">");
        Axis(html, scale);
        var earliest = from.From is { } early ? scale.Start(early.Day) : (double?)null;
        var latest = to.To is { } late ? scale.End(late.Day) : (double?)null;
        var sureFrom = from.To is { } begun ? scale.Start(begun.Day) : earliest;
        var sureTo = to.From is { } held ? scale.End(held.Day) : latest;
        var (left, right) = (sureFrom ?? 0, sureTo ?? 100);
        if (right > left)
        {
            var fill = (sureFrom, sureTo) switch { (null, null) => " maybe", (null, _) => " before", (_, null) => " after", _ => "" };
            html.Write($"<rect class=\"span{fill}\" x=\"{left}%\" y=\"5\" width=\"{right - left}%\" height=\"8\"/>");
        }

        Maybe(html, earliest ?? (sureFrom is null ? null : 0), sureFrom);
        Maybe(html, sureTo, latest ?? (sureTo is null ? null : 100));
        if (earliest is { } first && scale.Holds(from.From!.Value.Day))
        {
            Post(html, first);
        }

        if (latest is { } last && scale.Holds(to.To!.Value.Day))
        {
            Post(html, last);
        }

        html.Write($"</svg>\n");
    }

    private static void Maybe(HtmlWriter html, double? from, double? to)
    {
        if (from is { } left && to is { } right && right > left)
        {
            html.Write($"<rect class=\"span maybe\" x=\"{left}%\" y=\"5\" width=\"{right - left}%\" height=\"8\"/>");
        }
    }

    private static void Post(HtmlWriter html, double at) =>
        html.Write($"<line class=\"post\" x1=\"{at}%\" x2=\"{at}%\" y1=\"1\" y2=\"17\"/>");

    private static void Axis(HtmlWriter html, HtmlScale scale)
    {
        html.Write($"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"20\" y2=\"20\"/>");
        foreach (var (at, label) in scale.Ticks)
        {
            html.Write($"<line class=\"tick\" x1=\"{at}%\" x2=\"{at}%\" y1=\"20\" y2=\"24\"/><text class=\"{(at > 85 ? "last" : "label")}\" x=\"{at}%\" y=\"34\">{label}</text>");
        }
    }
}
