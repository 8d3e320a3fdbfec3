namespace Dateline.Understand;

/// <summary>What is said behind a verb, and before one.</summary>
internal sealed partial class Reports
{
    /// <summary>What is said stands before the clause; it may go on behind it.</summary>
    private void Tail(int i, int begin, Subject? subject, Stretch said, (Follow Follow, int At) behind)
        => Tail(i, begin, subject, said, behind.Follow, behind.At);

    private void Tail(int i, int begin, Subject? subject, Stretch said, Follow follow, int at)
    {
        var quoted = Speaks(begin - 1);
        if (Within(said) && follow == Follow.Nothing && IsOuter())
        {
            (said, quoted) = (new(from, said.To), false);
        }
        else if (!Free(begin) || Within(said))
        {
            return;
        }

        var more = follow switch
        {
            Follow.Quote when quoted || GoesOn(at) => Rest(at),
            Follow.Comma when !quoted && Resumes(at + 1) => Rest(at + 1),
            _ => default,
        };
        Add(new(i, new(begin, more.IsEmpty ? at : more.From), subject, said, more, follow));
    }

    private void Head(int i, int begin, Subject? subject, (Follow Follow, int At) behind)
    {
        var (follow, at) = behind;
        if (frame.Elements[i].Is(Part.Call | Part.Calling) && follow != Follow.Quote && i + 2 < to && frame.Elements[i + 1].Is(Part.ObjectPreposition))
        {
            // “called for a vote”
            (follow, at) = (Follow.Clause, i + 2);
        }

        if (frame.Language.VerbSecond && follow is Follow.Comma or Follow.Clause)
        {
            // “sagte, er komme”: a comma stands before what is said, and no object is.
            (follow, at) = follow == Follow.Comma && at + 1 < to && frame.Elements[at + 1].Is(Part.That | Part.Pronoun | Part.Determiner) && !frame.Elements[at + 1].Is(Part.Subordinate)
                ? (frame.Elements[at + 1].Is(Part.That) ? Follow.That : Follow.Clause, at + 1) : (Follow.Nothing, at);
        }
        else if (follow == Follow.Comma)
        {
            // “said, however, that …”; in some languages a comma stands before every such clause.
            for (var j = at; j < Math.Min(to, at + 10); j++)
            {
                if (frame.IsComma(j) && j + 1 < to && (frame.Elements[j + 1].IsQuote || frame.Elements[j + 1].Is(Part.That)))
                {
                    (follow, at) = (frame.Elements[j + 1].IsQuote ? Follow.Quote : Follow.That, j + 1);
                    break;
                }
            }
        }

        if (follow is Follow.Nothing or Follow.Comma or Follow.Colon || at >= to || !Free(begin))
        {
            if (follow == Follow.Colon && Free(begin))
            {
                Add(new(i, new(begin, at), subject, default, Rest(at), follow));
            }

            return;
        }

        var verb = frame.Elements[i];
        if (follow == Follow.Clause && IsIdle(i, subject, at))
        {
            return;
        }

        if (!verb.Is(Part.Say | Part.Tell | Part.Saying | Part.Telling) && follow == Follow.Clause)
        {
            var preposed = at == i + 2 && frame.Elements[i + 1].Is(Part.ObjectPreposition);
            if (!verb.Is(Part.Call | Part.Calling) || !(preposed || HasQuote(i + 1)))
            {
                return;
            }

            // “described him as “X””: only the words are said.
            var him = i + 1 < to && frame.Elements[i + 1].Is(Part.Object | Part.Pronoun) ? FirstQuote(i + 2) : -1;
            (follow, at) = him == i + 3 ? (Follow.Quote, him) : (follow, preposed ? i + 2 : i + 1);
        }

        if (follow == Follow.Quote && frame.IsTitle(at) && !frame.IsMark(at - 1, ':'))
        {
            return;
        }

        if (verb.Is(Part.Call | Part.Calling) && at == i + 1 && follow == Follow.Quote)
        {
            // “a thing called “X””: a name.
            return;
        }

        var said = Rest(at);
        Add(new(i, new(begin, at), subject, default, verb.Is(Part.Call | Part.Calling) && !verb.Is(Part.Say) ? Judged(said) : said, follow));
    }
}
