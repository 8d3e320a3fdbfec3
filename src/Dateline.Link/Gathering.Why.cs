using Dateline.News;

namespace Dateline.Link;

internal sealed partial class Gathering
{
    /// <summary>How alike two are in what they are about, whenever and wherever they stand, 0 to 1.</summary>
    public double Cosine(Gathering other) => Math.Min(1, Dot(other) / Math.Sqrt(Dot(this) * other.Dot(other)) is var cosine && double.IsFinite(cosine) ? cosine : 0);

    /// <summary>What a score with another is made of, and what stands in the way of joining: the same questions, in the same order, as when stories are made.</summary>
    public StoryScore ScoreWith(Gathering other, LinkOptions options)
    {
        var dot = Dot(other);
        var days = Math.Max(_latestFrom, other._latestFrom) - Math.Min(_earliestTo, other._earliestTo);
        var score = Likeness(other, dot, options);
        return new(
            !MayMeet(other) ? Hindrance.Correction
            : days > options.MaxDays ? Hindrance.DaysApart
            : (_announces && other._reports) || (_reports && other._announces) ? Hindrance.AnnouncedAndTold
            : _told is { } day && other._told is { } theirs && day != theirs ? Hindrance.OtherDays
            : score < options.Threshold ? Hindrance.Unlike
            : !SharesEnough(other, options) ? Hindrance.FewShared
            : !Agrees(other) ? Hindrance.Contradiction
            : Hindrance.None,
            score, options.Threshold,
            WordsWith(other, dot, options), InTime(other, options), InPlace(other, options), InNames(other, options),
            days > 0 && !double.IsInfinity(days) ? days : null);
    }
}
