using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.News;
using Dateline.Present.Exports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Present;

public sealed partial class MarkdownTimelineTests
{
    [Theory]
    [InlineData("Prices rose 3.5% - and fell.", "Prices rose 3.5% - and fell.")]
    [InlineData("It’s “quoted”, isn't it (yes)?", "It’s “quoted”, isn't it (yes)?")]
    [InlineData("*bold* _soft_ `code`", "\\*bold\\* \\_soft\\_ \\`code\\`")]
    [InlineData("[a](b) <img> &amp;", "\\[a\\](b) \\<img\\> \\&amp;")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("12) item", "12\\) item")]
    [InlineData("two\n\nlines\r\n# three", "two lines # three")]
    [InlineData("see https://x.example and www.x.example", "see https\\://x.example and www\\.x.example")]
    [InlineData("HTTP://x.example", "HTTP\\://x.example")]
    [InlineData("  \t indented", "indented")]
    [InlineData(null, "")]
    public void Text_keeps_its_words_and_loses_its_markup(string? text, string written) =>
        Assert.Equal(written, MarkdownWriter.Text(text));

    [Fact]
    public void Text_is_one_line_and_reads_back() =>
        Prop.ForAll<string>(text =>
        {
            var written = MarkdownWriter.Text(text);
            return !written.Contains('\n', StringComparison.Ordinal)
                && Letters(Escape().Replace(written, "$1")) == Letters(text ?? "");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_a_page_says_becomes_markup()
    {
        const string poison = "\n# x\n- [l](http://e.example) <img onerror=a> ![p](q) `c` | https://e.example";
        var poisoned = Written(HtmlSample.Poisoned(poison)).Split('\n');
        var plain = Written(HtmlSample.Poisoned("plain")).Split('\n');
        Assert.Equal(plain.Select(Shape), poisoned.Select(Shape));
        Assert.All(poisoned, line => Assert.DoesNotMatch("(?<!\\\\)<img", line));
        Assert.All(poisoned, line => Assert.DoesNotMatch("(?<!\\\\)\\[l", line));
        Assert.All(poisoned, line => Assert.DoesNotContain("http://", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_is_parted_from_the_words_that_name_it()
    {
        var timeline = HtmlSample.Timeline();
        var page = timeline.Pages[0].Page;
        Figure sum = new(new(178_000_000, "USD"), [], null, null, null, null, timeline.Stories[0].Id, [Evidence.In(page, new(page.Plain[..20], 0))]);
        Assert.Contains("- 178 million USD “", Written(timeline with { Figures = [sum] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_story_stands_under_its_month_once()
    {
        var timeline = HtmlSample.Timeline();
        var written = Written(timeline);
        Assert.All(timeline.Stories, story => Assert.Contains(
            $"- **{MarkdownWriter.Text(Wording.Of(story.Date))}** ({Wording.Of(story.Date.Basis)}): {MarkdownWriter.Text(story.Headline)}\n", written, StringComparison.Ordinal));
        Assert.Equal(timeline.Stories.Length, written.Split('\n').Count(line => line.StartsWith("- **", StringComparison.Ordinal)));
        Assert.Contains("runs newest first. “Okafor t” (harbour-post-tag.txt)\n", written, StringComparison.Ordinal);
        Assert.Contains("## October 2024\n", written, StringComparison.Ordinal);
        Assert.Contains("## Without a date\n", written, StringComparison.Ordinal);
        Assert.Contains("also saved on page later/harbour-post-tag.txt", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Outlets_are_linked_where_their_address_may_be_followed()
    {
        var written = Written(HtmlSample.Timeline());
        Assert.Contains("[The Harbour Post](<https://harbour-post.example/tag/meridian?page=1>)", written, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_timeline_gives_the_same_text() =>
        Assert.Equal(Written(HtmlSample.Timeline()), Written(HtmlSample.Timeline()));

    internal static string Written(Timeline timeline)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        MarkdownTimeline.Write(timeline, text);
        return text.ToString();
    }

    /// <summary>What stands before the first word: bullets, hashes, indentation.</summary>
    private static string Shape(string line) => Lead().Match(line).Value;

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0x20 && rune.Value is not (0x7f or 0x85 or 0x2028 or 0x2029))
            {
                letters.Append(rune.ToString());
            }
        }

        return letters.ToString();
    }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();

    [GeneratedRegex("^ *(- |#+ )?(\\*\\*)?")]
    private static partial Regex Lead();
}
