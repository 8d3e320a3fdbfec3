using Dateline.News;

namespace Dateline.Link;

/// <summary>A story in the making: what its units are about together, when and where they stand.</summary>
internal sealed class Gathering
{
    /// <summary>Of a story that many tell so many reports are asked whether another says otherwise.</summary>
    private const int MostHeads = 16;

    /// <summary>Two outlets bring one happening within so many days.</summary>
    private const double NearDays = 1;

    /// <summary>One name alone may be a place of little weight, or none that the other had to name.</summary>
    private const int LeastNames = 2;

    private readonly double _middles;
    private readonly int _dated;
    private readonly int _briefs;
    private readonly double _earliestTo;
    private readonly double _latestFrom;
    private readonly bool _announces;
    private readonly bool _reports;
    private readonly Dictionary<string, int> _outlets;
    private readonly DateOnly? _told;
    private readonly Head[] _heads;
    private readonly HashSet<int> _names;

    public Gathering(Unit unit)
    {
        Content = unit.Content;
        Count = 1;
        _middles = unit.Published is { IsDay: true, Middle: { } middle } ? middle : 0;
        _dated = unit.Published.IsDay ? 1 : 0;
        _briefs = unit.Brief ? 1 : 0;
        _earliestTo = unit.Published.To;
        _latestFrom = unit.Published.From;
        _announces = unit.Telling == Telling.ToCome;
        _reports = unit.Telling == Telling.Past;
        _outlets = unit.Outlets.ToDictionary(outlet => outlet, _ => 1, StringComparer.Ordinal);
        _told = unit.Told;
        _heads = unit.Heads;
        _names = [.. unit.Names];
    }

    private Gathering(Gathering one, Gathering other)
    {
        Content = one.Content.Plus(other.Content);
        Count = one.Count + other.Count;
        _middles = one._middles + other._middles;
        _dated = one._dated + other._dated;
        _briefs = one._briefs + other._briefs;
        _earliestTo = Math.Min(one._earliestTo, other._earliestTo);
        _latestFrom = Math.Max(one._latestFrom, other._latestFrom);
        _announces = one._announces || other._announces;
        _reports = one._reports || other._reports;
        _told = one._told ?? other._told;
        _heads = [.. one._heads.Concat(other._heads).Take(MostHeads)];
        _names = [.. one._names, .. other._names];
        _outlets = new(one._outlets, StringComparer.Ordinal);
        foreach (var (outlet, count) in other._outlets)
        {
            _outlets[outlet] = _outlets.GetValueOrDefault(outlet) + count;
        }
    }

    /// <summary>The sum of its units' vectors.</summary>
    public Vector Content { get; }

    private int Count { get; }

    public Gathering With(Gathering other) => new(this, other);

    /// <summary>How surely two gatherings tell one happening, 0 to 1.</summary>
    public double Likeness(Gathering other, LinkOptions options)
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

        var dot = Content.Dot(other.Content);
        var average = dot / ((double)Count * other.Count);
        var centres = dot / Math.Sqrt(Content.Square * other.Content.Square);
        var centre = CentreWith(other, options);
        var words = (centre * centres) + ((1 - centre) * average);
        return Math.Min(1, words * InTime(other, options) * InPlace(other, options) * InNames(other, options));
    }

    /// <summary>
    /// Where a side has no day of its own, a few words in common may be chance: a headline alone must share two, an item
    /// joined to a dated one as many as the options say.
    /// </summary>
    public bool SharesEnough(Gathering other, LinkOptions options)
    {
        var least = IsUndatedHeadline || other.IsUndatedHeadline ? 2 : (_dated == 0) != (other._dated == 0) ? options.UndatedShared : 1;
        return least == 1 || Content.SharedWith(other.Content).Skip(least - 1).Any();
    }

    /// <summary>
    /// True when no report of one says otherwise than a report of the other. The dead of one day are counted again and again:
    /// figures may differ where both tell the same day or two outlets bring them within a day. Where nothing is dated, only
    /// lines on one pattern are held against each other: measured, other figures part too much there.
    /// </summary>
    public bool Agrees(Gathering other)
    {
        var sameDay = (_told is not null && _told == other._told)
            || (_dated > 0 && other._dated > 0 && DaysTo(other) <= NearDays && !_outlets.Keys.Any(other._outlets.ContainsKey));
        var dated = _dated + other._dated > 0;
        return !_heads.Any(mine => other._heads.Any(theirs =>
            mine.IsPatternOf(theirs, sameDay) || (dated && !sameDay && mine.CountsOtherwise(theirs))));
    }

    /// <summary>Two reports of one happening name somebody or some place in common.</summary>
    private double InNames(Gathering other, LinkOptions options) =>
        _names.Count < LeastNames || other._names.Count < LeastNames || other.Content.HasAny(_names) || Content.HasAny(other._names)
            ? 1 : options.OtherNames;

    private double DaysTo(Gathering other) => Math.Abs((_middles / _dated) - (other._middles / other._dated));

    private bool IsUndatedHeadline => _dated == 0 && _briefs == Count;

    /// <summary>
    /// The centre of a story is like one more report of it even where few words are shared with any single report, and the
    /// more so the shorter they are; without days nothing would hold such a centre back from growing.
    /// </summary>
    private double CentreWith(Gathering other, LinkOptions options) =>
        _dated == 0 || other._dated == 0 ? 0
        : _briefs + other._briefs == Count + other.Count ? options.BriefCentre
        : options.Centre;

    private double InTime(Gathering other, LinkOptions options) => (_dated, other._dated) switch
    {
        (0, 0) => options.Undated,
        (0, _) or (_, 0) => Math.Min(options.Undated, options.HalfDated),
        _ => Math.Exp(-DaysTo(other) / options.FadeDays),
    };

    /// <summary>One outlet seldom tells one happening twice in other words: what it lists apart, it means apart.</summary>
    private double InPlace(Gathering other, LinkOptions options)
    {
        var (small, large) = _outlets.Count <= other._outlets.Count ? (_outlets, other._outlets) : (other._outlets, _outlets);
        // Whole numbers: the order in which a dictionary is walked must not show in the last digit.
        var shared = small.Sum(pair => (long)pair.Value * large.GetValueOrDefault(pair.Key));
        return 1 - ((1 - options.SameOutlet) * Math.Min(1, shared / ((double)Count * other.Count)));
    }
}
