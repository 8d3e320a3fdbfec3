using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>The program as its user meets it: words, pipes, files, exit codes.</summary>
public sealed class CliTests
{
    [Theory]
    [InlineData("", "a command is missing")]
    [InlineData("frobnicate", "“frobnicate” is no command")]
    [InlineData("timeline", "PATH")]
    [InlineData("read", "PATH")]
    [InlineData("timeline . --seen 2025-13-01", "“2025-13-01”")]
    [InlineData("timeline . --seen", "--seen")]
    [InlineData("timeline . --seen 9999-12-31", "1000 to 2999")]
    [InlineData("timeline . --seen 0001-01-02", "1000 to 2999")]
    [InlineData("timeline . --zone Mars/Cydonia", "“Mars/Cydonia”")]
    [InlineData("timeline . --top 0", "--top")]
    [InlineData("timeline . --format pdf", "“pdf”")]
    [InlineData("timeline . --max-size x", "--max-size")]
    [InlineData("timeline . --frob", "“--frob”")]
    [InlineData("read --frob .", "“--frob”")]
    [InlineData("date --mode future", "future")]
    [InlineData("timeline . -o ''", "-o")]
    public void A_wrong_command_ends_with_2_and_says_what_is_wrong(string words, string named)
    {
        var run = CliProgram.Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "''" ? "" : word).ToArray());
        Assert.Equal((2, ""), (run.Exit, run.Text));
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith("dateline: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains(named, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("dateline: --help tells what can be asked.", run.ErrorLines[1]);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("timeline --help")]
    [InlineData("read --help")]
    [InlineData("date --help")]
    public void Help_has_an_example(string words)
    {
        var run = CliProgram.Run(words.Split(' '));
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Matches(@"Examples?:\s+dateline (timeline|read|date) ", run.Text);
    }

    [Fact]
    public void Version_tells_the_version()
    {
        var run = CliProgram.Run("--version");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]+)?\n$", run.Text);
    }

    [Fact]
    public void The_order_of_the_files_does_not_change_a_byte()
    {
        var files = Directory.GetFiles(CliProgram.Samples).Order(StringComparer.Ordinal).ToArray();
        var forward = CliProgram.Run(["timeline", .. files], []);
        var backward = CliProgram.Run(["timeline", .. files.Reverse()], []);
        Assert.Equal(0, forward.Exit);
        Assert.Equal(forward.Output, backward.Output);
    }

    [Fact]
    public void The_lines_of_read_give_the_timeline_of_the_samples_to_the_byte() => SameFromLines(CliProgram.Samples);

    [Fact]
    public void The_lines_of_read_give_the_timeline_of_the_reference_pages_to_the_byte() => SameFromLines(ReferencePages.FolderOrSkip());

    [Fact]
    public void Where_a_page_contradicts_itself_its_line_and_the_timeline_tell_a_doubt()
    {
        using var folder = new CliFolder();
        folder.File("ferry.html", Read.HtmlPages.Article("""<meta property="article:published_time" content="2031-01-01">""", "<p>5 March 2031</p>"));
        SameFromLines(folder.Path);
        using var line = JsonDocument.Parse(CliProgram.Run("read", folder.Path).Output);
        using var timeline = JsonDocument.Parse(CliProgram.Run("timeline", folder.Path).Output);
        var doubt = Assert.Single(line.RootElement.GetProperty("doubts").EnumerateArray());
        Assert.Equal("date", doubt.GetProperty("kind").GetString());
        Assert.Equal(["meta", "text"], doubt.GetProperty("evidence").EnumerateArray().Select(evidence => evidence.GetProperty("where").GetString()));
        Assert.Contains(timeline.RootElement.GetProperty("doubts").EnumerateArray(), each => each.GetRawText().Contains("2031-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_read_did_not_write_is_told_and_the_others_are_used()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        var line = folder.Run("read", "good.txt").Text;
        string[] spoilt =
        [
            line.Replace("\"id\":\"", "\"id\":\"0", StringComparison.Ordinal), line.Replace("\"start\":0,", "\"start\":99999,", StringComparison.Ordinal),
            line.Replace("\"kind\":", "\"kin\":", StringComparison.Ordinal), line.Replace("\"zone\":null", "\"zone\":\"Mars/Cydonia\"", StringComparison.Ordinal),
            line[..(line.Length / 2)] + "\n", "{\"id\":null}\n",
        ];
        Assert.DoesNotContain(line, spoilt);
        var run = CliProgram.Run(["timeline", "-"], Encoding.UTF8.GetBytes(string.Concat(spoilt) + line));
        Assert.Equal(1, run.Exit);
        Assert.Equal(spoilt.Select((_, at) => $"dateline: - line {at + 1}: is not a line of “dateline read”: left out."), run.ErrorLines);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("made_from").GetInt32());
    }

    [Theory]
    [InlineData("kattegat-tag.txt", "listing")]
    [InlineData("kattegat-launch.html", "article")]
    public void A_page_on_standard_input_is_read_as_what_it_is(string file, string kind)
    {
        var bytes = File.ReadAllBytes(Path.Combine(CliProgram.Samples, file));
        var run = CliProgram.Run(["timeline", "-"], bytes);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        using var json = JsonDocument.Parse(run.Output);
        var page = json.RootElement.GetProperty("pages")[0];
        Assert.Equal(("-", kind), (page.GetProperty("path").GetString(), page.GetProperty("kind").GetString()));
    }

    [Fact]
    public void Nothing_on_standard_input_is_told()
    {
        var run = CliProgram.Run("timeline", "-");
        Assert.Equal((1, "dateline: -: nothing came in on standard input.\n"), (run.Exit, run.Errors));
    }

    [Theory]
    [InlineData("kattegat-tag.txt")]
    [InlineData("kattegat-launch.html")]
    public void A_packed_page_reads_like_the_page_itself(string file)
    {
        using var folder = new CliFolder();
        var bytes = File.ReadAllBytes(Path.Combine(CliProgram.Samples, file));
        folder.File(file, bytes);
        folder.File(file + ".gz", CliInputTests.Packed(bytes));
        var (page, packed) = (folder.Run("read", file), folder.Run("read", file + ".gz"));
        Assert.Equal((0, ""), (packed.Exit, packed.Errors));
        Assert.Equal(page.Text, packed.Text.Replace(file + ".gz", file, StringComparison.Ordinal));
        var ending = Path.GetExtension(file);
        folder.File("page.MD.GZ", CliInputTests.Packed(bytes));
        folder.File("page.htm.gz", CliInputTests.Packed(bytes));
        Assert.Contains(folder.Run("read", "page.MD.GZ", "page.htm.gz").Text.Split('\n'), line =>
            line.Length > 0 && line.Replace(ending == ".html" ? "page.htm.gz" : "page.MD.GZ", file, StringComparison.Ordinal) + "\n" == page.Text);
    }

    [Fact]
    public void Plain_prints_the_text_that_offsets_count_in()
    {
        var file = Path.Combine(CliProgram.Samples, "kattegat-launch.html");
        using var json = JsonDocument.Parse(CliProgram.Run("read", file).Output);
        var plain = json.RootElement.GetProperty("plain").GetString()!;
        Assert.Equal(plain.EndsWith('\n') ? plain : plain + '\n', CliProgram.Run("read", "--plain", file).Text);
    }

    [Fact]
    public void A_page_under_two_names_counts_once()
    {
        using var folder = new CliFolder();
        folder.File("a.txt", CliFolder.Good);
        folder.File("b.txt", CliFolder.Good);
        Assert.Equal(folder.Run("timeline", "a.txt").Text, folder.Run("timeline", "b.txt", "a.txt", "a.txt").Text);
    }

    [Fact]
    public async Task A_reader_that_goes_away_leaves_no_noise()
    {
        foreach (var words in new[] { $"timeline {CliProgram.Samples}", $"read {CliProgram.Samples}", $"read --plain {CliProgram.Samples}" })
        {
            using var process = CliProgram.Start(words.Split(' '));
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            process.StandardOutput.Close();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
            Assert.Equal((0, ""), (process.ExitCode, await errors));
        }
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("read")]
    public void An_interrupted_run_ends_with_130_and_leaves_the_old_file(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent as on Unix.");
        using var folder = new CliFolder();
        var page = File.ReadAllText(Path.Combine(CliProgram.Samples, "orbit-ledger-tag.txt"));
        for (var i = 0; i < 400; i++)
        {
            folder.File($"pages/{i}.txt", $"{i}\n{page}");
        }

        folder.File("out.json", "old");
        using var process = CliProgram.Start([command, "pages", "-o", "out.json"], folder.Path);
        for (var waits = 0; waits < 100 && command == "read" && Directory.GetFiles(folder.Path).Length < 2; waits++)
        {
            Thread.Sleep(20);
        }

        Thread.Sleep(command == "read" ? 0 : 700);
        Assert.False(process.HasExited);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal((130, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Equal([Path.Combine(folder.Path, "out.json")], Directory.GetFiles(folder.Path));
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder.Path, "out.json")));
    }

    private static void SameFromLines(string folder)
    {
        var lines = CliProgram.Run("read", folder);
        Assert.Equal((0, ""), (lines.Exit, lines.Errors));
        Assert.Equal(CliProgram.Run("timeline", folder).Output, CliProgram.Run(["timeline", "-"], lines.Output).Output);
    }
}
