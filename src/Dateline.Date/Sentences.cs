using System.Globalization;
using Dateline.News;

namespace Dateline.Date;

/// <summary>The words in which the solver gives its reasons.</summary>
internal static class Sentences
{
    public static string Day(int day) => DateOnly.FromDayNumber(day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="subject">Null for the item that is being explained; else the beginning of the one its date rests on.</param>
    public static string Printed(Stamp stamp, string? subject) => stamp.From.Where == EvidencePlace.Text
        ? $"The page prints “{stamp.From.Exact}” with {Object(subject)}."
        : stamp.From.Where == EvidencePlace.Feed ? $"The feed states “{stamp.From.Exact}” for {Object(subject)}."
        : $"The page states “{stamp.From.Exact}” for {Object(subject)} in its metadata.";

    public static string Changed(Stamp stamp) => $"The page says that it was changed on “{stamp.From.Exact}”: it came out on that day or earlier.";

    public static string Aged(Stamp stamp, Made made, PageFacts facts) =>
        $"The page gives its age as “{stamp.From.Exact}” and {PutTogether(made, facts)}.";

    public static string Weekday(Stamp stamp, Made made, PageFacts facts) =>
        $"The page prints “{stamp.From.Exact}” with it and {PutTogether(made, facts)}.";

    public static string AgedSince(Stamp stamp, int saved, bool low) =>
        $"The page gives its age as “{stamp.From.Exact}” and was saved on {Day(saved)} or {(low ? "later" : "earlier")}.";

    public static string OldThen(Stamp stamp, string item, int day, bool low) =>
        $"It gives the age of “{item}” as “{stamp.From.Exact}”, and that came out on {Day(day)} or {(low ? "later" : "earlier")}.";

    public static string Made(Stamp stamp) => $"The page prints “{stamp.From.Exact}” as its own day: nothing on it is later.";

    public static string MadeThen(Stamp stamp) => $"The page prints “{stamp.From.Exact}” as its own day: it was saved then or later.";

    public static string Running(Running running) =>
        $"“{running.At.Text}” names what the page reports while it runs, and no other year stands on it: it is of {running.Year}.";

    private static string PutTogether(Made made, PageFacts facts) => (made.Says, facts.Retrieved) switch
    {
        ({ } says, null) => $"prints “{says.From.Exact}” as its own day",
        ({ } says, { } saved) => $"prints “{says.From.Exact}” as its own day; it was saved on {Day(saved.DayNumber)}{Source(facts)}",
        _ => $"was saved on {Day(facts.Retrieved!.Value.DayNumber)}{Source(facts)}",
    };

    public static string SavedOn(PageFacts facts) =>
        $"The page was saved on {Day(facts.Retrieved!.Value.DayNumber)}{Source(facts)}: nothing on it is later.";

    public static string PageSavedOn(PageFacts facts) => $"It was saved on {Day(facts.Retrieved!.Value.DayNumber)}{Source(facts)}.";

    public static string SameItem(string? subject) => subject is null
        ? "The same item stands on another page, and copies came out on one day."
        : $"“{subject}” stands on another page too, and copies came out on one day.";

    public static string Announces(string? subject) => $"{Subject(subject)} announces an article that repeats the same words, and comes out with it.";

    public static string Own(DayNamed named, Reading reading) => named.Telling == Telling.Past
        ? $"“{named.At.Text}” is told as past and as its own news: {Day(reading.Day)}, or at most {Days(reading.High - reading.Day)} later."
        : $"“{named.At.Text}” is told as its own news: within {Days((reading.High - reading.Low) / 2)} of {Day(reading.Day)}.";

    public static string Behind(DayNamed named, Reading reading) => named.Telling == Telling.Past
        ? $"“{named.At.Text}” is told as past: it came out on {Day(reading.Day)} or later."
        : $"“{named.At.Text}” lies near it: {Day(reading.Low)} or later.";

    public static string NotYetAgain(DayNamed named, Reading reading) =>
        $"“{named.At.Text}” stands without its year, as days do that are not long past: it came out on {Day(reading.High)} or earlier.";

    public static string ToCome(DayNamed named, Reading reading) =>
        $"“{named.At.Text}” is told as to come: it came out on {Day(reading.High)} or earlier.";

    public static string ToComeNear(DayNamed named, Reading reading) =>
        $"“{named.At.Text}” is told as to come, and such days are seldom named long before: it came out on {Day(reading.Low)} or later.";

    public static string YearToCome(DayNamed named, int latest) =>
        $"The page speaks of “{named.At.Text}” as to come: it was saved by {Day(latest)}.";

    public static string Weekdays(DayNamed named, int day) =>
        $"{Day(day)} was a {named.Weekday}.";

    public static string YearByOrder(int year, string anchor, int low, int high) => low == high
        ? $"The year is {year}: the list runs on without a year's gap from “{anchor}”, which is of {Day(low)}."
        : $"The year is {year}: the list runs on without a year's gap from “{anchor}”, which lies between {Day(low)} and {Day(high)}.";

    public static string EarlierYears(string anchor, int low) =>
        $"Earlier years fall away: in the list it is newer than “{anchor}”, which came out on {Day(low)} or later.";

    public static string Above(string neighbour, int day) => $"It stands above “{neighbour}” in a list that is newest first; that one came out on {Day(day)} or later.";

    public static string Below(string neighbour, int day) => $"It stands below “{neighbour}” in a list that is newest first; that one came out on {Day(day)} or earlier.";

    public static string Behind(string neighbour, int day) => $"It stands after “{neighbour}” in a list that is oldest first; that one came out on {Day(day)} or later.";

    public static string Before(string neighbour, int day) => $"It stands before “{neighbour}” in a list that is oldest first; that one came out on {Day(day)} or earlier.";

    public static string BesideFeed(string article, int day) => $"It runs in a feed beside “{article}”, which came out on {Day(day)}: the feed shows the latest news at the time of saving.";

    public static string FeedBound(string entry, int day) => $"The feed beside it runs on to “{entry}”, of {Day(day)} or earlier.";

    public static string Midnight(string neighbour, bool nextDay, int day) => nextDay
        ? $"Its clock time is earlier than that of the entry below it, “{neighbour}”: midnight lies between them, so it is of {Day(day)} or later."
        : $"Its clock time stands above that of “{neighbour}” in a feed that is newest first: it is of {Day(day)} or later.";

    public static string MidnightBefore(string neighbour, bool nextDay, int day) => nextDay
        ? $"Its clock time is later than that of the entry above it, “{neighbour}”: midnight lies between them, so it is of {Day(day)} or earlier."
        : $"Its clock time stands below that of “{neighbour}” in a feed that is newest first: it is of {Day(day)} or earlier.";

    public static string Run(string neighbour, int day, bool low) =>
        $"A feed that prints clock times without days shows one run of hours: with “{neighbour}” next to it, it is of {Day(day)} or {(low ? "later" : "earlier")}.";

    public static string SameEvent(string report, int day, bool low, DateOptions options) =>
        $"“{report}” tells the same event; reports of one event lie within {Days(options.StoryDays)} of each other, so it came out on {Day(day)} or {(low ? "later" : "earlier")}.";

    public static string NewestItem(string item, int day) => $"It shows “{item}”, which came out on {Day(day)} or later: a page is no older than its newest item.";

    public static string NotAfterSaving(int day) => $"The page it stands on was saved by {Day(day)}.";

    public static string OutOfOrder(string item) => $"“{item}” does not fit into the order of its list and was taken for a pinned item: its neighbours say nothing about its date.";

    public static string SetAside(string item) => $"“{item}” stands at the top of its list, as pinned items do, and further down on another saving: its place at the top was taken to say nothing about its date.";

    public static string GivenUp(string one, string other) => $"What bounds “{one}” and what bounds “{other}” contradict each other; their order was given up.";

    public static string PrintedAfterSaving(string item, Stamp stamp, PageFacts facts) =>
        $"The page prints “{stamp.From.Exact}” with “{item}” and is said to have been saved on {Day(facts.Retrieved!.Value.DayNumber)}{Source(facts)}, before that.";

    private static string Subject(string? subject) => subject is null ? "It" : $"“{subject}”";

    private static string Object(string? subject) => subject is null ? "it" : $"“{subject}”";

    private static string Days(int days) => days == 1 ? "one day" : $"{days} days";

    private static string Source(PageFacts facts) => facts.RetrievedSource is { } source ? $" ({source})" : "";
}
