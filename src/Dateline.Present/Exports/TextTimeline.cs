using System.Globalization;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The timeline for a terminal: stories by day, one ground each, then the ledgers in short.</summary>
internal static class TextTimeline
{
    private const int LeastColumns = 40;
    private const int MostColumns = 100;

    /// <summary>A headline is shown up to so many characters: some pages have none, and their teasers stand for it.</summary>
    private const int LongestHeadline = 240;

    /// <summary>So many changes of a story's texts are told here; the page tells all.</summary>
    private const int MostChanges = 3;

    private const string Indent = "    ";

    /// <param name="columns">How wide a line may be.</param>
    public static void Write(Timeline timeline, TextWriter to, int columns)
    {
        var lines = new TextLines(to, Math.Clamp(columns, LeastColumns, MostColumns));
        var index = new TimelineIndex(timeline);
        lines.Wrapped(Head(timeline), "");
        lines.Blank();
        lines.Wrapped("● the page states the date   ◐ a day, reasoned   ○ only bounded   ? unknown", "");
        lines.Wrapped("Each date's reasons, and the words behind them: -o timeline.html", "");
        string? heading = null;
        foreach (var story in timeline.Stories)
        {
            var day = Heading(story.Date);
            if (day != heading)
            {
                heading = day;
                lines.Heading(day);
            }

            Story(story, index, lines);
        }

        Ledgers(timeline, lines);
    }

    private static string Head(Timeline timeline)
    {
        var outlets = timeline.Pages.Select(page => page.Page.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var topic = timeline.Topic is { } subject ? $"{TextLines.Plain(subject)}: " : "";
        return $"{topic}{Wording.Count(timeline.Stories.Length, "story", "stories")} in {Wording.Count(timeline.Items.Length, "item", "items")}"
            + $" on {Wording.Count(timeline.Pages.Length, "page", "pages")} of {Wording.Count(outlets, "outlet", "outlets")}";
    }

    private static string Heading(When when) => when switch
    {
        { IsKnown: false } => "No date could be reasoned",
        { From: { } from } when when.IsDay => from.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => char.ToUpperInvariant(Wording.Of(when)[0]) + Wording.Of(when)[1..],
    };

    private static void Story(Story story, TimelineIndex index, TextLines lines)
    {
        lines.Wrapped($"  {Mark(story.Date)} {Shortened(TextLines.Plain(story.Headline))}", Indent);
        var clock = story.Told is { IsDay: true, From: { Time: { } time } from, To: { } to } && from == to ? $", {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "";
        var told = !story.Told.IsKnown || !story.Happened.IsKnown || story.Told.Edtf == story.Date.Edtf ? clock : $", told {Wording.Of(story.Told with { Best = null })}";
        var items = story.Items.Length > 1 ? $", {story.Items.Length} items" : "";
        if (story.Thread is { } thread && index.Story(thread) is { } earlier)
        {
            lines.Wrapped($"{Indent}continues: {TextLines.Plain(Item.BeginningOf(earlier.Headline))}", Indent + "  ");
        }

        lines.Wrapped($"{Indent}{string.Join(", ", index.OutletsOf(story).Select(TextLines.Plain))}{items}{told} · {Ground(story.Date.Basis)}", Indent);
        if (story.Importance is { } importance)
        {
            lines.Wrapped($"{Indent}{Wording.Of(importance)}", Indent);
            if (importance.Sentence.Exact != story.Headline)
            {
                lines.Wrapped($"{Indent}“{TextLines.Plain(importance.Sentence.Exact)}”", Indent);
            }
        }

        var changes = index.Originals(story).Select(item => index.Revised(item.Item.Id)).OfType<RevisedItem>().SelectMany(revised => revised.Changes).ToList();
        foreach (var change in changes.Take(MostChanges))
        {
            lines.Wrapped($"{Indent}~ {TextLines.Plain(Wording.Of(change))}", Indent + "  ");
        }

        if (changes.Count > MostChanges)
        {
            lines.Wrapped($"{Indent}~ and {Wording.Count(changes.Count - MostChanges, "change", "changes")} more", Indent + "  ");
        }
    }

    private static char Mark(When date) => date switch
    {
        { IsKnown: false } => '?',
        { Basis: Basis.Stated, IsDay: true } => '●',
        { IsDay: true } => '◐',
        _ => '○',
    };

    /// <summary>What the date of a story rests on.</summary>
    private static string Ground(Basis basis) => basis switch
    {
        Basis.Stated => "stated",
        Basis.Relative => "by the age on the page",
        Basis.InText => "by the text",
        Basis.SameItem => "by the same item elsewhere",
        Basis.SameStory => "by other reports",
        Basis.Order => "by its place in the list",
        Basis.Retrieved => "by the day of saving",
        _ => "nothing dates it",
    };

    private static string Shortened(string text)
    {
        if (text.Length <= LongestHeadline)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', LongestHeadline);
        var cut = space > 0 ? space : char.IsHighSurrogate(text[LongestHeadline - 1]) ? LongestHeadline - 1 : LongestHeadline;
        return text[..cut] + " …";
    }

    private static void Ledgers(Timeline timeline, TextLines lines)
    {
        Section(lines, "People and offices", timeline.People.Where(person => person.Offices.Length > 0).ToList(), person =>
            $"{TextLines.Plain(person.Name)}: {string.Join("; ", person.Offices.Select(Office))}");
        Section(lines, "Quotations", timeline.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).ToList(), quote => $"{TextLines.Plain(Wording.Said(quote))} — {TextLines.Plain(quote.Speaker ?? "speaker not named")}");
        Section(lines, "Figures", timeline.Figures, Sum);
        Section(lines, "Announced", timeline.Planned, planned => $"{Wording.Of(planned.When)}: {TextLines.Plain(planned.What)} ({Wording.Of(planned.State)})");
        Section(lines, "Doubts", timeline.Doubts, doubt => TextLines.Plain(doubt.Says));
        Section(lines, "Not read", timeline.Unread, unread => $"{TextLines.Plain(unread.Where)}: {TextLines.Plain(unread.Cause)}");
    }

    private static string Office(Office office)
    {
        var title = TextLines.Plain(office.Body is { } body ? $"{office.Title}, {body}" : office.Title);
        var term = string.Join(", ", new[] { Began(office.From), Ended(office.To) }.OfType<string>());
        return term.Length > 0 ? $"{title} ({term})" : title;
    }

    /// <summary>A day on which an office was already held bounds its beginning; it is not told as one.</summary>
    private static string? Began(When from) => (from.From, from.To) switch
    {
        (null, { } held) => $"already held on {Wording.Day(held.Day)}",
        (null, null) => null,
        _ => $"began {Wording.Of(from)}",
    };

    private static string? Ended(When to) => (to.From, to.To) switch
    {
        ({ } held, null) => $"still held on {Wording.Day(held.Day)}",
        (null, { } over) => $"over by {Wording.Day(over.Day)}",
        (null, null) => null,
        _ when to.IsDay => $"ended {Wording.Of(to)}",
        ({ } held, { } over) => $"still held on {Wording.Day(held.Day)}, over by {Wording.Day(over.Day)}",
    };

    /// <summary>A bare amount says little: the sentence that names it stands behind it.</summary>
    private static string Sum(Figure figure)
    {
        var also = figure.Also.Length > 0 ? $" ({string.Join(", ", figure.Also.Select(Wording.Of))})" : "";
        var sentence = figure.Evidence.Length > 0 ? $": {Shortened(TextLines.Plain(figure.Evidence[0].Exact))}" : "";
        var told = figure.Evidence.Length > 1 ? $" (told {figure.Evidence.Length} times)" : "";
        return Wording.Of(figure.Amount) + also + sentence + told;
    }

    private static void Section<T>(TextLines lines, string title, IReadOnlyList<T> entries, Func<T, string> line)
    {
        const int most = 12;
        if (entries.Count == 0)
        {
            return;
        }

        lines.Heading(title);
        foreach (var entry in entries.Take(most))
        {
            lines.Wrapped("  - " + line(entry), Indent);
        }

        if (entries.Count > most)
        {
            lines.Wrapped($"{Indent}and {entries.Count - most} more: -o timeline.html shows all.", Indent);
        }
    }
}
