using Dateline.News;

namespace Dateline.Store;

/// <summary>
/// What an index holds of an entry: its words in order, and behind them who is named and quoted, its outlet and kind as words that bear
/// their field (<c>person=rutte</c>). Both databases are given the same row of tokens, so that both find the same.
/// </summary>
internal static class SearchTokens
{
    public const string Person = "person";
    public const string Said = "said";
    public const string Outlet = "outlet";
    public const string Kind = "kind";

    /// <summary>Stands between what no phrase may span. No word is like it.</summary>
    private const string Gap = "=";

    /// <summary>PostgreSQL's tsvector knows 16,383 places, and 256 of one word (its manual, 12.11): what goes beyond is not searched in either database.</summary>
    private const int Most = 16_000;

    private const int MostText = 14_000;
    private const int MostOfOne = 255;

    public static IReadOnlyList<string> Of(Entry entry)
    {
        var tokens = new List<string>();
        foreach (var passage in entry.Item.Passages)
        {
            tokens.AddRange(SearchWords.Of(passage.Text).Select(found => found.Word).Take(Math.Max(0, MostText - tokens.Count)));
            tokens.Add(Gap);
        }

        foreach (var (field, text) in entry.Persons.Select(person => (Person, person)).Concat(entry.Speakers.Select(speaker => (Said, speaker)))
            .Append((Outlet, entry.Outlet ?? "")).Append((Kind, $"{entry.Item.Role}")).Append((Kind, $"{entry.Item.Kind}")))
        {
            tokens.AddRange(SearchWords.Of(text).Select(found => InField(field, found.Word)));
            tokens.Add(Gap);
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. tokens.Take(Most).Select(token => (counts[token] = counts.GetValueOrDefault(token) + 1) > MostOfOne ? Gap : token)];
    }

    public static string InField(string? field, string word) => field is null ? word : $"{field}={word}";

    public static bool IsWord(string token) => !token.Contains('=', StringComparison.Ordinal);

    public static bool IsGap(string token) => token == Gap;
}
