
namespace Dateline.Read;

/// <summary>In which languages a line could be a stamp, where the page does not say its own: those that know all of its words.</summary>
internal static class Tongues
{
    private static readonly Lazy<Index> All = new(() => new([.. StampTables.Codes(latin: false), .. StampTables.Codes(latin: true)], inflected: true));

    private static readonly Lazy<Index> OtherScripts = new(() => new(StampTables.Codes(latin: false), inflected: false));

    /// <summary>The languages for a folded line. Latin letters are sought only where it is known that the line is a stamp: nearly every line has some.</summary>
    public static IEnumerable<Lexicon> Of(string folded, bool told)
    {
        var foreign = folded.Any(sign => sign > '\u036f' && char.IsLetter(sign));
        return told ? All.Value.Knowing(folded) : foreign ? OtherScripts.Value.Knowing(folded) : [];
    }

    /// <summary>True for the languages that most pages are written in: where they know a line, the others are not asked.</summary>
    public static bool IsCommon(Lexicon words) => Calendar.Has(words.Code);

    private sealed class Index
    {
        private readonly Lexicon[] languages;
        private readonly Dictionary<string, List<short>> words = new(StringComparer.Ordinal);
        private readonly short[] dense;
        private readonly bool inflected;

        public Index(string[] codes, bool inflected)
        {
            this.inflected = inflected;
            languages = [.. codes.Select(Lexicon.OfCode)];
            var glued = new SortedSet<short>();
            for (short at = 0; at < languages.Length; at++)
            {
                foreach (var word in languages[at].Keys.SelectMany(Atoms))
                {
                    ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
                    known ??= [];
                    if (known.Count == 0 || known[^1] != at)
                    {
                        known.Add(at);
                    }

                    if (Folding.IsDense(word[0]))
                    {
                        glued.Add(at);
                    }
                }
            }

            dense = [.. glued];
        }

        public IEnumerable<Lexicon> Knowing(string folded)
        {
            IEnumerable<short>? left = null;
            foreach (var atom in Atoms(folded))
            {
                if (Lexicon.Everywhere.Find(atom) is not null || Calendar.Zones.ContainsKey(atom.ToUpperInvariant()))
                {
                    continue;
                }

                var known = Folding.IsDense(atom[0]) ? dense : (IReadOnlyList<short>?)words.GetValueOrDefault(atom) ?? (inflected ? Inflecting(atom) : []);
                left = left is null ? known : left.Intersect(known);
            }

            return left is null ? [Lexicon.Everywhere] : left.Select(at => languages[at]);
        }

        /// <summary>The common languages that know a word as a month or weekday cut short, or in another case.</summary>
        private short[] Inflecting(string atom) => [.. Enumerable.Range(0, languages.Length).Where(at => IsCommon(languages[at]) && languages[at].Inflected(atom) is not null).Select(at => (short)at)];

        /// <summary>The runs of letters in a line.</summary>
        private static IEnumerable<string> Atoms(string folded)
        {
            for (var at = 0; at < folded.Length; at++)
            {
                var from = at;
                while (at < folded.Length && DateScan.IsLetter(folded[at]) && Folding.IsDense(folded[at]) == Folding.IsDense(folded[from]))
                {
                    at++;
                }

                if (at > from)
                {
                    yield return folded[from..at];
                    at--;
                }
            }
        }
    }
}
