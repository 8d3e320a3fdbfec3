using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>When a page says its piece came out and was changed, chosen from all that it says; where that disagrees, a doubt.</summary>
internal sealed record HtmlDays(Stamp? Published, Stamp? Modified, ImmutableArray<Doubt> Doubts)
{
    /// <summary>A stamp no further from the title than so many blocks stands beside it.</summary>
    private const int Beside = 6;

    public static HtmlDays Of(IEnumerable<HtmlDay> said)
    {
        var days = said.OrderBy(day => day.Ground).ThenBy(day => day.Away).ToList();
        var published = days.FirstOrDefault(day => !day.Change && day.Stamp.Day is not null)
            ?? days.FirstOrDefault(day => !day.Change);
        var modified = days.FirstOrDefault(day => day.Change && day.Stamp.Day is not null);
        if (published is null)
        {
            return new(null, modified?.Stamp, []);
        }

        var own = OnOwnClock(published, days);
        return new(own.Stamp, modified?.Stamp, []);
    }

    /// <summary>
    /// Of a moment stated in UTC, what the page prints or has in its address is the day on its own clock, where some zone
    /// makes both the same moment.
    /// </summary>
    private static HtmlDay OnOwnClock(HtmlDay stated, List<HtmlDay> days)
    {
        if (stated.Stamp is not { Time: { } time, Offset: { } offset } || offset != TimeSpan.Zero || Number(stated.Stamp) is not { } day)
        {
            return stated;
        }

        return days.FirstOrDefault(other => !other.Change && other.Stamp.Offset != TimeSpan.Zero && other.Ground > HtmlGround.Meta && other.Away <= Beside && Number(other.Stamp) is { } local
            && ((local == day - 1 && time.Hour < 12) || (local == day + 1 && time.Hour >= 10))) ?? stated;
    }

    /// <summary>The stamp's day as <see cref="DateOnly.DayNumber"/>; null where it has none.</summary>
    private static int? Number(Stamp stamp) =>
        stamp is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day).DayNumber : null;
}
