using System.Collections.Frozen;
using Dateline.Understand.Naming;

namespace Dateline.Understand.Planning;

/// <summary>What a plan is told with in a language, from <c>Tables/plans.txt</c>: lines <c>KEY: WORD…</c> under <c>[TAG]</c>.</summary>
internal sealed class PlanWords
{
    private static readonly FrozenDictionary<string, PlanWords> ByTag = Read();

    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, List<string>> _lists;

    private PlanWords(Dictionary<string, List<string>> words)
    {
        _lists = words.ToFrozenDictionary(StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    }

    /// <returns>Null for a language without such words.</returns>
    public static PlanWords? Of(string tag) => ByTag.GetValueOrDefault(tag);

    public bool Is(string key, Token token) => token.IsWord && Is(key, token.Text);

    public bool Is(string key, string word) => _words.TryGetValue(key, out var words) && words.Contains(word);

    /// <returns>The place of a word in its line, from 0; negative for none.</returns>
    public int At(string key, string word) => _lists.TryGetValue(key, out var list) ? list.FindIndex(each => each.Equals(word, StringComparison.OrdinalIgnoreCase)) : -1;

    private static FrozenDictionary<string, PlanWords> Read()
    {
        var sections = new Dictionary<string, Dictionary<string, List<string>>>(StringComparer.Ordinal);
        var section = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in Vocabulary.Lines("plans").Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                sections[line.Trim('[', ']')] = section = new(StringComparer.Ordinal);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!section.TryGetValue(line[..colon], out var words))
            {
                section[line[..colon]] = words = [];
            }

            words.AddRange(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return sections.ToFrozenDictionary(pair => pair.Key, pair => new PlanWords(pair.Value), StringComparer.Ordinal);
    }
}
