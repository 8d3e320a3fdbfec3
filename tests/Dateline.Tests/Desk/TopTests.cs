using System.Collections.Immutable;
using Dateline.Desk;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Desk;

/// <summary>What <c>--top N</c> keeps.</summary>
public sealed class TopTests
{
    private static readonly Lazy<ImmutableArray<ReadPage>> Pages = new(() => [.. Dateline.Collect.Pages.From([Path.Combine(Root.Folder, "samples", "europa-clipper")], new(), Stream.Null)
        .OfType<Finding<Page>.Found>().Select(found => NewsDesk.Read(found.Value))]);

    private static Timeline Of(int? top) => NewsDesk.Timeline(Pages.Value, [], new() { Top = top });

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void So_many_stories_stay_in_their_order_of_different_days_first(int top)
    {
        var (all, kept) = (Of(null), Of(top));
        Assert.Equal(top, kept.Stories.Length);
        Assert.Equal(kept.Stories.Select(story => story.Id), all.Stories.Select(story => story.Id).Where(id => kept.Stories.Any(story => story.Id == id)));
        var days = all.Stories.Where(story => story.Date.IsDay).Select(story => story.Date.From!.Value.Day).Distinct().Count();
        Assert.True(top > days || kept.Stories.Select(story => (story.Date.Best ?? story.Date.From)?.Day).Distinct().Count() == top);
    }

    [Fact]
    public void The_launch_that_every_page_speaks_of_matters_most()
    {
        var story = Assert.Single(Of(1).Stories);
        Assert.Equal("2024-10-14", story.Date.Edtf);
        Assert.True(story.Importance!.Outlets > 1);
    }

    [Fact]
    public void Each_carries_a_sentence_out_of_one_of_its_reports()
    {
        var timeline = Of(12);
        var items = timeline.Items.ToDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal);
        var plain = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Plain, StringComparer.Ordinal);
        Assert.All(timeline.Stories, story =>
        {
            var sentence = story.Importance!.Sentence;
            Assert.Equal(sentence.Exact, plain[sentence.Page][sentence.Start!.Value..sentence.End!.Value]);
            Assert.Contains(story.Items, id => items[id].Page == sentence.Page && items[id].Start <= sentence.Start && sentence.End <= items[id].End);
        });
    }

    [Fact]
    public void Without_it_nothing_is_weighed_and_no_thread_leads_out_of_what_is_kept()
    {
        Assert.All(Of(null).Stories, story => Assert.Null(story.Importance));
        var kept = Of(6).Stories;
        Assert.All(kept.Where(story => story.Thread is not null), story => Assert.Contains(kept, other => other.Id == story.Thread));
    }

    [Fact]
    public void Threads_lead_back_in_time_and_never_round()
    {
        var stories = Of(null).Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        Assert.Contains(stories.Values, story => story.Thread is not null);
        foreach (var story in stories.Values)
        {
            var (at, steps) = (story, 0);
            while (at.Thread is { } thread)
            {
                Assert.NotEmpty(at.ThreadBecause);
                at = stories[thread];
                Assert.True(++steps < stories.Count);
            }
        }
    }
}
