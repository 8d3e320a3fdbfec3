using System.Text;

namespace Dateline.Read;

/// <summary>
/// Bounds how deep a page's elements nest, before its tree is built: building one takes time that grows with the square of
/// the depth. Goes over the tags once with the names of the open elements, and leaves out tags that would open more than
/// <see cref="Most"/>; what they hold stays. A page that never nests so deep is left as it is.
/// </summary>
internal ref struct HtmlDepth
{
    /// <summary>No page people read comes near it.</summary>
    public const int Most = 480;

    private const string Void = " area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr ";
    private const string Raw = " script style textarea title xmp iframe noembed noframes ";
    private const string Once = " html head body form frameset ";
    private const string Formatting = " a b big code em font i nobr s small strike strong tt u ";
    private const string Bounds = " table td th caption object template marquee applet button svg math select ";

    /// <summary>Elements that end an open paragraph.</summary>
    private const string Blocks = " address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul ";

    private readonly string text;
    private readonly List<string> open = [];
    private readonly Dictionary<string, int> dropped = new(StringComparer.Ordinal);
    private StringBuilder? kept;
    private int copied;

    private HtmlDepth(string text) => this.text = text;

    /// <returns>The page, and whether tags were left out.</returns>
    public static (string Text, bool Changed) Bounded(string text)
    {
        var scan = new HtmlDepth(text);
        scan.Run();
        return scan.kept is null ? (text, false) : (scan.kept.Append(text, scan.copied, text.Length - scan.copied).ToString(), true);
    }

    private void Run()
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length;)
        {
            var next = text[at + 1];
            var end = char.IsAsciiLetter(next) ? Start(at)
                : next == '/' && at + 2 < text.Length && char.IsAsciiLetter(text[at + 2]) ? End(at)
                : next is '!' or '?' or '/' ? Comment(at) : at + 1;
            at = end < 0 || end >= text.Length ? -1 : text.IndexOf('<', end);
        }
    }

    /// <summary>Behind a comment, a doctype or anything else that shows nothing; -1 where it has no end.</summary>
    private readonly int Comment(int at)
    {
        var comment = string.CompareOrdinal(text, at, "<!--", 0, 4) == 0;
        var close = text.IndexOf(comment ? "-->" : ">", at + 2, StringComparison.Ordinal);
        return close < 0 ? -1 : close + (comment ? 3 : 1);
    }

    private int Start(int at)
    {
        var (name, behind) = Tag(at + 1);
        if (behind < 0)
        {
            return -1;
        }

        if (Is(Raw, name))
        {
            var close = text.IndexOf("</" + name, behind, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? -1 : close + 2 + name.Length;
        }

        if (Is(Once, name))
        {
            return behind;
        }

        Imply(name);
        if (Is(Void, name))
        {
            return behind;
        }

        if (open.Count < Most)
        {
            open.Add(name);
            return behind;
        }

        dropped[name] = dropped.GetValueOrDefault(name) + 1;
        Drop(at, behind);
        return behind;
    }

    private int End(int at)
    {
        var (name, behind) = Tag(at + 2);
        if (behind < 0)
        {
            return -1;
        }

        if (dropped.GetValueOrDefault(name) is > 0 and var left)
        {
            dropped[name] = left - 1;
            Drop(at, behind);
        }
        else if (Is(Formatting, name))
        {
            Remove(name);
        }
        else
        {
            Close(name, Is(Bounds, name) || name is "tr" or "tbody" or "thead" or "tfoot" ? " table " : Bounds);
        }

        return behind;
    }

    /// <summary>Closes what a start tag closes without an end tag (HTML standard, 13.1.2.4 and 13.2.6.4).</summary>
    private readonly void Imply(string name)
    {
        if (Is(Blocks, name))
        {
            Close("p", Bounds);
        }

        switch (name)
        {
            case "a":
                Remove(name);
                break;
            case "li":
                Close("li", " ul ol" + Bounds);
                break;
            case "dt" or "dd":
                Close("dt", " dl" + Bounds);
                Close("dd", " dl" + Bounds);
                break;
            case "td" or "th":
                Close("td", " table ");
                Close("th", " table ");
                break;
            case "tr" or "tbody" or "thead" or "tfoot":
                Close(name == "tr" ? "tr" : "tbody", " table ");
                Close(name == "tr" ? "tr" : "thead", " table ");
                break;
            case "option" or "optgroup":
                Close("option", " select ");
                Close(name, " select ");
                break;
            default:
                break;
        }
    }

    /// <summary>Closes the innermost element of a name and all inside it, unless a bound stands between. The stack is no longer than <see cref="Most"/>.</summary>
    private readonly void Close(string name, string bounds)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at] == name)
            {
                open.RemoveRange(at, open.Count - at);
                return;
            }

            if (Is(bounds, open[at]))
            {
                return;
            }
        }
    }

    private readonly void Remove(string name)
    {
        var at = open.LastIndexOf(name);
        if (at >= 0)
        {
            open.RemoveAt(at);
        }
    }

    private void Drop(int at, int behind)
    {
        (kept ??= new(text.Length)).Append(text, copied, at - copied);
        copied = behind;
    }

    /// <summary>The name of a tag in lower case, and where the tag ends; -1 where it has no end.</summary>
    private readonly (string Name, int Behind) Tag(int at)
    {
        var start = at;
        while (at < text.Length && !(char.IsWhiteSpace(text[at]) || text[at] is '/' or '>'))
        {
            at++;
        }

        var name = at - start > 24 ? "?" : text[start..at].ToLowerInvariant();
        var value = false;
        for (; at < text.Length && text[at] != '>'; at++)
        {
            if (value && text[at] is '"' or '\'')
            {
                at = text.IndexOf(text[at], at + 1);
                if (at < 0)
                {
                    return (name, -1);
                }
            }

            value = text[at] == '=' || (value && char.IsWhiteSpace(text[at]));
        }

        return (name, at < text.Length ? at + 1 : -1);
    }

    private static bool Is(string names, string name)
    {
        var at = names.IndexOf(name, StringComparison.Ordinal);
        while (at > 0 && !(names[at - 1] == ' ' && names[at + name.Length] == ' '))
        {
            at = names.IndexOf(name, at + 1, StringComparison.Ordinal);
        }

        return at > 0;
    }
}
