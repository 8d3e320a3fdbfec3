using Dateline.News;

namespace Dateline.Link;

/// <summary>A link that was made between two units, the likest of the two gatherings it joined.</summary>
internal sealed record Joint(Pair Units, double Score);

/// <summary>
/// Joins units into stories, surest first, looking at all units at once, so that no order of arrival shows.
/// All that one side has gathered is compared with all that the other has: one chance likeness chains no two stories together.
/// </summary>
internal sealed class Settling
{
    /// <summary>Among how many units of a story the one is sought that the next resembles most.</summary>
    private const int MostAsked = 64;

    private readonly IReadOnlyList<Unit> _units;
    private readonly LinkOptions _options;
    private readonly Gathering?[] _gatherings;
    private readonly SortedSet<int>[] _near;
    private readonly List<int>[] _members;
    private readonly PriorityQueue<Offer, Offer> _offers = new(Offer.SurestFirst);
    private readonly List<Joint>[] _joints;
    private readonly int[] _age;

    private Settling(IReadOnlyList<Unit> units, LinkOptions options)
    {
        _units = units;
        _options = options;
        _gatherings = [.. units.Select(unit => new Gathering(unit))];
        _near = [.. units.Select(_ => new SortedSet<int>())];
        _members = [.. Enumerable.Range(0, units.Count).Select(unit => new List<int> { unit })];
        _joints = [.. units.Select(_ => new List<Joint>())];
        _age = new int[units.Count];
    }

    /// <summary>Joins what is alike.</summary>
    /// <returns>For each story its units, rising, and the links made; stories by first unit.</returns>
    public static List<(List<int> Units, List<Joint> Joints)> Of(IReadOnlyList<Unit> units, IEnumerable<Pair> pairs, LinkOptions options)
    {
        var settling = new Settling(units, options);
        foreach (var pair in pairs)
        {
            settling.Consider(pair.Low, pair.High, distant: true);
        }

        settling.Run();
        return [.. Enumerable.Range(0, units.Count)
            .Where(unit => settling._gatherings[unit] is not null)
            .Select(unit => (settling._members[unit].Order().ToList(), settling._joints[unit]))];
    }

    private void Run()
    {
        while (_offers.TryDequeue(out var offer, out _))
        {
            if (_gatherings[offer.Low] is { } low && _gatherings[offer.High] is { } high
                && _age[offer.Low] == offer.LowAge && _age[offer.High] == offer.HighAge)
            {
                Join(offer, low, high);
            }
        }
    }

    private void Join(Offer offer, Gathering low, Gathering high)
    {
        _joints[offer.Low].AddRange(_joints[offer.High]);
        _joints[offer.Low].Add(new(new(Likest(offer.Low, high), Likest(offer.High, low)), offer.Score));
        _gatherings[offer.Low] = low.With(high);
        _gatherings[offer.High] = null;
        _age[offer.Low]++;
        _members[offer.Low].AddRange(_members[offer.High]);
        _near[offer.Low].UnionWith(_near[offer.High]);
        _near[offer.Low].ExceptWith([offer.Low, offer.High]);
        foreach (var other in _near[offer.High])
        {
            _near[other].Remove(offer.High);
            if (other != offer.Low)
            {
                _near[other].Add(offer.Low);
            }
        }

        _near[offer.High].Clear();
        foreach (var other in _near[offer.Low])
        {
            Consider(Math.Min(offer.Low, other), Math.Max(offer.Low, other), distant: false);
        }
    }

    private int Likest(int gathering, Gathering other) => _members[gathering].Take(MostAsked)
        .OrderByDescending(unit => _units[unit].Content.Dot(other.Content)).ThenBy(unit => unit).First();

    /// <param name="distant">True at the start, when pairs come from the index: those that might still come together are noted.</param>
    private void Consider(int low, int high, bool distant)
    {
        var score = _gatherings[low]!.Likeness(_gatherings[high]!, _options);
        if (distant && score >= _options.Threshold / 2)
        {
            _near[low].Add(high);
            _near[high].Add(low);
        }

        if (score >= _options.Threshold && _gatherings[low]!.SharesEnough(_gatherings[high]!, _options)
            && _gatherings[low]!.Agrees(_gatherings[high]!))
        {
            var offer = new Offer(score, low, high, _age[low], _age[high]);
            _offers.Enqueue(offer, offer);
        }
    }

    private readonly record struct Offer(double Score, int Low, int High, int LowAge, int HighAge)
    {
        public static IComparer<Offer> SurestFirst { get; } = Comparer<Offer>.Create((one, other) =>
            (other.Score, one.Low, one.High).CompareTo((one.Score, other.Low, other.High)));
    }
}
