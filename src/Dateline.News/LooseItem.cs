namespace Dateline.News;

/// <summary>An item that came alone, without its page.</summary>
/// <param name="Id">As the caller has it; it is never looked into.</param>
/// <param name="Published">Null where nobody knows.</param>
public sealed record LooseItem(string Id, string? Title, string? Text, Moment? Published, string? Outlet);

/// <summary>An item and the story it belongs to, which is named by the id of its first item.</summary>
public readonly record struct PlacedItem(string Id, string Story);
