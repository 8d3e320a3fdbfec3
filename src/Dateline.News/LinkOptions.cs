namespace Dateline.News;

/// <summary>
/// What Link may be told. The defaults were chosen on public sets of news; the figures are in
/// <c>docs/decisions/2026-11-26-stories.md</c>.
/// </summary>
public sealed record LinkOptions
{
    public static LinkOptions Default { get; } = new();

    /// <summary>The score at which items become one story. Above 0, at most 1; higher joins less. Default 0.15.</summary>
    public double Threshold { get; init; } = 0.15;

    /// <summary>
    /// What becomes of a score when neither of two items has a day of its own, after <see cref="Crowding"/> is taken off. Above 0.
    /// Default 1.15.
    /// </summary>
    public double Undated { get; init; } = 1.15;

    /// <summary>What is left when one has a day and the other may stand anywhere in a wide interval, above 0. Default 0.85.</summary>
    public double HalfDated { get; init; } = 0.85;

    /// <summary>How many words, names or figures an item without a day must share with a dated one. 1 or more. Default 7.</summary>
    public int UndatedShared { get; init; } = 7;

    /// <summary>
    /// How much of two items' likeness to their wider neighbours is taken off their likeness to each other where one of them has
    /// no day, 0 to 1: in a crowd of look-alikes more must be in common. Default 0.5.
    /// </summary>
    public double Crowding { get; init; } = 0.5;

    /// <summary>How alike an item is held to be to its wider neighbours, at least: among a few items nobody can tell. 0 to 1. Default 0.15.</summary>
    public double LeastCrowding { get; init; } = 0.15;

    /// <summary>
    /// How much less is left for every tenfold of undated items beyond <see cref="ManyUndated"/>: the more of them, the more
    /// are alike by chance. 0 or more. Default 0.6.
    /// </summary>
    public double UndatedCrowd { get; init; } = 0.6;

    /// <summary>From how many undated items on chance is reckoned with. 1 or more. Default 1000.</summary>
    public double ManyUndated { get; init; } = 1000;

    /// <summary>What is left of a score when two items stand in the same outlet or on the same list, 0 to 1. Default 0.2.</summary>
    public double SameOutlet { get; init; } = 0.2;

    /// <summary>What is left of a score when both sides name somebody and nobody in common, 0 to 1. Default 0.2.</summary>
    public double OtherNames { get; init; } = 0.2;

    /// <summary>Days after which a score has fallen to 1/e. Above 0. Default 1.8.</summary>
    public double FadeDays { get; init; } = 1.8;

    /// <summary>No story has reports further apart than this, in days. 0 or more. Default 5.</summary>
    public double MaxDays { get; init; } = 5;

    /// <summary>
    /// Between dated headlines without a text: how much the likeness of two stories' centres counts beside the average likeness
    /// of their items, 0 to 1. Default 0.9.
    /// </summary>
    public double BriefCentre { get; init; } = 0.9;
}
