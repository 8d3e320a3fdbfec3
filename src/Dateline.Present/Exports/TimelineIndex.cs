using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>A timeline's records by id and by story, so that an export looks each up once.</summary>
internal sealed class TimelineIndex
{
    private readonly Dictionary<string, TimelinePage> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimelineItem> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Story> stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly ILookup<string, Quote> quotes;
    private readonly ILookup<string, Figure> figures;
    private readonly ILookup<string, TimelineItem> copies;
    private readonly ILookup<string, RevisedItem> revised;

    public TimelineIndex(Timeline timeline)
    {
        Timeline = timeline;
        foreach (var page in timeline.Pages)
        {
            pages.TryAdd(page.Page.Id, page);
        }

        foreach (var item in timeline.Items)
        {
            items.TryAdd(item.Item.Id, item);
        }

        foreach (var story in timeline.Stories)
        {
            stories.TryAdd(story.Id, story);
        }

        foreach (var person in timeline.People)
        {
            people.TryAdd(person.Id, person);
        }

        quotes = timeline.Quotes.ToLookup(quote => quote.Story, StringComparer.Ordinal);
        figures = timeline.Figures.ToLookup(figure => figure.Story, StringComparer.Ordinal);
        copies = timeline.Items.Where(item => Original(item) != item).ToLookup(item => Original(item).Item.Id, StringComparer.Ordinal);
        revised = timeline.Revisions.ToLookup(each => each.Item, StringComparer.Ordinal);
        Outlets = [.. timeline.Stories.SelectMany(story => OutletsOf(story)).GroupBy(outlet => outlet, StringComparer.Ordinal)
            .Select(outlet => (Name: outlet.Key, Stories: outlet.Count()))
            .OrderByDescending(outlet => outlet.Stories).ThenBy(outlet => outlet.Name, StringComparer.Ordinal)];
    }

    public Timeline Timeline { get; }

    /// <summary>Outlets and how many stories each told, most first.</summary>
    public ImmutableArray<(string Name, int Stories)> Outlets { get; }

    public TimelinePage? Page(string id) => pages.GetValueOrDefault(id);

    public TimelineItem? Item(string id) => items.GetValueOrDefault(id);

    public Story? Story(string id) => stories.GetValueOrDefault(id);

    public Person? Person(string id) => people.GetValueOrDefault(id);

    public IEnumerable<Quote> Quotes(Story story) => quotes[story.Id];

    public IEnumerable<Figure> Figures(Story story) => figures[story.Id];

    /// <summary>What was changed in an item; null for nothing known.</summary>
    public RevisedItem? Revised(string item) => revised[item].FirstOrDefault();

    /// <summary>Items that repeat this one, on whatever page.</summary>
    public IEnumerable<TimelineItem> Copies(TimelineItem item) => copies[item.Item.Id];

    /// <summary>The story's items without those that repeat another of it.</summary>
    public IEnumerable<TimelineItem> Originals(Story story) =>
        story.Items.Select(Item).OfType<TimelineItem>().Where(item => Original(item) == item);

    /// <summary>The name a reader knows the outlet by; the page's host or path where nothing names it.</summary>
    public string Outlet(TimelineItem item) => Named(item.Item.Outlet) ?? Outlet(item.Item.Page);

    public string Outlet(string page) => Page(page) is not { Page: var read } ? "Unknown page"
        : Named(read.Outlet) ?? Named(read.Facts.Outlet)
            ?? (Uri.TryCreate(read.Url, UriKind.Absolute, out var url) ? Named(url.Host) : null) ?? "Outlet not named";

    public IEnumerable<string> OutletsOf(Story story) =>
        story.Items.Select(Item).OfType<TimelineItem>().Select(Outlet).Distinct(StringComparer.Ordinal);

    /// <summary>The live page of an item's own address; else that of the page it stands on, opened at its first words. Null where neither may be followed.</summary>
    public HtmlAddress? Live(TimelineItem item)
    {
        var page = Page(item.Item.Page)?.Page;
        return item.Item.Url is { } own && own != page?.Url ? HtmlAddress.Of(own)
            : page is not null && item.Item.Passages.FirstOrDefault() is { } words ? HtmlAddress.Of(page.Url, Evidence.In(page, words))
            : HtmlAddress.Of(page?.Url);
    }

    /// <summary>Follows copies to the item they repeat; an item of another story, or a ring, is not followed.</summary>
    private TimelineItem Original(TimelineItem item)
    {
        const int longest = 8;
        var original = item;
        for (var step = 0; step < longest; step++)
        {
            if (original.CopyOf is not { } id || Item(id) is not { } earlier || earlier.Story != item.Story)
            {
                return original;
            }

            original = earlier;
        }

        return item;
    }

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;
}
