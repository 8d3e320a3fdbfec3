using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads a whole line as a stamp, in the page's language or in any that knows its words.</summary>
internal static class StampLine
{
    private const int LongestLine = 100;

    /// <summary>What a line says. A line with an ordinary word says nothing; two languages that read different dates say none.</summary>
    /// <param name="line">The line alone, without label or joining marks.</param>
    /// <param name="told">As in <see cref="StampSense"/>.</param>
    public static Sense Read(ReadOnlySpan<char> line, Locale locale, bool told)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return Sense.No;
        }

        var folded = Folding.Of(line);
        if (locale.Words is { } words)
        {
            var own = In(folded, locale, words, told);
            if (!told || own is not { Stamp: null, Why: Unread.Nothing } || StampParts.Of(folded, words) is not null)
            {
                return own;
            }
        }

        return Among(folded, locale, told);
    }

    private static Sense In(string folded, Locale locale, Lexicon words, bool told)
    {
        return Templated(folded, words) ?? (StampParts.Of(folded, words) is { } parts ? StampSense.Of(parts, locale, words, told) : Sense.No);
    }

    /// <summary>An age whose words, its number aside, are a pattern of the language; null where they are not.</summary>
    private static Sense? Templated(string folded, Lexicon words) => Pattern(folded) is not var (pattern, count) ? null
        : words.Past(pattern) is { } unit ? new(new(null, null, null, null, null, null, new(count, unit), 0, 0))
        : words.Future(pattern) ? new(null, Unread.ToCome) : null;

    private static Sense Among(string folded, Locale locale, bool told)
    {
        var known = Tongues.Of(folded, told).ToLookup(Tongues.IsCommon);
        var common = Agreed(folded, locale, known[true], told);
        return common is { Stamp: null, Why: Unread.Nothing } && locale.Words is null ? Agreed(folded, locale, known[false], told) : common;
    }

    /// <summary>What all languages agree on that can read a line.</summary>
    private static Sense Agreed(string folded, Locale locale, IEnumerable<Lexicon> languages, bool told)
    {
        // An age that is printed just as a language prints it is surer than one put together of words.
        var printed = languages.Select(words => Templated(folded, words)).Where(sense => sense is not null).Distinct().ToList();
        if (printed.Count > 0)
        {
            return printed.Count == 1 ? printed[0]!.Value : new(null, Unread.Language);
        }

        var best = Sense.No;
        foreach (var words in languages)
        {
            var sense = In(folded, locale with { Language = words.Code == "xx" ? null : words.Code }, words, told);
            if (sense.Stamp is null)
            {
                best = best is { Stamp: null, Why: Unread.Nothing } ? sense : best;
            }
            else if (best.Stamp is not null && best.Stamp != sense.Stamp)
            {
                return new(null, Unread.Language);
            }
            else
            {
                best = sense;
            }
        }

        return best;
    }

    /// <summary>The line with its only number replaced by “#”.</summary>
    private static (string, int)? Pattern(string folded)
    {
        var from = folded.AsSpan().IndexOfAnyInRange('0', '9');
        if (from < 0)
        {
            return null;
        }

        var end = from;
        while (end < folded.Length && char.IsAsciiDigit(folded[end]))
        {
            end++;
        }

        return end - from < 5 && folded.AsSpan(end).IndexOfAnyInRange('0', '9') < 0
            ? ($"{folded.AsSpan(0, from)}#{folded.AsSpan(end)}", int.Parse(folded.AsSpan(from, end - from), System.Globalization.CultureInfo.InvariantCulture)) : null;
    }
}
