using System.Collections.Immutable;
using System.Globalization;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>
/// Different figures for one thing: two reports of one story, each with a single amount of the same unit, in sentences that say the same
/// for the rest. Copies and wordings of one article count once.
/// </summary>
internal static class FigureDoubts
{
    /// <summary>So many longer words the two sentences must share, the counted noun aside.</summary>
    private const int SharedWords = 3;

    /// <summary>Amounts further apart are of two things.</summary>
    private const decimal MostTimes = 5;

    /// <summary>So many reports of a story are compared: bounds the work.</summary>
    private const int MostReports = 12;

    private sealed record Told(MarkedItem Item, FigureMark Mark, Passage Sentence, HashSet<string> Words);

    public static IEnumerable<Doubt> Of(ImmutableArray<MarkedItem> items, Kinship kinship)
    {
        var first = FirstWordings(kinship);
        var single = items.Where(item => !item.IsCopy).SelectMany(item => item.Marks.Figures.GroupBy(mark => mark.Unit, StringComparer.OrdinalIgnoreCase)
            .Where(unit => unit.Select(mark => mark.Amount).Distinct().Count() == 1 && unit.All(mark => mark.High is null))
            .Select(unit => Said(item, unit.First()))).ToList();
        string Article(Told told) => first.GetValueOrDefault(told.Item.Item.Id, told.Item.Item.Id);
        foreach (var story in single.GroupBy(told => (told.Item.Story, Unit: told.Mark.Unit.ToLowerInvariant())))
        {
            var reports = story.Take(MostReports).ToList();
            var doubted = new HashSet<(decimal, decimal)>();
            for (var one = 0; one < reports.Count; one++)
            {
                for (var other = one + 1; other < reports.Count; other++)
                {
                    var (mine, theirs) = (reports[one], reports[other]);
                    if (Article(mine) != Article(theirs) && Differ(mine, theirs) && doubted.Add((Math.Min(mine.Mark.Amount, theirs.Mark.Amount), Math.Max(mine.Mark.Amount, theirs.Mark.Amount))))
                    {
                        yield return new("figure", $"One report says “{mine.Mark.At.Text}”, another “{theirs.Mark.At.Text}”.", [mine.Item.Evidence(mine.Sentence), theirs.Item.Evidence(theirs.Sentence)]);
                    }
                }
            }
        }
    }

    /// <summary>By item: the first wording of its article. What an article changed in itself is told as a change.</summary>
    private static Dictionary<string, string> FirstWordings(Kinship kinship)
    {
        var earlier = kinship.Revisions.Select(revision => (revision.Later, revision.Earlier)).Concat(kinship.Announcements.Select(found => (Later: found.Teaser, Earlier: found.Article)))
            .DistinctBy(pair => pair.Later, StringComparer.Ordinal).ToDictionary(pair => pair.Later, pair => pair.Earlier, StringComparer.Ordinal);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in earlier.Keys)
        {
            var at = item;
            for (var steps = 0; steps < MostReports && earlier.TryGetValue(at, out var before); steps++)
            {
                at = before;
            }

            first[item] = at;
        }

        return first;
    }

    private static Told Said(MarkedItem item, FigureMark mark)
    {
        var sentence = item.Sentence(mark.At);
        var words = PlannedLedger.Rare(sentence.Text);
        words.ExceptWith(mark.At.Text.Split(' '));
        return new(item, mark, sentence, words);
    }

    private static bool Differ(Told one, Told other) => one.Mark.Amount != other.Mark.Amount
        && Math.Min(one.Mark.Amount, other.Mark.Amount) > 0 && Math.Max(one.Mark.Amount, other.Mark.Amount) / Math.Min(one.Mark.Amount, other.Mark.Amount) <= MostTimes
        && !Rounds(one.Mark.Amount, other.Mark.Amount) && one.Words.Count(other.Words.Contains) >= SharedWords;

    /// <summary>“1.6 billion” of 1.58 billion is no other figure.</summary>
    private static bool Rounds(decimal one, decimal other)
    {
        var (rough, exact) = Digits(one) <= Digits(other) ? (one, other) : (other, one);
        var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(rough))) - (Digits(rough) - 1));
        return Math.Abs(rough - exact) <= step / 2;
    }

    /// <summary>How many figures count: 2 of 1,600.</summary>
    private static int Digits(decimal amount) => amount.ToString("0.############", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}
