using Dateline.News;

namespace Dateline.Date;

/// <summary>
/// The days between which a page was put together as it stands: those from which the ages on it count back. A page that is
/// served made up may be older than its saving, so where it prints a day of its own that one is the first.
/// </summary>
/// <param name="From">As <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="To">As <paramref name="From"/>, inclusive.</param>
/// <param name="Time">The page's clock at that moment, where it is printed and the day is one.</param>
/// <param name="Says">What the page prints of itself; null where only the saving is known.</param>
internal readonly record struct Made(int From, int To, TimeOnly? Time, Stamp? Says)
{
    /// <summary>No age reaches further back than some two thousand years.</summary>
    private const int MostDays = 730_000;

    /// <returns>Null where neither the page nor anybody else says.</returns>
    public static Made? Of(ReadPage page)
    {
        var saved = page.Facts.Retrieved?.DayNumber;
        if (Printed(page) is { } says)
        {
            var day = Day(says)!.Value;
            return new(day, saved ?? day, saved is null || saved == day ? says.Time : null, says);
        }

        return saved is { } known ? new(known, known, null, null) : null;
    }

    /// <summary>
    /// The day that a list prints as its own. Not an article's, which is that of its text; not one that its own entries or its saving
    /// contradict, for then it is some other day.
    /// </summary>
    public static Stamp? Printed(ReadPage page)
    {
        if (page.Kind == PageKind.Article)
        {
            return null;
        }

        var newest = page.Items.Select(item => Day(item.Published)).Max();
        var latest = page.Facts.Retrieved is { } retrieved ? retrieved.DayNumber + 1 : int.MaxValue;
        return new[] { page.Modified, page.Published }.FirstOrDefault(stamp =>
            stamp?.From.Where == EvidencePlace.Text && Day(stamp) is { } day && !(day < newest) && day <= latest);
    }

    private static int? Day(Stamp? stamp) => stamp is { Year: { } year, Month: { } month, Day: { } day } ? Calendar.Day(year, month, day) : null;

    /// <summary>
    /// The days that lie <paramref name="age"/> before some moment of these days. Pages round an age down: “2 days ago” is
    /// anything from two days to just under three.
    /// </summary>
    /// <returns>First and last day; the first is −1 where the age reaches behind the calendar.</returns>
    public (int First, int Last) Back(Age age)
    {
        var (least, most) = Length(age);
        var (first, last) = Time is { } time
            ? (From + time.ToTimeSpan().TotalDays - Math.Min(most, From + 1.0), To + time.ToTimeSpan().TotalDays - Math.Min(least, To))
            : (From - Math.Ceiling(Math.Min(most, From + 1.0)), To - Math.Floor(Math.Min(least, To)));
        return (Math.Max(-1, (int)Math.Floor(first)), (int)Math.Floor(last));
    }

    /// <summary>The last such weekday of these days, and the first.</summary>
    public (int First, int Last) Back(DayOfWeek weekday) => (Before(From, weekday), Before(To, weekday));

    private static int Before(int day, DayOfWeek weekday) => day - (((int)DateOnly.FromDayNumber(day).DayOfWeek - (int)weekday + 7) % 7);

    /// <summary>How many whole days an age may reach back from an unknown moment: the least and the most.</summary>
    public static (int Least, int Most) Days(Age age)
    {
        var (least, most) = Length(age);
        return ((int)Math.Min(Math.Floor(least), MostDays), (int)Math.Min(Math.Ceiling(most), MostDays));
    }

    private static (double Least, double Most) Length(Age age) => age.Unit switch
    {
        AgeUnit.Second => (age.Count / 86400.0, (age.Count + 1) / 86400.0),
        AgeUnit.Minute => (age.Count / 1440.0, (age.Count + 1) / 1440.0),
        AgeUnit.Hour => (age.Count / 24.0, (age.Count + 1) / 24.0),
        AgeUnit.Day => (age.Count, age.Count + 1.0),
        AgeUnit.Week => (age.Count * 7.0, (age.Count + 1) * 7.0),
        AgeUnit.Month => (age.Count * 28.0, (age.Count + 1) * 31.0),
        _ => (age.Count * 365.0, (age.Count + 1) * 366.0),
    };
}
