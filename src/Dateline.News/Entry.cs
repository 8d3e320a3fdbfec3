using System.Collections.Immutable;

namespace Dateline.News;

/// <summary>What an item is searched by.</summary>
/// <param name="Published">As its page alone tells.</param>
/// <param name="Persons">Who is named in it, as written.</param>
/// <param name="Speakers">Who is quoted in it, as written.</param>
public sealed record Entry(Item Item, string? Outlet, When Published, ImmutableArray<string> Persons, ImmutableArray<string> Speakers);
