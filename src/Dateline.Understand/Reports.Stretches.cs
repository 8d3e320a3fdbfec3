namespace Dateline.Understand;

/// <summary>How far what is said reaches.</summary>
internal sealed partial class Reports
{
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
                && (next.Is(Part.Participle | Part.Source) || frame.Token(i + 1).Text.EndsWith("ing", StringComparison.Ordinal)))
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
}
