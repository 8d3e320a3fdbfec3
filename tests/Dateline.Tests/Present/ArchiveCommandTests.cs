using Microsoft.Data.Sqlite;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>What is asked of a file that is no archive that can be used, and of an archive wrongly.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-archive-").FullName;

    private string File(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("no archive", "is no archive of Dateline.")]
    [InlineData("other program", "is no archive of Dateline.")]
    [InlineData("newer", "was written by a newer Dateline")]
    [InlineData("cut", "is damaged")]
    [InlineData("missing", "is not there")]
    [InlineData("folder", "cannot be opened")]
    public void What_is_no_archive_that_can_be_used_gets_a_sentence(string what, string says)
    {
        switch (what)
        {
            case "no archive":
                System.IO.File.WriteAllText(File("a.db"), string.Concat(Enumerable.Repeat("These are no tables. ", 500)));
                break;
            case "other program":
                Sql("a.db", "CREATE TABLE mail (text)");
                break;
            case "folder":
                Directory.CreateDirectory(File("a.db"));
                break;
            case not "missing":
                CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
                if (what == "newer")
                {
                    Sql("a.db", "PRAGMA user_version = 99");
                }
                else
                {
                    using var file = System.IO.File.OpenWrite(File("a.db"));
                    file.SetLength(file.Length / 3);
                }

                break;
        }

        var run = CliProgram.Run(what == "folder" ? ["add", CliProgram.Samples, "--archive", File("a.db")] : ["timeline", "--archive", File("a.db")]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_read_are_no_pages_and_pages_beside_an_archive_are_refused()
    {
        var lines = CliProgram.Run("read", CliProgram.Samples).Output;
        var run = CliProgram.Run(["add", "-", "--archive", File("a.db")], lines);
        Assert.Equal(1, run.Exit);
        Assert.Contains("no page as it came", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, CliProgram.Run("timeline", CliProgram.Samples, "--archive", File("a.db")).Exit);
    }

    private SqliteConnection Connection(string name)
    {
        var connection = new SqliteConnection($"Data Source={File(name)};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Sql(string name, string sql)
    {
        using var connection = Connection(name);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
