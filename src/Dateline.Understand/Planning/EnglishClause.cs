namespace Dateline.Understand.Planning;

/// <summary>How far the clause of a verb reaches, and what its subject is.</summary>
internal sealed class EnglishClause(Wording words, PlanWords known)
{
    /// <summary>No subject is longer; bounds the search.</summary>
    private const int LongestSubject = 40;

    /// <summary>Behind its verb no clause of news has so many tokens; what goes on is cut.</summary>
    private const int LongestClause = 120;

    /// <param name="First">The first token.</param>
    /// <param name="Last">The last, in it.</param>
    /// <param name="IsConditional">True where it hangs on an “if”.</param>
    public readonly record struct Extent(int First, int Last, (int First, int Last)? Subject, bool IsConditional);

    /// <param name="at">The first token of the verb's group.</param>
    /// <param name="from">The first token that may belong to it.</param>
    /// <param name="to">Where the sentence ends.</param>
    public Extent? Around(int at, int verb, int from, int to)
    {
        var last = End(verb, to);
        var first = Start(at, from);
        if (last < verb || first > at)
        {
            return null;
        }

        var relative = first < at && known.Is("background", words.Tokens[at - 1]) && words.Tokens[at - 1].Text.ToLowerInvariant() is "who" or "which" or "that";
        (int First, int Last)? subject = null;
        if (relative || (first < at && words.Tokens[at - 1].Is("that")))
        {
            var end = at - 2 - (at - 2 >= first && words.Tokens[at - 2].Is(',') ? 1 : 0);
            subject = end >= first ? (first, end) : null;
        }
        else if (first < at)
        {
            subject = (first, at - 1 - (words.Tokens[at - 1].Is(',') ? 1 : 0));
        }

        var conditional = Enumerable.Range(first, last - first + 1).Any(i => known.Is("if", words.Tokens[i]) && (i < verb || !words.Tokens[i].Is("whether"))) || (from < first && BeginsWithIf(from, first)) || FollowedByIf(last, to)
            || HangsOn(first, from) || Enumerable.Range(first, at - first).Any(i => known.Is("belief", words.Tokens[i]) || IsAboutHow(i, first));
        return new(first, last, subject is { } found && found.Last >= found.First ? found : null, conditional);
    }

    /// <summary>“I”, “we”, “you”, “they”: in talk all sorts of things will be.</summary>
    public bool IsInTalk((int First, int Last)? subject) =>
        subject is { } who && words.Tokens[who.Last].Text.ToLowerInvariant().Split('\'', '’')[0] is "i" or "we" or "you" or "that" or "this" or "people";

    /// <summary>“the dish through which X will”, “how X will”: told about something else.</summary>
    private bool IsAboutHow(int at, int first) => words.Tokens[at].Text.ToLowerInvariant() is "how" or "what" or "whose" or "whom"
        || (words.Tokens[at].Is("which") && at > first && words.Tokens[at - 1].Text is "in" or "through" or "by" or "with" or "for" or "to" or "on" or "of" or "from" or "at");

    /// <summary>“whether or not X will”, “when X will”, “hoped X will”.</summary>
    private bool HangsOn(int first, int from)
    {
        for (var i = first - 1; i >= Math.Max(from, first - 4); i--)
        {
            if (known.Is("if", words.Tokens[i]) || known.Is("belief", words.Tokens[i]) || (i == first - 1 && known.Is("when", words.Tokens[i])))
            {
                return true;
            }

            if (words.Tokens[i].Kind == TokenKind.Mark && !words.Tokens[i].Is(','))
            {
                return false;
            }
        }

        return false;
    }

    private bool BeginsWithIf(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 2); i++)
        {
            if (known.Is("if", words.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowedByIf(int last, int to) => last + 1 < to && !words.Tokens[last + 1].Is("whether") && (known.Is("if", words.Tokens[last + 1]) || (last + 2 < to && known.Is("if", words.Tokens[last + 2])));

    private int Start(int at, int from)
    {
        var first = at;
        var floor = Math.Max(from, at - LongestSubject);
        var comma = false;
        while (first > floor)
        {
            var token = words.Tokens[first - 1];
            if (Ends(token) || known.Is("saying", token))
            {
                break;
            }

            if (token.Is(','))
            {
                // “X, the mayor, will”, “X, who …, will”, “X, which will”: a pair of commas belongs to the subject, one that stands alone opens the clause.
                var pair = first == at || (first == at - 1 && words.Tokens[at - 1].Text.ToLowerInvariant() is "who" or "which");
                if (!pair && !comma)
                {
                    break;
                }

                comma = pair && first == at;
                if (!pair)
                {
                    comma = false;
                }
            }
            else if (first < at && token.IsWord && first - 1 > floor && words.Tokens[first - 2].Is(',') && token.Text is "and" or "but" or "or" && !comma)
            {
                break;
            }
            else if (token.IsWord && Opens(token) && !(first == at) && !comma)
            {
                break;
            }

            first--;
        }

        while (first < at && (words.Tokens[first].Kind == TokenKind.Mark || words.Tokens[first].Text is "and" or "but" or "that" or "And" or "But" or "or" or "so" or "So"))
        {
            first++;
        }

        return first;
    }

    private int End(int verb, int to)
    {
        var last = verb;
        while (last + 1 < to && last - verb < LongestClause)
        {
            var token = words.Tokens[last + 1];
            var clock = token.Is(':') && !token.Spaced && words.Tokens[last].Kind == TokenKind.Number && last + 2 < to && words.Tokens[last + 2].Kind == TokenKind.Number;
            if ((Ends(token) && !clock) || token.Is('.') || (token.IsWord && last > verb && ((Opens(token) && !token.Is("that") && !token.Is("whether")) || (known.Is("if", token) && !token.Is("whether")))))
            {
                break;
            }

            if (token.Is(',') && last + 2 < to && (GoesOn(last + 2, to) || (words.Tokens[last + 2].Text is "and" or "or" && HasVerb(last + 3, to)) || words.Tokens[last + 2].Text is "but" or "which" or "who" or "according" or "he" or "she" or "they" or "it" || Speaks(last + 2, to)))
            {
                break;
            }

            last++;
        }

        while (last > verb && words.Tokens[last].Kind == TokenKind.Mark && !words.Tokens[last].Is(')'))
        {
            last--;
        }

        return last;
    }

    /// <summary>Another clause: a finite verb with something before it, before the next comma.</summary>
    private bool GoesOn(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 14) && !words.Tokens[i].Is(','); i++)
        {
            if (i > from && !words.Tokens[i - 1].Is("and") && words.Tokens[i].Text is "will" or "would" or "is" or "are" or "was" or "were" or "has" or "have" or "had")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finite verb before the next comma: what follows “and” is a clause of its own.</summary>
    private bool HasVerb(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 14) && !words.Tokens[i].Is(','); i++)
        {
            if (words.Tokens[i].Text is "will" or "would" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "can" or "could" or "may" || known.Is("saying", words.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“…, the ministry said”: a verb of saying before the sentence ends, and no comma before it.</summary>
    private bool Speaks(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 10) && !words.Tokens[i].Is(','); i++)
        {
            if (known.Is("saying", words.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(Token token) => token.Kind == TokenKind.Mark && (token.Text[0] != '-' || token.Spaced) && token.Text[0] is ';' or ':' or '-' or '“' or '”' or '"' or '—' or '–' or '•' or '(' or '!' or '?' or '…';

    private static bool Opens(Token token) => token.Text is "while" or "because" or "since" or "although" or "though" or "whereas" or "as" or "when" or "where" or "that" or "whether" or "after" or "before";
}
