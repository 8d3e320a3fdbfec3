namespace Dateline.Read;

/// <summary>Headlines that begin with a day without its year, as the entries of an archive do under the year's heading.</summary>
internal static class HtmlLedHeadlines
{
    /// <summary>Less than this behind a day is no headline, in code units.</summary>
    private const int LongestNumber = 4;

    /// <summary>As many headlines begin with a day where beginning so is the lists' way.</summary>
    private const int FewestLed = 2;

    /// <summary>
    /// Where most headlines of the lists begin with their day, “5 March - Old ferry goes back to sea”, the day is their stamp. A
    /// headline that does so alone keeps it.
    /// </summary>
    public static List<List<HtmlEntry>> Parted(HtmlPlain plain, List<List<HtmlEntry>> lists, string page, Locale locale)
    {
        var led = lists.Sum(list => list.Count(entry => Led(plain, entry, locale) is not null));
        return led < FewestLed || led * 5 < lists.Sum(list => list.Count) * 4 ? lists
            : lists.ConvertAll(list => list.ConvertAll(entry => Led(plain, entry, locale) is not { } led ? entry
                : entry with { Title = entry.Title with { Start = Stamps.SkipJoins(plain.Text, led.End, entry.Title.End) }, Published = entry.Published ?? led.On(page, plain.Text) }));
    }

    private static Printed? Led(HtmlPlain plain, HtmlEntry entry, Locale locale) =>
        Stamps.Leading(plain.Text, entry.Title.Start, entry.Title.End, locale) is { HasDay: true, Modified: false } led
        && entry.Title.End - Stamps.SkipJoins(plain.Text, led.End, entry.Title.End) > LongestNumber ? led : null;
}
