using System.Collections.Frozen;

namespace Dateline.Read;

/// <summary>In which order a language writes numeric dates, where the page itself does not show it.</summary>
internal static class DayOrders
{
    /// <summary>Languages and countries that write the month first. Source: Unicode CLDR, short date formats.</summary>
    private static readonly FrozenSet<string> MonthFirst = FrozenSet.ToFrozenSet(
    [
        "ceb", "chr", "ee", "en-as", "en-bi", "en-ca", "en-gu", "en-mh", "en-mp", "en-ph", "en-pr", "en-um", "en-us", "en-vi", "es-pa", "es-pr", "es-us", "fil", "ks", "lkt",
        "or", "sd", "tl", "xh", "zu",
    ]);

    /// <summary>
    /// Other languages write the day first, or the year, which needs no telling. English does so outside the United States;
    /// software that was never told a country often says it is American, so that says nothing. Neither does a month-first
    /// language: its pages are often written by people who think in another.
    /// </summary>
    /// <param name="tag">A language tag such as <c>fr</c> or <c>en-GB</c>.</param>
    public static DayOrder Of(string? tag)
    {
        var parts = (tag ?? "").Trim().ToLowerInvariant().Split('-', '_');
        var country = parts[^1];
        return parts[0].Length is not (2 or 3) || (parts[0] == "en" && (parts.Length == 1 || country.Length != 2))
            || MonthFirst.Contains(parts[0]) || MonthFirst.Contains($"{parts[0]}-{country}")
            ? DayOrder.Unknown : DayOrder.DayFirst;
    }

    /// <summary>How a language prints day, month and year in figures: <c>dmy</c>, <c>mdy</c>, <c>ymd</c>; null where that differs by country and none is named.</summary>
    public static string? Printed(string? tag, Lexicon words)
    {
        var locale = (tag ?? words.Code).Trim().ToLowerInvariant().Replace('_', '-');
        return words.Code == "en" && !locale.Contains('-') ? null : words.Orders.GetValueOrDefault(locale) ?? words.Orders.GetValueOrDefault(words.Code);
    }
}
