using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class DateCommandTests
{
    [Fact]
    public void Each_text_gets_a_line_in_the_order_of_the_input()
    {
        var run = Run("""
            {"id": "a", "text": "He left on Friday.", "dct": "2024-10-20"}
            {"id": 2, "text": "Er kam gestern.", "dct": "2024-10-20T08:00:00", "lang": "de"}
            {"text": "Nothing here.", "dct": null}
            """);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            """
            {"id":"a","timexes":[{"start":11,"end":17,"text":"Friday","type":"DATE","value":"2024-10-18"}]}
            {"id":2,"timexes":[{"start":7,"end":14,"text":"gestern","type":"DATE","value":"2024-10-19"}]}
            {"id":null,"timexes":[]}

            """.ReplaceLineEndings("\n"), run.Text);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"id\": 1}")]
    [InlineData("{\"id\": 1, \"text\": 5}")]
    [InlineData("{\"id\": 1, \"text\": \"today\", \"dct\": \"20 October\"}")]
    [InlineData("{\"id\": 1, \"text\": \"today\", \"dct\": 5}")]
    [InlineData("{\"id\": 1, \"text\": \"\\ud800 today\", \"dct\": null")]
    [InlineData("{\"id\": 1, \"text\": \"\\ud800 today\", \"dct\": null}")]
    [InlineData("{\"id\": \"\\ud800\", \"text\": \"on Sunday\"}")]
    public void A_line_that_cannot_be_used_is_told_with_its_number_and_the_rest_is_done(string line)
    {
        var run = Run(line + "\n{\"id\": 2, \"text\": \"today\", \"dct\": \"2024-10-20\"}\n");
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("dateline: -, line 1: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("2024-10-20", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Equal(1, CliProgram.Run("date", "/no/such/file.jsonl").Exit);

    private static CliRun Run(string input) => CliProgram.Run(["date"], Encoding.UTF8.GetBytes(input));
}
