using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Who says it and with which verb.</summary>
/// <param name="Written">As it stands beside the verb, be it a pronoun; null where nobody does.</param>
internal sealed record Said(Passage? Written, Passage Cue)
{
    /// <summary>Null for a pronoun.</summary>
    public Passage? Named => Written is { } written && Lexicon.Pronouns.Contains(written.Text) ? null : Written;
}

/// <summary>The subject of a verb of saying: the name beside the verb, else the noun phrase, without its article.</summary>
/// <param name="names">Names in the passage.</param>
/// <param name="offices">Offices in the passage: a person stands where the office phrase begins.</param>
internal sealed class Speakers(Wording words, ImmutableArray<NameMark> names, ImmutableArray<OfficeMark> offices)
{
    private const int LongestClause = 40;
    private const int LongestPhrase = 9;

    private readonly Dictionary<int, int> _personAt = names.Where(name => name.Kind == NameKind.Person)
        .GroupBy(name => words.TokenFrom(name.At.Start)).ToDictionary(group => group.Key, group => words.TokenFrom(group.First().At.End) - 1);

    private readonly Dictionary<int, int> _personEnd = names.Where(name => name.Kind == NameKind.Person)
        .GroupBy(name => words.TokenFrom(name.At.End) - 1).ToDictionary(group => group.Key, group => words.TokenFrom(group.First().At.Start));

    /// <summary>Where an office phrase begins, by where the name behind it does.</summary>
    private readonly Dictionary<int, int> _offices = offices.Where(office => office.At.Text.EndsWith(office.Person, StringComparison.Ordinal))
        .GroupBy(office => words.TokenFrom(office.At.End - office.Person.Length)).ToDictionary(group => group.Key, group => words.TokenFrom(group.First().At.Start));

    /// <summary>“…,” X said. / “…,” said X.</summary>
    /// <param name="from">The token after the closing mark.</param>
    /// <param name="to">Where the clause ends, exclusive.</param>
    public Said? Behind(int from, int to)
    {
        from += words.Has(from) && (words.Tokens[from].Is(',') || words.Tokens[from].Is('—') || words.Tokens[from].Is('–')) ? 1 : 0;
        to = Math.Min(to, from + LongestClause);
        if (from >= to || words.Tokens[from].Text is "and" or "but" or "or" or "that" or "which" or "who" or "whom" or "where" or "when")
        {
            return null;
        }

        var verb = FirstVerb(from, to);
        if (verb < 0)
        {
            return null;
        }

        var subject = OnlyAdverbs(from, verb) ? SubjectAfter(verb + 1, to) : SubjectBetween(from, verb);
        return new(subject, words.Span(verb, verb));
    }

    /// <summary>X said: “…” / X said that “…” / X called it “…”.</summary>
    /// <param name="from">Where the clause begins.</param>
    /// <param name="to">The opening mark.</param>
    public Said? Before(int from, int to)
    {
        from = Math.Max(from, to - LongestClause);
        for (var verb = to - 1; verb >= from; verb--)
        {
            if (IsVerb(verb) && (verb > from || words.Tokens[verb].IsCapital))
            {
                // “Continued Roe: ‘…’”
                return new(verb == from ? SubjectAfter(verb + 1, to) : SubjectBefore(verb, from), words.Span(verb, verb));
            }
        }

        return to > from && words.Tokens[to - 1].Is(':') ? BeforeColon(from, to - 1) : null;
    }

    /// <summary>“Jane Roe, The Herald: ‘…’” and “Roe has apologized: ‘…’”: no verb of saying, and yet who it is stands there.</summary>
    private Said? BeforeColon(int from, int colon)
    {
        for (var dash = colon - 1; dash > from; dash--)
        {
            if (words.Tokens[dash].Spaced && words.Tokens[dash].Kind == TokenKind.Mark && words.Tokens[dash].Text[0] is '-' or '–' or '—')
            {
                from = dash + 1;
                break;
            }
        }

        return from < colon && (First(from, colon) ?? (colon - from <= LongestPhrase && words.Tokens[from].IsCapital ? Phrase(from, colon) : null)) is { } speaker
            ? new(speaker, words.Span(colon, colon)) : null;
    }

    /// <summary>“— Jane Roe, mayor”: a line under a quotation that says whose it is.</summary>
    public Said? Signed()
    {
        const int longest = 14;
        return words.Count is > 1 and <= longest && words.Tokens[0].Kind == TokenKind.Mark && words.Tokens[0].Text[0] is '-' or '–' or '—' or '―' && words.Tokens[1].IsCapital
            ? Noun(1, words.Count) is { } speaker ? new(speaker, words.Span(0, 0)) : null : null;
    }

    /// <summary>The subject of a verb that stands behind it.</summary>
    public Said Of(int verb, int from) => new(SubjectBefore(verb, Math.Max(from, verb - LongestClause)), words.Span(verb, verb));

    public Passage? After(int verb, int to) => SubjectAfter(verb + 1, Math.Min(to, verb + LongestClause));

    public Passage? Between(int from, int verb) => SubjectBetween(from, verb);

    /// <summary>A noun phrase as it stands, or the name in it.</summary>
    public Passage? Noun(int from, int to) => from < to ? SubjectBetween(from, to) ?? Phrase(from, Math.Min(to, from + LongestPhrase)) : null;

    /// <summary>True when nothing but the subject, and where and when, stands behind the verb.</summary>
    public bool IsWhole(Passage subject, int verb, int to)
    {
        var next = words.TokenFrom(subject.End);
        return words.TokenFrom(subject.Start) <= verb + 4 && (next >= to || words.Tokens[next].Kind == TokenKind.Mark || words.Tokens[next].Text is "in" or "on" or "at" or "of" or "who" or "from" or "with" or "during" or "for");
    }

    private bool IsVerb(int i) => words.Tokens[i].IsWord && Lexicon.Saying.Contains(words.Tokens[i].Text)
        && !(i > 0 && !words.Tokens[i].Text.EndsWith('é') && words.Tokens[i - 1].Text is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "to" or "no" or "any" or "these" or "those")
        && !(i > 0 && words.Tokens[i - 1].Owns) && !(words.Has(i + 1) && words.Tokens[i].Text is "called" or "named" or "dubbed" && words.Tokens[i + 1].Text == "for");

    private int FirstVerb(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsVerb(i) && !(words.Tokens[i].IsCapital && i > from) && !words.Tokens[i].Text.EndsWith("ing", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private bool OnlyAdverbs(int from, int verb)
    {
        for (var i = from; i < verb; i++)
        {
            if (!Lexicon.BeforeVerb.Contains(words.Tokens[i].Text))
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>The last token at or before this one that is no adverb or auxiliary.</returns>
    private int SkipBack(int i, int floor)
    {
        while (i >= floor && words.Tokens[i].IsWord && (Lexicon.BeforeVerb.Contains(words.Tokens[i].Text) || words.Tokens[i].Text.EndsWith("ly", StringComparison.Ordinal)))
        {
            i--;
        }

        return i;
    }

    private Passage? SubjectAfter(int from, int to)
    {
        var end = from;
        while (end < to && words.Tokens[end].Kind != TokenKind.Mark && end - from < 2 * LongestPhrase)
        {
            end++;
        }

        if (from >= end)
        {
            return null;
        }

        if (Lexicon.Pronouns.Contains(words.Tokens[from].Text))
        {
            return words.Span(from, from);
        }

        for (var i = from; i < end; i++)
        {
            if (_personAt.TryGetValue(i, out var last) && !words.Tokens[last].Owns)
            {
                var start = OfficeStart(i);
                return start > from && IsPreposition(start - 1) ? Apposed(end, to) ?? Phrase(from, end) : words.Span(i, last);
            }

            if (words.Tokens[i].Text is "in" or "on" or "during" or "at" or "after" or "when" or "as" or "who" or "that" or "while" or "told")
            {
                return i == from ? null : Phrase(from, i);
            }
        }

        return Apposed(end, to) ?? Phrase(from, end);
    }

    private Passage? SubjectBetween(int from, int verb)
    {
        var end = from;
        while (end < verb && words.Tokens[end].Kind != TokenKind.Mark && words.Tokens[end].Text is not ("who" or "which"))
        {
            end++;
        }

        end = end == verb ? SkipBack(verb - 1, from) + 1 : end;
        if (from >= end)
        {
            return null;
        }

        if (Lexicon.Pronouns.Contains(words.Tokens[from].Text) && end - from < 4)
        {
            return words.Span(from, from);
        }

        for (var i = from; i < end; i++)
        {
            if (_personAt.TryGetValue(i, out var last))
            {
                var start = OfficeStart(i);
                if (words.Tokens[last].Owns)
                {
                    continue;
                }

                return start > from && IsPreposition(start - 1) ? Apposed(end, verb) ?? Phrase(from, end) : words.Span(i, last);
            }
        }

        return Apposed(end, verb) is { } apposed ? apposed : end - from > LongestPhrase ? null : Phrase(from, end);
    }

    private Passage? SubjectBefore(int verb, int from)
    {
        var last = SkipBack(verb - 1, from);
        if (last >= from && words.Tokens[last].Is(',') && !words.Tokens[verb].Text.EndsWith("ing", StringComparison.Ordinal))
        {
            var comma = last - 1;
            while (comma > from && !words.Tokens[comma].Is(','))
            {
                comma--;
            }

            if (comma > from && !_personEnd.ContainsKey(comma - 1) && words.Tokens[comma - 1].IsWord && Apposed(comma, verb) is { } apposed)
            {
                return apposed;
            }

            last = comma > from ? comma - 1 : last;
        }

        if (last >= from && words.Tokens[last].Text is "who")
        {
            last -= last > from && words.Tokens[last - 1].Is(',') ? 2 : 1;
        }

        if (last < from)
        {
            return null;
        }

        if (_personEnd.TryGetValue(last, out var first) && !words.Tokens[last].Owns)
        {
            var start = OfficeStart(first);
            if (start - 2 >= from && words.Tokens[start - 1].Is("and") && _personEnd.TryGetValue(start - 2, out var other) && other >= from)
            {
                // Words of two are the words of neither alone.
                return words.Span(other, last);
            }

            return start > from && words.Tokens[start - 1].Text is "for" or "of" ? Phrase(Begin(last, from), last + 1) : words.Span(first, last);
        }

        var general = !words.Tokens[last].IsWord || words.Tokens[verb].Text.EndsWith("ing", StringComparison.Ordinal) || words.Tokens[last].Text is "and" or "but" or "that";
        return general ? First(from, verb) : Lexicon.Pronouns.Contains(words.Tokens[last].Text) ? words.Span(last, last) : Phrase(Begin(last, from), last + 1);
    }

    /// <summary>“the mayor, X Y,” and “her colleague, Senator X Y”: the name in apposition, closed by a mark or a preposition.</summary>
    /// <param name="comma">The token behind the noun phrase.</param>
    private Passage? Apposed(int comma, int to)
    {
        if (!words.Has(comma) || comma >= to || !words.Tokens[comma].Is(','))
        {
            return null;
        }

        for (var i = comma + 1; i < Math.Min(to, comma + LongestPhrase); i++)
        {
            if (_personAt.TryGetValue(i, out var last))
            {
                var closed = last + 1 >= to || !words.Tokens[last + 1].IsWord || words.Tokens[last + 1].Text is "in" or "on" or "at" or "during" or "after" or "who";
                return closed && !words.Tokens[last].Owns && (OfficeStart(i) == comma + 1 || OnlyTitles(comma + 1, i)) ? words.Span(i, last) : null;
            }

            if (!words.Tokens[i].IsWord)
            {
                return null;
            }
        }

        return null;
    }

    private bool OnlyTitles(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!PersonNames.IsTitle(words.Tokens[i].Text) && !Lexicon.Ranks.Contains(words.Tokens[i].Text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first person of a clause who hangs on no preposition.</summary>
    private Passage? First(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lexicon.Pronouns.Contains(words.Tokens[i].Text) && words.Tokens[i].Text is not ("that" or "which" or "who"))
            {
                return words.Span(i, i);
            }

            if (_personAt.TryGetValue(i, out var last))
            {
                var start = OfficeStart(i);
                if (!words.Tokens[last].Owns && !(start > from && IsPreposition(start - 1)))
                {
                    return words.Span(i, last);
                }
            }
        }

        return null;
    }

    private int Begin(int last, int floor)
    {
        var first = last;
        while (first > floor && last - first < LongestPhrase && words.Tokens[first - 1].IsWord
            && !Lexicon.Saying.Contains(words.Tokens[first - 1].Text) && !Lexicon.Pronouns.Contains(words.Tokens[first - 1].Text)
            && words.Tokens[first - 1].Text is not ("and" or "but" or "in" or "on" or "as" or "after" or "when" or "while" or "because" or "if" or "with" or "by" or "from" or "at" or "is" or "was" or "are"))
        {
            first--;
        }

        return first;
    }

    private int OfficeStart(int person) => _offices.GetValueOrDefault(person, person);

    private bool IsPreposition(int i) => words.Tokens[i].Text is "for" or "of" or "with" or "to" or "by" or "from" or "about" or "against" or "on" or "after" or "between"
        || words.Tokens[i].Text.EndsWith("ing", StringComparison.Ordinal);

    private Passage? Phrase(int from, int end)
    {
        if (from < end && words.Tokens[from].Text is "the" or "The" or "a" or "A" or "an" or "An")
        {
            from++;
        }

        var last = end - 1;
        return from > last || last - from >= 2 * LongestPhrase || Lexicon.Pronouns.Contains(words.Tokens[from].Text) || !words.Tokens[last].IsWord
            ? null : words.Span(from, last);
    }
}
