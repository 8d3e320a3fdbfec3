using Dateline.News;

namespace Dateline.Desk;

/// <summary>A link between two items in a sentence.</summary>
internal static class LinkSentences
{
    /// <summary>Of what two items share so much is told.</summary>
    private const int MostShared = 6;

    public static string Of(Item one, Item other, StoryLink link) => link.Tie switch
    {
        Tie.Correction => $"A correction holds “{one.Beginning}” and “{other.Beginning}” together.",
        Tie.Copy => $"“{one.Beginning}” stands on two pages in the same words.",
        Tie.Teaser => $"“{one.Beginning}” is told in words of the article “{other.Beginning}”.",
        Tie.Revision => $"“{other.Beginning}” is the same article as “{one.Beginning}”, changed.",
        _ => $"“{one.Beginning}” and “{other.Beginning}” share {string.Join(", ", link.Shared.Take(MostShared))}{When(link)}.",
    };

    /// <param name="earlier">The first report of the story that it goes on from.</param>
    public static string Of(Item earlier, int? days, StoryThread thread)
    {
        var shared = $"both speak of {string.Join(", ", thread.Shared)}";
        return (thread.Kind, thread.Day) switch
        {
            (ThreadKind.Came, { } day) => $"“{earlier.Beginning}” announced this day, “{day.Text}”; {shared}.",
            (ThreadKind.Recalls, { } day) => $"It names the day of “{earlier.Beginning}”, “{day.Text}”; {shared}.",
            _ => $"It goes on from “{earlier.Beginning}”{(days is > 0 ? $", {(days == 1 ? "a day" : $"{days} days")} before" : "")}: {shared}.",
        };
    }

    private static string When(StoryLink link) => link.Grounds?.DaysApart switch
    {
        null => "",
        < 1 => " and came out within a day",
        { } days => $" and came out {Math.Round(days, MidpointRounding.AwayFromZero):0} {(Math.Round(days, MidpointRounding.AwayFromZero) == 1 ? "day" : "days")} apart",
    };
}
