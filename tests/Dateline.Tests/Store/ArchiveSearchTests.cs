using System.Collections.Immutable;
using System.Text;
using Dateline.News;
using Dateline.Store;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Store;

/// <summary>What is asked is found, the same in either database.</summary>
public sealed class ArchiveSearchTests : IDisposable
{
    private static readonly ImmutableArray<Entry> Known =
    [
        Entry("harbour", "The harbour opens", "The mayor of Lower Ferry, Jane Roe, opened the harbour on Thursday.\nIt cost 12 million.", "Gazette", "2024-10-03", "2024-10-03", ["Jane Roe"], ["Jane Roe"], ItemKind.Report),
        Entry("talks", "Peace talks in Łódź", "Mark Rutte said that peace talks go on. The talks about peace are long.", "Courier", "2024-10-13", "2024-10-17", ["Mark Rutte"], ["Mark Rutte"], ItemKind.Opinion),
        Entry("harbor", null, "A harbourmaster spoke of harbours; the harbour, the harbour and the harbour again.", "The Gazette", null, "2024-11-20", [], ["harbourmaster"], ItemKind.PressRelease),
        Entry("han", "北京会议", "会议在北京举行。", null, null, null, [], [], null),
        Entry("marks", "It's O'Neill's “well-known” x-ray: 3.5%", "C++ and a\0b, \ud800 half a pair; naïve café, cafe\u0301.", "Gazette", "2023-01-01", null, ["O'Neill"], [], null),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-search-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("harbour", "harbour harbor")]
    [InlineData("HARBOUR mayor", "harbour")]
    [InlineData("\"peace talks\"", "talks")]
    [InlineData("\"talks peace\"", "")]
    [InlineData("“in lodz”", "talks")]
    [InlineData("harb*", "harbor harbour")]
    [InlineData("harbourm*", "harbor")]
    [InlineData("*arbourm*", "harbor")]
    [InlineData("*zzz*", "")]
    [InlineData("harbour -mayor", "harbor")]
    [InlineData("-harbour", "marks han talks")]
    [InlineData("person:rutte", "talks")]
    [InlineData("person:\"jane roe\"", "harbour")]
    [InlineData("person:\"roe mark\"", "")]
    [InlineData("said:roe harbour", "harbour")]
    [InlineData("-said:roe harbour", "harbor")]
    [InlineData("outlet:gazette", "marks harbor harbour")]
    [InlineData("outlet:\"the gazette\"", "harbor")]
    [InlineData("kind:opinion", "talks")]
    [InlineData("kind:press-release", "harbor")]
    [InlineData("kind:article", "marks han harbor talks harbour")]
    [InlineData("from:2024-10-04", "marks harbor talks")]
    [InlineData("to:2024-10-03", "marks harbor harbour")]
    [InlineData("from:2024-10-15 to:2024-10-15", "marks harbor talks")]
    [InlineData("北京", "han")]
    [InlineData("京北", "")]
    [InlineData("cafe", "marks")]
    [InlineData("café naive", "marks")]
    [InlineData("o'neill", "marks")]
    [InlineData("3.5", "marks")]
    [InlineData("lower:ferry", "harbour")]
    [InlineData("ferry:mayor", "")]
    [InlineData("lower-ferry", "harbour")]
    [InlineData("\"", "")]
    public void What_is_asked_is_found(string asked, string found)
    {
        using var archive = Filled(Path.Combine(_folder, "a.db"), Known);
        if (asked == "\"")
        {
            Assert.Throws<FormatException>(() => Query.Of(asked));
            return;
        }

        Assert.Equal(found, string.Join(' ', archive.Search(Query.Of(asked), 20).Shown.Select(hit => hit.Item)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("from:yesterday")]
    [InlineData("to:2024-13-01")]
    [InlineData("person:")]
    [InlineData("-from:2024")]
    [InlineData("from:2025 to:2024")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public void What_is_no_question_gets_a_sentence(string asked) => Assert.EndsWith(".", Assert.Throws<FormatException>(() => Query.Of(asked)).Message, StringComparison.Ordinal);

    [Fact]
    public void Both_databases_find_the_same_in_the_same_order_as_a_plain_look_at_every_item()
    {
        var random = new Random(5);
        string[] words = ["harbour", "bridge", "mayor", "vote", "peace", "talks", "rutte", "kyiv", "ferry", "12", "北京", "łódź"];
        string Word() => words[random.Next(words.Length)];
        ImmutableArray<Entry> entries =
        [
            .. Enumerable.Range(0, 400).Select(number => Entry($"i{number:000}", random.Next(4) == 0 ? null : $"{Word()} {Word()}", string.Join(random.Next(3) == 0 ? ", " : " ", Enumerable.Range(0, random.Next(1, 40)).Select(_ => Word())),
                random.Next(2) == 0 ? "Gazette" : null, $"2024-10-{random.Next(1, 15):00}", $"2024-10-{random.Next(15, 30):00}", [Word()], [Word()], random.Next(2) == 0 ? ItemKind.Opinion : null)),
            Entry("long", "long", string.Concat(Enumerable.Repeat("harbour bridge ", 20_000)), null, null, null, [], [], null),
        ];
        using var file = Filled(Path.Combine(_folder, "a.db"), entries);
        using var server = Filled(PostgresServer.Place(), entries);
        for (var round = 0; round < 300; round++)
        {
            string[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(9) switch
            {
                0 => $"\"{Word()} {Word()}\"",
                1 => $"{Word()[..2]}*",
                2 => $"*{Word()[1..]}*",
                3 => $"-{Word()}",
                4 => $"person:{Word()}",
                5 => $"from:2024-10-{random.Next(1, 30):00}",
                6 => $"said:{Word()}",
                _ => Word(),
            })];
            var query = Query.Of(string.Join(' ', parts));
            var (one, other) = (file.Search(query, 1_000), server.Search(query, 1_000));
            Assert.Equal(one.Shown.Select(hit => (hit.Item, hit.Snippet)), other.Shown.Select(hit => (hit.Item, hit.Snippet)));
            Assert.Equal(one.Found, other.Found);
            if (parts is [var word] && words.Contains(word) && word != "北京")
            {
                Assert.Equal(entries.Where(entry => $"{entry.Item.Title?.Text} {entry.Item.Text}".Split(' ', ',').Contains(word)).Select(entry => entry.Item.Id).Order(), one.Shown.Select(hit => hit.Item).Order());
            }
        }
    }

    [Fact]
    public void A_page_read_anew_is_found_by_its_new_words_alone_and_one_saved_twice_once()
    {
        using var archive = Filled(Path.Combine(_folder, "a.db"), Known);
        var saving = archive.Savings()[0];
        archive.Keep([new(saving, "{}"u8.ToArray(), [Entry("new", "Bridge", "A bridge.", null, null, null, [], [], null)])], "r");
        Assert.Empty(archive.Search(Query.Of("harbour"), 20).Shown);
        Assert.Equal("new", Assert.Single(archive.Search(Query.Of("bridge"), 20).Shown).Item);
        archive.Add([Page("b")], DateTimeOffset.UnixEpoch);
        archive.Keep([new(archive.Savings()[^1], "{}"u8.ToArray(), [Entry("new", "Bridge", "A bridge.", null, null, null, [], [], null)])], "r");
        Assert.Equal(1, archive.Search(Query.Of("bridge"), 20).Found);
    }

    [Fact]
    public void What_readers_have_not_read_is_told_by_which_they_are()
    {
        using var archive = Filled(Path.Combine(_folder, "a.db"), Known);
        Assert.Empty(archive.Unread("r"));
        Assert.Single(archive.Unread("s"));
        archive.Add([Page("b")], DateTimeOffset.UnixEpoch);
        Assert.Equal("b", Assert.Single(archive.Unread("r")).Path);
    }

    [Fact]
    public void The_program_finds_items_of_pages_that_were_only_added()
    {
        var place = Path.Combine(_folder, "a.db");
        CliProgram.Run("add", CliProgram.Samples, "--archive", place);
        var run = CliProgram.Run("search", "europa", "\"falcon heavy\"", "--archive", place, "--most", "3");
        Assert.Equal(0, run.Exit);
        var lines = run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Contains("Falcon Heavy", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("\"published\":{\"edtf\":", line, StringComparison.Ordinal));
        Assert.Equal("", CliProgram.Run("search", "nowhereatall", "--archive", place).Text);
        Assert.Equal(2, CliProgram.Run("search", "from:tomorrow", "--archive", place).Exit);
        Assert.Equal(1, CliProgram.Run("search", "europa", "--archive", place + "x").Exit);
        Assert.Empty(CliProgram.Run("check", "--archive", place).Errors);
    }

    private static IArchive Filled(string place, ImmutableArray<Entry> entries)
    {
        var archive = Archive.Open(place, create: true);
        archive.Add([Page("a")], DateTimeOffset.UnixEpoch);
        archive.Keep([new(archive.Savings()[0], "{}"u8.ToArray(), entries)], "r");
        return archive;
    }

    private static Page Page(string path) => new(News.Page.IdOf(Encoding.UTF8.GetBytes(path)), path, PageForm.Text, Encoding.UTF8.GetBytes(path), PageFacts.Unknown);

    private static Entry Entry(string id, string? title, string text, string? outlet, string? from, string? to, string[] persons, string[] speakers, ItemKind? kind) => new(
        new()
        {
            Id = id,
            Page = "p",
            Role = ItemRole.Article,
            Title = title is null ? null : new(title, 0),
            Paragraphs = [.. text.Split('\n').Select(paragraph => new Passage(paragraph, 0))],
            Kind = kind,
            Start = 0,
            End = 1,
        },
        outlet, new(Moment.Parse(from), Moment.Parse(to), null, from is null && to is null ? Basis.None : Basis.Stated, []), [.. persons], [.. speakers]);
}
