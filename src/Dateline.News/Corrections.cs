using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>What a reader knows better than the program: each wins over every ground. The lines are told in <c>docs/corrections.md</c>.</summary>
/// <param name="Place">Where it was written, for people: “fixes.jsonl: line 3”.</param>
public abstract record Correction(string Place)
{
    /// <summary>These items tell one story.</summary>
    /// <param name="Items">Two or more item ids; a story's id is the id of its earliest item.</param>
    public sealed record Same(string Place, ImmutableArray<string> Items) : Correction(Place);

    /// <summary>No two of these items tell one story, nor is one a copy of another.</summary>
    public sealed record NotSame(string Place, ImmutableArray<string> Items) : Correction(Place);

    /// <summary>When an item came out, or when what it tells took place.</summary>
    /// <param name="Published">Null to leave it.</param>
    /// <param name="Happened">Null to leave it.</param>
    public sealed record Dated(string Place, string Item, When? Published, When? Happened) : Correction(Place);

    /// <summary>Who said a quotation.</summary>
    /// <param name="Quote">Its id.</param>
    /// <param name="Name">Null where nobody can say.</param>
    public sealed record Speaker(string Place, string Quote, string? Name) : Correction(Place);

    /// <summary>These names are one person's, and those are not theirs.</summary>
    public sealed record Named(string Place, ImmutableArray<string> Names, ImmutableArray<string> Apart) : Correction(Place);

    /// <summary>This item is no news: it is taken off its page.</summary>
    public sealed record HideItem(string Place, string Item) : Correction(Place);

    /// <summary>The story of this item is not shown.</summary>
    public sealed record HideStory(string Place, string Item) : Correction(Place);

    /// <summary>This quotation is not shown.</summary>
    public sealed record HideQuote(string Place, string Quote) : Correction(Place);
}

/// <summary>Which items a reader holds together and apart. No two items stand in both, however they are chained.</summary>
/// <param name="Same">Pairs of item ids, each pair in order of id, in order.</param>
/// <param name="Apart">Sets of item ids no two of which are one, each in order of id, in order.</param>
public sealed record Pairings(ImmutableArray<(string One, string Other)> Same, ImmutableArray<ImmutableArray<string>> Apart)
{
    public static Pairings None { get; } = new([], []);
}

/// <summary>Which names a reader holds for one person's and which not.</summary>
/// <param name="Same">Names of one person each, two or more.</param>
/// <param name="Apart">Pairs of names that are not one person's.</param>
public sealed record Namings(ImmutableArray<ImmutableArray<string>> Same, ImmutableArray<(string One, string Other)> Apart)
{
    public static Namings None { get; } = new([], []);
}
