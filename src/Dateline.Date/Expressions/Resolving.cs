using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Gives the expressions of a text their values, from the first to the last: what a text says of a time is counted from
/// the day it was written, or from the time named last. A part that neither the words nor the anchor give stays open.
/// </summary>
/// <param name="written">The day the text was written; null where nobody knows it.</param>
/// <param name="ofTheDay">True for a report that names days near its own; in another text “heute” is only the present.</param>
internal sealed partial class Resolving(DateOnly? written, TimeAnchor anchor, bool ofTheDay)
{
    private Saying? previous;
    private DateOnly? lastDay;
    private TimexValue.Point? last;
    private TimexValue.Point? lastQuarter;
    private int lastSentence;
    private int sentence;

    /// <summary>In a narrative the time goes on with the last date named; news is told from its own day.</summary>
    private DateOnly? Now => anchor == TimeAnchor.News || lastDay is null ? anchor == TimeAnchor.News ? written : null : lastDay;

    /// <param name="next">The expression behind, from which this one may borrow.</param>
    /// <param name="inSentence">The number of its sentence.</param>
    public (TimexType Type, TimexValue Value)? Of(Saying saying, Telling telling, Saying? next, int inSentence)
    {
        sentence = inSentence;
        if (saying[Slot.OrPresent] == 1 && !ofTheDay && telling != Telling.Past)
        {
            return (TimexType.Date, new TimexValue.Reference(TimexReference.Present));
        }

        if (saying[Slot.Borrow] == 1 && next is not null)
        {
            saying = saying with { Parts = [.. next.Parts.Where(part => part.Slot is not (Slot.Mod or Slot.Borrow) && !saying.Has(part.Slot) && !IsFiner(part.Slot, saying)), .. saying.Parts] };
            // “Nov–Feb 2017” begins in the year before.
            saying = saying[Slot.Month] > next[Slot.Month] && saying[Slot.Year] is { } year ? saying with { Parts = [.. saying.Parts, new(Slot.Year, year - 1)] } : saying;
        }

        if (saying[Slot.BorrowBack] == 1)
        {
            var isNext = previous is not null && previous.Last == saying.First - 2;
            if (saying[Slot.Weekday] is { } weekday)
            {
                var ahead = isNext && previous!.Has(Slot.Weekday) && lastDay is { } from && last is { Day: not null } && Moved(from, ((weekday - IsoDay(from) + 6) % 7) + 1) is { } there ? On(there) : OfWeekday(saying, weekday, telling);
                previous = saying;
                Remember(ahead);
                return Dated(ahead);
            }

            if (!isNext || !previous!.Has(Slot.Day) || last is not { Month: { } month, Day: { } before })
            {
                return null;
            }

            // “from 27 April to the 3rd”: of the month behind.
            var thatMonth = saying[Slot.Day] > before ? month : (month % 12) + 1;
            saying = saying with { Parts = [.. saying.Parts, new(Slot.Month, thatMonth), .. last.Year is { } same ? ImmutableArray.Create(new Taken(Slot.Year, same + (thatMonth < month ? 1 : 0))) : []] };
        }

        previous = saying;
        var answer = saying.Kind switch
        {
            SayingKind.Span => Length(saying),
            SayingKind.Set => ((TimexType Type, TimexValue Value)?)(TimexType.Set, Recurring(saying)),
            SayingKind.Ref => (TimexType.Date, new TimexValue.Reference((TimexReference)saying[Slot.Ref]!.Value)),
            SayingKind.Unit => Dated(OfUnit(saying)),
            SayingKind.Shift => Shifted(saying, telling),
            SayingKind.Same => Dated(Same(saying)),
            SayingKind.Decade => Dated(OfDecade(saying)),
            SayingKind.Century => Dated(new TimexValue.Point { Year = Math.Max(saying[Slot.Century]!.Value - 1, 0), YearFigures = 2, Bc = saying[Slot.Bc] == 1 }),
            SayingKind.WeekOf => Placed(saying, telling) is { Day: not null } day ? Dated(WeekOf(DayOf(day)!.Value)) : null,
            _ => OnCalendar(saying, telling),
        };
        if (answer is { Value: TimexValue.Point point } && saying.Kind != SayingKind.Set && !(saying.Kind == SayingKind.Shift && point.Quarter is not null))
        {
            Remember(point);
        }

        return answer;
    }

    private static bool IsFiner(Slot slot, Saying saying) =>
        (saying.Has(Slot.Day) && slot is Slot.Hour or Slot.Minute or Slot.Part or Slot.Meridiem or Slot.Weekday)
        || (saying.Has(Slot.Month) && slot == Slot.Day) || (saying.Has(Slot.Year) && slot is Slot.Month or Slot.Day);

    private static (TimexType Type, TimexValue Value)? Dated(TimexValue? value) =>
        value is null ? null : (value is TimexValue.Point { HasTime: true } ? TimexType.Time : TimexType.Date, value);

    private void Remember(TimexValue.Point point)
    {
        last = point;
        lastSentence = sentence;
        lastDay = DayOf(point) ?? lastDay;
        lastQuarter = point.Quarter is not null ? point : lastQuarter;
    }

    private static DateOnly? DayOf(TimexValue.Point point) => point.YearFigures == 4 ? point.Days?.First : null;

    private static int IsoDay(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    private static TimexValue.Point WeekOf(DateOnly day) => new()
    {
        Year = System.Globalization.ISOWeek.GetYear(day.ToDateTime(default)),
        Week = System.Globalization.ISOWeek.GetWeekOfYear(day.ToDateTime(default)),
    };

    private static DateOnly? Moved(DateOnly from, long days) =>
        from.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    private static DateOnly? Month(DateOnly from, long by)
    {
        var months = (from.Year * 12L) + from.Month - 1 + by;
        return months is >= 12 and < 120_000 ? new((int)(months / 12), (int)(months % 12) + 1, 1) : null;
    }
}
