using System.Globalization;

namespace Dateline.News;

public abstract partial record TimexValue
{
    public sealed partial record Point
    {
        /// <summary>
        /// The days that the value covers, both inclusive, by the proleptic Gregorian calendar; null without a year, before the common
        /// era, or for a day that is not in the calendar. Seasons are the meteorological ones of the northern half, winter that which begins in the year.
        /// </summary>
        public (DateOnly First, DateOnly Last)? Days
        {
            get
            {
                if (Bc || Year is not { } figures)
                {
                    return null;
                }

                var years = YearFigures switch { 4 => 1, 3 => 10, 2 => 100, _ => 1000 };
                var first = Math.Max(figures * years, 1);
                var last = (figures * years) + years - 1;
                return figures < 0 || last is < 1 or > 9999 ? null : years > 1 ? (new(first, 1, 1), new(last, 12, 31)) : Within(first);
            }
        }

        private (DateOnly First, DateOnly Last)? Within(int year)
        {
            if (Week is { } week)
            {
                return week > ISOWeek.GetWeeksInYear(year) ? null
                    : Weekend ? Run(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Saturday)), 2)
                    : Weekday is { } weekday ? Run(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7))), 1)
                    : Run(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), 7);
            }

            if (Weekday is not null || Weekend || AnyWeek || AnyDay)
            {
                return null;
            }

            if (Season is { } season)
            {
                return Months(year, season switch { TimexSeason.Spring => 3, TimexSeason.Summer => 6, TimexSeason.Autumn => 9, _ => 12 }, 3);
            }

            return Quarter is { } quarter ? Months(year, ((quarter - 1) * 3) + 1, 3)
                : Half is { } half ? Months(year, ((half - 1) * 6) + 1, 6)
                : Month is not { } month ? Day is null ? Months(year, 1, 12) : null
                : Day is not { } day ? Months(year, month, 1)
                : day <= DateTime.DaysInMonth(year, month) ? Run(new(year, month, day), 1) : null;
        }

        private static (DateOnly First, DateOnly Last)? Run(DateOnly first, int days) =>
            first.DayNumber + days - 1 <= DateOnly.MaxValue.DayNumber ? (first, first.AddDays(days - 1)) : null;

        private static (DateOnly First, DateOnly Last)? Months(int year, int month, int months)
        {
            var first = new DateOnly(year, month, 1);
            return year == 9999 && month + months > 13 ? null : (first, DateOnly.FromDayNumber(first.AddMonths(months - 1).DayNumber + DateTime.DaysInMonth(first.AddMonths(months - 1).Year, first.AddMonths(months - 1).Month) - 1));
        }
    }
}
