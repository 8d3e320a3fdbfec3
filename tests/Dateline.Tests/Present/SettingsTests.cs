using Xunit;

namespace Dateline.Tests.Present;

/// <summary>What holds where the command line says nothing: the environment, then a file, then the usual.</summary>
public sealed class SettingsTests
{
    private static readonly (string, string) None = ("DATELINE_CONFIG", "");

    private static CliRun Run(CliFolder folder, string[] words, params (string Name, string Value)[] environment) => CliProgram.Run(words, [], folder.Path, environment);

    [Fact]
    public void The_environment_goes_before_the_file_and_a_file_may_hold_what_nobody_should_see()
    {
        using var folder = new CliFolder();
        var file = folder.File("config", "# mine\narchive = a.db\n\nthreads = 3\n");
        var secret = folder.File("secret", "postgres://roe:hidden@host/news\n");
        Assert.Equal(["archive = a.db", "threads = 3"], Values(Run(folder, ["config"], ("DATELINE_CONFIG", file))));
        Assert.Equal(["archive = b.db", "threads = 3"], Values(Run(folder, ["config"], ("DATELINE_CONFIG", file), ("DATELINE_ARCHIVE", "b.db"))));
        var hidden = Run(folder, ["config"], ("DATELINE_CONFIG", file), ("DATELINE_ARCHIVE_FILE", secret), ("DATELINE_THREADS", "1"));
        Assert.Equal(["archive = postgres://roe@host/news", "threads = 1"], Values(hidden));
        Assert.Contains("(DATELINE_ARCHIVE_FILE)", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"threads\",\"value\":\"3\",", Run(folder, ["config", "--json"], ("DATELINE_CONFIG", file)).Text, StringComparison.Ordinal);
        Assert.EndsWith("archive.db    (usual)", Run(folder, ["config"], ("XDG_CONFIG_HOME", folder.Path), None).Text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_of_the_file_is_used_and_the_command_line_goes_before_it()
    {
        using var folder = new CliFolder();
        var config = ("DATELINE_CONFIG", folder.File("config", "archive = a.db\n"));
        folder.File("page.txt", CliFolder.Good);
        Assert.Equal(0, Run(folder, ["add", "page.txt"], config).Exit);
        Assert.True(File.Exists(Path.Combine(folder.Path, "a.db")));
        Assert.Equal(0, Run(folder, ["add", "page.txt", "--archive", "b.db"], config).Exit);
        Assert.True(File.Exists(Path.Combine(folder.Path, "b.db")));
    }

    [Theory]
    [InlineData("archiv = a.db", "config line 1: is no setting")]
    [InlineData("threads = many", "sets threads to “many”")]
    [InlineData("\nthreads", "config line 2: is no setting")]
    public void What_is_no_setting_gets_a_sentence(string text, string says)
    {
        using var folder = new CliFolder();
        var run = Run(folder, ["config"], ("DATELINE_CONFIG", folder.File("config", text)));
        Assert.Equal(2, run.Exit);
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        using var folder = new CliFolder();
        Assert.Equal(2, Run(folder, ["config"], ("DATELINE_CONFIG", "nowhere")).Exit);
        Assert.Equal(2, Run(folder, ["config"], None, ("XDG_CONFIG_HOME", folder.Path), ("DATELINE_ARCHIVE_FILE", "nowhere")).Exit);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void A_shell_is_told_how_to_complete(string shell) => Assert.Contains("[suggest:", CliProgram.Run("completion", shell).Text, StringComparison.Ordinal);

    [Fact]
    public void Words_are_completed()
    {
        Assert.Contains("timeline\n", CliProgram.Run("[suggest:11]", "dateline ti").Text, StringComparison.Ordinal);
        Assert.Contains("--archive\n", CliProgram.Run("[suggest:20]", "dateline search --ar").Text, StringComparison.Ordinal);
    }

    private static string[] Values(CliRun run) => [.. run.Text.Split('\n').Take(2).Select(line => line.Split("    (")[0])];
}
