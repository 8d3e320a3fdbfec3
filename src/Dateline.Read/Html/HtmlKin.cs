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

    /// <summary>A shorter class says little (“comp”, “mb-4”): then the second is read too.</summary>
    private const int TellingName = 6;

    private readonly int[] _kinds;

    private readonly List<(ulong Name, ulong Around)> _names;

    private HtmlKin(int[] kinds, List<(ulong Name, ulong Around)> names) => (_kinds, _names) = (kinds, names);

    /// <summary>How many kinds there are.</summary>
    public int Count => _names.Count;

    /// <summary>The kind of a block, from 0.</summary>
    public int this[int block] => _kinds[block];

    /// <summary>True when boxes of a kind stand directly in boxes of another.</summary>
    public bool IsIn(int kind, int other) => _names[kind].Around == _names[other].Name;

    public static HtmlKin Of(HtmlPlain plain)
    {
        var byName = new Dictionary<ulong, int>();
        var names = new List<(ulong, ulong)>();
        var byBox = new Dictionary<int, int>();
        var kinds = new int[plain.Blocks.Count];
        for (var at = 0; at < kinds.Length; at++)
        {
            var box = BoxOf(plain, plain.Blocks[at].Part);
            if (!byBox.TryGetValue(box, out var kind))
            {
                var name = Named(plain, box);
                if (!byName.TryGetValue(name, out kind))
                {
                    byName[name] = kind = byName.Count;
                    names.Add((name, plain.Parts[box].Up is >= 0 and var up ? Named(plain, up) : 0));
                }

                byBox[box] = kind;
            }

            kinds[at] = kind;
        }

        return new(kinds, names);
    }

    /// <summary>True for elements that mark up text: they stand in a box and are none.</summary>
    public static bool IsText(string tag) => tag is "p" or "li" or "ul" or "ol" or "blockquote" or "pre" or "dl" or "dd" or "dt"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hgroup" or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "br"
        or "figure" or "center" or "font" or "span" or "a" or "b" or "strong" or "i" or "em";

    /// <summary>Tag and class without digits, as a number (FNV-1a): what boxes of one sort share.</summary>
    public static ulong NameOf(HtmlPart part) => Mixed(Mixed(14_695_981_039_346_656_037, part.Tag), part.Element.Class);

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

    /// <summary>The names of a box and of the one around it.</summary>
    private static ulong Named(HtmlPlain plain, int box) => FirstNameOf(plain.Parts[box])
        ^ (plain.Parts[box].Up is >= 0 and var up ? ulong.RotateLeft(FirstNameOf(plain.Parts[up]), 1) : 0);

    /// <summary>Tag and first class, or the first two: the others tell states and variants (“paragraph speakable”, “text text--first”).</summary>
    public static ulong FirstNameOf(HtmlPart part)
    {
        var classes = part.Element.Class.AsSpan().TrimStart();
        var end = classes.IndexOfAny(' ', '\n', '\t');
        if (end is >= 0 and < TellingName && classes[(end + 1)..].IndexOfAny(' ', '\n', '\t') is var more)
        {
            end = more < 0 ? classes.Length : end + 1 + more;
        }

        return Mixed(Mixed(14_695_981_039_346_656_037, part.Tag), end < 0 ? classes : classes[..end]);
    }

    private static ulong Mixed(ulong name, ReadOnlySpan<char> text)
    {
        foreach (var letter in text[..Math.Min(text.Length, LongestName)])
        {
            name = char.IsAsciiDigit(letter) ? name : unchecked((name ^ letter) * 1_099_511_628_211);
        }

        return unchecked((name ^ ' ') * 1_099_511_628_211);
    }
}
