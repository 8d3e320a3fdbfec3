using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class LinkCommandTests
{
    private const string Two = """
        {"id": "a", "title": "Prime minister Brandt opens Larkfield bridge", "published": "2026-05-05", "source": "Gazette", "lang": "en"}
        {"id": 7, "title": "Larkfield bridge opened by prime minister Brandt", "text": null, "published": "2026-05-05T14:05:00+02:00", "outlet": "Herald"}

        """;

    [Fact]
    public void Each_item_gets_its_story_and_ids_stay_as_they_were_written()
    {
        var run = Run(Two);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal("{\"id\":\"a\",\"story\":\"a\"}\n{\"id\":7,\"story\":\"a\"}\n", run.Text);
    }

    [Theory]
    [InlineData("no json", "is no JSON that can be read")]
    [InlineData("[1]", "is no JSON object")]
    [InlineData("{\"title\": \"Bridge\"}", "has no “id”")]
    [InlineData("{\"id\": null, \"title\": \"Bridge\"}", "has no “id”")]
    [InlineData("{\"id\": 1, \"title\": \"Bridge\"} {}", "is no JSON that can be read")]
    [InlineData("{\"id\": 1, \"title\": \"\\ud800\"}", "holds half a surrogate pair")]
    public void A_line_that_cannot_be_used_is_told_with_its_number_and_the_rest_is_done(string line, string cause)
    {
        var run = Run(line + "\n" + Two);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith($"dateline: -, line 1: {cause}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, run.Text.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2026-13-45\"")]
    [InlineData("20260505")]
    public void A_day_that_is_none_is_told_and_the_item_is_placed_as_undated(string day)
    {
        var run = Run($$"""{"id": 1, "title": "Bridge", "published": {{day}}}""");
        Assert.Equal((1, "{\"id\":1,\"story\":1}\n"), (run.Exit, run.Text));
        Assert.Contains("line 1: its “published” is no day", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_comes_again_is_told_and_both_items_are_placed()
    {
        var run = Run("{\"id\": 1, \"title\": \"Bridge\"}\n{\"id\": 1, \"title\": \"Strike\"}\n");
        Assert.Equal((1, "{\"id\":1,\"story\":1}\n{\"id\":1,\"story\":1}\n"), (run.Exit, run.Text));
        Assert.Contains("line 2: has the id of line 1", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_five_megabytes_is_placed_beside_the_others()
    {
        var run = Run($"{{\"id\": 1, \"title\": \"Bridge\", \"text\": \"{string.Concat(Enumerable.Repeat("words of no end ", 320_000))}\", \"published\": \"2026-05-05\"}}\n{Two}");
        Assert.Equal(0, run.Exit);
        Assert.Equal(3, run.Text.Count(letter => letter == '\n'));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal(1, CliProgram.Run("link", "/no/such/file.jsonl").Exit);

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void A_wrong_number_of_threads_is_told(string threads) => Assert.Equal(2, CliProgram.Run("link", "--threads", threads, "x").Exit);

    private static CliRun Run(string input) => CliProgram.Run(["link"], Encoding.UTF8.GetBytes(input));
}
