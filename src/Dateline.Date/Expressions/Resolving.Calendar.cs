using Dateline.News;

namespace Dateline.Date;

/// <summary>Places on the calendar and the clock.</summary>
internal sealed partial class Resolving
{
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
            TimexPart.Morning => 0,
            TimexPart.Afternoon => 12,
            // “12 Uhr abends” is midnight.
            TimexPart.Evening => hour == 12 ? 0 : 12,
            TimexPart.Night => hour is >= 6 and < 12 ? 12 : hour == 12 ? 0 : null,
            _ => null,
        };
        hour = meridiem is { } half && hour <= 12 ? (hour % 12) + half : hour;
        // On the hour is said to the minute: “8 p.m.” is T20:00.
        var minute = saying[Slot.Minute] ?? 0;
        if (saying[Slot.MinutesTo] is { } to and > 0 and < 60)
        {
            (hour, minute) = ((hour + 23) % 24, 60 - to);
        }

        return hour > 24 || (hour == 24 && minute > 0) ? null : day with { Hour = hour, Minute = minute, Second = saying[Slot.Second] };
    }

    private TimexValue.Point? Day(Saying saying, Telling telling)
    {
        var (year, month, day) = (Year(saying), saying[Slot.Month], saying[Slot.Day]);
        if (saying[Slot.EitherOrder] == 1)
        {
            return OfFigures(year, month!.Value, day!.Value);
        }

        if (saying[Slot.Nth] is { } nth)
        {
            return OfNth(saying, nth, month, year, telling);
        }

        if (saying[Slot.DayRel] is { } rel)
        {
            return (saying[Slot.Base] == 1 ? lastDay ?? Now : Now) is { } from && Moved(from, rel) is { } moved ? On(moved) : new() { AnyDay = true };
        }

        if (saying[Slot.Holiday] is { } holiday)
        {
            return OfHoliday(saying, holiday, year, telling);
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
            return OfDayAlone(saying, alone, telling);
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

    /// <summary>Of two figures one above 12 settles which is the day; else only the year is known.</summary>
    private static TimexValue.Point? OfFigures(int? year, int first, int second)
    {
        var (month, day) = second > 12 ? (first, second) : (second, first);
        return year is null || month is < 1 or > 12 || day < 1 || day > (year is >= 1 and <= 9999 ? DateTime.DaysInMonth(year.Value, month) : 31) ? null
            : first <= 12 && second <= 12 && first != second ? new() { Year = year, AnyDay = true }
            : new() { Year = year, Month = month, Day = day };
    }

    /// <summary>A day of a month that is not named: with a weekday the nearest month in which it falls on it; else the month named last, or the text's own.</summary>
    private TimexValue.Point? OfDayAlone(Saying saying, int day, Telling telling)
    {
        if (saying[Slot.MonthRel] is { } rel)
        {
            return Now is { } from && Month(from, rel) is { } month && day <= DateTime.DaysInMonth(month.Year, month.Month) ? On(new(month.Year, month.Month, day)) : null;
        }

        if (saying[Slot.Weekday] is { } weekday)
        {
            return Now is not { } now ? new() { Weekday = weekday }
                : Around(now, telling).Where(month => day <= DateTime.DaysInMonth(month.Year, month.Month)).Select(month => new DateOnly(month.Year, month.Month, day))
                    .Where(there => IsoDay(there) == weekday).Select(On).FirstOrDefault();
        }

        return (lastDay ?? Now) is { } near && day <= DateTime.DaysInMonth(near.Year, near.Month) ? On(new(near.Year, near.Month, day)) : null;
    }

    /// <summary>The months around a day, nearest first, in the direction that the verb tells before the other.</summary>
    private static IEnumerable<DateOnly> Around(DateOnly now, Telling telling)
    {
        int[] order = telling switch
        {
            Telling.Past => [0, -1, -2, -3, 1],
            Telling.ToCome => [0, 1, 2, 3, -1],
            _ => [0, -1, 1, -2, 2],
        };
        return order.Select(by => Month(now, by)).OfType<DateOnly>();
    }

    /// <summary>“the first Monday of September”, “the second week of 2021”, “the last week of May”, “the ninth month of next year”.</summary>
    private TimexValue.Point? OfNth(Saying saying, int nth, int? month, int? year, Telling telling)
    {
        var whole = month is { } named ? OfMonth(saying, named, null, year, telling)
            : saying[Slot.MonthRel] is { } rel && Now is { } now ? Month(now, rel) is { } there ? new() { Year = there.Year, Month = there.Month } : null
            : year is { } of ? new() { Year = of } : null;
        if (whole?.Days is not { } days)
        {
            return null;
        }

        if (saying[Slot.Weekday] is { } weekday)
        {
            var first = nth > 0 ? days.First.AddDays((weekday - IsoDay(days.First) + 7) % 7 + ((nth - 1) * 7)) : days.Last.AddDays(-((IsoDay(days.Last) - weekday + 7) % 7));
            return first <= days.Last ? On(first) : null;
        }

        return saying[Slot.Unit] is not { } unit ? null : ((TimexUnit)unit, month) switch
        {
            (TimexUnit.Month, null) when nth is >= 1 and <= 12 && whole.Month is null => new() { Year = whole.Year, Month = nth },
            (TimexUnit.Week, null) when nth is >= 1 and <= 53 && whole.Month is null => new() { Year = whole.Year, Week = nth },
            // A week belongs to the month of its Thursday, as one belongs to the year of it (ISO 8601).
            (TimexUnit.Week, _) when nth > 0 => Moved(days.First, ((4 - IsoDay(days.First) + 7) % 7) + ((nth - 1) * 7L)) is { } thursday && thursday <= days.Last ? WeekOf(thursday) : null,
            (TimexUnit.Week, _) => WeekOf(days.Last),
            _ => null,
        };
    }

    private TimexValue.Point? PartOfYear(Saying saying, int? year, Telling telling)
    {
        var quarter = saying[Slot.Quarter];
        var half = saying[Slot.Half];
        if (quarter is < 1 or > 4 || half is < 1 or > 2)
        {
            return null;
        }

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
        if (saying[Slot.WeekRel] is { } week)
        {
            return Moved(now, (week * 7) + weekday - today) is { } there ? On(there) : new() { Weekday = weekday };
        }

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

        // Early in the week the weekend is the one behind, late in it the one ahead.
        var weeks = saying[Slot.Rel] switch
        {
            < 0 => -1,
            > 0 => 1,
            0 => 0,
            _ => telling == Telling.ToCome || IsoDay(now) >= 6 || (telling == Telling.None && IsoDay(now) >= 4) ? 0 : -1,
        };
        return Moved(now, weeks * 7) is { } day ? WeekOf(day) with { Weekend = true } : new() { Weekend = true };
    }

    private TimexValue.Point? OfHoliday(Saying saying, int holiday, int? year, Telling telling)
    {
        if (saying.Has(Slot.Weekend))
        {
            // The weekend beside it: that before a Monday, that behind a Thursday.
            return OfHoliday(saying with { Parts = saying.Parts.RemoveAll(part => part.Slot == Slot.Weekend) }, holiday, year, telling) is { } holy && DayOf(holy) is { } eve
                && Moved(eve, IsoDay(eve) <= 3 ? -IsoDay(eve) : 0) is { } beside ? WeekOf(beside) with { Weekend = true } : null;
        }

        year ??= saying[Slot.Rel] == 0 ? Now?.Year : null;
        if (year is { } stated)
        {
            return Holidays.In(holiday, stated) is { } day ? On(day) : null;
        }

        if (Now is not { } now)
        {
            return Holidays.In(holiday, 2001) is { } some && Holidays.IsFixed(holiday) ? new() { Month = some.Month, Day = some.Day } : new() { AnyDay = true };
        }

        var near = Enumerable.Range(-1, 3).Select(offset => Holidays.In(holiday, now.Year + offset)).OfType<DateOnly>().ToList();
        var chosen = (saying[Slot.Rel] switch { < 0 => Telling.Past, > 0 => Telling.ToCome, _ => telling }) switch
        {
            Telling.Past => near.Where(day => day <= now).Cast<DateOnly?>().LastOrDefault(),
            Telling.ToCome => near.Where(day => day >= now).Cast<DateOnly?>().FirstOrDefault(),
            _ => near.Cast<DateOnly?>().MinBy(day => Math.Abs(day!.Value.DayNumber - now.DayNumber)),
        };
        return chosen is { } found ? On(found) : null;
    }

}
