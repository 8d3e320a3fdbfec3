using System.Globalization;
using Dateline.Collect;
using Dateline.News;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Collect;

public sealed class FoldersTests
{
    [Theory]
    [InlineData("_files")]
    [InlineData("-Dateien")]
    [InlineData("_fichiers")]
    [InlineData(".files")]
    [InlineData("_Archivos")]
    public void What_a_browser_saved_with_a_page_is_no_page(string ending)
    {
        using var folder = new CliFolder();
        folder.File("news/The bridge.html", "<html><p>The bridge</p>");
        folder.File($"news/The bridge{ending}/frame.html", "<p>An advertisement</p>");
        folder.File($"news/The bridge{ending}/deep/frame.html", "<p>An advertisement</p>");
        folder.File($"news/The ferry{ending}/ferry.html", "<p>A folder of its own</p>");
        folder.File("news/other/The bridge.htm.gz", CliInputTests.Packed("<html><p>The bridge</p>"u8.ToArray()));
        folder.File($"news/other/The bridge{ending}/frame.html", "<p>An advertisement</p>");
        Assert.Equal([$"news/The bridge.html", $"news/The ferry{ending}/ferry.html", "news/other/The bridge.htm.gz"], Paths(folder.Path));
        Assert.Equal(["frame.html", "deep/frame.html"], Paths(Path.Combine(folder.Path, $"news/The bridge{ending}")).OrderByDescending(path => path, StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_come_in_ordinal_order_of_their_paths()
    {
        using var folder = new CliFolder();
        string[] names = ["a.txt", "a/b.txt", "a/b/c.html", "a-b.txt", "a b.txt", "A.txt", "b.htm", "a/b.html", "ä.md", "a.html/x.txt", "a0/x.mht"];
        foreach (var name in names)
        {
            folder.File(name, "text");
        }

        folder.File("a/picture.png", "no page");
        Assert.Equal(names.Order(StringComparer.Ordinal), Paths(folder.Path));
    }

    /// <summary>A folder is listed when it is come to, and one at a time: what comes first is given out before the rest is looked at.</summary>
    [Fact]
    public void The_first_pages_do_not_wait_for_the_last_folder()
    {
        using var folder = new CliFolder();
        folder.File("a/1.txt", "text");
        folder.File("b/2.txt", "text");
        using var places = Pages.Places([folder.Path], new(), Stream.Null).GetEnumerator();
        Assert.True(places.MoveNext());
        folder.File("b/3.txt", "text");
        var rest = 0;
        while (places.MoveNext())
        {
            rest++;
        }

        Assert.Equal(2, rest);
    }

    [Fact]
    public void Nothing_is_opened_before_it_is_asked_for()
    {
        using var folder = new CliFolder();
        for (var at = 0; at < 50; at++)
        {
            folder.File(at.ToString("D2", CultureInfo.InvariantCulture) + ".txt", "text");
        }

        var places = Pages.Places([folder.Path], new(), Stream.Null).ToList();
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.Delete(file);
        }

        Assert.Equal(50, places.Count);
        Assert.All(places, place => Assert.Equal("cannot be read: it is there no more.", Assert.IsType<Finding<Page>.Missing>(place.Open()).Cause));
    }

    private static IEnumerable<string> Paths(string folder) => Pages.From([folder], new(), Stream.Null).OfType<Finding<Page>.Found>().Select(found => found.Value.Path);
}
