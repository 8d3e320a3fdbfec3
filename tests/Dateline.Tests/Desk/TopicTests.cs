using Dateline.Desk;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Desk;

public sealed class TopicTests
{
    private const string Pages =
        """
        NASA Administrator Jane Roe said on Oct. 3 that the probe is well.
        3 October 2024, 10:00 —
        Ann Lee — News
        Mayor John Doe opened a bridge over the river on Oct. 2.
        2 October 2024, 10:00 —
        Ann Lee — News
        The probe that Roe spoke of was built in a hall by the sea, engineers said on Oct. 1.
        1 October 2024, 10:00 —
        Ann Lee — News
        """;

    [Theory]
    [InlineData("Jane Roe", 2)]
    [InlineData("jane roe", 2)]
    [InlineData("bridge", 1)]
    [InlineData("ridge", 0)]
    public void A_topic_keeps_the_stories_that_name_it_under_any_of_its_names(string topic, int stories)
    {
        var timeline = NewsDesk.Timeline([NewsDesk.Read(River.Page(Pages))], [], new() { Topic = new(topic) });
        Assert.Equal(stories, timeline.Stories.Length);
        Assert.Equal(topic, timeline.Topic);
        Assert.Equal(timeline.Stories.SelectMany(story => story.Items).Order(StringComparer.Ordinal), timeline.Items.Select(item => item.Item.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_topic_keeps_the_people_its_stories_name()
    {
        var timeline = NewsDesk.Timeline([NewsDesk.Read(River.Page(Pages))], [], new() { Topic = new("bridge") });
        Assert.Equal(["John Doe"], timeline.People.Select(person => person.Name));
    }

    [Theory]
    [InlineData("Roe", "", "", "", "", 2)]
    [InlineData("the span", "bridge", "", "", "", 1)]
    [InlineData("Roe", "", "engineers", "", "", 1)]
    [InlineData("Roe", "", "engineers,NASA", "", "", 2)]
    [InlineData("Roe", "", "", "NASA", "", 1)]
    [InlineData("Roe", "", "", "", "Gazette", 0)]
    public void A_topic_has_names_words_that_must_or_must_not_stand_and_outlets(string name, string also, string with, string without, string outlets, int stories)
    {
        static System.Collections.Immutable.ImmutableArray<string> Words(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        var topic = new Topic(name) { Also = Words(also), With = Words(with), Without = Words(without), Outlets = Words(outlets) };
        Assert.Equal(stories, NewsDesk.Timeline([NewsDesk.Read(River.Page(Pages))], [], new() { Topic = topic }).Stories.Length);
    }

    [Fact]
    public void Top_keeps_so_many_stories()
    {
        var timeline = NewsDesk.Timeline([NewsDesk.Read(River.Page(Pages))], [], new() { Top = 1 });
        Assert.Single(timeline.Stories);
    }
}
