using System.Text;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>Where the answer goes and in what form.</summary>
public sealed class CliOutputTests
{
    [Theory]
    [InlineData("out.html", "<!DOCTYPE html>")]
    [InlineData("out.HTM", "<!DOCTYPE html>")]
    [InlineData("out.json", "{\n")]
    [InlineData("out.md", "# ")]
    [InlineData("out.txt", "2 stories")]
    [InlineData("out", "{\n")]
    public void The_ending_of_the_file_chooses_the_form(string name, string begins)
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        var run = folder.Run("timeline", "good.txt", "-o", name);
        Assert.Equal((0, "", ""), (run.Exit, run.Text, run.Errors));
        var written = File.ReadAllBytes(Path.Combine(folder.Path, name));
        Assert.StartsWith(begins, Encoding.UTF8.GetString(written), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((byte)'\n', written[^1]);
    }

    [Fact]
    public void The_form_asked_for_goes_before_the_ending()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        Assert.Equal(0, folder.Run("timeline", "good.txt", "--format", "md", "-o", "out.json").Exit);
        Assert.StartsWith("# ", File.ReadAllText(Path.Combine(folder.Path, "out.json")), StringComparison.Ordinal);
        Assert.Equal(folder.Run("timeline", "good.txt", "--format", "md").Text, File.ReadAllText(Path.Combine(folder.Path, "out.json")));
    }

    [Theory]
    [InlineData("none/out.json")]
    [InlineData("good.txt/out.json")]
    [InlineData("folder")]
    public void A_file_that_cannot_be_written_gets_a_sentence(string name)
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        folder.File("folder/kept.txt", "kept");
        foreach (var command in new[] { "timeline", "read" })
        {
            var run = folder.Run(command, "good.txt", "-o", name);
            Assert.Equal((1, ""), (run.Exit, run.Text));
            Assert.StartsWith($"dateline: {name}: cannot be written: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.DoesNotContain(".half", run.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(2, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_run_without_a_page_leaves_the_old_file()
    {
        using var folder = new CliFolder();
        folder.File("empty.txt", "");
        folder.File("out.json", "old");
        Assert.Equal(1, folder.Run("timeline", "empty.txt", "-o", "out.json").Exit);
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder.Path, "out.json")));
    }

    [Fact]
    public void A_link_is_written_through_and_a_device_stays_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and devices as on Unix.");
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        var real = folder.File("real.json", "old");
        var link = Path.Combine(folder.Path, "link.json");
        File.CreateSymbolicLink(link, real);
        Assert.Equal(0, folder.Run("timeline", "good.txt", "-o", "link.json").Exit);
        Assert.StartsWith("{", File.ReadAllText(real), StringComparison.Ordinal);
        Assert.NotNull(File.ResolveLinkTarget(link, returnFinalTarget: true));
        var run = folder.Run("timeline", "good.txt", "--format", "json", "-o", "/dev/stdout");
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        Assert.Equal(File.ReadAllText(real), run.Text);
        Assert.Equal(0, folder.Run("timeline", "good.txt", "-o", "/dev/null").Exit);
        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }
}
