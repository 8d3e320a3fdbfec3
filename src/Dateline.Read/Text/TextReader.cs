using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Reads a page saved as plain text. The page's kind is decided first (digest, live page, article, list), then its lines
/// are put together into items; lines that are furniture by themselves or in their company stand in no item.
/// </summary>
public sealed class TextReader : IReader
{
    public bool Knows(PageForm form) => form == PageForm.Text;

    public ReadPage Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (text, unread) = PlainText.Of(page.Bytes.Span);
        var flat = Flat.Of(text, page.Path);
        var plain = flat.Text;
        var sheet = new Sheet(page, plain, LinkedRows.Marked(Furniture.Sort(plain, PlainText.Lines(plain)), flat)) { Links = flat.Links };
        var found = TextDigest.Of(sheet) ?? TextLive.Of(sheet) ?? TextArticle.Of(sheet) ?? TextList.Of(sheet);
        found = found with { Items = Addresses.Given(sheet, [.. found.Items.OrderBy(item => item.Start)]) };
        var asides = Asides(sheet, found);
        return new()
        {
            Id = page.Id,
            Path = page.Path,
            Plain = plain,
            Kind = found.Kind,
            Facts = page.Facts,
            Url = page.Facts.Url,
            Outlet = page.Facts.Outlet,
            Language = Languages.Of(plain),
            Title = found.Title?.Text,
            Authors = found.Authors,
            Section = found.Section,
            Published = found.Kind == PageKind.Article ? null : sheet.Stamp(PageStamps.Published(sheet, found)),
            Modified = found.Kind == PageKind.Article ? null : sheet.Stamp(PageStamps.Modified(sheet, found)),
            Order = found.Order,
            Items = [.. found.Items.Select(item => Finished(item, found, page.Facts))],
            Captions = found.Captions,
            LeftOut = LeftOut(sheet, found),
            Asides = asides,
            Notes = [.. found.Notes, .. OtherCalendars.Notes(sheet.Rows.Select(row => row.Text), new(DayOrder.Unknown, Languages.Of(plain)))],
            Unread = unread is null ? [] : [unread],
        };
    }

    /// <summary>What is true of every item of a page unless the item says otherwise. A digest's items are not the page's own.</summary>
    private static Item Finished(Item item, Layout found, PageFacts facts) => item with
    {
        Outlet = item.Outlet ?? (found.Kind == PageKind.Digest ? null : facts.Outlet),
        Section = item.Section ?? (found.Kind == PageKind.Listing && item.Role == ItemRole.Entry ? found.Section : null),
    };

    /// <summary>Campaign lines and the page's own “updated” line: they may say when the page was saved.</summary>
    private static ImmutableArray<Passage> Asides(Sheet sheet, Layout found)
    {
        var used = Used(found);
        var stamps = found.Items.Select(item => item.Modified?.From.Start).OfType<int>().ToHashSet();
        return [.. sheet.Rows
            .Where(row => !used.Contains(row.Start) && (row.Kind == LineKind.Campaign || (row.Byline?.Stamp is { Modified: true } stamp && !stamps.Contains(stamp.Start)) || (row.Kind == LineKind.News && Furniture.Asks(row.Text))))
            .Select(Sheet.Passage)];
    }

    /// <summary>Lines of which nothing is in an item, a caption, a title or a stamp; a line printed again is not counted.</summary>
    private static int LeftOut(Sheet sheet, Layout found)
    {
        var used = Used(found);
        var texts = found.Items.SelectMany(item => item.Passages).Select(passage => passage.Text).ToHashSet();
        return sheet.Rows.Count(row => !used.Contains(row.Start) && !texts.Contains(row.Text)
            && !(row.Byline is not null && row.Kind is LineKind.Stamp or LineKind.Byline) && row.Text != found.Title?.Text && row.Text != found.Section);
    }

    /// <summary>The starts of the lines that are used; a passage behind a stamp or an outlet is known by its line.</summary>
    private static HashSet<int> Used(Layout found) =>
        [.. found.Captions.Select(caption => caption.Start), .. found.Lines];
}

/// <summary>What a form of page made of a sheet.</summary>
internal sealed record Layout(PageKind Kind, ImmutableArray<Item> Items)
{
    public Passage? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    public ListOrder Order { get; init; }

    public ImmutableArray<Passage> Captions { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Starts of the lines whose words are in items, titles or headings.</summary>
    public ImmutableArray<int> Lines { get; init; } = [];
}
