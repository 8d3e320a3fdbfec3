using Dateline.News;

namespace Dateline.Bench;

/// <summary>
/// The plain way to link a stream, to measure against: TF-IDF vectors, document frequencies as the stream brings them, and each
/// item put to the centroid it is likest to among all of the window, or made a centroid of its own. As J. Allan et al.,
/// “On-line new event detection and tracking”, 1998, and most open systems since.
/// </summary>
internal sealed class PlainLinker(double days, double threshold)
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<int> _uses = [];
    private readonly List<Centroid> _open = [];
    private int _seen;

    public void Place(LooseItem item) => Place(item, item.Published?.Day.DayNumber);

    private void Place(LooseItem item, int? day)
    {
        var vector = VectorOf($"{item.Title}\n{item.Text}");
        if (day is { } today)
        {
            _open.RemoveAll(centroid => centroid.Last < today - days);
        }

        Centroid? best = null;
        var most = threshold;
        foreach (var centroid in _open)
        {
            if (centroid.Likeness(vector) is var likeness && likeness >= most)
            {
                (best, most) = (centroid, likeness);
            }
        }

        if (best is null)
        {
            best = new();
            _open.Add(best);
        }

        best.Add(vector, day);
    }

    private List<(int Term, double Weight)> VectorOf(string text)
    {
        var counts = new Dictionary<int, int>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                var word = text[start..at].ToLowerInvariant();
                if (!_terms.TryGetValue(word, out var term))
                {
                    _terms[word] = term = _uses.Count;
                    _uses.Add(0);
                }

                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        _seen++;
        foreach (var term in counts.Keys)
        {
            _uses[term]++;
        }

        var weights = counts.Select(pair => (Term: pair.Key, Weight: (1 + Math.Log(pair.Value)) * Math.Log((1 + _seen) / (double)_uses[pair.Key]))).ToList();
        var length = Math.Sqrt(weights.Sum(pair => pair.Weight * pair.Weight));
        return length == 0 ? weights : [.. weights.Select(pair => (pair.Term, pair.Weight / length))];
    }

    private sealed class Centroid
    {
        private readonly Dictionary<int, double> _sum = [];
        private double _length;

        public int Last { get; private set; } = int.MinValue;

        public double Likeness(List<(int Term, double Weight)> vector)
        {
            var dot = 0.0;
            foreach (var (term, weight) in vector)
            {
                if (_sum.TryGetValue(term, out var mine))
                {
                    dot += mine * weight;
                }
            }

            return _length == 0 ? 0 : dot / _length;
        }

        public void Add(List<(int Term, double Weight)> vector, int? day)
        {
            foreach (var (term, weight) in vector)
            {
                _sum[term] = _sum.GetValueOrDefault(term) + weight;
            }

            _length = Math.Sqrt(_sum.Values.Sum(weight => weight * weight));
            Last = day is { } today ? Math.Max(today, Last) : int.MaxValue;
        }
    }
}
