using Dateline.Store;
using Dateline.Tests.Present;
using Xunit;

namespace Dateline.Tests.Store;

public sealed class WholeFileTests
{
    [Fact]
    public void A_file_is_replaced_when_all_is_written()
    {
        using var folder = new CliFolder();
        var file = folder.File("a.json", "old and longer");
        WholeFile.Write(file, to =>
        {
            to.Write("new"u8);
            to.Flush();
            Assert.Equal("old and longer", File.ReadAllText(file));
        });
        Assert.Equal("new", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Work_that_breaks_off_leaves_all_as_it_was()
    {
        using var folder = new CliFolder();
        var file = folder.File("a.json", "old");
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(file, to =>
        {
            to.Write("half"u8);
            throw new InvalidOperationException();
        }));
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(file + ".new", _ => throw new InvalidOperationException()));
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_neighbour_that_happens_to_have_the_name_stays()
    {
        using var folder = new CliFolder();
        var half = folder.File("a.json.half", "somebody's own");
        WholeFile.Write(Path.Combine(folder.Path, "a.json"), to => to.Write("new"u8));
        Assert.Equal("somebody's own", File.ReadAllText(half));
    }

    [Fact]
    public void Trouble_with_the_place_is_told_before_the_work()
    {
        using var folder = new CliFolder();
        var begun = false;
        Assert.Throws<DirectoryNotFoundException>(() => WholeFile.Write(Path.Combine(folder.Path, "none", "a"), _ => begun = true));
        Assert.Throws<IOException>(() => WholeFile.Write(folder.Path, _ => begun = true));
        Assert.False(begun);
    }
}
