using System.Collections.Frozen;

namespace Dateline.Read;

/// <summary>The namespaces and elements of feeds. Source: <c>FeedNames.txt</c>.</summary>
internal static class XmlNames
{
    private static readonly FrozenDictionary<string, string> Spaces = WordTable.Load("FeedNames.txt").Where(line => line.Kind == "space")
        .Select(line => line.Phrase.Split(' ')).SelectMany(words => words[1..], (words, address) => (Prefix: words[0], address))
        .ToFrozenDictionary(pair => pair.address, pair => pair.Prefix);

    private static readonly FrozenDictionary<string, (FeedField Field, int Rank)> Fields = WordTable.Load("FeedNames.txt").Where(line => line.Kind != "space")
        .SelectMany(line => line.Phrase.Split(' ').Select((name, rank) => (name, Field: (Enum.Parse<FeedField>(line.Kind, ignoreCase: true), rank))))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Field);

    /// <summary>The prefix that stands for a namespace; null for one that no feed's element is in.</summary>
    public static string? Prefix(string address) => Spaces.GetValueOrDefault(address.Trim().ToLowerInvariant().TrimEnd('/', '#'));

    /// <param name="name">Lower-case, with the prefix that stands for its namespace.</param>
    /// <returns>Null for an element that is not read.</returns>
    public static (FeedField Field, int Rank)? Field(string name) => Fields.TryGetValue(name, out var found) ? found : null;
}
