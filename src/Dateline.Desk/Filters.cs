using System.Collections.Immutable;
using Dateline.Date;
using Dateline.News;

namespace Dateline.Desk;

/// <summary>The stages one by one, for the filter commands.</summary>
public static class Filters
{
    /// <summary>Date's part: the times that a text names.</summary>
    /// <param name="written">The day it was written; null where nobody knows.</param>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    public static ImmutableArray<TimeExpression> Times(string text, DateOnly? written, string? language, TimeAnchor anchor) =>
        TimeExpressions.In(text, written, language, anchor);
}
