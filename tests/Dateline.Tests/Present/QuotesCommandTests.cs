using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class QuotesCommandTests
{
    [Fact]
    public void Each_text_gets_a_line_in_the_order_of_the_input()
    {
        var run = Run("""
            {"id": "a", "text": "“We stay,” Ann Brook said. “And we sail.”"}
            {"id": 2, "text": "„Wir bleiben“, sagte Anna Bach.", "lang": "de"}
            {"text": "Nothing here."}
            """);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            """
            {"id":"a","quotes":[{"start":1,"end":40,"spans":[[1,8],[28,40]],"text":"We stay […] And we sail.","kind":"direct","speaker":"Ann Brook","speaker_start":11,"speaker_end":20,"cue":"said"}]}
            {"id":2,"quotes":[{"start":1,"end":12,"spans":[[1,12]],"text":"Wir bleiben","kind":"direct","speaker":"Anna Bach","speaker_start":21,"speaker_end":30,"cue":"sagte"}]}
            {"id":null,"quotes":[]}

            """.ReplaceLineEndings("\n"), run.Text);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"id\": 1}")]
    [InlineData("{\"id\": 1, \"text\": 5}")]
    [InlineData("{\"id\": 1, \"text\": \"\\ud800 said\"}")]
    public void A_line_that_cannot_be_used_is_told_with_its_number_and_the_rest_is_done(string line)
    {
        var run = Run(line + "\n{\"id\": 2, \"text\": \"“We stay,” she said.\"}\n");
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("dateline: -, line 1: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("We stay", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void The_number_of_threads_leaves_no_trace(string threads)
    {
        var input = string.Concat(Enumerable.Range(0, 60).Select(at => $$"""{"id": {{at}}, "text": "“We stay {{at}} days,” Ann Brook said that day."}""" + "\n"));
        Assert.Equal(Run(input).Text, CliProgram.Run(["quotes", "--threads", threads], Encoding.UTF8.GetBytes(input)).Text);
    }

    private static CliRun Run(string input) => CliProgram.Run(["quotes"], Encoding.UTF8.GetBytes(input));
}
