using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>Units counted from an anchor, lengths, and what recurs.</summary>
internal sealed partial class Resolving
{
    private TimexValue.Point? OfUnit(Saying saying)
    {
        var rel = saying[Slot.Rel] ?? 0;
        var unit = (TimexUnit)saying[Slot.Unit]!.Value;
        return (saying[Slot.Base] == 1 ? lastDay ?? Now : Now) is { } from ? At(from, unit, rel) : null;
    }

    /// <summary>The unit in which a day lies, moved by so many.</summary>
    private static TimexValue.Point? At(DateOnly from, TimexUnit unit, int by) => unit switch
    {
        TimexUnit.Day => Moved(from, by) is { } day ? On(day) : null,
        TimexUnit.Weekend => Moved(from, by * 7L) is { } day ? WeekOf(day) with { Weekend = true } : null,
        TimexUnit.Week => Moved(from, by * 7L) is { } day ? WeekOf(day) : null,
        TimexUnit.Month => Month(from, by) is { } day ? new() { Year = day.Year, Month = day.Month } : null,
        TimexUnit.Quarter => Month(from, by * 3L) is { } day ? new() { Year = day.Year, Quarter = ((day.Month - 1) / 3) + 1 } : null,
        TimexUnit.Year => from.Year + (long)by is >= 1 and <= 9999 ? new() { Year = from.Year + by } : null,
        TimexUnit.Decade => (from.Year / 10) + (long)by is >= 0 and <= 999 ? new() { Year = (from.Year / 10) + by, YearFigures = 3 } : null,
        TimexUnit.Century => (from.Year / 100) + (long)by is >= 0 and <= 99 ? new() { Year = (from.Year / 100) + by, YearFigures = 2 } : null,
        TimexUnit.Millennium => (from.Year / 1000) + (long)by is >= 0 and <= 9 ? new() { Year = (from.Year / 1000) + by, YearFigures = 1 } : null,
        _ => null,
    };

    private (TimexType Type, TimexValue Value)? Shifted(Saying saying, Telling telling)
    {
        var unit = (TimexUnit)saying[Slot.Unit]!.Value;
        if (saying[Slot.NotIfPast] == 1 && telling == Telling.Past)
        {
            return Length(saying);
        }

        var sign = saying[Slot.Sign] ?? -1;
        var amounts = Amounts(saying);
        if (amounts.Length > 1)
        {
            return Counted(amounts, sign, saying[Slot.Base] == 1);
        }

        var amount = amounts.FirstOrDefault().Amount;
        var isLast = saying[Slot.Base] == 1;
        if (amount is not { } many || many != decimal.Truncate(many) || many > 100_000)
        {
            return (TimexType.Date, new TimexValue.Reference(sign < 0 ? TimexReference.Past : TimexReference.Future));
        }

        // “a year ago” beside a quarter's figures is the same quarter of the year before.
        if (unit == TimexUnit.Year && lastQuarter is { Year: { } quarterYear } && many == 1 && sign < 0)
        {
            return Dated(lastQuarter with { Year = quarterYear - 1 });
        }

        if (unit is TimexUnit.Second or TimexUnit.Minute or TimexUnit.Hour)
        {
            return (TimexType.Duration, new TimexValue.Span([new(many, unit)]));
        }

        var from = IsOnCalendar(saying) ? Placed(saying, telling) is { Day: not null } named ? DayOf(named) : null : isLast ? lastDay ?? Now : Now;
        return from is { } start
            ? Dated(unit switch
            {
                TimexUnit.Decade => At(start, TimexUnit.Year, (int)many * 10 * sign),
                TimexUnit.Century => At(start, TimexUnit.Year, (int)many * 100 * sign),
                _ => At(start, unit, (int)many * sign),
            })
            : (TimexType.Duration, new TimexValue.Span([new(many, unit)]));
    }

    private static bool IsOnCalendar(Saying saying) => saying.Has(Slot.Weekday) || saying.Has(Slot.DayRel) || saying.Has(Slot.Day) || saying.Has(Slot.Holiday);

    /// <summary>“two weeks and two days ago”: to the unit named last.</summary>
    private (TimexType Type, TimexValue Value)? Counted(ImmutableArray<TimexAmount> amounts, int sign, bool isLast)
    {
        var from = isLast ? lastDay ?? Now : Now;
        foreach (var (amount, unit) in amounts)
        {
            if (from is not { } day || amount is not { } many || many != decimal.Truncate(many) || many > 100_000 || unit is TimexUnit.Second or TimexUnit.Minute or TimexUnit.Hour)
            {
                return (TimexType.Duration, new TimexValue.Span(amounts));
            }

            var by = (long)many * sign;
            from = unit switch
            {
                TimexUnit.Day => Moved(day, by),
                TimexUnit.Week or TimexUnit.Weekend => Moved(day, by * 7),
                TimexUnit.Month or TimexUnit.Quarter => InMonth(day, by * (unit == TimexUnit.Month ? 1 : 3)),
                _ => InMonth(day, by * 12 * unit switch { TimexUnit.Year => 1, TimexUnit.Decade => 10, TimexUnit.Century => 100, _ => 1000 }),
            };
        }

        return from is { } there ? Dated(At(there, amounts[^1].Unit, 0)) : null;
    }

    /// <summary>The same day so many months on, or the last of a month that is shorter.</summary>
    private static DateOnly? InMonth(DateOnly day, long months) =>
        Month(day, months) is { } month ? new(month.Year, month.Month, Math.Min(day.Day, DateTime.DaysInMonth(month.Year, month.Month))) : null;

    private TimexValue.Point? Same(Saying saying)
    {
        var unit = (TimexUnit)saying[Slot.Unit]!.Value;
        return unit == TimexUnit.Quarter && lastQuarter is not null ? lastQuarter : lastDay is { } day ? At(day, unit, 0) : null;
    }

    private TimexValue.Point OfDecade(Saying saying)
    {
        var decade = saying[Slot.Decade] ?? saying[Slot.Year] ?? saying[Slot.ShortYear] ?? 0;
        // “the nineties” are those of the century now, or of the last when it has not come so far.
        if (decade < 100)
        {
            var now = written?.Year ?? 2000;
            decade += now / 100 * 100;
            decade = decade > now ? decade - 100 : decade;
        }

        return new() { Year = decade / 10, YearFigures = 3, Bc = saying[Slot.Bc] == 1 };
    }

    private static (TimexType Type, TimexValue Value)? Length(Saying saying)
    {
        var amounts = Amounts(saying);
        return amounts.IsEmpty ? null : (TimexType.Duration, new TimexValue.Span(amounts));
    }

    /// <summary>Each amount with the unit that follows it.</summary>
    private static ImmutableArray<TimexAmount> Amounts(Saying saying)
    {
        var amounts = ImmutableArray.CreateBuilder<TimexAmount>();
        decimal? amount = 1;
        decimal half = 0;
        foreach (var part in saying.Parts)
        {
            if (part.Slot == Slot.Amount)
            {
                amount = part.Value < 0 ? null : part.Value;
            }
            else if (part.Slot == Slot.AndHalf)
            {
                half = 0.5m;
            }
            else if (part.Slot == Slot.Unit)
            {
                amounts.Add(new(amount, (TimexUnit)(int)part.Value));
                amount = 1;
            }
        }

        if (half > 0 && amounts.Count > 0)
        {
            amounts[^1] = amounts[^1] with { Amount = amounts[^1].Amount + half };
        }

        return amounts.ToImmutable();
    }

    private static TimexValue.Point AtClock(TimexValue.Point day, Saying saying) => saying[Slot.Hour] is { } hour ? Clock(day with { Part = null }, saying, hour) ?? day : day;

    private static TimexValue Recurring(Saying saying)
    {
        if (saying[Slot.Weekday] is { } weekday)
        {
            return AtClock(new() { Weekday = weekday, Part = (TimexPart?)saying[Slot.Part] }, saying);
        }

        if (saying[Slot.Season] is { } season)
        {
            return new TimexValue.Point { Season = (TimexSeason)season };
        }

        if (saying[Slot.Month] is { } month)
        {
            return new TimexValue.Point { Month = month, Day = saying[Slot.Day] };
        }

        if (saying[Slot.Day] is { } day)
        {
            return new TimexValue.Point { Day = day };
        }

        if (saying[Slot.Part] is { } part && !saying.Has(Slot.Hour))
        {
            return new TimexValue.Point { AnyDay = true, Part = (TimexPart)part };
        }

        if (saying.Has(Slot.Weekend))
        {
            return new TimexValue.Point { Weekend = true };
        }

        var amounts = Amounts(saying);
        return amounts.IsEmpty ? new TimexValue.Span([new(null, TimexUnit.Day)]) : new TimexValue.Span(amounts);
    }
}
