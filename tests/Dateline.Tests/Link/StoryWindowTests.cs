using System.Globalization;
using Dateline.Link;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Link;

public sealed class StoryWindowTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void Reports_of_one_happening_get_one_story_named_by_the_first()
    {
        var placed = Placed(
            Item("b", "Larkfield bridge opened by prime minister Brandt", 1, "Herald"),
            Item("a", "Prime minister Brandt opens Larkfield bridge", 0, "Gazette"),
            Item("c", "Nurses begin strike over night shifts in three hospitals", 0, "Gazette"));
        Assert.Equal(["a", "a", "c"], placed.OrderBy(each => each.Id, StringComparer.Ordinal).Select(each => each.Story));
    }

    [Fact]
    public void No_order_of_arrival_within_a_day_shows()
    {
        var items = Stream(12_000, perDay: 40).ToList();
        var straight = Placed([.. items]);
        var random = new Random(7);
        for (var round = 0; round < 3; round++)
        {
            LooseItem[] shuffled = [.. items.GroupBy(item => item.Published!.Value.Day).OrderBy(day => day.Key).SelectMany(day => day.OrderBy(_ => random.Next()))];
            Assert.Equal(straight, Placed(shuffled));
        }
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        LooseItem[] items = [.. Stream(6_000, perDay: 200), .. Stream(500, perDay: 100, seed: 9).Select(item => item with { Published = null, Id = "u" + item.Id })];
        Assert.Equal(Placed(items), Placed(4, items));
    }

    [Fact]
    public void What_can_get_no_more_reports_leaves_the_window_before_the_end_of_input()
    {
        var window = new StoryWindow(LinkOptions.Default);
        var items = Stream(40_000, perDay: 40).ToList();
        var held = 0;
        var most = 0;
        foreach (var item in items)
        {
            held += 1 - window.Take(item).Count();
            most = Math.Max(most, held);
        }

        // The window is some thousands of items and some days, however long the stream.
        Assert.InRange(most, 4_000, 10_000);
        Assert.Equal(held, window.End().Count());
    }

    [Fact]
    public void Stories_are_found_across_the_edges_of_the_window()
    {
        // All at once, then in a window that slides some times.
        var (whole, slid) = (Found(Stream(7_000, perDay: 40)), Found(Stream(30_000, perDay: 40)));
        Assert.InRange(slid, whole - 0.01, 1);
        Assert.InRange(whole, 0.9, 1);
    }

    /// <summary>The share of happenings told more than once that are one story.</summary>
    private static double Found(IEnumerable<LooseItem> stream)
    {
        LooseItem[] items = [.. stream];
        var story = Placed(items).ToDictionary(each => each.Id, each => each.Story, StringComparer.Ordinal);
        return items.GroupBy(item => item.Outlet!.Split(' ')[0]).Where(told => told.Count() > 1)
            .Average(told => told.Select(item => story[item.Id]).Distinct(StringComparer.Ordinal).Count() == 1 ? 1.0 : 0.0);
    }

    [Fact]
    public void An_item_a_day_late_finds_its_story()
    {
        var items = Stream(20_000, perDay: 40).ToList();
        var on = items[9_000].Published!.Value.Day;
        var told = items[..9_000].FindIndex(item => item.Published!.Value.Day == on.AddDays(-1));
        var late = items[told] with { Id = "late", Outlet = "Another outlet" };
        items.Insert(9_000, late);
        var story = Placed([.. items]).ToDictionary(each => each.Id, each => each.Story, StringComparer.Ordinal);
        Assert.Equal(story[items[told].Id], story["late"]);
    }

    [Theory]
    [InlineData("Prime Minister Olga Brandt opened the new Larkfield bridge on Tuesday.", true)]
    [InlineData("Live", true)]
    [InlineData("Live", false)]
    [InlineData("", true)]
    [InlineData("", false)]
    public void A_hundred_thousand_equal_items_are_all_placed(string text, bool dated)
    {
        LooseItem[] items = [.. Enumerable.Range(0, 100_000).Select(at =>
            new LooseItem(Name(at), text, null, dated ? new(First.AddDays(at / 50_000)) : null, $"Outlet {at % 7}"))];
        Assert.Equal(items.Length, Placed(items).Select(each => each.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Dates_that_go_backwards_lose_nothing()
    {
        LooseItem[] items = [.. Stream(25_000, perDay: 30).Reverse()];
        Assert.Equal(items.Length, Placed(items).Select(each => each.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_single_day_far_off_holds_nothing_back()
    {
        var window = new StoryWindow(LinkOptions.Default);
        var placed = window.Take(Item("far", "A day that is wrong", 30_000, "Gazette")).ToList();
        placed.AddRange(Stream(20_000, perDay: 40).SelectMany(window.Take));
        Assert.InRange(placed.Count, 8_000, 20_000);
        Assert.Contains("far", window.End().Select(each => each.Id));
    }

    [Fact]
    public void Whatever_comes_is_placed_once() => Prop.ForAll<(string?, string?, int)[]>(given =>
    {
        LooseItem[] items = [.. given.Select((each, at) => new LooseItem(
            Name(at), each.Item1, each.Item2, each.Item3 % 3 == 0 ? null : new(First.AddDays(Math.Abs(each.Item3 % 1000))), each.Item3 % 2 == 0 ? null : "Gazette"))];
        return Placed(items).Select(each => each.Id).Order(StringComparer.Ordinal).SequenceEqual(items.Select(item => item.Id).Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    /// <summary>
    /// Stories of one to four reports within a day, each of its own words with a few of everybody's. The outlet begins with the story's number.
    /// </summary>
    private static IEnumerable<LooseItem> Stream(int count, int perDay, int seed = 1)
    {
        var random = new Random(seed);
        string Word(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "bocudafigehojukalemi".Substring((digit - '0') * 2, 2)));
        var made = new List<LooseItem>();
        for (var story = 0; made.Count < count; story++)
        {
            string[] words = [.. Enumerable.Range(0, 12).Select(_ => Word(1000 + random.Next(9000)))];
            var day = made.Count / perDay;
            for (var report = random.Next(4); report >= 0 && made.Count < count; report--)
            {
                made.Add(Item(
                    Name(made.Count), $"{string.Join(' ', words.OrderBy(_ => random.Next()).Take(8))} {Word(random.Next(200))}", day + random.Next(2), $"{story} {report}"));
            }
        }

        return made.OrderBy(item => item.Published!.Value.Day).ThenBy(item => item.Id, StringComparer.Ordinal);
    }

    private static LooseItem Item(string id, string title, int day, string outlet) => new(id, title, null, new(First.AddDays(day)), outlet);

    private static string Name(int number) => number.ToString("d6", CultureInfo.InvariantCulture);

    private static List<PlacedItem> Placed(params LooseItem[] items) => Placed(1, items);

    private static List<PlacedItem> Placed(int threads, LooseItem[] items)
    {
        var window = new StoryWindow(LinkOptions.Default, threads);
        return [.. items.SelectMany(window.Take), .. window.End()];
    }
}
