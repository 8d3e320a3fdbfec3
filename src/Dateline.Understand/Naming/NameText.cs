using System.Collections.Immutable;

namespace Dateline.Understand.Naming;

/// <summary>A passage with what each of its words may be.</summary>
internal sealed class NameText
{
    private readonly Traits[] _traits;

    /// <param name="known">Traits of the words met so far in the document.</param>
    public NameText(Wording words, ImmutableArray<HeldOffice> offices, Tongue tongue, Dictionary<string, Traits> known)
    {
        Words = words;
        Tongue = tongue;
        Held = offices.Select(office => office.Name.Start).ToHashSet();
        _traits = new Traits[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Tokens[i].IsWord)
            {
                var word = words.Tokens[i].Text;
                _traits[i] = known.TryGetValue(word, out var traits) ? traits : known[word] = Vocabulary.Of(word, tongue);
            }
        }
    }

    public Wording Words { get; }

    public Tongue Tongue { get; }

    /// <summary>Where the names of holders of offices begin.</summary>
    public HashSet<int> Held { get; }

    public int Count => Words.Count;

    public Token this[int token] => Words.Tokens[token];

    /// <summary>Has a word any of the traits? False where there is no such token.</summary>
    public bool Is(int token, Traits any) => token >= 0 && token < _traits.Length && (_traits[token] & any) != Traits.None;

    public bool IsCapital(int token) => token >= 0 && token < Count && this[token].IsCapital;

    /// <summary>A capital word that may be part of a name: no small word, no month, no day.</summary>
    public bool IsName(int token) => IsCapital(token) && !Is(token, Traits.Small | Traits.Calendar);

    public bool IsAcronym(int token) => IsCapital(token) && this[token].IsAcronym;

    public bool IsStart(int token) => Words.SentenceStart(token) == token || (token > 0 && this[token - 1].Kind == TokenKind.Mark && this[token - 1].Text[0] is '“' or '"' or ':' or '‘' or '«' or '„' or '•' or '*' or '–' or '—');

    /// <summary>Does the next token follow as a word of the same sentence?</summary>
    public bool Joined(int token) => OfficePhrases.Joined(Words, token) && !this[token].Owns;

    /// <summary>As <see cref="Joined"/>, and over an “&amp;”: the next word's token; -1 for none.</summary>
    public int Next(int token) => Joined(token) ? token + 1
        : token + 2 < Count && this[token + 1].Is('&') && this[token + 2].IsWord && !this[token].Owns && Words.SentenceOf(token) == Words.SentenceOf(token + 2) ? token + 2 : -1;

    /// <summary>The word as lists write it: “Cairo” for “CAIRO”, where it is written whole in capitals and is long.</summary>
    public string Form(int token) => this[token].IsAcronym && this[token].Text.Length > 4 && !this[token].Text.Contains('.') ? Vocabulary.Quiet(this[token].Text) : this[token].Text;

    public string Forms(int first, int last)
    {
        if (first == last)
        {
            return Form(first);
        }

        var forms = new string[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            forms[i - first] = Form(i);
        }

        return string.Join(' ', forms);
    }
}
