using Dateline.News;

namespace Dateline.Read;

/// <summary>In which order a page writes its numeric dates.</summary>
public enum DayOrder
{
    /// <summary>Not known: a date such as 4/5/2024 stays unread.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>
/// A stamp as printed: its parts, and where in the scanned text it stands. Parts as in <see cref="Stamp"/>.
/// </summary>
/// <param name="Start">First character of the stamp itself, behind a label such as “Updated:”.</param>
/// <param name="End">Exclusive.</param>
public sealed record Printed(
    int? Year, int? Month, int? Day, DayOfWeek? Weekday, TimeOnly? Time, TimeSpan? Offset, Age? Age, int Start, int End)
{
    /// <summary>True when the words in front of it say that it tells of a change: “Updated”.</summary>
    public bool Modified { get; init; }

    /// <summary>True when words in front of it say what it is: “Published on”.</summary>
    public bool Labelled { get; init; }

    /// <summary>What an age counts beside <see cref="Age"/>: the days of “1 month and 3 days ago”.</summary>
    internal Age? Beside { get; init; }

    /// <summary>True for an age in words that name one day, week, month or year: “yesterday”, “last week”. Only then a clock time may stand beside an age.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>True for a year printed in two figures, whose century is a guess.</summary>
    internal bool InTwoFigures { get; init; }

    /// <summary>True for a weekday before today: “last Monday”.</summary>
    internal bool IsLast { get; init; }

    /// <summary>True for a day of a month, with or without its year.</summary>
    public bool HasDay => Day is not null;

    /// <summary>True when it is a clock time and nothing else.</summary>
    public bool IsClock => Time is not null && Month is null && Weekday is null && Age is null;

    /// <summary>The stamp with its evidence: the words from <see cref="Start"/> to <see cref="End"/> in <paramref name="plain"/>.</summary>
    public Stamp On(string page, string plain) => With(Evidence.In(page, plain, Start, End));

    /// <summary>The stamp with evidence from elsewhere, such as a page's metadata.</summary>
    public Stamp With(Evidence from) => new(Year, Month, Day, Weekday, Age is null ? Time : null, Age is null ? Offset : null, Age, from);
}
