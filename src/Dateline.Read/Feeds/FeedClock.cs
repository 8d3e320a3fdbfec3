using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Read;

/// <summary>The clock time and the zone behind a feed's day. What cannot be read of them leaves the day as it is.</summary>
internal static partial class FeedClock
{
    /// <summary>Clocks ahead of UTC by more, or behind by more, are set nowhere.</summary>
    private const int MostHours = 14;

    /// <summary>A day with the clock time that a text begins with, where it does.</summary>
    public static FeedDay Behind(FeedDay day, string rest) =>
        day.Day is not null && Form().Match(rest.TrimStart('T', 't', ' ', ',', '|', '-')) is { Success: true } match ? With(day, match, match.Groups["zone"].Value) : day;

    /// <summary>A day with a clock time; 24:00 is the beginning of the next day (ISO 8601-1, 4.3.8.2 of 2004).</summary>
    public static FeedDay With(FeedDay day, Match clock, string zone)
    {
        var (hour, minute) = (Int(clock.Groups["hour"]), clock.Groups["minute"].Success ? Int(clock.Groups["minute"]) : 0);
        if (clock.Groups["half"] is { Success: true } half && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        if ((hour, minute) == (24, 0) && day.Date is { } date && date < DateOnly.MaxValue)
        {
            var next = date.AddDays(1);
            day = day with { Year = next.Year, Month = next.Month, Day = next.Day };
            hour = 0;
        }

        return hour > 23 || minute > 59 || (!clock.Groups["half"].Success && IsOtherHalf(zone) && hour <= 12) ? day
            : day with { Time = new(hour, minute), Offset = Zone(zone) };
    }

    /// <summary>
    /// The offset from UTC that a zone's words mean. Numbers behind a name go before it; a name that stands for several zones, and the
    /// single letters of RFC 822, which were given the wrong sign there (RFC 5322, 4.3), mean nothing that is known.
    /// </summary>
    public static TimeSpan? Zone(string text)
    {
        var zone = text.Trim(' ', '(', ')', '[', ']');
        if (Offset().Match(zone) is { Success: true } match)
        {
            var digits = match.Groups["digits"].Value.Replace(":", "", StringComparison.Ordinal);
            var (hours, minutes) = digits.Length <= 2 ? (digits, "0") : (digits[..^2], digits[^2..]);
            var offset = new TimeSpan(int.Parse(hours, CultureInfo.InvariantCulture), int.Parse(minutes, CultureInfo.InvariantCulture), 0);
            return digits.Length > 4 || offset > TimeSpan.FromHours(MostHours) || int.Parse(minutes, CultureInfo.InvariantCulture) > 59 ? null
                : match.Groups["sign"].Value == "+" ? offset : -offset;
        }

        var word = Word().Match(zone).Value.ToUpperInvariant();
        return word == "UT" ? TimeSpan.Zero : word.Length > 0 && Calendar.Zones.TryGetValue(word, out var known) ? known : null;
    }

    /// <summary>True where a word that is no zone stands behind a clock: in some language it may say “in the afternoon”.</summary>
    private static bool IsOtherHalf(string zone) =>
        zone.Trim() is { Length: > 0 } word && char.IsLetter(word[0]) && !(char.IsAsciiLetterUpper(word[0]) && Word().Match(word).Length <= 5) && !word.Contains('/')
        && !word.StartsWith("Uhr", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("utc", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("gmt", StringComparison.OrdinalIgnoreCase) && word != "z" && word != "h";

    private static int Int(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(([:.hH](?<minute>[0-9]{2})([:.m][0-9]{1,2}([.,][0-9]+)?)?)|(?<minute>[0-9]{2})([0-9]{2}([.,][0-9]+)?)?|(?=Z|[+-][0-9]|$| ?[apAP]\.?[mM]))(?![0-9]) ?(?<half>[apAP])?(?(half)\.? ?[mM]\.?) ?(?<zone>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"^([A-Za-z]{1,5} ?(T )?\(?)?(?<sign>[+\-−–]) ?(?<digits>[0-9]{1,2}:[0-9]{2}|[0-9]{1,6})", RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();

    [GeneratedRegex("^[A-Za-z]+")]
    private static partial Regex Word();
}
