using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand.Naming;

namespace Dateline.Understand.Holding;

/// <summary>A passage with its words of office and, once they are known, its names.</summary>
internal sealed class OfficeText
{
    private readonly OfficeWord[] _sorts;
    private readonly Dictionary<int, int> _persons = [];
    private readonly Dictionary<int, int> _endings = [];
    private readonly NameKind?[] _kinds;
    private readonly HashSet<int> _titles = [];

    /// <param name="names">Of the passage; empty where they are not known yet, and a person is known by the shape of the name alone.</param>
    public OfficeText(Wording words, Tongue tongue, ImmutableArray<NameMark> names)
    {
        Words = words;
        Tongue = tongue;
        Vocabulary = OfficeWords.Of(tongue.Code);
        _kinds = new NameKind?[words.Count];
        _sorts = new OfficeWord[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            _sorts[i] = words.Tokens[i].IsWord ? Vocabulary[words.Tokens[i].Text] : OfficeWord.None;
        }

        foreach (var name in names)
        {
            var (first, last) = (words.TokenFrom(name.At.Start), words.TokenFrom(name.At.End) - 1);
            while (first < last && name.Kind == NameKind.Person && words.Tokens[first].Text.Length > 1 && !IsGiven(first)
                && Vocabulary.HeadIn(words.Tokens[first].Text) is { } head && (tongue.NounsAreCapital || (head.Kind & OfficeWord.Alone) != OfficeWord.None))
            {
                _titles.Add(first++);
            }

            if (last < first)
            {
                continue;
            }

            Array.Fill(_kinds, name.Kind, first, last - first + 1);
            if (name.Kind == NameKind.Person)
            {
                (_persons[first], _endings[last]) = (last, first);
            }
        }
    }

    public Wording Words { get; }

    public Tongue Tongue { get; }

    public OfficeWords Vocabulary { get; }

    public int Count => Words.Count;

    public Token this[int token] => Words.Tokens[token];

    /// <summary>Has the word any of the sorts? False where there is no such token.</summary>
    public bool Is(int token, OfficeWord any) => Words.Has(token) && (_sorts[token] & any) != OfficeWord.None;

    public OfficeWord SortOf(int token) => Words.Has(token) ? _sorts[token] : OfficeWord.None;

    public bool IsMark(int token, string marks) => Words.Has(token) && this[token].Kind == TokenKind.Mark && marks.Contains(this[token].Text[0]);

    /// <summary>What a word is known to name.</summary>
    public NameKind? KindOf(int token) => Words.Has(token) ? _kinds[token] : null;

    /// <summary>How an office is held before which the word stands; “New” of “New York” says nothing of it.</summary>
    public OfficeState? StateOf(int token) =>
        Vocabulary.StateOf(this[token].Text) is { } state && !IsPlaceStart(token) ? state : null;

    private bool IsPlaceStart(int token) => this[token].IsCapital && Words.Joined(token) && Phrases.Of($"{this[token].Text} {this[token + 1].Text}") != Listed.None;

    /// <summary>May the word be a given name?</summary>
    public bool IsGiven(int token) => (Naming.Vocabulary.Of(this[token].Text, Tongue) & Traits.Given) != Traits.None;

    /// <summary>True inside a person's known name: “Dean” of “Dean Martin”.</summary>
    public bool IsInPerson(int token) => _kinds[token] == NameKind.Person && !_titles.Contains(token);

    /// <summary>True where a person's name is known to begin.</summary>
    public bool IsPerson(int first) => _persons.ContainsKey(first);

    /// <summary>The person's name that begins at a token.</summary>
    public NameRun? PersonFrom(int first)
    {
        if (_persons.TryGetValue(first, out var last))
        {
            return new(first, last, Words.Has(last + 2) && this[last + 1].Is(')') && this[last + 2].IsCapital);
        }

        return KindOf(first) is null && PersonNames.RunFrom(Words, first) is { } run && KindOf(run.Last) is null && (run.Last > first || MayNameAlone(first)) ? run : null;
    }

    /// <summary>The person's name that ends at a token; of two words or more, where only its shape speaks for it.</summary>
    public NameRun? PersonTo(int last)
    {
        if (_endings.TryGetValue(last, out var first))
        {
            return new(first, last, false);
        }

        return KindOf(last) is null && PersonNames.RunTo(Words, last) is { } run && KindOf(run.First) is null && (!Tongue.NounsAreCapital || IsGiven(run.First)) ? run : null;
    }

    private bool MayNameAlone(int token)
    {
        var traits = Naming.Vocabulary.Of(this[token].Text, Tongue);
        if (Tongue.NounsAreCapital)
        {
            return (traits & (Traits.Given | Traits.Surname)) != Traits.None;
        }

        return (traits & (Traits.Common | Traits.OtherEnd | Traits.BodyEnd | Traits.PlaceEnd)) == Traits.None || (traits & (Traits.Given | Traits.Surname)) != Traits.None;
    }

    /// <summary>May the word stand in the name of a body?</summary>
    public bool IsOfBody(int token)
    {
        var word = this[token];
        var hyphen = word.Text.LastIndexOf('-');
        return word.IsCapital && (!Lexicon.NoNames.Contains(word.Text) || IsPlaceStart(token)) && StateOf(token) is null && !Lexicon.Honorifics.Contains(word.Text)
            && !Lexicon.Callings.Contains(word.Text) && !Lexicon.ForeignTitles.Contains(word.Text) && !(Words.SentenceStart(token) == token && Tongue.IsSmall(word.Text.ToLowerInvariant()) && !IsPlaceStart(token))
            && !(hyphen > 1 && hyphen + 1 < word.Text.Length && char.IsLower(word.Text[hyphen + 1])) && !word.Text.StartsWith("Anti-", StringComparison.Ordinal)
            && !(Tongue.NounsAreCapital && !IsGenitive(word));
    }

    /// <summary>Where all nouns are capital, the body before a title is its owner: “Georgiens Präsident”, “Nato-Generalsekretär”, “US-Präsident”.</summary>
    private static bool IsGenitive(Token word) => word.IsAcronym || word.Text[^1] is 's' or 'S' || Tokens.IsApostrophe(word.Text[^1]);
}
