using System.Globalization;
using System.Net;
using System.Text;

namespace Dateline.Read;

/// <summary>
/// References in XML: to characters, to the names of XML and HTML (feeds use both), and to entities that the document itself declares.
/// These are expanded within a small budget, so that they cannot grow (“billion laughs”); what is declared to lie elsewhere is never fetched.
/// What cannot be resolved stays as it stands.
/// </summary>
internal sealed class XmlReferences
{
    private const int MostEntities = 256;

    private const int LongestEntity = 4_096;

    /// <summary>How deep entities may stand inside each other, which stops those that name themselves.</summary>
    private const int Deepest = 4;

    /// <summary>How far into a document type declarations are looked for, in code units.</summary>
    private const int LongestType = 131_072;

    private readonly Dictionary<string, string> entities = new(StringComparer.Ordinal);

    /// <summary>Code units that a document's own entities may still become; each reference costs one at least.</summary>
    private int budget = 200_000;

    /// <summary>True once an entity was left as written because it grows too far.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Adds a text with its references resolved.</summary>
    public void Append(ReadOnlySpan<char> span, StringBuilder to) => Append(span, to, 0);

    /// <returns>False where an entity within grows too far.</returns>
    private bool Append(ReadOnlySpan<char> span, StringBuilder to, int depth)
    {
        var whole = true;
        while (span.IndexOf('&') is >= 0 and var sign)
        {
            to.Append(span[..sign]);
            span = span[sign..];
            var end = span[..Math.Min(span.Length, 40)].IndexOf(';');
            if (end < 2 || !Resolve(span[1..end], to, depth, ref whole))
            {
                to.Append('&');
                end = 0;
            }

            span = span[(end + 1)..];
        }

        to.Append(span);
        return whole;
    }

    private bool Resolve(ReadOnlySpan<char> name, StringBuilder to, int depth, ref bool whole)
    {
        if (name[0] == '#')
        {
            return Number(name[1..]) is { } rune && Put(rune, to);
        }

        if (entities.Count > 0 && entities.TryGetValue(name.ToString(), out var own))
        {
            var length = to.Length;
            budget -= budget > 0 ? 1 + own.Length : 0;
            if (budget > 0 && depth < Deepest && whole && Append(own, to, depth + 1))
            {
                return true;
            }

            // What grows too far stays as it is written, all of it.
            (whole, to.Length, IsExhausted) = (depth == 0, length, true);
            return false;
        }

        if (name.ContainsAnyExcept(Alphanumeric))
        {
            return false;
        }

        var reference = $"&{name};";
        var letters = WebUtility.HtmlDecode(reference);
        letters = letters == reference && name is "apos" ? "'" : letters;
        if (letters == reference)
        {
            return false;
        }

        to.Append(letters);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static bool Put(Rune rune, StringBuilder to)
    {
        Span<char> letters = stackalloc char[2];
        to.Append(letters[..rune.EncodeToUtf16(letters)]);
        return true;
    }

    /// <summary>A character by its number; numbers from 128 to 159 mean Windows-1252 to all who write them (HTML, 13.2.5.80). Null for what is no character.</summary>
    private static Rune? Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits.Length > 0 && digits[0] is 'x' or 'X';
        if (!int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (number is >= 128 and < 160)
        {
            return new Rune(Charsets.Named("windows-1252")!.GetString([(byte)number])[0]);
        }

        return number < 32 && number is not (9 or 10 or 13) ? new Rune(' ') : Rune.IsValid(number) ? new Rune(number) : new Rune('\uFFFD');
    }

    /// <summary>Takes the entities that a document type declares in itself.</summary>
    /// <returns>Where it ends.</returns>
    public int Declare(string text, int from)
    {
        var head = text.AsSpan(from, Math.Min(text.Length - from, LongestType));
        var tag = head.IndexOf('>');
        var bracket = head.IndexOf('[');
        if (bracket < 0 || (tag >= 0 && tag < bracket))
        {
            return from + (tag < 0 ? head.Length : tag + 1);
        }

        var at = bracket + 1;
        while (at < head.Length && head[at] != ']')
        {
            var step = head[at] == '<' ? Declaration(head[at..]) : 1;
            at += step;
        }

        var end = at < head.Length ? head[at..].IndexOf('>') : -1;
        return end < 0 ? from + (tag < 0 ? head.Length : tag + 1) : from + at + end + 1;
    }

    /// <summary><c>&lt;!ENTITY name "value"&gt;</c>; any other declaration is passed over, quotes in it taken into account.</summary>
    private int Declaration(ReadOnlySpan<char> head)
    {
        if (head.StartsWith("<!--"))
        {
            var close = head.IndexOf("-->");
            return close < 0 ? head.Length : close + 3;
        }

        var at = 1;
        (int Start, int End)? first = null;
        while (at < head.Length && head[at] != '>')
        {
            if (head[at] is '"' or '\'')
            {
                var length = head[(at + 1)..].IndexOf(head[at]);
                if (length < 0)
                {
                    return head.Length;
                }

                first ??= (at + 1, at + 1 + length);
                at += length + 1;
            }

            at++;
        }

        if (head.StartsWith("<!ENTITY") && first is { } value && entities.Count < MostEntities && value.End - value.Start <= LongestEntity)
        {
            // What stands before the value is the name alone; with SYSTEM or PUBLIC behind it the value lies elsewhere.
            var words = head[8..(value.Start - 1)].Trim();
            if (words.Length is > 0 and < 40 && !words.ContainsAny(" \t\r\n%"))
            {
                entities.TryAdd(words.ToString(), head[value.Start..value.End].ToString());
            }
        }

        return Math.Min(head.Length, at + 1);
    }
}
