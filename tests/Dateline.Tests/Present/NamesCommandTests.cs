using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class NamesCommandTests
{
    private const string Three = """
        {"id": "a", "text": "Ann Brook of the Lower Ferry Council went to Oslo."}
        {"id": 2, "text": "Anna Weber sagte, das kostet 5 Millionen Euro.", "lang": "de"}
        {"text": "Nothing here."}
        """;

    [Fact]
    public void Each_text_gets_a_line_in_the_order_of_the_input()
    {
        var run = Run(Three);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(
            """
            {"id":"a","entities":[{"start":0,"end":9,"text":"Ann Brook","type":"Person"},{"start":17,"end":36,"text":"Lower Ferry Council","type":"Organization"},{"start":45,"end":49,"text":"Oslo","type":"Location"}]}
            {"id":2,"entities":[{"start":0,"end":10,"text":"Anna Weber","type":"Person"},{"start":29,"end":45,"text":"5 Millionen Euro","type":"Money"}]}
            {"id":null,"entities":[]}

            """.ReplaceLineEndings("\n"), run.Text);
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var lines = string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"id\": {i}, \"text\": \"Ann Brook saw Oslo {i} times, said NATO Secretary General Mark Stone.\"}}\n"));
        Assert.Equal(Run(lines, "--threads", "1").Text, Run(lines, "--threads", "4").Text);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"id\": 1}")]
    [InlineData("{\"id\": 1, \"text\": 5}")]
    [InlineData("{\"id\": 1, \"text\": \"\\ud800 Oslo\"}")]
    public void A_line_that_cannot_be_used_is_told_with_its_number_and_the_rest_is_done(string line)
    {
        var run = Run(line + "\n{\"id\": 2, \"text\": \"It rained in Oslo.\"}\n");
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("dateline: -, line 1: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("Oslo", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal(1, CliProgram.Run("names", "/no/such/file.jsonl").Exit);

    [Fact]
    public void Help_has_an_example_and_a_wrong_number_of_threads_is_a_wrong_command()
    {
        Assert.Contains("dateline names articles.jsonl", CliProgram.Run("names", "--help").Text, StringComparison.Ordinal);
        Assert.Equal(2, CliProgram.Run("names", "--threads", "0").Exit);
    }

    private static CliRun Run(string input, params string[] options) => CliProgram.Run(["names", .. options], Encoding.UTF8.GetBytes(input));
}
