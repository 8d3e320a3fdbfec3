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
            if (++readings > MostReadings)
            {
                return Sense.No;
            }

            var sense = Assemble();
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
}
