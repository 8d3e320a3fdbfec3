using Dateline.News;
using Xunit;

namespace Dateline.Tests.Desk;

/// <summary>The five real pages, by expectation written by hand. They are read where they stand, beside the project.</summary>
public sealed class ReferenceTests
{
    private const string Archive = "000_3272f1d0e263a044.txt";
    private const string Tag = "001_bc439d6eee8d713f.txt";
    private const string TagLater = "002_1d204536031697b6.txt";
    private const string Article = "003_e04e27c972d683b7.txt";
    private const string Digest = "004_2054459a3a0f8371.txt";

    private static readonly Lazy<Timeline> All = new(() => River.Of(ReferencePages.FolderOrSkip()));

    [Theory]
    [InlineData(Archive, PageKind.Listing, 20)]
    [InlineData(Tag, PageKind.Listing, 29)]
    [InlineData(TagLater, PageKind.Listing, 35)]
    [InlineData(Article, PageKind.Article, 4)]
    [InlineData(Digest, PageKind.Digest, 9)]
    public void Each_page_falls_into_its_items_and_nothing_else(string path, PageKind kind, int items)
    {
        var page = Page(path);
        Assert.Equal((kind, items), (page.Kind, page.Items.Length));
    }

    [Fact]
    public void The_archive_gives_stamp_author_and_section()
    {
        var items = On(Archive);
        Assert.Equal(
            [
                "2024-11-14T14:41+02:00", "2024-11-13T12:14+02:00", "2024-11-06T16:49+02:00", "2024-10-21T12:06+03:00", "2024-10-17T10:42+03:00",
                "2024-10-17T10:19+03:00", "2024-10-16T13:17+03:00", "2024-10-15T07:43+03:00", "2024-10-10T14:52+03:00", "2024-10-10T14:39+03:00",
                "2024-10-03T14:18+03:00", "2024-10-03T13:58+03:00", "2024-10-02T15:53+03:00", "2024-10-01T13:29+03:00", "2024-10-01T12:50+03:00",
                "2024-10-01T11:37+03:00", "2024-10-01T11:17+03:00", "2024-10-01T10:49+03:00", "2024-10-01T10:31+03:00", "2024-10-01T10:19+03:00",
            ],
            items.Select(item => item.Dated.Published.From.ToString()));
        Assert.All(items, item => Assert.Equal(("News", Basis.Stated), (item.Item.Section, item.Dated.Published.Basis)));
        Assert.Equal(
            [
                "Ulyana Krychkovska", "Ulyana Krychkovska", "Khrystyna Bondarieva", "Ulyana Krychkovska", "Khrystyna Bondarieva", "Khrystyna Bondarieva",
                "Ulyana Krychkovska", "Ulyana Krychkovska", "", "", "Sergiy Sydorenko", "Ulyana Krychkovska", "Ulyana Krychkovska", "",
                "Khrystyna Bondarieva", "Khrystyna Bondarieva", "Khrystyna Bondarieva", "Khrystyna Bondarieva", "Khrystyna Bondarieva", "Khrystyna Bondarieva",
            ],
            items.Select(item => string.Join(", ", item.Item.Authors)));
    }

    [Fact]
    public void The_doubled_headline_and_teaser_at_the_top_is_one_item()
    {
        foreach (var path in new[] { Tag, TagLater })
        {
            var top = On(path)[0].Item;
            Assert.NotNull(top.Title);
            Assert.Single(top.Paragraphs);
            Assert.DoesNotContain(On(path).Skip(1), item => item.Item.Text == top.Text);
        }
    }

    [Fact]
    public void The_article_stands_clear_of_the_campaign()
    {
        var items = On(Article);
        var article = items[0].Item;
        Assert.Equal((ItemRole.Article, "Martin Fornusek", 7), (article.Role, string.Join(", ", article.Authors), article.Paragraphs.Length));
        Assert.EndsWith("Rutte says", article.Title!.Text, StringComparison.Ordinal);
        Assert.StartsWith("NATO will not back down", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("intimidated by our adversaries.\"", article.Text, StringComparison.Ordinal);
        Assert.Equal("2024-10-15T15:02+03:00", items[0].Dated.Published.From.ToString());
        Assert.Equal([ItemRole.Article, ItemRole.Related, ItemRole.Live, ItemRole.Live], items.Select(item => item.Item.Role));
        Assert.All(items, item => Assert.DoesNotContain("member", item.Item.Text, StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("Outgoing Dutch", Assert.Single(Page(Article).Captions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_splits_the_outlet_from_the_headline_it_is_glued_to()
    {
        var first = On(Digest)[0].Item;
        Assert.Equal("The New Voice of Ukraine", first.Outlet);
        Assert.StartsWith("Mark Rutte calls on NATO", first.Title!.Text, StringComparison.Ordinal);
        Assert.Equal("12h", first.Published!.From.Exact);
    }

    [Theory]
    [InlineData(Tag, "The message (to Russian", "2024-10-15")]
    [InlineData(Tag, "is scheduled for Oct. 17", "2024-10-15/2024-10-17")]
    [InlineData(Tag, "warned on Oct. 8", "2024-10-08/2024-10-10")]
    [InlineData(Tag, "Mark Rutte said on Oct. 1", "2024-10-01/2024-10-03")]
    [InlineData(Tag, "for the first time on June 18", "2024-06-18/2024-06-20")]
    [InlineData(Tag, "said on April 12", "2024-04-12/2024-04-15")]
    [InlineData(Tag, "told the Kyiv Independent on Feb. 17", "2024-02-17/2024-02-19")]
    [InlineData(Tag, "serious consequences", "../2024-02-19")]
    [InlineData(Tag, "Su-34, Su-27 jets", "2024-10-10/2024-10-12")]
    [InlineData(TagLater, "wrote on Feb. 17 on X", "2025-02-17/2025-02-19")]
    [InlineData(TagLater, "said on Jan. 23", "2025-01-23/2025-01-25")]
    [InlineData(TagLater, "World Economic Forum", "2024-12-27/2025-01-25")]
    [InlineData(TagLater, "visited Brussels on Dec. 18", "2024-12-18/2024-12-20")]
    [InlineData(TagLater, "on Nov. 27", "2024-11-27/2024-11-29")]
    [InlineData(TagLater, "warned on Oct. 8", "2024-10-08/2024-10-10")]
    public void The_undated_tag_pages_come_out_in_the_right_years(string path, string words, string edtf) =>
        Assert.Equal(edtf, Item(path, words).Dated.Published.Edtf);

    [Fact]
    public void Every_item_of_the_undated_tag_pages_is_dated_with_reasons_and_none_as_stated() =>
        Assert.All(On(Tag).Concat(On(TagLater)), item =>
        {
            Assert.True(item.Dated.Published.IsKnown);
            Assert.NotEqual(Basis.Stated, item.Dated.Published.Basis);
            Assert.NotEmpty(item.Dated.Published.Because);
        });

    /// <summary>Goal: 3 and 40. Three teasers between 18 October and 29 November are bounded by nothing nearer (docs/dating.md).</summary>
    [Fact]
    public void In_the_dated_run_the_intervals_are_narrow()
    {
        var widths = On(Tag).Concat(On(TagLater)).Select(item => item.Dated.Published)
            .Where(when => when is { From: { } from, To: { } to } && from.Day >= new DateOnly(2024, 10, 1) && to.Day <= new DateOnly(2025, 2, 28))
            .Select(when => when.Days!.Value).Order().ToList();
        Assert.True(widths.Count > 40);
        Assert.Equal(3, widths[widths.Count / 2]);
        Assert.Equal(43, widths[^1]);
    }

    [Fact]
    public void The_running_feed_beside_the_article_crosses_midnight()
    {
        Assert.Equal("2024-11-20/2024-11-21", Item(Article, "cancel those loans").Dated.Published.Edtf);
        Assert.Equal("2024-11-21/2024-11-22", Item(Article, "property developer").Dated.Published.Edtf);
    }

    [Fact]
    public void The_digest_gets_no_days_that_nothing_supports() =>
        Assert.All(On(Digest), item => Assert.Null(item.Dated.Published.Days));

    [Fact]
    public void With_its_retrieval_known_the_digest_is_bounded_by_it_and_its_age_counts_back()
    {
        var timeline = River.Of(Path.Combine(ReferencePages.FolderOrSkip(), Digest), new() { Seen = new(2025, 7, 22) });
        Assert.Equal("2025-07-21/2025-07-22", timeline.Items[0].Dated.Published.Edtf);
        Assert.All(timeline.Items, item => Assert.True(item.Dated.Published.To!.Value.Day <= new DateOnly(2025, 7, 22)));
    }

    [Fact]
    public void The_later_saving_repeats_twelve_teasers_of_the_earlier()
    {
        var copies = On(TagLater).Where(item => item.CopyOf is not null).ToList();
        var earlier = On(Tag).Select(item => item.Item.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(copies, copy => Assert.Contains(copy.CopyOf!, earlier));
        // One of the twelve is a digest of four parts, each an item.
        Assert.Equal(12, copies.Select(copy => copy.Item.Under?.Start ?? copy.Item.Start).Distinct().Count());
        Assert.Equal(15, copies.Count);
    }

    [Fact]
    public void The_article_updated_in_light_of_the_new_secretary_general_shows_its_editors_note_as_a_trace()
    {
        var revised = Assert.Single(All.Value.Revisions);
        var change = Assert.Single(revised.Changes);
        Assert.Equal((null, ChangeKind.Note, null), (revised.Earlier, change.Kind, change.Was));
        Assert.Equal("Editor's note: This article has been updated in light of Mark Rutte becoming NATO secretary general on Oct. 1.", change.Is!.Exact);
        Assert.Contains(On(Tag), item => item.Item.Id == revised.Item);
    }

    [Fact]
    public void The_teaser_announces_the_article()
    {
        var article = On(Article)[0].Item.Id;
        Assert.Equal(article, Item(Tag, "The message (to Russian").TeaserOf);
        Assert.Equal(article, Item(TagLater, "The message (to Russian").TeaserOf);
    }

    [Fact]
    public void The_call_of_21_October_2024_is_one_story_of_two_outlets_on_three_pages()
    {
        var call = Story(Item(Archive, "has spoken with South Korean"));
        Assert.Equal(
            new[] { Item(Archive, "has spoken with South Korean"), Item(Tag, "North Korea sending troops"), Item(TagLater, "North Korea sending troops") }
                .Select(item => item.Item.Id).Order(StringComparer.Ordinal),
            call.Items.Order(StringComparer.Ordinal));
        Assert.Equal(["European Pravda", "The Kyiv Independent"], call.Outlets.Order(StringComparer.Ordinal));
        Assert.Equal("2024-10-21", call.Date.Best!.Value.ToString()[..10]);
        Assert.NotEmpty(call.Because);
    }

    [Fact]
    public void The_arrival_in_Kyiv_on_3_October_is_one_story()
    {
        var arrival = Story(Item(Archive, "arrived in Kyiv on Thursday"));
        Assert.Contains(Item(Tag, "arrived in Kyiv on Oct. 3").Item.Id, arrival.Items);
        Assert.Equal("2024-10-03", arrival.Happened.Edtf);
    }

    [Fact]
    public void Look_alikes_stay_apart()
    {
        Assert.NotEqual(Item(Tag, "warned on Oct. 8").Story, Item(TagLater, "warned on Dec. 12").Story);
        Assert.NotEqual(Item(Tag, "stern warning").Story, Item(Tag, "North Korea sending troops").Story);
        Assert.NotEqual(Item(Archive, "commenting on the deployment").Story, Item(Archive, "has spoken with South Korean").Story);
        Assert.Equal(7, On(Archive).Where(item => item.Dated.Published.Edtf == "2024-10-01").Select(item => item.Story).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Rutte_leaves_one_office_and_takes_another_at_1_October_2024()
    {
        var rutte = All.Value.People.Single(person => person.Name == "Mark Rutte");
        var before = rutte.Offices.Single(office => office is { Title: "Prime Minister", Body: "Netherlands" });
        var after = rutte.Offices.Single(office => office is { Title: "Secretary General", Body: "NATO" });
        Assert.True(before.To.To!.Value.Day <= new DateOnly(2024, 10, 1));
        Assert.True(after.From.To!.Value.Day <= new DateOnly(2024, 10, 1));
    }

    [Theory]
    [InlineData("We have to work together", "Mark Rutte")]
    [InlineData("North Korea sending troops", "Mark Rutte")]
    [InlineData("We are NATO", "Rutte")]
    [InlineData("We have taken the step", "Matthew Miller")]
    public void Direct_quotations_have_their_speaker(string words, string speaker)
    {
        var quote = All.Value.Quotes.Single(quote => quote.Text.StartsWith(words, StringComparison.Ordinal));
        Assert.Contains(speaker, quote.Speaker!, StringComparison.Ordinal);
    }

    private static ReadPage Page(string path)
    {
        ReferencePages.FolderOrSkip();
        return All.Value.Pages.Single(page => page.Page.Path == path).Page;
    }

    [Fact]
    public void What_was_announced_has_its_day_and_who_announced_it()
    {
        var planned = All.Value.Planned;
        var council = Assert.Single(planned, each => each.What.Contains("Ukraine-NATO Council", StringComparison.Ordinal));
        Assert.Equal(("2024-10-17", "Mark Rutte"), (council.When.Edtf, council.By));
        var drills = Assert.Single(planned, each => each.What.Contains("drills", StringComparison.Ordinal));
        Assert.Equal(("2024-10-14", "2024-10-10"), (drills.When.Edtf, drills.Announced.Edtf));
        Assert.Equal((null, "Kyiv"), (Talks(planned).When.Edtf, Talks(planned).By));
        Assert.Equal("../2025-07-23", Talks(River.Of(Path.Combine(ReferencePages.FolderOrSkip(), Digest), new() { Seen = new(2025, 7, 22) }).Planned).When.Edtf);

        static Planned Talks(IEnumerable<Planned> planned) => Assert.Single(planned, each => each.What.Contains("peace talks", StringComparison.Ordinal));
    }

    private static List<TimelineItem> On(string path)
    {
        var page = Page(path);
        return [.. All.Value.Items.Where(item => item.Item.Page == page.Id)];
    }

    private static TimelineItem Item(string path, string words) =>
        On(path).Single(item => item.Item.Text.Contains(words, StringComparison.Ordinal) || item.Item.Title?.Text.Contains(words, StringComparison.Ordinal) == true);

    private static Story Story(TimelineItem item) => All.Value.Stories.Single(story => story.Id == item.Story);
}
