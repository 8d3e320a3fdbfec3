using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>The people that a line names by its elements or its pieces: “By Ann Low, who lives by the sea”, “5 March 2031 · 2 min read · Ann Low”.</summary>
internal static class HtmlBylinePieces
{
    /// <summary>No such line holds more text, in code units.</summary>
    private const int Longest = 140;

    private const int LongestName = 60;

    /// <summary>A name in a script that parts no words, in code units.</summary>
    private const int LongestDense = 5;

    /// <summary>How many elements inside a line are looked at.</summary>
    private const int MostInside = 16;

    /// <summary>So many words lead from a name to a day: “Published on”.</summary>
    private const int MostLead = 2;

    private static readonly string[] Marks = ["|", "·", "•", "—", "–", " - ", "/"];

    /// <returns>Empty where the line names nobody.</returns>
    public static ImmutableArray<string> Of(HtmlPlain plain, HtmlBlock block, Locale locale, ImmutableArray<string> outlets)
    {
        if (block.Length is < 4 or > Longest)
        {
            return [];
        }

        if (Behind(plain, block) is { } behind && HtmlNames.Of([behind], outlets) is [var single] && single == behind)
        {
            return [single];
        }

        return NameWords.ByLength(plain.SpanOf(block)) > 0 && HtmlNames.People([Undated(plain.TextOf(block))], outlets) is { Length: > 0 } named ? named
            : Among(plain, block, locale, outlets);
    }

    /// <summary>The name in an element of its own right behind the words for “by”, whatever follows it.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Behind(HtmlPlain plain, HtmlBlock block)
    {
        var by = block.Length <= Longest * 2 ? NameWords.ByLength(plain.SpanOf(block)) : 0;
        for (var at = block.Part + 1; by > 0 && at <= plain.Parts[block.Part].Last && at <= block.Part + MostInside; at++)
        {
            var part = plain.Parts[at];
            if (part.Start == block.Start + by && part.Length is > 1 and <= LongestName && part.End <= block.End)
            {
                var name = plain.TextOf(part);
                return !GoesOn(plain.Text.AsSpan(part.End, block.End - part.End)) && (HtmlNames.IsPerson(name) || Shapes.CaselessName(name)) ? name : null;
            }
        }

        return null;
    }

    /// <summary>True where another name follows: “, Ben Rye”, “and Ben Rye”.</summary>
    private static bool GoesOn(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        var space = behind.IndexOf(' ');
        return behind is [',' or '&' or '/' or '、' or '،', ..] || (space > 0 && NameWords.Ands.Contains(behind[..space].ToString()));
    }

    /// <summary>The names among the pieces of a line with a stamp.</summary>
    public static ImmutableArray<string> Among(HtmlPlain plain, HtmlBlock block, Locale locale, ImmutableArray<string> outlets) =>
        Bylines.Of(plain.Text, block.Start, block.End, locale) is { Authors.Length: > 0 } byline && HtmlNames.People(byline.Authors, outlets) is { Length: > 0 } shown ? shown
        : Pieces(plain, block, locale) is { Length: > 0 } pieces ? HtmlNames.People(pieces, outlets)
        : HtmlNames.People(Beside(plain, block), outlets);

    /// <summary>The piece between marks that is a name, where another is the stamp and all others tell how long reading takes.</summary>
    private static ImmutableArray<string> Pieces(HtmlPlain plain, HtmlBlock block, Locale locale)
    {
        if (block.Length > Longest)
        {
            return [];
        }

        var pieces = plain.TextOf(block).Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rest = pieces.Where(piece => Stamps.Whole(piece, locale) is not { HasDay: true } && !Bylines.ReadingTime(piece)).ToList();
        return rest.Count == 1 && pieces.Length > 1 && pieces.Any(piece => Stamps.Whole(piece, locale) is { HasDay: true, Year: not null })
            && (HtmlWords.IsDense(rest[0]) ? pieces.Length > 2 && rest[0].Length <= LongestDense && pieces.Any(Bylines.ReadingTime) && HtmlNames.IsPerson(rest[0]) : HtmlNames.IsPerson(rest[0])) ? [rest[0]] : [];
    }

    /// <summary>A name in an element of the same sort as that of the stamp on its line, where it leads to no list.</summary>
    private static IEnumerable<string> Beside(HtmlPlain plain, HtmlBlock block)
    {
        var inside = new List<int>();
        for (var at = block.Part + 1; at <= plain.Parts[block.Part].Last && at <= block.Part + 4 * MostInside; at++)
        {
            if (plain.Parts[at].Start >= block.Start && plain.Parts[at].End <= block.End)
            {
                inside.Add(at);
            }
        }

        var stamped = inside.Where(at => plain.Parts[at].Tag == "time").Select(at => plain.Parts[plain.Parts[at].Up])
            .Where(part => part.Start >= block.Start && !string.IsNullOrEmpty(part.Element.Class)).Select(HtmlKin.NameOf).ToHashSet();
        return inside.Select(at => plain.Parts[at])
            .Where(part => part.Length is > 3 and <= LongestName && part.Last == inside.Find(at => plain.Parts[at] == part) && stamped.Contains(HtmlKin.NameOf(part)))
            .Select(part => plain.TextOf(part)).Where(HtmlNames.IsPerson).Take(1);
    }

    /// <summary>What stands before the first number, without the words that lead to it: “By Ann Low at” of “By Ann Low at 5:13 PM”.</summary>
    private static string Undated(string text)
    {
        var digit = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return digit < 0 ? text : WithoutLead(text[..digit]).TrimEnd(' ', ',', '|', '·', '•', '—', '–', '-');
    }

    /// <summary>“Submitted by Ann Low on”, “By Ann Low Published on” without the words that led to the day.</summary>
    public static string WithoutLead(string text)
    {
        for (var left = MostLead; left > 0; left--)
        {
            text = text.TrimEnd(' ', ',', ':');
            var space = text.LastIndexOf(' ');
            var word = text[(space + 1)..].ToLowerInvariant();
            if (space <= 0 || !(Calendar.Prepositions.Contains(word) || Calendar.Links.Contains(word) || Calendar.Labels.ContainsKey(word)))
            {
                return text;
            }

            text = text[..space];
        }

        return text;
    }
}
