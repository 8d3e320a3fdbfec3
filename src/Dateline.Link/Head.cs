namespace Dateline.Link;

/// <summary>
/// What two reports of one happening do not say differently: the figures, the weekday and the names in a headline or in the
/// first words of a text, and the words these stand in.
/// </summary>
internal sealed class Head
{
    private readonly List<Line> _lines = [];
    private readonly int _weekday;
    private readonly string?[] _texts;
    private Amounts? _amounts;

    /// <param name="bag">Its first words are these lines.</param>
    public Head(Lexicon lexicon, Bag bag, string? title, string? text)
    {
        _texts = [title, text];
        if (bag.Title.Length > 0)
        {
            _lines.Add(new(lexicon, bag.Language, bag.Title, isTitle: true));
        }

        if (bag.Lead.Length > 0)
        {
            _lines.Add(new(lexicon, bag.Language, bag.Lead, isTitle: false));
        }

        int[] weekdays = [.. _lines.SelectMany(line => line.Forms).Where(form => lexicon.Is(form, WordKind.Weekday)).Distinct()];
        _weekday = weekdays is [var only] ? only : Lexicon.None;
    }

    /// <summary>True when both count the same thing, come to different figures and share no figure.</summary>
    /// <param name="sameDay">Then only results count: the dead of one day are counted again.</param>
    public bool CountsOtherwise(Head other, bool sameDay) =>
        _lines.Exists(line => line.Counts) && other._lines.Exists(line => line.Counts)
        && (sameDay ? Counted().TellOtherResults(other.Counted()) : Counted().Contradict(other.Counted()));

    /// <summary>True when a line of one is a line of the other with a figure, the day or a name changed, or with the names turned about.</summary>
    public bool IsPatternOf(Head other, bool sameDay)
    {
        foreach (var mine in _lines)
        {
            foreach (var theirs in other._lines)
            {
                if (mine.IsTitle == theirs.IsTitle && (mine.TurnsAbout(theirs)
                    || (mine.IsLike(theirs) && (Replaces(mine, theirs) || (!sameDay && (CountsOtherwise(other, sameDay) || OnOtherWeekday(other)))))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Amounts Counted() => _amounts ??= Amounts.In(_texts.OfType<string>().Select(text => (text, Words.In(text, BagMaker.MostLead))));

    private bool OnOtherWeekday(Head other) => _weekday >= 0 && other._weekday >= 0 && _weekday != other._weekday;

    private static bool Replaces(Line one, Line other) => one.HasNameOfItsOwn(other) && other.HasNameOfItsOwn(one);

    /// <summary>A headline or the first words of a text.</summary>
    private sealed class Line
    {
        /// <summary>Of two lines made on one pattern so many of the words beside figures, days and names are the same.</summary>
        private const double OnePattern = 0.7;

        private const int LeastFrame = 3;

        /// <summary>The stems of its plain words, rising.</summary>
        private readonly List<int> _frame = [];

        private readonly List<int> _names = [];
        private readonly List<int> _named = [];
        private readonly List<int> _stems = [];
        private readonly bool _isMutual;

        /// <summary>The same for any order of its words.</summary>
        private readonly long _sum;

        public Line(Lexicon lexicon, int language, LineWord[] words, bool isTitle)
        {
            IsTitle = isTitle;
            Forms = Array.ConvertAll(words, word => word.Form);
            foreach (var word in words)
            {
                var (form, isName) = (word.Form, word.IsName || (word.MayBeName && lexicon.IsNeverLower(word.Form)));
                _sum += form;
                Counts |= lexicon.Is(form, WordKind.Count);
                _isMutual |= lexicon.Is(form, WordKind.Mutual);
                if (lexicon.TermOf(form, language) is >= 0 and var stem && !lexicon.Is(form, WordKind.Count))
                {
                    _stems.Add(stem);
                    (isName ? _names : _frame).Add(stem);
                    if (isName)
                    {
                        _named.Add(form);
                    }
                }
            }

            Rising.Made(_names);
            Rising.Made(_stems);
            Rising.Made(_frame).RemoveAll(stem => _names.BinarySearch(stem) >= 0);
        }

        public bool IsTitle { get; }

        /// <summary>Numbers of its words in the lexicon, in order.</summary>
        public int[] Forms { get; }

        /// <summary>True when a figure, a day or a month stands there.</summary>
        public bool Counts { get; }

        public bool IsLike(Line other)
        {
            var least = OnePattern * Math.Max(_frame.Count, other._frame.Count);
            if (Math.Min(_frame.Count, other._frame.Count) < Math.Max(least, LeastFrame))
            {
                return false;
            }

            var shared = _frame.Count(stem => other._frame.BinarySearch(stem) >= 0);
            return shared >= LeastFrame && shared >= OnePattern * (_frame.Count + other._frame.Count - shared);
        }

        public bool HasNameOfItsOwn(Line other) => _names.Exists(name => other._stems.BinarySearch(name) < 0);

        /// <summary>“A beats B” and “B beats A” are made of the same words. What both do to each other has no order.</summary>
        public bool TurnsAbout(Line other)
        {
            if (_sum != other._sum || Forms.Length != other.Forms.Length || _isMutual || Forms.AsSpan().SequenceEqual(other.Forms)
                || !Forms.Order().SequenceEqual(other.Forms.Order()))
            {
                return false;
            }

            var names = _named.Concat(other._named).ToHashSet();
            return names.Count >= 2 && !Forms.Where(names.Contains).SequenceEqual(other.Forms.Where(names.Contains));
        }
    }
}
