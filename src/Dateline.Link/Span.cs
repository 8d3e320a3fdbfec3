using Dateline.News;

namespace Dateline.Link;

/// <summary>When something was published, in days since 0001-01-01, as far as is known.</summary>
/// <param name="From">First possible moment.</param>
/// <param name="To">Last possible moment.</param>
internal readonly record struct Span(double From, double To)
{
    private const double MinutesOfDay = 24 * 60;

    /// <summary>A wider interval is no day of an item's own: it can rule a story out and not in.</summary>
    private const double Narrow = 4;

    public static Span Open { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsDay => To - From <= Narrow;

    /// <summary>Null where an end is open.</summary>
    public double? Middle => double.IsFinite(From) && double.IsFinite(To) ? (From + To) / 2 : null;

    /// <summary>Days that certainly lie between two intervals; 0 where they touch.</summary>
    public double DaysFrom(Span other) => Math.Max(0, Math.Max(From - other.To, other.From - To));

    /// <summary>From the first start to the last end.</summary>
    public Span Around(Span other) => new(Math.Min(From, other.From), Math.Max(To, other.To));

    public static Span Of(When when) => new(
        when.From is { } from ? At(from) : double.NegativeInfinity,
        when.To is { } to ? At(to) : double.PositiveInfinity);

    /// <summary>One moment; all time where nobody knows it.</summary>
    public static Span Of(Moment? moment) => moment is { } known ? new(At(known), At(known)) : Open;

    /// <summary>What both allow; when they contradict each other, what either allows.</summary>
    public Span Both(Span other)
    {
        var both = new Span(Math.Max(From, other.From), Math.Min(To, other.To));
        return both.From <= both.To ? both : new(Math.Min(From, other.From), Math.Max(To, other.To));
    }

    /// <summary>
    /// A clock time counts only as part of its own day, and two days without clock times lie whole days apart.
    /// Noon stands for a day without a time.
    /// </summary>
    private static double At(Moment moment) =>
        moment.Day.DayNumber + ((moment.Time is { } time ? time.Hour * 60 + time.Minute : MinutesOfDay / 2) / MinutesOfDay);
}
