using System.Collections.Immutable;
using System.Globalization;
using Dateline.Date;
using Dateline.News;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dateline.Tests.Date;

/// <summary>What holds of the solver whatever the pages are. The worlds are lists of one outlet with a schedule that is known.</summary>
public sealed class SolverPropertyTests
{
    private static readonly string[] Months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    [Fact]
    public void The_order_of_the_pages_does_not_matter_and_the_same_pages_give_the_same_answer() => ForWorlds(world =>
    {
        var (pages, kinship) = world.Build();
        var answer = Told(Dates.Settle(pages, kinship, new()));
        Assert.Equal(answer, Told(Dates.Settle(pages, kinship, new())));
        Assert.Equal(answer, Told(Dates.Settle([.. pages.Reverse()], kinship, new())));
    });

    /// <summary>The Gregorian calendar repeats after 400 years.</summary>
    [Fact]
    public void Four_hundred_years_later_the_answer_is_four_hundred_years_later() => ForWorlds(world =>
    {
        var (pages, kinship) = world.Build();
        var (later, laterKinship) = world.Build(years: 400);
        Assert.Equal(
            Dates.Settle(pages, kinship, new()).Items.Select(item => (Shifted(item.Published.From), Shifted(item.Published.To))),
            Dates.Settle(later, laterKinship, new()).Items.Select(item => (item.Published.From?.Day, item.Published.To?.Day)));
    });

    [Fact]
    public void A_true_hard_ground_never_widens_an_interval() => ForWorlds(world =>
    {
        var (pages, kinship) = world.Build();
        var (more, moreKinship) = world.Build(stampedToo: world.Random(13));
        var before = Dates.Settle(pages, kinship, new()).Items;
        var after = Dates.Settle(more, moreKinship, new()).Items;
        foreach (var (wide, narrow) in before.Zip(after))
        {
            Assert.True(wide.Published.From is null || narrow.Published.From is { } from && from.Day >= wide.Published.From.Value.Day, $"{world}: {wide.Item.Text} {wide.Published.Edtf} → {narrow.Published.Edtf}");
            Assert.True(wide.Published.To is null || narrow.Published.To is { } to && to.Day <= wide.Published.To.Value.Day, $"{world}: {wide.Item.Text} {wide.Published.Edtf} → {narrow.Published.Edtf}");
        }
    });

    [Fact]
    public void The_true_day_of_an_unbroken_list_lies_in_every_interval() => ForWorlds(world =>
    {
        var (pages, kinship) = world.Build();
        Assert.All(Dates.Settle(pages, kinship, new()).Items, item =>
        {
            var day = world.Days[item.Item.Text];
            Assert.True((item.Published.From?.Day ?? day) <= day && (item.Published.To?.Day ?? day) >= day, $"{world}: {item.Item.Text} of {day} {item.Published.Edtf}");
        });
    });

    /// <summary>All that is not cited among an item's reasons is taken off the pages: its interval stays.</summary>
    [Fact]
    public void The_listed_reasons_alone_give_the_interval() => ForWorlds(ReasonsSuffice);

    /// <summary>A list on which nothing has a day, bounded from below by copies on another page alone.</summary>
    [Fact]
    public void The_listed_reasons_suffice_where_only_another_page_tells_the_year()
    {
        ReasonsSuffice(new(54262));
        ReasonsSuffice(new(10384));
    }

    private static void ReasonsSuffice(World world)
    {
        var (pages, kinship) = world.Build();
        var items = Dates.Settle(pages, kinship, new()).Items;
        var at = world.Random(items.Length);
        var (when, cited) = (items[at].Published, items[at].Published.Because.Select(reason => reason.Evidence).OfType<Evidence>().ToList());
        var bare = pages.Select(page => page with
        {
            Items = [.. page.Items.Select(item => item with
            {
                Published = item.Published is { } stamp && cited.Exists(each => each.Page == page.Id && each.Start == stamp.From.Start) ? stamp : null,
                Paragraphs = cited.Exists(each => each.Page == page.Id && each.Start >= item.Start && each.End <= item.End) ? item.Paragraphs
                    : [new("Nobody had seen it before.", item.Start)],
            })],
        });
        // “The list runs on without a year's gap” is a reason too, and rests on all that was taken off.
        var granted = new DateOptions { DenseListDays = 10_000 };
        Assert.True(when.Edtf == Dates.Settle([.. bare], kinship, granted).Items[at].Published.Edtf,
            $"{world}: {items[at].Item.Text} {when.Edtf} → {Dates.Settle([.. bare], kinship, granted).Items[at].Published.Edtf}\n{string.Join('\n', when.Because.Select(reason => reason.Says))}");
    }

    [Fact]
    public void A_page_that_nothing_joins_to_others_changes_nothing_in_them() => ForWorlds(world =>
    {
        var (pages, kinship) = world.Build();
        var stranger = new Sheet("z").Item("Elsewhere.", PrintedStamp.On("1999-05-04")).Item("They met on Jan. 5.").Page();
        Assert.Equal(Told(Dates.Settle(pages, kinship, new())), Told(Dates.Settle([.. pages, stranger], kinship, new())).Where(line => !stranger.Items.Any(item => line.StartsWith(item.Id, StringComparison.Ordinal))));
    });

    [Fact]
    public void A_contradiction_never_throws_and_is_always_reported() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var sheet = new Sheet("a");
        var days = Enumerable.Range(0, 8).Select(_ => new DateOnly(2024, 1, 1).AddDays(random.Next(700))).ToList();
        foreach (var day in days)
        {
            sheet.Item($"News of {day.DayNumber}.", PrintedStamp.On(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var dating = Dates.Settle([sheet.Page()], Kinship.None, new());
        Assert.Equal(days, dating.Items.Select(item => item.Published.From!.Value.Day));
        Assert.Equal(!days.SequenceEqual(days.OrderDescending()), dating.Doubts.Length > 0);
    }).QuickCheckThrowOnFailure();

    private static void ForWorlds(Action<World> holds) => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed => holds(new(seed))).QuickCheckThrowOnFailure();

    private static DateOnly? Shifted(Moment? moment) => moment?.Day.AddYears(400);

    private static List<string> Told(Dating dating) => [.. dating.Items.Select(item => $"{item.Item.Id} {item.Published.Edtf} {string.Join(' ', item.Published.Because.Select(reason => reason.Says))}"),
        .. dating.Doubts.Select(doubt => doubt.Says)];

    /// <summary>Two savings of one newest-first list; some items print their day, some tell the day of their news, some nothing.</summary>
    private sealed class World(int seed)
    {
        public Dictionary<string, DateOnly> Days { get; } = new(StringComparer.Ordinal);

        public int Random(int most) => new Random(seed).Next(most);

        public (ImmutableArray<ReadPage> Pages, Kinship Kinship) Build(int years = 0, int stampedToo = -1)
        {
            var random = new Random(seed);
            var day = new DateOnly(2024, 1, 10).AddDays(random.Next(300));
            var items = new List<(string Text, DateOnly Day, bool Stamped)>();
            for (var at = 0; at < 14; at++)
            {
                day = day.AddDays(random.Next(20));
                var (kind, late, stamped) = (random.Next(4), random.Next(2), random.Next(5) == 0);
                var told = day.AddDays(-late);
                var text = kind < 2 ? $"The keeper opened number {at} on {Months[told.Month - 1]} {told.Day}." : $"Nobody had seen number {at} before.";
                items.Add((text, day, stamped || at == 0 || at == stampedToo));
                Days[text] = day;
            }

            var pages = new[] { Page("a", items.Take(10), years), Page("b", items.Skip(4), years) };
            var copies = pages[0].Items.Join(pages[1].Items, item => item.Text, item => item.Text, (one, other) => new CopyGroup([.. new[] { one.Id, other.Id }.Order(StringComparer.Ordinal)]));
            return ([.. pages], new([.. copies], [], []));
        }

        public override string ToString() => $"seed {seed}";

        private static ReadPage Page(string name, IEnumerable<(string Text, DateOnly Day, bool Stamped)> items, int years)
        {
            var sheet = new Sheet(name);
            foreach (var (text, day, stamped) in items.Reverse())
            {
                sheet.Item(text, stamped ? PrintedStamp.On(day.AddYears(years).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
            }

            return sheet.Page();
        }
    }
}
