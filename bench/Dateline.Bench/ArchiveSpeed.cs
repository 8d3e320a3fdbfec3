using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dateline.News;
using Dateline.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dateline.Bench;

/// <summary>
/// An archive that grows: what one new page costs, what a search costs beside a plain look through every text (<c>LIKE</c>) in the same
/// run, how much room a page takes beside its own bytes. Words are made by rank as words of texts are (Zipf).
/// </summary>
internal static class ArchiveSpeed
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    private const int ItemsOfPage = 10;
    private const int WordsOfItem = 60;
    private const int Vocabulary = 60_000;
    private const int Together = 32;
    private const int NewPages = 100;
    private const int Questions = 210;
    private const int Scans = 7;

    private static readonly DateOnly First = new(2020, 1, 1);

    private static readonly double[] Ranks = Cumulated();

    /// <param name="arguments">The most items (a million), and the address of a server where no file is to be measured.</param>
    public static int Run(string[] arguments)
    {
        var most = arguments is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : Sizes[^1];
        var server = arguments is [_, var address] ? address : null;
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        var place = server is null ? Path.Combine(folder, "a.db") : $"{server}?schema=bench";
        using var archive = Archive.Open(place, create: true);
        using var plain = Connection(place);
        var (random, made, raw) = (new Random(3), 0, 0L);
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var filling = Stopwatch.StartNew();
            for (; made * ItemsOfPage < size; made += Together)
            {
                raw += Take(archive, [.. Enumerable.Range(made, Together).Select(page => Page(page, random))]);
            }

            Tell($"{size,9} items: filled with {Rate(size, filling)} items a second since the last");
            Analyse(plain, server is not null);
            var one = new List<double>();
            for (var page = 0; page < NewPages; page++, made++)
            {
                var fresh = Page(made, random);
                var watch = Stopwatch.StartNew();
                raw += Take(archive, [fresh]);
                one.Add(watch.Elapsed.TotalMilliseconds);
            }

            Tell($"          one new page of {ItemsOfPage} items: {Spread(one)}");
            var (asked, scanned) = (new List<double>(), new List<double>());
            var found = 0L;
            var byKind = new Dictionary<int, List<double>>();
            for (var question = 0; question < Questions; question++)
            {
                var query = Query.Of(Question(question % 7, random));
                var watch = Stopwatch.StartNew();
                found += archive.Search(query, 20).Shown.Count;
                asked.Add(watch.Elapsed.TotalMilliseconds);
                (byKind.TryGetValue(question % 7, out var kind) ? kind : byKind[question % 7] = []).Add(asked[^1]);
            }

            for (var scan = 0; scan < Scans; scan++)
            {
                var word = Word(random);
                using var command = plain.CreateCommand();
                command.CommandText = $"SELECT count(*) FROM entries WHERE title LIKE '%{word}%' OR text LIKE '%{word}%'";
                var watch = Stopwatch.StartNew();
                command.ExecuteScalar();
                scanned.Add(watch.Elapsed.TotalMilliseconds);
            }

            Tell($"          search: {Spread(asked)}, {found / (double)Questions:0.0} shown; a plain scan (LIKE): {Spread(scanned)}");
            Tell($"          medians: {string.Join(", ", byKind.OrderBy(kind => kind.Key).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{Question(kind.Key, new Random(1))} {kind.Value.Order().ElementAt(kind.Value.Count / 2):0.0} ms")))}");
            using var process = Process.GetCurrentProcess();
            Tell($"          {Bytes(plain, place, server is not null) / (double)made:0} bytes a page beside {raw / (double)made:0} of its own; peak memory {process.PeakWorkingSet64 / 1e6:0} MB");
        }

        archive.Dispose();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static long Take(IArchive archive, ImmutableArray<(Page Page, ImmutableArray<Entry> Entries)> pages)
    {
        archive.Add([.. pages.Select(page => page.Page)], DateTimeOffset.UnixEpoch);
        var byPath = pages.ToDictionary(page => page.Page.Path, page => page.Entries, StringComparer.Ordinal);
        archive.Keep([.. archive.Unread("r").Select(saving => new Kept(saving, Encoding.UTF8.GetBytes(string.Join('\n', byPath[saving.Path].Select(entry => entry.Item.Text))), byPath[saving.Path]))], "r");
        return pages.Sum(page => (long)page.Page.Bytes.Length);
    }

    private static (Page Page, ImmutableArray<Entry> Entries) Page(int number, Random random)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Gazette</title>");
        html.Append(string.Concat(Enumerable.Range(0, 60).Select(_ => $"<script src=\"/{random.Next()}.js\"></script>"))).Append("</head><body><ul>");
        var entries = ImmutableArray.CreateBuilder<Entry>();
        for (var item = 0; item < ItemsOfPage; item++)
        {
            var (title, text, day) = (Words(8, random), Words(WordsOfItem, random), First.AddDays(random.Next(2_000)));
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"teaser\"><h2><a href=\"/{number}-{item}\">{title}</a></h2><time datetime=\"{day:yyyy-MM-dd}\"></time><p>{text}</p></li>");
            entries.Add(new(
                new() { Id = $"{number:x9}{item:x3}", Page = "p", Role = ItemRole.Entry, Title = new(title, 0), Paragraphs = [new(text, 0)], Start = 0, End = 1 },
                number % 2 == 0 ? "Gazette" : "Courier", When.On(new(day), Basis.Stated), [Name(random)], [Name(random)]));
        }

        var bytes = Encoding.UTF8.GetBytes(html.Append("</ul></body></html>").ToString());
        return (new(News.Page.IdOf(bytes), $"{number:0000000}.html", PageForm.Html, bytes, PageFacts.Unknown), entries.ToImmutable());
    }

    private static string Question(int kind, Random random) => kind switch
    {
        0 => Word(random),
        1 => $"w{random.Next(20)}",
        2 => $"{Word(random)} {Word(random)}",
        3 => $"\"w{random.Next(30)} w{random.Next(30)}\"",
        4 => $"w{random.Next(1_000, 6_000)}*",
        5 => $"said:{Name(random)} w{random.Next(200)}",
        _ => $"w{random.Next(500)} from:2021-0{random.Next(1, 10)} to:2022",
    };

    private static string Name(Random random) => $"n{random.Next(5_000)}";

    private static string Words(int count, Random random) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Word(Random random)
    {
        var at = Array.BinarySearch(Ranks, random.NextDouble());
        return $"w{(at < 0 ? ~at : at)}";
    }

    private static double[] Cumulated()
    {
        var sums = new double[Vocabulary];
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            sums[rank] = sum += 1.0 / (rank + 2);
        }

        return [.. sums.Select(part => part / sum)];
    }

    private static DbConnection Connection(string place)
    {
        DbConnection connection = Archive.IsServer(place) && new Uri(place) is var address
            ? new NpgsqlConnection($"Host={address.Host};Port={address.Port};Username=dateline;Database=postgres;Search Path=bench;Command Timeout=0")
            : new SqliteConnection($"Data Source={place};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>As the server does by itself after a while.</summary>
    private static void Analyse(DbConnection plain, bool isServer)
    {
        if (isServer)
        {
            using var command = plain.CreateCommand();
            command.CommandText = "VACUUM ANALYZE";
            command.ExecuteNonQuery();
        }
    }

    private static long Bytes(DbConnection plain, string place, bool isServer)
    {
        if (!isServer)
        {
            return new FileInfo(place).Length;
        }

        using var command = plain.CreateCommand();
        command.CommandText = "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'bench' AND c.relkind = 'r'";
        return (long)command.ExecuteScalar()!;
    }

    private static string Rate(int size, Stopwatch watch) => string.Create(CultureInfo.InvariantCulture, $"{size / watch.Elapsed.TotalSeconds:0}");

    private static string Spread(List<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Count / 2]:0.0} ms, 99th percentile {sorted[(int)(sorted.Count * 0.99)]:0.0} ms");
    }

    private static void Tell(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
