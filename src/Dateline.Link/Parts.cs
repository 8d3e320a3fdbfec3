using System.Globalization;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Parts items whose texts are equal and which are no copies all the same, by what stands beside the text.</summary>
internal static class Parts
{
    /// <summary>Short words come back: “Flood warning for the lower river” printed so many days later is another warning.</summary>
    private const int MostDays = 7;

    /// <summary>
    /// By runs of days printed beside them. What has no day goes with the one run there is; where there are several, nobody
    /// can say with which, and it stays apart from all.
    /// </summary>
    public static IEnumerable<List<int>> ByDay(Item[] items, List<int> members)
    {
        var dated = members.Select(member => (member, Day: DayOf(items[member]))).ToLookup(pair => pair.Day is not null);
        var runs = new List<List<int>>();
        DateOnly? before = null;
        foreach (var (member, day) in dated[true].OrderBy(pair => pair.Day).ThenBy(pair => pair.member))
        {
            if (before is null || day!.Value.DayNumber - before.Value.DayNumber > MostDays)
            {
                runs.Add([]);
            }

            runs[^1].Add(member);
            before = day;
        }

        return WithRest(runs, [.. dated[false].Select(pair => pair.member)]);
    }

    /// <summary>By the figures in their headlines: those that share one stay together, those without any as under <see cref="ByDay"/>.</summary>
    public static IEnumerable<List<int>> ByTitleCounts(Item[] items, List<int> members)
    {
        var sets = new Disjoint(members.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = members.Select(member => CountsOf(items[member])).ToList();
        for (var at = 0; at < members.Count; at++)
        {
            foreach (var count in counts[at])
            {
                sets.Join(seen.TryGetValue(count, out var first) ? first : seen[count] = at, at);
            }
        }

        var parts = sets.Sets().Where(set => counts[set[0]].Length > 0).Select(set => set.Select(at => members[at]).ToList());
        return WithRest([.. parts], [.. members.Where((_, at) => counts[at].Length == 0)]);
    }

    /// <summary>True when both headlines count something and share no figure.</summary>
    public static bool TitlesContradict(Item one, Item other)
    {
        var (ones, others) = (CountsOf(one), CountsOf(other));
        return ones.Length > 0 && others.Length > 0 && !ones.Intersect(others, StringComparer.Ordinal).Any();
    }

    /// <summary>True when the days printed beside short words are too far apart for one item.</summary>
    public static bool DaysApart(Item one, Item other) =>
        DayOf(one) is { } day && DayOf(other) is { } second && Math.Abs(day.DayNumber - second.DayNumber) > MostDays;

    private static List<List<int>> WithRest(List<List<int>> parts, List<int> rest) => (parts.Count, rest.Count) switch
    {
        (_, 0) => parts,
        (1, _) => [[.. parts[0].Concat(rest).Order()]],
        _ => [.. parts, rest],
    };

    private static string[] CountsOf(Item item) => item.Title is null ? [] : Wording.Of([item.Title]).Counts;

    private static DateOnly? DayOf(Item item) => item.Published is { Year: { } year, Month: { } month, Day: { } day }
        && DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
        ? found : null;
}
