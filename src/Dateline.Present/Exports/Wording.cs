using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>Dates, grounds and amounts in English words, the same in every export that people read.</summary>
internal static class Wording
{
    /// <summary>Of the words of a change so many letters are told.</summary>
    private const int MostChanged = 160;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“„«”»");

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Steps in which large amounts are told, largest first.</summary>
    private static readonly (decimal Step, string Name)[] Steps =
    [
        (1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million"),
    ];

    /// <summary>
    /// “14 November 2024, 14:41”, “in October 2024”, “between 13 and 17 October 2024 (probably 15 October)”,
    /// “on or after 1 October 2024”, “date unknown”.
    /// </summary>
    public static string Of(When when) => (when.From, when.To) switch
    {
        (null, null) => "date unknown",
        ({ } from, null) => $"on or after {Of(from)}{Probably(when)}",
        (null, { } to) => $"on or before {Of(to)}{Probably(when)}",
        ({ } from, { } to) when from.Day == to.Day => WithinDay(from, to),
        ({ } from, { } to) => $"{Between(from, to)}{Probably(when)}",
    };

    /// <summary>“14 November 2024”, “14 November 2024, 14:41”, “14 November 2024, 14:41 (UTC+2)”.</summary>
    public static string Of(Moment moment) =>
        moment.Time is { } time ? $"{Day(moment.Day)}, {Clock(time)}{Zone(moment.Offset)}" : Day(moment.Day);

    /// <summary>The strongest ground of a date, in a word or a few.</summary>
    public static string Of(Basis basis) => basis switch
    {
        Basis.Stated => "stated",
        Basis.Relative => "age on the page",
        Basis.InText => "told in the text",
        Basis.SameItem => "same item elsewhere",
        Basis.SameStory => "same story",
        Basis.Order => "order in the list",
        Basis.Retrieved => "time of saving",
        _ => "no ground",
    };

    public static string Of(PlannedState state) => state switch
    {
        PlannedState.ToCome => "to come",
        PlannedState.Came => "came",
        PlannedState.Moved => "moved",
        PlannedState.DidNotCome => "did not come",
        _ => "not known whether it came",
    };

    /// <summary>“The headline was “A”; it became “B”.”, “A paragraph is gone: “…”.”</summary>
    public static string Of(Change change) => (change.Kind, change.Was, change.Is) switch
    {
        (ChangeKind.Headline, { } was, { } now) => $"The headline was “{Cut(was)}”; it became “{Cut(now)}”.",
        (ChangeKind.Correction, _, { } now) => $"The editors correct it: “{Cut(now)}”.",
        (ChangeKind.Note, _, { } now) => $"The editors note a change: “{Cut(now)}”.",
        (ChangeKind.Update, _, { } now) => $"A paragraph was added: “{Cut(now)}”.",
        (ChangeKind.Gone, { } was, _) => $"A paragraph is gone: “{Cut(was)}”.",
        (_, { } was, { } now) => $"{Changed(change.Kind)} “{Cut(was)}” became “{Cut(now)}”.",
        (_, null, { } now) => $"{Changed(change.Kind)} “{Cut(now)}” was added.",
        (_, { } was, null) => $"{Changed(change.Kind)} “{Cut(was)}” is gone.",
        _ => "Something changed.",
    };

    /// <summary>What was changed, in few words for a fold: “headline, figures, 2 paragraphs added”.</summary>
    public static string Of(ImmutableArray<Change> changes) => changes.IsEmpty ? "marks and spaces alone" : string.Join(", ", changes
        .CountBy(change => change.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Value) switch
        {
            (ChangeKind.Headline, _) => "the headline",
            (ChangeKind.Correction, _) => "a correction",
            (ChangeKind.Note, _) => "an editors' note",
            (ChangeKind.Figure, var n) => Count(n, "figure", "figures"),
            (ChangeKind.Name, var n) => Count(n, "name", "names"),
            (ChangeKind.Update, var n) => Count(n, "paragraph added", "paragraphs added"),
            (ChangeKind.Gone, var n) => Count(n, "paragraph gone", "paragraphs gone"),
            (_, var n) => $"other words in {Count(n, "place", "places")}",
        }));

    /// <summary>The words of a quotation between marks; a clause that is retold bears none but its own.</summary>
    public static string Said(Quote quote) => quote.Kind switch
    {
        QuoteKind.Direct => $"“{quote.Text}”",
        QuoteKind.Mixed when !quote.Text.AsSpan().ContainsAny(Marks) && !quote.Text.Contains("''", StringComparison.Ordinal) => $"“{quote.Text}”",
        _ => quote.Text,
    };

    /// <summary>“Its day is named in 5 items, told by 3 outlets, still spoken of 12 days later”.</summary>
    public static string Of(Importance importance) =>
        $"Its day is named in {Count(importance.Mentions, "item", "items")}, told by {Count(importance.Outlets, "outlet", "outlets")}"
        + (importance.Days > 0 ? $", still spoken of {Count(importance.Days, "day", "days")} later" : "");

    /// <summary>The kind of a change as a label.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Headline => "headline",
        ChangeKind.Correction => "correction",
        ChangeKind.Note => "editors' note",
        ChangeKind.Figure => "figure",
        ChangeKind.Name => "name",
        ChangeKind.Update => "added",
        ChangeKind.Gone => "gone",
        _ => "words",
    };

    private static string Changed(ChangeKind kind) => kind switch
    {
        ChangeKind.Figure => "Another figure:",
        ChangeKind.Name => "Another name:",
        _ => "Other words:",
    };

    private static string Cut(Evidence words) => HtmlWords.Cut(words.Exact, MostChanged).TrimEnd('.', ' ').Replace('\n', ' ');

    public static string Of(PageKind kind) => kind switch
    {
        PageKind.Article => "article",
        PageKind.Listing => "list",
        PageKind.Digest => "digest",
        PageKind.Live => "live page",
        _ => "feed",
    };

    public static string Of(EvidencePlace place) => place switch
    {
        EvidencePlace.Text => "text",
        EvidencePlace.JsonLd => "structured data",
        EvidencePlace.Meta => "metadata",
        EvidencePlace.Time => "time element",
        EvidencePlace.Url => "address",
        EvidencePlace.Header => "header",
        _ => "feed",
    };

    /// <summary>The kind of a doubt as a title.</summary>
    public static string Doubt(string kind) => kind switch
    {
        "order" => "Order in a list",
        "date" => "Dates that do not agree",
        "office" => "Offices",
        _ => kind,
    };

    /// <summary>“1.5 billion EUR”, “12,000 troops”, “35%”.</summary>
    public static string Of(Amount amount)
    {
        var number = amount.High is { } high ? $"{Number(amount.Value)} to {Number(high)}" : Number(amount.Value);
        return amount.Unit switch
        {
            "" => number,
            "%" => $"{number}%",
            _ => $"{number} {amount.Unit}",
        };
    }

    /// <summary>“1 story”, “3 stories”.</summary>
    public static string Count(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>“10,000”.</summary>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>“14 November 2024”.</summary>
    public static string Day(DateOnly day) => $"{DayAndMonth(day)} {Year(day)}";

    /// <summary>“November 2024”.</summary>
    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {Year(day)}";

    private static string WithinDay(Moment from, Moment to) => (from.Time, to.Time) switch
    {
        (null, null) => Of(from),
        ({ } start, null) => $"{Day(from.Day)}, {Clock(start)}{Zone(from.Offset)} or later",
        (null, { } end) => $"{Day(to.Day)}, by {Clock(end)}{Zone(to.Offset)}",
        ({ } start, { } end) when start == end => Of(from),
        ({ } start, { } end) => $"{Day(from.Day)}, between {Clock(start)} and {Clock(end)}{Zone(to.Offset)}",
    };

    /// <summary>By days: the minutes at either end of an interval of days would be in the reader's way.</summary>
    private static string Between(Moment from, Moment to)
    {
        var (first, last) = (from.Day, to.Day);
        if (first.Year != last.Year)
        {
            return $"between {Day(first)} and {Day(last)}";
        }

        // A whole month or year was most likely named as one; “between the 1st and the 31st” would hide that.
        if (first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month))
        {
            if (first.Month == last.Month)
            {
                return $"in {Month(first)}";
            }

            if (first.Month == 1 && last.Month == 12)
            {
                return $"in {Year(first)}";
            }
        }

        return first.Month == last.Month
            ? $"between {Digits(first.Day)} and {Day(last)}"
            : $"between {DayAndMonth(first)} and {Day(last)}";
    }

    private static string Probably(When when)
    {
        if (when.Best is not { } best)
        {
            return "";
        }

        var sameYear = when.From?.Day.Year == best.Day.Year && when.To?.Day.Year == best.Day.Year;
        var clock = best.Time is { } time ? $", {Clock(time)}" : "";
        return $" (probably {(sameYear ? DayAndMonth(best.Day) : Day(best.Day))}{clock})";
    }

    private static string DayAndMonth(DateOnly day) => $"{Digits(day.Day)} {Months[day.Month - 1]}";

    private static string Year(DateOnly day) => Digits(day.Year);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Zone(TimeSpan? offset)
    {
        if (offset is not { } known)
        {
            return "";
        }

        if (known == TimeSpan.Zero)
        {
            return " (UTC)";
        }

        var sign = known < TimeSpan.Zero ? '−' : '+';
        var (hours, minutes) = (Math.Abs(known.Hours), Math.Abs(known.Minutes));
        return minutes == 0
            ? $" (UTC{sign}{Digits(hours)})"
            : $" (UTC{sign}{Digits(hours)}:{minutes.ToString("00", CultureInfo.InvariantCulture)})";
    }

    private static string Number(decimal value)
    {
        foreach (var (step, name) in Steps)
        {
            var told = value / step;
            if (Math.Abs(told) >= 1 && decimal.Round(told, 3) == told)
            {
                return $"{told.ToString("#,##0.###", CultureInfo.InvariantCulture)} {name}";
            }
        }

        return value.ToString("#,##0.############################", CultureInfo.InvariantCulture);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
