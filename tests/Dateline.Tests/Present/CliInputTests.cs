using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>What the program says of input that it cannot use: one line with the place, exit code 1, and the rest is done.</summary>
public sealed class CliInputTests
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0];

    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "empty.txt", "empty" },
        { "blank.html", "empty" },
        { "picture.txt", "binary" },
        { "picture.html", "binary" },
        { "missing.txt", "no such file" },
        { "good.txt/below", "no such file" },
        { "void", "no page in this folder" },
        { "others", "no page in this folder" },
        { "latin.txt", "byte 3 is not UTF-8" },
        { "mixed.html", "byte 40 is not UTF-8" },
        { "large.txt", "larger than 1 MB" },
        { "large.txt.gz", "larger than 1 MB" },
        { "bomb.html", "larger than 1 MB" },
        { "packed.html.zst", "Zstandard" },
        { "cut.txt.gz", "broken or cut short" },
        { "short.txt.gz", "broken or cut short" },
        { "zero.txt.gz", "the file is empty" },
        { "https://press.example/a", "not fetched" },
        { "HTTP://press.example/a", "not fetched" },
        { "saved.warc", "is no web archive" },
        { "feed.xml", "is JSON, and no feed" },
        { "feed.json", "is JSON, and no feed" },
        { "mail.mhtml", "no part of it is HTML" },
        { "feed.xml.gz", "is JSON, and no feed" },
        { "", "no such file" },
    };

    /// <summary>All of them in one run of each command: starting the program takes longer than what it does.</summary>
    private static readonly Lazy<ImmutableArray<CliRun>> Runs = new(() =>
    {
        using var folder = Folder();
        return [.. new[] { "timeline", "read" }.Select(command => folder.Run([command, "--max-size", "1", .. Bad.Select(bad => bad.Data.Item1), "good.txt"]))];
    });

    [Theory]
    [MemberData(nameof(Bad))]
    public void Input_that_cannot_be_used_gets_one_line_and_the_good_page_its_timeline(string bad, string cause)
    {
        foreach (var run in Runs.Value)
        {
            Assert.Equal(1, run.Exit);
            var line = Assert.Single(run.ErrorLines, line => line.StartsWith($"dateline: {bad}: ", StringComparison.Ordinal));
            Assert.Contains(cause, line, StringComparison.Ordinal);
            Assert.Equal(Bad.Count, run.ErrorLines.Length);
            Assert.Contains("Mayor opens the new river bridge", run.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Alone_it_gives_no_timeline()
    {
        using var folder = Folder();
        var run = folder.Run("timeline", "empty.txt");
        Assert.Equal((1, ""), (run.Exit, run.Text));
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public void A_folder_gives_its_good_pages_and_a_line_for_each_bad_one()
    {
        using var folder = Folder();
        var run = folder.Run("timeline", "--max-size", "1", ".");
        Assert.Equal(1, run.Exit);
        Assert.Equal(Bad.Count(row => File.Exists(Path.Combine(folder.Path, row.Data.Item1))), run.ErrorLines.Length);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["good.txt", "latin.txt", "mixed.html"], json.RootElement.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("path").GetString()));
        Assert.Equal(run.ErrorLines.Length, json.RootElement.GetProperty("unread").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"file":""", "is not JSON from line 1 on")]
    [InlineData("""[{"file":"god.txt"}]""", "tells of “god.txt”, which is not there")]
    [InlineData("""[{"file":"good.txt"},{"file":"./good.txt"}]""", "once more")]
    [InlineData("""[{"file":"good.txt","retrieved":"2024-10-05T25:00:00"}]""", "a day")]
    [InlineData("""{"file":"good.txt"}""", "is not a JSON array")]
    [InlineData("", "the file is empty")]
    [InlineData("null", "is not a JSON array")]
    [InlineData("[1]", "entry 1 is no object")]
    [InlineData("""[{"file":3}]""", "“file” of entry 1 is no text")]
    [InlineData("""[{"outlet":"The Ferry Post"}]""", "entry 1 names no “file”")]
    [InlineData("""[{"file":"good.txt","retrieved":20241005}]""", "“retrieved” of good.txt is no text")]
    [InlineData("""[{"file":"good.txt","retrieved":"2024-02-30"}]""", "“2024-02-30”: a day")]
    [InlineData("""[{"file":"good.txt","zone":"Mars/Cydonia"}]""", "“Mars/Cydonia”: an IANA name")]
    public void Facts_that_cannot_be_used_are_told_and_the_pages_read(string about, string cause)
    {
        using var folder = new CliFolder();
        folder.File("press/good.txt", CliFolder.Good);
        folder.File("press/about.json", about);
        foreach (var words in new string[][] { ["timeline", "press"], ["timeline", "press/good.txt"], ["timeline", "press", "--about", "press/about.json"] })
        {
            // Facts given by --about may tell of more files than are there.
            if (words.Length > 2 && (about.Contains("god.txt", StringComparison.Ordinal) || about.Contains("./good", StringComparison.Ordinal)))
            {
                continue;
            }

            var run = folder.Run(words);
            Assert.Equal(1, run.Exit);
            var line = Assert.Single(run.ErrorLines);
            Assert.StartsWith("dateline: press/about.json: ", line, StringComparison.Ordinal);
            Assert.Contains(cause, line, StringComparison.Ordinal);
            Assert.Contains("Mayor opens the new river bridge", run.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_known_of_a_page_is_used()
    {
        using var folder = new CliFolder();
        folder.File("press/good.txt", CliFolder.Good);
        folder.File("press/about.json", """[{"file":"good.txt","outlet":"The Ferry Post","retrieved":"2024-10-05","zone":null,"what":"two teasers"}]""");
        var facts = folder.File("facts.json", """[{"file":"press/good.txt","outlet":"The Ferry Herald","retrieved":null}]""");
        Assert.Contains("The Ferry Post", folder.Run("timeline", "press").Text, StringComparison.Ordinal);
        Assert.Contains("The Ferry Post", folder.Run("timeline", "press/good.txt").Text, StringComparison.Ordinal);
        var asked = folder.Run("timeline", "press", facts, "--about", facts);
        Assert.Contains("The Ferry Herald", asked.Text, StringComparison.Ordinal);
        Assert.Equal((0, ""), (asked.Exit, asked.Errors));
        var missing = folder.Run("timeline", "press", "--about", "none.json");
        Assert.Equal((1, "dateline: none.json: no such file.\n"), (missing.Exit, missing.Errors));
    }

    [Fact]
    public void Seen_says_when_the_pages_were_saved_where_nothing_else_does()
    {
        using var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        using var json = JsonDocument.Parse(folder.Run("timeline", "good.txt", "--seen", "2024-10-05").Output);
        var retrieved = json.RootElement.GetProperty("pages")[0].GetProperty("retrieved");
        Assert.Equal("2024-10-05", retrieved.GetProperty("edtf").GetString());
        Assert.Contains("--seen", retrieved.GetProperty("because")[0].GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_about_json_in_the_shells_expansion_of_a_folder_is_no_page()
    {
        var expanded = CliProgram.Run(["timeline", .. Directory.GetFiles(CliProgram.Samples).Order(StringComparer.Ordinal)], []);
        Assert.Equal((0, ""), (expanded.Exit, expanded.Errors));
        using var json = JsonDocument.Parse(expanded.Output);
        Assert.Equal(9, json.RootElement.GetProperty("made_from").GetInt32());
        foreach (var command in new[] { "timeline", "read" })
        {
            var alone = CliProgram.Run(command, Path.Combine(CliProgram.Samples, "about.json"));
            Assert.Equal((1, ""), (alone.Exit, alone.Text));
            Assert.Contains("about.json", Assert.Single(alone.ErrorLines), StringComparison.Ordinal);
        }
    }

    private static CliFolder Folder()
    {
        var folder = new CliFolder();
        folder.File("good.txt", CliFolder.Good);
        folder.File("empty.txt", "");
        folder.File("blank.html", " \n\t ");
        folder.File("picture.txt", Picture);
        folder.File("picture.html", Picture);
        Directory.CreateDirectory(Path.Combine(folder.Path, "void"));
        folder.File("others/tool.bin", "x");
        folder.File("latin.txt", [.. "caf"u8, 0xE9, .. " owners met on Monday in the town hall of Lower Ferry"u8]);
        folder.File("mixed.html", [.. "<html><body><p>Cafés, pâtisseries, caf"u8, 0xE9, .. " owners"u8]);
        var packed = Packed(Encoding.UTF8.GetBytes(CliFolder.Good));
        folder.File("cut.txt.gz", packed[..(packed.Length / 2)]);
        folder.File("short.txt.gz", packed[..8]);
        folder.File("zero.txt.gz", "");
        folder.File("mail.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\n--b--");
        folder.File("large.txt.gz", Packed(new byte[2 << 20]));
        folder.File("bomb.html", Packed(Packed(new byte[64 << 20])));
        folder.File("packed.html.zst", [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x05, 0x29, 0, 0]);
        using (var large = File.Create(Path.Combine(folder.Path, "large.txt")))
        {
            large.SetLength(2 << 20);
        }

        foreach (var name in new[] { "saved.warc", "feed.xml", "feed.json", "feed.xml.gz" })
        {
            folder.File(name, "{}");
        }

        return folder;
    }

    internal static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
