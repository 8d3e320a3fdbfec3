using System.Collections.Immutable;

namespace Dateline.Date;

/// <summary>The kinds of time that words name.</summary>
internal enum SayingKind
{
    /// <summary>A place on the calendar or clock: “3 October”, “last May”, “Friday evening”, “8 p.m.”, “yesterday”.</summary>
    Date,

    /// <summary>A unit counted from an anchor: “last week”, “this year”, “the following month”.</summary>
    Unit,

    /// <summary>So many units from an anchor: “two years ago”, “three days later”.</summary>
    Shift,

    /// <summary>A length: “three days”.</summary>
    Span,

    /// <summary>What recurs: “every Monday”, “daily”.</summary>
    Set,

    /// <summary>“now”, “recently”.</summary>
    Ref,

    /// <summary>“the same day”, “that year”: the last named, at this unit.</summary>
    Same,

    Decade,

    Century,

    /// <summary>“the week of 12 May”.</summary>
    WeekOf,

    /// <summary>No time, though it looks like one.</summary>
    Nothing,
}

/// <summary>What the words of an expression say, part by part.</summary>
internal enum Slot
{
    Year,
    ShortYear,
    Bc,
    Month,
    Day,
    Weekday,
    Season,
    Quarter,
    Half,
    Weekend,
    Part,
    Hour,
    Minute,
    Second,

    /// <summary>Minutes before the hour named: 30 for “halb acht”, 10 for “ten to nine”.</summary>
    MinutesTo,

    /// <summary>0 for a.m., 12 for p.m.</summary>
    Meridiem,

    /// <summary>Days from the anchor: −1 for “yesterday”.</summary>
    DayRel,

    /// <summary>−1 last, 0 this, 1 next, of what is named.</summary>
    Rel,

    /// <summary>The same, of the year in which it lies.</summary>
    YearRel,

    /// <summary>The same, of the week in which a weekday lies: “Tuesday of next week”.</summary>
    WeekRel,

    /// <summary>The same, of the month in which a day lies: “the 15th of next month”.</summary>
    MonthRel,

    /// <summary>The n-th weekday, week or day of a month or year; −1 for the last.</summary>
    Nth,
    Amount,

    /// <summary>1 adds a half to the amount before.</summary>
    AndHalf,
    Unit,
    Sign,

    /// <summary>0 the anchor of the text, 1 the last time named.</summary>
    Base,
    Mod,
    Ref,
    Decade,
    Century,
    Holiday,

    /// <summary>1 where what is missing is taken from the expression behind: “5 and 6 October”.</summary>
    Borrow,

    /// <summary>1 where what is missing is taken from the expression before, one word away: “9 May through 17”.</summary>
    BorrowBack,

    /// <summary>1 where the words name every such time: “Mondays”.</summary>
    Every,

    /// <summary>1 where day and month stand as figures in an order that the language does not settle: “5/6/2024”.</summary>
    EitherOrder,

    /// <summary>1 where the words are a length beside a verb of the past: “built in two weeks”, “will meet in two weeks”.</summary>
    NotIfPast,

    /// <summary>1 for “heute”, which is this day in a report of the day and the present in an essay.</summary>
    OrPresent,
}

internal readonly record struct Taken(Slot Slot, decimal Value);

/// <summary>An expression as its words alone say it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token, inclusive.</param>
internal sealed record Saying(SayingKind Kind, int First, int Last, ImmutableArray<Taken> Parts)
{
    public int? this[Slot slot]
    {
        get
        {
            int? value = null;
            foreach (var part in Parts)
            {
                value = part.Slot == slot ? (int)Math.Clamp(part.Value, int.MinValue, int.MaxValue) : value;
            }

            return value;
        }
    }

    public bool Has(Slot slot) => this[slot] is not null;
}
