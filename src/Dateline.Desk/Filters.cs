using System.Collections.Immutable;
using Dateline.Date;
using Dateline.Link;
using Dateline.News;
using Dateline.Understand;

namespace Dateline.Desk;

/// <summary>The stages one by one, for the filter commands.</summary>
public static class Filters
{
    /// <summary>Date's part: the times that a text names.</summary>
    /// <param name="written">The day it was written; null where nobody knows.</param>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    public static ImmutableArray<TimeExpression> Times(string text, DateOnly? written, string? language, TimeAnchor anchor) =>
        TimeExpressions.In(text, written, language, anchor);

    /// <summary>Understand's part: who says what in a text.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place.</returns>
    public static ImmutableArray<QuoteMark> Quotes(string text, string? language) => Marking.Quotes(text, language);

    /// <summary>Understand's part: the persons, bodies, places, sums and offices that a text names.</summary>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place. An office may hold the name of its body.</returns>
    public static ImmutableArray<Entity> Names(string text, string? language) => Entities.In(text, language);

    /// <summary>Link's part: the stories of items that come one by one, in order of arrival.</summary>
    /// <param name="threads">However many there are, the answer is the same.</param>
    /// <returns>Each item once, when it leaves the window; see <see cref="StoryWindow"/>.</returns>
    public static IEnumerable<PlacedItem> Stories(IEnumerable<LooseItem> items, LinkOptions options, int threads)
    {
        var window = new StoryWindow(options, threads);
        return items.SelectMany(window.Take).Concat(End(window));
    }

    private static IEnumerable<PlacedItem> End(StoryWindow window)
    {
        foreach (var placed in window.End())
        {
            yield return placed;
        }
    }
}
