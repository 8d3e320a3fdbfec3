namespace Dateline.News;

/// <summary>
/// A date, clock time or age as a page prints it beside an item, or states it in its metadata.
/// Parts that are not printed are null; what they were is for Date to find out.
/// </summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31. Year, month and day, where all are given, make a day that exists.</param>
/// <param name="Weekday">Printed beside the day, or alone.</param>
/// <param name="Time">On the page's own clock.</param>
/// <param name="Offset">From UTC, where printed.</param>
/// <param name="Age">“12h”, “2 days ago”: counted back from the moment of saving. Then no other part is set.</param>
/// <param name="From">The printed words.</param>
public sealed record Stamp(
    int? Year, int? Month, int? Day, DayOfWeek? Weekday, TimeOnly? Time, TimeSpan? Offset, Age? Age, Evidence From);

/// <summary>How long before the moment of saving: “12h” is 12 hours.</summary>
/// <param name="Count">0 or more.</param>
public sealed record Age(int Count, AgeUnit Unit);

public enum AgeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
