namespace Dateline.Read;

/// <summary>Lines that stand among a body's paragraphs and are none: the title again, stamps, captions, bare addresses.</summary>
internal sealed class HtmlLines
{
    private const int LongestCaption = 300;

    /// <summary>How credits under pictures begin or end, as agencies ask for them.</summary>
    private static readonly string[] Credits =
    [
        "(Image:", "(Photo:", "(Photo by", "(Picture:", "(Pic:", "(AP Photo", "AP Photo/", "(Getty", "Getty Images)", "/Getty Images", "/AFP)", "(Reuters)", "© Reuters", "© AFP",
        "(Foto:", "Foto:", "Photo:", "Image credit", "Image:", "Photograph:", "/dpa", "/Reuters", "via Getty", "via AP)",
    ];

    private readonly HtmlPlain _plain;
    private readonly HashSet<string> _titles;
    private readonly bool[] _apart;
    private readonly bool[] _captions;

    public HtmlLines(HtmlPlain plain, IEnumerable<string> titles)
    {
        _plain = plain;
        _titles = [.. titles.Select(title => HtmlWords.Key(title)).Where(key => key.Length > 0)];
        _apart = new bool[plain.Blocks.Count];
        _captions = new bool[plain.Blocks.Count];
        for (var at = 0; at < _apart.Length; at++)
        {
            _captions[at] = EndsInCredit(plain.Blocks[at]);
            _apart[at] = _captions[at] || IsOther(plain.Blocks[at]);
        }
    }

    /// <summary>True when a block is no paragraph, whatever stands around it.</summary>
    public bool IsApart(int block) => _apart[block];

    public bool IsCaption(int block) => _captions[block];

    private bool IsOther(HtmlBlock block)
    {
        var text = _plain.SpanOf(block);
        if (text.StartsWith("http") && text.IndexOf(' ') is < 0 or > 20)
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

    private bool EndsInCredit(HtmlBlock block)
    {
        if (block.Length > LongestCaption)
        {
            return false;
        }

        var text = _plain.SpanOf(block);
        var tail = text[^Math.Min(text.Length, 80)..];
        foreach (var credit in Credits)
        {
            if (text.StartsWith(credit) || (tail.Contains(credit, StringComparison.Ordinal) && (credit[0] is '(' or '/' or '©' || credit[^1] == ')') && !HtmlWords.EndsSentence(text.TrimEnd(')'))))
            {
                return true;
            }
        }

        return false;
    }
}
