using Dateline.News;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Desk;

/// <summary>The samples against their truth table in samples/SOURCES.md.</summary>
public sealed class SamplesTests
{
    private static readonly Lazy<Timeline> All = new(() => River.Of(CliProgram.Samples));

    public static TheoryData<string, string> Rows { get; } =
        [.. SamplesTruth.All.Select(truth => (truth.Page, truth.Words))];

    [Fact]
    public void The_truth_table_is_read_whole()
    {
        Assert.Equal(9, SamplesTruth.All.Select(truth => truth.Page).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(80, SamplesTruth.All.Length);
        Assert.Equal(79, SamplesTruth.All.Count(truth => truth.From is not null));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_items_interval_holds_the_day_on_which_it_was_published(string page, string words)
    {
        var truth = SamplesTruth.All.Single(truth => truth.Page == page && truth.Words == words);
        var items = Items(truth);
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.True(truth.Allows(item.Dated.Published), $"{item.Dated.Published.Edtf}, in truth {truth.From} to {truth.To}"));
    }

    [Fact]
    public void The_copies_on_the_later_tag_page_hold_the_same_days()
    {
        const string later = "orbit-ledger-tag-march.txt";
        var copies = All.Value.Items.Where(item => Path(item) == later && !SamplesTruth.All.Any(truth => truth.Page == later && truth.IsOf(item.Item))).ToList();
        Assert.Equal(14, copies.Count); // ten items and the four parts of one digest
        Assert.All(copies, copy =>
        {
            var truth = SamplesTruth.All.Single(truth => truth.Page == "orbit-ledger-tag.txt"
                && (truth.IsOf(copy.Item) || Items(truth).Any(item => item.Item.Text == copy.Item.Text || item.Item.Title?.Text == copy.Item.Title?.Text && item.Item.Title is not null)));
            Assert.True(truth.Allows(copy.Dated.Published), copy.Item.Shown);
        });
    }

    [Fact]
    public void Half_of_the_items_without_a_stamp_are_dated_to_three_days()
    {
        var undated = All.Value.Items.Where(item => item.Item.Published is null && item.Item.Role == ItemRole.Entry).ToList();
        Assert.InRange(undated.Count(item => item.Dated.Published.Days <= 3), undated.Count / 2, undated.Count);
    }

    [Fact]
    public void Items_that_the_truth_keeps_apart_are_in_no_story_together()
    {
        var names = SamplesTruth.All.SelectMany(truth => Items(truth), (truth, item) => (truth, item))
            .ToLookup(pair => pair.item.Story, pair => pair.truth);
        Assert.All(names, story => Assert.True(
            story.All(one => story.All(other => one == other || one.Stories.Intersect(other.Stories, StringComparer.Ordinal).Any() || Chained(story, one, other))),
            string.Join(" | ", story.Select(truth => truth.Words))));
    }

    /// <summary>True when a third item of the story tells what both tell.</summary>
    private static bool Chained(IEnumerable<SamplesTruth> story, SamplesTruth one, SamplesTruth other) =>
        story.Any(third => third.Stories.Intersect(one.Stories, StringComparer.Ordinal).Any() && third.Stories.Intersect(other.Stories, StringComparer.Ordinal).Any());

    [Theory]
    [InlineData("star-trackers")]
    [InlineData("petro")]
    [InlineData("transistors")]
    [InlineData("layoffs")]
    [InlineData("nelson-statement")]
    [InlineData("launch-contract")]
    public void Items_of_one_happening_are_one_story(string name) =>
        Assert.Single(SamplesTruth.All.Where(truth => truth.Stories.Contains(name)).SelectMany(Items).Select(item => item.Story).Distinct(StringComparer.Ordinal));

    private static List<TimelineItem> Items(SamplesTruth truth) => [.. All.Value.Items.Where(item => Path(item) == truth.Page && truth.IsOf(item.Item))];

    private static string Path(TimelineItem item) => All.Value.Pages.Single(page => page.Page.Id == item.Item.Page).Page.Path;
}
