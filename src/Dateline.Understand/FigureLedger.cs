using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Sums once each: the same amount in one story, or in one sentence told again, is one figure.</summary>
internal static class FigureLedger
{
    /// <summary>How many sentences of one sum are compared, at most: bounds the work on texts that repeat themselves.</summary>
    private const int MostCompared = 16;

    /// <summary>How many longer words two sentences of other stories must share.</summary>
    private const int SharedWords = 2;

    public static ImmutableArray<Figure> Of(ImmutableArray<MarkedItem> items)
    {
        var order = new List<Figure>();
        var evidence = new List<List<Evidence>>();
        var seen = new HashSet<(int Figure, Evidence Evidence)>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new Dictionary<string, List<(int Figure, HashSet<string> Words)>>(StringComparer.Ordinal);
        foreach (var (item, mark) in items.SelectMany(item => item.Marks.Figures.Select(mark => (item, mark))))
        {
            var sentence = item.Sentence(mark.At);
            var amount = $"{mark.Amount} {mark.High} {mark.Unit}";
            var inStory = $"{amount} in {item.Story}";
            var inWords = $"{amount} told {Folding.Letters(sentence.Text)}";
            var written = new Figure(new(mark.Amount, mark.Unit, mark.High), Also(mark), mark.What, mark.Who is { } who && Lexicon.Pronouns.Contains(who) ? null : mark.Who, mark.To, mark.Year, item.Story, []);
            var words = PlannedLedger.Rare(sentence.Text);
            var same = told.TryGetValue(amount, out var others) ? others : told[amount] = [];
            if (at.TryGetValue(inStory, out var known) || at.TryGetValue(inWords, out known) || Elsewhere(written, words, same, order, out known))
            {
                order[known] = order[known].Also.IsEmpty ? order[known] with { Also = Also(mark) } : order[known];
            }
            else
            {
                known = order.Count;
                order.Add(written);
                evidence.Add([]);
            }

            var said = item.Evidence(sentence);
            if (seen.Add((known, said)))
            {
                evidence[known].Add(said);
            }

            at[inStory] = at[inWords] = known;
            if (same.Count < MostCompared)
            {
                same.Add((known, words));
            }
        }

        return [.. order.Zip(evidence, (figure, all) => figure with { Evidence = [.. all] })];
    }

    /// <summary>
    /// Is it a sum that another story tells? Who gives what to whom agrees; or the sum is no round one, nothing speaks against it and
    /// the sentences share words.
    /// </summary>
    private static bool Elsewhere(Figure written, HashSet<string> words, List<(int Figure, HashSet<string> Words)> same, List<Figure> order, out int known)
    {
        foreach (var (figure, others) in same)
        {
            var other = order[figure];
            var agrees = written.Who is not null && written.What is not null && written.Who == other.Who && written.What == other.What
                && written.To == other.To && written.Year == other.Year;
            var against = AreOthers(written.Who, other.Who) || Differ(written.What, other.What) || Differ(written.To, other.To)
                || (written.Year is not null && other.Year is not null && written.Year != other.Year);
            if (agrees || (!against && IsSingular(written.Amount) && words.Count(others.Contains) >= SharedWords))
            {
                known = figure;
                return true;
            }
        }

        known = -1;
        return false;
    }

    /// <summary>Two names; “the mission” and “Europa Clipper” may be one.</summary>
    private static bool AreOthers(string? one, string? other) => IsName(one) && IsName(other) && LastWord(one!) != LastWord(other!);

    private static bool IsName(string? who)
    {
        var bare = who is null ? "" : who.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? who[4..] : who;
        return bare.Length > 0 && char.IsUpper(bare[0]);
    }

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    /// <summary>Money of a million or more in two figures that count: 5.2 billion, not 5 billion, of which there may be many.</summary>
    private static bool IsSingular(Amount amount)
    {
        if (amount.Unit.Length != 3 || amount.Value < 1_000_000m)
        {
            return false;
        }

        var digits = amount.Value.ToString("0.############", CultureInfo.InvariantCulture).TrimEnd('0');
        return digits.Length > 1;
    }

    private static ImmutableArray<Amount> Also(FigureMark mark) => mark.Also is { } also ? [new(also.Amount, also.Unit, also.High)] : [];
}
