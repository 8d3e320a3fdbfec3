using System.Collections.Immutable;
using Dateline.Link;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class ThreadsTests
{
    private const string Asked = "The council of Port Ellis asked engineers on Monday to look into the cracks of the Larsen bridge, where lorries were banned after an inspection.";
    private const string Decided = "Port Ellis will rebuild the Larsen bridge: the council voted for a new one after engineers found that the cracks cannot be mended and lorries stay banned.";

    /// <summary>Other news, so that the words of the matter are rare.</summary>
    private static readonly string[] Other =
    [
        "The Marlow rowing club won the regatta on the lower river for the third time.", "Rain is expected over the islands until the weekend, forecasters said.",
        "A bakery in the old town celebrates its hundredth birthday with free bread.", "The museum shows paintings of Anna Okafor from her years in Lagos.",
        "Trains between Marlow and the capital run late because of works on the track.", "The school board chose a new head for the music school.",
        "A stolen violin was found in a locker at the airport.", "Farmers of the valley count on a good harvest of apples.",
    ];

    private static (ImmutableArray<StoryThread> Threads, Linked Linked) Of(params (string Text, string Day, string? Named, Telling Telling)[] matter)
    {
        var sheets = Other.Select((text, at) => new Sheet($"other{at}").Says(text, "2026-03-10"))
            .Concat(matter.Select((each, at) => new Sheet($"matter{at}", $"Outlet {at}").Says(each.Text, each.Day))).ToArray();
        var linked = Sheet.Link(sheets);
        ImmutableArray<DatedItem> items = [.. linked.Items.Select(item => matter.FirstOrDefault(each => each.Text == item.Item.Text) is { Named: { } named } told
            ? item with { Days = [Placed(item.Item, named, told.Telling)] } : item)];
        var dating = new Dating(items, [], []);
        return (Threads.Among(Stories.Among(linked.Pages, [], linked.Kinship, dating), linked.Pages, [], linked.Kinship, dating), linked);
    }

    private static DayPlaced Placed(Item item, string day, Telling telling)
    {
        var on = Moment.Parse(day)!.Value.Day;
        return new(new(item.Paragraphs[0], on.Year, on.Month, on.Day, null, telling, Main: false), on, on);
    }

    [Fact]
    public void A_matter_taken_up_again_is_a_thread_from_the_later_to_the_earlier()
    {
        var (threads, linked) = Of((Asked, "2026-03-02", null, default), (Decided, "2026-03-20", null, default));
        var thread = Assert.Single(threads);
        Assert.Equal((linked.Item(9, "rebuild"), linked.Item(8, "asked"), ThreadKind.Continues), (thread.Later, thread.Earlier, thread.Kind));
        Assert.Contains("larsen", thread.Shared);
    }

    [Fact]
    public void A_day_announced_and_met_is_told_with_the_words_that_announced_it()
    {
        var thread = Assert.Single(Of((Asked, "2026-03-02", "2026-03-20", Telling.ToCome), (Decided, "2026-03-20", null, default)).Threads);
        Assert.Equal(ThreadKind.Came, thread.Kind);
        Assert.Equal(Asked, thread.Day!.Text);
        Assert.Equal(thread.Earlier, thread.DayIn);
    }

    [Fact]
    public void A_day_named_behind_the_news_is_told_with_the_words_that_name_it()
    {
        var thread = Assert.Single(Of((Asked, "2026-03-02", null, default), (Decided, "2026-03-20", "2026-03-02", Telling.Past)).Threads);
        Assert.Equal((ThreadKind.Recalls, thread.Later), (thread.Kind, thread.DayIn));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-06-20")]
    [InlineData("2026-03-02", "2026-03-02")]
    public void What_rested_too_long_and_what_is_of_one_day_is_no_thread(string one, string other) =>
        Assert.Empty(Of((Asked, one, null, default), (Decided, other, null, default)).Threads);

    [Fact]
    public void Other_matters_are_no_thread() => Assert.Empty(Of((Asked, "2026-03-02", null, default)).Threads);
}
