using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>The answer: every event once, and the ledgers beside it. Shapes and order as in the contract.</summary>
/// <param name="Pages">By path, then id.</param>
/// <param name="Items">By page as in <paramref name="Pages"/>, then by place on the page.</param>
/// <param name="Stories">By date (earliest known end first, undated last), then id.</param>
/// <param name="Unread">Inputs, or parts of them, that could not be used, by place.</param>
public sealed record Timeline(
    string? Topic,
    ImmutableArray<TimelinePage> Pages,
    ImmutableArray<TimelineItem> Items,
    ImmutableArray<Story> Stories,
    ImmutableArray<Person> People,
    ImmutableArray<Quote> Quotes,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Planned> Planned,
    ImmutableArray<Doubt> Doubts,
    ImmutableArray<Unread> Unread)
{
    /// <summary>By item as in <see cref="Items"/>.</summary>
    public ImmutableArray<RevisedItem> Revisions { get; init; } = [];
}

/// <summary>An item that was changed after it first came out.</summary>
/// <param name="Earlier">The item with the earlier wording; null where only the text itself says that there was one.</param>
/// <param name="Changes">The headline first, then by place.</param>
public sealed record RevisedItem(string Item, string? Earlier, ImmutableArray<Change> Changes);

/// <param name="Retrieved">When the page was saved, or what its items say of it.</param>
public sealed record TimelinePage(ReadPage Page, When Retrieved);

public sealed record Unread(string Where, string Cause);

/// <param name="Story">The id of its story.</param>
/// <param name="CopyOf">The item that this one repeats.</param>
/// <param name="RevisionOf">The earlier wording of the same article.</param>
/// <param name="TeaserOf">The article that this item announces.</param>
public sealed record TimelineItem(DatedItem Dated, string Story, string? CopyOf, string? RevisionOf, string? TeaserOf)
{
    public Item Item => Dated.Item;
}

/// <summary>One happening: one place, one occasion.</summary>
/// <param name="Id">The id of its earliest item.</param>
/// <param name="Headline">In the words of one of its items.</param>
/// <param name="Date"><paramref name="Happened"/> where known, else <paramref name="Told"/>.</param>
/// <param name="Happened">When it took place, as the texts say.</param>
/// <param name="Told">When it was first reported.</param>
/// <param name="Items">Earliest first.</param>
/// <param name="Outlets">In order of first telling.</param>
/// <param name="Thread">The story this one continues; null for none.</param>
/// <param name="Because">Why these items are one story.</param>
public sealed record Story(
    string Id, string Headline, When Date, When Happened, When Told, ImmutableArray<string> Items,
    ImmutableArray<string> Outlets, string? Thread, ImmutableArray<Reason> Because)
{
    /// <summary>Why it continues <see cref="Thread"/>; empty where it continues none.</summary>
    public ImmutableArray<Reason> ThreadBecause { get; init; } = [];

    /// <summary>How much it matters among the stories it was chosen from; null where nothing was chosen.</summary>
    public Importance? Importance { get; init; }
}

/// <summary>How much a story matters for what was asked.</summary>
/// <param name="Mentions">In how many items, copies counted once, its day is named or is the day of their news.</param>
/// <param name="Outlets">How many outlets told it.</param>
/// <param name="Days">Over how many days its day was spoken of, from the first item to the last; 0 for one day.</param>
/// <param name="Sentence">A sentence of one of its reports.</param>
public sealed record Importance(int Mentions, int Outlets, int Days, Evidence Sentence);

/// <param name="Id">The first letters of the hash of the name; stable while the name is.</param>
/// <param name="Name">The fullest form met.</param>
/// <param name="Also">Other forms met, in ordinal order.</param>
/// <param name="Mentions">How many times the texts name this person; copies of an item count once.</param>
public sealed record Person(
    string Id, string Name, ImmutableArray<string> Also, ImmutableArray<Office> Offices, int Mentions);

/// <summary>A title held at a body.</summary>
/// <param name="From">When it began, as far as the texts bound it.</param>
/// <param name="To">When it ended, as far as the texts bound it.</param>
public sealed record Office(string Title, string? Body, When From, When To, ImmutableArray<Evidence> Evidence);

/// <summary>One utterance, however many items carry it.</summary>
/// <param name="Variants">Other wordings of the same utterance.</param>
/// <param name="Speaker">As the text names them.</param>
/// <param name="Person">The person's id where the speaker is known.</param>
/// <param name="Said">When, as the texts say.</param>
public sealed record Quote(
    string Id, string Text, ImmutableArray<string> Variants, string? Speaker, string? Person, QuoteKind Kind,
    string Story, When Said, ImmutableArray<Evidence> Evidence);

/// <summary>A sum in one unit.</summary>
/// <param name="High">The end of a range; null where one amount is named.</param>
public sealed record Amount(decimal Value, string Unit, decimal? High = null);

public sealed record Figure(
    Amount Amount, ImmutableArray<Amount> Also, string? What, string? Who, string? To, int? Year, string Story,
    ImmutableArray<Evidence> Evidence);

public enum PlannedState
{
    ToCome,
    Came,
    Moved,
    DidNotCome,
    Unknown,
}

/// <summary>Something announced for later.</summary>
/// <param name="What">The announcing clause, from its subject on, or the occasion named with its day: “Tuesday's debate”.</param>
/// <param name="When">The day or period named for it; unknown where none is.</param>
/// <param name="Evidence">The sentences that announce it, then the one that tells what became of it.</param>
public sealed record Planned(
    string What, When When, When Announced, PlannedState State, string Story, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Whose plan it is, as written: the clause's subject, be it a pronoun; null where it has none.</summary>
    public string? Who { get; init; }

    /// <summary>Whoever is told to have said it; null where nobody is.</summary>
    public string? By { get; init; }
}

/// <summary>Something the reader should not take on trust.</summary>
/// <param name="Kind">One word: <c>order</c>, <c>date</c>, <c>office</c>, <c>figure</c>, <c>headline</c>, <c>changed</c>.</param>
/// <param name="Says">A sentence.</param>
public sealed record Doubt(string Kind, string Says, ImmutableArray<Evidence> Evidence);
