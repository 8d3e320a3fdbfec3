using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;
using Dateline.Date;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>Rates beside a limit measured in the same run: reading HTML beside the bare parser, dating a list beside one a quarter as long.</summary>
internal static class Speed
{
    private const int Rounds = 9;

    /// <summary>As many rounds until the compiler has settled.</summary>
    private const int Warming = 12;

    public static int Run()
    {
        Read();
        Feeds();
        var (small, large) = (List(1000), List(4000));
        var (quarter, whole) = Paired(() => Dates.Settle([small], Kinship.None, new()), () => Dates.Settle([large], Kinship.None, new()));
        Console.WriteLine($"dating a list without stamps: 1,000 items {quarter * 1000:0} ms, 4,000 items {whole * 1000:0} ms; growth exponent {Math.Log(whole / quarter, 4):0.00}");

        var all = Samples.Pages();
        var (_, river) = Paired(() => { }, () => NewsDesk.Timeline(all.Select(NewsDesk.Read), [], new()));
        Console.WriteLine($"the whole river on the samples, warm: {river * 1000:0} ms");
        return 0;
    }

    /// <summary>Text and metadata of pages beside the bare parser's tree of the same pages; of the benchmark where it is here, else of the samples.</summary>
    private static void Read()
    {
        var (name, repeat, pages) = ReadingData.IsHere
            ? ("benchmark", 1, ReadingData.Gold().Where((_, at) => at % 3 == 0).Select(ReadingData.Page).ToList())
            : ("samples", 60, Samples.Pages().Where(page => page.Form == PageForm.Html).ToList());
        var texts = pages.ConvertAll(page => Encoding.UTF8.GetString(page.Bytes.Span));
        var parser = new HtmlParser();
        var (parse, read) = Paired(
            () => Repeat(repeat, () => texts.ForEach(text => parser.ParseDocument(text).Dispose())),
            () => Repeat(repeat, () => pages.ForEach(page => NewsDesk.Read(page))));
        Console.WriteLine($"HTML pages per CPU-second, {pages.Count} pages of the {name}, one thread, warm: the bare parser {repeat * pages.Count / parse:0}, reading {repeat * pages.Count / read:0}; ratio {parse / read:0.00}");
    }

    /// <summary>A feed of HTML texts beside the standard reader's bare pass over its XML, and beside one four times as long.</summary>
    private static void Feeds()
    {
        var (small, large) = (Feed(2_000), Feed(8_000));
        var (pass, read) = Paired(() => Pass(large), () => NewsDesk.Read(large));
        var (quarter, whole) = Paired(() => NewsDesk.Read(small), () => NewsDesk.Read(large));
        var megabytes = large.Bytes.Length / 1e6;
        Console.WriteLine($"a feed of 8,000 entries, {megabytes:0.0} MB a CPU-second: XmlReader's bare pass {megabytes / pass:0}, reading {megabytes / read:0}; ratio {pass / read:0.00}; growth exponent from 2,000 entries {Math.Log(whole / quarter, 4):0.00}");
    }

    private static void Pass(Page feed)
    {
        using var xml = XmlReader.Create(new MemoryStream(feed.Bytes.ToArray()), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (xml.Read())
        {
        }
    }

    private static Page Feed(int entries)
    {
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>The Quay Post</title><link>https://quaypost.example/</link>");
        var moment = new DateTimeOffset(2031, 7, 4, 9, 15, 0, TimeSpan.Zero);
        for (var at = 0; at < entries; at++, moment = moment.AddMinutes(-37))
        {
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>Crane &amp; lock {at} reopen</title><link>https://quaypost.example/{at}</link><pubDate>{moment:R}</pubDate><category>Harbour</category>")
                .Append(CultureInfo.InvariantCulture, $"<description><![CDATA[<p>The crane reopens for the {at}th time.</p><p>So does <a href=\"/lock\">the lock</a>, which had been closed since the flood.</p>]]></description></item>\n");
        }

        var bytes = Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
        return new(Page.IdOf(bytes), "feed.xml", PageForm.Feed, bytes, PageFacts.Unknown);
    }

    /// <summary>Medians of CPU seconds, the two run in turn after rounds that do not count.</summary>
    private static (double One, double Other) Paired(Action one, Action other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        using var process = Process.GetCurrentProcess();
        for (var round = -Warming; round < Rounds; round++)
        {
            var started = Spent(process);
            one();
            var between = Spent(process);
            other();
            if (round >= 0)
            {
                ones.Add(between - started);
                others.Add(Spent(process) - between);
            }
        }

        return (ones.Order().ElementAt(Rounds / 2), others.Order().ElementAt(Rounds / 2));
    }

    private static double Spent(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static void Repeat(int times, Action action)
    {
        for (var time = 0; time < times; time++)
        {
            action();
        }
    }

    /// <summary>A list that goes back day by day, with a stamp on its first item only.</summary>
    private static ReadPage List(int count)
    {
        var plain = new StringBuilder();
        var items = ImmutableArray.CreateBuilder<Item>();
        var day = new DateOnly(2025, 6, 30);
        for (var place = 0; place < count; place++, day = day.AddDays(-1))
        {
            var passage = new Passage($"They met on {day.ToString("MMMM d", CultureInfo.InvariantCulture)} for the {place}th time.", plain.Length);
            plain.Append(passage.Text).Append('\n');
            items.Add(new()
            {
                Id = $"{place:D6}",
                Page = "list",
                Role = ItemRole.Entry,
                Paragraphs = [passage],
                Start = passage.Start,
                End = passage.End,
                Published = place > 0 ? null : new(day.Year, day.Month, day.Day, null, null, null, null, Evidence.Beside("list", EvidencePlace.Time, "2025-06-30")),
            });
        }

        return new() { Id = "list", Path = "list", Plain = plain.ToString(), Kind = PageKind.Listing, Facts = PageFacts.Unknown, Order = ListOrder.NewestFirst, Items = items.ToImmutable() };
    }
}
