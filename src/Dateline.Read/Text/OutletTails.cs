using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Outlets at the ends of a list's headlines: “Bridge opens - Coast Times”, “Bridge opens (coast.example)”, “… via Coast Times”.</summary>
internal static class OutletTails
{
    /// <summary>Cuts them off where three headlines in five, three at least, end so: one alone may be part of what is said.</summary>
    public static ImmutableArray<Told> Split(Sheet sheet, ImmutableArray<Told> told)
    {
        var tails = told.Select(one => one.Rows.Length == 0 ? default : Tail(First(one).Text)).ToArray();
        if (tails.Count(tail => tail.Outlet is not null) is var found && (found < 3 || found * 5 < told.Length * 3))
        {
            return told;
        }

        return [.. told.Select((one, at) =>
        {
            if (tails[at].Outlet is not { } outlet || one.Byline?.Outlet is not null)
            {
                return one;
            }

            var first = First(one);
            var byline = one.Byline ?? new Byline(null, [], null, null, first.Start, first.Start);
            return one with
            {
                Byline = byline with { Outlet = outlet },
                Passages = [sheet.Passage(first.Start, first.Start + tails[at].Length), .. (one.Passages ?? [.. one.Rows.Select(Sheet.Passage)]).Skip(1)],
            };
        })];
    }

    private static News.Passage First(Told told) => told.Passages is { Length: > 0 } passages ? passages[0] : Sheet.Passage(told.Rows[0]);

    /// <summary>The outlet and how long the text before it is.</summary>
    private static (string? Outlet, int Length) Tail(string text)
    {
        if (text.Length is < 12 or > 400)
        {
            return default;
        }

        if (text[^1] == ')' && text.LastIndexOf('(') is > 8 and var open && open < text.Length - 3)
        {
            var inside = text[(open + 1)..^1];
            return Furniture.Domain(inside) || (Shapes.Name(inside) && Shapes.Words(inside) is >= 2 and <= 5) ? (inside, open) : default;
        }

        foreach (var mark in (ReadOnlySpan<string>)[" - ", " – ", " — ", " | ", " · ", " via "])
        {
            if (text.LastIndexOf(mark, StringComparison.Ordinal) is > 8 and var at && text[(at + mark.Length)..] is var name
                && (Shapes.Name(name) || Furniture.Domain(name)) && Shapes.Words(name) <= 5)
            {
                return (name, at);
            }
        }

        return default;
    }
}
