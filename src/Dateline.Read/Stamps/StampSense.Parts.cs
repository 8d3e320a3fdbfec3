using Dateline.News;

namespace Dateline.Read;

/// <content>What the parts say together.</content>
internal sealed partial class StampSense
{
    private readonly List<int> plain = [];
    private int? year;
    private int? month;
    private int? day;
    private int? weekday;
    private int? half;
    private int? partOfDay;
    private int? triple;
    private int? pair;
    private int? week;
    private int? era;
    private (int Hour, int Minute)? time;
    private TimeSpan? offset;
    private Age? whole;
    private Age? coarse;
    private Age? fine;
    private OtherCalendar? foreign;
    private OtherCalendar otherCalendar;
    private bool ago;
    private bool counted;
    private bool onlyBare;
    private bool brief;
    private bool shortened;
    private bool last;
    private bool toCome;
    private bool inTwo;
    private int monthAt;

    private void Clear()
    {
        plain.Clear();
        Array.Clear(used);
        monthAt = -1;
        (year, month, day, weekday, half, partOfDay, triple, pair, week, era) = (null, null, null, null, null, null, null, null, null, null);
        (time, offset, whole, coarse, fine, foreign, otherCalendar) = (null, null, null, null, null, null, default);
        (ago, counted, onlyBare, brief, shortened, last, toCome, inTwo) = (false, false, true, false, false, false, false, false);
    }

    private bool Ages()
    {
        if (!counted)
        {
            return !ago;
        }

        // “2 days” is how long something took, unless the page says ago, or is known to say when.
        return whole is null && month is null && (weekday is null || fine?.Unit == AgeUnit.Week) && year is null && (ago || (!onlyBare && (told || (brief && parts.Count == 2))));
    }

    /// <summary>The hour of a number that stands behind a word and is no day: “klockan 17”, and the half of the day.</summary>
    private bool Clocks()
    {
        var dated = month is not null || weekday is not null || whole is not null;
        if (time is null && plain.Count == 1 && Value(plain[0]) is <= 24 and var hour && ((dated && Is(plain[0] - 1, WordKind.Link)) || Is(plain[0] - 1, WordKind.Part) || Is(plain[0] + 1, WordKind.Part)))
        {
            plain.Clear();
            if (!Time(hour, 0))
            {
                return false;
            }
        }

        if (time is not { } known)
        {
            // A part of the day beside a day tells no hour; “am” without an hour belongs to no stamp.
            return half is null && (partOfDay is null || dated || triple is not null);
        }

        // “13:09 PM” is printed by pages that add the half to a 24-hour clock: the hour says more.
        time = (half, partOfDay, known.Hour) switch
        {
            (1, _, < 12) or (null, 1, < 12) or (null, 2, < 7) or (null, 3, > 5 and < 12) => (known.Hour + 12, known.Minute),
            (0, _, 12) or (null, 0 or 3, 12) => (0, known.Minute),
            _ => known,
        };
        return true;
    }

    private Printed? Printed()
    {
        var age = whole ?? coarse ?? fine;
        var clock = time is { } at ? new TimeOnly(at.Hour, at.Minute) : (TimeOnly?)null;
        if (age is not null)
        {
            if (!told && (whole is { Unit: < AgeUnit.Day } or { Count: 0, Unit: > AgeUnit.Day } || (whole is { Count: 0 } && parts.Count == 1)))
            {
                // “Now” and “this week” stand in menus.
                return null;
            }

            if (told && whole is { Unit: AgeUnit.Year } && month is not null && day is not null && year is null)
            {
                // “last year on 7 May”.
                return new(null, month, day, null, clock, offset, age, 0, 0) { IsWhole = true };
            }

            return day is null && year is null && month is null && triple is null && (clock is null || age.Unit >= AgeUnit.Day) && (weekday is null || (told && age.Unit == AgeUnit.Week))
                ? new(null, null, null, (DayOfWeek?)weekday, clock, offset, age, 0, 0) { Beside = whole is null && coarse is not null ? fine : null, IsWhole = whole is not null } : null;
        }

        var valid = (day, month, year) switch
        {
            ({ } d, { } m, var y) => y is null or (>= 1900 and <= 2100) && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y ?? 2024, m),
            (null, { } m, { } y) => y is >= 1900 and <= 2100 && m is >= 1 and <= 12 && clock is null && weekday is null,
            (null, null, { } y) => told && y is >= 1900 and <= 2100 && clock is null && weekday is null && !HasWords(),
            (null, null, null) => weekday is not null ? told || !shortened : clock is not null && (told || parts.TrueForAll(part => part.Kind != PartKind.Number)),
            _ => false,
        };
        return valid ? new(year, month, day, (DayOfWeek?)weekday, clock, offset, null, 0, 0) { IsLast = last, InTwoFigures = inTwo } : null;
    }

    private bool HasWords() => parts.Exists(part => part.Kind == PartKind.Word && part.Meanings!.TrueForAll(meaning => meaning.Kind is not (WordKind.Link or WordKind.Sign)));
}
