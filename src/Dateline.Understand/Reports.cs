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
internal sealed partial class Reports(Frame frame, int from, int to)
{
    /// <summary>Fewer words before “, X said” are no clause.</summary>
    private const int LeastClause = 3;

    /// <summary>So many words before a comma are more than a time or place.</summary>
    private const int LongOpening = 7;

    private const int FarJoint = 5;

    private const int FarSubject = 16;

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
        if (element.Is(Part.Belief) && i + 1 < to && frame.Elements[i + 1].Is(Part.That) && frame.Token(i + 1).Text is not ("how" or "why" or "what" or "if") && Quoted(i + 2))
        {
            // “his claim that the plan was “sound””
            Head(i, i, Subjects.Before(frame, i, _floor) ?? First(), (Follow.That, i + 1));
            return;
        }

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

    /// <summary>The verb stands first in what is left of the sentence, behind a quotation, a comma or an “and”.</summary>
    private void WithoutSubject(int i, int group, Follow follow, int at)
    {
        var edge = group - 1;
        if (edge >= _floor && Touches(edge) is { IsEmpty: false } said && Subjects.After(frame, i, to) is { } speaker
            && (Speaks(edge) || (frame.Language.VerbSecond && frame.Elements[edge].IsQuote) || (Closes(speaker.To + 1) && frame.Elements[i].Is(Part.Say | Part.Remark) && IsClause(said))))
        {
            Tail(i, i, speaker, said, Following.Of(frame, speaker.To, to, false));
            return;
        }

        if ((i == from || (frame.Language.VerbSecond && group == from)) && Subjects.After(frame, i, to) is { } opening)
        {
            // “Said X: “…””, and not “Asked on Friday, …”.
            var behind = Following.Of(frame, opening.To, to, false);
            if (behind.Follow is Follow.Quote or Follow.Colon)
            {
                Head(i, i, opening, behind);
            }

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
}
