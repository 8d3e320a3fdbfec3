using System.Collections.Frozen;

namespace Dateline.Link;

/// <summary>What a word is beside its meaning.</summary>
[Flags]
internal enum WordKind
{
    None = 0,

    /// <summary>A figure, a day or a month.</summary>
    Count = 1,
    Weekday = 2,

    /// <summary>Tells what is done to one another by both: the order of names says nothing.</summary>
    Mutual = 4,
    Cyrillic = 8,

    /// <summary>With letters that English words do not have.</summary>
    Accented = 16,
}

/// <summary>English words that are more than words: what counts, what denies, and what stands in every news text.</summary>
internal static class CommonWords
{
    /// <summary>Words that turn a sentence round.</summary>
    private static readonly FrozenSet<string> Denials =
        "no not never none nobody nothing neither nor without cannot denies denied deny rejects rejected refuses refused t".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Numbers and days in words.</summary>
    private static readonly FrozenSet<string> Counts = (
        "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion second third fourth "
        + "fifth january february march april june july august september october november december jan feb aug sept oct nov dec monday "
        + "tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Mutual =
        "and or meet meets met meeting talk talks talked speak speaks spoke with versus vs v marry marries married".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays =
        "monday tuesday wednesday thursday friday saturday sunday".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static WordKind KindOf(string form) =>
        (IsCount(form) ? WordKind.Count : WordKind.None)
        | (Weekdays.Contains(form) ? WordKind.Weekday : WordKind.None)
        | (Mutual.Contains(form) ? WordKind.Mutual : WordKind.None)
        | (form[0] is >= '\u0400' and <= '\u052f' ? WordKind.Cyrillic : WordKind.None)
        | (form.AsSpan().ContainsAnyExceptInRange('\0', '\u007f') ? WordKind.Accented : WordKind.None);

    /// <summary>“US” is a country and “us” is not.</summary>
    public static bool Contains(Word word, bool written) => Language.English.IsCommon(word.Form) && !written;

    public static bool Denies(string form) => Denials.Contains(form);

    public static bool IsCount(string form) => (form.Length > 0 && char.IsDigit(form[0])) || Counts.Contains(form);
}
