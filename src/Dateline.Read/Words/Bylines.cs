using System.Collections.Immutable;
using System.Globalization;

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

    /// <summary>Words in front of an author; lower case.</summary>
    private static readonly ImmutableArray<string> By = ["written by ", "by ", "von ", "par ", "por ", "door ", "di ", "author: ", "author ", "autor: ", "автор: ", "текст: "];

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

        var stamp = Stamps.Whole(plain, start, end, locale) ?? Stamps.Leading(plain, start, end, locale) ?? Stamps.Within(plain, start, end, locale);
        var pieces = new Pieces();
        if (stamp is null)
        {
            return pieces.Add(plain[start..end]) && pieces.AloneEnough ? pieces.Byline(null, start, end) : null;
        }

        var before = Before(plain, start, stamp);
        if (before.TrimEnd() is [.. var place, ','] && Shapes.Name(place) && place.Length <= 30)
        {
            // “New York, Jan 5, 2026”: a dateline's place is nobody's name.
            before = "";
        }

        if (before.Length > 0 && plain.AsSpan(stamp.End, end - stamp.End).TrimEnd() is ['.', ..])
        {
            // A full stop behind the date ends a sentence.
            return null;
        }

        var far = before.Length > 0 && !pieces.Add(before);
        return far || !pieces.Add(plain[stamp.End..end]) || (before.Length > 0 && !pieces.Short(before, stamp)) ? null : pieces.Byline(stamp, start, end);
    }

    /// <summary>How long reading takes: “2 min read”, “6 minutes”.</summary>
    public static bool ReadingTime(string text)
    {
        var at = 0;
        while (at < text.Length && at < 3 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at > 0 && text.Length <= 24
            && text[at..].Trim(' ', '-', '\u00a0').ToLowerInvariant() is "min" or "mins" or "minute" or "minutes" or "min read" or "mins read" or "minute read" or "minutes read"
                or "min. read" or "min de lecture" or "min. lesezeit" or "min lesezeit" or "min de lectura" or "хв" or "хв читання" or "min czytania";
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
        [.. text.Replace(" and ", ",", StringComparison.Ordinal).Replace(" und ", ",", StringComparison.Ordinal)
            .Replace(" & ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Before(string plain, int start, Printed stamp)
    {
        var before = plain[start..stamp.Start].Trim().TrimEnd(':');
        return stamp.Labelled || stamp.Modified ? "" : before;
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

    /// <summary>The pieces of one line between its marks.</summary>
    private sealed class Pieces
    {
        private readonly List<string> authors = [];
        private readonly List<string> names = [];
        private string? section;
        private string? outlet;
        private bool by;

        /// <summary>A line without a stamp is a byline when it says “by”, or has a name and a section.</summary>
        public bool AloneEnough => by || (names.Count == 1 && section is not null);

        public bool Add(string text)
        {
            foreach (var piece in Cut(text))
            {
                if (!AddOne(piece))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>What stands before a stamp without “by” and without a mark between is short, or no byline.</summary>
        public bool Short(string before, Printed stamp) =>
            by || stamp.Age is not null || before[^1] is '-' or '–' or '—' or '|' or '·' or '•' || Shapes.Words(before) <= 4;

        public Byline Byline(Printed? stamp, int start, int end)
        {
            foreach (var name in names)
            {
                if (stamp?.Age is not null || OutletLike(name))
                {
                    outlet ??= name;
                }
                else
                {
                    authors.Add(name);
                }
            }

            return new(stamp, [.. authors], section, outlet, start, end);
        }

        private bool AddOne(string piece)
        {
            if (Wording.Sections.Contains(Shapes.Folded(piece)))
            {
                section ??= piece;
                return true;
            }

            if (ReadingTime(piece) || Shapes.Folded(piece) is "updated" or "edited")
            {
                return true;
            }

            foreach (var word in By)
            {
                if (piece.Length > word.Length && piece.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Shapes.Name(piece[word.Length..]))
                {
                    by = true;
                    authors.AddRange(Names(piece[word.Length..]));
                    return true;
                }
            }

            if (piece.StartsWith("on ", StringComparison.Ordinal) && Shapes.Name(piece[3..]))
            {
                outlet ??= piece[3..];
                return true;
            }

            if (GluedSection(piece) is { } cut)
            {
                (section, piece) = (section ?? piece[cut..], piece[..cut]);
            }

            if (Shapes.Name(piece))
            {
                names.Add(piece);
                return true;
            }

            return false;
        }

        /// <summary>Where a section is glued behind a name: “Ann LowPolitics”.</summary>
        private static int? GluedSection(string piece)
        {
            for (var at = 2; at < Math.Min(piece.Length, 60); at++)
            {
                if (char.IsUpper(piece[at]) && char.IsLower(piece[at - 1]) && Wording.Sections.Contains(Shapes.Folded(piece[at..])) && Shapes.Person(piece[..at]))
                {
                    return at;
                }
            }

            return null;
        }

        private static IEnumerable<string> Cut(string text)
        {
            var from = 0;
            for (var at = 0; at <= text.Length; at++)
            {
                var mark = at == text.Length || text[at] is '|' or '·' or '•' or '—' or '–'
                    || (text[at] == '-' && (at == 0 || text[at - 1] == ' ') && (at + 1 == text.Length || text[at + 1] == ' '));
                if (mark)
                {
                    var piece = text[from..at].Trim(' ', ',', '\u00a0', '\t', ')', '(');
                    if (piece.Length > 0)
                    {
                        yield return piece;
                    }

                    from = at + 1;
                }
            }
        }
    }
}
