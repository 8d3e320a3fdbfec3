using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dateline.News;

/// <summary>
/// The value of a time expression as TIMEX3 writes it (TimeML 1.2.1, after ISO 8601): no more and no less than the
/// words have. A part that is not known is written with <c>X</c>. Every value can be read back: <see cref="Parse"/>.
/// </summary>
public abstract partial record TimexValue
{
    private TimexValue()
    {
    }

    /// <summary>“now”, “recently”, “soon”: a side of the present and no more.</summary>
    public sealed record Reference(TimexReference Side) : TimexValue
    {
        public override string ToString() => Side switch
        {
            TimexReference.Past => "PAST_REF",
            TimexReference.Future => "FUTURE_REF",
            _ => "PRESENT_REF",
        };
    }

    /// <summary>A length of time: <c>P3D</c>, <c>PT2H30M</c>, <c>PXM</c> for “months”.</summary>
    /// <param name="Parts">From the longest unit to the shortest; at least one.</param>
    public sealed record Span(ImmutableArray<TimexAmount> Parts) : TimexValue
    {
        public bool Equals(Span? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

        public override string ToString()
        {
            var text = new StringBuilder("P");
            var inTime = false;
            foreach (var part in Parts)
            {
                var sign = Units[(int)part.Unit];
                if (sign[0] == 'T' && !inTime)
                {
                    text.Append('T');
                    inTime = true;
                }

                text.Append(part.Amount is { } amount ? amount.ToString("0.############", CultureInfo.InvariantCulture) : "X");
                text.Append(sign[0] == 'T' ? sign[1..] : sign);
            }

            return text.ToString();
        }
    }

    /// <summary>A place on the calendar or the clock, or what recurs there.</summary>
    public sealed partial record Point : TimexValue
    {
        /// <summary>Before the common era: written <c>BC</c> and four figures, as TIMEX3 does.</summary>
        public bool Bc { get; init; }

        /// <summary>The year, or its leading <see cref="YearFigures"/>: 198 for the 1980s. Null is written <c>XXXX</c>.</summary>
        public int? Year { get; init; }

        /// <summary>4 for a year, 3 for a decade, 2 for a century, 1 for a millennium.</summary>
        public int YearFigures { get; init; } = 4;

        /// <summary>1–4; a half of the year is <see cref="Half"/>.</summary>
        public int? Quarter { get; init; }

        public int? Half { get; init; }

        public TimexSeason? Season { get; init; }

        public int? Month { get; init; }

        /// <summary>1–31.</summary>
        public int? Day { get; init; }

        /// <summary>The week after ISO 8601, 1–53; <see cref="Year"/> is then that of the week.</summary>
        public int? Week { get; init; }

        /// <summary>1 Monday – 7 Sunday, in a week that is <see cref="Week"/> or not known.</summary>
        public int? Weekday { get; init; }

        public bool Weekend { get; init; }

        /// <summary>A day of which only that it is a day is known: <c>XXXX-XX-XX</c>.</summary>
        public bool AnyDay { get; init; }

        /// <summary>A week of which only that it is a week is known: <c>XXXX-WXX</c>.</summary>
        public bool AnyWeek { get; init; }

        public TimexPart? Part { get; init; }

        /// <summary>0–24; 24 is the midnight at the end of the day.</summary>
        public int? Hour { get; init; }

        public int? Minute { get; init; }

        public int? Second { get; init; }

        public bool HasTime => Part is not null || Hour is not null;

        public override string ToString()
        {
            var text = new StringBuilder();
            var onDay = Year is not null || Month is not null || Day is not null || Week is not null || Weekday is not null || Weekend
                || AnyDay || AnyWeek || Quarter is not null || Half is not null || Season is not null;
            if (onDay)
            {
                AppendYear(text);
                AppendWithin(text);
            }

            if (HasTime)
            {
                text.Append('T');
                if (Part is { } part)
                {
                    text.Append(PartSigns[(int)part]);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"{Hour:00}");
                    if (Minute is { } minute)
                    {
                        text.Append(CultureInfo.InvariantCulture, $":{minute:00}");
                    }

                    if (Second is { } second)
                    {
                        text.Append(CultureInfo.InvariantCulture, $":{second:00}");
                    }
                }
            }

            return text.ToString();
        }

        private void AppendYear(StringBuilder text)
        {
            text.Append(Bc ? "BC" : "");
            text.Append(Year is { } year ? year.ToString(YearFigures switch { 4 => "0000", 3 => "000", 2 => "00", _ => "0" }, CultureInfo.InvariantCulture) : "XXXX");
        }

        private void AppendWithin(StringBuilder text)
        {
            if (Quarter is { } quarter)
            {
                text.Append("-Q").Append(quarter);
            }
            else if (Half is { } half)
            {
                text.Append("-H").Append(half);
            }
            else if (Season is { } season)
            {
                text.Append('-').Append(SeasonSigns[(int)season]);
            }
            else if (Week is not null || Weekday is not null || Weekend || AnyWeek)
            {
                text.Append("-W").Append(Week is { } week ? week.ToString("00", CultureInfo.InvariantCulture) : "XX");
                text.Append(Weekend ? "-WE" : Weekday is { } weekday ? $"-{weekday}" : "");
            }
            else if (Month is not null || Day is not null || AnyDay)
            {
                text.Append('-').Append(Month is { } month ? month.ToString("00", CultureInfo.InvariantCulture) : "XX");
                text.Append(Day is { } day ? day.ToString("-00", CultureInfo.InvariantCulture) : AnyDay ? "-XX" : "");
            }
        }
    }

    private static readonly string[] Units = ["TS", "TM", "TH", "D", "WE", "W", "M", "Q", "Y", "DE", "CE", "ML"];

    private static readonly string[] SeasonSigns = ["SP", "SU", "FA", "WI"];

    private static readonly string[] PartSigns = ["MO", "MI", "AF", "EV", "NI", "DT"];
}

public enum TimexReference
{
    Past,
    Present,
    Future,
}

public enum TimexSeason
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

public enum TimexPart
{
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

/// <summary>Units of time, from the shortest.</summary>
public enum TimexUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <param name="Amount">Null where the words do not say how many.</param>
public readonly record struct TimexAmount(decimal? Amount, TimexUnit Unit);

public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>What a word says of where in, or how near to, a time something lies (TIMEX3's <c>mod</c>).</summary>
public enum TimexMod
{
    None,
    Start,
    Mid,
    End,
    Approx,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    Before,
    After,
}
