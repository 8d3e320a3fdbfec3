namespace Dateline.Read;

/// <summary>
/// Bounds how deep a page's elements nest, before its tree is built: building one takes time that grows with the square of
/// the depth. Told every tag in turn, it keeps the names of the open elements, and refuses tags that would open more than
/// <see cref="Most"/>; what they hold stays.
/// </summary>
internal sealed class HtmlDepth
{
    /// <summary>No page people read comes near it.</summary>
    public const int Most = 480;

    /// <summary>Names without a treatment of their own are told apart up to this many.</summary>
    private const int MostNames = 4_096;

    private static readonly int P = HtmlTags.Number("p"), A = HtmlTags.Number("a"), Li = HtmlTags.Number("li"), Dd = HtmlTags.Number("dd"), Dt = HtmlTags.Number("dt"),
        Td = HtmlTags.Number("td"), Th = HtmlTags.Number("th"), Tr = HtmlTags.Number("tr"), Tbody = HtmlTags.Number("tbody"), Thead = HtmlTags.Number("thead"),
        Tfoot = HtmlTags.Number("tfoot"), Option = HtmlTags.Number("option"), Optgroup = HtmlTags.Number("optgroup"), Table = HtmlTags.Number("table"),
        Ul = HtmlTags.Number("ul"), Ol = HtmlTags.Number("ol"), Dl = HtmlTags.Number("dl"), Select = HtmlTags.Number("select");

    private readonly (int Number, HtmlTagKind Kind)[] _open = new (int, HtmlTagKind)[Most];
    private readonly Dictionary<string, int> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _refused = [];
    private int _count;

    /// <summary>A start tag of an element that is not void. False when it must be left out.</summary>
    public bool Opens(ReadOnlySpan<char> name, (int Number, HtmlTagKind Kind) tag)
    {
        if ((tag.Kind & HtmlTagKind.Once) != HtmlTagKind.None)
        {
            return true;
        }

        tag = Numbered(name, tag);
        Imply(tag);
        if ((tag.Kind & HtmlTagKind.Void) != HtmlTagKind.None)
        {
            return true;
        }

        if (_count < Most)
        {
            _open[_count++] = tag;
            return true;
        }

        _refused[tag.Number] = _refused.GetValueOrDefault(tag.Number) + 1;
        return false;
    }

    /// <summary>An end tag. False when it is that of an element left out.</summary>
    public bool Closes(ReadOnlySpan<char> name, (int Number, HtmlTagKind Kind) tag)
    {
        tag = Numbered(name, tag);
        if (_refused.Count > 0 && _refused.GetValueOrDefault(tag.Number) is > 0 and var left)
        {
            _refused[tag.Number] = left - 1;
            return false;
        }

        if ((tag.Kind & HtmlTagKind.Formatting) != HtmlTagKind.None)
        {
            Remove(tag.Number);
        }
        else
        {
            Close(tag.Number, (tag.Kind & (HtmlTagKind.Bound | HtmlTagKind.Row)) != HtmlTagKind.None ? HtmlTagKind.None : HtmlTagKind.Bound, Table);
        }

        return true;
    }

    private (int Number, HtmlTagKind Kind) Numbered(ReadOnlySpan<char> name, (int Number, HtmlTagKind Kind) tag)
    {
        if (tag.Number >= 0)
        {
            return tag;
        }

        var others = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        if (name.Length > HtmlTags.LongestName || (!others.TryGetValue(name, out var number) && _others.Count >= MostNames))
        {
            return (HtmlTags.Count, tag.Kind);
        }

        if (number == 0)
        {
            others[name] = number = HtmlTags.Count + 1 + _others.Count;
        }

        return (number, tag.Kind);
    }

    /// <summary>Closes what a start tag closes without an end tag (HTML standard, 13.1.2.4 and 13.2.6.4).</summary>
    private void Imply((int Number, HtmlTagKind Kind) tag)
    {
        if ((tag.Kind & HtmlTagKind.Block) != HtmlTagKind.None)
        {
            Close(P, HtmlTagKind.Bound);
        }

        var number = tag.Number;
        if (number == A)
        {
            Remove(A);
        }
        else if (number == Li)
        {
            Close(Li, HtmlTagKind.Bound, Ul, Ol);
        }
        else if (number == Dt || number == Dd)
        {
            Close(Dt, HtmlTagKind.Bound, Dl);
            Close(Dd, HtmlTagKind.Bound, Dl);
        }
        else if (number == Td || number == Th)
        {
            Close(Td, HtmlTagKind.None, Table);
            Close(Th, HtmlTagKind.None, Table);
        }
        else if (number == Tr || number == Tbody || number == Thead || number == Tfoot)
        {
            Close(number == Tr ? Tr : Tbody, HtmlTagKind.None, Table);
            Close(number == Tr ? Tr : Thead, HtmlTagKind.None, Table);
        }
        else if (number == Option || number == Optgroup)
        {
            Close(Option, HtmlTagKind.None, Select);
            Close(number, HtmlTagKind.None, Select);
        }
    }

    /// <summary>Closes the innermost element of a name and all inside it, unless a bound stands between.</summary>
    private void Close(int number, HtmlTagKind bounds, int bound = -1, int other = -1)
    {
        for (var at = _count - 1; at >= 0; at--)
        {
            var open = _open[at];
            if (open.Number == number)
            {
                _count = at;
                return;
            }

            if ((open.Kind & bounds) != HtmlTagKind.None || open.Number == bound || open.Number == other)
            {
                return;
            }
        }
    }

    private void Remove(int number)
    {
        for (var at = _count - 1; at >= 0; at--)
        {
            if (_open[at].Number == number)
            {
                Array.Copy(_open, at + 1, _open, at, _count - at - 1);
                _count--;
                return;
            }
        }
    }
}
