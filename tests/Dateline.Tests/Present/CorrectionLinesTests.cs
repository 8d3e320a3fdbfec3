using System.Text;
using Dateline.News;
using Dateline.Present.Commands;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class CorrectionLinesTests
{
    private static (Correction[] Corrections, Unread[] Unread) Read(string lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var (corrections, unread) = CorrectionLines.Read(input, "fixes");
        return ([.. corrections], [.. unread]);
    }

    [Theory]
    [InlineData("""{"correct":"same","items":["a","b"],"note":"x"}""", typeof(Correction.Same))]
    [InlineData("""{"correct":"not-same","items":["a","b","c"]}""", typeof(Correction.NotSame))]
    [InlineData("""{"correct":"date","item":"a","published":"2024-10-03"}""", typeof(Correction.Dated))]
    [InlineData("""{"correct":"speaker","quote":"a","speaker":null}""", typeof(Correction.Speaker))]
    [InlineData("""{"correct":"person","names":["A","B"]}""", typeof(Correction.Named))]
    [InlineData("""{"correct":"person","names":["A"],"apart":["B"]}""", typeof(Correction.Named))]
    [InlineData("""{"correct":"hide","story":"a"}""", typeof(Correction.HideStory))]
    public void Each_kind_of_line_is_read(string line, Type type)
    {
        var (corrections, unread) = Read("\n" + line + "\r\n\n");
        Assert.IsType(type, Assert.Single(corrections));
        Assert.Equal("fixes: line 2", corrections[0].Place);
        Assert.Empty(unread);
    }

    [Theory]
    [InlineData("2024-10-03", "2024-10-03")]
    [InlineData("2024-10-03T14:41+03:00", "2024-10-03")]
    [InlineData("2024-10", "2024-10-01/2024-10-31")]
    [InlineData("2024", "2024-01-01/2024-12-31")]
    [InlineData("2024-02/2024-02-29", "2024-02-01/2024-02-29")]
    [InlineData("../2024-10-05", "../2024-10-05")]
    [InlineData("2024-10-05/..", "2024-10-05/..")]
    public void A_date_is_a_day_or_an_interval(string text, string edtf)
    {
        var dated = Assert.IsType<Correction.Dated>(Assert.Single(Read($$"""{"correct":"date","item":"a","happened":"{{text}}"}""").Corrections));
        Assert.Equal((edtf, Basis.Stated, null), (dated.Happened!.Edtf, dated.Happened.Basis, dated.Published));
    }

    [Theory]
    [InlineData("x", "no JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{}", "has no “correct”")]
    [InlineData("""{"correct":"merge"}""", "corrects “merge”")]
    [InlineData("""{"correct":"same","items":["a"]}""", "two or more different ids")]
    [InlineData("""{"correct":"same","items":["a","a"]}""", "two or more different ids")]
    [InlineData("""{"correct":"same","items":"a"}""", "“items” is no list")]
    [InlineData("""{"correct":"date","item":"a"}""", "has neither")]
    [InlineData("""{"correct":"date","item":"a","published":"2024-13-01"}""", "is no day")]
    [InlineData("""{"correct":"date","item":"a","published":"2024-10-05/2024-10-03"}""", "is no day")]
    [InlineData("""{"correct":"date","item":"a","published":"../.."}""", "is no day")]
    [InlineData("""{"correct":"date","item":"a","published":"9999-12-31"}""", "outside of the years 1000 to 2999")]
    [InlineData("""{"correct":"date","item":"a","happened":"0001-01-01/2024-10-03"}""", "outside of the years 1000 to 2999")]
    [InlineData("""{"correct":"same","items":["a","\ud800"]}""", "half a surrogate pair")]
    [InlineData("""{"correct":"date","item":7,"published":"2024-10-05"}""", "“item” is no text")]
    [InlineData("""{"correct":"speaker","quote":"a"}""", "has no “speaker”")]
    [InlineData("""{"correct":"person","names":["A"]}""", "two or more “names”")]
    [InlineData("""{"correct":"hide"}""", "give one id")]
    [InlineData("""{"correct":"hide","item":"a","story":"b"}""", "give one id")]
    public void A_line_that_is_none_is_told_and_the_rest_are_read(string line, string cause)
    {
        var (corrections, unread) = Read(line + "\n" + """{"correct":"hide","item":"a"}""");
        Assert.Single(corrections);
        var told = Assert.Single(unread);
        Assert.Equal("fixes: line 1", told.Where);
        Assert.Contains(cause, told.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_tells_what_it_could_not_obey_and_needs_the_file_it_was_given()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "x\n");
        var run = CliProgram.Run("timeline", CliProgram.Samples, "--corrections", file, "--format", "json");
        Assert.Equal((1, true), (run.Exit, run.Text.StartsWith('{')));
        Assert.Contains($"{file}: line 1: is no JSON", run.Errors, StringComparison.Ordinal);
        File.Delete(file);
        var missing = CliProgram.Run("timeline", CliProgram.Samples, "--corrections", file, "--format", "json");
        Assert.Equal((2, ""), (missing.Exit, missing.Text));
        Assert.Contains("cannot be read", missing.Errors, StringComparison.Ordinal);
    }
}
