using System.Globalization;
using System.Text;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>The timeline for a terminal: stories by day, one ground each, then the ledgers in short.</summary>
internal static class TextTimeline
{
    private const int LeastColumns = 40;
    private const int MostColumns = 100;
    private const int LongestSentence = 160;

    /// <param name="columns">How wide a line may be, in characters.</param>
    public static void Write(Timeline timeline, TextWriter to, int columns)
    {
        var width = Math.Clamp(columns, LeastColumns, MostColumns);
        var items = timeline.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        var pages = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Path, StringComparer.Ordinal);
        to.WriteLine(Head(timeline));
        string? heading = null;
        foreach (var story in timeline.Stories)
        {
            var day = Heading(story.Date);
            if (day != heading)
            {
                heading = day;
                to.WriteLine();
                to.WriteLine(day);
            }

            Story(story, items, pages, to, width);
        }

        Ledgers(timeline, to, width);
    }

    private static string Head(Timeline timeline)
    {
        var outlets = timeline.Pages.Select(page => page.Page.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var topic = timeline.Topic is { } subject ? $"{Plain(subject)}: " : "";
        return $"{topic}{Count(timeline.Stories.Length, "story", "stories")} in {Count(timeline.Items.Length, "item", "items")}"
            + $" on {Count(timeline.Pages.Length, "page", "pages")} of {Count(outlets, "outlet", "outlets")}";
    }

    private static string Heading(When when) => when switch
    {
        { IsKnown: false } => "No date could be reasoned",
        { From: { } from } when when.IsDay => from.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => char.ToUpperInvariant(Wording.Of(when)[0]) + Wording.Of(when)[1..],
    };

    private static void Story(Story story, Dictionary<string, TimelineItem> items, Dictionary<string, string> pages, TextWriter to, int width)
    {
        var mark = story.Date.Basis is Basis.Stated ? "  ● " : "  ○ ";
        Wrapped(to, mark + Plain(story.Headline), "    ", width);
        var first = items[story.Items[0]];
        var by = story.Outlets.Length > 0 ? string.Join(", ", story.Outlets.Select(Plain)) : pages[first.Item.Page];
        var clock = story.Told is { IsDay: true, From.Time: { } time } ? $", {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "";
        var told = story.Happened.IsKnown && story.Told.IsKnown && story.Told.Edtf != story.Date.Edtf ? $"told {Wording.Of(story.Told)}; " : "";
        var copies = story.Items.Length > 1 ? $", {story.Items.Length} items" : "";
        Wrapped(to, $"    {by}{clock}{copies} ({told}{Wording.Of(story.Date.Basis)})", "    ", width);
    }

    private static void Ledgers(Timeline timeline, TextWriter to, int width)
    {
        const int most = 12;
        Section(to, "People and offices", timeline.People.Where(person => person.Offices.Length > 0).ToList(), most, person =>
            $"{Plain(person.Name)}: {string.Join("; ", person.Offices.Select(Office))}", width);
        Section(to, "Quotations", timeline.Quotes, most, quote => $"“{Plain(quote.Text)}” — {Plain(quote.Speaker ?? "speaker not named")}", width);
        Section(to, "Sums", timeline.Figures, most, Sum, width);
        Section(to, "Announced", timeline.Planned, most, planned => $"{Wording.Of(planned.When)}: {Plain(planned.What)} ({Wording.Of(planned.State)})", width);
        Section(to, "Doubts", timeline.Doubts, most, doubt => Plain(doubt.Says), width);
        Section(to, "Not read", timeline.Unread, most, unread => $"{Plain(unread.Where)}: {Plain(unread.Cause)}", width);
    }

    private static string Office(Office office)
    {
        var title = Plain(office.Body is { } body ? $"{office.Title}, {body}" : office.Title);
        var term = string.Join(", ", new[] { Began(office.From), Ended(office.To) }.OfType<string>());
        return term.Length > 0 ? $"{title} ({term})" : title;
    }

    /// <summary>A day on which an office was already held bounds its beginning; it is not told as one.</summary>
    private static string? Began(When from) => (from.From, from.To) switch
    {
        (null, { } held) => $"held by {Wording.Day(held.Day)}",
        (null, null) => null,
        _ => $"began {Wording.Of(from)}",
    };

    private static string? Ended(When to) => (to.From, to.To) switch
    {
        ({ } held, null) => $"still held on {Wording.Day(held.Day)}",
        (null, { } over) => $"over by {Wording.Day(over.Day)}",
        (null, null) => null,
        ({ } held, { } over) when to.IsDay || held.Day == over.Day => $"ended {Wording.Of(to)}",
        ({ } held, { } over) => $"still held on {Wording.Day(held.Day)}, over by {Wording.Day(over.Day)}",
    };

    /// <summary>A sum says little without the sentence it stands in.</summary>
    private static string Sum(Figure figure)
    {
        var also = figure.Also.Length > 0 ? $" ({string.Join(", ", figure.Also.Select(Wording.Of))})" : "";
        var sentence = figure.Evidence.IsEmpty ? "" : $": “{Short(Plain(figure.Evidence[0].Exact).Trim())}”";
        return $"{Wording.Of(figure.Amount)}{also}{sentence}{(figure.Evidence.Length > 1 ? $" (told {figure.Evidence.Length} times)" : "")}";
    }

    private static string Short(string text)
    {
        if (text.Length <= LongestSentence)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', LongestSentence);
        cut = cut > LongestSentence / 2 ? cut : LongestSentence - (char.IsHighSurrogate(text[LongestSentence - 1]) ? 1 : 0);
        return text[..cut].TrimEnd(' ', ',') + " …";
    }

    private static void Section<T>(TextWriter to, string title, IReadOnlyList<T> entries, int most, Func<T, string> line, int width)
    {
        if (entries.Count == 0)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine(title);
        foreach (var entry in entries.Take(most))
        {
            Wrapped(to, "  - " + line(entry), "    ", width);
        }

        if (entries.Count > most)
        {
            to.WriteLine($"    and {entries.Count - most} more: --format html shows all.");
        }
    }

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>One line, and no character that a terminal would obey.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' || (letter >= '\u202A' && letter <= '\u202E') || (letter >= '\u2066' && letter <= '\u2069') ? ' ' : letter);
        }

        return plain.ToString();
    }

    private static void Wrapped(TextWriter to, string text, string indent, int width)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var cut = rest.LastIndexOf(' ', width - 1);
            cut = cut <= indent.Length ? width : cut;
            to.WriteLine(rest[..cut].TrimEnd());
            rest = indent + rest[cut..].TrimStart();
        }

        to.WriteLine(rest.TrimEnd());
    }
}
