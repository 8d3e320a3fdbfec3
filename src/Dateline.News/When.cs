using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.News;

/// <summary>A day, or a minute of it on the page's own clock.</summary>
/// <param name="Offset">From UTC, where known.</param>
public readonly record struct Moment(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null) : IComparable<Moment>
{
    /// <summary>By day, then by clock time; a day without a time stands before its first minute.</summary>
    public int CompareTo(Moment other)
    {
        var byDay = Day.CompareTo(other.Day);
        return byDay != 0 ? byDay : Nullable.Compare(Time, other.Time);
    }

    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    /// <summary><c>2024-11-14</c>, <c>2024-11-14T14:41</c> or <c>2024-11-14T14:41+02:00</c>.</summary>
    public override string ToString()
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
        {
            return day;
        }

        var clock = $"{day}T{time.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return Offset is not { } offset ? clock
            : $"{clock}{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static Moment? Parse(string? text)
    {
        if (text is null || text.Length < 10
            || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        if (text.Length == 10)
        {
            return new(day);
        }

        if (text.Length is not (16 or 22) || text[10] != 'T'
            || !TimeOnly.TryParseExact(text.AsSpan(11, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return null;
        }

        if (text.Length == 16)
        {
            return new(day, time);
        }

        return text[16] is '+' or '-'
            && TimeSpan.TryParseExact(text.AsSpan(17), "hh\\:mm", CultureInfo.InvariantCulture, out var offset)
            ? new(day, time, text[16] == '-' ? -offset : offset)
            : null;
    }
}

/// <summary>The strongest ground a date rests on, surest first.</summary>
public enum Basis
{
    Stated,
    Relative,
    InText,
    SameItem,
    SameStory,
    Order,
    Retrieved,
    None,
}

/// <summary>One link in the chain of reasons behind a date.</summary>
/// <param name="Says">A sentence for people.</param>
/// <param name="Evidence">The words it rests on; null when it rests on no words, such as a retrieval date given by the user.</param>
public sealed record Reason(string Says, Evidence? Evidence);

/// <summary>An interval with a best value, the ground it rests on and the reasons.</summary>
/// <param name="From">Inclusive; null when open.</param>
/// <param name="To">Inclusive; null when open.</param>
/// <param name="Best">One value inside, or null. <c>From ≤ Best ≤ To</c>.</param>
public sealed record When(Moment? From, Moment? To, Moment? Best, Basis Basis, ImmutableArray<Reason> Because)
{
    public static When Unknown { get; } = new(null, null, null, Basis.None, []);

    public bool IsKnown => From is not null || To is not null;

    /// <summary>True when the interval is one day or one minute.</summary>
    public bool IsDay => From is { } from && To is { } to && from.Day == to.Day;

    /// <summary>How many days the interval spans, both ends counted; null when an end is open.</summary>
    public int? Days => From is { } from && To is { } to ? to.Day.DayNumber - from.Day.DayNumber + 1 : null;

    /// <summary>
    /// EDTF, level 1 of ISO 8601-2:2019, at day precision: <c>2024-10-13</c>, <c>2024-10-13/2024-10-17</c>,
    /// open ends as <c>..</c>; null when nothing is known.
    /// </summary>
    public string? Edtf => !IsKnown ? null : IsDay ? Iso(From) : $"{Iso(From)}/{Iso(To)}";

    public static When On(Moment moment, Basis basis, params ImmutableArray<Reason> because) =>
        new(moment, moment, moment, basis, because);

    /// <summary>
    /// Reads an interval of <see cref="Moment"/>s, months or years with “/” between its ends, or one of them alone; an open end is “..”,
    /// as in EDTF.
    /// </summary>
    /// <returns>Null for anything else, and where the end lies before the beginning.</returns>
    public static (Moment? From, Moment? To)? Interval(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (first, last) = slash < 0 ? (text, text) : (text[..slash], text[(slash + 1)..]);
        var (from, to) = (first == ".." ? null : End(first, last: false), last == ".." ? null : End(last, last: true));
        return (from is null && first != "..") || (to is null && last != "..") || (from is null && to is null) || from > to ? null : (from, to);
    }

    /// <summary>A moment; of a month or a year its first day or its last.</summary>
    private static Moment? End(string text, bool last) => text.Length switch
    {
        4 => Moment.Parse(text + (last ? "-12-31" : "-01-01")),
        7 when Moment.Parse(text + "-01") is { Day: var first } => new(last ? first.AddMonths(1).AddDays(-1) : first),
        _ => Moment.Parse(text),
    };

    private static string Iso(Moment? moment) => moment?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
