using System.Buffers;
using System.Text;

namespace Dateline.Read;

/// <summary>
/// All that a page shows, flattened in reading order: blocks separated by newlines, white space folded. One walk with
/// an explicit stack, so that no depth of nesting can exhaust the thread's own.
/// </summary>
internal sealed class HtmlPlain
{
    /// <summary>No page shows more than this, in code units; the rest is cut.</summary>
    public const int Limit = 12_000_000;

    /// <summary>What says that it is a byline, a stamp, a label or a caption holds no more text, in code units.</summary>
    private const int LongestMark = 400;

    private readonly StringBuilder _text = new();
    private readonly List<HtmlPart> _parts = [];
    private readonly List<HtmlBlock> _blocks = [];
    private readonly Dictionary<string, HtmlUse> _told = new(StringComparer.Ordinal);
    private int _blockStart = -1;
    private int _linked;
    private int _linkDepth;
    private int _headingDepth;
    private int _preDepth;
    private bool _space;
    private bool _justClosed;

    private HtmlPlain()
    {
    }

    public string Text { get; private set; } = "";

    public IReadOnlyList<HtmlPart> Parts => _parts;

    public IReadOnlyList<HtmlBlock> Blocks => _blocks;

    public static HtmlPlain Of(HtmlTree tree)
    {
        var plain = new HtmlPlain();
        if (tree.Root is { } root)
        {
            plain.Walk(root);
        }

        plain.Text = plain._text.ToString();
        return plain;
    }

    /// <summary>Adds lines that the page holds out of sight, behind all that it shows; each is a block of the root.</summary>
    public void Append(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Append(_text.Length > 0 ? "\n" : "");
            _blocks.Add(new(_text.Length, _text.Length + line.Length, 0, 0));
            _text.Append(line);
        }

        Text = _text.ToString();
        (_parts[0].End, _parts[0].EndBlock) = (Text.Length, _blocks.Count);
    }

    public string TextOf(HtmlBlock block) => Text[block.Start..block.End];

    public string TextOf(HtmlPart part) => Text[part.Start..part.End];

    public ReadOnlySpan<char> SpanOf(HtmlBlock block) => Text.AsSpan(block.Start, block.Length);

    /// <summary>The block in which a place of the text lies; the next where it lies between two.</summary>
    public int BlockAt(int place)
    {
        var (low, high) = (0, _blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _blocks[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// True for a line in an element that says one of these uses of itself and holds little else: a box around a whole piece
    /// that is called “date-outer” says nothing of the lines in it.
    /// </summary>
    public bool IsMarked(HtmlBlock block, HtmlUse use)
    {
        for (var at = _parts[block.Part].Is(use) ? block.Part : -1; at >= 0; at = _parts[at].Up)
        {
            if (_parts[at].Says(use) && _parts[at].Length <= LongestMark)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts from <paramref name="index"/> upwards, itself first.</summary>
    public IEnumerable<int> Upwards(int index)
    {
        for (var at = index; at >= 0; at = _parts[at].Up)
        {
            yield return at;
        }
    }

    private sealed class Frame(List<HtmlNode> children, int part)
    {
        public List<HtmlNode> Children { get; } = children;

        public int Part { get; } = part;

        public int Next { get; set; }
    }

    private void Walk(HtmlElement root)
    {
        var open = new Stack<Frame>();
        open.Push(Enter(root, -1));
        while (open.TryPeek(out var frame))
        {
            if (frame.Next >= frame.Children.Count || _text.Length >= Limit)
            {
                Leave(frame.Part);
                open.Pop();
                continue;
            }

            switch (frame.Children[frame.Next++])
            {
                case HtmlText text:
                    Write(text.Text.Span, frame.Part);
                    break;
                case HtmlElement element when Shows(element):
                    open.Push(Enter(element, frame.Part));
                    break;
                default:
                    break;
            }
        }
    }

    private static bool Shows(HtmlElement element)
    {
        if (element.Kind.Unseen)
        {
            return false;
        }

        var tag = element.Name;
        if (tag is "body" or "main" or "article" or "html")
        {
            return true;
        }

        return (element.Attribute("hidden") is null || IsStreamed(element.Id)) && !HiddenByStyle(element.Attribute("style"))
            && (tag is "h1" || !HtmlHints.ForScreenReaders(element.Class));
    }

    /// <summary>React streams parts of a page in hidden elements “S:0”, “S:1a”, which its script puts in their places.</summary>
    private static bool IsStreamed(string? id) => id is ['S', ':', .. var number] && number.Length <= 8 && number.All(char.IsAsciiHexDigit);

    /// <summary>Few styles of an element hide it: the others are passed over in one go.</summary>
    private static readonly SearchValues<string> Hiding = SearchValues.Create(["display", "clip:"], StringComparison.OrdinalIgnoreCase);

    private static bool HiddenByStyle(string? style)
    {
        if (style is null || style.AsSpan().IndexOfAny(Hiding) < 0)
        {
            return false;
        }

        var at = style?.IndexOf("display", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (style is not null && style.Contains("rect(", StringComparison.OrdinalIgnoreCase) && style.Contains("clip:", StringComparison.OrdinalIgnoreCase))
        {
            // Cut down to nothing: for screen readers only.
            return true;
        }

        return at >= 0 && style!.AsSpan(at + 7).TrimStart().StartsWith(':')
            && style.AsSpan(at + 7).TrimStart()[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private Frame Enter(HtmlElement element, int up)
    {
        var tag = element.Name;
        if (Breaks(element.Kind))
        {
            Flush(up);
        }
        else if (_justClosed && tag is "a" or "time" or "span" or "button" or "label")
        {
            // “Name</span><span>Section” is two things on the screen.
            _space = true;
        }

        if (tag == "a")
        {
            _linkDepth++;
        }
        else if (element.Kind.Heading)
        {
            _headingDepth++;
        }
        else if (tag == "pre")
        {
            _preDepth++;
        }

        // What stands around the main matter says nothing of it: the target of a “skip to content” link is no menu.
        var around = up < 0 ? HtmlUse.None : tag == "main" ? _parts[up].All & ~HtmlUse.Furniture : _parts[up].All;
        _parts.Add(new(element, tag, up, HtmlHints.Of(element, tag, around, _told), around)
        {
            Start = -1,
            FirstBlock = _blocks.Count,
        });
        _justClosed = false;
        return new(element.Children, _parts.Count - 1);
    }

    private void Leave(int index)
    {
        var part = _parts[index];
        var breaks = Breaks(part.Element.Kind);
        if (breaks)
        {
            Flush(index);
        }

        if (part.Tag == "a")
        {
            _linkDepth--;
        }
        else if (part.Element.Kind.Heading)
        {
            _headingDepth--;
        }
        else if (part.Tag == "pre")
        {
            _preDepth--;
        }

        part.Last = _parts.Count - 1;
        part.EndBlock = _blocks.Count + (_blockStart >= 0 ? 1 : 0);
        part.End = _text.Length;
        if (part.Start < 0)
        {
            part.Start = part.End;
        }
        else if (part.Up >= 0 && _parts[part.Up].Start < 0)
        {
            _parts[part.Up].Start = part.Start;
        }

        _justClosed = !breaks && part.Length > 0;
    }

    /// <summary>A line break inside a heading or a link is for looks; elsewhere it parts paragraphs.</summary>
    private bool Breaks(HtmlKind kind) => !kind.Inline && (kind.Name != "br" || (_headingDepth == 0 && _linkDepth == 0));

    private void Write(ReadOnlySpan<char> data, int part)
    {
        if (_text.Length >= Limit)
        {
            return;
        }

        foreach (var letter in data)
        {
            if (letter == '\n' && _preDepth > 0)
            {
                Flush(part);
            }
            else if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u00AD' || char.IsControl(letter))
            {
                // Zero-width marks and soft hyphens are not seen.
                _space |= letter is not ('\u200B' or '\uFEFF' or '\u00AD');
            }
            else
            {
                Put(letter, part);
            }
        }

        _justClosed = false;
    }

    private void Put(char letter, int part)
    {
        if (_blockStart < 0)
        {
            if (_text.Length > 0)
            {
                _text.Append('\n');
            }

            _blockStart = _text.Length;
            _linked = 0;
        }
        else if (_space)
        {
            _text.Append(' ');
            _linked += _linkDepth > 0 ? 1 : 0;
        }

        _space = false;
        if (_parts[part].Start < 0)
        {
            _parts[part].Start = _text.Length;
        }

        _text.Append(letter);
        _linked += _linkDepth > 0 ? 1 : 0;
    }

    /// <summary>Ends the block that is open, if any.</summary>
    private void Flush(int part)
    {
        _space = false;
        _justClosed = false;
        if (_blockStart < 0)
        {
            return;
        }

        var owner = part;
        while (owner > 0 && _parts[owner].Element.Kind.Inline && !_parts[owner].Tag.Contains('-'))
        {
            owner = _parts[owner].Up;
        }

        _blocks.Add(new(_blockStart, _text.Length, Math.Max(owner, 0), _linked));
        _blockStart = -1;
    }
}
