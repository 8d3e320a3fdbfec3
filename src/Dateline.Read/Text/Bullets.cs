using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>The marks and numbers with which lists set off their entries; they are no part of the entry.</summary>
internal static class Bullets
{
    /// <summary>Behind a mark, or a row of plus signs, and the space behind it; the start itself where none stands there.</summary>
    public static int Behind(string plain, int start, int end)
    {
        var at = start;
        while (at < end && plain[at] == '+' && at - start < 5)
        {
            at++;
        }

        at += at == start && at < end && plain[at] is '•' or '▪' or '‣' or '●' or '◦' or '■' or '*' or '-' or '–' or '»' or '›' or '>' or '→' or '▶' or '►' or '☆' ? 1 : 0;
        var space = at;
        while (space < end && plain[space] is ' ' or '\t' or '\u00a0')
        {
            space++;
        }

        return at > start && space > at && space < end ? space : start;
    }

    /// <summary>Takes off ranks (“1.”, “2)”) where three lines at least are counted through.</summary>
    public static ImmutableArray<Line> WithoutRanks(ImmutableArray<Line> lines, string plain)
    {
        var ranked = lines.Select(line => (Line: line, Rank: Rank(line.Text))).Where(each => each.Rank.Number > 0).ToArray();
        var steps = ranked.Zip(ranked.Skip(1)).Count(pair => pair.Second.Rank.Number == pair.First.Rank.Number + 1);
        if (ranked.Length < 3 || steps * 5 < (ranked.Length - 1) * 4)
        {
            return lines;
        }

        var changed = lines.ToBuilder();
        foreach (var (line, rank) in ranked)
        {
            var start = line.Start + rank.Length;
            changed[line.Number] = line with { Start = start, Text = plain[start..line.End] };
        }

        return changed.ToImmutable();
    }

    private static (int Number, int Length) Rank(string text)
    {
        var (at, number) = (0, 0);
        while (at < text.Length && at < 3 && char.IsAsciiDigit(text[at]))
        {
            number = (number * 10) + (text[at++] - '0');
        }

        if (at == 0 || at >= text.Length || text[at++] is not ('.' or ')'))
        {
            return default;
        }

        var space = at;
        while (space < text.Length && char.IsWhiteSpace(text[space]))
        {
            space++;
        }

        // “1. Mai 2031” is a day, “3. Wahlgang” may be; letters of a headline follow in more than one word.
        return space > at && space < text.Length && Shapes.Words(text[space..], 4) >= 3 ? (number, space) : default;
    }
}
