using System.Collections.Immutable;

namespace Dateline.Understand;

/// <summary>Elements of a frame, the last not in it.</summary>
internal readonly record struct Stretch(int From, int To)
{
    public bool IsEmpty => To <= From;
}

/// <summary>That somebody says something: the verb, who, and the elements that are said.</summary>
/// <param name="Verb">The element of the verb.</param>
/// <param name="Clause">The elements of the reporting clause: from the subject, or the verb, to what is said or to its end.</param>
/// <param name="Before">What is said, where it stands before the clause.</param>
/// <param name="Behind">What is said, where it stands behind the clause.</param>
/// <param name="Follow">How what stands behind is joined on.</param>
internal sealed record Report(int Verb, Stretch Clause, Subject? Subject, Stretch Before, Stretch Behind, Follow Follow);

/// <summary>Finds the reporting clauses of one sentence, from left to right, by ordered rules.</summary>
internal sealed class Reports(Frame frame, int from, int to)
{
    /// <summary>Fewer words before “, X said” are no clause.</summary>
    private const int LeastClause = 3;

    private const int FarJoint = 5;

    private readonly List<Report> _found = [];
    private int _floor;

    public static List<Report> In(Frame frame, int from, int to)
    {
        var reports = new Reports(frame, from, to) { _floor = from };
        for (var i = from; i < to; i++)
        {
            reports.See(i);
        }

        return reports._found;
    }

    private void See(int i)
    {
        var element = frame.Elements[i];
        if (element.IsQuote || !element.Is(Part.Says | Part.Participle | Part.Source | Part.Inverted) || !IsCue(i))
        {
            return;
        }

        if (element.Is(Part.Source))
        {
            Source(i);
        }
        else if (element.Is(Part.Inverted) && i > _floor && Touches(i - 1) is { IsEmpty: false } said && Subjects.After(frame, i, to) is { } speaker)
        {
            Add(new(i, new(i, speaker.To + 1), speaker, said, Rest(speaker.To + 1), Follow.Nothing));
        }
        else if (element.Is(Part.Says))
        {
            Finite(i);
        }
        else if (element.Is(Part.Participle))
        {
            Participle(i);
        }
    }

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

        var noun = before.Is(Part.Determiner | Part.Possessive | Part.To | Part.NamePreposition) && !before.Is(Part.Pronoun | Part.And);
        var group = Subjects.VerbGroup(frame, i, from);
        noun |= group > from && group < i && frame.Elements[group - 1].Is(Part.Determiner | Part.Possessive) && !frame.Elements[group - 1].Is(Part.Pronoun | Part.Verb);
        var passive = before.Is(Part.Passive) && frame.Elements[i].Is(Part.Says) && !frame.Elements[i].Is(Part.Participle);
        return !noun && !passive && !(frame.IsWord(i - 1) && frame.Token(i - 1).Owns && !before.Is(Part.Pronoun));
    }

    private void Finite(int i)
    {
        var element = frame.Elements[i];
        var subject = IsInverted(i) ? null : Subjects.Before(frame, i, _floor);
        var group = Subjects.VerbGroup(frame, i, _floor);
        var (follow, at) = Following.Of(frame, i, to, element.Is(Part.Tell));
        if (subject is null)
        {
            WithoutSubject(i, group, follow, at);
            return;
        }

        var begin = subject.Value.From;
        var edge = begin - 1;
        if (frame.Elements[begin].Is(Part.Pronoun) && frame.Elements[begin].Is(Part.Subordinate) && begin == subject.Value.To)
        {
            Relative(i, subject, follow, at);
            return;
        }

        if (frame.Language.VerbSecond && Turned(i, begin) && Subjects.After(frame, i, to) is { } behind)
        {
            Head(i, begin, behind, follow == Follow.Clause || follow == Follow.Nothing ? Following.Of(frame, behind.To, to, false) : (follow, at));
            return;
        }

        if (edge >= _floor && Touches(edge) is { IsEmpty: false } said && IsSaid(i, edge, said, follow, at))
        {
            Tail(i, begin, subject, said, follow, at);
            return;
        }

        Head(i, begin, subject, (follow, at));
    }

    /// <summary>“X, who said …, did …”: what is said ends with the aside, and the sentence goes on around it.</summary>
    private void Relative(int i, Subject? subject, Follow follow, int at)
    {
        if (frame.IsComma(subject!.Value.From - 1 < from ? from : subject.Value.From - 1) && follow is Follow.That or Follow.Clause or Follow.Quote)
        {
            var end = at;
            while (end < to && !(frame.IsComma(end) && end > at))
            {
                end++;
            }

            if (end < to)
            {
                var floor = _floor;
                Head(i, subject.Value.From, subject, (follow, at));
                if (_found.Count > 0 && _found[^1].Verb == i)
                {
                    _found[^1] = _found[^1] with { Behind = new(_found[^1].Behind.From, Math.Min(end, _found[^1].Behind.To)) };
                    _floor = floor;
                }

                return;
            }
        }

        Head(i, subject.Value.From, subject, (follow, at));
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
    private bool IsInverted(int i) => i > _floor && IsClause(new(_floor, i - 1)) && Holds(_floor, i - 1, Part.Verb | Part.Says) && frame.IsComma(i - 1) && i + 1 < to && frame.IsWord(i + 1) && frame.Token(i + 1).IsCapital
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

    /// <summary>The verb stands first in what is left of the sentence, behind a quotation, a comma or an “and”.</summary>
    private void WithoutSubject(int i, int group, Follow follow, int at)
    {
        var edge = group - 1;
        if (edge >= _floor && Touches(edge) is { IsEmpty: false } said && Subjects.After(frame, i, to) is { } speaker
            && (Speaks(edge) || (Closes(speaker.To + 1) && frame.Elements[i].Is(Part.Say | Part.Remark) && IsClause(said))))
        {
            Tail(i, i, speaker, said, Following.Of(frame, speaker.To, to, false));
            return;
        }

        if (i == from && Subjects.After(frame, i, to) is { } opening)
        {
            Head(i, i, opening, Following.Of(frame, opening.To, to, false));
            return;
        }

        var same = _found.Count > 0 ? _found[^1].Subject : First();
        if (edge >= _floor && (frame.Elements[edge].Is(Part.And | Part.But) || frame.IsComma(edge) || (frame.Elements[edge].IsQuote && follow == Follow.Quote)))
        {
            Head(i, edge, same, (follow, at));
        }
        else if (edge < _floor && follow == Follow.Quote)
        {
            Head(i, i, same, (follow, at));
        }
    }

    /// <summary>“…, adding that …”, “is saying”, “a statement saying …”.</summary>
    private void Participle(int i)
    {
        var before = i > _floor ? frame.Elements[i - 1] : default;
        var (follow, at) = Following.Of(frame, i, to, frame.Elements[i].Is(Part.Telling));
        if (i > _floor && before.Is(Part.Passive) && Subjects.Before(frame, i, _floor) is { } subject)
        {
            Head(i, subject.From, subject, (follow, at));
        }
        else
        {
            var edge = i > _floor && (frame.IsComma(i - 1) || before.Is(Part.And)) ? i - 1 : i;
            var adjective = i > from && edge == i && !frame.IsDash(i - 1) && !before.Is(Part.Preposition | Part.Subordinate | Part.Passive | Part.Auxiliary) && !frame.Token(i).Is("saying");
            if (adjective && follow == Follow.Clause)
            {
                return;
            }

            if (follow == Follow.Quote && _found.Count > 0 && _found[^1].Follow == Follow.Clause && edge < _found[^1].Behind.To && _found[^1].Before.IsEmpty)
            {
                // “explained it by saying: “…””: one report, and its words stand behind the participle.
                Add(_found[^1] with { Clause = new(_found[^1].Clause.From, at), Behind = Rest(at), Follow = follow }, true);
                return;
            }

            Head(i, edge, _found.Count > 0 ? _found[^1].Subject : First(), (follow, at));
        }
    }

    private void Source(int i)
    {
        var name = i + 1 < to && frame.Elements[i + 1].Is(Part.To) ? i + 1 : i;
        if (frame.Elements[i].Part == Part.Source && name == i && frame.Language.Tag == "en")
        {
            return;
        }

        if (Subjects.After(frame, name, to, apposed: i > from + 1) is not { } speaker)
        {
            return;
        }

        var end = speaker.To + 1;
        while (end < to && !frame.IsComma(end) && !frame.IsDash(end) && !frame.IsStop(end) && !frame.Elements[end].IsQuote)
        {
            end++;
        }

        if (i <= from + 1)
        {
            var start = end < to && frame.IsComma(end) ? end + 1 : end;
            Add(new(i, new(i, end), speaker, default, Rest(start), start < to && frame.Elements[start].IsQuote ? Follow.Quote : Follow.Clause));
        }
        else if (Free(i) || frame.IsComma(i - 1))
        {
            if (_found.Count > 0 && !_found[^1].Behind.IsEmpty && i < _found[^1].Behind.To && !IsOuter())
            {
                return;
            }

            var said = new Stretch(_found.Count == 0 ? from : _floor, frame.IsComma(i - 1) || frame.IsDash(i - 1) ? i - 1 : i);
            var more = end < to && frame.IsComma(end) && frame.IsComma(i - 1) ? Rest(end + 1) : default;
            Add(new(i, new(i, end), speaker, said, more, Follow.Clause));
        }
    }

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

    private bool Within(Stretch said) => _found.Count > 0 && said.From < _found[^1].Behind.To && said.From >= _found[^1].Behind.From;

    /// <summary>“X said that …, Y reported”: what X said is what Y said. A quotation stays with X.</summary>
    private bool IsOuter()
    {
        if (_found.Exists(report => !report.Before.IsEmpty || report.Follow == Follow.Quote))
        {
            return false;
        }

        _found.Clear();
        return true;
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

    /// <summary>“called the plan “a mistake” in a letter”: where and when it was called so is not said.</summary>
    private Stretch Judged(Stretch said)
    {
        for (var i = said.To - 1; i > said.From; i--)
        {
            if (frame.Elements[i].IsQuote)
            {
                return i + 1 < said.To && frame.Elements[i + 1].Is(Part.Preposition | Part.Time) && !frame.Elements[i + 1].Is(Part.NamePreposition) ? new(said.From, i + 1) : said;
            }
        }

        return said;
    }

    private bool HasQuote(int start) => FirstQuote(start) > 0;

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

        if (!frame.Elements[first].Is(Part.Preposition | Part.Time | Part.Subordinate) || frame.Elements[first].IsQuote)
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

    private void Add(Report report, bool instead = false)
    {
        if (instead)
        {
            _found.RemoveAt(_found.Count - 1);
        }

        Cut(report.Clause.From);
        _found.Add(report);
        _floor = Math.Max(report.Clause.To, report.Verb + 1);
    }

    /// <summary>False inside what another clause has said already: who is quoted by the quoted is left there.</summary>
    private bool Free(int begin)
    {
        if (_found.Count == 0 || _found[^1].Behind.IsEmpty || begin >= _found[^1].Behind.To)
        {
            return true;
        }

        var edge = begin > from && frame.Elements[begin].IsQuote ? begin : begin - 1;
        return begin > _found[^1].Behind.From && (frame.IsComma(begin) || frame.Elements[begin].Is(Part.And | Part.But)
            || (edge > from && frame.IsComma(edge)) || (edge > from + 1 && frame.Elements[edge].Is(Part.And | Part.But)) || (edge > from && frame.Elements[edge].IsQuote)
            || Joint(begin) > 0);
    }

    /// <summary>“…, and more than ten said”: the comma before the clause, a few words off; -1 for none.</summary>
    private int Joint(int begin)
    {
        for (var i = begin - 1; i > _found[^1].Behind.From && begin - i < FarJoint; i--)
        {
            if (frame.Elements[i].Is(Part.And | Part.But) && frame.IsComma(i - 1))
            {
                return i - 1;
            }
        }

        return -1;
    }

    /// <summary>What is said ends before the next clause.</summary>
    private void Cut(int begin)
    {
        if (_found.Count == 0 || _found[^1].Behind.IsEmpty || begin >= _found[^1].Behind.To)
        {
            return;
        }

        var end = Joint(begin) is > 0 and var joint ? joint : begin;
        while (end > _found[^1].Behind.From && (frame.IsComma(end - 1) || (frame.Elements[end - 1].Is(Part.And | Part.But) && !frame.Elements[end - 1].IsQuote)))
        {
            end--;
        }

        _found[^1] = _found[^1] with { Behind = new(_found[^1].Behind.From, end) };
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
            && (quote < edge || frame.InnerEnd(quote) is ',' or '?' or '!' or '—' or '–' or '-' or '…' or '.' || quote == _floor);
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

    /// <summary>What is said from here on ends before “, but”, and behind quoted words that a comma closes where the reporter adds to them (“…,” referring to …).</summary>
    private int EndOf(int start)
    {
        for (var i = start + 1; i + 1 < to; i++)
        {
            var (here, next) = (frame.Elements[i], frame.Elements[i + 1]);
            if (frame.IsComma(i) && next.Is(Part.But) && !next.Is(Part.And))
            {
                return i;
            }

            if (here.IsQuote && frame.InnerEnd(i) == ',' && frame.IsWord(i + 1)
                && (next.Is(Part.Participle | Part.Subordinate | Part.Source) || frame.Token(i + 1).Text.EndsWith("ing", StringComparison.Ordinal)))
            {
                return i + 1;
            }
        }

        return to;
    }

    private Stretch Rest(int start)
    {
        var end = EndOf(start);
        while (end > start && !frame.Elements[end - 1].IsQuote && !frame.IsWord(end - 1) && !frame.IsMark(end - 1, ')') && !frame.IsMark(end - 1, '%') && !frame.IsMark(end - 1, ']'))
        {
            end--;
        }

        return start < end ? new(start, end) : default;
    }

    /// <summary>The first noun phrase of the sentence.</summary>
    private Subject? First()
    {
        for (var i = from; i < Math.Min(to, from + 12); i++)
        {
            if (frame.IsWord(i) && !frame.Elements[i].Is(Part.Preposition | Part.Opening | Part.Auxiliary | Part.Subordinate | Part.Time | Part.Participle | Part.Says))
            {
                return Subjects.After(frame, i - 1, to);
            }

            if (frame.Elements[i].Is(Part.Preposition | Part.Subordinate))
            {
                while (i + 1 < to && !frame.IsComma(i + 1) && i < from + 12)
                {
                    i++;
                }

                i++;
            }
        }

        return null;
    }
}
