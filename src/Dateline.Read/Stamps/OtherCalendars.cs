namespace Dateline.Read;

/// <summary>Stamps that count their years in another calendar than the Gregorian: named, so that nobody misses a date that stands on the page.</summary>
internal static class OtherCalendars
{
    /// <summary>Longer lines are no stamps.</summary>
    public const int LongestLine = 80;

    /// <summary>So many lines of a page are looked at.</summary>
    private const int MostLines = 400;

    /// <summary>A sentence on the first such stamp of a page; none where it has none.</summary>
    public static IEnumerable<string> Notes(IEnumerable<string> lines, Locale locale)
    {
        // Languages whose country prints other years beside Gregorian ones, or instead. Source: CLDR, calendarPreferenceData.
        var common = locale.Words?.Code is "th" or "fa" or "ps" or "ckb" or "ar" or "he" or "ur" or "zh";
        return lines.Where(line => line.Length is > 4 and <= LongestLine && (common || line.AsSpan().ContainsAnyInRange('\u0590', '\u0eff')) && line.Any(char.IsDigit)).Take(MostLines)
            .Select(line => Note(line, locale)).OfType<string>().Take(1);
    }

    private static string? Note(string line, Locale locale)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var sense = StampLine.Read(line, locale, told: false);
        sense = sense.Why == Unread.Calendar || colon < 0 ? sense : StampLine.Read(line.AsSpan(colon + 2).Trim(), locale, told: false);
        return sense is { Stamp: null, Why: Unread.Calendar } ? Stamped.Cause(sense, line) : null;
    }
}
