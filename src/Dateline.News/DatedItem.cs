using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>How a text tells a day it names: as past, as to come, or without telling.</summary>
public enum Telling
{
    None,
    Past,
    ToCome,
}

/// <summary>A day or period that a text names, as far as the words alone say it.</summary>
/// <param name="At">The words, as an offset in the page's plain text.</param>
/// <param name="Main">True when the day belongs to the text's own news: it hangs on the verb of a main clause, not on a background clause.</param>
public sealed record DayNamed(
    Passage At, int? Year, int? Month, int? Day, DayOfWeek? Weekday, Telling Telling, bool Main);

/// <summary>A day that a text names, placed in time.</summary>
/// <param name="From">First day of the period, inclusive.</param>
/// <param name="To">Last day, inclusive; equal to <paramref name="From"/> for a day.</param>
public sealed record DayPlaced(DayNamed Named, DateOnly From, DateOnly To);

/// <summary>An item after Date: when it was published, when what it tells took place, and the days its text names.</summary>
/// <param name="Happened">When the item's own news took place, as the text says; unknown where it does not.</param>
public sealed record DatedItem(Item Item, When Published, When Happened, ImmutableArray<DayPlaced> Days);

/// <summary>When a page was saved: as somebody said, or as its items bound it.</summary>
public sealed record PageSaved(string Page, When Retrieved)
{
    /// <summary>When it came out: an article's page with its article, a list with its newest entry at the earliest.</summary>
    public When Published { get; init; } = When.Unknown;
}

/// <summary>All items dated, and what could not be reconciled.</summary>
/// <param name="Items">By page id, then in page order.</param>
/// <param name="Pages">By page id.</param>
public sealed record Dating(ImmutableArray<DatedItem> Items, ImmutableArray<PageSaved> Pages, ImmutableArray<Doubt> Doubts);

/// <summary>A reader's word on an item.</summary>
/// <param name="Published">When it came out; null where the reader does not say.</param>
/// <param name="Happened">When what it tells took place; null where the reader does not say.</param>
public sealed record GivenDate(When? Published, When? Happened);

/// <summary>What Date may be told.</summary>
public sealed record DateOptions
{
    /// <summary>
    /// How many days after the day of its own news an item is usually out, at most. Default 2: of the dated teasers
    /// on the reference pages that name the day of their news, all stand within two days.
    /// </summary>
    public int OwnNewsDays { get; init; } = 2;

    /// <summary>As <see cref="OwnNewsDays"/>, for an entry of a running feed, which tells the news of the hour. Default 1.</summary>
    public int LiveNewsDays { get; init; } = 1;

    /// <summary>How many days lie at most between two reports of one event. Default 3.</summary>
    public int StoryDays { get; init; } = 3;

    /// <summary>
    /// A list whose dated items stand at most so many days apart on average is taken to run on without a year's silence:
    /// only there the order may choose a year that nothing else tells. Default 60.
    /// </summary>
    public int DenseListDays { get; init; } = 60;

    /// <summary>What a reader knows of items, by item id: it wins over every ground.</summary>
    public ImmutableDictionary<string, GivenDate> Given { get; init; } = ImmutableDictionary<string, GivenDate>.Empty;
}
