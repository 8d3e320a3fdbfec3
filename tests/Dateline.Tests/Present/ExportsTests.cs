using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Dateline.Desk;
using Dateline.News;
using Dateline.Present.Exports;
using Xunit;

namespace Dateline.Tests.Present;

/// <summary>Formats in which people take a timeline away, read back by programs that know nothing of this one.</summary>
public sealed class ExportsTests
{
    private const string Poison = "=1+2\",\r\n;\\ <script>x</script> <img src=x onerror=alert(1)> \u202Eab\u202C \u0000\u0007 \uD800 BEGIN:VEVENT";

    private static readonly string Folder = Path.Combine(Root.Folder, "tests", "Dateline.Tests", "Present");

    [Fact]
    public void A_table_a_calendar_and_a_feed_are_read_by_others_as_they_were_meant()
    {
        var timeline = Announcing(HtmlSample.Timeline());
        var read = Read(timeline);

        var rows = read.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray()).ToArray();
        Assert.Equal("story,date_from,date_to,date_best,basis,outlet,title,text,authors,url,page,start,end,reasons", string.Join(',', rows[0]));
        Assert.Equal(timeline.Items.Length, rows.Length - 1);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Contains(rows, row => row[6] == "Meridian lifts off" && row[1] == "2024-11-14T14:41+02:00" && row[4] == "stated");

        Assert.Equal("2.0", read.GetProperty("version").GetString());
        var events = read.GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(
            [("2025-06-01", "2025-06-02", "CONFIRMED"), ("2025-07-01", "2025-08-01", "TENTATIVE"), ("2025-09-09", "2025-09-10", "CANCELLED")],
            events.Select(each => (each.GetProperty("from").GetString()!, each.GetProperty("to").GetString()!, each.GetProperty("status").GetString()!)));
        Assert.Equal(events.Length, events.Select(each => each.GetProperty("uid").GetString()).Distinct().Count());
        Assert.StartsWith("The probe, with \\ and ; and “marks”, will pass Venus on June 1.", events[0].GetProperty("description").GetString(), StringComparison.Ordinal);

        Assert.Equal((false, "atom10"), (read.GetProperty("broken").GetBoolean(), read.GetProperty("kind").GetString()));
        var entries = read.GetProperty("entries").EnumerateArray().ToArray();
        Assert.Equal(timeline.Stories.Length, entries.Length);
        Assert.Equal(entries.Length, entries.Select(entry => entry.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(entries.Select(entry => entry.GetProperty("updated").GetString()).OrderDescending(StringComparer.Ordinal), entries.Select(entry => entry.GetProperty("updated").GetString()));
        Assert.Contains(entries, entry => entry.GetProperty("summary").GetString()!.StartsWith("between 13 and 17 October 2024", StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.True(entry.GetProperty("link").GetString()!.StartsWith("https://", StringComparison.Ordinal) || entry.GetProperty("link").GetString() == entry.GetProperty("id").GetString()));
    }

    [Fact]
    public void Nothing_that_a_page_says_becomes_formula_markup_or_event()
    {
        var timeline = HtmlSample.Poisoned(Poison);
        var read = Read(timeline);
        foreach (var cell in read.GetProperty("rows").EnumerateArray().Skip(1).SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetString()!))
        {
            Assert.DoesNotMatch(@"^\s*[=+\-@\t\r＝＋－＠]", cell);
        }

        Assert.Equal(timeline.Planned.Count(planned => planned.When.IsKnown), read.GetProperty("events").GetArrayLength());
        Assert.False(read.GetProperty("broken").GetBoolean());
        foreach (var entry in read.GetProperty("entries").EnumerateArray())
        {
            var shown = new HtmlParser().ParseDocument(entry.GetProperty("content").GetString()!);
            Assert.Empty(shown.QuerySelectorAll("script,img,[onerror]"));
            Assert.True(shown.QuerySelector("li") is null || shown.Body!.TextContent.Contains("<script>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Lines_of_a_calendar_are_short_and_end_as_they_must()
    {
        var planned = new Planned(string.Concat(Enumerable.Repeat("Łódź 😀 wird 橋, ", 40)), On("2025-06-01"), When.Unknown, PlannedState.Unknown, "none", []);
        var bytes = Encoding.UTF8.GetBytes(Text(HtmlSample.Timeline() with { Planned = [planned] }, CalendarTimeline.Write));
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, line => Assert.True(line.Length <= 75 && !line.AsSpan().ContainsAny('\r', '\n'), line));
        Assert.All(bytes.AsSpan().ToArray().Zip(bytes.Skip(1)), pair => Assert.False(pair.First == ' ' && (pair.Second & 0xC0) == 0x80));
    }

    [Fact]
    public void An_event_keeps_its_identifier_while_other_pages_join()
    {
        var timeline = Announcing(HtmlSample.Timeline());
        var alone = timeline with { Planned = [timeline.Planned[1]] };
        Assert.Contains(Ids(alone).Single(), Ids(timeline));

        static string[] Ids(Timeline timeline) => [.. Text(timeline, CalendarTimeline.Write).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData(" +1", "'+1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("2-1", "2-1")]
    [InlineData("a, \"b\"\nc", "\"a, \"\"b\"\"\nc\"")]
    [InlineData(null, "")]
    public void A_cell_is_text_to_whoever_opens_it(string? value, string written) => Assert.Equal(written, CsvTimeline.Cell(value));

    [Fact]
    public void Both_feeds_read_back_as_the_stories_that_were_written()
    {
        var timeline = HtmlSample.Timeline();
        var titles = timeline.Stories.Where(story => !story.Headline.Contains("quoted", StringComparison.Ordinal)).Select(story => story.Headline).Order(StringComparer.Ordinal).ToArray();
        foreach (var (name, bytes) in new[] { ("feed.xml", Encoding.UTF8.GetBytes(Text(timeline, AtomTimeline.Write))), ("feed.json", Bytes(to => JsonFeedTimeline.Write(timeline, to))) })
        {
            var read = NewsDesk.Read(new Page(Page.IdOf(bytes), name, PageForm.Feed, bytes, new()));
            Assert.Equal(PageKind.Feed, read.Kind);
            Assert.Equal(titles, read.Items.Select(item => item.Title?.Text ?? item.Shown).Where(title => !title.Contains("quoted", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Slides_have_a_beginning_words_for_what_is_no_day_and_their_number_is_bounded()
    {
        var timeline = HtmlSample.Timeline();
        using var json = JsonDocument.Parse(Bytes(to => TimelineJs.Write(timeline, 0, to)));
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(timeline.Stories.Count(story => story.Date.IsKnown), events.Length);
        Assert.All(events, each => Assert.True(each.GetProperty("start_date").GetProperty("year").GetInt32() > 2000 && each.GetProperty("display_date").GetString()!.Length > 3));
        Assert.All(events, each => Assert.DoesNotContain("<script", each.GetRawText(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("2 stories without a date not shown", json.RootElement.GetProperty("title").GetRawText(), StringComparison.Ordinal);

        var many = timeline with { Stories = [.. Enumerable.Range(0, 250).Select(at => timeline.Stories[0] with { Id = $"s{at}" })] };
        Assert.Equal(3, TimelineJs.Parts(many));
        Assert.Equal([100, 100, 50], Enumerable.Range(0, 3).Select(part => JsonDocument.Parse(Bytes(to => TimelineJs.Write(many, part, to))).RootElement.GetProperty("events").GetArrayLength()));
    }

    private static Timeline Announcing(Timeline timeline) => timeline with
    {
        Planned =
        [
            new("The probe, with \\ and ; and “marks”, will pass Venus on June 1.", On("2025-06-01"), On("2025-03-01"), PlannedState.ToCome, timeline.Stories[0].Id, []),
            new("A review is set for July.", new(Moment.Parse("2025-07-01"), Moment.Parse("2025-07-31"), null, Basis.InText, []), On("2025-03-01"), PlannedState.Unknown, timeline.Stories[0].Id, []),
            new("A vote was to be held on September 9.", On("2025-09-09"), When.Unknown, PlannedState.DidNotCome, timeline.Stories[0].Id, []),
        ],
    };

    private static When On(string day) => When.On(Moment.Parse(day)!.Value, Basis.InText);

    private static string Text(Timeline timeline, Action<Timeline, TextWriter> write)
    {
        using var text = new Utf8Writer();
        write(timeline, text);
        return text.ToString();
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }

    /// <summary>What Python's readers find in the three files.</summary>
    private static JsonElement Read(Timeline timeline)
    {
        const string python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python), "The readers need Debian's python3, python3-icalendar and python3-feedparser.");
        var folder = Directory.CreateTempSubdirectory("dateline-exports-").FullName;
        try
        {
            string[] files = [Path.Combine(folder, "t.csv"), Path.Combine(folder, "t.ics"), Path.Combine(folder, "t.atom")];
            File.WriteAllText(files[0], Text(timeline, CsvTimeline.Write));
            File.WriteAllText(files[1], Text(timeline, CalendarTimeline.Write));
            File.WriteAllText(files[2], Text(timeline, AtomTimeline.Write));
            using var process = Process.Start(new ProcessStartInfo(python, [Path.Combine(Folder, "exports.py"), .. files]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.SkipWhen(process.ExitCode != 0 && errors.Result.Contains("No module named", StringComparison.Ordinal), "The readers are missing: apt-get install python3-icalendar python3-feedparser.");
            Assert.True(process.ExitCode == 0, errors.Result);
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.Clone();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A text in the making that says it will be UTF-8, as a file's writer does.</summary>
    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
