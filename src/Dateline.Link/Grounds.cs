using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Link;

/// <summary>Tells what a link between two gatherings rests on.</summary>
internal sealed class Grounds(
    DatedItem[] items, List<List<int>> members, List<Unit> units, Lexicon lexicon, ImmutableArray<ItemMarks> marks)
{
    /// <summary>How many of the things two items share a link keeps.</summary>
    private const int MostShared = 12;

    /// <summary>Among how many units of a story the one is sought that the next resembles most.</summary>
    private const int MostAsked = 64;

    /// <summary>Fewer words in a row may be quoted by chance.</summary>
    private const int QuotedWords = 4;

    private readonly Dictionary<string, ItemMarks> _marks =
        marks.DistinctBy(mark => mark.Item, StringComparer.Ordinal).ToDictionary(mark => mark.Item, StringComparer.Ordinal);

    /// <summary>The link between the likest unit of one and the likest unit of the other.</summary>
    public StoryLink Of(Gathering one, Gathering other, double score)
    {
        var (first, second) = (Likest(one, other), Likest(other, one));
        if (first.Number > second.Number)
        {
            (first, second) = (second, first);
        }

        var across = first.Language != second.Language;
        var (mine, theirs) = across ? (first.Shared, second.Shared) : (first.Content, second.Content);
        var (left, right) = (MarksOf(first), MarksOf(second));
        ImmutableArray<string> names = [.. Common(left, right, mark => mark.Names.Select(name => Plain(name.At.Text)).Where(name => name.Contains(' ', StringComparison.Ordinal)))];
        string[] terms = [.. mine.SharedWith(theirs).Select(lexicon.Shown)];
        return new(
            items[members[first.Number][0]].Item.Id, items[members[second.Number][0]].Item.Id, score,
            // A full name says more than the words it is made of.
            [.. names.Concat(terms.Where(term => !names.Any(name => name.Split(' ').Contains(term, StringComparer.Ordinal)))).Take(MostShared)],
            new(
                mine.Dot(theirs),
                first.Published.IsDay && second.Published.IsDay ? Math.Abs(first.Published.Middle!.Value - second.Published.Middle!.Value) : null,
                across, names,
                [.. Common(left, right, mark => mark.Figures.Select(figure => FormattableString.Invariant($"{figure.Amount} {figure.Unit}")))],
                [.. Common(left, right, mark => mark.Quotes.SelectMany(quote => quote.Pieces).SelectMany(piece => Runs(piece.Text)))]));
    }

    private Unit Likest(Gathering gathering, Gathering other) => gathering.Members.Take(MostAsked).Select(unit => units[unit])
        .MaxBy(unit => (new Gathering(unit).Dot(other), -unit.Number))!;

    private List<ItemMarks> MarksOf(Unit unit) =>
        [.. members[unit.Number].Select(item => _marks.GetValueOrDefault(items[item].Item.Id)).OfType<ItemMarks>()];

    private static IEnumerable<string> Common(List<ItemMarks> one, List<ItemMarks> other, Func<ItemMarks, IEnumerable<string>> said) =>
        one.SelectMany(said).Intersect(other.SelectMany(said), StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostShared);

    private static string Plain(string name) => string.Join(' ', Words.In(name).Select(word => word.Form));

    private static IEnumerable<string> Runs(string quoted)
    {
        string[] words = [.. Words.In(quoted).Select(word => word.Form)];
        return Enumerable.Range(0, Math.Max(0, words.Length - QuotedWords + 1)).Select(at => string.Join(' ', words[at..(at + QuotedWords)]));
    }
}
