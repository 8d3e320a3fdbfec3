using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Date;

/// <summary>
/// The words of one language that name days and tell whether something is past or to come. English so far;
/// a further language is a further table. Verb forms after any school grammar; abbreviations of months as the
/// Associated Press and the common style guides print them.
/// </summary>
internal sealed record Words(
    FrozenDictionary<string, int> Months,
    FrozenDictionary<string, DayOfWeek> Weekdays,
    FrozenSet<string> Before,
    FrozenSet<string> Past,
    FrozenSet<string> NoVerb,
    FrozenSet<string> ToCome,
    FrozenSet<string> Arranged,
    FrozenSet<string> WasForms,
    FrozenSet<string> IsForms,
    FrozenSet<string> Background,
    FrozenSet<string> Abbreviations)
{
    public static Words English { get; } = new(
        Months: Numbered(
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec"),
        Weekdays: Days(
            "sunday sun", "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat"),
        Before: Set("on in by for since until till from to of during after before through between and"),
        Past: Set("""
            said told wrote met held took gave became began came went made saw spoke sent put left led won lost built brought
            bought kept felt found got hit paid ran sat shot sold stood struck wore withdrew flew fell fought grew knew rose
            broke chose drew drove threw shook swore taken given spoken written done gone seen shown known begun chosen drawn
            flown fallen grown risen broken thrown sworn held met made sent left led won lost became
            according reports statement developments
            """),
        NoVerb: Set("""
            united red hundred need speed indeed seed feed breed weed bed sacred naked kindred shed wed fed led embed
            armed allied unmanned proposed so-called
            """),
        ToCome: Set("will shall upcoming forthcoming prepare preparing prepares might"),
        Arranged: Set("scheduled due planned expected slated set supposed"),
        WasForms: Set("was were had been"),
        IsForms: Set("is are 's 're be"),
        Background: Set("after since when who which whose where because while although though as once"),
        Abbreviations: Set("""
            u.s u.k u.n e.u d.c mr mrs ms dr gen lt col sgt sen rep gov st no prof jr sr vs inc corp ltd co
            jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m
            """));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbered(params ImmutableArray<string> names) =>
        names.SelectMany((forms, index) => forms.Split(' ').Select(form => (form, index)))
            .ToFrozenDictionary(pair => pair.form, pair => pair.index + 1, StringComparer.Ordinal);

    private static FrozenDictionary<string, DayOfWeek> Days(params ImmutableArray<string> names) =>
        Numbered(names).ToFrozenDictionary(pair => pair.Key, pair => (DayOfWeek)(pair.Value - 1), StringComparer.Ordinal);
}
