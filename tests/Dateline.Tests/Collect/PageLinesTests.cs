using System.Text;
using Dateline.Collect;
using Dateline.News;
using Xunit;

namespace Dateline.Tests.Collect;

/// <summary>Standard input: a page, or lines of <c>dateline read</c>.</summary>
public sealed class PageLinesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1 << 20)]
    public void Lines_come_one_by_one_however_they_arrive(int step)
    {
        var input = new Slow(Encoding.UTF8.GetBytes("{\"id\":1}\n\n \r\nno line\r\n{\"id\":\"é\"}"), step);
        var found = Pages.From(["-"], new(), input).OfType<Finding<Page>.Found>().Select(each => each.Value).ToList();
        Assert.Equal(["- line 1", "- line 4", "- line 5"], found.Select(page => page.Path));
        Assert.Equal(["{\"id\":1}", "no line\r", "{\"id\":\"é\"}"], found.Select(page => page.Text()));
        Assert.All(found, page => Assert.Equal(PageForm.Lines, page.Form));
    }

    [Fact]
    public void A_line_is_given_out_before_the_next_one_comes()
    {
        var input = new Slow(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":1}" + new string(' ', 100_000) + "\n", 100))), 100_000);
        Assert.Equal("- line 1", Assert.IsType<Finding<Page>.Found>(Pages.From(["-"], new(), input).First()).Value.Path);
        Assert.InRange(input.Position, 100_000, 300_000);
    }

    [Fact]
    public void A_line_longer_than_the_bound_is_told_and_the_next_is_read()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("{\"id\":1}\n" + new string('x', 3_000_000) + "\n{\"id\":3}\n" + new string('x', 3_000_000)));
        var found = Pages.From(["-"], new() { MostBytes = 1 << 20 }, input).ToList();
        Assert.Equal(["- line 2", "- line 4"], found.OfType<Finding<Page>.Missing>().Where(each => each.Cause.Contains("larger than 1 MB", StringComparison.Ordinal)).Select(each => each.Where));
        Assert.Equal(["- line 1", "- line 3"], found.OfType<Finding<Page>.Found>().Select(each => each.Value.Path));
    }

    [Theory]
    [InlineData("", "nothing came in")]
    [InlineData(" \n", "nothing came in")]
    public void Nothing_is_told(string text, string cause)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Contains(cause, Assert.IsType<Finding<Page>.Missing>(Assert.Single(Pages.From(["-"], new(), input))).Cause, StringComparison.Ordinal);
    }

    /// <summary>Gives no more than so many bytes at once.</summary>
    private sealed class Slow(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, step)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
