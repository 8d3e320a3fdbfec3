using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>Items that repeat one another word for word or nearly so; decided by their texts alone.</summary>
/// <param name="Items">Two or more item ids, in order of id.</param>
public sealed record CopyGroup(ImmutableArray<string> Items);

/// <summary>A teaser and the article it announces; decided by their texts alone.</summary>
/// <param name="Words">The words of the article that the teaser repeats.</param>
public sealed record Announcement(string Teaser, string Article, Evidence Words);

/// <summary>An article and its earlier wording.</summary>
/// <param name="Changes">Where the wordings differ, in the order of the later one; empty where only spaces and marks do.</param>
public sealed record Revision(string Later, string Earlier, ImmutableArray<Change> Changes);

/// <summary>A sentence by which an item itself says that its wording was changed: an earlier one is known to be, though it is not at hand.</summary>
public sealed record RevisionTrace(string Item, Change Note);

/// <summary>What was done to an article at one place.</summary>
public enum ChangeKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>“An earlier version gave the wrong year.”</summary>
    Correction,

    /// <summary>Any other word of the editors on a change: “This article has been updated in light of …”.</summary>
    Note,

    /// <summary>A figure, a day or a month.</summary>
    Figure,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A paragraph that was not there before.</summary>
    Update,

    /// <summary>A paragraph that is there no more.</summary>
    Gone,

    /// <summary>Other words.</summary>
    Words,
}

/// <summary>One place where two wordings differ.</summary>
/// <param name="Was">The words of the earlier wording; null where nothing stood.</param>
/// <param name="Is">The words of the later wording; null where nothing stands.</param>
public sealed record Change(ChangeKind Kind, Evidence? Was, Evidence? Is);

/// <summary>Which items are one item: shared by every later stage, so that they share one publication time.</summary>
public sealed record Kinship(
    ImmutableArray<CopyGroup> Copies, ImmutableArray<Announcement> Announcements, ImmutableArray<Revision> Revisions)
{
    /// <summary>By item id, then by place.</summary>
    public ImmutableArray<RevisionTrace> Traces { get; init; } = [];


    public static Kinship None { get; } = new([], [], []);
}

/// <summary>Items that tell one happening.</summary>
/// <param name="Items">One or more item ids, in order of id; copies stand together.</param>
/// <param name="Links">What joined them, one entry a link that was made.</param>
public sealed record StoryGroup(ImmutableArray<string> Items, ImmutableArray<StoryLink> Links);

/// <summary>Why two items tell one happening.</summary>
/// <param name="Score">0 to 1; a link was made at or above the linker's threshold.</param>
/// <param name="Shared">What they share, heaviest first: “yoon suk yeol”, “2024-10-21”.</param>
/// <param name="Grounds">What the score was made of; null for a link that was not made by likeness.</param>
public sealed record StoryLink(string One, string Other, double Score, ImmutableArray<string> Shared, LinkGrounds? Grounds = null)
{
    public Tie Tie { get; init; } = Tie.Likeness;
}

/// <summary>By what a story goes on from another; the surest first.</summary>
public enum ThreadKind
{
    /// <summary>The earlier one announced the day of the later one.</summary>
    Came,

    /// <summary>The later one names the day of the earlier one.</summary>
    Recalls,

    /// <summary>They speak of the same, and no day is named.</summary>
    Continues,
}

/// <summary>A story that goes on from another.</summary>
/// <param name="Later">The first item id of its group.</param>
/// <param name="Earlier">As <paramref name="Later"/>, of the story it goes on from.</param>
/// <param name="Score">How alike they are, 0 to 1.</param>
/// <param name="Shared">What both speak of, heaviest first.</param>
/// <param name="Day">The words that name the day; null where none are needed.</param>
/// <param name="DayIn">The item in which they stand.</param>
public sealed record StoryThread(
    string Later, string Earlier, ThreadKind Kind, double Score, ImmutableArray<string> Shared, Passage? Day, string? DayIn);

/// <summary>What makes two items one story.</summary>
public enum Tie
{
    Likeness,

    /// <summary>The same words.</summary>
    Copy,

    /// <summary>A teaser's words stand in its article.</summary>
    Teaser,

    /// <summary>An earlier wording of the article.</summary>
    Revision,

    /// <summary>A reader said so.</summary>
    Correction,
}

/// <summary>What a link was made of, as it stood between the two likest items when it was made.</summary>
/// <param name="Words">How much of what they are about is the same, 0 to 1.</param>
/// <param name="DaysApart">Between their publications, where both have a day.</param>
/// <param name="AcrossLanguages">True when they are of two languages: only names, figures and days were held together.</param>
/// <param name="Names">Names that stand in both.</param>
/// <param name="Figures">Figures that stand in both.</param>
/// <param name="Quotations">Words that both quote.</param>
public sealed record LinkGrounds(
    double Words, double? DaysApart, bool AcrossLanguages, ImmutableArray<string> Names, ImmutableArray<string> Figures,
    ImmutableArray<string> Quotations);
