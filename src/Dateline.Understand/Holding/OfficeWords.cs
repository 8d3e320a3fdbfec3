using System.Collections.Frozen;
using Dateline.News;
using Dateline.Understand.Naming;

namespace Dateline.Understand.Holding;

/// <summary>What a word may be in the telling of an office.</summary>
[Flags]
internal enum OfficeWord
{
    None = 0,

    /// <summary>Heads an office by itself: “president”.</summary>
    Alone = 1 << 0,

    /// <summary>Heads one with a word or a body beside it: “police chief”.</summary>
    Needing = 1 << 1,

    /// <summary>A calling, which is an office where an employer is named.</summary>
    Employed = 1 << 2,
    Head = Alone | Needing | Employed,

    /// <summary>Part of a title before its head.</summary>
    InTitle = 1 << 3,

    /// <summary>What a title may be for.</summary>
    Field = 1 << 4,
    Article = 1 << 5,

    /// <summary>Between a title and its body.</summary>
    Of = 1 << 6,

    /// <summary>“newly elected”</summary>
    Entering = 1 << 7,
    Is = 1 << 8,
    Was = 1 << 9,
    Been = 1 << 10,
    Have = 1 << 11,
    Become = 1 << 12,
    Became = 1 << 13,

    /// <summary>“was elected”</summary>
    Made = 1 << 14,

    /// <summary>“elected her”</summary>
    Makes = 1 << 15,
    Serves = 1 << 16,
    Served = 1 << 17,
    Takes = 1 << 18,
    Leaves = 1 << 19,
    Later = 1 << 20,
    Doubt = 1 << 21,
    Filler = 1 << 22,

    /// <summary>“chairs the committee”</summary>
    Holds = 1 << 23,

    /// <summary>“her election as mayor”</summary>
    ToOffice = 1 << 24,

    /// <summary>“his term as mayor”</summary>
    InOffice = 1 << 25,

    /// <summary>“his departure as mayor”</summary>
    OutOfOffice = 1 << 26,

    /// <summary>“her role as mayor”</summary>
    Post = 1 << 27,

    /// <summary>A head in need that needs nothing with a capital before a name: “Justice X”.</summary>
    Titled = 1 << 28,

    /// <summary>A head that is a name, too: “Sultan”.</summary>
    Monarch = 1 << 29,
}

/// <summary>The words of offices in a text's language; English ones in every text. They stand in <c>Tables/titles.txt</c>.</summary>
internal sealed class OfficeWords
{
    private static readonly Dictionary<string, OfficeWord> Sections = new(StringComparer.Ordinal)
    {
        ["alone"] = OfficeWord.Alone,
        ["needing"] = OfficeWord.Needing,
        ["employed"] = OfficeWord.Employed,
        ["words"] = OfficeWord.InTitle,
        ["fields"] = OfficeWord.Field,
        ["articles"] = OfficeWord.Article,
        ["of"] = OfficeWord.Of,
        ["entering"] = OfficeWord.Entering,
        ["be now"] = OfficeWord.Is,
        ["be then"] = OfficeWord.Was,
        ["been"] = OfficeWord.Been,
        ["have"] = OfficeWord.Have,
        ["become"] = OfficeWord.Become,
        ["became"] = OfficeWord.Became,
        ["made"] = OfficeWord.Made,
        ["makes"] = OfficeWord.Makes,
        ["serves"] = OfficeWord.Serves,
        ["served"] = OfficeWord.Served,
        ["takes"] = OfficeWord.Takes,
        ["leaves"] = OfficeWord.Leaves,
        ["later"] = OfficeWord.Later,
        ["doubt"] = OfficeWord.Doubt,
        ["filler"] = OfficeWord.Filler,
        ["holds"] = OfficeWord.Holds,
        ["to office"] = OfficeWord.ToOffice,
        ["in office"] = OfficeWord.InOffice,
        ["out of office"] = OfficeWord.OutOfOffice,
        ["post"] = OfficeWord.Post,
        ["titled"] = OfficeWord.Titled,
        ["monarchs"] = OfficeWord.Monarch,
    };

    private static readonly OfficeWords English = new("en");
    private static readonly OfficeWords German = new("en", "de");

    private readonly FrozenDictionary<string, OfficeWord> _words;
    private readonly FrozenDictionary<string, OfficeState> _states;
    private readonly FrozenDictionary<string, string> _nouns;
    private readonly string[] _endings;

    private OfficeWords(params string[] languages)
    {
        var words = new Dictionary<string, OfficeWord>(StringComparer.OrdinalIgnoreCase);
        var states = new Dictionary<string, OfficeState>(StringComparer.OrdinalIgnoreCase);
        var nouns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var endings = new List<string>();
        foreach (var (section, word) in Entries(languages))
        {
            var noun = word.IndexOf('>') is > 0 and var cut ? word[(cut + 1)..] : null;
            var bare = noun is null ? word : word[..^(noun.Length + 1)];
            if (noun is not null)
            {
                nouns[bare] = noun;
            }

            if (section == "endings")
            {
                endings.Add(bare);
            }
            else if (Sections.TryGetValue(section, out var sort))
            {
                words[bare] = words.GetValueOrDefault(bare) | sort;
            }
            else
            {
                states[bare] = Enum.Parse<OfficeState>(section, ignoreCase: true);
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _states = states.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _endings = [.. endings];
    }

    /// <param name="language">ISO 639-1.</param>
    public static OfficeWords Of(string language) => language == "de" ? German : English;

    /// <summary>Nouns that give an office to their owner: “her election as mayor”, “his term as mayor”.</summary>
    public static OfficeWord Nouns => OfficeWord.ToOffice | OfficeWord.InOffice | OfficeWord.OutOfOffice | OfficeWord.Post;

    public OfficeWord this[string word] => _words.GetValueOrDefault(word);

    /// <summary>How an office is held before which the word stands.</summary>
    public OfficeState? StateOf(string word) => _states.TryGetValue(word, out var state) ? state : null;

    /// <summary>“chair” for “chairs”.</summary>
    public string NounOf(string verb) => _nouns.GetValueOrDefault(verb, verb);

    /// <summary>Is the word part of some title of any language here?</summary>
    public static bool IsTitle(string word) => ((English[word] | German[word]) & (OfficeWord.Alone | OfficeWord.Needing | OfficeWord.InTitle)) != OfficeWord.None;

    /// <summary>The head noun in a word: “President” of “ex-President” and “President-elect”, “Chefs” of “Airbus-Chefs”.</summary>
    public TitleHead? HeadIn(string word)
    {
        var (start, length, state) = Bare(word);
        var noun = word.Substring(start, length);
        if (KindOf(noun) is not OfficeWord.None and var kind)
        {
            return new(noun, kind, state, null);
        }

        if (_endings.Length == 0 || noun.Length < 3 || !char.IsUpper(noun[0]))
        {
            return null;
        }

        var hyphen = noun.LastIndexOf('-');
        var last = hyphen < 0 ? noun : noun[(hyphen + 1)..];
        var found = KindOf(last) is not OfficeWord.None and var whole ? whole : Ending(last);
        if (found == OfficeWord.None)
        {
            return null;
        }

        // “Juventus-Ex-Direktor”
        var body = hyphen > 0 ? noun[..hyphen] : null;
        var ex = body is not null && body.EndsWith("-Ex", StringComparison.OrdinalIgnoreCase);
        return new(last, found, ex ? OfficeState.Former : state, ex ? body![..^3] : body);
    }

    /// <summary>A word without “ex-”, “then-”, “-elect”, “-designate”, and what these say.</summary>
    public static (int Start, int Length, OfficeState? State) Bare(string word) =>
        word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? (3, word.Length - 3, OfficeState.Former)
        : word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? (5, word.Length - 5, OfficeState.Former)
        : word.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) ? (0, word.Length - 6, OfficeState.Elect)
        : word.EndsWith("-designate", StringComparison.OrdinalIgnoreCase) ? (0, word.Length - 10, OfficeState.Elect)
        : (0, word.Length, null);

    private OfficeWord KindOf(string noun)
    {
        var kind = this[noun] & OfficeWord.Head;
        for (var cut = 1; kind == OfficeWord.None && _endings.Length > 0 && cut <= 2 && noun.Length > cut + 3 && char.IsUpper(noun[0]); cut++)
        {
            // “des Präsidenten”, “des Chefs”
            kind = noun[^cut..] is "s" or "n" or "en" or "es" ? this[noun[..^cut]] & OfficeWord.Head : kind;
        }

        return kind;
    }

    private OfficeWord Ending(string noun)
    {
        var small = noun.ToLowerInvariant();
        foreach (var ending in _endings)
        {
            foreach (var form in (ReadOnlySpan<string>)[ending, ending + "s", ending + "n", ending + "en"])
            {
                if (small.Length > form.Length + 2 && small.EndsWith(form, StringComparison.Ordinal))
                {
                    // “Unternehmenschef”: what a chief needs stands in the word.
                    var kind = this[ending] & OfficeWord.Employed;
                    return kind == OfficeWord.None ? OfficeWord.Alone : kind;
                }
            }
        }

        return OfficeWord.None;
    }

    private static IEnumerable<(string Section, string Word)> Entries(string[] languages)
    {
        var (language, section) = ("", "");
        foreach (var line in Vocabulary.Lines("titles").Where(line => line[0] != '#'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                var head = line[2..].Split(':')[0].Trim();
                (language, section) = (head[..2], head[3..]);
            }
            else if (languages.Contains(language, StringComparer.Ordinal))
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (section, word);
                }
            }
        }
    }
}

/// <summary>The noun at the head of a title.</summary>
/// <param name="Noun">As written, bare.</param>
/// <param name="Kind">What it takes to be an office.</param>
/// <param name="State">What its prefix or ending says.</param>
/// <param name="Body">“Airbus” of “Airbus-Chef”.</param>
internal sealed record TitleHead(string Noun, OfficeWord Kind, OfficeState? State, string? Body);
