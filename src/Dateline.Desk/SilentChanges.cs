using Dateline.News;

namespace Dateline.Desk;

/// <summary>Articles that were changed in their headline, a figure or a name, and whose later wording does not say so.</summary>
internal static class SilentChanges
{
    /// <summary>So many places are shown.</summary>
    private const int MostShown = 3;

    public static IEnumerable<Doubt> In(Timeline timeline)
    {
        var items = timeline.Items.DistinctBy(item => item.Item.Id, StringComparer.Ordinal).ToDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal);
        foreach (var revised in timeline.Revisions.Where(revised => revised.Earlier is not null && !revised.Changes.Any(change => change.Kind is ChangeKind.Correction or ChangeKind.Note)))
        {
            var changes = revised.Changes.Where(change => change.Kind is ChangeKind.Headline or ChangeKind.Figure or ChangeKind.Name).ToList();
            if (changes.Count > 0 && items.TryGetValue(revised.Item, out var item))
            {
                yield return new("changed", $"“{item.Beginning}” was changed and does not say so: {string.Join("; ", changes.Take(MostShown).Select(Says))}{(changes.Count > MostShown ? $"; and {changes.Count - MostShown} more" : "")}.",
                    [.. changes.Take(MostShown).SelectMany(change => new[] { change.Was, change.Is }).OfType<Evidence>()]);
            }
        }
    }

    private static string Says(Change change)
    {
        var what = change.Kind switch { ChangeKind.Headline => "the headline", ChangeKind.Figure => "a figure", _ => "a name" };
        return (change.Was, change.Is) switch
        {
            ({ } was, { } now) => $"{what}, “{Item.BeginningOf(was.Exact)}”, then “{Item.BeginningOf(now.Exact)}”",
            ({ } was, null) => $"{what}, “{Item.BeginningOf(was.Exact)}”, taken out",
            (_, { } now) => $"{what}, “{Item.BeginningOf(now.Exact)}”, put in",
            _ => what,
        };
    }
}
