using System.Diagnostics;
using Dateline.News;
using Dateline.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>The archive as its keeper uses it: pages are filed, read, checked, carried elsewhere, and survive whatever stops the program.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private const int Kills = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-archive-").FullName;

    private string File(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_timeline_of_an_archive_is_that_of_its_pages_byte_for_byte_wherever_it_is_carried()
    {
        var plain = CliProgram.Run("timeline", CliProgram.Samples, "--format", "json").Output;
        Assert.Equal(0, CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db")).Exit);
        Assert.Equal(plain, CliProgram.Run("timeline", "--archive", File("a.db"), "--format", "json").Output);
        Assert.Equal(plain, CliProgram.Run("timeline", "--archive", File("a.db"), "--format", "json").Output);
        Assert.Equal(0, CliProgram.Run("backup", File("b.db"), "--archive", File("a.db")).Exit);
        Assert.Equal(0, CliProgram.Run("restore", File("b.db"), "--archive", File("elsewhere/c.db")).Exit);
        Assert.Equal(plain, CliProgram.Run(["timeline", "--format", "json"], [], environment: ("DATELINE_ARCHIVE", File("elsewhere/c.db"))).Output);
        Assert.Equal([File("elsewhere/c.db")], Directory.GetFiles(File("elsewhere")));
    }

    [Fact]
    public void Pages_added_one_by_one_in_any_order_give_the_same_bytes_and_again_nothing_new()
    {
        var plain = CliProgram.Run("timeline", CliProgram.Samples, "--format", "json").Output;
        var pages = Collected();
        foreach (var seed in (int[])[1, 2, 3])
        {
            using var archive = Archive.Open(File($"{seed}.db"), create: true);
            var shuffled = pages.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.All(shuffled, page => Assert.Equal(1, archive.Add([page], Now)));
            Assert.Equal(0, archive.Add(pages, Now));
            archive.Dispose();
            Assert.Equal(plain, CliProgram.Run("timeline", "--archive", File($"{seed}.db"), "--format", "json").Output);
        }
    }

    [Fact]
    public void A_page_is_kept_as_it_came_with_what_is_known_of_it()
    {
        using var archive = Archive.Open(File("a.db"), create: true);
        byte[] bytes = [0, 255, 13, 10, .. Enumerable.Repeat((byte)'x', 100_000)];
        var page = new Page(Page.IdOf(bytes), "a/b.html", PageForm.Html, bytes, new("https://gazette.example/a", "Gazette", "Europe/Kyiv", new(2024, 10, 3), "about.json", "utf-8"));
        Assert.Equal(1, archive.Add([page], Now));
        Assert.Equal(1, archive.Add([page with { Facts = page.Facts with { Retrieved = new(2024, 10, 4) } }, page], Now));
        var savings = archive.Savings();
        Assert.Equal([page.Facts, page.Facts with { Retrieved = new(2024, 10, 4) }], savings.Select(saving => saving.Facts));
        var back = archive.Page(savings[0]);
        Assert.Equal((page.Id, page.Path, page.Form, Now), (back.Id, back.Path, back.Form, savings[0].Added));
        Assert.Equal(bytes, back.Bytes.ToArray());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void What_readers_made_is_thrown_away_and_made_again()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        Assert.StartsWith("9 of 9 pages", CliProgram.Run("reread", "--archive", File("a.db")).Text, StringComparison.Ordinal);
        Assert.StartsWith("0 of 9 pages", CliProgram.Run("reread", "--archive", File("a.db")).Text, StringComparison.Ordinal);
        Sql("a.db", "UPDATE readings SET readers = 'older' WHERE saving < 4");
        Assert.StartsWith("3 of 9 pages", CliProgram.Run("reread", "--archive", File("a.db")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_a_lost_page_and_an_orphan_are_found()
    {
        CliProgram.Run("add", CliProgram.Samples, "--archive", File("a.db"));
        Assert.Equal("9 pages, all sound.\n", CliProgram.Run("check", "--archive", File("a.db")).Text);
        Sql("a.db", "UPDATE blobs SET packed = CAST(substr(packed, 1, 40) || x'00' || substr(packed, 42) AS BLOB) WHERE rowid = 1");
        var run = CliProgram.Run("check", "--archive", File("a.db"));
        Assert.Equal(1, run.Exit);
        Assert.Contains("the bytes are not those that were saved", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, CliProgram.Run("restore", File("a.db"), "--archive", File("b.db")).Exit);
        Assert.False(System.IO.File.Exists(File("b.db")));
        Sql("a.db", "PRAGMA foreign_keys = OFF; DELETE FROM blobs WHERE rowid = 2; DELETE FROM savings WHERE number = 3");
        Assert.True(CliProgram.Run("check", "--archive", File("a.db")).ErrorLines.Length >= 3);
    }

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
    public void A_second_writer_waits_for_the_first()
    {
        using var archive = Archive.Open(File("a.db"), create: true);
        using var other = Connection("a.db");
        using var transaction = other.BeginTransaction(deferred: false);
        using var adding = CliProgram.Start(["add", CliProgram.Samples, "--archive", File("a.db")]);
        Assert.False(adding.WaitForExit(TimeSpan.FromSeconds(2)));
        transaction.Rollback();
        Assert.True(adding.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal((0, 9), (adding.ExitCode, archive.Savings().Count));
    }

    [Fact]
    public void Killed_at_any_moment_it_is_sound_and_goes_on_where_it_was()
    {
        var pages = File("pages");
        Directory.CreateDirectory(pages);
        for (var number = 0; number < 300; number++)
        {
            System.IO.File.WriteAllText(Path.Combine(pages, $"{number:000}.txt"), $"The harbour opens for boat {number}\n\nPublished on 3 October 2024\n\nThe harbour of Lower Ferry opened for boat number {number} on Thursday, the mayor said.\n");
        }

        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var adding = CliProgram.Start([kill % 3 == 2 ? "reread" : "add", .. kill % 3 == 2 ? Array.Empty<string>() : [pages], "--archive", File("a.db")]);
            adding.WaitForExit(TimeSpan.FromMilliseconds(random.Next(50, 900)));
            adding.Kill();
            adding.WaitForExit();
            if (System.IO.File.Exists(File("a.db")))
            {
                var check = CliProgram.Run("check", "--archive", File("a.db"));
                Assert.Equal((0, ""), (check.Exit, check.Errors));
            }
        }

        Assert.Equal(0, CliProgram.Run("add", pages, "--archive", File("a.db")).Exit);
        using var archive = Archive.Open(File("a.db"), create: false);
        Assert.Equal(300, archive.Savings().Select(saving => saving.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(300, archive.Savings().Count);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Lines_of_read_are_no_pages_and_pages_beside_an_archive_are_refused()
    {
        var lines = CliProgram.Run("read", CliProgram.Samples).Output;
        var run = CliProgram.Run(["add", "-", "--archive", File("a.db")], lines);
        Assert.Equal(1, run.Exit);
        Assert.Contains("no page as it came", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, CliProgram.Run("timeline", CliProgram.Samples, "--archive", File("a.db")).Exit);
        Assert.Contains("PostgreSQL", CliProgram.Run("check", "--archive", "postgres://localhost/x").Errors, StringComparison.Ordinal);
    }

    private static DateTimeOffset Now { get; } = new(2024, 10, 3, 12, 0, 0, TimeSpan.Zero);

    private static List<Page> Collected() =>
        [.. Dateline.Collect.Pages.From([CliProgram.Samples], new(), Stream.Null).OfType<Finding<Page>.Found>().Select(found => found.Value)];

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
