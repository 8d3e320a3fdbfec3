using System.Collections.Immutable;
using System.Globalization;
using Dateline.Link;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class StoriesTests
{
    private const string Bridge = "Prime Minister Olga Brandt opened the new Larkfield bridge on Tuesday and promised a second one by 2030.";
    private const string Opening = "The Larkfield bridge was opened by Prime Minister Brandt, who promised another crossing of the river by 2030.";
    private const string Strike = "Nurses in three northern hospitals began a strike over pay and night shifts, their union announced.";

    [Fact]
    public void Two_outlets_that_tell_one_event_make_one_story_with_its_reasons()
    {
        var linked = Sheet.Link(
            new Sheet("a", "Gazette").Says(Bridge, "2026-05-05").Says(Strike, "2026-05-05"),
            new Sheet("b", "Herald").Says(Opening, "2026-05-06"));
        var story = linked.Story(linked.Item(0, "opened the new"));
        Assert.Equal(2, story.Items.Length);
        var link = Assert.Single(story.Links);
        Assert.Contains("larkfield", link.Shared);
        Assert.InRange(link.Score, LinkOptions.Default.Threshold, 1);
        Assert.Equal(2, linked.Stories.Length);
    }

    [Fact]
    public void The_same_words_weeks_apart_are_two_happenings()
    {
        var linked = Sheet.Link(new Sheet("a", "Gazette").Says(Bridge, "2026-05-05"), new Sheet("b", "Herald").Says(Opening, "2026-06-20"));
        Assert.Equal(2, linked.Stories.Length);
    }

    [Fact]
    public void One_outlet_needs_more_in_common_than_two()
    {
        var linked = Sheet.Link(
            new Sheet("a", "Gazette")
                .Says("Prime Minister Olga Brandt opened the Larkfield bridge on Tuesday.", "2026-05-05")
                .Says("Prime Minister Olga Brandt warned the railway union of a hard winter without trains.", "2026-05-05"));
        Assert.Equal(2, linked.Stories.Length);
    }

    [Fact]
    public void Copies_are_one_story_even_where_their_days_disagree()
    {
        var linked = Sheet.Link(new Sheet("a", "Gazette").Says(Bridge, "2026-05-05"), new Sheet("b", "Herald").Says(Bridge, "2026-08-20"));
        Assert.Equal(Tie.Copy, Assert.Single(Assert.Single(linked.Stories).Links).Tie);
    }

    [Fact]
    public void A_name_with_or_without_its_hyphen_is_one_name()
    {
        var linked = Sheet.Link(
            new Sheet("a", "Gazette").Says("The Korean envoy Park Min-seo met the mayor.", "2026-05-05").Says(Strike, "2026-05-05"),
            new Sheet("b", "Herald").Says("Mayor meets envoy of Korea, Park Min Seo", "2026-05-05"));
        Assert.Equal(2, linked.Stories.Length);
    }

    [Fact]
    public void No_order_of_pages_or_items_shows()
    {
        var sheets = Enumerable.Range(0, 12).Select(page => new Sheet($"p{page}", $"Outlet {page % 5}")
            .Says(page % 2 == 0 ? Bridge : Opening, $"2026-05-{5 + (page % 3):00}")
            .Says($"{Strike} Day {page / 4} of the strike.", $"2026-05-{5 + (page / 4):00}")).ToArray();
        var (straight, turned) = (Sheet.Link(sheets), Sheet.Link([.. sheets.Reverse()]));
        Assert.Equal(straight.Shown, turned.Shown);
        var shuffled = Stories.Among(straight.Pages, [], straight.Kinship, new([.. straight.Items.OrderBy(item => item.Item.Text, StringComparer.Ordinal)], [], []));
        Assert.Equal(straight.Stories.Select(story => string.Join(' ', story.Items)), shuffled.Select(story => string.Join(' ', story.Items)));
    }

    [Fact]
    public void Whatever_the_texts_are_every_item_is_in_one_story() => Prop.ForAll<string[], int>((texts, seed) =>
    {
        var sheet = new Sheet("a");
        var other = new Sheet("b", "Herald");
        for (var at = 0; at < texts.Length; at++)
        {
            var day = (seed & 3) == 0 ? null : $"2026-01-{1 + (Math.Abs(seed % 1000) + at) % 28:00}";
            sheet.Says(texts[at] ?? "", day);
            other.Says(string.Concat((texts[at] ?? "").Reverse()), day, title: texts[^1] ?? "", role: ItemRole.Article);
        }

        var linked = Sheet.Link(sheet, other);
        // Texts of no length stand on one spot and share an id.
        return linked.Stories.SelectMany(story => story.Items).Order(StringComparer.Ordinal)
            .SequenceEqual(linked.Items.Select(item => item.Item.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Prime Minister Olga Brandt opened the new Larkfield bridge on Tuesday and promised a second one.")]
    [InlineData("Strike goes on")]
    [InlineData("x")]
    [InlineData("")]
    public void Twenty_thousand_equal_items_are_all_there(string text)
    {
        var items = Enumerable.Range(0, 20_000).Select(at => new Item
        {
            Id = at.ToString("x12", CultureInfo.InvariantCulture),
            Page = "a",
            Role = ItemRole.Entry,
            Start = 0,
            End = text.Length,
            Paragraphs = [new(text, 0)],
        }).ToImmutableArray();
        ImmutableArray<ReadPage> pages = [new() { Id = "a", Path = "a", Plain = text, Kind = PageKind.Listing, Facts = PageFacts.Unknown, Items = items }];
        var kinship = Copies.Among(pages);
        var stories = Stories.Among(pages, [], kinship, new([.. items.Select(item => new DatedItem(item, When.Unknown, When.Unknown, []))], [], []));
        Assert.Equal(20_000, stories.Sum(story => story.Items.Length));
    }

    [Fact]
    public void Names_found_by_another_stage_count_as_names()
    {
        var linked = Sheet.Link(new Sheet("a", "Gazette").Says(Bridge, "2026-05-05"), new Sheet("b", "Herald").Says(Opening, "2026-05-05"));
        var marks = linked.Items.Select(item => ItemMarks.None(item.Item.Id) with
        {
            Names = [new(new("Olga Brandt", item.Item.Paragraphs[0].Start), NameKind.Person)],
        }).ToImmutableArray();
        var stories = Stories.Among(linked.Pages, marks, linked.Kinship, new(linked.Items, [], []));
        Assert.Contains("olga brandt", Assert.Single(Assert.Single(stories).Links).Shared);
    }
}
