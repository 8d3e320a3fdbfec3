using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Stories of one day, or of one interval that nobody could narrow down.</summary>
/// <param name="Day">Where the group stands in the calendar: the best value of its date, else the earlier known end.</param>
/// <param name="Exact">True when the stories are of that very day.</param>
/// <param name="Words">“Tuesday, 15 October 2024”, “between 13 and 17 October 2024”.</param>
internal sealed record CalendarGroup(DateOnly Day, bool Exact, string Words, ImmutableArray<Story> Stories);

/// <param name="First">Its first day.</param>
internal sealed record CalendarMonth(DateOnly First, ImmutableArray<CalendarGroup> Groups)
{
    public int Stories => Groups.Sum(group => group.Stories.Length);
}

/// <summary>A timeline's stories by month and day, and those nothing dates.</summary>
internal sealed record Calendar(ImmutableArray<CalendarMonth> Months, ImmutableArray<Story> Undated)
{
    public static Calendar Of(IEnumerable<Story> stories)
    {
        var all = stories.ToList();
        var groups = all.Where(story => story.Date.IsKnown)
            .OrderBy(story => Key(story.Date)).ThenBy(story => !story.Date.IsDay)
            .GroupBy(story => (Day: Key(story.Date), Exact: story.Date.IsDay, Words: Words(story.Date)))
            .Select(group => new CalendarGroup(
                group.Key.Day, group.Key.Exact, group.Key.Words, [.. group.OrderBy(story => story.Date.From)]));
        return new(
            [.. groups.GroupBy(group => new DateOnly(group.Day.Year, group.Day.Month, 1))
                .Select(month => new CalendarMonth(month.Key, [.. month]))],
            [.. all.Where(story => !story.Date.IsKnown)]);
    }

    private static DateOnly Key(When when) => (when.Best ?? when.From ?? when.To)?.Day ?? DateOnly.MaxValue;

    private static string Words(When when) => when is { IsDay: true, From: { } from }
        ? $"{from.Day.DayOfWeek.ToString()}, {Wording.Day(from.Day)}"
        : Wording.Of(when with { Best = null });
}
