using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>What runs beside the timeline. Orders as in <see cref="Timeline"/>.</summary>
/// <param name="People">By mentions, most first, then name.</param>
/// <param name="Quotes">By day said, then by place of the earliest evidence.</param>
public sealed record Ledgers(
    ImmutableArray<Person> People, ImmutableArray<Quote> Quotes, ImmutableArray<Figure> Figures,
    ImmutableArray<Planned> Planned, ImmutableArray<Doubt> Doubts);
