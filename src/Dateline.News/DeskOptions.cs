using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>What the desk may be told about a timeline.</summary>
public sealed record DeskOptions
{
    /// <summary>Keep the stories in which a text names this subject; null for all.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Keep at most so many stories; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>What a reader knows better; in any order.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    public DateOptions Date { get; init; } = new();
}
