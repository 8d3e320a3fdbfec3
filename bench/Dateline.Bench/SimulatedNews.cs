using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.News;

namespace Dateline.Bench;

/// <summary>How a simulated run of news is made. Shares are 0 to 1.</summary>
/// <param name="Clues">Of the items' own clues (days told in their texts, printed stamps), the share that is left.</param>
internal sealed record SimulatedOptions(int Seed, double Clues)
{
    public int Outlets { get; init; } = 4;

    /// <summary>False for texts that tell no day at all, with all else as it is.</summary>
    public bool Telling { get; init; } = true;

    public int Years { get; init; } = 3;

    /// <summary>Items on one saving of an outlet's list.</summary>
    public int Shown { get; init; } = 40;

    /// <summary>Days between two savings of a list, on average.</summary>
    public int SavedEvery { get; init; } = 60;

    public double Stamped { get; init; } = 0.15;

    public double Pinned { get; init; } = 0.1;

    /// <summary>Stamps that a wrong clock or zone puts a day off.</summary>
    public double WrongClocks { get; init; } = 0.005;

    public double WrongStories { get; init; } = 0.01;

    public double Retrieved { get; init; } = 0.3;
}

/// <summary>
/// News made from a schedule that is known: several outlets with bursts and silences tell the same happenings, their lists are saved
/// again and again, some items are pinned, some clocks are wrong, and of what dates an item only a share is left.
/// </summary>
/// <param name="Days">The true day of each item, by item id.</param>
/// <param name="Undated">Items without a printed day, by id.</param>
internal sealed record SimulatedNews(
    ImmutableArray<ReadPage> Pages, Kinship Kinship, ImmutableArray<StoryGroup> Stories, IReadOnlyDictionary<string, DateOnly> Days, IReadOnlySet<string> Undated)
{
    private static readonly DateOnly First = new(2030, 3, 1);

    private static readonly string[] Months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    private static readonly string[] Things = ["harbour", "otter", "bell", "council", "ferry", "quay", "baker", "mill", "captain", "lock", "gull", "keeper", "fair", "museum", "bridge"];

    private sealed record Told(int Happening, int Outlet, DateOnly Day, string Text, bool Stamped, bool WrongClock);

    public static SimulatedNews Of(SimulatedOptions options)
    {
        var random = new Random(options.Seed);
        var told = Tell(random, options);
        var pages = new List<ReadPage>();
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var undated = new HashSet<string>(StringComparer.Ordinal);
        var shown = new Dictionary<Told, List<string>>();
        for (var outlet = 0; outlet < options.Outlets; outlet++)
        {
            var own = told.Where(each => each.Outlet == outlet).OrderBy(each => each.Day).ToList();
            var end = First.AddDays(options.Years * 365);
            for (var saved = First.AddDays(30 + random.Next(options.SavedEvery)); saved < end; saved = saved.AddDays(1 + random.Next(options.SavedEvery * 2)))
            {
                var list = own.Where(each => each.Day <= saved).TakeLast(options.Shown).Reverse().ToList();
                if (list.Count > 1 && random.NextDouble() < options.Pinned)
                {
                    var pinned = own[random.Next(own.IndexOf(list[^1]) + 1)];
                    list.Remove(pinned);
                    list.Insert(0, pinned);
                }

                pages.Add(Page($"outlet{outlet}-{saved:yyyyMMdd}", list, random.NextDouble() < options.Retrieved ? saved : null, days, undated, shown));
            }
        }

        var copies = shown.Values.Where(ids => ids.Count > 1).Select(ids => new CopyGroup([.. ids.Order(StringComparer.Ordinal)])).ToImmutableArray();
        return new([.. pages], new(copies, [], []), Joined(random, options, shown), days, undated);
    }

    /// <summary>Happenings in bursts and silences, each told by some outlets on its day or soon after.</summary>
    private static List<Told> Tell(Random random, SimulatedOptions options)
    {
        var told = new List<Told>();
        var (rate, until) = (0.4, 0);
        var happening = 0;
        for (var day = 0; day < options.Years * 365; day++)
        {
            if (day >= until)
            {
                (rate, until) = random.NextDouble() switch { < 0.15 => (0.0, day + random.Next(14, 50)), < 0.35 => (2.5, day + random.Next(7, 21)), _ => (0.4, day + random.Next(20, 70)) };
            }

            for (var chance = rate; chance > 0; chance--)
            {
                if (random.NextDouble() >= chance)
                {
                    continue;
                }

                happening++;
                var happened = First.AddDays(day);
                foreach (var outlet in Enumerable.Range(0, options.Outlets).Where(_ => random.NextDouble() < 0.5))
                {
                    var late = random.NextDouble() switch { < 0.75 => 0, < 0.95 => 1, < 0.995 => 2, _ => 4 };
                    // What is drawn does not hang on the share of clues, so that the same news is seen with more and fewer of them.
                    var (kind, left, stamped, wrong, ahead) = (random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble(), random.Next(2, 90));
                    var subject = $"the {Things[happening % Things.Length]} of the {Things[happening / 7 % Things.Length]} number {happening.ToString(CultureInfo.InvariantCulture)}o{outlet}";
                    told.Add(new(happening, outlet, happened.AddDays(late), left < options.Clues && options.Telling ? Clue(kind, subject, happened, ahead) : $"Nobody had seen {subject} before.",
                        stamped < options.Stamped * options.Clues || stamped < 0.04, wrong < options.WrongClocks));
                }
            }
        }

        return told;
    }

    private static string Clue(double kind, string subject, DateOnly happened, int ahead) => kind switch
    {
        < 0.55 => $"The keeper opened {subject} on {Day(happened)}.",
        < 0.65 => $"A vote on {subject} is scheduled for {Day(happened.AddDays(ahead))}.",
        < 0.73 => $"It is the second one, after others closed {subject} on {Day(happened.AddDays(-ahead))}.",
        < 0.76 => $"There has been {subject} in town since {(happened.Year - (ahead / 10)).ToString(CultureInfo.InvariantCulture)}.",
        _ => $"Nobody had seen {subject} before.",
    };

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Day}");

    private static ReadPage Page(string name, List<Told> list, DateOnly? saved, Dictionary<string, DateOnly> days, HashSet<string> undated, Dictionary<Told, List<string>> shown)
    {
        var plain = new StringBuilder();
        var made = new List<(Told Told, Passage At, Passage? Stamp)>();
        foreach (var each in list)
        {
            var at = new Passage(each.Text, plain.Length);
            plain.Append(each.Text).Append('\n');
            var printed = each.Stamped ? new Passage(each.Day.AddDays(each.WrongClock ? 1 : 0).ToString("d MMMM yyyy", CultureInfo.InvariantCulture), plain.Length) : null;
            plain.Append(printed?.Text).Append('\n');
            made.Add((each, at, printed));
        }

        var whole = plain.ToString();
        var items = made.Select(each =>
        {
            var id = Item.IdOf(name, each.At.Start, each.At.End);
            days[id] = each.Told.Day;
            (shown.TryGetValue(each.Told, out var ids) ? ids : shown[each.Told] = []).Add(id);
            if (each.Stamp is null)
            {
                undated.Add(id);
            }

            var day = each.Told.Day.AddDays(each.Told.WrongClock ? 1 : 0);
            return new Item
            {
                Id = id,
                Page = name,
                Role = ItemRole.Entry,
                Paragraphs = [each.At],
                Start = each.At.Start,
                End = each.At.End,
                Published = each.Stamp is { } stamp ? new(day.Year, day.Month, day.Day, null, null, null, null, Evidence.In(name, whole, stamp.Start, stamp.End)) : null,
            };
        });
        return new()
        {
            Id = name,
            Path = name,
            Plain = whole,
            Kind = PageKind.Listing,
            Order = ListOrder.NewestFirst,
            Language = "en",
            Facts = new(Retrieved: saved),
            Items = [.. items],
        };
    }

    /// <summary>Four of five happenings told by several outlets are found to be one; a few links are wrong.</summary>
    private static ImmutableArray<StoryGroup> Joined(Random random, SimulatedOptions options, Dictionary<Told, List<string>> shown)
    {
        var groups = shown.GroupBy(each => each.Key.Happening).Where(group => group.Count() > 1 && random.NextDouble() < 0.8)
            .Select(group => group.SelectMany(each => each.Value).Order(StringComparer.Ordinal).ToImmutableArray()).ToList();
        for (var at = 1; at < groups.Count; at++)
        {
            if (random.NextDouble() < options.WrongStories)
            {
                groups[at - 1] = [.. groups[at - 1].Concat(groups[random.Next(groups.Count)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            }
        }

        return [.. groups.Select(ids => new StoryGroup(ids, []))];
    }
}
