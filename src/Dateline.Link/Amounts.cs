using System.Collections.Frozen;

namespace Dateline.Link;

/// <summary>The figures in some lines: what is counted and how many there are of it.</summary>
internal sealed class Amounts
{
    private static readonly FrozenDictionary<string, string> InWords = (
        "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 "
        + "sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50")
        .Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Scales =
        "hundred thousand million billion trillion m bn".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number beside one of these is part of a date.</summary>
    private static readonly FrozenSet<string> Months = (
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How long ago and how long for is told now of this, now of that.</summary>
    private static readonly FrozenSet<string> OfTime =
        "year years month months week weeks day days hour hours minute minutes second seconds am pm".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Percent = "percent per pc percentage".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const string Result = "to";

    private readonly Dictionary<string, HashSet<string>> _byUnit = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    public static Amounts In(IEnumerable<(string Text, List<Word> Words)> lines)
    {
        var amounts = new Amounts();
        foreach (var (text, words) in lines)
        {
            for (var at = 0; at < words.Count; at++)
            {
                at = amounts.Take(text, words, at);
            }
        }

        return amounts;
    }

    /// <summary>True when both tell results of a game or a vote and none in common: these are not counted again.</summary>
    public bool TellOtherResults(Amounts other) =>
        _byUnit.TryGetValue(Result, out var mine) && other._byUnit.TryGetValue(Result, out var theirs) && !mine.Overlaps(theirs);

    public bool Contradict(Amounts other) =>
        !_all.Overlaps(other._all)
        && _byUnit.Any(pair => other._byUnit.TryGetValue(pair.Key, out var theirs) && !pair.Value.Overlaps(theirs));

    /// <returns>The last word of the figure.</returns>
    private int Take(string text, List<Word> words, int at)
    {
        if (ValueOf(words[at]) is not { } value || IsOfDate(text, words, at))
        {
            return at;
        }

        if (Partner(text, words, at) is { } partner && ValueOf(words[partner]) is { } second)
        {
            // 2-1 and 1-2 are one result.
            Add(Result, string.CompareOrdinal(value, second) < 0 ? $"{second} {value}" : $"{value} {second}");
            return partner;
        }

        var last = at;
        if (Follows(text, words, at) && Scales.Contains(words[at + 1].Form))
        {
            value += " " + words[++last].Form[..1];
        }

        var next = words[last].End < text.Length ? text[words[last].End] : ' ';
        var before = words[at].Start > 0 ? text[words[at].Start - 1] : ' ';
        if (next == '%' || (Follows(text, words, last) && Percent.Contains(words[last + 1].Form)))
        {
            Add("%", value);
        }
        else if (char.GetUnicodeCategory(before) == System.Globalization.UnicodeCategory.CurrencySymbol)
        {
            Add(before.ToString(), value);
        }
        else if (Follows(text, words, last) && !OfTime.Contains(words[last + 1].Form))
        {
            var unit = words[last + 1];
            Add(unit.Form == "people" || !CommonWords.Contains(unit, written: false) ? Stems.Of(unit.Form) : null, value);
        }

        return last;
    }

    private void Add(string? unit, string value)
    {
        _all.Add(value);
        if (unit is null)
        {
            return;
        }

        if (!_byUnit.TryGetValue(unit, out var values))
        {
            _byUnit[unit] = values = new(StringComparer.Ordinal);
        }

        values.Add(value);
    }

    private static string? ValueOf(Word word) =>
        word.Form.All(c => char.IsAsciiDigit(c) || c == '.') ? word.Form : InWords.GetValueOrDefault(word.Form);

    private static bool IsOfDate(string text, List<Word> words, int at) =>
        (at > 0 && Months.Contains(words[at - 1].Form))
        || (at + 1 < words.Count && Months.Contains(words[at + 1].Form))
        || (words[at].End < text.Length && text[words[at].End] == ':') || (words[at].Start > 0 && text[words[at].Start - 1] == ':')
        || (words[at].End - words[at].Start == 4 && words[at].Form.Length == 4 && words[at].Form[..2] is "19" or "20");

    /// <summary>The second number of a result: “2-1”, “7 to 4”.</summary>
    private static int? Partner(string text, List<Word> words, int at)
    {
        if (at + 1 < words.Count && words[at + 1].Start - words[at].End == 1 && text[words[at].End] is '-' or '–' or '—')
        {
            return at + 1;
        }

        return at + 2 < words.Count && words[at + 1].Form == "to" && Follows(text, words, at) && Follows(text, words, at + 1) ? at + 2 : null;
    }

    /// <summary>True when the next word stands one space or hyphen behind.</summary>
    private static bool Follows(string text, List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Start - words[at].End == 1 && text[words[at].End] is ' ' or '\u00a0' or '-';
}
