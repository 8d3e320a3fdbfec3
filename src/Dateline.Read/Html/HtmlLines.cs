namespace Dateline.Read;

/// <summary>Lines that stand among a body's paragraphs and are none: the title again, stamps, captions, bare addresses.</summary>
internal sealed class HtmlLines
{
    /// <summary>Endings of credits that stand without brackets of their own; with brackets see <see cref="Captions.Is"/>.</summary>
    private static readonly string[] Credits = ["/AFP)", "© Reuters", "© AFP", "/Getty Images", "Getty Images)", "AP Photo/", "(Image:", "via Getty", "/dpa", "/Reuters"];

    private const int LongestCaption = 300;

    /// <summary>A line that points to another piece is no longer, and is linked for at least this share.</summary>
    private const int LongestPointer = 250;

    private const double LeastLinked = 0.3;

    /// <summary>Furniture in one line is short.</summary>
    private const int LongestLabel = 60;

    private readonly HtmlPlain _plain;
    private readonly HashSet<string> _titles;
    private readonly LineVerdict[] _verdicts;

    public HtmlLines(HtmlPlain plain, IEnumerable<string> titles)
    {
        _plain = plain;
        _titles = [.. titles.Select(title => HtmlWords.Key(title)).Where(key => key.Length > 0)];
        _verdicts = new LineVerdict[plain.Blocks.Count];
    }

    private enum LineVerdict : byte
    {
        Unseen,
        Paragraph,
        Apart,
        Caption,
    }

    /// <summary>True when a block is no paragraph, whatever stands around it.</summary>
    public bool IsApart(int block) => Verdict(block) >= LineVerdict.Apart;

    /// <summary>True for a label behind which other things stand than the piece: “Related stories”.</summary>
    public bool IsOpener(int block) => _plain.Blocks[block].Length <= LongestLabel
        && Wording.Openers.Contains(Shapes.Folded(_plain.TextOf(_plain.Blocks[block])));

    public bool IsCaption(int block) => Verdict(block) == LineVerdict.Caption;

    /// <summary>Judged once and when asked: most blocks of a page are furniture that nobody asks about.</summary>
    private LineVerdict Verdict(int block)
    {
        if (_verdicts[block] == LineVerdict.Unseen)
        {
            _verdicts[block] = EndsInCredit(_plain.Blocks[block]) ? LineVerdict.Caption
                : IsOther(_plain.Blocks[block]) ? LineVerdict.Apart : LineVerdict.Paragraph;
        }

        return _verdicts[block];
    }

    private bool IsOther(HtmlBlock block)
    {
        var text = _plain.SpanOf(block);
        if (text.StartsWith("http") && text.IndexOf(' ') is < 0 or > 20)
        {
            return true;
        }

        if (block.Length <= LongestLabel && Shapes.Folded(_plain.TextOf(block)) is var folded && (Wording.More.Contains(folded)
            || (Wording.Whole.Contains(folded) && !(block.Linked == 0 && Wording.Channels.Contains(folded)))))
        {
            return true;
        }

        if (block.Length <= LongestPointer && block.LinkShare >= LeastLinked && Points(_plain.TextOf(block)))
        {
            return true;
        }

        if (block.Length <= 100 && (Stamps.Whole(_plain.Text, block.Start, block.End) is not null
            || Stamps.At(_plain.Text, block.Start, block.End) is { Labelled: true }))
        {
            return true;
        }

        return block.Length <= 400 && _titles.Contains(HtmlWords.Key(text));
    }

    /// <summary>“Read also: …”: a line that points to another piece begins as the label above such pieces.</summary>
    private static bool Points(string text)
    {
        foreach (var opener in Wording.Pointers)
        {
            if (text.Length > opener.Length && text.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(text[opener.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsInCredit(HtmlBlock block)
    {
        if (block.Length > LongestCaption)
        {
            return false;
        }

        var text = _plain.TextOf(block);
        if (Captions.Is(text))
        {
            return true;
        }

        var tail = text.AsSpan(Math.Max(0, text.Length - 60));
        foreach (var credit in Credits)
        {
            if (tail.Contains(credit, StringComparison.Ordinal) && !HtmlWords.EndsSentence(tail.TrimEnd(')')))
            {
                return true;
            }
        }

        return false;
    }
}
