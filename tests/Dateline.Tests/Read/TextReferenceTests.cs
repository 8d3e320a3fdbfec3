using Dateline.News;
using Xunit;

namespace Dateline.Tests.Read;

/// <summary>The reference pages, read by hand and by the reader.</summary>
public sealed class TextReferenceTests
{
    [Fact]
    public void The_stamped_archive_has_twenty_items()
    {
        var page = Page("000_3272f1d0e263a044.txt");
        Assert.Equal((PageKind.Listing, ListOrder.NewestFirst, "en", 20), (page.Kind, page.Order, page.Language, page.Items.Length));
        Assert.All(page.Items, item => Assert.Null(item.Title));
        Assert.All(page.Items, item => Assert.Equal("News", item.Section));
        var (first, last) = (page.Items[0], page.Items[^1]);
        Assert.Equal(("14 November 2024, 14:41", "1 October 2024, 10:19"), (first.Published!.From.Exact, last.Published!.From.Exact));
        Assert.Equal(new TimeOnly(14, 41), first.Published.Time);
        Assert.Equal(["Ulyana Krychkovska"], first.Authors);
        Assert.Equal(["Khrystyna Bondarieva"], last.Authors);
        Assert.Equal([8, 9, 13], page.Items.Index().Where(item => item.Item.Authors.IsEmpty).Select(item => item.Index));
        Assert.Contains("Steadfast Noon", page.Items[8].Text, StringComparison.Ordinal);
        Assert.Equal("10 October 2024, 14:52", page.Items[8].Published!.From.Exact);
    }

    [Theory]
    [InlineData("001_bc439d6eee8d713f.txt", 29, 6)]
    [InlineData("002_1d204536031697b6.txt", 35, 26)]
    public void The_tag_page_has_an_item_a_teaser_and_the_digest_teaser_is_cut(string file, int count, int digestAt)
    {
        var page = Page(file);
        Assert.Equal((PageKind.Listing, ListOrder.NewestFirst, count, 0), (page.Kind, page.Order, page.Items.Length, page.LeftOut));
        Assert.NotNull(page.Items[0].Title);
        Assert.Single(page.Items[0].Paragraphs);
        Assert.All(page.Items[1..], item => Assert.Null(item.Title));
        Assert.All(page.Items, item => Assert.Null(item.Published));
        var parts = page.Items[digestAt..(digestAt + 4)];
        Assert.All(parts, part => Assert.Equal("Key developments on Oct. 10:", part.Under?.Text));
        Assert.Equal(4, page.Items.Count(item => item.Under is not null));
        Assert.StartsWith("Ukraine confirms strike", parts[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("burning for 4th", parts[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_article_stands_apart_from_campaign_teaser_and_feed()
    {
        var page = Page("003_e04e27c972d683b7.txt");
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.StartsWith("NATO will do what's necessary", page.Title, StringComparison.Ordinal);
        Assert.Equal([ItemRole.Article, ItemRole.Related, ItemRole.Live, ItemRole.Live], page.Items.Select(item => item.Role));
        var article = page.Article!;
        Assert.Equal(page.Title, article.Title!.Text);
        Assert.Equal((7, "October 15, 2024 3:02 PM"), (article.Paragraphs.Length, article.Published!.From.Exact));
        Assert.Equal(["Martin Fornusek"], article.Authors);
        Assert.StartsWith("NATO will not back down", article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("by our adversaries.\"", article.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.EndsWith("in exclusive interview", page.Items[1].Title!.Text, StringComparison.Ordinal);
        Assert.EndsWith("not merely to", page.Items[1].Text, StringComparison.Ordinal);
        Assert.Equal(("1:40 PM", "11:54 PM"), (page.Items[2].Published!.From.Exact, page.Items[3].Published!.From.Exact));
        Assert.Equal((new TimeOnly(13, 40), new TimeOnly(23, 54)), (page.Items[2].Published!.Time!.Value, page.Items[3].Published!.Time!.Value));
        Assert.StartsWith("Merkel describes", page.Items[2].Title!.Text, StringComparison.Ordinal);
        Assert.EndsWith("said on Nov. 20.", page.Items[3].Text, StringComparison.Ordinal);
        Assert.EndsWith("(Sean Gallup/Getty Images)", Assert.Single(page.Captions).Text, StringComparison.Ordinal);
        Assert.Contains(page.Asides, aside => aside.Text.Contains("prepare for 2025", StringComparison.Ordinal));
        Assert.True(page.LeftOut >= 35);
    }

    [Fact]
    public void The_digest_names_its_cluster_and_its_outlets()
    {
        var page = Page("004_2054459a3a0f8371.txt");
        Assert.Equal((PageKind.Digest, ListOrder.None, "Ukraine, Kyiv and NATO", 9), (page.Kind, page.Order, page.Title, page.Items.Length));
        var first = page.Items[0];
        Assert.Equal(("The New Voice of Ukraine", new Age(12, AgeUnit.Hour)), (first.Outlet, first.Published!.Age));
        Assert.StartsWith("Mark Rutte calls on NATO", first.Title!.Text, StringComparison.Ordinal);
        Assert.StartsWith("Addressing the defense ministers", first.Text, StringComparison.Ordinal);
        Assert.All(page.Items[1..], item => Assert.Null(item.Title));
        Assert.All(page.Items[1..], item => Assert.Null(item.Published));
        Assert.Equal([null, null, "Ukrinform", null, null, null, null, null], page.Items[1..].Select(item => item.Outlet));
    }

    private static ReadPage Page(string file) =>
        TextPages.Read(File.ReadAllBytes(Path.Combine(ReferencePages.FolderOrSkip(), file)));
}
