using System.Diagnostics;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>Folders and names that would trap a careless program.</summary>
public sealed class CliTrapTests
{
    [Fact]
    public void A_pipe_among_the_pages_is_told_and_not_waited_for()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        using var made = Process.Start("mkfifo", Path.Combine(folder.Path, "pipe.html"));
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        var run = folder.Run("timeline", ".");
        Assert.Equal(1, run.Exit);
        Assert.Contains("pipe.html: the file is empty, or no regular file", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_leads_back_to_itself_is_read_once()
    {
        using var folder = new CliFolder();
        folder.File("a/good.txt", CliFolder.Good);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "again"), folder.Path);
        var run = folder.Run("timeline", ".", "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Contains("\"made_from\": 1", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_cannot_speak_to_the_terminal()
    {
        using var folder = new CliFolder();
        var run = folder.Run("read", "no\u001b[2Jsuch\nfile.txt");
        Assert.DoesNotContain('\u001b', Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_page_is_not_overwritten_by_its_timeline()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        var run = folder.Run("timeline", "good.txt", "-o", "./good.txt");
        Assert.Equal(2, run.Exit);
        Assert.Equal(CliFolder.Good, File.ReadAllText(Path.Combine(folder.Path, "good.txt")));
    }

    [Fact]
    public void The_file_that_is_written_is_no_page_the_second_time()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        Assert.Equal(0, folder.Run("timeline", ".", "-o", "out.html").Exit);
        var first = File.ReadAllText(Path.Combine(folder.Path, "out.html"));
        Assert.Equal(0, folder.Run("timeline", ".", "-o", "out.html").Exit);
        Assert.Equal(first, File.ReadAllText(Path.Combine(folder.Path, "out.html")));
    }

    [Fact]
    public void An_ending_that_tells_no_format_is_refused()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        var run = folder.Run("timeline", "good.txt", "-o", "out.xlsx");
        Assert.Equal(2, run.Exit);
        Assert.Contains("--format html|json|md|csv|ics|atom|jsonfeed|timelinejs|text", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_news_is_told()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        folder.File("bare.html", "<html><body><script>1</script></body></html>");
        var run = folder.Run("timeline", ".");
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("dateline: bare.html: nothing that looks like news", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
