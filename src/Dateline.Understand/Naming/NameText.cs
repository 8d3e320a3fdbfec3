using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Understand.Holding;

namespace Dateline.Understand.Naming;

/// <summary>A passage with what each of its words may be.</summary>
internal sealed class NameText
{
    /// <summary>What a name is joined to by a hyphen, to make an adjective.</summary>
    private static readonly FrozenSet<string> Joiners = FrozenSet.Create(StringComparer.Ordinal,
        "based", "born", "led", "backed", "run", "owned", "held", "controlled", "administered", "occupied", "style", "wide", "bound", "made", "sponsored", "funded", "trained",
        "educated", "affiliated", "linked", "aligned", "ruled", "supported", "listed", "headquartered", "area", "region", "era", "friendly", "majority", "native", "bred", "related", "approved");

    private readonly Traits[] _traits;
    private readonly bool[] _addresses;

    /// <param name="known">Traits of the words met so far in the document.</param>
    public NameText(Wording words, ImmutableArray<HeldOffice> offices, Tongue tongue, Dictionary<string, Traits> known)
    {
        Words = words;
        Tongue = tongue;
        Held = offices.Select(office => office.Name.Start).ToHashSet();
        _traits = new Traits[words.Count];
        _addresses = Addresses(words);
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

    /// <summary>May a word start a name: a capital at its front, or behind a small prefix, as in “al-Assad” and “iRobot”?</summary>
    public bool IsCapital(int token) => token >= 0 && token < Count && (this[token].IsCapital || HasInnerCapital(this[token])) && !_addresses[token];

    /// <summary>Has a word any of the traits? False where there is no such token.</summary>
    public bool Is(int token, Traits any) => token >= 0 && token < _traits.Length && (_traits[token] & any) != Traits.None;

    /// <summary>A capital word that may be part of a name: no small word, no month, no day.</summary>
    public bool IsName(int token) => IsCapital(token) && !Is(token, Traits.Small | Traits.Calendar);

    public bool IsAcronym(int token) => IsCapital(token) && this[token].IsAcronym;

    /// <summary>Is the word the first part of another, as in “Oslo-based” and “Lagos-born”? The length of that part; 0 for none.</summary>
    public int Stem(int token)
    {
        var text = this[token].Text;
        var hyphen = this[token].IsWord ? text.LastIndexOf('-') : -1;
        return hyphen > 1 && hyphen + 2 < text.Length && char.IsLower(text[hyphen + 1]) && char.IsUpper(text[0]) && Joiners.Contains(text[(hyphen + 1)..]) ? hyphen : 0;
    }

    public bool IsStart(int token) => Words.SentenceStart(token) == token || (token > 0 && this[token - 1].Kind == TokenKind.Mark && this[token - 1].Text[0] is '“' or '"' or ':' or '‘' or '«' or '„' or '•' or '*' or '–' or '—');

    /// <summary>Does the next token follow as a word of the same sentence? So does “Italia” of “l’Italia”.</summary>
    public bool Joined(int token) => (Words.Joined(token) && !this[token].Owns)
        || (token >= 0 && token + 1 < Count && Tokens.IsApostrophe(this[token].Text[^1]) && this[token].IsWord && this[token + 1] is { IsWord: true, Spaced: false });

    /// <summary>As <see cref="Joined"/>, and over an “&amp;”: the next word's token; -1 for none.</summary>
    public int Next(int token) => Joined(token) ? token + 1
        : token + 2 < Count && this[token + 1].Is('&') && this[token + 2].IsWord && !this[token].Owns && Words.SentenceOf(token) == Words.SentenceOf(token + 2) ? token + 2 : -1;

    /// <summary>The word as lists write it: “Cairo” for “CAIRO”, where it is written whole in capitals and is long, or its neighbour is.</summary>
    public string Form(int token) => IsLoud(token) || (this[token].IsAcronym && this[token].Text.Length > 2 && !this[token].Text.Contains('.') && ((Joined(token) && IsLoud(token + 1)) || (token > 0 && Joined(token - 1) && IsLoud(token - 1))))
        ? Vocabulary.Quiet(this[token].Text) : this[token].Text;

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

    private bool IsLoud(int token) => this[token].IsAcronym && this[token].Text.Length > 4 && !this[token].Text.Contains('.');

    private static bool HasInnerCapital(Token token)
    {
        var text = token.Text;
        if (!token.IsWord || text.Length < 4 || !char.IsLower(text[0]))
        {
            return false;
        }

        return (char.IsUpper(text[1]) && char.IsLower(text[2])) || (text[2] is '-' or '’' or '\'' && char.IsUpper(text[3]) && text[..2] is "al" or "el" or "as" or "ad" or "an" or "ar" or "at" or "az" or "ul" or "ur") || (text.Length > 4 && text[..3] == "ash" && char.IsUpper(text[4]));
    }

    /// <summary>Which tokens stand in an address of the web.</summary>
    private static bool[] Addresses(Wording words)
    {
        var inside = new bool[words.Count];
        var (start, isAddress) = (0, false);
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Tokens[i].Spaced)
            {
                (start, isAddress) = (i, words.Tokens[i].Text is "www");
            }

            if (!isAddress && i + 2 < words.Count && ((words.Tokens[i].Is(':') && words.Tokens[i + 1].Is('/') && words.Tokens[i + 2].Is('/')) || words.Tokens[i].Is('@')))
            {
                isAddress = true;
                Array.Fill(inside, true, start, i - start);
            }

            inside[i] = isAddress;
        }

        return inside;
    }
}
