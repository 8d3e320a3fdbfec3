using System.Collections.Immutable;
using System.Net;

namespace Dateline.Read;

/// <summary>Goes over a page's markup once and leaves out what nobody reads; see <see cref="HtmlMarkup"/>.</summary>
internal ref struct HtmlTrimming
{
    /// <summary>No page people read has more elements.</summary>
    private const int MostTags = 500_000;

    /// <summary>No value of an attribute is read that is longer.</summary>
    private const int LongestValue = 8_192;

    private const int MostScripts = 512;

    private readonly string _page;
    private readonly HtmlScan _scan;
    private readonly char[] _kept;
    private readonly HtmlDepth _depth = new();
    private readonly ImmutableArray<HtmlScript>.Builder _scripts = ImmutableArray.CreateBuilder<HtmlScript>();
    private int _length;
    private int _copied;
    private bool _flattened;

    public HtmlTrimming(string page)
    {
        _page = page;
        _scan = new(page);
        _kept = GC.AllocateUninitializedArray<char>(page.Length);
    }

    public HtmlMarkup Run()
    {
        var left = MostTags;
        var at = _scan.NextTag(0);
        while (at >= 0 && at + 1 < _page.Length && left > 0)
        {
            var next = _page[at + 1];
            var behind = at + 1;
            if (char.IsAsciiLetter(next))
            {
                left--;
                behind = Start(at);
            }
            else if (next == '/' && at + 2 < _page.Length)
            {
                behind = char.IsAsciiLetter(_page[at + 2]) ? End(at) : Comment(at);
            }
            else if (next is '!' or '?')
            {
                behind = Comment(at);
            }

            if (behind < 0)
            {
                // What never ends shows nothing.
                Leave(at, _page.Length);
            }

            at = behind < 0 ? -1 : _scan.NextTag(behind);
        }

        var cut = left == 0 && at >= 0;
        Leave(cut ? at : _page.Length, _page.Length);
        return new(_kept, _length, _scripts.ToImmutable(), _flattened, cut);
    }

    /// <summary>Leaves out what stands between two places.</summary>
    private void Leave(int from, int to)
    {
        if (from > _copied)
        {
            _page.AsSpan(_copied, from - _copied).CopyTo(_kept.AsSpan(_length));
            _length += from - _copied;
        }

        _copied = Math.Max(_copied, to);
    }

    private int Comment(int at)
    {
        var behind = _scan.CommentEnd(at);
        if (behind >= 0 && !_page.AsSpan(at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            Leave(at, behind);
        }

        return behind;
    }

    private int Start(int at)
    {
        var nameEnd = _scan.NameEnd(at + 1);
        var name = _page.AsSpan(at + 1, nameEnd - at - 1);
        var tag = HtmlTags.Of(name);
        switch (name.Length)
        {
            case 6 when name.Equals("script", StringComparison.OrdinalIgnoreCase):
                return Script(at, nameEnd);
            case 5 when name.Equals("style", StringComparison.OrdinalIgnoreCase):
                var rules = _scan.TagEnd(nameEnd);
                return rules < 0 ? -1 : Left(at, _scan.TextEnd(rules, "style"));
            case 3 when name.Equals("svg", StringComparison.OrdinalIgnoreCase):
                return Drawing(at, nameEnd);
            case 9 when name.Equals("plaintext", StringComparison.OrdinalIgnoreCase):
                // All that follows is text.
                return _page.Length;
        }

        if (!_depth.Opens(name, tag))
        {
            _flattened = true;
            var end = _scan.TagEnd(nameEnd);
            Leave(at, end < 0 ? at : end);
            return end;
        }

        var behind = Attributes(nameEnd);
        if (behind < 0 || (tag.Kind & HtmlTagKind.Text) == HtmlTagKind.None)
        {
            return behind;
        }

        var close = _scan.TextEnd(behind, name);
        return close < 0 ? _page.Length : close;
    }

    private int End(int at)
    {
        var nameEnd = _scan.NameEnd(at + 2);
        var name = _page.AsSpan(at + 2, nameEnd - at - 2);
        var behind = _scan.TagEnd(nameEnd);
        if (behind >= 0 && !_depth.Closes(name, HtmlTags.Of(name)))
        {
            Leave(at, behind);
        }

        return behind;
    }

    /// <summary>Leaves out an element together with its end tag.</summary>
    private int Left(int at, int end)
    {
        var behind = end < 0 ? -1 : _scan.TagEnd(_scan.NameEnd(end + 2));
        Leave(at, behind < 0 ? _page.Length : behind);
        return behind;
    }

    /// <summary>Goes over the attributes of a tag and leaves out what is not read: other names, what is said twice, what is too long.</summary>
    private int Attributes(int nameEnd)
    {
        var at = nameEnd;
        var seen = 0;
        while (_scan.Attribute(ref at, out var attribute))
        {
            var number = HtmlAttributes.Of(_page.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name));
            if (number < 0 || (seen & (1 << number)) != 0 || attribute.ValueEnd - attribute.Value > LongestValue)
            {
                Leave(attribute.Name, at);
                continue;
            }

            seen |= 1 << number;
        }

        return at;
    }

    private int Script(int at, int nameEnd)
    {
        var behind = nameEnd;
        var (type, id) = ("", (string?)null);
        while (_scan.Attribute(ref behind, out var attribute))
        {
            var name = _page.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name);
            if (name.Equals("type", StringComparison.OrdinalIgnoreCase))
            {
                type = Value(attribute);
            }
            else if (name.Equals("id", StringComparison.OrdinalIgnoreCase))
            {
                id = Value(attribute);
            }
        }

        if (behind < 0)
        {
            return -1;
        }

        var end = _scan.ScriptEnd(behind);
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase) && _scripts.Count < MostScripts)
        {
            _scripts.Add(new(type.ToLowerInvariant(), id, _page[behind..(end < 0 ? _page.Length : end)]));
        }

        return Left(at, end);
    }

    private readonly string Value(HtmlAttribute attribute) => attribute.ValueEnd - attribute.Value > LongestValue ? ""
        : WebUtility.HtmlDecode(_page[attribute.Value..attribute.ValueEnd]).Trim();

    /// <summary>Leaves out a drawing: up to its end tag, or to what ends it because no drawing holds it (13.2.6.5).</summary>
    private int Drawing(int at, int nameEnd)
    {
        var behind = _scan.TagEnd(nameEnd);
        if (behind < 0 || _page[behind - 2] == '/')
        {
            Leave(at, behind < 0 ? at : behind);
            return behind;
        }

        var (deep, foreign) = (1, 0);
        for (var next = _scan.NextTag(behind); next >= 0 && next + 2 < _page.Length; next = _scan.NextTag(behind))
        {
            var closes = _page[next + 1] == '/';
            var from = next + (closes ? 2 : 1);
            if (!char.IsAsciiLetter(_page[from]))
            {
                behind = closes || _page[from] is '!' or '?' ? _scan.CommentEnd(next) : next + 1;
            }
            else
            {
                nameEnd = _scan.NameEnd(from);
                var name = _page.AsSpan(from, nameEnd - from);
                var breaks = closes ? name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("br", StringComparison.OrdinalIgnoreCase)
                    : (HtmlTags.Of(name).Kind & HtmlTagKind.OutOfDrawing) != HtmlTagKind.None;
                if (breaks && foreign == 0)
                {
                    Leave(at, next);
                    return next;
                }

                behind = _scan.TagEnd(nameEnd);
                var opens = behind >= 0 && _page[behind - 2] != '/';
                deep += !name.Equals("svg", StringComparison.OrdinalIgnoreCase) ? 0 : closes ? -1 : opens ? 1 : 0;
                foreign += !IsForeign(name) ? 0 : closes ? -1 : opens ? 1 : 0;
                foreign = Math.Max(foreign, 0);
            }

            if (behind < 0)
            {
                return -1;
            }

            if (deep == 0)
            {
                Leave(at, behind);
                return behind;
            }
        }

        return -1;
    }

    /// <summary>HTML may stand in these parts of a drawing.</summary>
    private static bool IsForeign(ReadOnlySpan<char> name) => name.Equals("foreignObject", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desc", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase);
}
