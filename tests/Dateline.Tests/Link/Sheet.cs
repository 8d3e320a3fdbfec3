using System.Collections.Immutable;
using Dateline.Link;
using Dateline.News;

namespace Dateline.Tests.Link;

/// <summary>A page written line by line for a test, with the days on which its items are published.</summary>
internal sealed class Sheet(string id, string? outlet = null, PageKind kind = PageKind.Listing)
{
    private readonly List<(string? Title, string[] Paragraphs, ItemRole Role, When Published, DateOnly? Named, bool Printed)> _items = [];

    public string? Url { get; init; }

    public DateOnly? Saved { get; init; }

    public Sheet Says(string text, string? day = null, string? until = null, string? title = null, ItemRole role = ItemRole.Entry, string? named = null, bool printed = false)
    {
        _items.Add((title, text.Split('\n', StringSplitOptions.RemoveEmptyEntries), role, Between(day, until), named is null ? null : Day(named), printed));
        return this;
    }

    /// <summary>The page, its items, and each item by the number of its turn.</summary>
    public (ReadPage Page, ImmutableArray<DatedItem> Items) Made()
    {
        var plain = "";
        var items = ImmutableArray.CreateBuilder<DatedItem>();
        foreach (var (title, paragraphs, role, published, named, printed) in _items)
        {
            var start = plain.Length;
            Passage Put(string text)
            {
                var passage = new Passage(text, plain.Length);
                plain += text + "\n";
                return passage;
            }

            var headline = title is null ? null : Put(title);
            ImmutableArray<Passage> body = [.. paragraphs.Select(Put)];
            var item = new Item
            {
                Id = Item.IdOf(id, start, plain.Length),
                Page = id,
                Role = role,
                Title = headline,
                Paragraphs = body,
                Start = start,
                End = plain.Length,
                Published = printed && published.From is { Day: var on }
                    ? new(on.Year, on.Month, on.Day, null, null, null, null, Evidence.Beside(id, EvidencePlace.Time, "")) : null,
            };
            ImmutableArray<DayPlaced> days = named is not { } day ? []
                : [new(new(body[0], day.Year, day.Month, day.Day, null, Telling.Past, Main: true), day, day)];
            items.Add(new(item, published, named is { } told ? When.On(new(told), Basis.InText) : When.Unknown, days));
        }

        var page = new ReadPage
        {
            Id = id,
            Path = id,
            Plain = plain,
            Kind = kind,
            Outlet = outlet,
            Url = Url,
            Facts = PageFacts.Unknown with { Retrieved = Saved },
            Items = [.. items.Select(item => item.Item)],
        };
        return (page, items.ToImmutable());
    }

    public static Linked Link(params Sheet[] sheets)
    {
        var made = sheets.Select(sheet => sheet.Made()).ToArray();
        ImmutableArray<ReadPage> pages = [.. made.Select(page => page.Page)];
        ImmutableArray<DatedItem> items = [.. made.SelectMany(page => page.Items)];
        var kinship = Copies.Among(pages);
        return new(pages, items, kinship, Stories.Among(pages, [], kinship, new(items, [], [])));
    }

    private static When Between(string? day, string? until) => day is null && until is null ? When.Unknown
        : new(day is null ? null : Moment.Parse(day), Moment.Parse(until ?? day), null, Basis.Stated, []);

    private static DateOnly Day(string day) => Moment.Parse(day)!.Value.Day;
}

/// <summary>What Link made of some sheets.</summary>
internal sealed record Linked(
    ImmutableArray<ReadPage> Pages, ImmutableArray<DatedItem> Items, Kinship Kinship, ImmutableArray<StoryGroup> Stories)
{
    /// <summary>The item on the n-th page whose text has the words.</summary>
    public string Item(int page, string words) => Pages[page].Items
        .Single(item => (item.Title?.Text + "\n" + item.Text).Contains(words, StringComparison.Ordinal)).Id;

    public bool AreCopies(string one, string other) => Kinship.Copies.Any(group => group.Items.Contains(one) && group.Items.Contains(other));

    public StoryGroup Story(string item) => Stories.Single(story => story.Items.Contains(item));

    public bool AreOneStory(string one, string other) => Story(one).Items.Contains(other);

    /// <summary>The outcome in one string, to compare runs by.</summary>
    public string Shown => string.Join('\n', Kinship.Copies.Select(group => string.Join(' ', group.Items))
        .Concat(Kinship.Announcements.Select(found => $"{found.Teaser} {found.Article} {found.Words.Exact}"))
        .Concat(Stories.Select(story => string.Join(' ', story.Items) + string.Concat(story.Links.Select(link =>
            $"\n  {link.One} {link.Other} {link.Score:R} {string.Join(", ", link.Shared)}")))));
}
