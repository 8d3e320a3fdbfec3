using System.Text;

namespace Dateline.Read;

/// <content>Start tags, names and attributes.</content>
internal sealed partial class XmlScan
{
    /// <summary>No name is longer, and no document has more of them, than is worth remembering.</summary>
    private const int LongestName = 100;

    private const int MostNames = 4_000;

    /// <summary>An attribute's value is read up to this, in code units.</summary>
    private const int LongestValue = 65_536;

    private readonly StringBuilder value = new();

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter == '_';

    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is ':' or '-' or '_' or '.';

    private void StartTag()
    {
        var name = ReadName(at + 1);
        at += 1;
        while (at < text.Length && IsNamePart(text[at]))
        {
            at++;
        }

        attributes.Clear();
        empty = false;
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            if (text[at] == '/')
            {
                empty = at + 1 < text.Length && text[at + 1] == '>';
                at++;
            }
            else if (char.IsWhiteSpace(text[at]) || text[at] is '=' or '"' or '\'' or '?')
            {
                at++;
            }
            else
            {
                ReadAttribute();
            }
        }

        at += at < text.Length && text[at] == '>' ? 1 : 0;
        var stay = implied is null || open.Count == 0 ? open.Count : Math.Clamp(implied(name, open.Count), 0, open.Count);
        closing = open.Count - stay;
        opening = stay < Deepest ? name : null;
    }

    private void ReadAttribute()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '<' or '/' or '"' or '\''))
        {
            at++;
        }

        var end = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '=')
        {
            return;
        }

        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var (from, to) = ReadValue();
        if (attributes.Count < MostAttributes && end > start)
        {
            value.Clear();
            references.Append(text.AsSpan(from, Math.Min(to - from, LongestValue)), value);
            attributes.Add(new(Known(text.AsSpan(start, Math.Min(end - start, LongestName))), value.ToString()));
        }
    }

    /// <summary>A value in quotes ends at the quote; where a tag begins before that, at the end of its own word.</summary>
    private (int From, int To) ReadValue()
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var quote = text[at];
            var from = at + 1;
            var stop = text.AsSpan(from).IndexOfAny(quote, '<') is >= 0 and var step ? from + step : text.Length;
            if (stop < text.Length && text[stop] == quote)
            {
                at = stop + 1;
                return (from, stop);
            }

            at = from;
        }

        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<'))
        {
            at++;
        }

        var end = at > start && text[at - 1] == '/' && at < text.Length && text[at] == '>' ? at - 1 : at;
        at = end;
        return (start, end);
    }

    /// <summary>The name at a place, in lower case; the same name is the same string.</summary>
    private string ReadName(int from)
    {
        var end = from;
        while (end < text.Length && end - from < LongestName && IsNamePart(text[end]))
        {
            end++;
        }

        return Known(text.AsSpan(from, end - from));
    }

    private string Known(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        if (known.TryGetValue(lower, out var same))
        {
            return same;
        }

        var made = lower.ToString();
        if (known.Dictionary.Count < MostNames)
        {
            known.Dictionary[made] = made;
        }

        return made;
    }
}
