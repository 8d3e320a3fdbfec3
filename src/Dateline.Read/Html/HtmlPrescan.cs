using System.Buffers;
using System.Text;

namespace Dateline.Read;

/// <summary>What a page's bytes declare about themselves before anything is decoded.</summary>
/// <param name="Encoding">Null where none is declared, or none that is read.</param>
/// <param name="Language">The <c>lang</c> of the root element, as it stands there.</param>
internal readonly record struct HtmlDeclared(Encoding? Encoding, string? Language);

/// <summary>
/// The HTML standard's “prescan a byte stream to determine its encoding” (13.2.3.2), step by step: comments are passed
/// over, attributes are taken as the standard takes them there, a name of UTF-16 means UTF-8.
/// </summary>
internal ref partial struct HtmlPrescan
{
    /// <summary>How far the standard asks to look.</summary>
    private const int Near = 1_024;

    /// <summary>A declaration further down counts as long as it stands in the head: tree construction would change the encoding there (13.2.3.4).</summary>
    private const int Far = 262_144;

    private const string Spaces = " \t\n\f\r";

    private static readonly SearchValues<char> Ends = SearchValues.Create(Spaces + ";");

    private readonly ReadOnlySpan<byte> bytes;
    private readonly bool far;
    private string? language;
    private int at;

    private HtmlPrescan(ReadOnlySpan<byte> bytes, bool far)
    {
        this.bytes = bytes;
        this.far = far;
    }

    /// <summary>Never throws.</summary>
    public static HtmlDeclared Of(ReadOnlySpan<byte> page)
    {
        var scan = new HtmlPrescan(page[..Math.Min(page.Length, Near)], far: false);
        if (scan.Run() is { } early)
        {
            return new(early, scan.language);
        }

        scan = new(page[..Math.Min(page.Length, Far)], far: true);
        return new(scan.Run() ?? Xml(page[..Math.Min(page.Length, Near)]), scan.language);
    }

    private Encoding? Run()
    {
        while (bytes[at..].IndexOf((byte)'<') is >= 0 and var step)
        {
            at += step;
            var rest = bytes[at..];
            if (rest.StartsWith("<!--"u8))
            {
                // The dashes of the beginning may be those of the end.
                var end = rest[2..].IndexOf("-->"u8);
                if (end < 0)
                {
                    return null;
                }

                at += end + 5;
            }
            else if (rest.Length > 1 && (IsLetter(rest[1]) || (rest[1] == '/' && rest.Length > 2 && IsLetter(rest[2]))))
            {
                var name = Name();
                if (name.SequenceEqual("meta"u8) && !Ended && bytes[at] != '>')
                {
                    if (Meta() is { } declared)
                    {
                        return declared;
                    }
                }
                else if (!Tag(name))
                {
                    return null;
                }
            }
            else if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'/' or (byte)'?')
            {
                at += rest.IndexOf((byte)'>') is >= 0 and var end ? end : rest.Length;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>The tag's name in lower case; the scan stands behind it then. “/” stands before that of an end tag.</summary>
    private ReadOnlySpan<byte> Name()
    {
        var from = at + 1;
        at = from + (bytes[from] == '/' ? 1 : 0);
        while (!Ended && !IsSpace(bytes[at]) && bytes[at] is not ((byte)'>' or (byte)'/'))
        {
            at++;
        }

        var name = bytes[from..at];
        var lower = new byte[Math.Min(name.Length, 16)];
        Ascii.ToLower(name[..lower.Length], lower, out _);
        return lower;
    }

    /// <summary>Passes over a tag and what is no markup behind it.</summary>
    /// <returns>False where the head, or all that is looked through, has ended.</returns>
    private bool Tag(ReadOnlySpan<byte> name)
    {
        var root = name.SequenceEqual("html"u8);
        while (Attribute(out var attribute, out var value))
        {
            if (root && attribute is "lang" or "xml:lang")
            {
                language ??= value;
            }
        }

        if (!far)
        {
            return true;
        }

        if (name.SequenceEqual("body"u8) || name.SequenceEqual("/head"u8))
        {
            return false;
        }

        if (name.SequenceEqual("script"u8) || name.SequenceEqual("style"u8) || name.SequenceEqual("title"u8) || name.SequenceEqual("textarea"u8))
        {
            at += Close(bytes[at..], name);
        }

        return true;
    }

    /// <summary>Where the end tag of a name stands; the length of all where there is none.</summary>
    private static int Close(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        for (var end = 0; rest[end..].IndexOf("</"u8) is >= 0 and var step; end++)
        {
            end += step;
            if (rest.Length >= end + 2 + name.Length && Ascii.EqualsIgnoreCase(rest.Slice(end + 2, name.Length), name))
            {
                return end;
            }
        }

        return rest.Length;
    }

    private Encoding? Meta()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? charset = null;
        bool? pragmaNeeded = null;
        var pragma = false;
        while (Attribute(out var name, out var value))
        {
            if (!seen.Add(name))
            {
                continue;
            }

            switch (name)
            {
                case "http-equiv":
                    pragma |= value == "content-type";
                    break;
                case "content" when charset is null && InContent(value) is { } label && Charsets.Named(label) is not null:
                    charset = label;
                    pragmaNeeded = true;
                    break;
                case "charset":
                    charset = value;
                    pragmaNeeded = false;
                    break;
                default:
                    break;
            }
        }

        return Ended || pragmaNeeded is not { } needed || (needed && !pragma) ? null : Utf8ForUtf16(Charsets.Named(charset));
    }

    /// <summary>A page that names UTF-16 in single bytes is not in UTF-16.</summary>
    private static Encoding? Utf8ForUtf16(Encoding? encoding) => encoding is UnicodeEncoding ? Encoding.UTF8 : encoding;

    /// <summary>“Extracting a character encoding from a meta element” (2.4.4).</summary>
    internal static string? InContent(string value)
    {
        const string word = "charset";
        for (var from = value.IndexOf(word, StringComparison.Ordinal); from >= 0; from = value.IndexOf(word, from, StringComparison.Ordinal))
        {
            from += word.Length;
            var rest = value.AsSpan(from).TrimStart(Spaces);
            if (rest.IsEmpty || rest[0] != '=')
            {
                continue;
            }

            rest = rest[1..].TrimStart(Spaces);
            var quoted = !rest.IsEmpty && rest[0] is '"' or '\'';
            var end = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(Ends);
            return quoted ? end < 0 ? null : rest.Slice(1, end).ToString() : (end < 0 ? rest : rest[..end]).ToString();
        }

        return null;
    }

    /// <summary>“Get an XML encoding” (13.2.3.2).</summary>
    private static Encoding? Xml(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'>');
        var word = end < 0 ? -1 : head[..end].IndexOf("encoding"u8);
        if (!head.StartsWith("<?xml"u8) || word < 0)
        {
            return null;
        }

        var rest = head[(word + "encoding"u8.Length)..end].TrimStart(" \t\r\n"u8);
        rest = rest.IsEmpty || rest[0] != '=' ? default : rest[1..].TrimStart(" \t\r\n"u8);
        var length = !rest.IsEmpty && rest[0] is (byte)'"' or (byte)'\'' ? rest[1..].IndexOf(rest[0]) : -1;
        return length < 0 ? null : Utf8ForUtf16(Charsets.Named(Encoding.Latin1.GetString(rest.Slice(1, length))));
    }

    private static bool IsLetter(byte letter) => char.IsAsciiLetter((char)letter);
}
