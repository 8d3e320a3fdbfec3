using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <param name="Number">From 1, through the whole ledger.</param>
internal sealed record AnnouncedRow(int Number, Planned Planned)
{
    /// <summary>An interval longer than this is no matter of days, and is drawn in no month.</summary>
    private const int MostDays = 62;

    public bool InMonths => Planned.When.Days is <= MostDays;

    public DateOnly First => Planned.When.From!.Value.Day;

    public DateOnly Last => Planned.When.To!.Value.Day;

    /// <summary>By the first day, or where that is open the last; what has no day stands last.</summary>
    public static DateOnly Order(Planned planned) => (planned.When.From ?? planned.When.To)?.Day ?? DateOnly.MaxValue;
}

/// <summary>A month for which something was announced.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Touching">All that is announced for a day of it or more.</param>
internal sealed record AnnouncedMonth(DateOnly First, ImmutableArray<AnnouncedRow> Touching)
{
    /// <summary>Of a month so many days or more are told as all of it.</summary>
    private const int AllOfIt = 20;

    /// <summary>Bars that can be told apart in a cell.</summary>
    private const int MostLanes = 3;

    public DateOnly Last => First.AddDays(DateTime.DaysInMonth(First.Year, First.Month) - 1);

    /// <summary>What begins in this month; what goes on from the one before is told there.</summary>
    public IEnumerable<AnnouncedRow> Beginning => Touching.Where(row => row.First >= First);

    /// <summary>What is announced for all of the month or most of it.</summary>
    public IEnumerable<AnnouncedRow> Whole => Touching.Where(row => Days(row) >= AllOfIt);

    /// <summary>Whether anything is announced for less than the whole month.</summary>
    public bool HasDays => Touching.Any(row => Days(row) < AllOfIt);

    /// <summary>What begins on a day here, be it for that day or for some.</summary>
    public IEnumerable<AnnouncedRow> On(DateOnly day) => Touching.Where(row => Days(row) < AllOfIt && Begin(row) == day);

    /// <summary>Intervals that hold a day, each with the lane in which its bar runs.</summary>
    public IEnumerable<(AnnouncedRow Row, int Lane)> Over(DateOnly day) => Touching.Where(row => row.Planned.When.Days > 1 && Days(row) < AllOfIt)
        .Select((row, place) => (row, place % MostLanes)).Where(bar => bar.row.First <= day && day <= bar.row.Last);

    public static ImmutableArray<AnnouncedMonth> Of(IEnumerable<AnnouncedRow> rows) =>
    [
        .. rows.Where(row => row.InMonths).SelectMany(row => Months(row).Select(month => (month, row)))
            .GroupBy(pair => pair.month, pair => pair.row).OrderBy(month => month.Key).Select(month => new AnnouncedMonth(month.Key, [.. month])),
    ];

    /// <summary>Months between two, both left out.</summary>
    public static int Between(DateOnly one, DateOnly later) => ((later.Year - one.Year) * 12) + later.Month - one.Month - 1;

    private DateOnly Begin(AnnouncedRow row) => row.First < First ? First : row.First;

    private int Days(AnnouncedRow row) => (row.Last > Last ? Last : row.Last).DayNumber - Begin(row).DayNumber + 1;

    private static IEnumerable<DateOnly> Months(AnnouncedRow row)
    {
        for (var month = (row.First.Year * 12) + row.First.Month - 1; month <= (row.Last.Year * 12) + row.Last.Month - 1; month++)
        {
            yield return new(month / 12, (month % 12) + 1, 1);
        }
    }
}
