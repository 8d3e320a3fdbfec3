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
        var (plain, unread) = PlainText.Of(page.Bytes.Span);
        var sheet = new Sheet(page, plain, Furniture.Sort(plain, PlainText.Lines(plain)));
        var found = TextDigest.Of(sheet) ?? TextLive.Of(sheet) ?? TextArticle.Of(sheet) ?? TextList.Of(sheet);
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
            Modified = Changed(sheet, found),
            Order = found.Order,
            Items = [.. found.Items.Select(item => Finished(item, found, page.Facts)).OrderBy(item => item.Start)],
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
        Section = item.Section ?? (found.Kind == PageKind.Listing ? found.Section : null),
    };

    /// <summary>Campaign lines and the page's own “updated” line: they may say when the page was saved.</summary>
    private static ImmutableArray<Passage> Asides(Sheet sheet, Layout found)
    {
        var used = Used(found);
        return [.. sheet.Rows
            .Where(row => !used.Contains(row.Start) && (row.Kind == LineKind.Campaign || OwnStamp(row, found) || (row.Kind == LineKind.News && Furniture.Asks(row.Text))))
            .Select(Sheet.Passage)];
    }

    /// <summary>When a page that is no article says that it was changed: the first such line of its own that tells the day.</summary>
    private static Stamp? Changed(Sheet sheet, Layout found) => found.Kind == PageKind.Article ? null
        : sheet.Rows.Where(row => row.Byline?.Stamp is { HasDay: true, Year: not null } && OwnStamp(row, found)).Select(row => sheet.Stamp(row.Byline!.Stamp)).FirstOrDefault();

    private static bool OwnStamp(Row row, Layout found) =>
        row.Byline?.Stamp is { Modified: true } stamp && !found.Items.Any(item => item.Modified?.From.Start == stamp.Start);

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
