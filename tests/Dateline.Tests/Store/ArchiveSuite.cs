using System.Data.Common;
using Dateline.News;
using Dateline.Store;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Store;

/// <summary>
/// The archive as its keeper uses it, in either database: pages are filed, read, checked, carried elsewhere, and survive whatever
/// stops the program.
/// </summary>
public abstract class ArchiveSuite : IDisposable
{
    private const int Kills = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-archive-").FullName;

    protected string File(string name) => Path.Combine(_folder, name);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A place where no archive is yet; the same for the same name.</summary>
    protected abstract string Place(string name);

    /// <summary>Past the archive, into its tables.</summary>
    protected abstract DbConnection Connection(string place);

    /// <summary>Puts an archive as if a later version had written it.</summary>
    protected abstract string Newer { get; }

    /// <summary>Lets go of what its tables promise.</summary>
    protected abstract string Unbound { get; }

    protected abstract DbTransaction Writing(DbConnection connection, string place);

    [Fact]
    public void The_timeline_of_an_archive_is_that_of_its_pages_byte_for_byte_wherever_it_is_carried()
    {
        var plain = CliProgram.Run("timeline", CliProgram.Samples, "--format", "json").Output;
        var (first, second) = (Place("a"), Place("elsewhere/c"));
        Assert.Equal(0, CliProgram.Run("add", CliProgram.Samples, "--archive", first).Exit);
        Assert.Equal(plain, CliProgram.Run("timeline", "--archive", first, "--format", "json").Output);
        Assert.Equal(plain, CliProgram.Run("timeline", "--archive", first, "--format", "json").Output);
        Assert.Equal(0, CliProgram.Run("backup", File("b.db"), "--archive", first).Exit);
        Assert.Equal(1, CliProgram.Run("backup", File("b.db"), "--archive", first).Exit);
        Assert.Equal(0, CliProgram.Run("restore", File("b.db"), "--archive", second).Exit);
        Assert.Equal(1, CliProgram.Run("restore", File("b.db"), "--archive", second).Exit);
        Assert.Equal(plain, CliProgram.Run(["timeline", "--format", "json"], [], environment: ("DATELINE_ARCHIVE", second)).Output);
        Assert.DoesNotContain(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories), file => file.EndsWith(".half", StringComparison.Ordinal) || file.EndsWith("-wal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.warc.gz")]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    public void What_is_exported_is_added_elsewhere_as_it_was(string name)
    {
        var (first, second, file) = (Place("a"), Place("b"), File(name));
        using (var archive = Archive.Open(first, create: true))
        {
            // Names that a table, a header or a web archive could break.
            byte[] bytes = [.. "<!DOCTYPE html><title>Harbour</title><h1>The harbour opens</h1><p>The harbour opened on Oct. 3, 2024, and the mayor was there to see it.</p>"u8];
            archive.Add([.. Collected(), .. new[] { "=1+1", "'a,\"b\"\r\nc", "ä/日本.html", "page,path,form,", "WARC/1.0" }.Select(path => new Page(Page.IdOf(bytes), path, PageForm.Html, bytes, new("https://gazette.example/ä?a=1,2", "@Gazette; \"x\"", "Europe/Kyiv", new(2024, 10, 3), "about.json", "utf-8")))], Now);
            archive.Add([new Page(Page.IdOf([]), "empty.html", PageForm.Html, ReadOnlyMemory<byte>.Empty, new("", ""))], Now);
        }

        Assert.Equal(0, CliProgram.Run("export", "--archive", first, "-o", file).Exit);
        var add = CliProgram.Run("add", file, "--archive", second);
        Assert.Equal((0, ""), (add.Exit, add.Errors));
        using var one = Archive.Open(first, create: false);
        using var other = Archive.Open(second, create: false);
        Assert.Equal(one.Savings().Select(saving => (saving.Page, saving.Hash, saving.Path, saving.Form, saving.Facts)), other.Savings().Select(saving => (saving.Page, saving.Hash, saving.Path, saving.Form, saving.Facts)));
        Assert.Equal(CliProgram.Run("timeline", "--archive", first, "--format", "json").Output, CliProgram.Run("timeline", "--archive", second, "--format", "json").Output);
        Assert.Equal(CliProgram.Run("export", "--archive", first, "--format", "jsonl").Output, CliProgram.Run("export", "--archive", second, "--format", "jsonl").Output);
    }

    [Fact]
    public void A_page_that_bears_the_name_of_another_is_told_and_the_rest_is_added()
    {
        var place = Place("a");
        var page = Collected()[0];
        using (var archive = Archive.Open(place, create: true))
        {
            archive.Add([page], Now);
            Assert.False(archive.HoldsOther(page));
        }

        var forged = CarriedPage.Fields(page with { Bytes = new byte[] { 1, 2 } });
        var own = CarriedPage.Fields(Collected()[1]);
        string Line(IReadOnlyDictionary<string, string?> fields, ReadOnlyMemory<byte> bytes) => System.Text.Json.JsonSerializer.Serialize(CarriedPage.Names.Select(name => (name, fields[name])).Append(("bytes", Convert.ToBase64String(bytes.Span))).ToDictionary(each => each.Item1, each => each.Item2));
        System.IO.File.WriteAllLines(File("a.jsonl"), [Line(forged, new byte[] { 1, 2 }), "no line", Line(own, new byte[] { 3 }), "{\"page\":[]}", Line(own, Collected()[1].Bytes)]);
        var run = CliProgram.Run("add", File("a.jsonl"), "--archive", place);
        Assert.Equal(1, run.Exit);
        Assert.Equal(4, run.ErrorLines.Length);
        Assert.Contains("bears the name of a page", run.Errors, StringComparison.Ordinal);
        Assert.Contains("a.jsonl line 3: its bytes are not those that were exported.", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("1 page added", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_is_kept_listed_obeyed_carried_and_forgotten()
    {
        var (place, other) = (Place("a"), Place("b"));
        CliProgram.Run("add", CliProgram.Samples, "--archive", place);
        Assert.Equal("", CliProgram.Run("topic", "list", "--archive", place).Text);
        Assert.Equal(0, CliProgram.Run("topic", "add", "The mission", "--also", "Falcon Heavy", "--also", "Clipper", "--with", "launch", "--without", "transistors", "--archive", place).Exit);
        Assert.Equal("The mission; also Falcon Heavy, Clipper; with launch; without transistors\n", CliProgram.Run("topic", "list", "--archive", place).Text);
        Assert.Equal("{\"name\":\"The mission\",\"also\":[\"Falcon Heavy\",\"Clipper\"],\"with\":[\"launch\"],\"without\":[\"transistors\"],\"outlets\":[]}\n", CliProgram.Run("topic", "show", "The mission", "--json", "--archive", place).Text);
        var kept = CliProgram.Run("timeline", "--archive", place, "--topic", "The mission", "--format", "json");
        Assert.Equal(0, kept.Exit);
        Assert.Contains("Falcon Heavy", kept.Text, StringComparison.Ordinal);
        CliProgram.Run("backup", File("t.db"), "--archive", place);
        CliProgram.Run("restore", File("t.db"), "--archive", other);
        Assert.Equal(kept.Output, CliProgram.Run("timeline", "--archive", other, "--topic", "The mission", "--format", "json").Output);
        Assert.Equal(0, CliProgram.Run("topic", "remove", "The mission", "--archive", place).Exit);
        Assert.Equal(1, CliProgram.Run("topic", "remove", "The mission", "--archive", place).Exit);
        Assert.Equal(1, CliProgram.Run("topic", "show", "The mission", "--archive", place).Exit);
    }

    [Fact]
    public void Pages_added_one_by_one_in_any_order_give_the_same_bytes_and_again_nothing_new()
    {
        var plain = CliProgram.Run("timeline", CliProgram.Samples, "--format", "json").Output;
        var pages = Collected();
        foreach (var seed in (int[])[1, 2, 3])
        {
            var place = Place($"{seed}");
            using var archive = Archive.Open(place, create: true);
            var shuffled = pages.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.All(shuffled, page => Assert.Equal(1, archive.Add([page], Now)));
            Assert.Equal(0, archive.Add(pages, Now));
            archive.Dispose();
            Assert.Equal(plain, CliProgram.Run("timeline", "--archive", place, "--format", "json").Output);
        }
    }

    /// <summary>A quarter of two outlets' lists, saved week by week, and articles: what the other's list tells moves dates and stories.</summary>
    [Fact]
    public void A_quarter_of_two_outlets_filed_one_by_one_in_any_order_gives_the_same_bytes()
    {
        var folder = File("quarter");
        Directory.CreateDirectory(folder);
        string[] things = ["harbour", "bridge", "museum", "ferry", "mill", "council", "lock", "quay", "fair", "bell"];
        for (var week = 0; week < 13; week++)
        {
            foreach (var outlet in (string[])["gazette", "courier"])
            {
                var lines = Enumerable.Range(0, 6).Select(back => (week * 3) - back).Where(number => number >= 0).SelectMany(number => new[]
                {
                    $"The {things[number % 10]} of Lower Ferry {(outlet == "gazette" ? "opens" : "is open")} for visit number {number}",
                    $"Mayor Jane Roe opened the {things[number % 10]} on {new DateOnly(2024, 7, 1).AddDays(number * 2):MMMM d}, for {number + 3} million euros, the {outlet} was told.",
                    number % 3 == 0 ? new DateOnly(2024, 7, 1).AddDays(number * 2).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : "",
                    "",
                });
                System.IO.File.WriteAllLines(Path.Combine(folder, $"{outlet}-{week:00}.txt"), lines);
            }
        }

        var plain = CliProgram.Run("timeline", folder, "--format", "json").Output;
        Page[] pages = [.. Dateline.Collect.Pages.From([folder], new(), Stream.Null).OfType<Finding<Page>.Found>().Select(found => found.Value)];
        Assert.Equal(26, pages.Length);
        foreach (var seed in (int[])[4, 5])
        {
            var place = Place($"quarter{seed}");
            new Random(seed).Shuffle(pages);
            using (var archive = Archive.Open(place, create: true))
            {
                Assert.All(pages, page => archive.Add([page], Now));
            }

            Assert.Equal(plain, CliProgram.Run("timeline", "--archive", place, "--format", "json").Output);
        }
    }

    [Fact]
    public void A_page_is_kept_as_it_came_with_what_is_known_of_it()
    {
        using var archive = Archive.Open(Place("a"), create: true);
        byte[] bytes = [0, 255, 13, 10, .. Enumerable.Repeat((byte)'x', 100_000)];
        var page = new Page(Page.IdOf(bytes), "a/b.html", PageForm.Html, bytes, new($"https://gazette.example/{new string('a', 20_000)}", "Gazette", "Europe/Kyiv", new(2024, 10, 3), "about.json", "utf-8"));
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
    public void What_no_text_may_hold_is_kept_as_a_mark_and_stops_nothing()
    {
        using var archive = Archive.Open(Place("a"), create: true);
        byte[] bytes = [1];
        Assert.Equal(1, archive.Add([new Page(Page.IdOf(bytes), "a\0b\ud800.html", PageForm.Html, bytes, new())], Now));
        Assert.Equal("a\ufffdb\ufffd.html", Assert.Single(archive.Savings()).Path);
    }

    [Fact]
    public void Pages_that_cannot_all_be_filed_are_not_filed_at_all()
    {
        using var archive = Archive.Open(Place("a"), create: true);
        var pages = Collected();
        Assert.ThrowsAny<Exception>(() => archive.Add([.. pages.Take(3), null!], Now));
        Assert.Empty(archive.Savings());
        Assert.Equal(pages.Count, archive.Add(pages, Now));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void What_readers_made_is_thrown_away_and_made_again()
    {
        var place = Place("a");
        CliProgram.Run("add", CliProgram.Samples, "--archive", place);
        Assert.StartsWith("9 of 9 pages", CliProgram.Run("reread", "--archive", place).Text, StringComparison.Ordinal);
        Assert.StartsWith("0 of 9 pages", CliProgram.Run("reread", "--archive", place).Text, StringComparison.Ordinal);
        Sql(place, "UPDATE readings SET readers = 'older' WHERE saving IN (SELECT saving FROM readings ORDER BY saving LIMIT 3)");
        Assert.StartsWith("3 of 9 pages", CliProgram.Run("reread", "--archive", place).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_a_lost_page_and_an_orphan_are_found()
    {
        var place = Place("a");
        CliProgram.Run("add", CliProgram.Samples, "--archive", place);
        Assert.Equal("9 pages, all sound.\n", CliProgram.Run("check", "--archive", place).Text);
        using (var connection = Connection(place))
        {
            using var take = connection.CreateCommand();
            take.CommandText = "SELECT packed FROM blobs ORDER BY hash LIMIT 1";
            var bytes = (byte[])take.ExecuteScalar()!;
            bytes[40] ^= 1;
            using var put = connection.CreateCommand();
            put.CommandText = "UPDATE blobs SET packed = @packed WHERE hash = (SELECT min(hash) FROM blobs)";
            var packed = put.CreateParameter();
            (packed.ParameterName, packed.Value) = ("packed", bytes);
            put.Parameters.Add(packed);
            Assert.Equal(1, put.ExecuteNonQuery());
        }

        var run = CliProgram.Run("check", "--archive", place);
        Assert.Equal(1, run.Exit);
        Assert.Contains("the bytes are not those that were saved", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Sql(place, $"{Unbound}; DELETE FROM blobs WHERE hash = (SELECT max(hash) FROM blobs); DELETE FROM savings WHERE number = 3");
        Assert.True(CliProgram.Run("check", "--archive", place).ErrorLines.Length >= 3);
    }

    [Fact]
    public void A_newer_one_and_one_that_is_not_there_are_refused()
    {
        var place = Place("a");
        var missing = CliProgram.Run("timeline", "--archive", place);
        Assert.Equal((1, true), (missing.Exit, missing.Errors.Contains("is not there", StringComparison.Ordinal)));
        CliProgram.Run("add", CliProgram.Samples, "--archive", place);
        Sql(place, Newer);
        var run = CliProgram.Run("timeline", "--archive", place);
        Assert.Equal(1, run.Exit);
        Assert.Contains("was written by a newer Dateline", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_waits_for_the_first()
    {
        var place = Place("a");
        using var archive = Archive.Open(place, create: true);
        using var other = Connection(place);
        using var transaction = Writing(other, place);
        using var adding = CliProgram.Start(["add", CliProgram.Samples, "--archive", place]);
        Assert.False(adding.WaitForExit(TimeSpan.FromSeconds(2)));
        Assert.Empty(archive.Savings());
        transaction.Rollback();
        Assert.True(adding.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal((0, 9), (adding.ExitCode, archive.Savings().Count));
    }

    [Fact]
    public void Killed_at_any_moment_it_is_sound_and_goes_on_where_it_was()
    {
        var (place, pages) = (Place("a"), File("pages"));
        Directory.CreateDirectory(pages);
        for (var number = 0; number < 300; number++)
        {
            System.IO.File.WriteAllText(Path.Combine(pages, $"{number:000}.txt"), $"The harbour opens for boat {number}\n\nPublished on 3 October 2024\n\nThe harbour of Lower Ferry opened for boat number {number} on Thursday, the mayor said.\n");
        }

        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var adding = CliProgram.Start([kill % 3 == 2 ? "reread" : "add", .. kill % 3 == 2 ? Array.Empty<string>() : [pages], "--archive", place]);
            adding.WaitForExit(TimeSpan.FromMilliseconds(random.Next(50, 900)));
            adding.Kill();
            adding.WaitForExit();
            Assert.Empty(Faults(place));
        }

        Assert.Equal(0, CliProgram.Run("add", pages, "--archive", place).Exit);
        using var archive = Archive.Open(place, create: false);
        Assert.Equal(300, archive.Savings().Select(saving => saving.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(300, archive.Savings().Count);
        Assert.Empty(archive.Check());
    }

    private static List<string> Faults(string place)
    {
        using var archive = Archive.Open(place, create: true);
        return [.. archive.Check()];
    }

    private static DateTimeOffset Now { get; } = new(2024, 10, 3, 12, 0, 0, TimeSpan.Zero);

    private static List<Page> Collected() =>
        [.. Dateline.Collect.Pages.From([CliProgram.Samples], new(), Stream.Null).OfType<Finding<Page>.Found>().Select(found => found.Value)];

    private void Sql(string place, string sql)
    {
        using var connection = Connection(place);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
