using Dateline.News;

namespace Dateline.Date;

/// <summary>Tells whether the verb that governs a time tells it as past or as to come: the nearest to its left in the sentence, else the first to its right.</summary>
internal sealed class ProseTellings
{
    /// <summary>A verb further away governs nothing; it also bounds the work in a sentence without end.</summary>
    private const int MostTokens = 40;

    private readonly string text;
    private readonly List<ProseToken> tokens;
    private readonly Lexicon lexicon;
    private readonly int[] sentenceOf;

    public ProseTellings(string text, List<ProseToken> tokens, Lexicon lexicon)
    {
        (this.text, this.tokens, this.lexicon) = (text, tokens, lexicon);
        sentenceOf = new int[tokens.Count];
        var sentence = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            sentenceOf[at] = sentence;
            sentence += EndsSentence(at) ? 1 : 0;
        }
    }

    public int SentenceOf(int token) => sentenceOf[token];

    public Telling Of(int first, int last)
    {
        for (var at = first - 1; at >= 0 && sentenceOf[at] == sentenceOf[first] && first - at <= MostTokens; at--)
        {
            if (Verb(at) is { } telling)
            {
                return telling;
            }
        }

        for (var at = last + 1; at < tokens.Count && sentenceOf[at] == sentenceOf[last] && at - last <= MostTokens; at++)
        {
            if (Verb(at) is { } telling)
            {
                return telling;
            }
        }

        return Telling.None;
    }

    private Telling? Verb(int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        var roles = token.Word?.Roles ?? Roles.None;
        var before = at > 0 ? tokens[at - 1].Word?.Roles ?? Roles.None : Roles.None;
        if ((roles & Roles.ToCome) != Roles.None || ((roles & Roles.Arranged) != Roles.None && (before & Roles.Is) != Roles.None))
        {
            return Telling.ToCome;
        }

        if ((roles & Roles.Arranged) != Roles.None)
        {
            return null;
        }

        if ((roles & Roles.Past) != Roles.None)
        {
            return (before & Roles.Bare) != Roles.None ? Telling.ToCome : Telling.Past;
        }

        if ((roles & Roles.NoVerb) != Roles.None || token.Length < 5 || !char.IsLower(text[token.Start]))
        {
            return null;
        }

        var word = text.AsSpan(token.Start, token.Length);
        foreach (var ending in lexicon.PastEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return (before & Roles.Bare) != Roles.None ? Telling.ToCome : Telling.Past;
            }
        }

        return null;
    }

    private bool EndsSentence(int at)
    {
        var token = tokens[at];
        if (at + 1 >= tokens.Count || token.Kind != TokenKind.Sign)
        {
            return false;
        }

        var gap = text.AsSpan(token.End, tokens[at + 1].Start - token.End);
        if (gap.Count('\n') > 1)
        {
            return true;
        }

        var sign = text[token.Start];
        if (sign is '!' or '?')
        {
            return true;
        }

        return sign == '.' && tokens[at + 1].Start > token.End && tokens[at + 1].Kind != TokenKind.Number && !char.IsLower(text[tokens[at + 1].Start])
            && !(at > 0 && tokens[at - 1].Kind == TokenKind.Word
                && (tokens[at - 1].Length == 1 || (tokens[at - 1].Word is { } word && (word.Roles & Roles.Abbreviation) != Roles.None)));
    }
}
