using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>A whole list saved on one line: “First headline - May 3, 2024 Second headline - May 2, 2024 …”.</summary>
internal static class OneLine
{
    /// <summary>Null where no line holds three days with their years, each set off by a mark on one side.</summary>
    public static ImmutableArray<Told>? Of(Sheet sheet, Row[] rows)
    {
        var news = rows.Where(row => row.Kind == LineKind.News).ToArray();
        if (news.Length is 0 or > 3 || news.MaxBy(row => row.Text.Length) is not { Text.Length: > 100 } row)
        {
            return null;
        }

        if (Barred(sheet, row) is { } barred)
        {
            return barred;
        }

        var stamps = Days(sheet.Plain, row);
        if (stamps.Count < 3)
        {
            return null;
        }

        var (before, behind) = (stamps.TrueForAll(stamp => Mark(sheet.Plain, stamp.Start - 1, -1)), stamps.TrueForAll(stamp => Mark(sheet.Plain, stamp.End, 1)));
        var above = before && stamps[0].Start - row.Start > 12;
        if (!above && !(behind && stamps[0].Start - row.Start <= 3))
        {
            return null;
        }

        var told = ImmutableArray.CreateBuilder<Told>();
        for (var at = 0; at < stamps.Count; at++)
        {
            var (from, to) = above ? (at == 0 ? row.Start + Heading(row.Text) : stamps[at - 1].End, stamps[at].Start) : (stamps[at].End, at + 1 < stamps.Count ? stamps[at + 1].Start : row.End);
            Add(sheet, told, row, from, to, new(stamps[at], [], null, null, row.Start, row.End));
        }

        if (above)
        {
            Add(sheet, told, row, stamps[^1].End, row.End, null);
        }

        return told.ToImmutable();
    }

    /// <summary>Entries between bars, three at least, nearly all of which end in a stamp: “First headline 2 hours ago | Second headline …”.</summary>
    private static ImmutableArray<Told>? Barred(Sheet sheet, Row row)
    {
        var told = ImmutableArray.CreateBuilder<Told>();
        var (from, stamped) = (row.Start, 0);
        for (var at = row.Start; at <= row.End; at++)
        {
            if (at < row.End && sheet.Plain[at] is not ('|' or '•' or '·'))
            {
                continue;
            }

            var stamp = from < at ? Ending(sheet.Plain, from, at) : null;
            stamped += stamp is null ? 0 : 1;
            Add(sheet, told, row, from, stamp?.Start ?? at, stamp is null ? null : new(stamp, [], null, null, row.Start, row.End));
            from = at + 1;
        }

        return stamped >= 3 && stamped * 4 >= told.Count * 3 ? told.ToImmutable() : null;
    }

    private static Printed? Ending(string plain, int start, int end)
    {
        for (var at = Math.Max(start + 8, end - 40); at < end; at++)
        {
            if (char.IsLetterOrDigit(plain[at]) && !char.IsLetterOrDigit(plain[at - 1]) && Stamps.Whole(plain, at, end) is { IsClock: false } stamp)
            {
                return stamp;
            }
        }

        return null;
    }

    private static void Add(Sheet sheet, ImmutableArray<Told>.Builder told, Row row, int from, int to, Byline? byline)
    {
        from = Stamps.SkipJoins(sheet.Plain, from, to);
        while (to > from && (char.IsWhiteSpace(sheet.Plain[to - 1]) || sheet.Plain[to - 1] is '-' or '–' or '—' or '|' or '·' or '•' or '(' or '['))
        {
            to--;
        }

        if (to - from >= 8)
        {
            told.Add(new([row], byline, [sheet.Passage(from, to)]));
        }
    }

    private static List<Printed> Days(string plain, Row row)
    {
        var stamps = new List<Printed>();
        for (var at = row.Start; Stamps.Among(plain, at, row.End, DayOrder.Unknown) is { } stamp; at = stamp.End)
        {
            stamps.Add(stamp);
        }

        return stamps;
    }

    private static bool Mark(string plain, int at, int step)
    {
        while (at >= 0 && at < plain.Length && plain[at] == ' ')
        {
            at += step;
        }

        return at < 0 || at >= plain.Length || plain[at] is '-' or '–' or '—' or '|' or '·' or '•' or '(' or ')' or '[' or ']' or '\n' or '\r';
    }

    /// <summary>How long the page's own heading in front of the first entry is: “Latest news ”.</summary>
    private static int Heading(string text)
    {
        var (at, length) = (0, 0);
        for (var words = 0; words < 3 && text.IndexOf(' ', at) is > 0 and var space; words++, at = space + 1)
        {
            length = Wording.Headings.Contains(text[at..space].ToLowerInvariant()) ? space + 1 : length;
        }

        return length;
    }
}
