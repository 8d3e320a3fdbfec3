using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Finds the dates, clock times and ages that pages print beside their items. A stamp has the shape of a stamp: it is a
/// line or its beginning or end, never a date inside a sentence, and never an ordinary word (“may”, “second”).
/// </summary>
public static partial class Stamps
{
    /// <summary>No stamp is sought in a line longer than this many code units.</summary>
    public const int LongestLine = 240;

    /// <summary>Words in front of a stamp, and whether they tell of a change, by their first word; longest first.</summary>
    private static readonly Dictionary<string, ImmutableArray<(string Words, bool Modified)>>.AlternateLookup<ReadOnlySpan<char>> Labels =
        Calendar.Labels.GroupBy(label => FirstWord(label.Key), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                same => same.Key,
                same => same.Select(label => (label.Key, label.Value)).OrderByDescending(label => label.Key.Length).ThenBy(label => label.Key, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every word with which a stamp or its label can begin.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings =
        Calendar.Labels.Keys.Concat(Calendar.Months.Keys).Concat(Calendar.Weekdays.Keys).Concat(Calendar.Shortened).Concat(Calendar.Ages.Keys).Concat(Calendar.One).Concat(Calendar.Before)
            .Select(FirstWord).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stamp that begins exactly at <paramref name="start"/>, a label such as “Updated:” in front of it allowed.</summary>
    /// <returns>Null where none begins there. Never throws; looks at a few words only.</returns>
    public static Printed? At(string text, int start, int end, Locale locale = default)
    {
        if (start < 0 || end > text.Length || start >= end || !Opens(text, start, end, locale))
        {
            return null;
        }

        if (new DateScan(text, start, end, locale).Read() is { } plain)
        {
            return plain;
        }

        foreach (var (words, modified) in Labels.TryGetValue(text.AsSpan(start, WordEnd(text, start, end) - start), out var labels) ? labels : [])
        {
            var behind = start + words.Length;
            if (behind < end && !char.IsLetterOrDigit(text[behind])
                && string.Compare(text, start, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var at = SkipJoins(text, behind, Math.Min(end, behind + 4));
                var linked = WordEnd(text, at, end);
                at = linked > at && linked < end && text[linked] == ' ' && Calendar.Links.Contains(text[at..linked].ToLowerInvariant()) ? linked + 1 : at;
                return new DateScan(text, at, end, locale).Read() is { } found ? found with { Modified = modified, Labelled = true } : null;
            }
        }

        return null;
    }

    /// <summary>The stamp that a piece of text consists of, joining marks at its ends (“—”, “|”) aside.</summary>
    public static Printed? Whole(string text, int start, int end, Locale locale = default)
    {
        (start, end) = Trim(text, start, end);
        if (end - start > 80)
        {
            return null;
        }

        return At(text, start, end, locale) is { } found && SkipJoins(text, found.End, end) >= end ? found : Line(text, start, end, locale);
    }

    /// <summary>The stamp that a whole string is, such as a value in metadata.</summary>
    public static Printed? Whole(string text, Locale locale = default) => Whole(text, 0, text.Length, locale);

    /// <summary>
    /// The stamp at the beginning of a piece, where something else may follow: a joining mark, or the end of the piece.
    /// A day without a year or an age in a word leads a piece only when a mark separates it: “Oct 3 — …”, never “Oct 3 was …”.
    /// </summary>
    public static Printed? Leading(string text, int start, int end, Locale locale = default)
    {
        (start, end) = Trim(text, start, end);
        if (end - start <= 0 || At(text, start, end, locale) is not { } found)
        {
            return null;
        }

        return found.End >= end || (!IsPreposition(text, start, found.Start) && (IsMark(text, found.End, end) || Glued(text, found)
            || (found is { Year: not null, Time: not null } or { Labelled: true } && !GoesOn(text, found.End, end)))) ? found : null;
    }

    /// <summary>
    /// The stamp at the end of a piece: the earliest one that reaches the end. A mark, a bracket, a tab or two spaces set it off;
    /// a date that a full stop follows ends a sentence and is no stamp.
    /// </summary>
    public static Printed? Trailing(string text, int start, int end, Locale locale = default)
    {
        (start, end) = Trim(text, start, end);
        if (end - start > LongestLine)
        {
            start = end - LongestLine;
        }

        foreach (var at in Beginnings(text, start, end))
        {
            if (At(text, at, end, locale) is not { } found || SkipJoins(text, found.End, end) < end)
            {
                continue;
            }

            if (SetOff(text, start, at) || (found.Year is not null && string.Compare(text, start, "by ", 0, 3, StringComparison.OrdinalIgnoreCase) == 0))
            {
                return text.AsSpan(found.End, end - found.End).Contains('.') ? null : found;
            }

            if (found is { HasDay: true, Year: not null, Time: not null })
            {
                // The clock behind “on 14 March 2031 - 06:57” is set off, but not alone.
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The first stamp with a day or an age in a short piece, wherever it stands; null in pieces above <see cref="LongestLine"/>.
    /// The caller judges what stands around it.
    /// </summary>
    public static Printed? Within(string text, int start, int end, Locale locale = default)
    {
        (start, end) = Trim(text, start, end);
        if (end - start > LongestLine)
        {
            return null;
        }

        foreach (var at in Beginnings(text, start, end))
        {
            if (At(text, at, end, locale) is { } found && (found.Year is not null || SetOff(text, start, at)) && (found.HasDay || found.Age is not null))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The first full day, with its year, in a sentence that says when something came out; the caller knows that it says so.</summary>
    internal static Printed? Among(string text, int start, int end, Locale locale) => Beginnings(text, start, end)
        .Select(at => At(text, at, end, locale)).FirstOrDefault(found => found is { HasDay: true, Year: not null });

    /// <summary>The first day that a sentence tells: a day of a month, or a weekday. Looks at the first 2,000 code units.</summary>
    internal static Printed? Told(string text) => Beginnings(text, 0, Math.Min(text.Length, 2_000))
        .Select(at => At(text, at, text.Length)).FirstOrDefault(found => found is { HasDay: true } or { Weekday: not null });

    /// <summary>
    /// How a page orders day and month in numeric dates: as its unambiguous dates show. Unknown where none is, or where they disagree.
    /// </summary>
    public static DayOrder OrderOf(IEnumerable<string> lines)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var line in lines.Where(line => line.Length <= LongestLine && line.Contains('/')))
        {
            foreach (var at in Beginnings(line, 0, line.Length).Where(at => char.IsAsciiDigit(line[at])))
            {
                var both = (new DateScan(line, at, line.Length, DayOrder.DayFirst).Read(), new DateScan(line, at, line.Length, DayOrder.MonthFirst).Read());
                if (both is ({ HasDay: true } one, { HasDay: true } two) && one.Day == two.Day && line.IndexOf('/', at, one.End - at) >= 0)
                {
                    dayFirst |= line.AsSpan(at).StartsWith($"{one.Day}/") || line.AsSpan(at).StartsWith($"0{one.Day}/");
                    monthFirst |= one.Day > 12 && (line.AsSpan(at).StartsWith($"{one.Month}/") || line.AsSpan(at).StartsWith($"0{one.Month}/"));
                }
            }
        }

        return dayFirst == monthFirst ? DayOrder.Unknown : dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
    }

    /// <summary>Skips spaces and marks that join a stamp to its neighbours.</summary>
    internal static int SkipJoins(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '-' or '–' or '—' or '|' or '·' or '•' or ',' or ':' or '/' or '(' or ')' or '[' or ']' or '.'))
        {
            at++;
        }

        return at;
    }

    /// <summary>A quick look that spares most places of a text the scan.</summary>
    private static bool Opens(string text, int start, int end, Locale locale)
    {
        var at = WordEnd(text, start, end);
        return at == start ? char.IsDigit(text[start]) : Openings.Contains(text.AsSpan(start, at - start)) || (locale.Words is { } words && words.Opens(text.AsSpan(start, at - start)));
    }

    /// <summary>Where the word that begins at a place ends; the place itself where none of at most 20 letters does.</summary>
    private static int WordEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start <= 20 && DateScan.IsLetter(text[at]))
        {
            at++;
        }

        return at - start <= 20 ? at : start;
    }

    private static string FirstWord(string words)
    {
        var end = WordEnd(words, 0, words.Length);
        return end == 0 ? words : words[..end];
    }

    private static bool IsMark(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        // “March 4-6” is a span of days, “4:6” a score.
        return at < end && text[at] is '-' or '–' or '—' or '|' or '·' or '•' or ':' && !(at + 1 < end && text[at] is '-' or '–' or ':' && char.IsAsciiDigit(text[at + 1]));
    }

    /// <summary>True when a sentence goes on behind a place: a word in lower case.</summary>
    private static bool GoesOn(string text, int at, int end)
    {
        at = SkipJoins(text, at, end);
        return at < end && char.IsLower(text[at]);
    }

    /// <summary>True when all that stands in front of a stamp is a word with which a sentence may begin: “On May 5, 2031 …”.</summary>
    private static bool IsPreposition(string text, int start, int end) =>
        Calendar.Prepositions.Contains(text[start..end].Trim().ToLowerInvariant());

    /// <summary>True when a joining mark, a tab, two spaces, or nothing at all, stands in front of a place.</summary>
    private static bool SetOff(string text, int start, int at)
    {
        var before = at - 1;
        while (before >= start && text[before] is ' ' or '\t' or '\u00a0')
        {
            before--;
        }

        // A hyphen within “mid-May 2031” joins words.
        return before < start || text[before] is '–' or '—' or '|' or '·' or '•' or '/' or '(' or '['
            || (text[before] == '-' && (before == start || char.IsWhiteSpace(text[before - 1])))
            || at - before > 2 || (at - before == 2 && text[before + 1] == '\t');
    }

    private static bool Glued(string text, Printed found) => found.End < text.Length && char.IsLetterOrDigit(text[found.End]);

    private static IEnumerable<int> Beginnings(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at]) && (at == start || !char.IsLetterOrDigit(text[at - 1]) || (char.IsDigit(text[at]) && HtmlWords.IsDense(text.AsSpan(at - 1, 1)))))
            {
                yield return at;
            }
        }
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '–' or '—' or '|' or '·' or '•' or '(' or '['))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '|' or '·' or '•'))
        {
            end--;
        }

        return (start, end);
    }
}
