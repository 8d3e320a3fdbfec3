namespace Dateline.Understand;

/// <summary>What a clause and its neighbours look like.</summary>
internal sealed partial class Reports
{
    private bool IsCue(int i)
    {
        if (frame.Token(i).IsCapital && i > from && !frame.Words.IsHeadline)
        {
            return false;
        }

        if (i == from || frame.Elements[i].Is(Part.Source | Part.Inverted))
        {
            return true;
        }

        var before = frame.Elements[i - 1];
        if (before.IsQuote)
        {
            return true;
        }

        var utters = before.Is(Part.To) && frame.Elements[i].Is(Part.Plain) && i + 2 < to && frame.Elements[i + 2].IsQuote && !frame.IsWord(i + 1);
        var noun = before.Is(Part.Determiner | Part.Possessive | Part.To | Part.NamePreposition) && !before.Is(Part.Pronoun | Part.And) && !utters;
        var group = Subjects.VerbGroup(frame, i, from);
        noun |= group > from && group < i && frame.Elements[group - 1].Is(Part.Determiner | Part.Possessive) && !frame.Elements[group - 1].Is(Part.Pronoun | Part.Verb);
        var passive = before.Is(Part.Passive) && frame.Elements[i].Is(Part.Says) && !frame.Elements[i].Is(Part.Participle);
        return !noun && !passive && !(frame.IsWord(i - 1) && frame.Token(i - 1).Owns && !before.Is(Part.Pronoun));
    }

    /// <summary>Is it what stands before the clause that is said, and not what follows?</summary>
    private bool IsSaid(int i, int edge, Stretch said, Follow follow, int at)
    {
        if (Speaks(edge))
        {
            var own = said.To - Skip(said) == 1;
            return own || follow is Follow.Nothing or Follow.Comma or Follow.Quote || (follow is Follow.Clause && !frame.Elements[i].Is(Part.That) && frame.Elements[i].Is(Part.Say) && Aside(i, at));
        }

        if (!frame.Elements[i].Is(Part.Say))
        {
            return false;
        }

        var resumes = frame.IsComma(edge) && ((follow == Follow.Comma && Resumes(at + 1)) || (follow == Follow.Quote && frame.IsComma(at - 1) && GoesOn(at)));
        return resumes || (Ends(follow, at) && IsClause(said));
    }

    /// <summary>Only a time or place stands between the verb and what seems to follow it: “said in an interview he gave”.</summary>
    private static bool Aside(int i, int at) => at > i + 1;

    /// <summary>A quotation that begins in small letters goes on with the sentence before it.</summary>
    private bool GoesOn(int quote)
    {
        var first = frame.Words.Tokens[frame.Quotes[frame.Elements[quote].Quote].First];
        return first.IsWord && char.IsLower(first.Text[0]);
    }

    private int Skip(Stretch said)
    {
        var first = said.From;
        while (first < said.To - 1 && !frame.Elements[first].IsQuote && (frame.Elements[first].Is(Part.Opening) || !frame.IsWord(first)))
        {
            first++;
        }

        return first;
    }

    /// <summary>“…, said X, …”: a name follows the verb and ends the clause.</summary>
    private bool IsInverted(int i) => i > _floor && IsClause(new(_floor, i - 1)) && (i - _floor > LongOpening || Holds(_floor, i - 1, Part.Verb | Part.Says)) && frame.IsComma(i - 1) && i + 1 < to && frame.IsWord(i + 1) && frame.Token(i + 1).IsCapital
        && !frame.Elements[i + 1].Is(Part.Pronoun | Part.Time) && Subjects.After(frame, i, to) is { } name && IsName(name) && (name.To + 1 >= to || frame.IsStop(name.To + 1) || frame.IsComma(name.To + 1) || frame.IsMark(name.To + 1, ':'));

    /// <summary>Nothing but capital words, and small ones that hold names together.</summary>
    private bool IsName(Subject subject)
    {
        for (var i = subject.From; i <= subject.To && frame.Elements[i].First <= subject.Phrase.Last; i++)
        {
            if (frame.IsWord(i) && !frame.Token(i).IsCapital && !frame.Elements[i].Is(Part.NamePreposition | Part.Determiner))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(int start, int end, Part part)
    {
        for (var i = start; i < end; i++)
        {
            if (frame.Elements[i].Is(part))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasQuote(int start) => FirstQuote(start) > 0;

    private bool Quoted(int start)
    {
        for (var i = start; i < to; i++)
        {
            if (frame.Elements[i].IsQuote)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The first quotation before the next comma or stop; -1 for none.</returns>
    private int FirstQuote(int start)
    {
        for (var i = start; i < to && !frame.IsComma(i) && !frame.IsStop(i); i++)
        {
            if (frame.Elements[i].IsQuote)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Words before a clause that may be a sentence of their own, not the time or place of one.</summary>
    private bool IsClause(Stretch said)
    {
        var first = Skip(said);
        if (said.To - first < LeastClause)
        {
            return false;
        }

        if (!frame.Elements[first].Is(Part.Preposition | Part.Time | Part.Subordinate) || frame.Elements[first].IsQuote || frame.Elements[first].Is(Part.Thing)
            || (said.To - first > LongOpening && Holds(first, said.To, Part.Verb)))
        {
            return true;
        }

        for (var i = first; i < said.To; i++)
        {
            if (frame.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before a clause, and is joined to it by a comma, a dash or a quotation's end.</summary>
    /// <param name="edge">The element before the clause.</param>
    private Stretch Touches(int edge)
    {
        var end = frame.Elements[edge].IsQuote ? edge + 1 : frame.IsComma(edge) || frame.IsDash(edge) ? edge : -1;
        return end > _floor ? new(_floor, end) : default;
    }

    /// <summary>A quotation that ends openly, by a comma, a question or a dash, stands before the clause.</summary>
    private bool Speaks(int edge)
    {
        if (edge < _floor)
        {
            return false;
        }

        var quote = frame.Elements[edge].IsQuote ? edge : edge - 1;
        return quote >= _floor && frame.Elements[quote].IsQuote
            && (quote < edge || frame.InnerEnd(quote) is ',' or '?' or '!' or '—' or '–' or '-' or '…' or '.' || (quote == _floor && !frame.IsTitle(quote)));
    }

    /// <summary>Nothing is said behind the verb.</summary>
    private bool Ends(Follow follow, int at) => follow == Follow.Nothing || follow == Follow.Comma || (follow == Follow.Clause && at >= to);

    private bool Closes(int i) => i >= to || frame.IsStop(i) || frame.IsComma(i) || frame.Elements[i].Is(Part.Preposition | Part.Time);

    /// <summary>Nobody says it: “which said”, “never said”, “those who said”, “what she said was”.</summary>
    private bool IsIdle(int i, Subject? subject, int at)
    {
        var negated = Holds(Subjects.VerbGroup(frame, i, from), i, Part.Negation);
        var thing = subject is { } it && it.From == it.To && frame.Elements[it.From].Is(Part.Thing) && !frame.Elements[i].Is(Part.Remark);
        var some = subject is { } who && who.From == who.To && frame.Elements[who.From].Is(Part.Subordinate) && who.From > from && !frame.IsComma(who.From - 1) && !frame.IsDash(who.From - 1);
        var bare = at < to && frame.Elements[at].Is(Part.Verb);
        return negated || thing || some || bare;
    }

    /// <summary>The sentence that is said goes on behind “, he said,”.</summary>
    private bool Resumes(int i) => i < to && !frame.Elements[i].Is(Part.Participle | Part.Source | Part.Subordinate) && !frame.Token(i).Text.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>In languages whose verb stands second: something else than the subject opens the sentence.</summary>
    private bool Turned(int i, int begin) =>
        i + 1 < to && (frame.Elements[i + 1].Is(Part.Pronoun)
            || (begin <= from + 1 && (frame.Elements[from].Is(Part.Preposition | Part.Auxiliary | Part.Time) && begin == from)));

    /// <summary>The first noun phrase of the sentence that is no time or place of it: “A month later, he …”.</summary>
    private Subject? First()
    {
        for (var i = from; i < Math.Min(to, from + FarSubject); i++)
        {
            if (frame.IsWord(i) && !frame.Elements[i].Is(Part.Opening) && !Opens(i))
            {
                return Subjects.After(frame, i - 1, to);
            }

            while (i + 1 < to && Opens(i) && !frame.IsComma(i + 1) && i < from + FarSubject)
            {
                i++;
            }
        }

        return null;
    }

    /// <summary>A time, a place or a clause of its own begins here.</summary>
    private bool Opens(int i) => frame.Elements[i].Is(Part.Preposition | Part.Subordinate | Part.Time | Part.Participle | Part.Auxiliary | Part.Says) && !frame.Elements[i].Is(Part.Pronoun)
        || (i + 2 < to && frame.Elements[i].Is(Part.Determiner) && (frame.Elements[i + 1].Is(Part.Time) || frame.Elements[i + 2].Is(Part.Time)));
}
