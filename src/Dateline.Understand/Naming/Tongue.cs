using System.Collections.Frozen;

namespace Dateline.Understand.Naming;

/// <summary>A language's small words, and whether it writes all its nouns with a capital.</summary>
internal sealed class Tongue
{
    private static readonly Tongue[] All = [.. Vocabulary.Lines("tongues").Where(line => line[0] != '#').Select(line => new Tongue(line))];

    /// <summary>So many words of a text are enough to guess by.</summary>
    private const int Enough = 2000;

    private readonly FrozenSet<string> _small;

    private Tongue(string line)
    {
        Code = line[..line.IndexOf('|')];
        _small = line[(Code.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>The names that lists have for it.</summary>
    public Phrases Names => Phrases.In(Code);

    public bool IsEnglish => Code == "en";

    /// <summary>True for German: a capital says nothing about a word.</summary>
    public bool NounsAreCapital => Code == "de";

    /// <param name="word">In small letters.</param>
    public bool IsSmall(string word) => _small.Contains(word);

    /// <summary>By its tag where that is known; else the one whose small words are most; English where none is.</summary>
    public static Tongue Of(string? tag, IEnumerable<Wording> passages)
    {
        var named = tag is null ? null : Array.Find(All, tongue => tag.StartsWith(tongue.Code, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_'));
        if (named is not null)
        {
            return named;
        }

        var counts = new int[All.Length];
        foreach (var word in passages.SelectMany(passage => passage.Tokens).Where(token => token.IsWord && token.Text.Length < 12).Take(Enough).Select(token => token.Text.ToLowerInvariant()))
        {
            // “von der” and “de la” stand in names of every language's news.
            for (var i = 0; i < All.Length && !Lexicon.Particles.Contains(word); i++)
            {
                counts[i] += All[i]._small.Contains(word) ? 1 : 0;
            }
        }

        return All[Array.IndexOf(counts, counts.Max())];
    }
}
