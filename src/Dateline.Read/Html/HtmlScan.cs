namespace Dateline.Read;

/// <summary>
/// Finds where tags, attributes, comments and scripts of a page's markup begin and end, as the tokenizer of the HTML
/// standard does (13.2.5). All places are offsets into the markup; -1 says that something never ends.
/// </summary>
internal readonly ref struct HtmlScan(ReadOnlySpan<char> markup)
{
    private readonly ReadOnlySpan<char> markup = markup;

    /// <summary>The next <c>&lt;</c> at or behind a place.</summary>
    public int NextTag(int at)
    {
        var next = at < markup.Length ? markup[at..].IndexOf('<') : -1;
        return next < 0 ? -1 : at + next;
    }

    /// <summary>Where the name that begins at a place ends (13.2.5.8, tag name state).</summary>
    public int NameEnd(int at)
    {
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] is not ('/' or '>'))
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Reads the next attribute of a start tag (13.2.5.32 to 13.2.5.39).
    /// </summary>
    /// <param name="at">Behind the tag's name or the attribute before; afterwards behind this attribute, or behind the tag, or -1 where the tag never ends.</param>
    /// <returns>False where the tag has no more.</returns>
    public bool Attribute(ref int at, out HtmlAttribute attribute)
    {
        attribute = default;
        while (at < markup.Length && (IsSpace(markup[at]) || markup[at] == '/'))
        {
            at++;
        }

        if (at >= markup.Length || markup[at] == '>')
        {
            at = at < markup.Length ? at + 1 : -1;
            return false;
        }

        var name = at++;
        while (at < markup.Length && !IsSpace(markup[at]) && markup[at] is not ('/' or '>' or '='))
        {
            at++;
        }

        var nameEnd = at;
        var sign = Behind(at);
        if (sign >= markup.Length || markup[sign] != '=')
        {
            attribute = new(name, nameEnd, nameEnd, nameEnd);
            return true;
        }

        var (value, valueEnd, end) = Value(Behind(sign + 1));
        at = end;
        attribute = new(name, nameEnd, value, valueEnd);
        return end >= 0;
    }

    private (int Start, int End, int Behind) Value(int at)
    {
        if (at >= markup.Length)
        {
            return (at, at, -1);
        }

        if (markup[at] is '"' or '\'')
        {
            var close = markup[(at + 1)..].IndexOf(markup[at]);
            return close < 0 ? (at, at, -1) : (at + 1, at + 1 + close, at + 2 + close);
        }

        var end = at;
        while (end < markup.Length && !IsSpace(markup[end]) && markup[end] != '>')
        {
            end++;
        }

        return (at, end, end);
    }

    /// <summary>Behind a whole tag whose name ends at a place.</summary>
    public int TagEnd(int at)
    {
        while (Attribute(ref at, out _))
        {
        }

        return at;
    }

    /// <summary>Behind a comment, a doctype, or what the standard calls a bogus comment (13.2.5.41 to 13.2.5.53).</summary>
    public int CommentEnd(int at)
    {
        var rest = markup[at..];
        if (!rest.StartsWith("<!--"))
        {
            var bogus = rest.IndexOf('>');
            return bogus < 0 ? -1 : at + bogus + 1;
        }

        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
        {
            return at + rest.IndexOf('>') + 1;
        }

        for (var from = 4; rest[from..].IndexOf("--") is >= 0 and var dashes; from += dashes + 1)
        {
            var behind = rest[(from + dashes + 2)..];
            if (behind.StartsWith(">") || behind.StartsWith("!>"))
            {
                return at + from + dashes + (behind[0] == '>' ? 3 : 4);
            }
        }

        return -1;
    }

    /// <summary>Where text that only its own end tag ends does end: at that tag (13.2.5.2, 13.2.5.3).</summary>
    /// <param name="name">Of the element, in lower case.</param>
    public int TextEnd(int at, ReadOnlySpan<char> name)
    {
        for (var next = NextTag(at); next >= 0; next = NextTag(next + 1))
        {
            if (IsTag(next, "</", name))
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>Where a script ends: at its end tag, unless that stands in a script within a comment (13.2.5.4, 13.2.5.15 to 13.2.5.31).</summary>
    public int ScriptEnd(int at)
    {
        var (comment, inner) = (-1, false);
        for (var next = NextTag(at); next >= 0; next = NextTag(next + 1))
        {
            if (comment >= 0 && markup[comment..next].IndexOf("-->") is var close && close >= 0)
            {
                (comment, inner) = (-1, false);
            }
            else if (comment >= 0)
            {
                // What was looked through is not looked through again; an end may begin in its last two signs.
                comment = Math.Max(comment, next - 2);
            }

            if (comment < 0 && markup[next..].StartsWith("<!--"))
            {
                comment = next + 2;
            }
            else if (IsTag(next, "</", "script"))
            {
                if (!inner)
                {
                    return next;
                }

                inner = false;
            }
            else if (comment >= 0 && !inner && IsTag(next, "<", "script"))
            {
                inner = true;
            }
        }

        return -1;
    }

    private bool IsTag(int at, ReadOnlySpan<char> open, ReadOnlySpan<char> name)
    {
        var rest = markup[at..];
        var length = open.Length + name.Length;
        return rest.Length > length && rest.StartsWith(open) && rest[open.Length..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (IsSpace(rest[length]) || rest[length] is '/' or '>');
    }

    private int Behind(int at)
    {
        while (at < markup.Length && IsSpace(markup[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char letter) => letter is ' ' or '\n' or '\t' or '\r' or '\f';
}

/// <summary>An attribute of a tag, by the places of its name and value; a value of no length where it has none.</summary>
internal readonly record struct HtmlAttribute(int Name, int NameEnd, int Value, int ValueEnd);
