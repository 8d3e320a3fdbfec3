using System.Globalization;
using Dateline.Desk;
using Dateline.Present.Exports;
using Dateline.Tests.Desk;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Present;

public sealed class TextTimelineTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal(int columns)
    {
        var longWord = new string('x', 300);
        var pages = new[] { $"Oct. 3, 2024\nMayor of {longWord} said the bridge opened on Oct. 3, 2024.", "市長は橋が二〇二四年十月三日に開通したと述べ、多くの市民が集まったと市の広報が月曜日に伝えたという話である。" };
        using var text = new StringWriter { NewLine = "\n" };
        TextTimeline.Write(NewsDesk.Timeline(pages.Select(page => NewsDesk.Read(River.Page(page))), [new(longWord, longWord)], new() { }), text, columns);
        TextTimeline.Write(River.Of(CliProgram.Samples), text, columns);
        Assert.Contains("xxxx", text.ToString(), StringComparison.Ordinal);
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(TextLines.Columns(line), 0, columns));
    }

    [Fact]
    public void Nothing_that_a_terminal_would_obey_gets_out() => Prop.ForAll<string>(text =>
    {
        var plain = TextLines.Plain((text ?? "") + "\u001b[2J\u202e\u2028\u0007\u200b\ud800 end");
        return plain.EndsWith("end", StringComparison.Ordinal) && plain.EnumerateRunes().All(letter => !System.Text.Rune.IsControl(letter)
            && (System.Text.Rune.GetUnicodeCategory(letter) != UnicodeCategory.Format || letter.Value is 0x200C or 0x200D));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_mark_is_explained_and_the_way_to_the_reasons_is_told()
    {
        using var text = new StringWriter { NewLine = "\n" };
        TextTimeline.Write(River.Of(CliProgram.Samples), text, 80);
        var lines = text.ToString().Split('\n');
        var legend = lines[2];
        Assert.Contains("-o timeline.html", lines[3], StringComparison.Ordinal);
        Assert.All(lines.Where(line => line.Length > 4 && line.StartsWith("  ", StringComparison.Ordinal) && line[2] is not (' ' or '-') && line[3] == ' '),
            line => Assert.Contains(line[2].ToString(), legend, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("── Monday, 14 October 2024 ─", StringComparison.Ordinal));
    }
}
