using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Tells whether a time is told as past or as to come, by the verb that governs it: the nearest to its left in the sentence, else the
/// first to its right. What a language's words mean for it stands in its file as roles.
/// </summary>
internal sealed class Tellings
{
    /// <summary>A verb further away governs nothing; it also bounds the work in a sentence without end.</summary>
    private const int MostTokens = 60;

    /// <summary>A clause is no longer, as far as the word that opens it is sought.</summary>
    private const int MostClause = 12;

    private readonly string text;
    private readonly List<Token> tokens;
    private readonly Lexicon lexicon;
    private readonly int[] sentenceOf;
    private bool[]? asideOf;
    private bool? noteOfChange;

    public Tellings(string text, List<Token> tokens, Lexicon lexicon)
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

    /// <summary>In which direction an incomplete time is meant. What is arranged, hoped or said of the future from the past counts as to come.</summary>
    public Telling Direction(int first, int last)
    {
        for (var at = first - 1; IsNear(at, first, first - at); at--)
        {
            if (Leaning(at) is { } telling)
            {
                return telling;
            }
        }

        for (var at = last + 1; IsNear(at, last, at - last); at++)
        {
            if (Leaning(at) is { } telling)
            {
                return telling;
            }
        }

        return Telling.None;
    }

    /// <summary>
    /// Whether the text tells the time as past or to come so firmly that it bounds the day of the text itself. What stands in quotation marks or
    /// brackets, or in a note about a change of the article, tells nothing of it; nor does what was planned, may be, or is only a goal.
    /// </summary>
    /// <param name="first">The first token that names the time, its preposition included.</param>
    /// <returns>And whether the time is that of the text's own news: it hangs on the verb of a main clause.</returns>
    public (Telling Telling, bool Main) Told(int first, int last)
    {
        // “Thursday's attempt” names the attempt, not the day of the news.
        if (last + 2 < tokens.Count && tokens[last + 1].Kind == TokenKind.Sign && Lexicon.IsApostrophe(text[tokens[last + 1].Start]) && Is(last + 2, Roles.Possessive))
        {
            return (Telling.None, false);
        }

        // “this Thursday”, “next Thursday”
        if (Is(first - 1, Roles.Coming))
        {
            return (Telling.ToCome, false);
        }

        if (IsAside(first) || (sentenceOf[first] == 0 && (noteOfChange ??= SaysUpdated())) || Is(first, Roles.Stretch) || (Is(first, Roles.To) && first > 0 && tokens[first - 1].Kind != TokenKind.Word))
        {
            return (Telling.None, false);
        }

        // “what 2025 might bring”
        if (IsNear(last + 1, last, 1) && Is(last + 1, Roles.ToCome))
        {
            return (Telling.ToCome, false);
        }

        var (telling, main) = ByVerbLeft(first) ?? ByVerbRight(last) ?? (Telling.None, true);

        // “was moved to Oct. 3”, “extended until Oct. 3”: the verb is past, the day may not be.
        telling = telling == Telling.Past && Is(first, Roles.Onward) ? Telling.None : telling;

        // “the attempt of 10 October”: the day of a thing, not of what was done with it.
        return (telling, main && !Is(first, Roles.Of));
    }

    private (Telling, bool)? ByVerbLeft(int first)
    {
        var ahead = false;
        for (var at = first - 1; IsNear(at, first, first - at); at--)
        {
            if (tokens[at].Kind != TokenKind.Word || IsAside(at))
            {
                continue;
            }

            if (IsInfinitive(at))
            {
                return Infinitive(at);
            }

            // “said ahead of the meeting on Dec. 3”: the day may be the meeting's.
            ahead |= Is(at, Roles.Ahead);
            if (Verb(at) is { } telling)
            {
                var main = IsMainClause(at);
                return telling == Telling.Past && ahead ? (Telling.None, main) : (telling, main);
            }

            if (Arranged(at) is { } arranged)
            {
                return (arranged, arranged == Telling.ToCome && IsMainClause(at));
            }
        }

        return null;
    }

    private (Telling, bool)? ByVerbRight(int last)
    {
        for (var at = last + 1; IsNear(at, last, at - last); at++)
        {
            if (tokens[at].Kind == TokenKind.Word && !IsAside(at) && (Arranged(at) ?? Verb(at)) is { } telling)
            {
                return (telling, true);
            }
        }

        return null;
    }

    private Telling? Verb(int at)
    {
        if (Is(at, Roles.ToCome) || (Is(at - 1, Roles.Is) && EndsWith(at, lexicon.OngoingEndings)))
        {
            return Telling.ToCome;
        }

        return !Is(at, Roles.Arranged | Roles.Was) && (Is(at, Roles.Past | Roles.Reported) || IsPastForm(at)) ? Telling.Past : null;
    }

    private Telling? Leaning(int at)
    {
        if (tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        if (Is(at, Roles.ToCome | Roles.Leaning) || (Is(at, Roles.Arranged) && Is(at - 1, Roles.Is)))
        {
            return Telling.ToCome;
        }

        return Is(at, Roles.Arranged) || !(Is(at, Roles.Past) || (char.IsLower(text[tokens[at].Start]) && IsPastForm(at))) ? null
            : Is(at - 1, Roles.Bare) ? Telling.ToCome : Telling.Past;
    }

    private bool IsPastForm(int at) => !Is(at, Roles.NoVerb) && tokens[at].Length >= 5 && EndsWith(at, lexicon.PastEndings)
        && !(at > 1 && text[tokens[at - 1].Start] == '-' && tokens[at - 1].End == tokens[at].Start && tokens[at - 2].End == tokens[at - 1].Start);

    private bool EndsWith(int at, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text.AsSpan(tokens[at].Start, tokens[at].Length).EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“to decide”, and not “to the board”, “to Kyiv”, “to reporters”.</summary>
    private bool IsInfinitive(int at) => Is(at, Roles.To) && !Is(at - 1, Roles.Reported) && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word
        && char.IsLower(text[tokens[at + 1].Start]) && !Is(at + 1, Roles.NoInfinitive) && !EndsWith(at + 1, lexicon.PluralEndings);

    /// <summary>“is to decide on Sept. 9”, “plans to fly on Sept. 9” are to come; by itself an infinitive tells no time.</summary>
    private (Telling, bool) Infinitive(int at) =>
        Is(at - 1, Roles.Is | Roles.Intending) || (at > 0 && Arranged(at - 1) == Telling.ToCome) ? (Telling.ToCome, IsMainClause(at)) : (Telling.None, false);

    /// <summary>“is scheduled for”: to come. “was scheduled for”: it may have come or not, and says nothing.</summary>
    private Telling? Arranged(int at) => !Is(at, Roles.Arranged) || at == 0 ? null
        : Is(at - 1, Roles.Is) || tokens[at - 1].Kind == TokenKind.Sign ? Telling.ToCome
        : Is(at - 1, Roles.Was) ? Telling.None : null;

    /// <summary>False when a word that opens a background clause stands between the verb and the clause's beginning.</summary>
    private bool IsMainClause(int verb)
    {
        for (var at = verb - 1; at >= 0 && sentenceOf[at] == sentenceOf[verb] && verb - at <= MostClause; at--)
        {
            if ((tokens[at].Kind == TokenKind.Sign && text[tokens[at].Start] == ',') || Is(at, Roles.That))
            {
                return true;
            }

            if (Is(at, Roles.Background))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAside(int at) => (asideOf ??= Asides())[at];

    private bool IsNear(int at, int from, int distance) => at >= 0 && at < tokens.Count && sentenceOf[at] == sentenceOf[from] && distance <= MostTokens;

    private bool Is(int at, Roles roles) => at >= 0 && at < tokens.Count && tokens[at].Word is { } word && (word.Roles & roles) != Roles.None;

    private bool EndsSentence(int at)
    {
        if (at + 1 >= tokens.Count || tokens[at].Kind != TokenKind.Sign)
        {
            return false;
        }

        var next = tokens[at + 1];
        if (text.AsSpan(tokens[at].End, next.Start - tokens[at].End).Count('\n') > 1 || text[tokens[at].Start] is '!' or '?')
        {
            return true;
        }

        return text[tokens[at].Start] is '.' or '*' && next.Start > tokens[at].End && next.Kind != TokenKind.Number && !char.IsLower(text[next.Start])
            && !(at > 0 && tokens[at - 1].Kind == TokenKind.Word && (tokens[at - 1].Length == 1 || Is(at - 1, Roles.Abbreviation)));
    }

    /// <summary>What stands in quotation marks or brackets.</summary>
    private bool[] Asides()
    {
        var found = new bool[tokens.Count];
        var (inQuotes, low, brackets) = (false, false, 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var sign = tokens[at].Kind == TokenKind.Sign ? text[tokens[at].Start] : ' ';
            // German closes with the sign that English opens with.
            (inQuotes, low) = sign switch { '"' => (!inQuotes, false), '„' => (true, true), '“' => (!low, false), '«' => (true, false), '”' or '»' => (false, false), _ => (inQuotes, low) };
            brackets = sign == '(' ? brackets + 1 : sign == ')' ? Math.Max(0, brackets - 1) : brackets;
            found[at] = inQuotes || brackets > 0;
        }

        return found;
    }

    /// <summary>“Editor's note: This article has been updated in light of …”: the day is that of the change, not of the article.</summary>
    private bool SaysUpdated()
    {
        var isNote = false;
        for (var at = 0; at < Math.Min(tokens.Count, 14); at++)
        {
            isNote |= Is(at, Roles.Note);
            if (isNote && Is(at, Roles.Changed))
            {
                return true;
            }
        }

        return false;
    }
}
