using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Finds the items that tell one happening in a stream of them, keeping no more than a window of time. Items wait until some
/// thousands are there and whole days are behind them; then they are put in order of time and joined, together with the stories
/// that are still open. So the order of arrival within a day leaves no trace, and an item a little late finds its story. A story
/// is closed when nothing that can still come would belong to it. Undated items wait for the end of input.
/// </summary>
public sealed class StoryWindow(LinkOptions options, int threads = 1)
{
    /// <summary>So many items wait before the older half of them is joined.</summary>
    private const int Waiting = 8192;

    /// <summary>Of more words than are counted (see <see cref="BagMaker"/>) no letter need be kept.</summary>
    private const int MostLetters = 1 << 14;

    /// <summary>Without a day, the same words of fewer terms are no copy: “Live” stands above many things.</summary>
    private const int LeastUndated = 2;

    private readonly Lexicon _lexicon = new();
    private readonly Rarity _rarity = new();
    private readonly Dictionary<string, int> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Id, double At)> _open = [];
    private readonly List<LooseItem> _undated = [];
    private List<LooseItem> _dated = [];
    private List<Gathering> _stories = [];
    private int _next = Waiting;
    private int _number;

    /// <returns>Items that have left the window, in order of their stories.</returns>
    public IEnumerable<PlacedItem> Take(LooseItem item)
    {
        var kept = item with
        {
            Title = Cut(item.Title),
            Text = Cut(item.Text),
        };
        if (kept.Published is null)
        {
            _undated.Add(kept);
            return [];
        }

        _dated.Add(kept);
        return _dated.Count < _next ? [] : Slide();
    }

    /// <summary>The end of input.</summary>
    /// <returns>All that were still in the window.</returns>
    public IEnumerable<PlacedItem> End()
    {
        _dated.Sort(InTime);
        _undated.Sort(InTime);
        Settle([.. _dated, .. _undated]);
        _dated = [];
        _undated.Clear();
        return Close(_ => true);
    }

    private List<PlacedItem> Slide()
    {
        _dated.Sort(InTime);
        // The day of the middle item is over when a quarter of all is at least two days younger.
        var last = _dated[_dated.Count / 2].Published!.Value.Day;
        if (_dated[_dated.Count * 3 / 4].Published!.Value.Day.DayNumber < last.DayNumber + 2)
        {
            _next = _dated.Count + (Waiting / 2);
            return [];
        }

        var settled = _dated.FindIndex(item => item.Published!.Value.Day > last);
        Settle(_dated[..settled]);
        _dated = _dated[settled..];
        _next = Math.Max(Waiting, _dated.Count + (Waiting / 2));
        // An item may come a day late, and noon stands for a day without a time.
        var (oldest, newest) = (last.DayNumber - options.MaxDays - 1, last.DayNumber + 1 + options.MaxDays);
        return Close(story => story.Published.To < oldest || story.Published.From > newest);
    }

    /// <summary>Joins these items, in order of time, with the stories that are open. What says the same on the same day is one from the start.</summary>
    private void Settle(List<LooseItem> items)
    {
        var maker = new BagMaker(_lexicon);
        List<Bag> bags = [.. items.Select(item => Counted(item, maker))];
        List<Gathering> gatherings = [.. _stories];
        var same = new Dictionary<(DateOnly?, string?, string?), Gathering>();
        foreach (var (item, bag) in items.Zip(bags))
        {
            var gathering = new Gathering(Made(item, bag));
            if (bag.Terms.Length < (item.Published is null ? LeastUndated : 1) || same.TryAdd((item.Published?.Day, item.Title, item.Text), gathering))
            {
                gatherings.Add(gathering);
            }
            else
            {
                same[(item.Published?.Day, item.Title, item.Text)].Take(gathering);
            }
        }

        Stories.FindBy(gatherings, _rarity);
        _stories = [.. Settling.Of(gatherings, _lexicon.Terms, options, threads)];
    }

    private Bag Counted(LooseItem item, BagMaker maker)
    {
        var bag = maker.Of([item.Title ?? "", item.Text ?? ""], hasTitle: true, null, []);
        _rarity.Count(bag);
        return bag;
    }

    private Unit Made(LooseItem item, Bag bag)
    {
        var unit = Units.Of(_number++, item, bag, _lexicon, _rarity, OutletsOf(item));
        _open[unit.Number] = (item.Id, unit.Published.From);
        return unit;
    }

    private int[] OutletsOf(LooseItem item) => string.IsNullOrEmpty(item.Outlet) ? []
        : [_outlets.TryGetValue(item.Outlet, out var number) ? number : _outlets[item.Outlet] = _outlets.Count];

    /// <summary>Stories by their first item, items by time.</summary>
    private List<PlacedItem> Close(Func<Gathering, bool> isOver)
    {
        var over = _stories.Where(isOver).Select(story => story.Members.Select(member =>
        {
            _open.Remove(member, out var item);
            return item;
        }).Order(Earlier).ToList()).OrderBy(story => story[0], Earlier).ToList();
        _stories.RemoveAll(story => isOver(story));
        return [.. over.SelectMany(story => story.Select(item => new PlacedItem(item.Id, story[0].Id)))];
    }

    private static readonly Comparer<(string Id, double At)> Earlier = Comparer<(string Id, double At)>.Create((one, other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.Id, other.Id));

    private static int InTime(LooseItem one, LooseItem other)
    {
        var byTime = (one.Published, other.Published) is ({ } mine, { } theirs) ? mine.CompareTo(theirs) : 0;
        var byId = byTime != 0 ? byTime : string.CompareOrdinal(one.Id, other.Id);
        var byTitle = byId != 0 ? byId : string.CompareOrdinal(one.Title, other.Title);
        return byTitle != 0 ? byTitle : string.CompareOrdinal(one.Text, other.Text);
    }

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length > MostLetters ? text[..MostLetters] : text;
}
