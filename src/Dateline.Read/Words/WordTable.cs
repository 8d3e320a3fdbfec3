using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Tables of words that lie beside the code as text: a kind and a phrase on each line, <c>#</c> before a remark.</summary>
internal static class WordTable
{
    /// <param name="name">Of the file, such as <c>Furniture.txt</c>.</param>
    public static ImmutableArray<(string Kind, string Phrase)> Load(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream($"Dateline.Read.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1]))];
    }
}
