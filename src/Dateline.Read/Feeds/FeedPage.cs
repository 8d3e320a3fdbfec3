using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Makes the page of a feed: its plain text, and an item of each entry.</summary>
internal sealed class FeedPage
{
    private readonly Page page;
    private readonly FeedDraft draft;
    private readonly FeedAddress address;
    private readonly StringBuilder plain = new();
    private readonly List<(Item Item, FeedEntryDays Days)> items = [];
    private readonly string? title;
    private readonly string? outlet;
    private readonly ImmutableArray<string> outlets;
    private readonly ImmutableArray<string> authors;
    private int leftOut;
    private int comments;

    private FeedPage(Page page, FeedDraft draft)
    {
        (this.page, this.draft) = (page, draft);
        address = new(draft.Head, page.Facts.Url);
        title = Shown(draft.Head, FeedField.Title);
        outlet = page.Facts.Outlet ?? Shown(draft.Head, FeedField.Publisher) ?? FeedOutlet.Of(title, address.Host);
        outlets = [.. new[] { outlet, title }.OfType<string>().Distinct(StringComparer.Ordinal)];
        authors = FeedAuthors.Of(draft.Head, outlets);
    }

    public static ReadPage Of(Page page, FeedDraft draft) => new FeedPage(page, draft).Make();

    private ReadPage Make()
    {
        draft.Head.Close();
        Put(title);
        foreach (var line in draft.Head.Lines)
        {
            Put(line.Text);
        }

        var days = FeedDays.Of(draft);
        for (var at = 0; at < draft.Entries.Count; at++)
        {
            Add(draft.Entries[at], days.Entries[at]);
        }

        var text = plain.ToString();
        return new()
        {
            Id = page.Id,
            Path = page.Path,
            Facts = page.Facts,
            Plain = text,
            Kind = PageKind.Feed,
            Url = address.Self,
            Outlet = outlet,
            Language = WritingSystems.Agreed(Language(), text) ?? (title is null && items.TrueForAll(IsAddress) ? null : Languages.Of(text)),
            Title = title,
            Authors = authors,
            Modified = days.Made.On(page.Id),
            Order = Orders.Of(items.Select(pair => pair.Item)),
            Items = [.. items.Select(pair => pair.Item)],
            LeftOut = leftOut + comments,
            Notes = [.. Notes()],
            Doubts = FeedDoubts.Of(items, days.Made, page.Id),
            Sources = [.. draft.Sources],
        };
    }

    private void Add(FeedPart entry, FeedEntryDays days)
    {
        var url = address.Of(entry);
        if (IsComment(entry, url))
        {
            comments++;
            Put(Shown(entry, FeedField.Title));
            entry.Lines.ForEach(line => Put(line.Text));
            return;
        }

        var heading = Put(Shown(entry, FeedField.Title));
        var from = FeedOutlet.Source(entry) is { } source && !string.Equals(source, heading?.Text, StringComparison.OrdinalIgnoreCase) ? source : null;
        var paragraphs = Paragraphs(entry, heading?.Text);
        if (heading is null && paragraphs.IsEmpty)
        {
            // All that it shows is where it leads.
            heading = Put(entry.First(FeedField.Link)?.Text.Trim() is { Length: > 0 and < 4_000 } link ? link : url);
        }

        if (heading is null && paragraphs.IsEmpty)
        {
            leftOut++;
            return;
        }

        heading = heading is null ? null : heading with { Text = FeedOutlet.Without(heading.Text, from) };
        var start = heading?.Start ?? paragraphs[0].Start;
        var end = paragraphs.IsEmpty ? heading!.End : paragraphs[^1].End;
        var named = FeedAuthors.Of(entry, outlets);
        items.Add((new()
        {
            Id = Item.IdOf(page.Id, start, end),
            Page = page.Id,
            Role = ItemRole.Entry,
            Title = paragraphs.IsEmpty ? null : heading,
            Paragraphs = paragraphs.IsEmpty ? [heading!] : paragraphs,
            Authors = named.IsEmpty && !entry.Has(FeedField.Author) && from is null ? authors : named,
            Section = Section(entry),
            Outlet = from ?? outlet,
            Url = url,
            Published = days.Published.On(page.Id) ?? InAddress(days, url),
            Modified = days.Modified.On(page.Id),
            Start = start,
            End = end,
        }, days));
    }

    /// <summary>The day in an entry's address, where the entry does not date itself otherwise. A plain sitemap's addresses are not those of news alone.</summary>
    private Stamp? InAddress(FeedEntryDays days, string? url) =>
        title is not null && HtmlAddressDay.Of(url, page.Id) is { Day: not null } stamp
        && (days.Modified.Date is not { } changed || changed.DayNumber + 1 >= new DateOnly(stamp.Year!.Value, stamp.Month!.Value, stamp.Day.Value).DayNumber) ? stamp : null;

    /// <summary>An entry's lines without those that only lead to it, and without the headline, where it is printed inside once more.</summary>
    private ImmutableArray<Passage> Paragraphs(FeedPart entry, string? heading)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Passage>();
        var isPointer = heading is null && entry.Lines.TrueForAll(line => line.Kept == 0);
        foreach (var line in entry.Lines)
        {
            var passage = Put(line.Text)!;
            var kept = isPointer ? line.Text.Length : line.Kept;
            if (kept > 0 && !(paragraphs.Count == 0 && string.Equals(heading, line.Text, StringComparison.OrdinalIgnoreCase)))
            {
                paragraphs.Add(passage with { Text = passage.Text[..kept] });
            }
            else
            {
                leftOut += kept == 0 ? 1 : 0;
            }
        }

        return paragraphs.ToImmutable();
    }

    private Passage? Put(string? line)
    {
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        plain.Append(plain.Length > 0 ? "\n" : "");
        var passage = new Passage(line, plain.Length);
        plain.Append(line);
        return passage;
    }

    /// <summary>What readers wrote: an entry that answers another (RFC 4685), or whose address leads to a comment under a piece.</summary>
    private static bool IsComment(FeedPart entry, string? url)
    {
        var at = url?.LastIndexOf('#') ?? -1;
        return entry.Has(FeedField.Reply) || (at >= 0 && url.AsSpan(at + 1).StartsWith("comment", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(url![^1]))
            || url?.Contains("showComment=", StringComparison.Ordinal) == true;
    }

    private static bool IsAddress((Item Item, FeedEntryDays Days) entry) => entry.Item.Text == entry.Item.Url;

    private static string? Shown(FeedPart part, FeedField field)
    {
        foreach (var value in part.All(field))
        {
            if (FeedText.Line(value) is { Length: > 0 } line)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The first category that is a word; keywords stand several in one.</summary>
    private static string? Section(FeedPart entry)
    {
        foreach (var value in entry.All(FeedField.Category))
        {
            var line = FeedText.Line(value);
            line = value.Rank >= 4 && line.IndexOf(',') is > 0 and var comma ? line[..comma].TrimEnd() : line;
            if (line.Length is > 0 and <= 200 && !line.Contains("://", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The primary subtag of what the feed says, or all its entries alike.</summary>
    private string? Language()
    {
        var spoken = draft.Entries.Select(entry => entry.First(FeedField.Language)?.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToArray();
        var said = draft.Head.First(FeedField.Language)?.Text ?? (spoken.Length == 1 ? spoken[0] : null);
        var primary = said?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private IEnumerable<string> Notes()
    {
        if (draft.Note is { } note)
        {
            yield return note;
        }
        else if (draft.Entries.Count == 0)
        {
            yield return "The feed holds no entry.";
        }

        var undated = items.Count(pair => pair.Item is { Published: null, Modified: null } && pair.Days.Published.State == FeedDayState.Empty);
        if (undated > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{undated:N0} of the feed's {items.Count:N0} entries bear no date.");
        }

        if (draft.IsBomb)
        {
            yield return "Entities that the feed declares grow beyond what is read; they stand as they are written.";
        }

        if (comments > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{comments:N0} of the feed's {draft.Entries.Count:N0} entries are readers' comments: they are in no item.");
        }
    }
}
