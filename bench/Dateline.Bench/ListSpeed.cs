using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.Desk;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// Reading pages of lists, each beside one a quarter as long in the same run: the time per entry is the same, or reading is not
/// linear. Pages are made here; nothing of them is anybody's.
/// </summary>
internal static class ListSpeed
{
    private const int Rounds = 5;

    /// <summary>As many rounds on a page of up to a megabyte until the compiler has settled.</summary>
    private const int Warming = 15;

    private static readonly string[] Words =
        ["harbour", "otter", "bell", "council", "ferry", "quay", "baker", "mill", "captain", "lock", "gull", "keeper", "storm", "fair", "museum", "bridge"];

    public static int Run()
    {
        Row("boxes with teaser and time, 2,000 entries on a page", 2_000, count => Page(Boxes(count, "c")));
        Row("headlines and teasers side by side, 2,000", 2_000, count => Page($"<div>{Many(count, Flat)}</div>"));
        Row("lines of day and link, 2,000", 2_000, count => Page($"<ul>{Many(count, at => $"<li>{Day(at)} <a href=\"/x/{at}\">{Headline(at)}</a></li>")}</ul>"));
        Row("rows of a table, 2,000", 2_000, count => Page($"<table>{Many(count, at => $"<tr><td>{Day(at)}</td><td><a href=\"/x/{at}\">{Headline(at)}</a></td></tr>")}</table>"));
        Row("100 lists of 20 on a page", 2_000, count => Page(string.Concat(Enumerable.Range(0, count / 20).Select(list => $"<section><h2>List {list}</h2>{Boxes(20, "c" + list, list * 20)}</section>"))));
        Row("boxes that lead nowhere, 2,000", 2_000, count => Page($"<ul><li><a href=\"/a\">{Headline(1)}</a></li><li><a href=\"/b\">{Headline(2)}</a></li></ul><div>{Many(count, at => $"<div class=\"b\"><h3>{Headline(at)}</h3><p>{Teaser(at)}</p></div>")}</div>"));
        Row("5 MB of boxes", 14_000, count => Page(Boxes(count, "c")));
        Row("5 MB of lines of day and link", 48_000, count => Page($"<ul>{Many(count, at => $"<li>{Day(at)} <a href=\"/x/{at}\">{Headline(at)}</a></li>")}</ul>"));
        Row("5 MB of text: headline, teaser, day", 25_000, count => Text(Many(count, at => $"{Headline(at)}\n{Teaser(at)}\n{Day(at)}\n\n")));
        Memory();
        return 0;
    }

    /// <summary>What a page of 200,000 dated links takes while it is read, and what of it the read page keeps.</summary>
    private static void Memory()
    {
        var page = Page($"<ul>{Many(200_000, at => $"<li>{Day(at)} <a href=\"/x/{at}\">{Headline(at)}</a></li>")}</ul>");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var highest = before;
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
                Thread.Sleep(5);
            }
        });
        var read = NewsDesk.Read(page);
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        stop.Cancel();
        watch.Wait();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200,000 dated links, {page.Bytes.Length / 1e6:0} MB: {read.Items.Length} items; heap at most {(highest - before) / 1e6:0} MB more while reading, {(kept - before) / 1e6:0} MB kept"));
        GC.KeepAlive(read);
    }

    private static void Row(string name, int count, Func<int, Page> page)
    {
        var (part, whole) = (page(count / 4), page(count));
        var (small, large) = (new List<double>(), new List<double>());
        var found = 0;
        for (var round = whole.Bytes.Length < 1_000_000 ? -Warming : -1; round < Rounds; round++)
        {
            var one = Seconds(() => NewsDesk.Read(part));
            var other = Seconds(() => found = NewsDesk.Read(whole).Items.Length);
            if (round >= 0)
            {
                small.Add(one);
                large.Add(other);
            }
        }

        var (quarter, all) = (small.Order().ElementAt(Rounds / 2), large.Order().ElementAt(Rounds / 2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {found} items, {whole.Bytes.Length / 1e6:0.0} MB, {all * 1000:0} ms; µs an entry {quarter * 4e6 / count:0} at a quarter, {all * 1e6 / count:0} at the whole, ratio {all / quarter / 4:0.00}"));
    }

    private static double Seconds(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime.TotalSeconds;
        action();
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds - started;
    }

    private static string Boxes(int count, string name, int from = 0) => $"<div class=\"grid\">{Many(count, at => $"<article class=\"{name}\"><a href=\"/x/{from + at}\"><img src=\"a.jpg\" alt=\"\"></a><span class=\"category\"><a href=\"/tag/life\">Life</a></span><h2><a href=\"/x/{from + at}\">{Headline(from + at)}</a></h2><p>{Teaser(from + at)}</p><footer><span class=\"author\">By Ann Low</span> <time datetime=\"{Iso(at)}\">{Day(at)}</time></footer></article>")}</div>";

    private static string Flat(int at) => $"<h3><a href=\"/x/{at}\">{Headline(at)}</a></h3><div class=\"date\">{Day(at)}</div><p>{Teaser(at)}</p>";

    private static string Many(int count, Func<int, string> one)
    {
        var text = new StringBuilder();
        for (var at = 0; at < count; at++)
        {
            text.Append(one(at));
        }

        return text.ToString();
    }

    private static string Headline(int at) => $"The {Word(at)} of the {Word(at / 3)} meets a {Word(at / 7)} for the {at}th time";

    private static string Teaser(int at) => $"Nobody at the {Word(at / 2)} had seen the {Word(at / 5)} before, said the {Word(at / 11)}, and the {Word(at)} was told to wait until {at} others had gone home.";

    private static string Word(int at) => Words[at % Words.Length];

    private static string Iso(int at) => new DateOnly(2031, 12, 28).AddDays(-at / 6).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(int at) => new DateOnly(2031, 12, 28).AddDays(-at / 6).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Page Page(string body) => Made("list.html", PageForm.Html, $"<!doctype html><html lang=\"en\"><head><title>Town - The Quay Gazette</title></head><body><main><h1>Town</h1>{body}</main></body></html>");

    private static Page Text(string body) => Made("list.txt", PageForm.Text, "The Quay Gazette\nLatest news\n\n" + body);

    private static Page Made(string path, PageForm form, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(News.Page.IdOf(bytes), path, form, bytes, new("https://gazette.example/tag/town"));
    }
}
