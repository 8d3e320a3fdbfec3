using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// What was announced, as a calendar (RFC 5545): an all-day event for each day or interval. One that is not narrowed down to a day is
/// tentative; one that did not come is cancelled. Identifiers hang on day and words alone, so that a calendar program knows an event again.
/// </summary>
internal static class CalendarTimeline
{
    /// <summary>Octets in a line, its end not counted (section 3.1).</summary>
    private const int LongestLine = 75;

    private const int LongestSummary = 100;

    public static void Write(Timeline timeline, TextWriter to)
    {
        var index = new TimelineIndex(timeline);
        Line(to, "BEGIN", "VCALENDAR");
        Line(to, "VERSION", "2.0");
        Line(to, "PRODID", "-//Dateline//Announced//EN");
        Line(to, "CALSCALE", "GREGORIAN");
        Line(to, "X-WR-CALNAME", Text(timeline.Topic is { } topic ? $"Announced: {topic}" : "Announced"));
        foreach (var planned in timeline.Planned.Where(planned => planned.When.IsKnown))
        {
            Event(to, index, planned);
        }

        Line(to, "END", "VCALENDAR");
    }

    private static void Event(TextWriter to, TimelineIndex index, Planned planned)
    {
        var from = (planned.When.From ?? planned.When.To)!.Value.Day;
        var last = (planned.When.To ?? planned.When.From)!.Value.Day;
        Line(to, "BEGIN", "VEVENT");
        Line(to, "UID", Id(planned));
        Line(to, "DTSTAMP", $"{Day((planned.Announced.From ?? planned.Announced.To)?.Day ?? from)}T000000Z");
        Line(to, "DTSTART;VALUE=DATE", Day(from));
        if (last < DateOnly.MaxValue)
        {
            Line(to, "DTEND;VALUE=DATE", Day(last.AddDays(1)));
        }

        Line(to, "SUMMARY", Text(Shown.Line(planned.What, LongestSummary)));
        Line(to, "DESCRIPTION", Text($"{planned.What}\n\n{Sentence($"{Wording.Of(planned.When)}; {Wording.Of(planned.State)}")}\n{Announced(index, planned)}"));
        Line(to, "STATUS", planned.State == PlannedState.DidNotCome ? "CANCELLED" : planned.When.IsDay ? "CONFIRMED" : "TENTATIVE");
        Line(to, "TRANSP", "TRANSPARENT");
        if (!planned.Evidence.IsDefaultOrEmpty && HtmlAddress.Of(Url(index, planned), planned.Evidence[0]) is { } address)
        {
            Line(to, "URL", address.Text);
        }

        Line(to, "END", "VEVENT");
    }

    private static string Announced(TimelineIndex index, Planned planned)
    {
        var by = planned.By is { } name ? $"{name}, " : "";
        by += planned.Evidence.IsDefaultOrEmpty ? "" : $"{index.Outlet(planned.Evidence[0].Page)}, ";
        return $"Announced: {by}{Wording.Of(planned.Announced)}.";
    }

    private static string? Url(TimelineIndex index, Planned planned) =>
        (index.Story(planned.Story) is { } story ? story.Items.Select(index.Item).OfType<TimelineItem>().FirstOrDefault(item => item.Item.Page == planned.Evidence[0].Page)?.Item.Url : null)
        ?? index.Page(planned.Evidence[0].Page)?.Page.Url;

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private static string Id(Planned planned) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{planned.When.Edtf}\n{planned.What}")).AsSpan(0, 16))}@dateline.invalid";

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT (section 3.3.11).</summary>
    private static string Text(string text) => Shown.Without(text, keepLines: true)
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    /// <summary>A content line, folded between characters.</summary>
    private static void Line(TextWriter to, string name, string value)
    {
        var room = LongestLine;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                to.Write("\r\n ");
                room = LongestLine - 1;
            }

            to.Write(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        to.Write("\r\n");
    }
}
