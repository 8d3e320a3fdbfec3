using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>The words of one language that time expressions are made of.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<char, Word> signs = [];
    private readonly Dictionary<string, int> symbols = new(StringComparer.Ordinal);

    public Lexicon() => bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>“п'ять” is one word.</summary>
    public bool ApostropheInside { get; set; }

    /// <summary>Endings that make a word of at least five letters a verb told as past.</summary>
    public ImmutableArray<string> PastEndings { get; set; } = [];

    /// <summary>The tellings whose words in the file are so exact that a day's telling may bound the day of the text.</summary>
    public ImmutableArray<Telling> Firm { get; set; } = [];

    /// <summary>Endings of a verb that goes on or is to come after “is”: “is leaving”.</summary>
    public ImmutableArray<string> OngoingEndings { get; set; } = [];

    /// <summary>Endings of nouns that could be taken for verbs after the word of an infinitive: “to reporters”.</summary>
    public ImmutableArray<string> PluralEndings { get; set; } = [];

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    public Word? Find(ReadOnlySpan<char> small) => bySpan.TryGetValue(small, out var word) ? word : null;

    public Word? Sign(char sign) => signs.GetValueOrDefault(Plain(sign));

    /// <summary>The symbol of a class of words, such as <c>MONTH</c>.</summary>
    public int Class(string name)
    {
        if (!symbols.TryGetValue(name, out var symbol))
        {
            symbol = symbols.Count;
            symbols.Add(name, symbol);
        }

        return symbol;
    }

    /// <summary>The entry of a word in small letters, or of a sign; made when it is not there.</summary>
    public Word Entry(string form)
    {
        if (form.Length == 1 && !char.IsLetter(form[0]))
        {
            var sign = Plain(form[0]);
            if (!signs.TryGetValue(sign, out var entry))
            {
                signs.Add(sign, entry = new(Class($"’{sign}")));
            }

            return entry;
        }

        if (!words.TryGetValue(form, out var word))
        {
            words.Add(form, word = new(Class($"’{form}")));
        }

        return word;
    }

    public IEnumerable<(string Form, Word Word, int Value)> Members(string name)
    {
        var symbol = Class(name);
        return words.SelectMany(pair => pair.Value.Meanings.Where(meaning => meaning.Symbol == symbol).Select(meaning => (pair.Key, pair.Value, meaning.Value)));
    }

    /// <summary>All dashes are one sign, and all apostrophes.</summary>
    private static char Plain(char sign) => sign is '-' or '–' or '—' or '‑' or '‐' or '−' ? '-' : IsApostrophe(sign) ? '\'' : sign;
}
