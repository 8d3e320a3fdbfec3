using System.Buffers;
using System.Collections.Immutable;
using System.Net;

namespace Dateline.Read;

/// <summary>Turns what metadata, author elements and bylines say into names of people.</summary>
internal static class HtmlNames
{
    private static readonly string[] Separators = [",", ";", "|", "&", "•", "·", " / ", "、", "،"];

    private const int Longest = 60;

    private const int MostValues = 50;

    private const int MostNames = 20;

    private const int MostWords = 6;

    /// <summary>A word of a name that is cut off a value's end when it is all capitals and no longer: “Ann Low | WXYZ”, “Ben Rye, MD”.</summary>
    private const int Letters = 5;

    /// <summary>Signs that stand in no name.</summary>
    private static readonly SearchValues<char> Foreign = SearchValues.Create("()[]{}<>…?!:@#=+_\"“”»«%$€");

    /// <summary>Names in order, each once, without the outlet's own, addresses, roles and places: where a page says that these are its authors.</summary>
    /// <param name="outlets">Names of the outlet.</param>
    public static ImmutableArray<string> Of(IEnumerable<string> values, ImmutableArray<string> outlets)
    {
        var names = new List<string>();
        foreach (var value in values.Take(MostValues))
        {
            foreach (var name in Split(value))
            {
                if (IsName(name, outlets) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
        }

        if (names.Exists(IsPerson))
        {
            names.RemoveAll(name => name.Length <= Letters && name.All(letter => char.IsUpper(letter) || letter == '.'));
        }

        return [.. names.Take(MostNames)];
    }

    /// <summary>As <see cref="Of"/>, of values that may hold other things: what is shaped like a person's name only.</summary>
    public static ImmutableArray<string> People(IEnumerable<string> values, ImmutableArray<string> outlets) => [.. Of(values, outlets).Where(IsPerson)];

    /// <summary>Two to five words that a person's name is written with, none of which is an outlet's.</summary>
    public static bool IsPerson(string name) =>
        HtmlWords.IsDense(name) ? name.Length is >= 2 and <= 12 && name.All(letter => char.IsLetter(letter) || letter == ' ') && name.Count(letter => letter == ' ') <= 1
        : Shapes.Person(name) && !Bylines.OutletLike(name) && !name.AsSpan().ContainsAny(':', '/', '(') && !BeginsWithLetters(name);

    /// <summary>“WXYZ News”, “ABC Wire”: an outlet's letters in front of a word in small ones.</summary>
    private static bool BeginsWithLetters(string name)
    {
        var end = name.IndexOf(' ');
        return end is >= 3 and <= Letters && !name[..end].Any(letter => !char.IsUpper(letter)) && name[end..].Any(char.IsLower);
    }

    /// <summary>True for words in capitals throughout.</summary>
    public static bool IsShouted(string name) => !name.Any(char.IsLower);

    /// <summary>The single names of “By Ann Low, Ben Rye and Cem Su in Oslo”.</summary>
    private static List<string> Split(string value)
    {
        var names = new List<string>();
        var text = HtmlHead.Folded(WebUtility.HtmlDecode(value));
        if (!text.Contains(' ') && IsAddress(text))
        {
            return names;
        }

        for (var by = NameWords.ByLength(text); by > 0 && by <= text.Length; by = by == text.Length ? 0 : NameWords.ByLength(text))
        {
            text = text[by..];
        }

        foreach (var piece in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var name in Parted(piece))
            {
                var bare = Bare(name);
                if (names.Exists(IsPerson) && name.Length == piece.Length && !IsPerson(bare))
                {
                    // “Ann Low, The Gazette”, “Ann Low, WXYZ”
                    continue;
                }

                if (NameWords.HasRole(bare) || (names.Count > 0 && NameWords.HasRole(name)))
                {
                    // “Ann Low, Deputy Editor, The Gazette”: behind a role stands where it is held.
                    return names.Exists(IsPerson) ? names : [];
                }

                names.Add(bare);
            }
        }

        return names;
    }

    /// <summary>A piece cut at the words for “and”, where names stand on both sides.</summary>
    private static IEnumerable<string> Parted(string piece)
    {
        var words = piece.Split(' ');
        var from = 0;
        for (var at = 0; at < words.Length; at++)
        {
            // “Ann and Ben Low” is two people as well; “Jan Jansen en Belgique” is one and a place.
            if (NameWords.Ands.Contains(words[at]) && (at == 0 || (at + 1 < words.Length && (words[at] is "and" or "und" or "AND" || words.Length - at > 2))))
            {
                yield return string.Join(' ', words[from..at]);
                from = at + 1;
            }
        }

        yield return string.Join(' ', words[from..]);
    }

    /// <summary>A name without what is said behind it: a role, a place, an outlet.</summary>
    private static string Bare(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        for (var at = 1; at < end; at++)
        {
            if (words[at][0] is '(' or '@' or '[' or '–' or '—' || words[at] == "-" || (at >= 2 && (NameWords.IsRole(words[at]) || NameWords.From.Contains(words[at]))))
            {
                end = at;
            }
        }

        if (end > 0 && NameWords.From.Contains(words[0]))
        {
            return "";
        }

        var bare = string.Join(' ', words[..end]).Trim(' ', '-', '–', '—', ':', '•', '·', '*', '"', '“', '”', '>', '<', ',');
        return bare.Length > 4 && bare[^1] == '.' && bare.LastIndexOf(' ') < bare.Length - 4 ? bare[..^1] : bare;
    }

    private static bool IsName(string name, ImmutableArray<string> outlets) =>
        name.Length is > 1 and <= Longest && char.IsLetter(name[0]) && !name.AsSpan().ContainsAny(Foreign)
        && HtmlWords.Count(name) <= MostWords && name.Count(char.IsDigit) < 5 && !IsAddress(name)
        && !NameWords.Nobody.Contains(name) && NameWords.ByLength(name) < name.Length && Calendar.Label(name) is null && Stamps.Whole(name) is null
        && !NameWords.Crew.Contains(name[(name.LastIndexOf(' ') + 1)..]) && !NameWords.Crew.Contains(name.Split(' ')[0])
        && !(name.Contains(' ') && NameWords.Calls.Contains(name.Split(' ')[0]))
        && !outlets.Any(outlet => IsOutlet(name, outlet));

    /// <summary>True for the outlet's own name, also where its site adds to it: “The Gazette” of “The Gazette | News from the quay”.</summary>
    private static bool IsOutlet(string name, string outlet) => string.Equals(name, outlet, StringComparison.OrdinalIgnoreCase)
        || ((!IsPerson(name) || IsShouted(name)) && Article(HtmlWords.Key(outlet)).StartsWith(Article(HtmlWords.Key(name)) + " ", StringComparison.Ordinal));

    private static string Article(string key) => key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;

    private static bool IsAddress(string name)
    {
        if (name.Contains('@') || name.Contains("//", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // gazette.example, GAZETTE.COM
        var dot = name.LastIndexOf('.');
        return dot > 1 && dot + 2 < name.Length && !name.Contains(' ') && char.IsLetter(name[dot - 1])
            && (char.IsLower(name[dot + 1]) || (dot > 3 && name.Length - dot <= 4 && !name.Any(char.IsLower)));
    }
}
