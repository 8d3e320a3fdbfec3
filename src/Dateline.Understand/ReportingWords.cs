using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Understand;

/// <summary>What a word may be in a sentence that reports what somebody said. One word may be several.</summary>
[Flags]
internal enum Part : long
{
    None = 0,

    /// <summary>A finite verb that takes what is said as a clause: “said”.</summary>
    Say = 1,

    /// <summary>Its participle: “adding”.</summary>
    Saying = 1 << 1,

    /// <summary>A verb that first names whom it is said to: “told”.</summary>
    Tell = 1 << 2,

    Telling = 1 << 3,

    /// <summary>A verb that takes what is said as its object: “called”.</summary>
    Call = 1 << 4,

    Calling = 1 << 5,

    /// <summary>“according”, “laut”: the speaker follows, the words stand on the other side.</summary>
    Source = 1 << 6,

    /// <summary>A word before the speaker that stands for a verb: “so”, “aldus”.</summary>
    Inverted = 1 << 7,

    /// <summary>Begins a clause that is said: “that”, “whether”.</summary>
    That = 1 << 8,

    /// <summary>May be a subject alone.</summary>
    Pronoun = 1 << 9,
    He = 1 << 10,
    She = 1 << 11,
    They = 1 << 12,

    /// <summary>A pronoun that is no subject: “him”.</summary>
    Object = 1 << 13,
    Determiner = 1 << 14,
    Possessive = 1 << 15,

    /// <summary>Stands between a subject and its verb: “has”, “also”.</summary>
    Auxiliary = 1 << 16,
    Preposition = 1 << 17,
    Time = 1 << 18,
    And = 1 << 19,
    But = 1 << 20,
    Subordinate = 1 << 21,

    /// <summary>A finite verb that a noun phrase does not hold.</summary>
    Verb = 1 << 22,

    /// <summary>Stands inside a speaker's description: “spokesman for”, “president of”.</summary>
    NamePreposition = 1 << 23,

    /// <summary>Opens a sentence and is no part of what is said: “But”.</summary>
    Opening = 1 << 24,

    /// <summary>So frequent that it tells the language.</summary>
    Common = 1 << 25,

    /// <summary>Before the object of a verb such as “called for”.</summary>
    ObjectPreposition = 1 << 26,

    /// <summary>Before an infinitive, and behind “according”.</summary>
    To = 1 << 27,

    /// <summary>Makes a verb of saying passive: “was told”.</summary>
    Passive = 1 << 28,

    /// <summary>A verb that reports only with “that” or quotation marks: “wrote”.</summary>
    Remark = 1 << 29,

    Remarking = 1 << 30,

    /// <summary>“not”, “never”: the verb behind it says nothing.</summary>
    Negation = 1L << 31,

    /// <summary>A pronoun that is nobody: “it”, “which”.</summary>
    Thing = 1L << 32,

    /// <summary>A verb that does nothing but report: “said”.</summary>
    Plain = 1L << 34,

    /// <summary>A verb or noun of what somebody holds: “believes”, “assertion”.</summary>
    Belief = 1L << 35,

    /// <summary>A name follows in quotation marks: “Motto”.</summary>
    Naming = 1L << 33,

    Says = Say | Tell | Call | Remark,
    Participle = Saying | Telling | Calling | Remarking,
}

/// <summary>What quotations need to know of a language, read from <c>Languages/*.txt</c>: lines <c>KEY: WORD…</c>.</summary>
internal sealed class ReportingWords
{
    /// <summary>So many words of a text are enough to tell its language.</summary>
    private const int Enough = 400;

    /// <summary>How much more a frequent word tells than another that the language's file knows.</summary>
    private const int CommonWeight = 3;

    private static readonly (string Key, Part Part)[] Keys =
    [
        ("say", Part.Say), ("saying", Part.Saying), ("tell", Part.Tell), ("telling", Part.Telling), ("call", Part.Call), ("calling", Part.Calling),
        ("source", Part.Source), ("inverted", Part.Inverted), ("that", Part.That), ("pronoun", Part.Pronoun), ("he", Part.He), ("she", Part.She), ("they", Part.They),
        ("object", Part.Object), ("determiner", Part.Determiner), ("possessive", Part.Possessive), ("auxiliary", Part.Auxiliary), ("preposition", Part.Preposition),
        ("time", Part.Time), ("and", Part.And), ("but", Part.But), ("subordinate", Part.Subordinate), ("verb", Part.Verb), ("name-preposition", Part.NamePreposition),
        ("opening", Part.Opening), ("common", Part.Common), ("object-prepositions", Part.ObjectPreposition), ("to", Part.To), ("passive", Part.Passive),
        ("remark", Part.Remark), ("remarking", Part.Remarking), ("negation", Part.Negation), ("thing", Part.Thing), ("naming", Part.Naming), ("plain", Part.Plain), ("belief", Part.Belief),
    ];

    private readonly FrozenDictionary<string, Part> _parts;
    private readonly ImmutableArray<string> _adverbEndings;

    private ReportingWords(string tag)
    {
        Tag = tag;
        using var file = new StreamReader(typeof(ReportingWords).Assembly.GetManifestResourceStream($"reporting.{tag}")!);
        var parts = new Dictionary<string, Part>(StringComparer.OrdinalIgnoreCase);
        var adverbs = ImmutableArray.CreateBuilder<string>();
        foreach (var (key, words) in file.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#') && line.Contains(": ", StringComparison.Ordinal)).Select(Line))
        {
            var part = Array.Find(Keys, known => known.Key == key).Part;
            foreach (var word in words)
            {
                parts[word] = parts.GetValueOrDefault(word) | part;
            }

            FragmentsApart |= key == "fragments" && words[0] == "apart";
            VerbSecond |= key == "order" && words[0] == "second";
            adverbs.AddRange(key == "adverb-endings" ? words : []);
        }

        _parts = parts.Where(pair => pair.Value != Part.None).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _adverbEndings = adverbs.DrainToImmutable();
    }

    /// <summary>English first: a text that tells no language of its own is taken for it.</summary>
    public static ImmutableArray<ReportingWords> All { get; } = [.. "en de fr es nl it pt pl uk".Split(' ').Select(tag => new ReportingWords(tag))];

    /// <summary>BCP 47, the language alone.</summary>
    public string Tag { get; }

    /// <summary>True where words in quotation marks inside a clause are a quotation of their own; else the clause is one quotation, of both kinds.</summary>
    public bool FragmentsApart { get; }

    /// <summary>True where the subject follows the verb when something else opens the sentence.</summary>
    public bool VerbSecond { get; }

    /// <param name="tag">A BCP 47 tag (“de-AT”); null, or one that is not known here, is guessed from the text.</param>
    public static ReportingWords Of(string? tag, IEnumerable<Token> text)
    {
        var code = tag?.Split('-', '_')[0].ToLowerInvariant();
        return All.FirstOrDefault(language => language.Tag == code) ?? Guess(text);
    }

    public Part PartOf(Token token)
    {
        // “US” is no “us”.
        if (!token.IsWord || (token.IsAcronym && !token.Owns))
        {
            return Part.None;
        }

        if (_parts.TryGetValue(token.Text, out var part))
        {
            return part;
        }

        foreach (var ending in _adverbEndings)
        {
            if (token.Text.Length > ending.Length + 2 && !token.IsCapital && token.Text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return Part.Auxiliary;
            }
        }

        return Part.None;
    }

    private static ReportingWords Guess(IEnumerable<Token> text)
    {
        var counts = new int[All.Length];
        foreach (var token in text.Where(token => token.IsWord).Take(Enough))
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += !All[i]._parts.TryGetValue(token.Text, out var part) ? 0 : part.HasFlag(Part.Common) ? CommonWeight : 1;
            }
        }

        return All[Array.IndexOf(counts, counts.Max())];
    }

    private static (string Key, string[] Words) Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
