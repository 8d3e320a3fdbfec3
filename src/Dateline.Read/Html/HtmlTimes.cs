using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Date-times as machines write them in attributes and metadata: the W3C note “Date and Time Formats” and ISO 8601
/// with the liberties that pages take (a space for the T, an offset without colon, RFC 1123, seconds since 1970, a date as printed).
/// </summary>
internal static class HtmlTimes
{
    private static readonly string[] Rfc1123 =
        ["ddd, d MMM yyyy H:m:s", "d MMM yyyy H:m:s", "ddd MMM d yyyy H:m:s", "ddd MMM d H:m:s yyyy"];

    /// <summary>Attributes in which scripts keep the day that they print; source: the data-* attributes that blog and forum software writes.</summary>
    public static readonly ImmutableArray<string> Kept = ["data-timestamp", "data-ts", "data-time", "data-datetime", "data-published", "data-date"];

    /// <summary>Reads one date-time; null for anything else. Never throws.</summary>
    public static Stamp? Parse(string? text, Evidence from)
    {
        var value = text?.Trim();
        var stamp = string.IsNullOrEmpty(value) || value.Length > 64 ? null
            : Iso(value, from) ?? Epoch(value, from) ?? Mail(value, from) ?? Printed(value, from);

        // The first day of computers' time is what software writes that knows none.
        return stamp is { Year: 1970, Month: 1, Day: 1 } ? null : stamp;
    }

    private static Stamp? Iso(string value, Evidence from)
    {
        if (value.Length < 8 || !Number(value, 0, 4, out var year) || value[4] is not ('-' or '/' or '.'))
        {
            return Compact(value, from);
        }

        // 2024-1-9: zeros are often left out.
        var monthDigits = Digits(value, 5);
        var dayAt = 5 + monthDigits + 1;
        var dayDigits = Digits(value, dayAt);
        if (!Number(value, 5, monthDigits, out var month) || value[dayAt - 1] != value[4] || !Number(value, dayAt, dayDigits, out var day) || !IsDay(year, month, day))
        {
            return null;
        }

        var (time, offset) = Clock(value.AsSpan(dayAt + dayDigits).TrimStart("T ,|").Trim());
        return new(year, month, day, null, time, offset, null, from);
    }

    /// <summary>How many digits stand at a place; more than two are no month and no day, and count as none.</summary>
    private static int Digits(string value, int at)
    {
        var end = at;
        while (end < value.Length && end - at < 3 && char.IsAsciiDigit(value[end]))
        {
            end++;
        }

        return end - at < 3 ? end - at : 0;
    }

    /// <summary><c>20241015</c>, <c>2024101515</c>, <c>20241015T1502</c>, <c>20241015150200</c>. As seconds since 1970 ten such digits would lie beyond 2030.</summary>
    private static Stamp? Compact(string value, Evidence from)
    {
        if (value.Length < 8 || !Number(value, 0, 4, out var year) || !Number(value, 4, 2, out var month)
            || !Number(value, 6, 2, out var day) || !IsDay(year, month, day) || (value.Length > 8 && value.Length is not (10 or 12 or 13 or 14 or 15 or 16)))
        {
            return null;
        }

        var rest = value.AsSpan(8).TrimStart('T');
        var time = rest.Length >= 4 && Number(rest, 0, 2, out var hour) && Number(rest, 2, 2, out var minute) && hour < 24 && minute < 60
            ? new TimeOnly(hour, minute) : (TimeOnly?)null;
        return new(year, month, day, null, time, value.EndsWith('Z') ? TimeSpan.Zero : null, null, from);
    }

    private static (TimeOnly? Time, TimeSpan? Offset) Clock(ReadOnlySpan<char> rest)
    {
        var colon = rest.IndexOf(':');
        if (colon is < 1 or > 2 || !Number(rest, 0, colon, out var hour) || !Number(rest, colon + 1, 2, out var minute) || hour > 23 || minute > 59)
        {
            return (null, null);
        }

        var after = rest[(colon + 3)..];
        while (after.Length > 0 && (char.IsAsciiDigit(after[0]) || after[0] is ':' or '.' or ','))
        {
            after = after[1..];
        }

        after = after.Trim();
        if (after.StartsWith("PM", StringComparison.OrdinalIgnoreCase) && hour < 12)
        {
            hour += 12;
        }
        else if (after.StartsWith("AM", StringComparison.OrdinalIgnoreCase) && hour == 12)
        {
            hour = 0;
        }

        return (new(hour, minute), Offset(after));
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z" or "UTC" or "GMT")
        {
            return TimeSpan.Zero;
        }

        if (text.StartsWith("UTC") || text.StartsWith("GMT"))
        {
            text = text[3..].Trim();
        }

        if (text.Length < 3 || text[0] is not ('+' or '-') || !Number(text, 1, 2, out var hours) || hours > 14)
        {
            return null;
        }

        var minutesAt = text.Length > 3 && text[3] == ':' ? 4 : 3;
        var minutes = Number(text, minutesAt, 2, out var parsed) && parsed < 60 ? parsed : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -offset : offset;
    }

    /// <summary>Seconds or milliseconds since 1970, between the years 1990 and 2100.</summary>
    private static Stamp? Epoch(string value, Evidence from)
    {
        if (value.Length is not (9 or 10 or 12 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var seconds = value.Length > 10 ? count / 1000 : count;
        if (seconds is < 631_152_000 or > 4_102_444_800)
        {
            return null;
        }

        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new(moment.Year, moment.Month, moment.Day, null, new(moment.Hour, moment.Minute), TimeSpan.Zero, null, from);
    }

    private static Stamp? Mail(string value, Evidence from)
    {
        var cut = value.AsSpan().IndexOfAny('+', '(');
        var zone = value.EndsWith("GMT", StringComparison.Ordinal) || value.EndsWith("UTC", StringComparison.Ordinal);
        var head = (zone ? value[..^3] : cut > 10 ? value[..cut] : value).Trim();
        if (head.EndsWith("GMT", StringComparison.Ordinal))
        {
            head = head[..^3].Trim();
            zone = cut < 0;
        }

        var offset = zone ? TimeSpan.Zero : cut > 10 ? Offset(value.AsSpan(cut)) : null;
        return DateTime.TryParseExact(head, Rfc1123, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var moment)
            ? new(moment.Year, moment.Month, moment.Day, null, new(moment.Hour, moment.Minute), offset, null, from)
            : null;
    }

    /// <summary>A date as pages print it, “Thursday, December 21, 2023, 06:08 PM”, with its year.</summary>
    private static Stamp? Printed(string value, Evidence from) =>
        Stamps.At(value, 0, value.Length) is { Year: not null, HasDay: true } printed ? printed.With(from) : null;

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool Number(ReadOnlySpan<char> text, int at, int length, out int value)
    {
        value = 0;
        return length > 0 && at + length <= text.Length
            && int.TryParse(text.Slice(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
