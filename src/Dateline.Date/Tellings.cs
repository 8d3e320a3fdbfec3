using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Says of a day named in a text whether it is told as past or as to come, by the verb that governs it: the nearest
/// to its left in the sentence, else the first to its right. What stands in quotation marks or brackets, or in a note
/// about an update of the article, says nothing about the item's own day.
/// </summary>
internal sealed class Tellings
{
    /// <summary>A verb further away governs nothing; it also bounds the work in a sentence without end.</summary>
    private const int MostTokens = 60;

    private readonly string text;
    private readonly List<Token> tokens;
    private readonly Words words;
    private readonly int[] sentenceOf;
    private readonly bool[] aside;
    private readonly bool updateNote;

    public Tellings(string text, List<Token> tokens, Words words)
    {
        this.text = text;
        this.tokens = tokens;
        this.words = words;
        sentenceOf = new int[tokens.Count];
        aside = new bool[tokens.Count];
        updateNote = SaysUpdated(tokens);
        var sentence = 0;
        var inQuotes = false;
        var brackets = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            inQuotes = token.Kind == TokenKind.Sign && token.Lower[0] switch { '"' => !inQuotes, '“' => true, '”' => false, _ => inQuotes }
                || (token.Kind != TokenKind.Sign && inQuotes);
            brackets = token.IsSign('(') ? brackets + 1 : token.IsSign(')') ? Math.Max(0, brackets - 1) : brackets;
            aside[at] = inQuotes || brackets > 0;
            sentenceOf[at] = sentence;
            if (EndsSentence(at))
            {
                sentence++;
            }
        }
    }

    /// <param name="first">The first token that names the day, its preposition included.</param>
    public (Telling Telling, bool Main) Of(int first, int last)
    {
        // “Thursday's attempt” names the attempt, not the day of the news.
        if (last + 1 < tokens.Count && tokens[last + 1].Lower is "'" or "’" && last + 2 < tokens.Count && tokens[last + 2].Lower == "s")
        {
            return (Telling.None, false);
        }

        // “this Thursday”, “next Thursday”
        if (first > 0 && tokens[first - 1].Lower is "this" or "next" or "coming")
        {
            return (Telling.ToCome, false);
        }

        if (aside[first] || (updateNote && sentenceOf[first] == 0))
        {
            return (Telling.None, false);
        }

        if (tokens[first].Lower is "between" or "from" || (first > 0 && tokens[first].Lower == "to" && tokens[first - 1].Kind != TokenKind.Word))
        {
            return (Telling.None, false);
        }

        // “what 2025 might bring”
        if (last + 1 < tokens.Count && sentenceOf[last + 1] == sentenceOf[last] && words.ToCome.Contains(tokens[last + 1].Lower))
        {
            return (Telling.ToCome, false);
        }

        var (telling, main) = ByVerbLeft(first) ?? ByVerbRight(last) ?? (Telling.None, true);

        // “the attempt of 10 October”: the day of a thing, not of what was done with it.
        return (telling, main && tokens[first].Lower != "of");
    }

    private (Telling, bool)? ByVerbLeft(int first)
    {
        var ahead = false;
        for (var at = first - 1; at >= 0 && sentenceOf[at] == sentenceOf[first] && first - at <= MostTokens; at--)
        {
            if (tokens[at].Kind != TokenKind.Word || aside[at])
            {
                continue;
            }

            if (IsInfinitive(at))
            {
                return Infinitive(at);
            }

            // “said ahead of the meeting on Dec. 3”: the day may be the meeting's.
            ahead |= tokens[at].Lower is "ahead" or "before" or "prior";
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
        for (var at = last + 1; at < tokens.Count && sentenceOf[at] == sentenceOf[last] && at - last <= MostTokens; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && !aside[at] && (Arranged(at) ?? Verb(at)) is { } telling)
            {
                return (telling, true);
            }
        }

        return null;
    }

    private Telling? Verb(int at)
    {
        var word = tokens[at].Lower;
        if (words.ToCome.Contains(word))
        {
            return Telling.ToCome;
        }

        // “who is stepping down on Tuesday”
        if (word.EndsWith("ing", StringComparison.Ordinal) && at > 0 && words.IsForms.Contains(tokens[at - 1].Lower))
        {
            return Telling.ToCome;
        }

        if (words.Arranged.Contains(word))
        {
            return null;
        }

        return words.Past.Contains(word)
            || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !words.NoVerb.Contains(word) && !word.Contains('-'))
            ? Telling.Past
            : null;
    }

    /// <summary>“to decide”, and not “to the board”, “to Kyiv”, “to reporters”.</summary>
    private bool IsInfinitive(int at)
    {
        if (tokens[at].Lower != "to" || at + 1 >= tokens.Count || (at > 0 && tokens[at - 1].Lower == "according"))
        {
            return false;
        }

        var next = tokens[at + 1];
        return next.Kind == TokenKind.Word && char.IsLower(text[next.Start]) && !words.NoInfinitive.Contains(next.Lower)
            && !next.Lower.EndsWith('s') && !words.Months.ContainsKey(next.Lower);
    }

    /// <summary>“is to decide on Sept. 9”, “plans to fly on Sept. 9” are to come; by itself an infinitive tells no time.</summary>
    private (Telling, bool) Infinitive(int at)
    {
        var before = at > 0 ? tokens[at - 1].Lower : "";
        if (words.IsForms.Contains(before) || words.Intending.Contains(before) || (at > 0 && Arranged(at - 1) == Telling.ToCome))
        {
            return (Telling.ToCome, IsMainClause(at));
        }

        return (Telling.None, false);
    }

    /// <summary>“is scheduled for”: to come. “was scheduled for”: it may have come or not, and says nothing.</summary>
    private Telling? Arranged(int at)
    {
        if (!words.Arranged.Contains(tokens[at].Lower) || at == 0)
        {
            return null;
        }

        return words.IsForms.Contains(tokens[at - 1].Lower) || tokens[at - 1].Kind == TokenKind.Sign ? Telling.ToCome
            : words.WasForms.Contains(tokens[at - 1].Lower) ? Telling.None
            : null;
    }

    /// <summary>False when a word that opens a background clause stands between the verb and the clause's beginning.</summary>
    private bool IsMainClause(int verb)
    {
        for (var at = verb - 1; at >= 0 && sentenceOf[at] == sentenceOf[verb] && verb - at <= 12; at--)
        {
            if (tokens[at].IsSign(',') || tokens[at].Lower is "that")
            {
                return true;
            }

            if (words.Background.Contains(tokens[at].Lower))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsSentence(int at)
    {
        if (!(tokens[at].IsSign('.') || tokens[at].IsSign('!') || tokens[at].IsSign('?') || tokens[at].IsSign('*')))
        {
            return false;
        }

        if (at + 1 >= tokens.Count)
        {
            return true;
        }

        var next = tokens[at + 1];
        var isAbbreviation = at > 0 && tokens[at].IsSign('.') && tokens[at - 1].End == tokens[at].Start
            && (words.Abbreviations.Contains(tokens[at - 1].Lower) || tokens[at - 1] is { Kind: TokenKind.Word } letter && letter.End - letter.Start == 1);
        return !isAbbreviation && next.Start > tokens[at].End && next.Kind != TokenKind.Number
            && (next.Kind != TokenKind.Word || char.IsUpper(text[next.Start]));
    }

    /// <summary>“Editor's note: This article has been updated in light of …”: the day is that of the change, not of the article.</summary>
    private static bool SaysUpdated(List<Token> tokens)
    {
        var isNote = false;
        for (var at = 0; at < Math.Min(tokens.Count, 14); at++)
        {
            isNote |= tokens[at].Lower is "note" or "correction" or "update";
            if (isNote && tokens[at].Lower is "updated" or "corrected" or "amended" or "edited")
            {
                return true;
            }
        }

        return false;
    }
}
