using Dateline.News;

namespace Dateline.Link;

/// <summary>
/// Joins gatherings into stories, surest first, looking at all at once, so that no order of arrival shows.
/// All that one side has gathered is compared with all that the other has: one chance likeness chains no two stories together.
/// </summary>
internal sealed class Settling
{
    /// <summary>So many neighbours may be of one's own story; the next as many are the crowd.</summary>
    private const int Few = 8;

    private readonly LinkOptions _options;
    private readonly Gathering?[] _gatherings;
    private readonly Disjoint _sets;
    private readonly List<int>?[] _near;
    private readonly int[] _age;
    private readonly PriorityQueue<(int Low, int High), Offer> _offers = new(Offer.SurestFirst);
    private readonly Action<Gathering, Gathering, double>? _joined;

    private Settling(IEnumerable<Gathering> gatherings, LinkOptions options, Action<Gathering, Gathering, double>? joined)
    {
        _options = options;
        _gatherings = [.. gatherings];
        _sets = new(_gatherings.Length);
        _near = new List<int>?[_gatherings.Length];
        _age = new int[_gatherings.Length];
        _joined = joined;
    }

    /// <summary>Joins what is alike.</summary>
    /// <param name="gatherings">In an order that does not depend on arrival: the first of equal offers is taken.</param>
    /// <param name="terms">How many terms the lexicon has.</param>
    /// <param name="joined">Told of every two that are about to be joined, and how surely they belong together.</param>
    /// <returns>What is left, in the order given; each stands where its first member stood.</returns>
    public static IEnumerable<Gathering> Of(
        IReadOnlyList<Gathering> gatherings, int terms, LinkOptions options, int threads, Action<Gathering, Gathering, double>? joined = null)
    {
        var settling = new Settling(gatherings, ForCrowd(options, gatherings), joined);
        var pairs = Neighbours.Among(gatherings, terms, options.MaxDays, threads);
        Crowd(gatherings, pairs, options.LeastCrowding);
        foreach (var pair in pairs)
        {
            settling.Consider(pair.Low, pair.High, pair.Dot, distant: true);
        }

        settling.Run();
        return settling._gatherings.OfType<Gathering>();
    }

    /// <summary>The more undated items there are, the more are alike by chance.</summary>
    private static LinkOptions ForCrowd(LinkOptions options, IReadOnlyList<Gathering> gatherings)
    {
        var undated = gatherings.Count(gathering => !gathering.IsDated);
        var tenfolds = Math.Max(0, Math.Log10(Math.Max(1, undated) / options.ManyUndated));
        return options with { Undated = options.Undated / (1 + (options.UndatedCrowd * tenfolds)) };
    }

    /// <summary>How alike each is to its nearest beyond the few that may be the same story; asked only where a side has no day.</summary>
    private static void Crowd(IReadOnlyList<Gathering> gatherings, Candidate[] pairs, double least)
    {
        var likest = new List<double>?[gatherings.Count];
        foreach (var pair in pairs)
        {
            Note(pair.Low, pair.Dot);
            Note(pair.High, pair.Dot);
        }

        for (var each = 0; each < likest.Length; each++)
        {
            var found = likest[each] ?? [];
            found.Sort();
            gatherings[each].Crowding = Math.Max(least, found.Count <= Few ? 0 : found[^Math.Min(found.Count, 2 * Few)..^Few].Average());
        }

        void Note(int each, double dot)
        {
            (likest[each] ??= []).Add(dot);
        }
    }

    private void Run()
    {
        while (_offers.TryDequeue(out var age, out var offer))
        {
            if (_gatherings[offer.Low] is { } low && _gatherings[offer.High] is { } high
                && _age[offer.Low] == age.Low && _age[offer.High] == age.High)
            {
                Join(offer, low, high);
            }
        }
    }

    private void Join(Offer offer, Gathering low, Gathering high)
    {
        _joined?.Invoke(low, high, offer.Score);
        low.Take(high);
        _gatherings[offer.High] = null;
        _age[offer.Low]++;
        _sets.Join(offer.Low, offer.High);
        (_near[offer.Low], _near[offer.High]) = (Near(offer.Low, offer.High), null);
        foreach (var other in _near[offer.Low]!)
        {
            Consider(Math.Min(offer.Low, other), Math.Max(offer.Low, other), low.Dot(_gatherings[other]!), distant: false);
        }
    }

    /// <summary>What is near to one or the other, as it has been joined since, rising.</summary>
    private List<int> Near(int low, int high)
    {
        var near = _near[low] ?? [];
        near.AddRange(_near[high] ?? []);
        for (var at = 0; at < near.Count; at++)
        {
            near[at] = _sets.Find(near[at]);
        }

        near.RemoveAll(other => other == low);
        return Rising.Made(near);
    }

    /// <param name="distant">True at the start, when pairs come from the index: those that might still come together are noted.</param>
    private void Consider(int low, int high, double dot, bool distant)
    {
        var (one, other) = (_gatherings[low]!, _gatherings[high]!);
        var score = one.Likeness(other, dot, _options);
        if (distant && score >= _options.Threshold / 2)
        {
            (_near[low] ??= []).Add(high);
            (_near[high] ??= []).Add(low);
        }

        if (score >= _options.Threshold && one.SharesEnough(other, _options) && one.Agrees(other) && one.MayMeet(other))
        {
            // An offer made before one of the two had grown is void.
            _offers.Enqueue((_age[low], _age[high]), new(score, low, high));
        }
    }

    private readonly record struct Offer(double Score, int Low, int High)
    {
        public static IComparer<Offer> SurestFirst { get; } = Comparer<Offer>.Create((one, other) =>
            (other.Score, one.Low, one.High).CompareTo((one.Score, other.Low, other.High)));
    }
}
