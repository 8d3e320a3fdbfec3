using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>An item that a search found.</summary>
/// <param name="Published">As its page alone tells.</param>
/// <param name="Snippet">The words around what was asked for.</param>
internal sealed record FoundItem(ReadPage Page, Item Item, When Published, string Snippet);
