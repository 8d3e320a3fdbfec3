using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.News;
using Dateline.Present.Exports;
using Xunit;

namespace Dateline.Tests.Present;

public sealed partial class HtmlTimelineTests
{
    private const string Poison = "<img src=x onerror=\"alert('1')\">&amp;</script></style>--><!--";

    [Fact]
    public void A_day_on_which_an_office_was_held_is_not_told_as_its_beginning()
    {
        var html = Written(HtmlSample.Timeline());
        Assert.Contains("already held on 4 March 2024; ended 30 September 2024", html, StringComparison.Ordinal);
        Assert.Contains("began between 1 and 20 October 2024; no end told", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_page_says_reaches_the_file_as_markup()
    {
        var html = Written(HtmlSample.Poisoned(Poison));
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;", html, StringComparison.Ordinal);
        Assert.Equal(Names(Written(HtmlSample.Poisoned("plain"))), Names(html));
        Assert.DoesNotContain("onerror", Attributes(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://known.example@other.example/")]
    [InlineData("//other.example/")]
    [InlineData("http://")]
    public void An_address_that_must_not_be_followed_is_no_link(string url) =>
        Assert.DoesNotContain("rel=\"noreferrer", Written(HtmlSample.Poisoned(url)), StringComparison.Ordinal);

    [Fact]
    public void A_bare_string_cannot_stand_as_an_address()
    {
        var html = new HtmlWriter(TextWriter.Null);
        Assert.Throws<InvalidOperationException>(() => html.Write($"<a href=\"{"https://example.org"}\">"));
    }

    [Fact]
    public void Text_keeps_pairs_and_loses_what_HTML_forbids()
    {
        using var text = new StringWriter();
        new HtmlWriter(text).Text("a\0b\ud83d\ude80c\ud83dd\udc00<\r\n\t\u007f");
        Assert.Equal("a\ufffdb\ud83d\ude80c\ufffdd\ufffd&lt;&#13;\n\t\ufffd", text.ToString());
    }

    [Fact]
    public void Nothing_is_loaded_from_anywhere()
    {
        var html = Written(HtmlSample.Timeline());
        Assert.DoesNotMatch("<(link|img|iframe|object|embed|base|audio|video|source)\\b", html);
        Assert.DoesNotMatch("\\ssrc(set)?=", html.Replace(WebUtility.HtmlEncode(HtmlSample.Hostile), "", StringComparison.Ordinal).Replace("src=x", "", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("url\\((?!#)", html);
        Assert.DoesNotMatch("\\sstyle=\"", html);
        foreach (Match link in Outside().Matches(html))
        {
            Assert.Contains("rel=\"noreferrer noopener\"", link.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_policy_allows_this_style_and_this_script_and_nothing_else()
    {
        var html = Written(HtmlSample.Timeline());
        var policy = Policy().Match(html).Groups[1].Value;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Between(html, "<style>", "</style>"))}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(Between(html, "<script>", "</script>"))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(html.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < html.IndexOf("<style>", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_story_and_item_stands_in_the_file_once()
    {
        var timeline = HtmlSample.Timeline();
        var html = Written(timeline);
        Assert.All(timeline.Stories, story => Assert.Single(Regex.Matches(html, $" id=\"story-{story.Id}\"")));
        Assert.All(timeline.Items, item => Assert.Single(Regex.Matches(html, $" id=\"item-{item.Item.Id}\"")));
        Assert.All(timeline.Pages, page => Assert.Single(Regex.Matches(html, $" id=\"page-{page.Page.Id}\"")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_link_into_the_file_arrives_and_no_name_is_given_twice(bool poisoned)
    {
        var html = Written(poisoned ? HtmlSample.Poisoned(Poison) : HtmlSample.Timeline());
        var names = Name().Matches(html).Select(name => name.Groups[1].Value).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        var links = Inside().Matches(html).Select(link => link.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(names, StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_opens_the_exact_words()
    {
        var timeline = HtmlSample.Timeline();
        var html = Written(timeline);
        var reasons = timeline.Stories.SelectMany(story => story.Date.Because).Select(reason => reason.Evidence).OfType<Evidence>().ToList();
        Assert.NotEmpty(reasons);
        foreach (var words in reasons)
        {
            var place = html.IndexOf($" id=\"words-{words.Page}-{words.Start}-{words.End}\">", StringComparison.Ordinal);
            var text = WebUtility.HtmlDecode(Tag().Replace(html.Substring(place, 4000), ""));
            Assert.StartsWith(words.Exact[..Math.Min(6, words.Exact.Length)], text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Places_that_overlap_leave_the_text_as_it_was()
    {
        var plain = string.Concat(Enumerable.Range(0, 400).Select(number => $"{number} & "));
        Place[] spans = [new(0, 50), new(10, 80), new(10, 20), new(15, 90), new(40, 40), new(85, 90), new(88, 300), .. Enumerable.Range(100, 40).Select(start => new Place(start, 300 - start))];
        var sample = HtmlSample.Of(1);
        var page = sample.Pages[0].Page with { Plain = plain, Items = [] };
        var timeline = sample with
        {
            Pages = [new(page, When.Unknown)],
            Items = [],
            Stories = [],
            People = [],
            Quotes = [],
            Figures = [],
            Planned = [],
            Doubts = [new("order", "Overlap.", [.. spans.Select(span => Evidence.In(page.Id, plain, Math.Min(span.Start, span.End), Math.Max(span.Start, span.End)))])],
        };
        var html = Written(timeline);
        Assert.Equal(plain, WebUtility.HtmlDecode(Tag().Replace(Between(html, "class=\"plain\" dir=\"auto\" lang=\"en\">", "</div></details>"), "")));
        Assert.Equal(Regex.Count(html, "<span[ >]"), Regex.Count(html, "</span>"));
        var names = Name().Matches(html).Select(name => name.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Inside().Matches(html), link => Assert.Contains(link.Groups[1].Value, names));
    }

    [Fact]
    public void Texts_beyond_two_million_characters_leave_the_longest_out_and_say_so()
    {
        var sample = HtmlSample.Timeline();
        var longest = sample.Pages[0].Page with { Plain = sample.Pages[0].Page.Plain + new string('y', 2_000_000) };
        var html = Written(sample with { Pages = sample.Pages.SetItem(0, sample.Pages[0] with { Page = longest }) });
        Assert.Contains("1 page stands here without text", html, StringComparison.Ordinal);
        Assert.DoesNotContain("yyyy", html, StringComparison.Ordinal);
        var names = Name().Matches(html).Select(name => name.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Inside().Matches(html), link => Assert.Contains(link.Groups[1].Value, names));
    }

    [Fact]
    public void The_same_timeline_gives_the_same_bytes() =>
        Assert.Equal(Written(HtmlSample.Timeline()), Written(HtmlSample.Timeline()));

    [Fact]
    public void Ten_thousand_stories_stream_and_cost_as_much_each_as_a_thousand()
    {
        var few = Allocated(HtmlSample.Of(1_000));
        var many = Allocated(HtmlSample.Of(10_000));
        Assert.True(many.Bytes < few.Bytes * 20, $"{few.Bytes} bytes were allocated for a thousand stories, {many.Bytes} for ten thousand.");
        Assert.True(many.LongestWrite < 10_000, $"{many.LongestWrite} characters were written at once.");
        Assert.True(many.Written < few.Written * 11, $"{few.Written} characters for a thousand stories, {many.Written} for ten thousand.");
    }

    [Fact]
    public void An_empty_timeline_is_a_page_that_says_so()
    {
        var html = Written(new(null, [], [], [], [], [], [], [], [], []));
        Assert.Contains("No story was found", html, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">Timeline</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_is_drawn_and_a_day_is_not()
    {
        var timeline = HtmlSample.Timeline();
        var html = Written(timeline);
        foreach (var story in timeline.Stories)
        {
            var article = Between(html[html.IndexOf($"id=\"story-{story.Id}\"", StringComparison.Ordinal)..], ">", "</article>");
            Assert.Equal(story.Date is { IsKnown: true, IsDay: false }, article.Contains("class=\"bar\"", StringComparison.Ordinal));
            Assert.Contains(Wording.Of(story.Date), article, StringComparison.Ordinal);
            Assert.Contains(Wording.Of(story.Date.Basis), article, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_stray_story_long_ago_does_not_push_the_others_into_a_corner()
    {
        var sample = HtmlSample.Timeline();
        var stray = sample.Stories[0] with { Date = When.On(new(new(1999, 5, 1)), Basis.Stated) };
        var html = Written(sample with { Stories = sample.Stories.SetItem(0, stray) });
        Assert.Contains("class=\"fold\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"May 1999: 1 story\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"fold\"", Written(sample), StringComparison.Ordinal);
    }

    internal static string Written(Timeline timeline)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlTimeline.Write(timeline, text);
        return text.ToString();
    }

    /// <summary>The elements in their order, without attributes and texts.</summary>
    private static string Names(string html) => string.Join(' ', Element().Matches(Page(html)).Select(name => name.Groups[1].Value).Where(name => name is not ("mark")));

    private static string Attributes(string html) => string.Join('\n', Quoted().Replace(string.Join('\n', Tag().Matches(Page(html)).Select(tag => tag.Value)), ""));

    private static string Page(string html) => html.Replace(Between(html, "<style>", "</style>"), "", StringComparison.Ordinal).Replace(Between(html, "<script>", "</script>"), "", StringComparison.Ordinal);

    private static string Between(string text, string after, string before)
    {
        var start = text.IndexOf(after, StringComparison.Ordinal) + after.Length;
        return text[start..text.IndexOf(before, start, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static (long Bytes, long Written, int LongestWrite) Allocated(Timeline timeline)
    {
        HtmlTimeline.Write(HtmlSample.Of(10), TextWriter.Null);
        using var counting = new CountingWriter();
        var before = GC.GetAllocatedBytesForCurrentThread();
        HtmlTimeline.Write(timeline, counting);
        return (GC.GetAllocatedBytesForCurrentThread() - before, counting.Written, counting.Longest);
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")]
    private static partial Regex Policy();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Inside();

    [GeneratedRegex("<a [^>]*href=\"http[^>]*>")]
    private static partial Regex Outside();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("<(/?[a-z0-9]+)")]
    private static partial Regex Element();

    private sealed record Place(int Start, int End);

    /// <summary>Keeps nothing of what it is given but its length.</summary>
    private sealed class CountingWriter : TextWriter
    {
        public long Written { get; private set; }

        public int Longest { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Count(1);

        public override void Write(string? value) => Count(value?.Length ?? 0);

        public override void Write(ReadOnlySpan<char> buffer) => Count(buffer.Length);

        private void Count(int length)
        {
            Written += length;
            Longest = length > Longest && length != HtmlAsset.Style.Text.Length && length != HtmlAsset.Script.Text.Length ? length : Longest;
        }
    }
}
