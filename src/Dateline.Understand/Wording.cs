using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>A passage as tokens and sentences; what every marker reads.</summary>
internal sealed class Wording
{
    private static readonly string[] GermanMonths =
        ["Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private readonly int[] _sentenceOf;

    public Wording(Passage passage)
    {
        Passage = passage;
        Tokens = Understand.Tokens.Of(passage);
        _sentenceOf = new int[Tokens.Length];
        var starts = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (i == 0 || Begins(i))
            {
                starts.Add(i);
            }

            _sentenceOf[i] = starts.Count - 1;
        }

        Starts = starts.DrainToImmutable();
        IsHeadline = LooksLikeHeadline();
    }

    public Passage Passage { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The first token of each sentence.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>True when nearly every longer word is capital, so that capitals tell nothing.</summary>
    public bool IsHeadline { get; }

    public int Count => Tokens.Length;

    public int SentenceOf(int token) => _sentenceOf[token];

    public int SentenceStart(int token) => Starts[_sentenceOf[token]];

    /// <returns>The first token after the sentence.</returns>
    public int SentenceEnd(int token) => _sentenceOf[token] + 1 < Starts.Length ? Starts[_sentenceOf[token] + 1] : Tokens.Length;

    /// <summary>The words from one token to another, both in it; without the last one's possessive ending.</summary>
    public Passage Span(int first, int last) => Cut(Tokens[first].Start, Tokens[last].End);

    public Passage Cut(int start, int end) => new(Passage.Text[(start - Passage.Start)..(end - Passage.Start)], start);

    /// <summary>The first token that starts at or after an offset of the plain text.</summary>
    public int TokenFrom(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>True when the next token follows as a word of the same sentence, past white space or an initial’s full stop: “L.Oyun”.</summary>
    public bool Joined(int token) =>
        Has(token) && Has(token + 1) && Tokens[token].IsWord && Tokens[token + 1].IsWord && (Tokens[token + 1].Spaced || IsInitial(Tokens[token].Text))
        && _sentenceOf[token] == _sentenceOf[token + 1];

    private static bool IsInitial(string word) => word.Length == 2 && word[1] == '.';

    public bool Has(int token) => token >= 0 && token < Tokens.Length;

    private bool Begins(int i)
    {
        var token = Tokens[i];
        if (token.Is('*') || token.Is('•'))
        {
            return true;
        }

        if (!token.Spaced || (token.IsWord && !token.IsCapital))
        {
            return false;
        }

        var before = i - 1;
        while (before > 0 && i - before < 4 && Tokens[before].Kind == TokenKind.Mark && Tokens[before].Text[0] is '"' or '”' or '“' or '»' or ')' or ']' or '’')
        {
            before--;
        }

        return Tokens[before].Kind == TokenKind.Mark && Tokens[before].Text[0] is '.' or '!' or '?' or '…' && !IsDayOfMonth(i, before);
    }

    /// <summary>“am 1. Juni”: the full stop makes the number an ordinal.</summary>
    private bool IsDayOfMonth(int month, int stop) => stop == month - 1 && stop > 0 && Tokens[stop].Is('.') && !Tokens[stop].Spaced
        && Tokens[stop - 1] is { Kind: TokenKind.Number, Text.Length: < 3 } && Array.Exists(GermanMonths, name => Tokens[month].Is(name));

    private bool LooksLikeHeadline()
    {
        var (capital, small) = (0, 0);
        foreach (var token in Tokens)
        {
            if (token.IsWord && token.Text.Length > 3)
            {
                (capital, small) = token.IsCapital ? (capital + 1, small) : (capital, small + 1);
            }
        }

        return capital + small >= 4 && capital > 4 * small && !Passage.Text.AsSpan().TrimEnd().EndsWith(".");
    }
}
