using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Finds stories that continue one another over weeks: announced and held, asked for and decided, said and answered. They are stories of
/// their own; a thread only leads from the later one to the earlier one it goes on from, and says by what.
/// </summary>
public static class Threads
{
    /// <summary>A matter that rested longer is taken up anew.</summary>
    private const double MostDays = 45;

    /// <summary>Stories as alike as this, whose day the later one names, go on from one another.</summary>
    private const double Recalled = 0.1;

    /// <summary>As <see cref="Recalled"/>, where no day is named.</summary>
    private const double Alike = 0.2;

    /// <summary>How many terms must be the same: a name and a word are in the air for weeks.</summary>
    private const int LeastShared = 3;

    /// <summary>An announced day is met within so many days: time zones, and reports of the next morning.</summary>
    private const int NearDays = 1;

    /// <summary>A wider interval is no day.</summary>
    private const int NarrowDays = 4;

    /// <summary>What is shared, of which so much is told.</summary>
    private const int MostShown = 6;

    /// <param name="groups">As <see cref="Stories.Among"/> found them for the same input.</param>
    /// <returns>At most one for each story, by the later story's first item id.</returns>
    public static ImmutableArray<StoryThread> Among(
        ImmutableArray<StoryGroup> groups, ImmutableArray<ReadPage> pages, ImmutableArray<ItemMarks> marks, Kinship kinship, Dating dating)
    {
        var prepared = Prepared.For(pages, marks, kinship, dating, Pairings.None);
        var unitOf = prepared.Members.Index().SelectMany(unit => unit.Item, (unit, item) => (prepared.Items[item].Item.Id, unit.Index))
            .ToDictionary(pair => pair.Id, pair => pair.Index, StringComparer.Ordinal);
        var itemOf = prepared.Items.ToDictionary(item => item.Item.Id, StringComparer.Ordinal);
        Told[] stories = [.. groups.Select(group => new Told(
            group, [.. group.Items.Select(id => itemOf[id])], prepared.Gathering([.. group.Items.Select(id => unitOf[id]).Distinct().Order()])))];
        prepared.FindBy([.. stories.Select(story => story.Whole)]);
        var threads = new Dictionary<int, StoryThread>();
        foreach (var pair in Neighbours.Among([.. stories.Select(story => story.Whole)], prepared.Lexicon.Terms, MostDays, Environment.ProcessorCount))
        {
            var (earlier, later) = IsEarlier(stories[pair.Low], stories[pair.High]) ? (pair.Low, pair.High) : (pair.High, pair.Low);
            if (Of(stories[earlier], stories[later], prepared) is { } thread && (!threads.TryGetValue(later, out var known) || IsBetter(thread, known)))
            {
                threads[later] = thread;
            }
        }

        return [.. threads.OrderBy(thread => thread.Key).Select(thread => thread.Value)];
    }

    private sealed record Told(StoryGroup Group, ImmutableArray<DatedItem> Items, Gathering Whole)
    {
        /// <summary>The day of the news, else of the first report: the first and the last it may be. Null where it is not nearly one day.</summary>
        public (DateOnly First, DateOnly Last)? Day { get; } = Items.Select(item => item.Happened).Concat(Items.Select(item => item.Published))
            .Where(when => when.Days <= NarrowDays).Select(when => ((DateOnly, DateOnly)?)(when.From!.Value.Day, when.To!.Value.Day)).Min();

        /// <summary>Days that its texts tell as to come, or that lie behind its own.</summary>
        public IEnumerable<DayPlaced> ToCome => Items.SelectMany(item => item.Days)
            .Where(day => day.From == day.To && (day.Named.Telling == Telling.ToCome || (day.Named.Telling == Telling.None && day.From > Day?.Last)));

        /// <summary>Days that its texts name as past and behind its own news.</summary>
        public IEnumerable<DayPlaced> Behind => Items.SelectMany(item => item.Days).Where(day => day.From == day.To && day.From < Day?.First);
    }

    private static bool IsEarlier(Told one, Told other) => one.Day is { } day && other.Day is { } second && day != second ? day.CompareTo(second) < 0
        : string.CompareOrdinal(one.Group.Items[0], other.Group.Items[0]) < 0;

    private static bool IsBetter(StoryThread one, StoryThread other) =>
        (one.Kind, -one.Score, one.Earlier).CompareTo((other.Kind, -other.Score, other.Earlier)) < 0;

    private static StoryThread? Of(Told earlier, Told later, Prepared prepared)
    {
        if (earlier.Day is not { } before || later.Day is not { } day || before.First >= day.Last || day.First.DayNumber - before.Last.DayNumber > MostDays)
        {
            return null;
        }

        var likeness = earlier.Whole.Cosine(later.Whole);
        var announced = earlier.ToCome.FirstOrDefault(each => IsNear(each, day) && each.From > before.First);
        var recalled = later.Behind.FirstOrDefault(each => IsNear(each, before));
        var named = announced ?? recalled;
        if (likeness < (named is null ? Alike : Recalled))
        {
            return null;
        }

        var link = prepared.Grounds.Of(earlier.Whole, later.Whole, likeness);
        return link.Shared.Length < LeastShared ? null : new(
            later.Group.Items[0], earlier.Group.Items[0], announced is not null ? ThreadKind.Came : recalled is not null ? ThreadKind.Recalls : ThreadKind.Continues,
            likeness, [.. link.Shared.Take(MostShown)], named?.Named.At, named is null ? null : OwnerOf(announced is not null ? earlier : later, named));
    }

    private static bool IsNear(DayPlaced named, (DateOnly First, DateOnly Last) day) =>
        named.From.DayNumber >= day.First.DayNumber - NearDays && named.From.DayNumber <= day.Last.DayNumber + NearDays;

    private static string OwnerOf(Told story, DayPlaced day) => story.Items.First(item => item.Days.Contains(day)).Item.Id;
}
