using System.Globalization;
using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>Reading many pages: in order, at once, and never holding more than a few.</summary>
public sealed class CliStreamTests
{
    [Fact]
    public void The_number_of_threads_does_not_change_a_byte()
    {
        using var folder = new CliFolder();
        var samples = Directory.GetFiles(CliProgram.Samples).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        for (var at = 0; at < 60; at++)
        {
            folder.File($"{at % 4}/{at:D2} {Path.GetFileName(samples[at % samples.Count])}", File.ReadAllBytes(samples[at % samples.Count]));
            folder.File($"{at % 4}/{at:D2} broken.txt", [.. "caf"u8, 0xE9, .. " owners met"u8]);
        }

        foreach (var words in new string[][] { ["read", "."], ["read", "--plain", "."], ["timeline", "."] })
        {
            var one = folder.Run([.. words, "--threads", "1"]);
            var many = folder.Run([.. words, "--threads", "5"]);
            Assert.Equal(1, one.Exit);
            Assert.Equal(one.Output, many.Output);
            Assert.Equal(one.Errors, many.Errors);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("257")]
    [InlineData("two")]
    public void A_senseless_number_of_threads_is_refused(string number)
    {
        var run = CliProgram.Run("read", ".", "--threads", number);
        Assert.Equal(2, run.Exit);
        Assert.Contains("--threads takes a number from 1 to 256", run.ErrorLines[0], StringComparison.Ordinal);
    }

    /// <summary>300 MB of pages, whose texts alone take twice that in memory, go through a heap of 96 MB.</summary>
    [Fact]
    public void Memory_does_not_grow_with_the_number_of_pages()
    {
        using var folder = new CliFolder();
        var page = "<html><body>" + string.Concat(Enumerable.Range(0, 5_000).Select(at => $"<p>Sentence number {at} of a long page tells of the bridge of Lower Ferry, and nothing else.</p>"));
        for (var at = 0; at < 600; at++)
        {
            folder.File($"{at:D3}.html", page + at.ToString(CultureInfo.InvariantCulture));
        }

        var run = CliProgram.Run(["read", "--plain", ".", "--threads", "2", "-o", Path.Combine(folder.Path, "out")], [], folder.Path, ("DOTNET_GCHeapHardLimit", "0x6000000"));
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.True(new FileInfo(Path.Combine(folder.Path, "out")).Length > 200_000_000);
    }

    [Fact]
    public async Task When_the_reader_goes_away_no_more_is_read()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        var line = Encoding.UTF8.GetBytes(folder.Run("read", "good.txt").Text);
        using var process = CliProgram.Start(["read", "-"]);
        var fed = Task.Run(() =>
        {
            try
            {
                while (true)
                {
                    process.StandardInput.BaseStream.Write(line);
                }
            }
            catch (IOException)
            {
                // It has ended.
            }
        }, TestContext.Current.CancellationToken);
        Assert.NotEmpty((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "It goes on reading for nobody.");
        await fed;
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void A_page_is_not_overwritten_by_its_line()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        Assert.Equal(2, folder.Run("read", "good.txt", "-o", "./good.txt").Exit);
        Assert.Equal(CliFolder.Good, File.ReadAllText(Path.Combine(folder.Path, "good.txt")));
    }
}
