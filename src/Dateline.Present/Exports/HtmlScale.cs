using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>A stretch of days that bars share, drawn from its first day at 0% to the end of its last at 100%.</summary>
internal sealed class HtmlScale
{
    /// <summary>At most so many ticks fit a narrow screen.</summary>
    private const int MostTicks = 6;

    /// <summary>One in so many at either end may be left outside.</summary>
    private const int Few = 10;

    /// <summary>In days: what is nearer together is still drawn over so many.</summary>
    private const int LeastReach = 180;

    /// <summary>Distances of ticks, in months.</summary>
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000];

    private readonly int first;
    private readonly int last;

    public HtmlScale(DateOnly first, DateOnly last)
    {
        this.first = Math.Min(first.DayNumber, last.DayNumber);
        this.last = Math.Max(first.DayNumber, last.DayNumber);
        Ticks = [.. TicksBetween(DateOnly.FromDayNumber(this.first), DateOnly.FromDayNumber(this.last))];
    }

    /// <summary>Where labels stand, in percent.</summary>
    public IReadOnlyList<(double At, string Label)> Ticks { get; }

    /// <summary>The beginning of a day, 0 to 100; days outside stand at the edge.</summary>
    public double Start(DateOnly day) => At(day.DayNumber);

    /// <summary>The end of a day.</summary>
    public double End(DateOnly day) => At(day.DayNumber + 1);

    /// <summary>A scale of whole months that holds the month and every closed interval that is not far from it.</summary>
    public static HtmlScale Around(DateOnly month, IEnumerable<When> dates)
    {
        const int far = 400;
        var (first, last) = (month.DayNumber, LastOfMonth(month).DayNumber);
        foreach (var date in dates)
        {
            foreach (var day in Days(date).Where(day => Math.Abs(day - month.DayNumber) <= far))
            {
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }
        }

        return WholeMonths(first, last);
    }

    /// <summary>A scale of whole months that holds every known end; null where none is known.</summary>
    public static HtmlScale? Over(IEnumerable<When> dates)
    {
        var days = dates.SelectMany(Days).ToList();
        return days.Count == 0 ? null : WholeMonths(days.Min(), days.Max());
    }

    /// <summary>
    /// A scale over most of the known ends: a few that lie far off would press all others into a corner. They stand at its edge.
    /// Null where no end is known.
    /// </summary>
    public static HtmlScale? OverMost(IEnumerable<When> dates)
    {
        var days = dates.SelectMany(Days).Order().ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var few = days.Count / Few;
        var (first, last) = (days[few], days[^(few + 1)]);
        var reach = Math.Max(last - first, LeastReach);
        return WholeMonths(Near(days[0], first, reach), Near(days[^1], last, reach));
    }

    /// <summary>Whether a day lies on the scale, and not at its edge because it is outside.</summary>
    public bool Holds(DateOnly day) => day.DayNumber >= first && day.DayNumber <= last;

    /// <summary>The outermost day, unless it is farther off than the others are from each other.</summary>
    private static int Near(int outermost, int among, int reach) => Math.Abs(outermost - among) <= reach ? outermost : among;

    private static HtmlScale WholeMonths(int first, int last)
    {
        var (from, to) = (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
        return new(new(from.Year, from.Month, 1), LastOfMonth(to));
    }

    private static IEnumerable<int> Days(When date)
    {
        Moment?[] ends = [date.From, date.Best, date.To];
        return ends.OfType<Moment>().Select(end => end.Day.DayNumber);
    }

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private double At(int day) => Math.Clamp((day - first) * 100.0 / (last + 1 - first), 0, 100);

    private IEnumerable<(double At, string Label)> TicksBetween(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        if (months == 1)
        {
            foreach (var day in (int[])[1, 8, 15, 22, 29])
            {
                if (day <= to.Day)
                {
                    yield return (At(from.DayNumber + day - 1), day == 1 ? $"1 {Short(from)}" : day.ToString(CultureInfo.InvariantCulture));
                }
            }

            yield break;
        }

        var step = Steps.First(step => months <= step * MostTicks || step == Steps[^1]);
        for (var month = 0; month < months; month += step)
        {
            var absolute = (from.Year * 12) + from.Month - 1 + month;
            var day = new DateOnly(absolute / 12, (absolute % 12) + 1, 1);
            yield return (At(day.DayNumber), step >= 12 ? Year(day) : month == 0 || day.Month <= step ? $"{Short(day)} {Year(day)}" : Short(day));
        }
    }

    private static string Short(DateOnly day) => Wording.Month(day)[..3];

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
