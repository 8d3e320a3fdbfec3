using System.Buffers;

namespace Dateline.Link;

/// <summary>Two gatherings that may belong together, by number.</summary>
/// <param name="Dot">The product of what they are about.</param>
internal readonly record struct Candidate(int Low, int High, double Dot);

/// <summary>
/// Finds pairs worth comparing through postings of each gathering's heaviest terms.
/// A posting is in order of time, and only a bounded stretch before a gathering is looked at, so the cost of one
/// does not grow with how often its terms are used.
/// </summary>
internal sealed class Neighbours
{
    /// <summary>How far back along a posting is looked.</summary>
    private const int Reach = 64;

    /// <summary>How many of those found are kept for each gathering, those with most in common first.</summary>
    private const int Kept = 40;

    private readonly IReadOnlyList<Gathering> _all;
    private readonly int[] _inTime;
    private readonly double _maxDays;

    /// <summary>When each was published: side by side, because they are looked at more often than anything else.</summary>
    private readonly Span[] _published;

    /// <summary>By term: the number of its posting, plus one.</summary>
    private readonly int[] _posting;

    private readonly int[] _starts;
    private readonly int[] _who;
    private readonly float[] _weights;

    /// <summary>Of each gathering in order of time: where it stands in the postings of its keys.</summary>
    private readonly int[][] _places;

    private Neighbours(IReadOnlyList<Gathering> all, int terms, double maxDays)
    {
        _all = all;
        _maxDays = maxDays;
        _published = [.. all.Select(each => each.Published)];
        _inTime = [.. Enumerable.Range(0, all.Count).OrderBy(each => all[each].Published.Middle ?? double.PositiveInfinity).ThenBy(each => each)];
        _posting = new int[terms];
        var lengths = new List<int>();
        foreach (var key in all.SelectMany(each => each.Keys))
        {
            if (_posting[key] == 0)
            {
                lengths.Add(0);
                _posting[key] = lengths.Count;
            }

            lengths[_posting[key] - 1]++;
        }

        _starts = new int[lengths.Count + 1];
        for (var posting = 0; posting < lengths.Count; posting++)
        {
            _starts[posting + 1] = _starts[posting] + lengths[posting];
        }

        _who = new int[_starts[^1]];
        _weights = new float[_starts[^1]];
        _places = new int[all.Count][];
        Fill();
    }

    /// <param name="terms">How many terms the lexicon has.</param>
    /// <returns>Distinct pairs, those of the first in time first; the same on any number of threads.</returns>
    public static Candidate[] Among(IReadOnlyList<Gathering> all, int terms, double maxDays, int threads)
    {
        var near = new Neighbours(all, terms, maxDays);
        var found = new Candidate[all.Count][];
        if (threads <= 1)
        {
            var scratch = new Scratch(all.Count, terms);
            for (var at = 0; at < all.Count; at++)
            {
                found[at] = near.Before(at, scratch);
            }
        }
        else
        {
            Parallel.For(
                0, all.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new Scratch(all.Count, terms),
                (at, _, scratch) =>
                {
                    found[at] = near.Before(at, scratch);
                    return scratch;
                },
                _ => { });
        }

        return [.. found.SelectMany(each => each)];
    }

    private void Fill()
    {
        var next = _starts[..^1];
        foreach (var each in _inTime)
        {
            var gathering = _all[each];
            _places[each] = new int[gathering.Keys.Length];
            for (var key = 0; key < gathering.Keys.Length; key++)
            {
                var place = next[_posting[gathering.Keys[key]] - 1]++;
                _places[each][key] = place;
                _who[place] = each;
                _weights[place] = gathering.WeightOf(gathering.Keys[key]);
            }
        }
    }

    /// <summary>The pairs of the n-th in time with those before it.</summary>
    private Candidate[] Before(int at, Scratch scratch)
    {
        var who = _inTime[at];
        var (gathering, published) = (_all[who], _published[who]);
        for (var key = 0; key < gathering.Keys.Length; key++)
        {
            var place = _places[who][key];
            var weight = _weights[place];
            var last = Math.Max(_starts[_posting[gathering.Keys[key]] - 1], place - Reach);
            for (var back = place - 1; back >= last; back--)
            {
                var other = _who[back];
                if (published.DaysFrom(_published[other]) <= _maxDays)
                {
                    scratch.Add(other, weight * _weights[back]);
                }
            }
        }

        var kept = scratch.Best(Kept);
        if (kept.Length == 0)
        {
            return [];
        }

        scratch.Lay(gathering);
        var pairs = new Candidate[kept.Length];
        for (var each = 0; each < kept.Length; each++)
        {
            var other = kept[each];
            pairs[each] = new(Math.Min(who, other), Math.Max(who, other), scratch.Dot(gathering, _all[other]));
        }

        scratch.Clear(gathering);
        return pairs;
    }

    /// <summary>What one thread needs to look for one gathering after another.</summary>
    private sealed class Scratch(int gatherings, int terms)
    {
        private readonly float[] _common = new float[gatherings];
        private readonly float[] _laid = new float[terms];
        private ulong[] _found = new ulong[64];
        private int _count;

        public void Add(int other, float common)
        {
            if (_common[other] == 0)
            {
                if (_count == _found.Length)
                {
                    Array.Resize(ref _found, _count * 2);
                }

                _found[_count++] = (uint)other;
            }

            _common[other] += common;
        }

        /// <summary>Those with most in common, of equals the smaller number, in any order that is always the same; and all is forgotten.</summary>
        public int[] Best(int most)
        {
            if (_count > most)
            {
                for (var at = 0; at < _count; at++)
                {
                    // The bits of a float that is not negative rise with it.
                    var other = (int)_found[at];
                    _found[at] = ((ulong)(uint.MaxValue - BitConverter.SingleToUInt32Bits(_common[other])) << 32) | (uint)other;
                }

                Select(_found.AsSpan(0, _count), most);
            }

            var best = new int[Math.Min(_count, most)];
            for (var at = 0; at < _count; at++)
            {
                var other = (int)(_found[at] & uint.MaxValue);
                _common[other] = 0;
                if (at < best.Length)
                {
                    best[at] = other;
                }
            }

            _count = 0;
            return best;
        }

        /// <summary>Brings the least numbers to the front, in any order (C. A. R. Hoare, “Algorithm 65: Find”, 1961).</summary>
        private static void Select(Span<ulong> numbers, int count)
        {
            var (low, high) = (0, numbers.Length - 1);
            while (low < high)
            {
                var middle = numbers[low + ((high - low) / 2)];
                var (i, j) = (low, high);
                while (i <= j)
                {
                    while (numbers[i] < middle)
                    {
                        i++;
                    }

                    while (numbers[j] > middle)
                    {
                        j--;
                    }

                    if (i <= j)
                    {
                        (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
                        i++;
                        j--;
                    }
                }

                if (count <= j)
                {
                    high = j;
                }
                else if (count >= i)
                {
                    low = i;
                }
                else
                {
                    return;
                }
            }
        }

        public void Lay(Gathering gathering)
        {
            for (var at = 0; at < gathering.Content.Terms.Length; at++)
            {
                _laid[gathering.Content.Terms[at]] = gathering.Content.Weights[at];
            }
        }

        public void Clear(Gathering gathering) => Array.ForEach(gathering.Content.Terms, term => _laid[term] = 0);

        public double Dot(Gathering laid, Gathering other) =>
            laid.Language == other.Language && laid.Language >= 0 ? other.Content.Dot(_laid) : laid.Dot(other);
    }
}
