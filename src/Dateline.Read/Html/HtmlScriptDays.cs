using System.Buffers;

namespace Dateline.Read;

/// <summary>
/// The days that a page's scripts keep of its piece for analytics or for the browser to show: <c>"publishedAt": "2031-03-02"</c>,
/// <c>DateCreation: '2031-03-02'</c>. Found by the value, told by the name before it.
/// </summary>
internal static class HtmlScriptDays
{
    /// <summary>No page needs more.</summary>
    public const int Most = 64;

    private const int LongestName = 40;
    private const int LongestValue = 40;

    private static readonly SearchValues<string> Quoted = SearchValues.Create(["\"20", "'20", "\"19", "'19"], StringComparison.Ordinal);

    /// <summary>Parts of names, in lower case, that tell when a piece came out. Source: what content systems and tag managers write.</summary>
    private static readonly string[] Told = ["publish", "publication", "pubdate", "pub_date", "pubtime", "datecreat", "date_creat", "creationdate", "creation_date"];

    /// <summary>Parts of names that tell of something else, though one of <see cref="Told"/> is in them.</summary>
    private static readonly string[] Other = ["modif", "updat", "unpub", "depub", "last", "expir", "until", "end"];

    /// <summary>Adds the values found in a script, as they are written, to those of others.</summary>
    public static void Find(ReadOnlySpan<char> script, List<string> found)
    {
        for (var at = 0; found.Count < Most && script[at..].IndexOfAny(Quoted) is >= 0 and var next;)
        {
            at += next + 1;
            var value = script[at..Math.Min(script.Length, at + LongestValue)];
            var end = value.IndexOfAny('"', '\'', '\\');
            if (end >= 8 && Name(script[..(at - 1)]) is { IsEmpty: false } name && Tells(name))
            {
                found.Add(value[..end].ToString());
            }
        }
    }

    /// <summary>The name to which a value is given: the letters before a colon or an equals sign, quoted or not; empty for none.</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("\\ \n\t");
        if (before.IsEmpty || before[^1] is not (':' or '='))
        {
            return default;
        }

        before = before[..^1].TrimEnd("\\\"' \n\t");
        var start = before.Length;
        while (start > 0 && before.Length - start < LongestName && (char.IsAsciiLetterOrDigit(before[start - 1]) || before[start - 1] is '_' or '-' or '.'))
        {
            start--;
        }

        return before[start..];
    }

    private static bool Tells(ReadOnlySpan<char> name)
    {
        foreach (var other in Other)
        {
            if (name.Contains(other, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        foreach (var told in Told)
        {
            if (name.Contains(told, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
