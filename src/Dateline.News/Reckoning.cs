namespace Dateline.News;

/// <summary>
/// The days with which Dateline reckons, 1000 to 2999. A day outside that somebody gives for a page or an item is a slip, and at the ends
/// of the calendar there would be no day before or after it.
/// </summary>
public static class Reckoning
{
    public const int FirstYear = 1000;

    public const int LastYear = 2999;

    public static bool Holds(DateOnly day) => day.Year is >= FirstYear and <= LastYear;
}
