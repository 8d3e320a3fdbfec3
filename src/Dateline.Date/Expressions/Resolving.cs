using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// Gives the expressions of a text their values, from the first to the last: what a text says of a time is counted from
/// the day it was written, or from the time named last. A part that neither the words nor the anchor give stays open.
/// </summary>
/// <param name="written">The day the text was written; null where nobody knows it.</param>
/// <param name="ofTheDay">True for a report that names days near its own; in another text “heute” is only the present.</param>
internal sealed class Resolving(DateOnly? written, TimeAnchor anchor, bool ofTheDay)
{
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
        if (saying[Slot.OrPresent] == 1 && !ofTheDay)
        {
            return (TimexType.Date, new TimexValue.Reference(TimexReference.Present));
        }

        if (saying[Slot.Borrow] == 1 && next is not null)
        {
            saying = saying with { Parts = [.. next.Parts.Where(part => part.Slot is not (Slot.Mod or Slot.Borrow) && !saying.Has(part.Slot) && !IsFiner(part.Slot, saying)), .. saying.Parts] };
        }

        var answer = saying.Kind switch
        {
            SayingKind.Span => Length(saying),
            SayingKind.Set => ((TimexType Type, TimexValue Value)?)(TimexType.Set, Recurring(saying)),
            SayingKind.Ref => (TimexType.Date, new TimexValue.Reference((TimexReference)saying[Slot.Ref]!.Value)),
            SayingKind.Unit => Dated(OfUnit(saying)),
            SayingKind.Shift => Shifted(saying),
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

    /// <summary>The first day of a point with a year.</summary>
    private static DateOnly? DayOf(TimexValue.Point point)
    {
        if (point is not { Year: >= 1 and <= 9999 and var year, YearFigures: 4, Bc: false })
        {
            return null;
        }

        if (point.Week is { } week)
        {
            return week <= System.Globalization.ISOWeek.GetWeeksInYear(year)
                ? DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(year, week, point.Weekend ? DayOfWeek.Saturday : DayOfWeek.Monday))
                : null;
        }

        var month = point.Month ?? (point.Quarter - 1) * 3 + 1 ?? (point.Half - 1) * 6 + 1
            ?? (point.Season is { } season ? season switch { TimexSeason.Spring => 3, TimexSeason.Summer => 6, TimexSeason.Autumn => 9, _ => 12 } : 1);
        return point.Day is { } day && day > DateTime.DaysInMonth(year, month) ? null : new(year, month, point.Day ?? 1);
    }

    private (TimexType Type, TimexValue Value)? OnCalendar(Saying saying, Telling telling)
    {
        if (saying[Slot.Every] == 1)
        {
            return (TimexType.Set, Recurring(saying));
        }

        return Dated(Placed(saying, telling));
    }

    private TimexValue.Point? Placed(Saying saying, Telling telling)
    {
        var point = Day(saying, telling);
        if (point is null)
        {
            return null;
        }

        if (saying[Slot.Part] is { } part && !saying.Has(Slot.Hour))
        {
            point = point with { Part = (TimexPart)part };
        }

        return saying[Slot.Hour] is { } hour ? Clock(point, saying, hour) : point;
    }

    /// <summary>“13:09 PM” is nine past one; “12 a.m.” midnight.</summary>
    private static TimexValue.Point? Clock(TimexValue.Point day, Saying saying, int hour)
    {
        var meridiem = saying[Slot.Meridiem];
        meridiem ??= (TimexPart?)saying[Slot.Part] switch
        {
            TimexPart.Afternoon or TimexPart.Evening => 12,
            TimexPart.Night => hour is >= 6 and < 12 ? 12 : null,
            _ => null,
        };
        hour = meridiem is { } half && hour <= 12 ? (hour % 12) + half : hour;
        // On the hour is said to the minute: “8 p.m.” is T20:00.
        var minute = saying[Slot.Minute] ?? 0;
        return hour > 24 || (hour == 24 && minute > 0) ? null : day with { Hour = hour, Minute = minute, Second = saying[Slot.Second] };
    }

    private TimexValue.Point? Day(Saying saying, Telling telling)
    {
        var (year, month, day) = (Year(saying), saying[Slot.Month], saying[Slot.Day]);
        if (saying[Slot.DayRel] is { } rel)
        {
            return (saying[Slot.Base] == 1 ? lastDay ?? Now : Now) is { } from && Moved(from, rel) is { } moved ? On(moved) : new() { AnyDay = true };
        }

        if (saying[Slot.Holiday] is { } holiday)
        {
            return OfHoliday(holiday, year ?? YearBySign(saying), telling);
        }

        if (saying[Slot.Quarter] is not null || saying[Slot.Half] is not null || saying[Slot.Season] is not null)
        {
            return PartOfYear(saying, year, telling);
        }

        if (month is { } named)
        {
            return OfMonth(saying, named, day, year, telling);
        }

        if (day is { } alone)
        {
            return (lastDay ?? Now) is { } near && alone <= DateTime.DaysInMonth(near.Year, near.Month) ? On(new(near.Year, near.Month, alone)) : null;
        }

        if (saying[Slot.Weekday] is { } weekday)
        {
            return OfWeekday(saying, weekday, telling);
        }

        if (saying.Has(Slot.Weekend))
        {
            return OfWeekend(saying, telling);
        }

        if (year is { } whole)
        {
            return new() { Year = whole, Bc = saying[Slot.Bc] == 1 };
        }

        // A clock time alone is of the day named last in the same breath, else of the text's own day.
        return saying.Has(Slot.Hour) || saying.Has(Slot.Part)
            ? last is { Day: not null } or { HasTime: true } && (anchor == TimeAnchor.Narrative || sentence - lastSentence <= 1) && lastDay is { } spoken ? On(spoken) : Now is { } today ? On(today) : new() { AnyDay = true }
            : null;
    }

    private int? Year(Saying saying)
    {
        if (saying[Slot.Year] is { } year)
        {
            return year;
        }

        if (saying[Slot.ShortYear] is not { } two)
        {
            return saying[Slot.YearRel] is { } rel && Now is { } now ? now.Year + rel : null;
        }

        // Two figures are the nearest such year that is not more than 20 years ahead.
        var near = written?.Year ?? 2000;
        var full = (near / 100 * 100) + two;
        return full > near + 20 ? full - 100 : full <= near - 80 ? full + 100 : full;
    }

    private static TimexValue.Point On(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    private TimexValue.Point? OfMonth(Saying saying, int month, int? day, int? year, Telling telling)
    {
        if (day is { } one && one > DateTime.DaysInMonth(year is > 0 and < 10000 ? year.Value : 2000, month))
        {
            return null;
        }

        if (year is null && Now is { } now)
        {
            var at = (now.Month * 31) + (day is null ? 0 : now.Day);
            var said = (month * 31) + (day ?? 0);
            year = saying[Slot.Rel] switch
            {
                < 0 => said < at ? now.Year : now.Year - 1,
                > 0 => said > at ? now.Year : now.Year + 1,
                0 => now.Year,
                _ when anchor == TimeAnchor.Narrative => now.Year,
                _ => Nearest(now.Year, said - at, telling, exact: day is not null),
            };
            if (day == 29 && month == 2 && !DateTime.IsLeapYear(year.Value))
            {
                year = telling == Telling.ToCome ? year + (4 - (year % 4)) : year - (year % 4);
                year = DateTime.IsLeapYear(year.Value) ? year : null;
            }
        }

        return new() { Year = year, Month = month, Day = day, Bc = saying[Slot.Bc] == 1 };
    }

    /// <summary>
    /// The year of a month, or of a month and day, told without one: as the verb tells it. Of a day that lies more than
    /// nine months back a writer says the year, so that what stands near ahead is meant though the verb tells the past
    /// (“declared a dividend payable Dec. 15”).
    /// </summary>
    /// <param name="ahead">By how much of a year it stands behind today in the same year, in about 372 parts.</param>
    private static int Nearest(int year, int ahead, Telling telling, bool exact)
    {
        var near = exact ? 93 : 62;
        return telling switch
        {
            Telling.Past => ahead > near ? year - 1 : exact && ahead + 372 <= near ? year + 1 : year,
            Telling.ToCome => ahead < -31 ? year + 1 : year,
            _ => ahead > 186 ? year - 1 : ahead < -217 ? year + 1 : year,
        };
    }

    private TimexValue.Point? PartOfYear(Saying saying, int? year, Telling telling)
    {
        var quarter = saying[Slot.Quarter];
        var half = saying[Slot.Half];
        var season = (TimexSeason?)saying[Slot.Season];
        if (year is null && Now is { } now)
        {
            var first = quarter is { } q ? ((q - 1) * 3) + 1 : half is { } h ? ((h - 1) * 6) + 1
                : season switch { TimexSeason.Spring => 3, TimexSeason.Summer => 6, TimexSeason.Autumn => 9, _ => 12 };
            var length = half is null ? 3 : 6;
            year = saying[Slot.Rel] switch
            {
                < 0 => first + length <= now.Month ? now.Year : now.Year - 1,
                > 0 => first > now.Month ? now.Year : now.Year + 1,
                0 => now.Year,
                _ when anchor == TimeAnchor.Narrative => now.Year,
                // Results of the quarter just ended are still to come.
                _ when telling == Telling.ToCome => first + length + 2 <= now.Month ? now.Year + 1 : now.Year,
                // Of a quarter that has hardly begun nobody tells results.
                _ => first > now.Month + (telling == Telling.Past ? 0 : 2) ? now.Year - 1 : now.Year,
            };
        }

        return new() { Year = year, Quarter = quarter, Half = half, Season = season };
    }

    private TimexValue.Point OfWeekday(Saying saying, int weekday, Telling telling)
    {
        if (Now is not { } now)
        {
            return new() { Weekday = weekday };
        }

        var today = IsoDay(now);
        var back = (today - weekday + 7) % 7;
        var days = saying[Slot.Rel] switch
        {
            < 0 => back == 0 ? -7 : -back,
            > 0 => 7 - back,
            _ when telling == Telling.ToCome || saying[Slot.Rel] == 0 => (7 - back) % 7,
            _ => -back,
        };
        return Moved(now, days) is { } day ? On(day) : new() { Weekday = weekday };
    }

    private TimexValue.Point OfWeekend(Saying saying, Telling telling)
    {
        if (Now is not { } now)
        {
            return new() { Weekend = true };
        }

        // Early in the week the weekend is the one behind.
        var weeks = saying[Slot.Rel] switch
        {
            < 0 => -1,
            > 0 => 1,
            0 => 0,
            _ => telling == Telling.ToCome || IsoDay(now) >= 6 ? 0 : -1,
        };
        return Moved(now, weeks * 7) is { } day ? WeekOf(day) with { Weekend = true } : new() { Weekend = true };
    }

    private TimexValue.Point? OfHoliday(int holiday, int? year, Telling telling)
    {
        if (year is { } stated)
        {
            return Holidays.In(holiday, stated) is { } day ? On(day) : null;
        }

        if (Now is not { } now)
        {
            return Holidays.In(holiday, 2001) is { } some && Holidays.IsFixed(holiday) ? new() { Month = some.Month, Day = some.Day } : new() { AnyDay = true };
        }

        var near = Enumerable.Range(-1, 3).Select(offset => Holidays.In(holiday, now.Year + offset)).OfType<DateOnly>().ToList();
        var chosen = telling switch
        {
            Telling.Past => near.Where(day => day <= now).Cast<DateOnly?>().LastOrDefault(),
            Telling.ToCome => near.Where(day => day >= now).Cast<DateOnly?>().FirstOrDefault(),
            _ => near.Cast<DateOnly?>().MinBy(day => Math.Abs(day!.Value.DayNumber - now.DayNumber)),
        };
        return chosen is { } found ? On(found) : null;
    }

    private int? YearBySign(Saying saying) => saying[Slot.Rel] is { } rel && Now is { } now ? now.Year + rel : null;

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

    private (TimexType Type, TimexValue Value)? Shifted(Saying saying)
    {
        var unit = (TimexUnit)saying[Slot.Unit]!.Value;
        var sign = saying[Slot.Sign] ?? -1;
        var amount = Amounts(saying).FirstOrDefault().Amount;
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

        return (isLast ? lastDay ?? Now : Now) is { } from
            ? Dated(unit switch
            {
                TimexUnit.Decade => At(from, TimexUnit.Year, (int)many * 10 * sign),
                TimexUnit.Century => At(from, TimexUnit.Year, (int)many * 100 * sign),
                _ => At(from, unit, (int)many * sign),
            })
            : (TimexType.Duration, new TimexValue.Span([new(many, unit)]));
    }

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

    private static TimexValue Recurring(Saying saying)
    {
        if (saying[Slot.Weekday] is { } weekday)
        {
            return new TimexValue.Point { Weekday = weekday, Part = (TimexPart?)saying[Slot.Part] };
        }

        if (saying[Slot.Season] is { } season)
        {
            return new TimexValue.Point { Season = (TimexSeason)season };
        }

        if (saying[Slot.Month] is { } month)
        {
            return new TimexValue.Point { Month = month, Day = saying[Slot.Day] };
        }

        if (saying[Slot.Part] is { } part)
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
