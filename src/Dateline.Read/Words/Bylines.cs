using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Read;

/// <summary>What a line beside an item says of it.</summary>
/// <param name="Start">Where the line begins in the plain text.</param>
/// <param name="End">Exclusive.</param>
internal sealed record Byline(
    Printed? Stamp, ImmutableArray<string> Authors, string? Section, string? Outlet, int Start, int End);

/// <summary>Reads the lines that pages print beside items: author, section, outlet, stamp, reading time, in any order.</summary>
internal static class Bylines
{
    private const int Longest = 200;

    /// <summary>“12 minutes de lecture”, in code units.</summary>
    private const int LongestReadingTime = 28;

    private const int MostReadingWords = 3;

    /// <summary>Words between two authors, with their spaces; “e” and “y” stand in no name of their own.</summary>
    private static readonly ImmutableArray<string> Ands = [.. NameWords.Ands.Where(word => word is not ("," or "/")).Select(word => $" {word} ").Order(StringComparer.Ordinal)];

    /// <summary>Words that tell an outlet's name from a person's. Source: titles of newspapers and agencies.</summary>
    private static readonly HashSet<string> OutletWords =
    [
        "news", "times", "post", "herald", "press", "journal", "magazine", "tribune", "tv", "radio", "daily", "weekly", "gazette", "chronicle", "mail", "express", "mirror",
        "guardian", "observer", "review", "today", "media", "agency", "network", "online", "report", "star", "sun", "union", "globe", "bulletin", "independent", "pravda", "voice", "uk",
    ];

    /// <summary>What a line says when it is a byline and nothing else; null for any other line.</summary>
    public static Byline? Of(string plain, int start, int end, Locale locale)
    {
        if (end - start is <= 0 or > Longest)
        {
            return null;
        }

        // What readers did stands in front of the stamp: “1.2K views 10:15”, “12 points by annlow 3 hours ago”.
        var whole = start;
        start += Counts.Leading(plain.AsSpan(start, end - start));
        start = start == end ? whole : start;
        var stamp = Stamps.Whole(plain, start, end, locale) ?? Stamps.Leading(plain, start, end, locale) ?? Stamps.Within(plain, start, end, locale);
        stamp ??= start > whole || NameWords.ByLength(plain.AsSpan(start, end - start)) > 0 ? Spoken(plain, start, end, locale) : null;
        var pieces = new BylinePieces();
        if (stamp is null)
        {
            return pieces.Add(plain[start..end]) && pieces.AloneEnough ? pieces.Byline(null, start, end) : null;
        }

        var before = Before(plain, start, stamp);
        if (before.TrimEnd() is [.. var place, ','] && NameWords.ByLength(place) == 0 && Shapes.Name(place) && place.Length <= 30)
        {
            // “New York, Jan 5, 2026”: a dateline's place is nobody's name.
            before = "";
        }

        if (before.Length > 0 && !before.Contains('|') && plain.AsSpan(stamp.End, end - stamp.End).TrimEnd() is ['.', ..])
        {
            // A full stop behind the date ends a sentence.
            return null;
        }

        var far = before.Length > 0 && !pieces.Add(before);
        return far || !pieces.Add(plain[stamp.End..end]) || (before.Length > 0 && !pieces.Short(before, stamp)) ? null : pieces.Byline(stamp, start, end);
    }

    /// <summary>How long reading takes: “2 min read”, “6 minutes”, “3 хв читання”, “2 分钟”.</summary>
    public static bool ReadingTime(string text)
    {
        var at = 0;
        while (at < text.Length && at < 6 && (char.IsAsciiDigit(text[at]) || (at > 0 && text[at] is '-' or '–')))
        {
            at++;
        }

        if (at == 0 || text.Length > LongestReadingTime)
        {
            return false;
        }

        var words = text[at..].Trim(' ', '-', '\u00a0').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostReadingWords && (Calendar.Units.TryGetValue(words[0].TrimEnd('.'), out var unit) && unit == AgeUnit.Minute ? words.Length == 1 || !Calendar.Ago.Contains(words[1])
            : words[0] is ['分', ..] && words.Length == 1);
    }

    /// <summary>
    /// The byline in capitals that runs into a teaser: “By ANN LOW and BEN RYE Associated Press …”.
    /// </summary>
    /// <returns>The authors, and how many code units of the text the byline takes; zero where none stands there.</returns>
    public static (ImmutableArray<string> Authors, int Length) RunIn(string text)
    {
        if (!text.StartsWith("By ", StringComparison.Ordinal))
        {
            return ([], 0);
        }

        var at = 3;
        while (Capitals(text, at) is var next && next > at && next - 3 < 160)
        {
            at = next;
        }

        var names = text[3..at].Trim().TrimEnd(',');
        if (Shapes.Words(names) < 2)
        {
            return ([], 0);
        }

        foreach (var agency in Wording.Agencies)
        {
            if (string.CompareOrdinal(text, at, agency, 0, agency.Length) == 0)
            {
                at += agency.Length;
                break;
            }
        }

        while (at < text.Length && text[at] is ' ' or ',' or '|')
        {
            at++;
        }

        // A dateline in capitals (“WASHINGTON (AP)”) belongs to the text: it is given back.
        return Dateline(text, names, at);
    }

    /// <summary>Cuts “Ann Low, Ben Rye and Cem Su” into names.</summary>
    public static ImmutableArray<string> Names(string text) =>
        [.. Ands.Aggregate(text, (names, and) => names.Replace(and, ",", StringComparison.Ordinal)).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The age in “by annlow 3 hours ago | hide”, which nothing sets off from the name.</summary>
    private static Printed? Spoken(string plain, int start, int end, Locale locale)
    {
        var bar = plain.IndexOf('|', start, end - start);
        for (var at = start; at < (bar < 0 ? end : bar); at++)
        {
            if (char.IsAsciiDigit(plain[at]) && plain[at - 1] == ' ' && Stamps.Whole(plain, at, bar < 0 ? end : bar, locale) is { Age: not null } age)
            {
                return age;
            }
        }

        return null;
    }

    private static string Before(string plain, int start, Printed stamp)
    {
        var before = plain[start..stamp.Start].Trim().TrimEnd(':');
        if (!stamp.Labelled && !stamp.Modified)
        {
            return before;
        }

        // The words that make it a stamp are nobody's name; what stands before them may be.
        for (var at = 0; at < before.Length; at++)
        {
            if ((at == 0 || !char.IsLetter(before[at - 1])) && Calendar.Labels.ContainsKey(Label(before[at..])))
            {
                // “Ferry sails on June 4, 2031” tells; “Ann Low on June 4, 2031” signs only behind a “by”.
                return Calendar.Prepositions.Contains(Label(before[at..])) && at > 0 && NameWords.ByLength(before) == 0 && before[..at].TrimEnd() is [.., not ('|' or '-' or '–' or '—' or '·' or '•' or ',' or ')')]
                    ? before : before[..at].TrimEnd();
            }
        }

        return "";
    }

    private static string Label(string words)
    {
        var text = words.ToLowerInvariant().TrimEnd(' ', ':', '.', ',');
        return Calendar.Labels.ContainsKey(text) ? text : text.LastIndexOf(' ') is > 0 and var space && Calendar.Links.Contains(text[(space + 1)..]) ? text[..space].TrimEnd(' ', ':') : text;
    }

    private static (ImmutableArray<string> Authors, int Length) Dateline(string text, string names, int at)
    {
        var bracket = text.IndexOf('(', at, Math.Min(6, text.Length - at));
        if (bracket < 0 || text.IndexOf(") —", bracket, Math.Min(12, text.Length - bracket), StringComparison.Ordinal) < 0)
        {
            return (Names(names), at);
        }

        var place = names.LastIndexOf(' ');
        return Shapes.Words(names[..place]) < 2 ? (Names(names), at) : (Names(names[..place]), text.IndexOf(names, StringComparison.Ordinal) + place + 1);
    }

    /// <summary>Behind the word at a place when it is all capitals, an initial, or “and”; else the place itself.</summary>
    private static int Capitals(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] != ' ' && end - at < 30)
        {
            end++;
        }

        var word = text.AsSpan(at, end - at).TrimEnd(',');
        if (word is "and" || (word.Length > 0 && char.IsUpper(word[0]) && !word.ContainsAnyInRange('a', 'z') && !word.ContainsAnyInRange('0', '9') && word[^1] is not ('—' or '"' or ')')))
        {
            return Math.Min(text.Length, end + 1);
        }

        return at;
    }

    /// <summary>A name of one word, with an article in front, or with a word that outlets have in their names.</summary>
    internal static bool OutletLike(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words
        && (words.Length == 1 || words.Any(word => OutletWords.Contains(word.ToLower(CultureInfo.InvariantCulture))) || words[0] is "The" or "Die" or "Der" or "Le" or "El" or "La");
}
