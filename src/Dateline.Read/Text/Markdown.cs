using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>
/// The text that Markdown shows, with the addresses of its links. Source: CommonMark 0.31 (headings, lists, links, images,
/// emphasis, escapes, link definitions) and the tables of GitHub's flavour; a line break stays one.
/// </summary>
internal static class Markdown
{
    /// <summary>What stands between two brackets, and an address, are no longer than this.</summary>
    private const int Longest = 2_000;

    /// <summary>True for a file that says so, and for any text with three links in Markdown's form.</summary>
    public static bool Is(string text, string path)
    {
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.Contains(".md.", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var at = -1;
        for (var links = 0; links < 3; links++)
        {
            at = text.IndexOf("](http", at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }
        }

        return true;
    }

    public static Flat Shown(string text)
    {
        var lines = text.Split('\n');
        var definitions = Definitions(lines);
        var flat = new FlatBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].AsSpan().TrimEnd();
            if (at > 0)
            {
                flat.Text.Append('\n');
            }

            var level = Level(line);
            var under = level == 0 && !line.IsEmpty && at + 1 < lines.Length ? Underline(lines[at + 1].AsSpan().Trim()) : 0;
            if (Underline(line.Trim()) > 0 || Definition(line) is not null || Divider(line))
            {
                continue;
            }

            if (level + under > 0)
            {
                flat.Head(level + under);
            }

            Inline(flat, (level > 0 ? line.TrimStart().TrimStart('#').Trim().TrimEnd('#').TrimEnd() : Unmarked(line)).ToString(), definitions);
        }

        return flat.Flat();
    }

    /// <summary>The level of a heading with number signs; 0 for any other line.</summary>
    private static int Level(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        var level = 0;
        while (level < text.Length && level < 6 && text[level] == '#')
        {
            level++;
        }

        return level > 0 && level < text.Length && text[level] == ' ' ? level : 0;
    }

    private static int Underline(ReadOnlySpan<char> line) =>
        line.Length < 3 ? 0 : !line.ContainsAnyExcept('=') ? 1 : !line.ContainsAnyExcept('-') ? 2 : 0;

    /// <summary>The row under a table's head.</summary>
    private static bool Divider(ReadOnlySpan<char> line) => line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept("|-: ");

    /// <summary>A line without the marks of quotations, lists and table edges.</summary>
    private static ReadOnlySpan<char> Unmarked(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        while (text.Length > 1 && text[0] == '>')
        {
            text = text[1..].TrimStart();
        }

        if (text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ')
        {
            text = text[2..].TrimStart();
        }

        return text.Length > 2 && text[0] == '|' ? text.Trim('|').Trim() : text;
    }

    private static Dictionary<string, string> Definitions(string[] lines)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (Definition(line) is (var name, var url))
            {
                found.TryAdd(name, url);
            }
        }

        return found;
    }

    /// <summary><c>[name]: https://…</c></summary>
    private static (string Name, string Url)? Definition(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        var close = text.IndexOf("]: ");
        return close > 1 && text[0] == '[' && text[(close + 3)..].Trim() is var url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? (text[1..close].ToString(), url[..(url.IndexOf(' ') is > 0 and var space ? space : url.Length)].ToString()) : null;
    }

    private static void Inline(FlatBuilder flat, string line, Dictionary<string, string> definitions)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var sign = line[at];
            if (sign == '\\' && at + 1 < line.Length && char.IsPunctuation(line[at + 1]))
            {
                flat.Text.Append(line[++at]);
            }
            else if (sign is '[' or '!' && Span(line, at, definitions) is { } link)
            {
                Show(flat, link, definitions);
                at = link.End - 1;
            }
            else if (!Emphasis(line, at))
            {
                flat.Text.Append(sign);
            }
        }
    }

    /// <summary>Of a picture nothing is shown; words that only say “read more” give their address to what stands before them.</summary>
    private static void Show(FlatBuilder flat, LinkSpan link, Dictionary<string, string> definitions)
    {
        if (link.Picture)
        {
            return;
        }

        var start = flat.Text.Length;
        if (!(start > 0 && flat.Text[start - 1] != '\n' && Wording.More.Contains(Shapes.Folded(link.Words))))
        {
            foreach (var sign in link.Words.Contains("![", StringComparison.Ordinal) ? "" : Bare(link.Words, definitions))
            {
                flat.Text.Append(sign);
            }
        }

        flat.Link(start, link.Url);
    }

    private static string Bare(string words, Dictionary<string, string> definitions)
    {
        var inner = new FlatBuilder();
        if (words.Contains('[', StringComparison.Ordinal))
        {
            return words;
        }

        Inline(inner, words, definitions);
        return inner.Text.ToString();
    }

    /// <summary>Stars, underscores and back quotes that mark words, and are not shown.</summary>
    private static bool Emphasis(string line, int at)
    {
        if (line[at] is not ('*' or '_' or '`'))
        {
            return false;
        }

        var (before, behind) = (at == 0 ? ' ' : line[at - 1], at + 1 == line.Length ? ' ' : line[at + 1]);
        return line[at] == '_' ? !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind)) : !(char.IsWhiteSpace(before) && char.IsWhiteSpace(behind));
    }

    /// <summary>The link or picture that begins at a bracket.</summary>
    private static LinkSpan? Span(string line, int at, Dictionary<string, string> definitions)
    {
        var picture = line[at] == '!';
        var open = picture ? at + 1 : at;
        if (open >= line.Length || line[open] != '[' || Close(line, open, '[', ']') is not { } close)
        {
            return null;
        }

        var words = line[(open + 1)..close];
        if (close + 1 < line.Length && line[close + 1] == '(' && Close(line, close + 1, '(', ')') is { } end)
        {
            var url = line[(close + 2)..end].Trim();
            url = url[..(url.IndexOf(' ') is > 0 and var space ? space : url.Length)].Trim('<', '>');
            return new(words, url, picture, end + 1);
        }

        if (close + 1 < line.Length && line[close + 1] == '[' && Close(line, close + 1, '[', ']') is { } last)
        {
            var name = line[(close + 2)..last];
            return definitions.TryGetValue(name.Length == 0 ? words : name, out var defined) ? new(words, defined, picture, last + 1) : null;
        }

        return definitions.TryGetValue(words, out var named) ? new(words, named, picture, close + 1) : null;
    }

    private static int? Close(string line, int open, char opening, char closing)
    {
        var depth = 0;
        for (var at = open; at < line.Length && at - open < Longest; at++)
        {
            depth += line[at] == opening ? 1 : line[at] == closing ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return null;
    }

    private sealed record LinkSpan(string Words, string Url, bool Picture, int End);
}
