using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Dateline.Read;

/// <summary>Gathers text that may bear markup into lines, one a paragraph, white space folded; none twice.</summary>
internal sealed class HtmlScriptText
{
    private readonly ImmutableArray<string>.Builder _lines = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly StringBuilder _line = new();

    /// <summary>The lines so far.</summary>
    public ImmutableArray<string> Lines
    {
        get
        {
            Break();
            return _lines.ToImmutable();
        }
    }

    /// <summary>How many code units of a text stand outside markup; 0 for what is no text but a name, an address, code.</summary>
    public static long Length(string text)
    {
        if (text.AsSpan().TrimStart() is ['[' or '{', ..])
        {
            return 0;
        }

        var (count, inside, spaces) = (0L, false, false);
        foreach (var letter in text)
        {
            inside = letter == '<' || (inside && letter != '>');
            count += inside || letter == '>' ? 0 : 1;
            spaces |= letter == ' ' || letter > '\u2E80';
        }

        return spaces ? count : 0;
    }

    /// <summary>Ends the line that is open.</summary>
    public void Break(bool really = true)
    {
        if (!really)
        {
            return;
        }

        var line = string.Join(' ', WebUtility.HtmlDecode(_line.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _line.Clear();
        if (line.Length > 0 && _seen.Add(line))
        {
            _lines.Add(line);
        }
    }

    public void Add(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                Break();
            }
            else if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/'))
            {
                at = Tag(text, at);
            }
            else
            {
                _line.Append(text[at]);
            }
        }
    }

    /// <summary>Passes over a tag, and over the whole element where it shows no text of the piece.</summary>
    /// <returns>Where it ends, inclusive.</returns>
    private int Tag(string text, int at)
    {
        var from = at + (text[at + 1] == '/' ? 2 : 1);
        var nameEnd = from;
        while (nameEnd < text.Length && char.IsAsciiLetterOrDigit(text[nameEnd]))
        {
            nameEnd++;
        }

        var name = text[from..nameEnd].ToLowerInvariant();
        Break(!HtmlKind.Of(name).Inline);
        var end = text.IndexOf('>', nameEnd);
        if (end > 0 && from == at + 1 && name is "figure" or "script" or "style" or "aside" or "iframe")
        {
            var close = text.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
            // What never ends shows nothing.
            end = close < 0 ? -1 : text.IndexOf('>', close);
        }

        return end < 0 ? text.Length - 1 : end;
    }
}
