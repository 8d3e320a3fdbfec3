using Dateline.News;

namespace Dateline.Date;

/// <summary>Offsets from UTC by the IANA time zone database of the machine.</summary>
internal static class Zones
{
    /// <returns>Null when the zone is not known, or when the clock showed this time twice or never on that day.</returns>
    public static TimeSpan? Offset(string? zone, int day, TimeOnly? time)
    {
        if (zone is null || time is not { } clock || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            return null;
        }

        var local = DateOnly.FromDayNumber(day).ToDateTime(clock);
        return found.IsAmbiguousTime(local) || found.IsInvalidTime(local) ? null : found.GetUtcOffset(local);
    }
}
