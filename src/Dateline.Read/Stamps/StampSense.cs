using Dateline.News;

namespace Dateline.Read;

/// <summary>Why a line that consists of words of dates tells no date.</summary>
internal enum Unread
{
    /// <summary>It is no stamp.</summary>
    Nothing,

    /// <summary>Day and month could change places.</summary>
    Order,

    /// <summary>Its words are other dates in other languages.</summary>
    Language,

    /// <summary>It tells of days to come.</summary>
    ToCome,

    /// <summary>It counts its years in another calendar.</summary>
    Calendar,
}

/// <summary>What a whole line says: a stamp, or why not.</summary>
internal readonly record struct Sense(Printed? Stamp, Unread Why = Unread.Nothing, OtherCalendar Calendar = default)
{
    public static Sense No { get; } = new(null);
}

/// <summary>
/// Makes a stamp of its parts, in whatever order they stand. A word with several meanings is taken in every one of them; where that
/// gives different stamps, none is read.
/// </summary>
internal sealed partial class StampSense(List<Part> parts, Locale locale, Lexicon words, bool told)
{
    private const int MostReadings = 256;

    private readonly Meaning[] chosen = new Meaning[parts.Count];
    private readonly bool[] used = new bool[parts.Count];

    /// <summary>What a line's parts mean.</summary>
    /// <param name="parts">As <see cref="StampParts"/> finds them.</param>
    /// <param name="locale">For the order of day and month.</param>
    /// <param name="words">The language they are read in.</param>
    /// <param name="told">True where it is known that the line is a stamp: then “2 days” is an age, “Mon” a day and 2031 a year.</param>
    public static Sense Of(List<Part> parts, Locale locale, Lexicon words, bool told) => new StampSense(parts, locale, words, told).Read();

    private Sense Read()
    {
        var (best, readings) = (Sense.No, 0);
        foreach (var _ in Choices(0))
        {
            var sense = ++readings > MostReadings ? Sense.No : Assemble();
            if (sense.Stamp is null ? best is { Stamp: null, Why: Unread.Nothing } : best.Stamp is null)
            {
                best = sense;
            }
            else if (sense.Stamp is { } stamp && stamp with { IsWhole = best.Stamp!.IsWhole } != best.Stamp)
            {
                return new(null, Unread.Language);
            }
        }

        return best;
    }

    /// <summary>Every way to take the words, one meaning each.</summary>
    private IEnumerable<bool> Choices(int at)
    {
        if (at == parts.Count)
        {
            yield return true;
            yield break;
        }

        foreach (var meaning in parts[at].Meanings ?? [default])
        {
            chosen[at] = meaning;
            foreach (var each in Choices(at + 1))
            {
                yield return each;
            }
        }
    }

    private Sense Assemble()
    {
        Clear();
        for (var at = 0; at < parts.Count; at++)
        {
            if (!Take(at))
            {
                return Sense.No;
            }
        }

        if (foreign is { } calendar)
        {
            return month is null && plain.Count == 0 && triple is null ? Sense.No : new(null, Unread.Calendar, calendar);
        }

        if (toCome)
        {
            return new(null, Unread.ToCome);
        }

        return Numbers() is { } why ? new(null, why, otherCalendar) : Ages() && Clocks() && plain.Count == 0 && Printed() is { } stamp ? new(stamp) : Sense.No;
    }

    private bool Is(int at, WordKind kind) => at >= 0 && at < parts.Count && parts[at].Kind == PartKind.Word && chosen[at].Kind == kind;

    /// <summary>Takes up what a part says by itself. False where it contradicts another.</summary>
    private bool Take(int at)
    {
        var part = parts[at];
        if (used[at])
        {
            return true;
        }

        switch (part.Kind)
        {
            case PartKind.Number:
                return TakeNumber(at, part.A);
            case PartKind.Triple:
                return Once(ref triple, at);
            case PartKind.Pair:
                return Once(ref pair, at);
            case PartKind.Week or PartKind.YearDay:
                return Once(ref week, at);
            case PartKind.Clock:
                return Time(part.A, part.B);
            case PartKind.Zone:
                offset = part.B == 0 ? null : TimeSpan.FromMinutes(part.A);
                return true;
            default:
                return TakeWord(at, chosen[at]);
        }
    }

    private static bool Once(ref int? slot, int value)
    {
        if (slot is { } known)
        {
            return known == value;
        }

        slot = value;
        return true;
    }

    private bool Time(int hour, int minute)
    {
        if (time is not null || hour > 24 || minute > 59)
        {
            return false;
        }

        time = (hour % 24, minute);
        return true;
    }

    private bool TakeWord(int at, Meaning meaning)
    {
        switch (meaning.Kind)
        {
            case WordKind.Month:
                monthAt = at;
                return Once(ref month, meaning.Value);
            case WordKind.Weekday:
                return Once(ref weekday, meaning.Value);
            case WordKind.Shortened:
                shortened = true;
                return Once(ref weekday, meaning.Value);
            case WordKind.LastDay:
                last = true;
                return Once(ref weekday, meaning.Value);
            case WordKind.Last:
                return Last(at, meaning.Value);
            case WordKind.Age:
                return whole is null && (whole = meaning.Age) is not null;
            case WordKind.Unit:
                // “a week ago” without “a”; “month last”.
                return Is(at + 1, WordKind.Last) || Count(1, meaning.Value, bare: true);
            case WordKind.Ago or WordKind.Before:
                return ago = true;
            case WordKind.ToCome:
                return toCome = true;
            case WordKind.Half:
                return Once(ref half, meaning.Value);
            case WordKind.Part:
                return Once(ref partOfDay, meaning.Value);
            case WordKind.Clock:
                return Time(meaning.Value, 0);
            case WordKind.Number or WordKind.Ordinal:
                return TakeNumber(at, meaning.Value);
            case WordKind.Foreign:
                foreign = (OtherCalendar)meaning.Value;
                return true;
            case WordKind.Era:
                era = meaning.Value;
                return true;
            case WordKind.Sign:
                // In front of a number it counts; alone it says nothing.
                return true;
            case WordKind.Brief or WordKind.Suffix:
                return false;
            default:
                return true;
        }
    }

    /// <summary>“last Monday”, “this week”, “mese scorso”.</summary>
    private bool Last(int at, int back)
    {
        foreach (var beside in (ReadOnlySpan<int>)[Is(at + 1, WordKind.Link) ? at + 2 : at + 1, at - 1])
        {
            if (Is(beside, WordKind.Weekday) || Is(beside, WordKind.Shortened))
            {
                last = back == 1;
                return true;
            }

            if (beside > at && (beside < parts.Count && parts[beside].Kind == PartKind.Number || Is(beside, WordKind.Number)) && (Is(beside + 1, WordKind.Unit) || Is(beside + 1, WordKind.Brief)))
            {
                // “the past 2 days”.
                return back == 1 && (ago = true);
            }

            if (Is(beside, WordKind.Unit) && !used[beside] && whole is null && !(beside > 0 && parts[beside - 1].Kind == PartKind.Number))
            {
                used[beside] = true;
                whole = new(back, (AgeUnit)chosen[beside].Value);
                return true;
            }
        }

        return false;
    }

    private bool TakeNumber(int at, int value)
    {
        if (Is(at + 1, WordKind.Unit) || Is(at + 1, WordKind.Brief))
        {
            used[at + 1] = true;
            var unit = chosen[at + 1];
            if (unit.Value == (int)AgeUnit.Hour && value <= 24 && HasDay())
            {
                // “Thursday at 11h”, “yesterday 11h 30”.
                return Time(value, 0);
            }

            brief |= unit.Kind == WordKind.Brief;
            return Count(value, unit.Value, bare: false);
        }

        foreach (var beside in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (Is(beside, WordKind.Sign) && !used[beside])
            {
                used[beside] = true;
                return Signed(chosen[beside].Value, value);
            }
        }

        if (Is(at + 1, WordKind.Half) || (Is(at - 1, WordKind.Half) && time is null && value <= 12 && parts[at].Digits < 3 && !(at + 1 < parts.Count && parts[at + 1].Kind == PartKind.Clock)))
        {
            return Time(value, 0);
        }

        plain.Add(at);
        return plain.Count <= 4;
    }

    private bool HasDay() => Enumerable.Range(0, parts.Count).Any(at => parts[at].Kind is PartKind.Triple or PartKind.Pair
        || Is(at, WordKind.Month) || Is(at, WordKind.Weekday) || Is(at, WordKind.Shortened) || Is(at, WordKind.Age) || Is(at, WordKind.LastDay));

    /// <summary>A number that a word beside it explains: 2031年, 5日, 14時, “năm 2031”.</summary>
    private bool Signed(int sign, int value) => sign switch
    {
        0 when era is { } first => Once(ref year, first + value - 1),
        0 => Once(ref year, value),
        1 => Once(ref month, value),
        2 => Once(ref day, value),
        3 => Time(value, 0),
        4 when time is { } known && known.Minute == 0 && value < 60 => (time = (known.Hour, value)) is not null,
        5 => value < 60,
        _ => false,
    };

    private bool Count(int count, int unit, bool bare)
    {
        counted = true;
        onlyBare &= bare;
        if (unit is (int)AgeUnit.Month or (int)AgeUnit.Year)
        {
            long_ = long_ is { } known ? new(Months(known) + Months(new(count, (AgeUnit)unit)), AgeUnit.Month) : new(count, (AgeUnit)unit);
            return count < 1000;
        }

        if (count >= 1000)
        {
            return false;
        }

        var next = new Age(count, (AgeUnit)unit);
        if (short_ is { } before)
        {
            var finer = (AgeUnit)Math.Min((int)before.Unit, unit);
            next = new((int)((Seconds(before) + Seconds(next)) / Seconds(new(1, finer))), finer);
        }

        short_ = next;
        return true;
    }

    private static int Months(Age age) => age.Unit == AgeUnit.Year ? age.Count * 12 : age.Count;

    private static long Seconds(Age age) => age.Count * (age.Unit switch
    {
        AgeUnit.Second => 1L,
        AgeUnit.Minute => 60,
        AgeUnit.Hour => 3600,
        AgeUnit.Day => 86_400,
        _ => 604_800,
    });
}
