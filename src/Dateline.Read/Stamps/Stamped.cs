using Dateline.News;

namespace Dateline.Read;

/// <summary>When a printed stamp says that something came out.</summary>
public static class Stamped
{
    /// <summary>Reads one string that is known to be a stamp: “3 May 2031”, “il y a 3 jours”, “3 дні тому”, “令和13年5月3日”.</summary>
    /// <param name="text">The whole stamp; a label such as “Published:” may stand in front of it.</param>
    /// <param name="language">A language tag such as <c>fr</c> or <c>en-GB</c>; null where it is not known: then every language is tried, and all that can read it must agree.</param>
    /// <param name="saved">When the page was saved: ages count back from it, and days without a year lie before it.</param>
    /// <param name="order">Of day and month in figures, where the page shows it.</param>
    /// <returns>
    /// An interval at the stamp's own precision; or a sentence that says why not: no stamp, an order that nothing settles, a
    /// calendar that is not converted. Never throws.
    /// </returns>
    public static Finding<When> On(string text, string? language, Moment saved, DayOrder order = DayOrder.Unknown)
    {
        var locale = new Locale(order, language);
        var line = text.AsSpan().Trim();
        var sense = StampLine.Read(line, locale, told: true);
        if (sense is { Stamp: null, Why: Unread.Nothing } && Stamps.BehindLabel(text) is { } behind)
        {
            sense = StampLine.Read(behind, locale, told: true);
        }

        var found = sense.Stamp ?? (sense.Why == Unread.Nothing ? Stamps.Whole(text, locale) : null);
        var reason = new Reason($"It prints “{text.Trim()}”.", null);
        return found is null ? new Finding<When>.Missing("stamp", Cause(sense, text.Trim()))
            : Days(found, saved) is { From: { } from, To: { } to, Best: var best } ? new Finding<When>.Found(new(from, to, best, found.Age is null && found.Weekday is null ? Basis.Stated : Basis.Relative, [reason]))
            : new Finding<When>.Missing("stamp", $"“{text.Trim()}” counts back to before the calendar begins.");
    }

    /// <summary>The sentence for a line that no date is read from.</summary>
    internal static string Cause(Sense sense, string text) => sense.Why switch
    {
        Unread.Order => $"“{text}” is read in two ways, day first or month first, and nothing on the page settles which.",
        Unread.Language => $"“{text}” is one date in one language and another in another, and the page does not say its language.",
        Unread.ToCome => $"“{text}” tells of days to come.",
        Unread.Calendar => $"“{text}” is a date of the {Named(sense.Calendar)} calendar, which is not converted: it gives no date here.",
        _ => $"“{text}” is no stamp.",
    };

    private static string Named(OtherCalendar calendar) => calendar switch
    {
        OtherCalendar.Persian => "Persian (Jalali)",
        OtherCalendar.Islamic => "Islamic (Hijri)",
        OtherCalendar.Buddhist => "Thai Buddhist",
        _ => calendar.ToString(),
    };

    private static (Moment? From, Moment? To, Moment? Best) Days(Printed stamp, Moment saved) => stamp switch
    {
        { Age: { } age } => Back(stamp, age, saved),
        { Year: { } year, Month: { } month, Day: { } day } => One(new(new DateOnly(year, month, day).AddYears(stamp.InTwoFigures && year > saved.Day.Year + 20 ? -100 : 0), stamp.Time, stamp.Offset)),
        { Month: { } month, Day: { } day } => LastYear(month, day, stamp, saved.Day) is { } found ? One(new(found, stamp.Time, stamp.Offset)) : default,
        { Year: { } year, Month: { } month } => (new(new(year, month, 1)), new(new(year, month, DateTime.DaysInMonth(year, month))), null),
        { Year: { } year } => (new(new(year, 1, 1)), new(new(year, 12, 31)), null),
        { Weekday: { } weekday } => Weekday(weekday, stamp, saved),
        { Time: { } time } => One(new(saved.Day.AddDays(saved.Time is { } now && time > now && saved.Day > DateOnly.MinValue ? -1 : 0), time, stamp.Offset)),
        _ => default,
    };

    private static (Moment? From, Moment? To, Moment? Best) One(Moment moment) => (moment, moment, moment);

    /// <summary>The latest such day that is no later than the day after the saving; one with the printed weekday where there is one.</summary>
    private static DateOnly? LastYear(int month, int day, Printed stamp, DateOnly saved)
    {
        var past = Enumerable.Range(0, 12).Select(back => saved.Year + 1 - back).Where(year => year is > 0 and < 9999 && day <= DateTime.DaysInMonth(year, month))
            .Select(year => new DateOnly(year, month, day)).Where(date => date.DayNumber <= saved.DayNumber + 1).ToList();
        var named = past.Where(date => date.DayOfWeek == stamp.Weekday).Take(1).ToList();
        return named.Count > 0 ? named[0] : past.Count > 0 ? past[0] : null;
    }

    private static (Moment? From, Moment? To, Moment? Best) Weekday(DayOfWeek weekday, Printed stamp, Moment saved)
    {
        var back = ((int)saved.Day.DayOfWeek - (int)weekday + 7) % 7;
        back = back == 0 && (stamp.IsLast || stamp.Time > saved.Time) ? 7 : back;
        return saved.Day.DayNumber < back ? default : One(new(saved.Day.AddDays(-back), stamp.Time, stamp.Offset));
    }

    /// <summary>What lies an age before the saving. “Last month” is a month of the calendar; “2 days ago” anything from two days to just under three.</summary>
    private static (Moment? From, Moment? To, Moment? Best) Back(Printed stamp, Age age, Moment saved)
    {
        if (Earlier(saved, age) is not { } best || (stamp.Beside is { } beside && Earlier(best, beside) is var nearer && (best = nearer ?? default) == default))
        {
            return default;
        }

        best = (stamp.Beside ?? age).Unit < AgeUnit.Day ? best : new(best.Day);
        if (stamp is { Month: { } month, Day: { } inMonth })
        {
            return inMonth <= DateTime.DaysInMonth(best.Day.Year, month) ? One(new(new(best.Day.Year, month, inMonth), stamp.Time, stamp.Offset)) : default;
        }

        if (stamp.Weekday is { } named)
        {
            // “Friday of last week”, “Wednesday two weeks ago”: weeks begin on Monday.
            var monday = best.Day.DayNumber - (((int)best.Day.DayOfWeek + 6) % 7);
            return One(new(DateOnly.FromDayNumber(monday + (((int)named + 6) % 7)), stamp.Time, stamp.Offset));
        }

        if (stamp.IsWhole)
        {
            var (day, clock) = (best.Day, stamp.Time is { } time ? new Moment(best.Day, time, stamp.Offset) : best);
            return age.Unit switch
            {
                AgeUnit.Year => (new(new(day.Year, 1, 1)), new(new(day.Year, 12, 31)), best),
                AgeUnit.Month => (new(new(day.Year, day.Month, 1)), new(new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))), best),
                AgeUnit.Week when stamp.Time is null => (new(DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - 6))), new(DateOnly.FromDayNumber(Math.Min(saved.Day.DayNumber, day.DayNumber + 6))), best),
                _ => One(clock),
            };
        }

        return (Earlier(best, new(1, (stamp.Beside ?? age).Unit)) ?? best, best, best);
    }

    private static Moment? Earlier(Moment since, Age age)
    {
        var clock = (since.Day.DayNumber * 86_400L) + (long)(since.Time ?? default).ToTimeSpan().TotalSeconds;
        var seconds = age.Unit switch { AgeUnit.Second => 1L, AgeUnit.Minute => 60, AgeUnit.Hour => 3600, AgeUnit.Day => 86_400, AgeUnit.Week => 604_800, _ => 0 } * age.Count;
        if (age.Unit >= AgeUnit.Month)
        {
            var months = (age.Unit == AgeUnit.Year ? 12L : 1) * age.Count;
            return months < (since.Day.Year * 12L) + since.Day.Month - 13 ? since with { Day = since.Day.AddMonths((int)-months) } : null;
        }

        var moment = clock - seconds;
        return moment < 0 ? null : age.Unit >= AgeUnit.Day ? since with { Day = DateOnly.FromDayNumber((int)(moment / 86_400)) }
            : new(DateOnly.FromDayNumber((int)(moment / 86_400)), since.Time is null ? null : TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(moment % 86_400 / 60 * 60)), since.Time is null ? null : since.Offset);
    }
}
