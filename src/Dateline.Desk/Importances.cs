using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>
/// Which days and stories matter most. A day matters by how many texts name it, which is the strongest single sign of what people put into
/// timelines by hand (Kessler et al., “Finding Salient Dates for Building Thematic Timelines”, 2012; measured in
/// <c>docs/decisions/2026-11-27-importance.md</c>); among as many, by outlets and by how long it was spoken of. Of a day first the story that
/// most outlets told, and of these the one that the sentences naming the day speak of.
/// </summary>
internal static class Importances
{
    /// <summary>A story whose day is not known within so many days stands behind all whose day is.</summary>
    private const int NarrowDays = 4;

    /// <returns>The most important of <paramref name="stories"/>, in their order, each with what makes it so.</returns>
    public static ImmutableArray<Story> Most(Timeline timeline, ImmutableArray<Story> stories, int most)
    {
        var items = timeline.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        var days = SpokenDays.Of(timeline);
        var weighed = stories.Select(story => Weighed(story, [.. story.Items.Select(id => items[id])], days)).ToList();
        var kept = weighed.GroupBy(each => each.Day)
            .SelectMany(day => day.OrderByDescending(each => each.Story.Outlets.Length).ThenByDescending(each => each.Fit).ThenBy(each => each.Story.Id, StringComparer.Ordinal)
                .Select((each, place) => (each.Story, Place: each.Day is null ? int.MaxValue : place)))
            .OrderBy(each => each.Place).ThenByDescending(each => each.Story.Importance!.Mentions).ThenByDescending(each => each.Story.Importance!.Outlets)
            .ThenByDescending(each => each.Story.Importance!.Days).ThenBy(each => each.Story.Id, StringComparer.Ordinal)
            .Take(most).Select(each => each.Story.Id).ToHashSet(StringComparer.Ordinal);
        return [.. weighed.Select(each => each.Story).Where(story => kept.Contains(story.Id))];
    }

    private static (Story Story, DateOnly? Day, double Fit) Weighed(Story story, List<TimelineItem> reports, SpokenDays days)
    {
        var day = DaysOf(story.Date).Select(each => (DateOnly?)each).MaxBy(each => days.Mentions(each!.Value).Count);
        var mentions = day is { } known ? days.Mentions(known) : [];
        var spoken = mentions.Select(each => each.Out?.DayNumber - day?.DayNumber).OfType<int>().Where(late => late > 0).DefaultIfEmpty(0).Max();
        var (sentence, fit) = days.BestSentence(day, reports);
        return (
            story with { Importance = new(mentions.Select(each => each.Item).Distinct(StringComparer.Ordinal).Count(), story.Outlets.Length, spoken, sentence) },
            day, fit);
    }

    private static IEnumerable<DateOnly> DaysOf(When date) => date.Days <= NarrowDays
        ? Enumerable.Range(0, date.Days.Value).Select(day => date.From!.Value.Day.AddDays(day)) : [];
}
