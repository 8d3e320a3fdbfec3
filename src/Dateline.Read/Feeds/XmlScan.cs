namespace Dateline.Read;

/// <summary>A piece of XML.</summary>
internal enum XmlPiece
{
    /// <summary>There is no more.</summary>
    End,
    Open,
    Text,
    Close,
}

/// <summary>An attribute; names in lower case.</summary>
internal readonly record struct XmlAttribute(string Name, string Value);

/// <summary>
/// Goes through XML piece by piece, well-formed or not; every <see cref="XmlPiece.Open"/> has its <see cref="XmlPiece.Close"/>. What XML
/// forbids is taken as a browser would take it: a stray “&lt;” or “&amp;” is text, an end tag closes the nearest open element of its name, and
/// one that closes nothing is passed over; names have no case. Nothing is fetched. Each letter is looked at a few times at most.
/// </summary>
/// <param name="implied">Told the name of an element about to open and how many are open: how many of these stay open.</param>
internal sealed partial class XmlScan(string text, Func<string, int, int>? implied = null)
{
    /// <summary>Elements nested deeper are passed over, their text is not.</summary>
    private const int Deepest = 200;

    /// <summary>No tag bears more attributes than are read.</summary>
    private const int MostAttributes = 100;

    private readonly XmlReferences references = new();
    private readonly List<XmlFrame> open = [];
    private readonly List<XmlAttribute> attributes = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int at;
    private int closing;
    private string? opening;
    private bool empty;
    private (int Start, int End, bool Plain) data;
    private int nextSectionEnd = -1;

    /// <summary>How many elements are open, the one just opened or about to be closed among them.</summary>
    public int Depth => open.Count;

    /// <summary>The name of the element that opens or closes: lower-case, with the prefix that stands for its namespace.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Those of the element that opens.</summary>
    public IReadOnlyList<XmlAttribute> Attributes => attributes;

    /// <summary>True where the document ended within an element.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True where references expanded to more than is read.</summary>
    public bool IsBomb => references.IsExhausted;

    /// <summary>The value of an attribute, by its name without prefix; null where there is none.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>What addresses are resolved against here: the <c>xml:base</c> of the open elements, joined; null for none.</summary>
    public string? Base => open.Count == 0 ? null : open[^1].Base;

    public string? Language => open.Count == 0 ? null : open[^1].Language;

    /// <summary>Adds the text of the piece, references resolved.</summary>
    /// <param name="most">No more than this is added, in code units.</param>
    public void AppendTo(System.Text.StringBuilder to, int most)
    {
        var span = text.AsSpan(data.Start, Math.Min(data.End - data.Start, Math.Max(0, most - to.Length)));
        if (data.Plain)
        {
            to.Append(span);
        }
        else
        {
            references.Append(span, to);
        }
    }

    public XmlPiece Read()
    {
        while (true)
        {
            if (closing > 0)
            {
                closing--;
                Name = open[^1].Name;
                return Closed();
            }

            if (opening is not null)
            {
                return Opened();
            }

            if (at >= text.Length)
            {
                IsBroken |= open.Count > 0;
                closing = open.Count;
                if (closing == 0)
                {
                    return XmlPiece.End;
                }
            }
            else if (Step() is { } piece)
            {
                return piece;
            }
        }
    }

    private XmlPiece Opened()
    {
        var above = open.Count > 0 ? open[^1] : XmlFrame.None;
        var frame = above.Within(opening!, attributes);
        Name = frame.Name;
        closing = empty ? 1 : 0;
        opening = null;
        open.Add(frame);
        return XmlPiece.Open;
    }

    /// <summary>The element stays in sight until the next piece is asked for.</summary>
    private XmlPiece Closed()
    {
        open.RemoveAt(open.Count - 1);
        return XmlPiece.Close;
    }

    /// <summary>Takes one piece of the text; null where it is nothing to tell of.</summary>
    private XmlPiece? Step()
    {
        if (text[at] != '<')
        {
            return Words(at, Next('<', at));
        }

        var rest = text.AsSpan(at);
        if (rest.StartsWith("<![CDATA["))
        {
            return Section();
        }

        if (rest.StartsWith("<!--"))
        {
            Skip("-->", 4);
        }
        else if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            at = references.Declare(text, at);
        }
        else if (rest.StartsWith("<?") || rest.StartsWith("<!"))
        {
            Skip(rest[1] == '?' ? "?>" : ">", 2);
        }
        else if (rest.StartsWith("</") && rest.Length > 2 && IsNameStart(rest[2]))
        {
            EndTag();
        }
        else if (rest.Length > 1 && IsNameStart(rest[1]))
        {
            StartTag();
        }
        else
        {
            return Words(at, Next('<', at + 1));
        }

        return null;
    }

    private XmlPiece Words(int start, int end)
    {
        data = (start, end, Plain: false);
        at = end;
        return XmlPiece.Text;
    }

    /// <summary>
    /// CDATA. One that is never closed, or within which another begins, ends where the element around it does: nothing else can
    /// have been meant.
    /// </summary>
    private XmlPiece Section()
    {
        var start = at + "<![CDATA[".Length;
        if (nextSectionEnd < start)
        {
            nextSectionEnd = Find("]]>", start);
        }

        var end = nextSectionEnd;
        var inner = text.AsSpan(start, end - start).IndexOf("<![CDATA[", StringComparison.Ordinal);
        if ((end == text.Length || inner >= 0) && open.Count > 0)
        {
            var within = text.AsSpan(start, inner >= 0 ? inner : end - start);
            var close = within.IndexOf($"</{open[^1].Raw}", StringComparison.OrdinalIgnoreCase);
            if (close >= 0)
            {
                data = (start, start + close, Plain: true);
                at = start + close;
                return XmlPiece.Text;
            }
        }

        data = (start, end, Plain: true);
        at = Math.Min(text.Length, end + 3);
        return XmlPiece.Text;
    }

    private void EndTag()
    {
        var name = ReadName(at + 2);
        var stop = text.AsSpan(at + 1).IndexOfAny('<', '>') is >= 0 and var step ? at + 1 + step : text.Length;
        at = stop < text.Length && text[stop] == '>' ? stop + 1 : stop;
        for (var depth = open.Count - 1; depth >= 0; depth--)
        {
            if (ReferenceEquals(open[depth].Raw, name))
            {
                closing = open.Count - depth;
                return;
            }
        }
    }

    private int Next(char sign, int from) => from >= text.Length || text.IndexOf(sign, from) is < 0 ? text.Length : text.IndexOf(sign, from);

    private int Find(string words, int from) => text.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;

    /// <summary>Passes over what ends with <paramref name="end"/>; where that never comes, over the tag alone.</summary>
    private void Skip(string end, int begin)
    {
        var from = Math.Min(text.Length, at + begin);
        var found = ended.Contains(end) ? text.Length : Find(end, from);
        if (found == text.Length)
        {
            ended.Add(end);
            found = Next('>', from);
            at = Math.Min(text.Length, found + 1);
            return;
        }

        at = found + end.Length;
    }

    /// <summary>Ends that do not come any more: they are not sought again.</summary>
    private readonly HashSet<string> ended = new(StringComparer.Ordinal);
}
