using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Understand;

/// <summary>What a clause reports of somebody's words, by tokens of a passage.</summary>
/// <param name="First">First token of what is said.</param>
/// <param name="Last">Last token of it.</param>
/// <param name="Cue">The verb, or “according”.</param>
/// <param name="Said">Speaker and verb.</param>
/// <param name="Judges">True where the object of a verb is what is said (“called it a mistake”), which says something only with the words quoted.</param>
internal readonly record struct Reported(int First, int Last, int Cue, Said Said, bool Judges);

/// <summary>
/// Finds reported speech: a clause behind a verb of saying, with “that” or without; a clause before one (“…, she said”); a question or
/// an infinitive behind a verb that takes one; and what stands beside “according to”.
/// </summary>
/// <param name="quoted">Words between quotation marks.</param>
/// <param name="cues">Where verbs begin that carry a quotation already.</param>
internal sealed class ReportedSpeech(Wording words, Speakers speakers, QuoteLanguage language, ImmutableArray<QuotedSpan> quoted, HashSet<int> cues)
{
    /// <summary>Between a verb and its “that” stand at most so many tokens.</summary>
    private const int Reach = 14;

    /// <summary>A speaker behind a comma has at most so many tokens.</summary>
    private const int LongestTail = 22;

    /// <summary>A sentence of more tokens is looked at in stretches of so many: bounds the work on text without an end.</summary>
    private const int LongestSentence = 400;

    /// <summary>By token: the closing mark of the quotation it stands in; -1 outside.</summary>
    private readonly int[] _closing = Closing(words, quoted);

    public List<Reported> Find()
    {
        var found = new List<Reported>();
        for (var start = 0; start < words.Count;)
        {
            var end = Math.Min(End(start), start + LongestSentence);
            Sentence(start, end, found);
            start = Math.Max(end, start + 1);
        }

        return found;
    }

    private static int[] Closing(Wording words, ImmutableArray<QuotedSpan> quoted)
    {
        var closing = new int[words.Count];
        Array.Fill(closing, -1);
        foreach (var span in quoted)
        {
            for (var at = span.Open; at < Math.Min(span.Close + 1, words.Count); at++)
            {
                closing[at] = Math.Min(span.Close, words.Count - 1);
            }
        }

        return closing;
    }

    /// <summary>The first token after the reporter's sentence: a full stop between quotation marks that the sentence goes on behind does not end it.</summary>
    private int End(int start)
    {
        var end = words.SentenceEnd(start);
        while (end < words.Count && _closing[end - 1] >= end)
        {
            end = words.SentenceEnd(_closing[end - 1]);
        }

        return end;
    }

    private void Sentence(int start, int end, List<Reported> found)
    {
        var before = found.Count;
        According(start, end, found);
        for (var at = start; at < end; at++)
        {
            if (_closing[at] >= 0 || !words.Tokens[at].IsWord)
            {
                continue;
            }

            if (Behind(at, start, end) is { } behind)
            {
                Add(found, before, behind);
            }
            else if (Ahead(at, start, end) is { } ahead)
            {
                Add(found, before, ahead);
            }
        }
    }

    /// <summary>A clause inside another is part of it; one that goes on behind it cuts it short.</summary>
    private void Add(List<Reported> found, int before, Reported next)
    {
        for (var at = before; at < found.Count; at++)
        {
            var known = found[at];
            if (next.First >= known.First && next.Cue <= known.Last)
            {
                if (IsCoordinate(next.Cue, known.First, out var cut))
                {
                    found[at] = known with { Last = cut };
                }
                else if (known.Judges && !next.Judges)
                {
                    found.RemoveAt(at--);
                }
                else
                {
                    return;
                }
            }
        }

        found.Add(next);
    }

    /// <summary>“said he would stay and added that …”: the second verb has the first one's subject.</summary>
    private bool IsCoordinate(int cue, int first, out int cut)
    {
        cut = -1;
        for (var at = cue - 1; at >= Math.Max(first + 1, cue - 4); at--)
        {
            var token = words.Tokens[at];
            if (token.Is(',') || token.Is("and") || token.Is("but") || token.Is("und") || token.Is(';'))
            {
                cut = at - 1;
                while (cut > first && !words.Tokens[cut].IsWord && words.Tokens[cut].Kind == TokenKind.Mark)
                {
                    cut--;
                }

                return cut > first;
            }

            if (!token.IsWord)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>“CLAUSE, X said” and “CLAUSE, said X”.</summary>
    private Reported? Behind(int verb, int start, int end)
    {
        if (!language.Say.Contains(words.Tokens[verb].Text) || cues.Contains(words.Tokens[verb].Start) || words.Tokens[verb].Text.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var comma = verb - 1;
        while (comma > start && verb - comma < LongestTail && !words.Tokens[comma].Is(',') && _closing[comma] < 0)
        {
            comma--;
        }

        if (comma <= start + 2 || !words.Tokens[comma].Is(',') || _closing[comma - 1] == comma - 1 || _closing[comma] >= 0)
        {
            return null;
        }

        // Behind the speaker the sentence ends, or goes on with where and when.
        var next = verb + 1;
        var ends = next >= end || words.Tokens[next].Kind == TokenKind.Mark || words.Tokens[next].Text is "in" or "on" or "at" or "during" or "of" or "by" or "monday" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";
        var subject = comma == verb - 1 ? speakers.After(verb, end) : ends ? speakers.Between(comma + 1, verb) : null;
        if (subject is null || (comma == verb - 1 && !speakers.IsWhole(subject, verb, end)) || !HasVerb(start, comma))
        {
            return null;
        }

        var first = start;
        while (first < comma && words.Tokens[first].Kind == TokenKind.Mark && _closing[first] < 0)
        {
            first++;
        }

        if (words.Tokens[first].Text is "But" or "And" or "Still" or "Yet" or "However" && first + 1 < comma)
        {
            first += words.Tokens[first + 1].Is(',') ? 2 : 1;
        }

        return new(first, comma - 1, verb, new(subject, words.Span(verb, verb)), false);
    }

    private Reported? Ahead(int verb, int start, int end)
    {
        var text = words.Tokens[verb].Text;
        if (words.Tokens[verb].IsCapital || cues.Contains(words.Tokens[verb].Start) || !IsVerb(verb, start))
        {
            return null;
        }

        var (say, assert, tell) = (language.Say.Contains(text), language.Assert.Contains(text), language.Tell.Contains(text));
        var first = say || assert || tell ? Clause(verb, end, say, tell) : -1;
        first = first < 0 && language.Ask.Contains(text) ? Question(verb, end) : first;
        first = first < 0 ? Infinitive(verb, end, text) : first;
        var judges = first < 0 && language.Judge.Contains(text);
        first = judges ? Object(verb, end) : first;
        if (first < 0 || first >= end)
        {
            return null;
        }

        var last = judges ? LastOfObject(first, end) : LastOf(first, end);
        return last <= first ? null : new(first, last, verb, speakers.Of(verb, start), judges);
    }

    /// <summary>Where a clause begins behind a verb of saying: at its “that”, or at its subject.</summary>
    private int Clause(int verb, int end, bool say, bool tell)
    {
        if (say && verb + 1 < end && _closing[verb + 1] < 0 && IsPronoun(words.Tokens[verb + 1].Text) && HasVerb(verb + 1, end))
        {
            return verb + 1;
        }

        for (var at = verb + 1; at < Math.Min(end, verb + 1 + Reach); at++)
        {
            var token = words.Tokens[at];
            if (language.That.Contains(token.Text) && _closing[at] < 0 && !(at + 1 < end && words.Tokens[at + 1].Kind == TokenKind.Mark && _closing[at + 1] < 0))
            {
                return at;
            }

            if (at > verb + 1 && _closing[at] < 0 && (language.Say.Contains(token.Text) || language.Auxiliaries.Contains(token.Text) || token.Is(';') || token.Is(':')))
            {
                break;
            }
        }

        if (!say && !tell)
        {
            return -1;
        }

        var next = verb + 1;
        if (tell)
        {
            next = PastSomebody(next, end);
        }

        while (next < end && (language.Fill.Contains(words.Tokens[next].Text) || (next > verb + 1 && words.Tokens[next - 1].Is("on") && words.Tokens[next].IsCapital)))
        {
            next++;
        }

        if (words.Has(next) && next < end && words.Tokens[next].Is(',') && language == QuoteLanguage.English)
        {
            return -1;
        }

        next += words.Has(next) && next < end && words.Tokens[next].Is(',') ? 1 : 0;
        return next < end && OpensClause(next, end) ? next : -1;
    }

    /// <summary>A subject that needs no “that” before it; “it’s” and “he’d” are such with their verbs.</summary>
    public static bool IsPronoun(string text)
    {
        var apostrophe = text.AsSpan().IndexOfAny('’', '\'');
        return (apostrophe > 0 ? text[..apostrophe] : text).ToLowerInvariant() is "he" or "she" or "it" or "they" or "we" or "i" or "there";
    }

    /// <summary>Over the one who was told: a pronoun, or the words up to a subject.</summary>
    private int PastSomebody(int at, int end)
    {
        if (at < end && words.Tokens[at].Text is "him" or "her" or "them" or "me" or "us" or "you")
        {
            return at + 1;
        }

        for (var next = at + 1; next < Math.Min(end, at + 9); next++)
        {
            if (!words.Tokens[next].IsWord)
            {
                return end;
            }

            if (!words.Tokens[next].IsCapital && words.Tokens[next].Text is "he" or "she" or "they" or "it" or "there" or "we" or "his" or "her" or "their")
            {
                return next;
            }
        }

        return end;
    }

    private bool OpensClause(int at, int end)
    {
        var token = words.Tokens[at];
        if (_closing[at] >= 0)
        {
            return false;
        }

        var opens = language.Subjects.Contains(token.Text) || token.IsCapital || token.Kind == TokenKind.Number || (token.IsWord && at + 2 < end);
        return opens && HasVerb(at, end);
    }

    private bool HasVerb(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            var text = words.Tokens[at].Text.Replace('’', '\'');
            if (words.Tokens[at].Owns && IsPronoun(text))
            {
                // “it’s”
                return true;
            }

            if (words.Tokens[at].IsWord && (language.Auxiliaries.Contains(text)
                || (!words.Tokens[at].IsCapital && at > from && text.Length > 3 && (text.EndsWith("ed", StringComparison.Ordinal) || text.EndsWith('s')) && language == QuoteLanguage.English)))
            {
                return true;
            }
        }

        return false;
    }

    private int Question(int verb, int end)
    {
        for (var at = verb + 1; at < Math.Min(end, verb + 8); at++)
        {
            if (language.Whether.Contains(words.Tokens[at].Text) && _closing[at] < 0)
            {
                return at;
            }

            if (words.Tokens[at].Kind == TokenKind.Mark)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>“vowed to stay”; “urged voters to stay”, where who is asked is part of what is asked; “called for a vote”.</summary>
    private int Infinitive(int verb, int end, string text)
    {
        var next = verb + 1;
        if (next >= end || _closing[next] >= 0)
        {
            return -1;
        }

        if ((language.To.Contains(text) && words.Tokens[next].Text is "to") || (language.Call.Contains(text) && words.Tokens[next].Text is "for" or "on"))
        {
            return next;
        }

        for (var at = next + 1; language.Urge.Contains(text) && at < Math.Min(end, verb + 9) && words.Tokens[at].IsWord; at++)
        {
            if (words.Tokens[at].Text is "to")
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>“claims” behind “the”, an adjective or a preposition is a noun; a participle before a noun reports nothing.</summary>
    private bool IsVerb(int verb, int start)
    {
        var text = words.Tokens[verb].Text;
        if (language != QuoteLanguage.English)
        {
            return true;
        }

        if (verb == start)
        {
            return text.EndsWith("ing", StringComparison.Ordinal);
        }

        var before = words.Tokens[verb - 1];
        if (text.EndsWith("ing", StringComparison.Ordinal))
        {
            // “a stern warning”
            return before.Kind == TokenKind.Mark || before.IsCapital || before.Text is "and" or "by" or "while" or "before" or "after" or "without" or "is" or "was" or "are" or "were" or "been" or "even" or "then";
        }

        return !before.Owns && before.Text is not ("the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "of" or "in" or "on" or "at" or "by" or "with" or "for" or "from" or "these"
            or "those" or "no" or "any" or "some" or "what" or "such" or "more" or "many" or "was" or "is" or "are" or "were" or "be" or "do" or "you");
    }

    private int Object(int verb, int end)
    {
        var next = verb + 1;
        return next < end && (words.Tokens[next].IsWord || _closing[next] >= 0) && words.Tokens[next].Text is not ("on" or "in" or "at" or "by" or "off" or "to" or "up" or "out") ? next : -1;
    }

    /// <summary>The last word before the sentence's end, or before the reporter goes on in words of his own.</summary>
    private int LastOf(int first, int end)
    {
        var last = end - 1;
        for (var at = first + 2; at < end; at++)
        {
            if (_closing[at] >= 0)
            {
                at = _closing[at];
                if (words.Tokens[at - 1].Is(',') && at + 1 < end && GoesOnAlone(at + 1, end, first))
                {
                    last = at;
                    break;
                }

                continue;
            }

            if (words.Tokens[at].Is(',') && at + 1 < end && GoesOnAlone(at + 1, end, first))
            {
                last = at - 1;
                break;
            }
        }

        while (last > first && words.Tokens[last].Kind == TokenKind.Mark && _closing[last] < 0)
        {
            last--;
        }

        return last;
    }

    /// <summary>“called it ‘weak’ and said …”: what is called ends with the words quoted, or with those that an “and” joins to them.</summary>
    private int LastOfObject(int first, int end)
    {
        var last = -1;
        for (var at = first; at < end; at++)
        {
            if (_closing[at] < 0)
            {
                continue;
            }

            last = at = _closing[at];
            if (at + 2 < end && words.Tokens[at + 1].Text is "who" or "that" or "which" or "because")
            {
                return LastOf(first, end);
            }

            if (at + 2 >= end || !(words.Tokens[at + 1].Is("and") || words.Tokens[at + 1].Is("or")) || _closing[at + 2] < 0)
            {
                break;
            }
        }

        while (last > first && words.Tokens[last].Kind == TokenKind.Mark && !words.Tokens[last].IsWord && last + 1 < words.Count && _closing[last] != last)
        {
            last--;
        }

        return last;
    }

    /// <summary>Behind a comma the reporter goes on in words of his own: “but”, or, behind words quoted, a participle or a noun that tells what to make of it.</summary>
    private bool GoesOnAlone(int at, int end, int first)
    {
        var text = words.Tokens[at].Text;
        if (language.Breaks.Contains(text))
        {
            return !(text is "but" && IsNotOnly(first, at));
        }

        var quotedBefore = false;
        for (var back = at - 1; back > first && !quotedBefore; back--)
        {
            quotedBefore = _closing[back] >= 0;
        }

        var quotedBehind = false;
        for (var next = at; next < end && !quotedBehind; next++)
        {
            quotedBehind = _closing[next] >= 0;
        }

        text = text.EndsWith("ly", StringComparison.Ordinal) && at + 1 < end ? words.Tokens[at + 1].Text : text;
        return quotedBefore && !quotedBehind && language == QuoteLanguage.English
            && (text is "a" or "an" or "another" or "which" or "who" or "the" || (text.Length > 5 && text.EndsWith("ing", StringComparison.Ordinal)));
    }

    /// <summary>“not only … but”: the sentence is not over.</summary>
    private bool IsNotOnly(int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (words.Tokens[at].Is("not") && words.Tokens[at + 1].Text is "only" or "merely" or "just" or "simply")
            {
                return true;
            }
        }

        return false;
    }

    private void According(int start, int end, List<Reported> found)
    {
        foreach (var phrase in language.According)
        {
            for (var at = start; at + phrase.Length < end; at++)
            {
                if (_closing[at] >= 0 || !Matches(at, phrase))
                {
                    continue;
                }

                var (of, comma) = (at + phrase.Length, at + phrase.Length);
                while (comma < end && !words.Tokens[comma].Is(',') && _closing[comma] < 0 && words.Tokens[comma].Text is not ("." or ";"))
                {
                    comma++;
                }

                if (speakers.Noun(of, comma) is not { } speaker)
                {
                    continue;
                }

                var said = new Said(speaker, words.Span(at, at + phrase.Length - 1));
                if (at > start + 2)
                {
                    var last = words.Tokens[at - 1].Is(',') ? at - 2 : at - 1;
                    found.Add(new(start, last, at, said, false));
                }
                else if (comma < end && words.Tokens[comma].Is(',') && comma + 2 < end)
                {
                    found.Add(new(comma + 1, LastOf(comma + 1, end), at, said, false));
                }

                return;
            }
        }
    }

    private bool Matches(int at, ImmutableArray<string> phrase)
    {
        for (var word = 0; word < phrase.Length; word++)
        {
            if (!words.Tokens[at + word].Text.Equals(phrase[word], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
