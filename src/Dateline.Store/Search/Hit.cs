namespace Dateline.Store;

/// <summary>An item that was found.</summary>
/// <param name="Saving">Where it stands.</param>
/// <param name="Item">Its id.</param>
/// <param name="Snippet">The words around what was asked for, from its text.</param>
public sealed record Hit(Saving Saving, string Item, string Snippet);

/// <summary>What a question found.</summary>
/// <param name="Shown">The best first.</param>
/// <param name="Found">How many items there are; of more than <see cref="MostRanked"/> the latest so many are ranked.</param>
public sealed record Hits(IReadOnlyList<Hit> Shown, int Found)
{
    /// <summary>So many items, the latest in the archive, are weighed against each other.</summary>
    public const int MostRanked = 1_000;
}
