using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Puts together what the parts of the HTML reader found.</summary>
internal static class HtmlPage
{
    public static ReadPage Of(Page page, HtmlPlain plain, HtmlHead head)
    {
        var heading = plain.Blocks.Where(block => plain.Parts[block.Part].Tag == "h1").Select(plain.TextOf).FirstOrDefault();
        var said = HtmlMetadata.Of(head, page.Id, heading);
        var title = HtmlTitle.Of(plain, said.Titles, said.Site);
        var article = HtmlArticle.Of(plain, title.Block, new bool[plain.Blocks.Count]);
        var item = ArticleItem(page, plain, said, title, article);
        return new()
        {
            Id = page.Id, Path = page.Path, Facts = page.Facts, Plain = plain.Text, Kind = PageKind.Article,
            Url = page.Facts.Url ?? said.Canonical, Outlet = page.Facts.Outlet ?? said.Site, Language = said.Language,
            Title = title.Text, Authors = said.Authors, Section = said.Section, Items = item is null ? [] : [item],
            Captions = [.. article.Captions.Select(at => PassageOf(plain, plain.Blocks[at]))],
        };
    }

    private static Item? ArticleItem(Page page, HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlArticle article)
    {
        if (article.Blocks.IsEmpty)
        {
            return null;
        }

        var paragraphs = article.Blocks.Select(at => PassageOf(plain, plain.Blocks[at])).ToImmutableArray();
        var heading = title.Block < 0 ? null : PassageOf(plain, plain.Blocks[title.Block]);
        var start = Math.Min(heading?.Start ?? int.MaxValue, paragraphs[0].Start);
        var end = Math.Max(heading?.End ?? 0, paragraphs[^1].End);
        return new()
        {
            Id = Item.IdOf(page.Id, start, end), Page = page.Id, Role = ItemRole.Article, Title = heading, Paragraphs = paragraphs,
            Authors = said.Authors, Section = said.Section, Outlet = page.Facts.Outlet ?? said.Site,
            Url = page.Facts.Url ?? said.Canonical, Published = said.Published, Modified = said.Modified, Start = start, End = end,
        };
    }

    public static Passage PassageOf(HtmlPlain plain, HtmlBlock block) => new(plain.TextOf(block), block.Start);
}
