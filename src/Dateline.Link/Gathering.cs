using Dateline.News;

namespace Dateline.Link;

/// <summary>A story in the making: what its units are about together, when and where they stand.</summary>
internal sealed partial class Gathering
{
    /// <summary>Of a story that many tell so many reports are asked whether another says otherwise.</summary>
    private const int MostOpenings = 16;

    /// <summary>Two outlets bring one happening within so many days.</summary>
    private const double NearDays = 1;

    /// <summary>One name alone may be a place of little weight, or none that the other had to name.</summary>
    private const int LeastNames = 1;

    /// <summary>Among many reports a few contradict each other in one line or the other; of two, none may.</summary>
    private const double MostContradictions = 0.1;

    /// <summary>So many names, figures and days must be the same in reports of two languages.</summary>
    private const int LeastAcross = 3;

    private readonly List<int> _members;
    private readonly List<Opening> _openings;
    private List<Part> _parts;
    private int _count = 1;
    private int _dated;
    private int _briefs;
    private int _shorts;
    private double _middles;
    private double _earliestTo;
    private double _latestFrom;
    private bool _announces;
    private bool _reports;
    private Tally _outlets;
    private DateOnly? _told;
    private int[] _names;
    private double _crowding;
    private int[] _apart;

    /// <param name="apart">The reader's lines that hold it apart from others, by number, rising; null for none.</param>
    public Gathering(Unit unit, int[]? apart = null)
    {
        _apart = apart ?? [];
        _members = [unit.Number];
        _parts = [new(unit.Language, unit.Content, unit.Shared, 1)];
        Published = unit.Published;
        _middles = unit.Published is { IsDay: true, Middle: { } middle } ? middle : 0;
        _dated = unit.Published.IsDay ? 1 : 0;
        _briefs = unit.Brief ? 1 : 0;
        _shorts = unit.Short ? 1 : 0;
        _earliestTo = unit.Published.To;
        _latestFrom = unit.Published.From;
        _announces = unit.Telling == Telling.ToCome;
        _reports = unit.Telling == Telling.Past;
        _outlets = Tally.Of(unit.Outlets);
        _told = unit.Told;
        _openings = [.. unit.Openings];
        _names = unit.Names;
    }

    /// <summary>The numbers of its units, in the order in which they came.</summary>
    public IReadOnlyList<int> Members => _members;

    /// <summary>From the first possible moment of its first unit to the last of its last.</summary>
    public Span Published { get; private set; }

    /// <summary>By these terms it is found.</summary>
    public int[] Keys { get; private set; } = [];

    /// <summary>The sum of its units' vectors, where all are of one language.</summary>
    public Vector Content => _parts[0].Content;

    /// <summary>Of all its units; negative when there are several.</summary>
    public int Language => _parts.Count == 1 ? _parts[0].Language : -1;

    public bool IsDated => _dated > 0;

    /// <summary>
    /// How alike it is to what is near it without being the same: what is said of one goes for each of its units.
    /// In a crowd more must be in common. After the cross-domain local scaling of Conneau et al., “Word translation without
    /// parallel data”, 2018.
    /// </summary>
    public double Crowding
    {
        get => _crowding / _count;
        set => _crowding = value * _count;
    }

    /// <summary>Sets the terms by which it is found: the heaviest of those that others use, too.</summary>
    public void FindBy(Rarity rarity, bool acrossLanguages)
    {
        Keys = Weighing.KeysOf(Content, rarity);
        if (_parts.Count > 1 || acrossLanguages)
        {
            Keys = [.. _parts.SelectMany(part => Weighing.KeysOf(part.Content, rarity).Concat(Weighing.KeysOf(part.Shared, rarity))).Distinct()];
        }
    }

    public float WeightOf(int key)
    {
        foreach (var part in _parts)
        {
            foreach (var vector in (ReadOnlySpan<Vector>)[part.Content, part.Shared])
            {
                var at = Array.BinarySearch(vector.Terms, key);
                if (at >= 0)
                {
                    return vector.Weights[at];
                }
            }
        }

        return 0;
    }

    /// <summary>Takes in another, which is no more used then.</summary>
    public void Take(Gathering other)
    {
        _members.AddRange(other._members);
        foreach (var theirs in other._parts)
        {
            var mine = _parts.FindIndex(part => part.Language == theirs.Language);
            if (mine < 0)
            {
                _parts = [.. _parts.Append(theirs).OrderBy(part => part.Language)];
            }
            else
            {
                _parts[mine] = _parts[mine].Plus(theirs);
            }
        }

        _count += other._count;
        _middles += other._middles;
        _dated += other._dated;
        _briefs += other._briefs;
        _shorts += other._shorts;
        _crowding += other._crowding;
        _earliestTo = Math.Min(_earliestTo, other._earliestTo);
        _latestFrom = Math.Max(_latestFrom, other._latestFrom);
        Published = Published.Around(other.Published);
        _announces |= other._announces;
        _reports |= other._reports;
        _told ??= other._told;
        _openings.AddRange(other._openings.Take(MostOpenings - _openings.Count));
        _apart = _apart.Length == 0 ? other._apart : other._apart.Length == 0 ? _apart : [.. _apart.Union(other._apart).Order()];
        _names = _names.Length == 0 ? other._names : other._names.Length == 0 ? _names : [.. _names.Union(other._names).Order()];
        _outlets = _outlets.Plus(other._outlets);
    }

    /// <summary>As <see cref="Take"/>, and itself.</summary>
    public Gathering With(Gathering other)
    {
        Take(other);
        return this;
    }

    /// <summary>How much is in common, summed over all pairs of a unit of one and a unit of the other.</summary>
    public double Dot(Gathering other)
    {
        var sum = 0.0;
        foreach (var mine in _parts)
        {
            foreach (var theirs in other._parts)
            {
                sum += mine.Language == theirs.Language ? mine.Content.Dot(theirs.Content) : mine.Across(theirs, LeastAcross);
            }
        }

        return sum;
    }

    /// <summary>False when a reader holds one of its units apart from one of the other's.</summary>
    public bool MayMeet(Gathering other) => _apart.Length == 0 || !Apart.Meet(_apart, other._apart);

    /// <summary>How surely two gatherings tell one happening, 0 to 1.</summary>
    /// <param name="dot">See <see cref="Dot"/>.</param>
    public double Likeness(Gathering other, double dot, LinkOptions options)
    {
        if (Math.Max(_latestFrom, other._latestFrom) - Math.Min(_earliestTo, other._earliestTo) > options.MaxDays)
        {
            return 0;
        }

        // What announces a thing and what tells that it came are two stories of one thread.
        if ((_announces && other._reports) || (_reports && other._announces))
        {
            return 0;
        }

        if (_told is { } day && other._told is { } theirs && day != theirs)
        {
            return 0;
        }

        var words = WordsWith(other, dot, options);
        var score = words * InTime(other, options) * InPlace(other, options);
        return Math.Min(1, score < options.Threshold ? score : score * InNames(other, options));
    }

    /// <summary>
    /// Where a side has no day of its own, a few words in common may be chance: a headline alone must share two, an item
    /// joined to a dated one as many as the options say.
    /// </summary>
    public bool SharesEnough(Gathering other, LinkOptions options)
    {
        var least = IsDated != other.IsDated ? options.UndatedShared : IsUndatedHeadline || other.IsUndatedHeadline ? 2 : 1;
        return least == 1 || _parts.Exists(mine => other._parts.Exists(theirs =>
            (mine.Language == theirs.Language ? mine.Content.CountShared(theirs.Content) : mine.Shared.CountShared(theirs.Shared)) >= least));
    }

    /// <summary>
    /// True when hardly any report of one says otherwise than a report of the other. The dead of one day are counted again and again:
    /// figures may differ where both tell the same day or two outlets bring them within a day. Where nothing is dated, only
    /// lines on one pattern are held against each other, and only where a side is not much more than a line: measured, other
    /// figures and names part too much there.
    /// </summary>
    public bool Agrees(Gathering other)
    {
        var dated = IsDated || other.IsDated;
        if (!dated && _shorts == 0 && other._shorts == 0)
        {
            return true;
        }

        var sameDay = (_told is not null && _told == other._told)
            || (IsDated && other.IsDated && DaysTo(other) <= NearDays && _outlets.PairsWith(other._outlets) == 0);
        var most = MostContradictions * _openings.Count * other._openings.Count;
        var contradictions = 0;
        foreach (var mine in _openings)
        {
            foreach (var theirs in other._openings)
            {
                if ((mine.Head.IsPatternOf(theirs.Head, sameDay) || (dated && mine.Head.CountsOtherwise(theirs.Head, sameDay)))
                    && ++contradictions > most)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsUndatedHeadline => !IsDated && _briefs == _count;

    private double DaysTo(Gathering other) => Math.Abs((_middles / _dated) - (other._middles / other._dated));

    /// <summary>
    /// The likeness of all with all, mixed with that of the centres where headlines alone are dated: the centre of a story is
    /// like one more report of it even where few words are shared with any single report; without days nothing would hold such
    /// a centre back from growing. Without days, too, what each is like in its crowd is taken off.
    /// </summary>
    private double WordsWith(Gathering other, double dot, LinkOptions options)
    {
        var average = dot / ((double)_count * other._count);
        if (!IsDated || !other.IsDated)
        {
            return Math.Max(0, average - (options.Crowding * (Crowding + other.Crowding) / 2));
        }

        if (_briefs + other._briefs < _count + other._count || Language < 0 || Language != other.Language)
        {
            return average;
        }

        var centres = dot / Math.Sqrt(Content.Square * other.Content.Square);
        return (options.BriefCentre * centres) + ((1 - options.BriefCentre) * average);
    }

    private double InTime(Gathering other, LinkOptions options) => (IsDated, other.IsDated) switch
    {
        (false, false) => options.Undated,
        (true, true) => Math.Exp(-DaysTo(other) / options.FadeDays),
        _ => options.HalfDated,
    };

    /// <summary>
    /// One outlet seldom tells one happening twice in other words: what it lists apart, it means apart. The root, so that
    /// reports of other outlets soften this only slowly.
    /// </summary>
    private double InPlace(Gathering other, LinkOptions options) =>
        1 - ((1 - options.SameOutlet) * Math.Min(1, _outlets.PairsWith(other._outlets) / Math.Sqrt((double)_count * other._count)));

    /// <summary>Two reports of one happening name somebody or some place in common.</summary>
    private double InNames(Gathering other, LinkOptions options) =>
        _names.Length < LeastNames || other._names.Length < LeastNames || Language < 0 || Language != other.Language
        || other.Content.HasAny(_names) || Content.HasAny(other._names) ? 1 : options.OtherNames;

    /// <summary>What its units of one language are about.</summary>
    private readonly record struct Part(int Language, Vector Content, Vector Shared, int Count)
    {
        /// <summary>Across languages only names, figures and days count; a few of them may be chance.</summary>
        public double Across(Part other, int least) => Shared.CountShared(other.Shared) < least ? 0 : Shared.Dot(other.Shared);

        public Part Plus(Part other) => new(Language, Content.Plus(other.Content), Shared.Plus(other.Shared), Count + other.Count);
    }
}
