using System.Text.Json;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class WhyCommandTests
{
    private static readonly string Pages = CliProgram.Samples;

    [Fact]
    public void Each_reason_of_an_items_date_is_told_with_its_words_and_their_place()
    {
        using var timeline = JsonDocument.Parse(CliProgram.Run("timeline", Pages, "--format", "json").Text);
        var item = timeline.RootElement.GetProperty("items").EnumerateArray().First(item => item.GetProperty("published").GetProperty("because").GetArrayLength() > 1);
        var run = CliProgram.Run("why", item.GetProperty("id").GetString()!, Pages);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        var plain = string.Join(' ', run.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(item.GetProperty("published").GetProperty("because").EnumerateArray(), reason =>
            Assert.Contains(string.Join(' ', reason.GetProperty("says").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), plain, StringComparison.Ordinal));
        Assert.Contains(", letters ", plain, StringComparison.Ordinal);
        Assert.All(run.Text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Of_two_items_it_says_whether_they_are_one_story()
    {
        using var timeline = JsonDocument.Parse(CliProgram.Run("timeline", Pages, "--format", "json").Text);
        var items = timeline.RootElement.GetProperty("items").EnumerateArray().Select(item => (Id: item.GetProperty("id").GetString()!, Story: item.GetProperty("story").GetString()!)).ToList();
        var pair = items.SelectMany(one => items, (one, other) => (one, other)).First(pair => pair.one.Id != pair.other.Id && pair.one.Story == pair.other.Story);
        var stranger = items.First(item => item.Story != pair.one.Story);
        Assert.Contains("They are one story", CliProgram.Run("why", pair.one.Id, pair.other.Id, Pages).Text, StringComparison.Ordinal);
        Assert.Contains("They are two stories", CliProgram.Run("why", pair.one.Id, stranger.Id, Pages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_nothing_has_is_told()
    {
        var run = CliProgram.Run("why", "0123456789ab", Pages);
        Assert.Equal((1, ""), (run.Exit, run.Text));
        Assert.Contains("is the id of no item", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why")]
    [InlineData("why", "0123456789ab")]
    public void Without_an_id_and_pages_the_command_is_wrong(params string[] args) => Assert.Equal(2, CliProgram.Run(args).Exit);
}
