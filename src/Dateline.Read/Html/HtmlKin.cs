namespace Dateline.Read;

/// <summary>
/// Which blocks are of one kind. Newsroom software puts every paragraph of a body into boxes of one sort: the same element,
/// or elements alike in tag and class. What stands in boxes of another sort is a factbox, a teaser, a form.
/// </summary>
internal sealed class HtmlKin
{
    /// <summary>How far above a block's box a quotation may stand around it.</summary>
    private const int MostAboveQuote = 3;

    /// <summary>No class is read further than this.</summary>
    private const int LongestName = 200;

    private readonly int[] _kinds;

    private HtmlKin(int[] kinds, int count)
    {
        _kinds = kinds;
        Count = count;
    }

    /// <summary>How many kinds there are.</summary>
    public int Count { get; }

    /// <summary>The kind of a block, from 0.</summary>
    public int this[int block] => _kinds[block];

    public static HtmlKin Of(HtmlPlain plain)
    {
        var byName = new Dictionary<ulong, int>();
        var byBox = new Dictionary<int, int>();
        var kinds = new int[plain.Blocks.Count];
        for (var at = 0; at < kinds.Length; at++)
        {
            var box = BoxOf(plain, plain.Blocks[at].Part);
            if (!byBox.TryGetValue(box, out var kind))
            {
                var up = plain.Parts[box].Up;
                var name = NameOf(plain.Parts[box]) ^ (up < 0 ? 0 : ulong.RotateLeft(NameOf(plain.Parts[up]), 1));
                if (!byName.TryGetValue(name, out kind))
                {
                    byName[name] = kind = byName.Count;
                }

                byBox[box] = kind;
            }

            kinds[at] = kind;
        }

        return new(kinds, byName.Count);
    }

    /// <summary>True for elements that mark up text: they stand in a box and are none.</summary>
    public static bool IsText(string tag) => tag is "p" or "li" or "ul" or "ol" or "blockquote" or "pre" or "dl" or "dd" or "dt"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hgroup" or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "br"
        or "figure" or "center" or "font" or "span" or "a" or "b" or "strong" or "i" or "em";

    private static int BoxOf(HtmlPlain plain, int part)
    {
        var box = Box(plain, part);
        for (var (at, left) = (plain.Parts[box].Up, MostAboveQuote); at > 0 && left > 0; at = plain.Parts[at].Up, left--)
        {
            if (plain.Parts[at].Tag == "blockquote")
            {
                return Box(plain, at);
            }
        }

        return box;
    }

    private static int Box(HtmlPlain plain, int part)
    {
        while (part > 0 && IsText(plain.Parts[part].Tag))
        {
            part = plain.Parts[part].Up;
        }

        return part;
    }

    /// <summary>Tag and class without digits, as a number (FNV-1a): what boxes of one sort share.</summary>
    public static ulong NameOf(HtmlPart part) => Mixed(Mixed(14_695_981_039_346_656_037, part.Tag), part.Element.Class ?? "");

    private static ulong Mixed(ulong name, string text)
    {
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestName)))
        {
            name = char.IsAsciiDigit(letter) ? name : unchecked((name ^ letter) * 1_099_511_628_211);
        }

        return unchecked((name ^ ' ') * 1_099_511_628_211);
    }
}
