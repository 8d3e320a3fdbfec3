using System.Collections.Frozen;

namespace Dateline.Link;

/// <summary>English words that stand in every news text and tell nothing of what it is about.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = (
        "a about above across after again against all almost along also although always am among an and another any anyone are around as at "
        + "away back be became because been before being below between both but by came can cannot come could did do does doing down "
        + "during each either else even ever every few for from further get give given go goes going got had has have having he her here "
        + "hers him himself his how however i if in into is it its itself just last less let like made make many may me might more most "
        + "much must my near need never next no nor not now of off on once one only onto or other our out over own per put rather said "
        + "say saying says see seem seen several shall she should since so some such take taken tell than that the their them themselves "
        + "then there these they thing this those though through thus to told too took toward towards two under until up upon us use used very "
        + "via want was way we well went were what when where whether which while who whom whose why will with within without would "
        + "yet you your dont didnt doesnt t s d ll re ve m isnt wont mr mrs ms dr "
        + "according ahead amid including added first new news report reported reports year years day days week time today yesterday "
        + "people monday tuesday wednesday thursday friday saturday sunday am pm")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>“US” is a country and “us” is not.</summary>
    public static bool Contains(Word word, bool written) => All.Contains(word.Form) && !written;

    public static bool Denies(string form) => Denials.Contains(form);

    public static bool IsCount(string form) => (form.Length > 0 && char.IsDigit(form[0])) || Counts.Contains(form);
}
