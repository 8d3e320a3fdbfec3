using System.Buffers;
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

    /// <summary>Of those that are read; no tag has more.</summary>
    private const int MostAttributes = 32;

    private const int MostScripts = 512;

    /// <summary>The name of no character reference is longer (13.5).</summary>
    private const int LongestReference = 40;

    private const string Nothing = "<!---->";

    private static readonly SearchValues<char> Ends = SearchValues.Create("<&> ;\n");

    private readonly string _page;
    private readonly HtmlScan _scan;
    private readonly char[] _kept;
    private readonly HtmlDepth _depth = new();
    private readonly ImmutableArray<HtmlScript>.Builder _scripts = ImmutableArray.CreateBuilder<HtmlScript>();
    private readonly List<string> _days = [];
    private string? _sentTo;
    private int _length;
    private int _copied;
    private bool _flattened;

    public HtmlTrimming(string page)
    {
        _page = page;
        _scan = new(page);
        _kept = ArrayPool<char>.Shared.Rent(page.Length);
    }

    public HtmlMarkup Run()
    {
        var left = MostTags;
        var at = _scan.NextTag(0);
        while (at >= 0 && at + 1 < _page.Length && left > 0)
        {
            var next = _page[at + 1];
            var behind = at + 1;
            var (length, copied) = (_length, _copied);
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
                // What never ends shows nothing, nor does what of it was kept already.
                (_length, _copied) = (length, copied);
            }

            at = behind < 0 ? Left(at, -1) : _scan.NextTag(behind);
        }

        var cut = left == 0 && at >= 0;
        Leave(cut ? at : _page.Length, _page.Length);
        return new(_page, _kept, _length, _scripts.ToImmutable(), [.. _days], _sentTo, _flattened, cut);
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

    /// <summary>
    /// Leaves out what stands between two places of the text. What comes to stand side by side must make no tag and no
    /// character reference: an empty comment parts it, or what is shorter than one stays.
    /// </summary>
    private void LeaveText(int from, int to)
    {
        Leave(from, from);
        var before = _kept.AsSpan(Math.Max(0, _length - LongestReference), Math.Min(_length, LongestReference));
        if (before.LastIndexOfAny(Ends) is var last && (last < 0 || before[last] is not ('<' or '&')))
        {
            Leave(from, to);
        }
        else if (to - from >= Nothing.Length)
        {
            Leave(from, to);
            Nothing.CopyTo(_kept.AsSpan(_length));
            _length += Nothing.Length;
        }
    }

    private int Comment(int at)
    {
        var behind = _scan.CommentEnd(at);
        if (behind >= 0 && !_page.AsSpan(at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            LeaveText(at, behind);
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
                return rules < 0 ? -1 : LeftWithEnd(at, _scan.TextEnd(rules, "style"));
            case 3 or 4 when name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase):
                return Left(at, new HtmlUnseen(_page).ForeignEnd(name, nameEnd));
            case 8 when name.Equals("template", StringComparison.OrdinalIgnoreCase):
                return Template(at, nameEnd);
            case 9 when name.Equals("plaintext", StringComparison.OrdinalIgnoreCase):
                // All that follows is text.
                return _page.Length;
        }

        if (!_depth.Opens(name, tag))
        {
            _flattened = true;
            return Left(at, _scan.TagEnd(nameEnd));
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
            LeaveText(at, behind);
        }

        return behind;
    }

    /// <summary>Leaves out what stands from a place to behind it.</summary>
    private int Left(int at, int behind)
    {
        LeaveText(at, behind < 0 ? _page.Length : behind);
        return behind;
    }

    /// <summary>Leaves out an element and the end tag that ends it.</summary>
    private int LeftWithEnd(int at, int end) => Left(at, end < 0 ? -1 : _scan.TagEnd(_scan.NameEnd(end + 2)));

    /// <summary>A template shows nothing, unless it holds what stands in the shadow of its element (4.12.3, “shadowrootmode”): then it is as if it were not there.</summary>
    private int Template(int at, int nameEnd)
    {
        var behind = nameEnd;
        var shadow = false;
        while (_scan.Attribute(ref behind, out var attribute))
        {
            shadow |= _page.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name).StartsWith("shadowroot", StringComparison.OrdinalIgnoreCase);
        }

        return Left(at, behind < 0 || shadow ? behind : new HtmlUnseen(_page).TemplateEnd(behind));
    }

    /// <summary>Goes over the attributes of a tag and leaves out what is not read: other names, values too long, more than any element needs.</summary>
    private int Attributes(int nameEnd)
    {
        var at = nameEnd;
        var left = MostAttributes;
        while (_scan.Attribute(ref at, out var attribute))
        {
            if (left > 0 && attribute.ValueEnd - attribute.Value <= LongestValue
                && HtmlAttributes.Read(_page.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name)) is not null)
            {
                left--;
            }
            else
            {
                Leave(attribute.Name, at);
            }
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
        var text = _page.AsSpan(behind, (end < 0 ? _page.Length : end) - behind);
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase) && _scripts.Count < MostScripts)
        {
            _scripts.Add(new(type.ToLowerInvariant(), id, text.ToString()));
        }

        if (!type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            HtmlScriptDays.Find(text, _days);
            _sentTo ??= HtmlSentOn.To(text);
        }

        return LeftWithEnd(at, end);
    }

    private readonly string Value(HtmlAttribute attribute) => attribute.ValueEnd - attribute.Value > LongestValue ? ""
        : WebUtility.HtmlDecode(_page[attribute.Value..attribute.ValueEnd]).Trim();
}
