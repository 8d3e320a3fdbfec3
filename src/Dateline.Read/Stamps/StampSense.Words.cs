using Dateline.News;

namespace Dateline.Read;

/// <content>What each word and number says by itself.</content>
internal sealed partial class StampSense
{
    private bool TakeWord(int at, Meaning meaning)
    {
        switch (meaning.Kind)
        {
            case WordKind.Month:
                monthAt = at;
                return Once(ref month, meaning.Value);
            case WordKind.Weekday or WordKind.Shortened or WordKind.LastDay:
                shortened |= meaning.Kind == WordKind.Shortened;
                last |= meaning.Kind == WordKind.LastDay;
                return Once(ref weekday, meaning.Value);
            case WordKind.Number or WordKind.Ordinal:
                return TakeNumber(at, meaning.Value);
            case WordKind.Brief or WordKind.Suffix:
                return false;
            case WordKind.Half:
                return Once(ref half, meaning.Value);
            case WordKind.Part:
                return Once(ref partOfDay, meaning.Value);
            case WordKind.Clock:
                return Time(meaning.Value, 0);
            case WordKind.Foreign:
                foreign = (OtherCalendar)meaning.Value;
                return true;
            case WordKind.Era:
                era = meaning.Value;
                return true;
            default:
                return TakeAge(at, meaning);
        }
    }

    /// <summary>The words of ages. Others — links, and signs without a number — say nothing.</summary>
    private bool TakeAge(int at, Meaning meaning)
    {
        switch (meaning.Kind)
        {
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
                return told && back == 1 && (ago = true);
            }

            if (told && Is(beside, WordKind.Unit) && !used[beside] && whole is null && !(beside > 0 && parts[beside - 1].Kind == PartKind.Number))
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
            coarse = coarse is { } known ? new(Months(known) + Months(new(count, (AgeUnit)unit)), AgeUnit.Month) : new(count, (AgeUnit)unit);
            return count < 1000;
        }

        if (count >= 1000)
        {
            return false;
        }

        var next = new Age(count, (AgeUnit)unit);
        if (fine is { } before)
        {
            if (before.Unit == AgeUnit.Hour && unit == (int)AgeUnit.Minute && count > 59)
            {
                return false;
            }

            var finer = (AgeUnit)Math.Min((int)before.Unit, unit);
            next = new((int)((Seconds(before) + Seconds(next)) / Seconds(new(1, finer))), finer);
        }

        fine = next;
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
