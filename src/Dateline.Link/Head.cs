using System.Collections.Frozen;

namespace Dateline.Link;

/// <summary>
/// What two reports of one happening do not say differently: the figures, the weekday and the names in a headline or in the
/// first words of a text, and the words these stand in.
/// </summary>
internal sealed class Head
{
    /// <summary>The news stands in the first words; what follows may be background.</summary>
    public const int MostWords = 40;

    /// <summary>Of two lines made on one pattern so many of the words beside figures, days and names are the same.</summary>
    private const double OnePattern = 0.7;

    private const int LeastFrame = 3;

    /// <summary>What is done to one another by both: the order of names says nothing.</summary>
    private static readonly FrozenSet<string> Mutual =
        "and or meet meets met meeting talk talks talked speak speaks spoke with versus vs v marry marries married"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays =
        "monday tuesday wednesday thursday friday saturday sunday".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<Line> _lines;
    private readonly Amounts _amounts;
    private readonly string? _weekday;

    private Head(List<Line> lines)
    {
        _lines = lines;
        _amounts = Amounts.In(lines.Select(line => (line.Text, line.Words)));
        string[] weekdays = [.. lines.SelectMany(line => line.Words).Select(word => word.Form).Where(Weekdays.Contains).Distinct(StringComparer.Ordinal)];
        _weekday = weekdays is [var only] ? only : null;
    }

    /// <param name="title">The headline, where there is one.</param>
    /// <param name="text">The text or its first paragraph, where there is one.</param>
    public static Head Of(string? title, string? text)
    {
        var lines = new List<Line>();
        if (title is not null)
        {
            lines.Add(Line.Of(title, MostWords, isTitle: true));
        }

        if (text is not null)
        {
            lines.Add(Line.Of(text, MostWords, isTitle: false));
        }

        return new(lines);
    }

    /// <summary>True when both count the same thing, come to different figures and share no figure.</summary>
    public bool CountsOtherwise(Head other) => _amounts.Contradict(other._amounts);

    /// <summary>True when a line of one is a line of the other with a figure, the day or a name changed, or with the names turned about.</summary>
    public bool IsPatternOf(Head other, bool sameDay) => _lines.Exists(mine => other._lines.Exists(theirs =>
        mine.IsTitle == theirs.IsTitle && (mine.TurnsAbout(theirs)
            || (!sameDay && mine.IsLike(theirs) && (Replaces(mine, theirs) || CountsOtherwise(other) || OnOtherWeekday(other))))));

    private bool OnOtherWeekday(Head other) => _weekday is not null && other._weekday is not null && _weekday != other._weekday;

    private static bool Replaces(Line one, Line other) => one.HasNameOfItsOwn(other) && other.HasNameOfItsOwn(one);

    private sealed record Line(string Text, List<Word> Words, bool IsTitle, string[] Names, HashSet<string> Frame)
    {
        public static Line Of(string text, int most, bool isTitle)
        {
            var words = Link.Words.In(text, most);
            var isHeadlineCase = words.Count(word => word.Capital) * 5 >= words.Count * 4;
            string[] names = isHeadlineCase ? [] : [.. words
                .Where(word => word is { Capital: true, First: false } && !CommonWords.IsCount(word.Form) && !CommonWords.Contains(word, written: false))
                .Select(word => word.Form)];
            var frame = words
                .Where(word => !CommonWords.IsCount(word.Form) && !CommonWords.Contains(word, written: false) && !names.Contains(word.Form, StringComparer.Ordinal))
                .Select(word => Stems.Of(word.Form)).ToHashSet(StringComparer.Ordinal);
            return new(text, words, isTitle, names, frame);
        }

        public bool IsLike(Line other)
        {
            var shared = Frame.Count(other.Frame.Contains);
            return shared >= LeastFrame && shared >= OnePattern * (Frame.Count + other.Frame.Count - shared);
        }

        public bool HasNameOfItsOwn(Line other) => Names.Any(name => !other.Words.Exists(word => Stems.Of(word.Form) == Stems.Of(name)));

        /// <summary>“A beats B” and “B beats A” are made of the same words.</summary>
        public bool TurnsAbout(Line other)
        {
            var names = Names.Concat(other.Names).ToHashSet(StringComparer.Ordinal);
            return names.Count >= 2 && Words.Count == other.Words.Count
                && Words.Select(word => word.Form).Order(StringComparer.Ordinal).SequenceEqual(other.Words.Select(word => word.Form).Order(StringComparer.Ordinal))
                && !Words.Select(word => word.Form).Where(names.Contains).SequenceEqual(other.Words.Select(word => word.Form).Where(names.Contains))
                && !Words.Exists(word => Mutual.Contains(word.Form));
        }
    }
}
