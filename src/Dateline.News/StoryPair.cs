using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>What keeps two items, or two stories, from being one story.</summary>
public enum Hindrance
{
    None,

    /// <summary>A reader holds them apart.</summary>
    Correction,

    /// <summary>They came out further apart than reports of one happening do.</summary>
    DaysApart,

    /// <summary>One announces what the other tells as past: two stories of one thread.</summary>
    AnnouncedAndTold,

    /// <summary>They name different days as the day of their news.</summary>
    OtherDays,

    /// <summary>They are not alike enough.</summary>
    Unlike,

    /// <summary>One has no day of its own, and they share too few words for that.</summary>
    FewShared,

    /// <summary>One says otherwise than the other: another name or figure in the same line.</summary>
    Contradiction,
}

/// <summary>What a score is made of: its parts are multiplied.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Threshold">From here on they are joined.</param>
/// <param name="Words">How much of what they are about is the same, 0 to 1.</param>
/// <param name="Time">What is left for the time between them; above 1 only where neither has a day.</param>
/// <param name="Place">What is left where they stand in the same outlet.</param>
/// <param name="Names">What is left where both name somebody and nobody in common.</param>
/// <param name="DaysApart">Between their publications, at most; null where nothing bounds it or they may be of one day.</param>
public sealed record StoryScore(
    Hindrance Hindrance, double Score, double Threshold, double Words, double Time, double Place, double Names, double? DaysApart);

/// <summary>Why two items are, or are not, one story.</summary>
/// <param name="Same">The links by which they are one story, from one to the other; empty where they are two.</param>
/// <param name="Items">The two items by themselves; null where the texts alone make them one.</param>
/// <param name="Stories">The two stories they belong to; null where they are in one.</param>
/// <param name="Shared">What the two items share.</param>
public sealed record StoryPair(ImmutableArray<StoryLink> Same, StoryScore? Items, StoryScore? Stories, StoryLink? Shared);
