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

    /// <summary>Any page of the file may be garbage: what can be told is told, and nothing ends in a trace.</summary>
    [Fact]
    public void A_database_page_that_is_garbage_gets_a_sentence_wherever_it_lies()
    {
        const int page = 4096;
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        CliProgram.Run("reread", "--archive", File("a.db"));
        var sound = System.IO.File.ReadAllBytes(File("a.db"));
        var random = new Random(9);
        for (var round = 0; round < 12; round++)
        {
            var bytes = sound.ToArray();
            random.NextBytes(bytes.AsSpan(page * random.Next(1, bytes.Length / page), page));
            System.IO.File.WriteAllBytes(File("b.db"), bytes);
            foreach (var words in (string[][])[["check"], ["search", "europa"], ["timeline", "--format", "json"], ["export", "--format", "jsonl"]])
            {
                var run = CliProgram.Run([.. words, "--archive", File("b.db")]);
                Assert.InRange(run.Exit, 0, 1);
                Assert.True(run.Exit == 0 || run.ErrorLines.Length > 0);
            }

            Assert.Equal(1, CliProgram.Run("check", "--archive", File("b.db")).Exit);
            Assert.Equal(1, CliProgram.Run("restore", File("b.db"), "--archive", File("c.db")).Exit);
            Assert.False(System.IO.File.Exists(File("c.db")));
        }
    }

    [Fact]
    public void A_cut_backup_is_not_restored_and_leaves_nothing()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        CliProgram.Run("backup", File("b.db"), "--archive", File("a.db"));
        var whole = System.IO.File.ReadAllBytes(File("b.db"));
        foreach (var part in (double[])[0, 0.01, 0.5, 0.99])
        {
            System.IO.File.WriteAllBytes(File("cut.db"), whole[..(int)(whole.Length * part)]);
            var run = CliProgram.Run("restore", File("cut.db"), "--archive", File("c.db"));
            Assert.Equal(1, run.Exit);
            Assert.Single(run.ErrorLines);
            Assert.Equal(["a.db", "b.db", "cut.db"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_page_that_grows_past_its_size_is_damaged_and_not_unpacked()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 1_024; megabyte++)
            {
                brotli.Write(zeros);
            }
        }

        using var connection = Connection("a.db");
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE blobs SET packed = @packed, size = 1 << 30 WHERE hash = (SELECT min(hash) FROM blobs)";
        command.Parameters.AddWithValue("@packed", packed.ToArray());
        command.ExecuteNonQuery();
        var run = CliProgram.Run("check", "--archive", File("a.db"));
        Assert.Contains("the bytes are not those that were saved", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:///tmp/a.db")]
    [InlineData("https://gazette.example/a.db")]
    public void What_is_no_place_is_a_wrong_command(string place)
    {
        Assert.Equal(2, CliProgram.Run("add", CliProgram.Samples, "--archive", place).Exit);
        Assert.Equal(2, CliProgram.Run("restore", File("b.db"), "--archive", place).Exit);
    }

    [Fact]
    public void No_stranger_s_file_is_touched_by_a_backup_or_a_restore()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        foreach (var name in (string[])["b.db.half", "c.db.restoring"])
        {
            System.IO.File.WriteAllText(File(name), "precious");
        }

        Assert.Equal(0, CliProgram.Run("backup", File("b.db"), "--archive", File("a.db")).Exit);
        using var one = CliProgram.Start(["restore", File("b.db"), "--archive", File("c.db")]);
        using var other = CliProgram.Start(["restore", File("b.db"), "--archive", File("c.db")]);
        Assert.True(one.WaitForExit(TimeSpan.FromMinutes(1)) && other.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal([0, 1], new[] { one.ExitCode, other.ExitCode }.Order());
        Assert.Contains("is there already", one.StandardError.ReadToEnd() + other.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal("precious", System.IO.File.ReadAllText(File("b.db.half")));
        Assert.Equal("precious", System.IO.File.ReadAllText(File("c.db.restoring")));
        Assert.Equal(["a.db", "b.db", "b.db.half", "c.db", "c.db.restoring"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_export_in_another_dress_is_taken_back_or_refused_and_never_a_page()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        foreach (var format in (string[])["jsonl", "csv", "warc"])
        {
            var run = CliProgram.Run(["add", "-", "--archive", File("b.db")], CliProgram.Run("export", "--archive", File("a.db"), "--format", format).Output);
            Assert.Equal((1, "0 pages added"), (run.Exit, run.Text[..13]));
        }

        var csv = CliProgram.Run("export", "--archive", File("a.db"), "--format", "csv").Output;
        System.IO.File.WriteAllBytes(File("marked.csv"), [.. "\ufeff"u8, .. csv]);
        System.IO.File.WriteAllBytes(File("quoted.csv"), [.. "\"page\",\"path\""u8, .. csv["page,path".Length..]]);
        System.IO.File.WriteAllBytes(File("marked.jsonl"), [.. "\ufeff"u8, .. CliProgram.Run("export", "--archive", File("a.db"), "--format", "jsonl").Output]);
        foreach (var name in (string[])["marked.csv", "quoted.csv", "marked.jsonl"])
        {
            Assert.StartsWith("9 pages added", CliProgram.Run("add", File(name), "--archive", File($"{name}.db")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Why_is_told_of_an_archive_as_of_its_files()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        foreach (var ids in (string[][])[["d4691ba28590"], ["d4691ba28590", "5e8daf598763"]])
        {
            var run = CliProgram.Run(["why", .. ids, CliProgram.Samples]);
            Assert.Equal(0, run.Exit);
            Assert.Equal(run.Text, CliProgram.Run(["why", .. ids, "--archive", File("a.db")]).Text);
        }

        Assert.Equal(2, CliProgram.Run("why", "d4691ba28590", CliProgram.Samples, "--archive", File("a.db")).Exit);
        Assert.Equal(2, CliProgram.Run(["why", "d4691ba28590"], [], environment: [("DATELINE_ARCHIVE", ""), ("XDG_DATA_HOME", _folder)]).Exit);
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
