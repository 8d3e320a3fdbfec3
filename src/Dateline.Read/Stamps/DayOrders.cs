namespace Dateline.Read;

/// <summary>In which order a language writes numeric dates, where the page itself does not show it.</summary>
internal static class DayOrders
{
    /// <summary>
    /// Languages other than English write the day first, or the year, which needs no telling (Unicode CLDR, short date formats).
    /// English does so outside the United States; software that was never told a country often says it is American, so that
    /// says nothing.
    /// </summary>
    /// <param name="tag">A language tag such as <c>fr</c> or <c>en-GB</c>.</param>
    public static DayOrder Of(string? tag)
    {
        var parts = (tag ?? "").Trim().ToLowerInvariant().Split('-', '_');
        return parts[0].Length is not (2 or 3) || (parts[0] == "en" && (parts.Length == 1 || parts[^1] is "us" or "ca" or "ph" || parts[^1].Length != 2))
            ? DayOrder.Unknown : DayOrder.DayFirst;
    }
}
