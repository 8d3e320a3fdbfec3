using System.Text;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Desk;

/// <summary>What holds of every timeline, whatever goes in.</summary>
public sealed class RiverPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Mark Dow said on Oct. 3 that all is well.", "The meeting is scheduled for Nov. 17.", "14 October 2024, 14:41 —", "12h", "2 days ago", "1:40 PM",
        "\"We will go,\" NASA Administrator Jane Roe said. \"And soon.\"", "Ann Lee — News", "", "Subscribe", "* indicates required",
        "Key developments on Oct. 10: * One thing happened here today * Another thing happened there", "one billion euros ($1.1 billion)",
        "Thursday, 3 October", "The Post on MSNBig headline here", "by Ann Lee October 15, 2024 3:02 PM 2 min read", "<p>tag</p>", "“half open", "\u202Egnp.exe", "\uD800",
        "Former Prime Minister Jane Roe arrived on Tuesday, 1 October.", "Page: 3", "00:33BST – A first result.", "in November 2023", "May. 28, 2024 01:07 AM EDT",
    ];

    [Fact]
    public void No_bytes_make_any_stage_throw() =>
        Prop.ForAll<byte[], bool>((bytes, isHtml) => Holds(Timeline([River.Page(bytes, isHtml ? PageForm.Html : PageForm.Text)])))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void No_arrangement_of_what_pages_print_makes_any_stage_throw()
    {
        var lines = Gen.Elements(Pieces).ListOf(14).Select(list => string.Join('\n', list));
        var html = Gen.Elements(Pieces).ListOf(10).Select(list => "<html><body><article>" + string.Concat(list.Select((piece, place) => place % 3 == 0 ? $"<h2><a href='/{place}'>{piece}</a></h2>" : $"<p>{piece}</p>")) + "</article></body></html>");
        Prop.ForAll(Gen.Two(lines).ToArbitrary(), html.ToArbitrary(), (pair, page) => Holds(Timeline(
            [River.Page(pair.Item1, path: "a"), River.Page(pair.Item2, path: "b"), River.Page(page, PageForm.Html, "c")])))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void The_order_of_pages_does_not_change_a_byte()
    {
        var lines = Gen.Elements(Pieces).ListOf(10).Select(list => string.Join('\n', list));
        Prop.ForAll(Gen.Three(lines).ToArbitrary(), three =>
        {
            Page[] pages = [River.Page(three.Item1, path: "a"), River.Page(three.Item2, path: "b"), River.Page(three.Item3, path: "c")];
            return Bytes(Timeline(pages)).SequenceEqual(Bytes(Timeline(pages.Reverse())));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void The_samples_hold_every_promise() => Assert.True(Holds(River.Of(Path.Combine(Root.Folder, "samples", "europa-clipper"))));

    [Fact]
    public void The_reference_pages_hold_every_promise() => Assert.True(Holds(River.Of(ReferencePages.FolderOrSkip())));

    private static Timeline Timeline(IEnumerable<Page> pages) => NewsDesk.Timeline(pages.Select(NewsDesk.Read), [], new());

    private static byte[] Bytes(Timeline timeline)
    {
        using var stream = new MemoryStream();
        JsonTimeline.Write(timeline, stream);
        return stream.ToArray();
    }

    /// <summary>Every evidence span holds the text it claims; from ≤ best ≤ to; every item is in exactly one story; ids resolve.</summary>
    private static bool Holds(Timeline timeline)
    {
        var plain = timeline.Pages.ToDictionary(page => page.Page.Id, page => page.Page.Plain, StringComparer.Ordinal);
        foreach (var evidence in River.Evidence(timeline))
        {
            Assert.True(plain.ContainsKey(evidence.Page));
            Assert.Equal(evidence.Where == EvidencePlace.Text, evidence.Start is not null);
            if (evidence is { Start: { } start, End: { } end })
            {
                var text = plain[evidence.Page];
                Assert.Equal(evidence.Exact, text[start..end]);
                Assert.EndsWith(evidence.Prefix, text[..start], StringComparison.Ordinal);
                Assert.StartsWith(evidence.Suffix, text[end..], StringComparison.Ordinal);
            }
        }

        foreach (var when in River.Dates(timeline))
        {
            Assert.True(when.From is null || when.To is null || when.From <= when.To, when.Edtf);
            Assert.True(when.Best is not { } best || ((when.From is null || when.From <= best) && (when.To is null || best <= when.To)), when.Edtf);
            Assert.Equal(when.IsKnown, when.Basis != Basis.None);
            Assert.Equal(when.IsKnown, when.Because.Length > 0);
        }

        foreach (var item in timeline.Items.Select(item => item.Item))
        {
            foreach (var passage in item.Passages)
            {
                Assert.Equal(passage.Text, plain[item.Page].Substring(passage.Start, passage.Text.Length));
                Assert.InRange(passage.Start, item.Start, item.End);
            }
        }

        Assert.Equal(timeline.Items.Select(item => item.Item.Id).Order(StringComparer.Ordinal), timeline.Stories.SelectMany(story => story.Items).Order(StringComparer.Ordinal));
        Assert.All(timeline.Items, item => Assert.Contains(timeline.Stories, story => story.Id == item.Story && story.Items.Contains(item.Item.Id)));

        // Whoever is a copy of one is a copy of all its copies: all name the same item, which repeats none, and stand in its story.
        var byId = timeline.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        Assert.All(timeline.Items.Where(item => item.CopyOf is not null), copy =>
        {
            Assert.Null(byId[copy.CopyOf!].CopyOf);
            Assert.Equal(byId[copy.CopyOf!].Story, copy.Story);
        });
        Assert.All(timeline.Items.Where(item => item.RevisionOf is not null), later => Assert.Equal(byId[later.RevisionOf!].Story, later.Story));
        Assert.Equal(timeline.Stories.Length, timeline.Stories.Select(story => story.Id).Distinct(StringComparer.Ordinal).Count());
        using var json = System.Text.Json.JsonDocument.Parse(Bytes(timeline));
        Assert.Equal(timeline.Pages.Length, json.RootElement.GetProperty("made_from").GetInt32());
        var html = new StringWriter();
        HtmlTimeline.Write(timeline, html);
        Assert.DoesNotContain("<p>tag</p>", html.ToString(), StringComparison.Ordinal);
        MarkdownTimeline.Write(timeline, TextWriter.Null);
        TextTimeline.Write(timeline, TextWriter.Null, 80);
        return true;
    }
}
