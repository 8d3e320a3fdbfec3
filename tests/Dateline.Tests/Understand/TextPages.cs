using System.Collections.Immutable;
using Dateline.News;
using Dateline.Understand;
using Xunit;

namespace Dateline.Tests.Understand;

/// <summary>Pages made of lines, each line an item of its own or a paragraph of the one article; and days for them.</summary>
internal static class TextPages
{
    public static ReadPage Listing(string path, params string[] lines)
    {
        var plain = string.Join('\n', lines);
        return Page(path, plain, [.. Passages(plain).Select(passage => Item(path, ItemRole.Entry, [passage]))]);
    }

    public static ReadPage Article(string path, params string[] paragraphs)
    {
        var plain = string.Join('\n', paragraphs);
        return Page(path, plain, plain.Length == 0 ? [] : [Item(path, ItemRole.Article, Passages(plain))]);
    }

    /// <summary>The marks of one text.</summary>
    public static ItemMarks Marks(params string[] paragraphs) => Assert.Single(Marking.Of(Article("a.txt", paragraphs)));

    /// <summary>Draws the ledgers from pages whose items are dated by <paramref name="day"/>; null leaves an item undated. Every item is a story.</summary>
    public static Ledgers Ledgers(IEnumerable<ReadPage> pages, Func<Item, string?> day, Kinship? kinship = null, Func<Item, ImmutableArray<DayPlaced>>? days = null)
    {
        ImmutableArray<ReadPage> all = [.. pages];
        ImmutableArray<DatedItem> dated = [.. all.SelectMany(page => page.Items).Select(item =>
            new DatedItem(item, When(day(item)), News.When.Unknown, days?.Invoke(item) ?? []))];
        ImmutableArray<Story> stories = [.. dated.Select(item => new Story(
            item.Item.Id, item.Item.Shown, item.Published, News.When.Unknown, item.Published, [item.Item.Id], [], null, []))];
        return LedgerBook.Of(all, [.. all.SelectMany(page => Marking.Of(page))], kinship ?? Kinship.None, new(dated, [], []), stories);
    }

    public static When When(string? day) => day is null ? News.When.Unknown
        : News.When.On(new Moment(DateOnly.ParseExact(day, "yyyy-MM-dd")), Basis.Stated);

    private static ImmutableArray<Passage> Passages(string plain)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        foreach (var line in plain.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                passages.Add(new(line, start));
            }

            start += line.Length + 1;
        }

        return passages.DrainToImmutable();
    }

    private static Item Item(string page, ItemRole role, ImmutableArray<Passage> paragraphs)
    {
        var (start, end) = paragraphs.IsEmpty ? (0, 0) : (paragraphs[0].Start, paragraphs[^1].End);
        return new() { Id = News.Item.IdOf(page, start, end), Page = page, Role = role, Paragraphs = paragraphs, Start = start, End = end };
    }

    private static ReadPage Page(string path, string plain, ImmutableArray<Item> items) => new()
    {
        Id = path, Path = path, Plain = plain, Kind = PageKind.Listing, Facts = PageFacts.Unknown, Items = items,
    };
}
