using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>What a user follows: a person, a body, a subject.</summary>
/// <param name="Name">Under which it is known; a text may name it so.</param>
public sealed record Topic(string Name)
{
    /// <summary>Other names of it.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Of these one must stand in a text that names it; empty where nothing must.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>A text in which one of these stands is another's of that name.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Only texts of these outlets count; empty for all.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];
}
