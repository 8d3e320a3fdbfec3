using System.Collections.Immutable;
using System.Net;

namespace Dateline.Read;

/// <summary>Turns what metadata and author elements say into names of people.</summary>
internal static class HtmlNames
{
    private const int Longest = 60;

    /// <summary>Words that stand before a name in a byline.</summary>
    private static readonly string[] Leads =
    [
        "written by ", "reported by ", "posted by ", "story by ", "words by ", "text by ", "by: ", "by ", "von ", "par ", "por ", "door ", "autor: ",
        "author: ", "text: ", "автор: ", "автор ",
    ];

    private static readonly string[] Nobody = ["admin", "administrator", "staff", "editor", "redaktion", "none", "null", "undefined", "author"];

    /// <summary>Names in order, each once, without the outlet's own name, addresses or links.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> values, string? site)
    {
        var names = new List<string>();
        foreach (var value in values.Take(50))
        {
            foreach (var name in Split(WebUtility.HtmlDecode(value)))
            {
                if (IsName(name, site) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
        }

        return [.. names.Take(20)];
    }

    private static IEnumerable<string> Split(string value)
    {
        var text = HtmlHead.Folded(value);
        foreach (var lead in Leads)
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                text = text[lead.Length..];
                break;
            }
        }

        foreach (var separator in new[] { " and ", " und ", " et ", " y ", " & ", ";", "|", " / ", " og ", " і ", " та " })
        {
            text = text.Replace(separator, ",", StringComparison.OrdinalIgnoreCase);
        }

        return text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => name.Trim('.', ' ', '-', '–', '—', ':', '•', '·'));
    }

    private static bool IsName(string name, string? site) =>
        name.Length is > 1 and <= Longest && char.IsLetter(name[0])
        && !name.Contains('@') && !name.Contains("//", StringComparison.Ordinal) && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !name.Contains(".com", StringComparison.OrdinalIgnoreCase)
        && HtmlWords.Count(name) <= 6 && name.Count(char.IsAsciiDigit) < 3
        && !Nobody.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !string.Equals(name, site, StringComparison.OrdinalIgnoreCase);
}
