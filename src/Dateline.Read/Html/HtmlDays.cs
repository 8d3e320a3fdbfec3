using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// When a page says its piece came out and was changed, chosen from all that it says. The surest ground is taken, unless
/// reason speaks against it: then the page's other statements are, and where they disagree a doubt says so.
/// </summary>
internal sealed record HtmlDays(Stamp? Published, Stamp? Modified, ImmutableArray<Doubt> Doubts)
{
    /// <summary>A stamp no further from the title than so many blocks stands beside it.</summary>
    private const int Beside = 6;

    /// <summary>What metadata and address say.</summary>
    /// <param name="about">Of which page and piece they say it.</param>
    public static HtmlDays Of(IEnumerable<HtmlDay> stated, HtmlDated about) => Chosen(Ordered(stated), about);

    /// <summary>What metadata and address say of a list, and where it says when it was changed: the stamps it prints are its entries'.</summary>
    public static HtmlDays OfList(IEnumerable<HtmlDay> stated, HtmlPrinted printed, HtmlDated about) =>
        Chosen(Ordered(With(printed.Version(about.Generator), stated).Concat(printed.Far().Where(day => day.Change))), about);

    /// <summary>What metadata, address and the page itself say.</summary>
    public static HtmlDays Of(IEnumerable<HtmlDay> stated, HtmlPrinted printed, HtmlDated about)
    {
        var days = Ordered(With(printed.Version(about.Generator), stated).Concat(printed.Near()));
        days = days.Exists(day => IsOut(day) && day.Ground < HtmlGround.Script) ? days : Ordered(With(printed.Yearless(), days).Concat(printed.Far()));
        return Chosen(days.Exists(IsOut) ? days : Ordered(With(printed.Month(), days)), about);
    }

    private static List<HtmlDay> With(HtmlDay? version, IEnumerable<HtmlDay> stated) => [.. version is null ? stated : stated.Prepend(version)];

    private static List<HtmlDay> Ordered(IEnumerable<HtmlDay> days) => [.. days.OrderBy(day => day.Ground).ThenBy(day => day.Away)];

    private static HtmlDays Chosen(List<HtmlDay> all, HtmlDated about)
    {
        // Nothing on a page is later than its saving; zones leave a day's play.
        var days = about.Saved is { } saved ? all.FindAll(day => !(day.Number > saved.DayNumber + 1)) : all;
        var later = days.Count < all.Count ? all.Find(IsOut) : null;
        var changed = days.Find(day => day.Change && day.Number is not null);
        var surest = days.Find(IsOut) ?? days.Find(day => !day.Change);
        if (surest is null)
        {
            return new(null, changed?.Stamp, later is null ? [] : [HtmlDoubts.AfterSaving(later.Stamp, null, about)]);
        }

        var first = changed is not null && IsRepeated(surest, changed) ? days.Where(day => IsFirst(day, changed)).MinBy(day => day.Number) ?? surest : surest;
        var own = OnOwnClock(first, days);
        var (published, doubt) = Against(own, days, changed, about.Title);
        var early = changed is not null && changed.Number + 1 < published.Number ? HtmlDoubts.ChangedBefore(published.Stamp, changed.Stamp, about.Title) : null;
        var late = later is not null && !days.Contains(later) ? HtmlDoubts.AfterSaving(later.Stamp, published.Stamp, about) : null;
        return new(published.Stamp, changed?.Stamp, [.. new[] { doubt, early, late, Weak(published, days, about.Title) }.OfType<Doubt>()]);
    }

    /// <summary>What speaks against the day taken, where nothing printed beside the title does.</summary>
    private static Doubt? Weak(HtmlDay published, List<HtmlDay> days, string? title)
    {
        var address = days.Find(day => day.Ground == HtmlGround.Address && IsOut(day));
        return published.Ground switch
        {
            HtmlGround.Script => HtmlDoubts.Weak(published.Stamp, "a script of the page", title),
            HtmlGround.Spelled => HtmlDoubts.Weak(published.Stamp, "the page's markup", title),
            < HtmlGround.Address when address is not null && Math.Abs(address.Number - published.Number ?? 0) > 1 => HtmlDoubts.Address(published.Stamp, address.Stamp, title),
            < HtmlGround.Address when address is null && IsYear(published.Stamp) && published.Stamp.Time is not null => HtmlDoubts.Year(published.Stamp, title),
            _ => null,
        };
    }

    /// <summary>True for what says on which day the piece came out.</summary>
    private static bool IsOut(HtmlDay day) => !day.Change && day.Stamp.Day is not null;

    /// <summary>True where a moment of publication says no more than that of the change: software that keeps one only states it as both.</summary>
    private static bool IsRepeated(HtmlDay published, HtmlDay changed) =>
        published.Ground <= HtmlGround.Page && published.Stamp.From.Exact == changed.Stamp.From.Exact;

    /// <summary>True for what the metadata state of publication, on a day before the change.</summary>
    private static bool IsFirst(HtmlDay day, HtmlDay changed) => !day.Change && day.Ground <= HtmlGround.Page && day.Number < changed.Number;

    /// <summary>
    /// Of a moment stated in UTC, what the page prints, has in its address or keeps in its scripts is the day on its own clock,
    /// where some zone makes both the same moment.
    /// </summary>
    private static HtmlDay OnOwnClock(HtmlDay stated, List<HtmlDay> days) =>
        stated.Stamp is { Time: not null, Offset: { } offset } && offset == TimeSpan.Zero
            ? days.Find(other => IsOwn(other) && other.Number != stated.Number && IsSameMoment(stated, other)) ?? stated : stated;

    /// <summary>True for a day in the address, printed beside the title, or without a time in a script.</summary>
    private static bool IsOwn(HtmlDay day) => !day.Change && (day.Ground is HtmlGround.Script ? day.Stamp.Time is null
        : day.Ground is HtmlGround.Time or HtmlGround.Address or HtmlGround.Near && day.Away <= Beside && day.Stamp.Offset != TimeSpan.Zero);

    /// <summary>
    /// True where a day and a moment in UTC may be one on the clock of some zone in which newsrooms are: from 10 hours behind UTC
    /// (Hawaii) to 13 before it (New Zealand's summer).
    /// </summary>
    private static bool IsSameMoment(HtmlDay utc, HtmlDay local) => local.Number == utc.Number
        || (local.Number == utc.Number - 1 && utc.Stamp.Time?.Hour < 10) || (local.Number == utc.Number + 1 && utc.Stamp.Time?.Hour >= 11);

    /// <summary>
    /// Holds what was chosen against the day printed beside the title. Where they differ, the printed day counts if another
    /// statement agrees with it, or if the other is the first of a year, which often stands for the year alone.
    /// </summary>
    private static (HtmlDay Published, Doubt? Doubt) Against(HtmlDay chosen, List<HtmlDay> days, HtmlDay? changed, string? title)
    {
        var beside = days.Where(day => IsOut(day) && day.Ground is HtmlGround.Near && day.Away <= Beside && day.Number is not null).MinBy(day => day.Away);
        if (beside is null || chosen.Ground >= HtmlGround.Near || chosen.Number is not { } number || Math.Abs(number - beside.Number!.Value) <= 1
            || days.Exists(day => IsOut(day) && day.Ground == HtmlGround.Near && Math.Abs(day.Number - number ?? 2) <= 1))
        {
            return (chosen, null);
        }

        var ally = days.Find(day => IsOut(day) && day.Ground is not (HtmlGround.Near or HtmlGround.Time or HtmlGround.Far)
            && Math.Abs(day.Number - beside.Number ?? 2) <= 1 && day.Stamp.From.Exact != changed?.Stamp.From.Exact);
        if (ally is not null || IsYear(chosen.Stamp))
        {
            return (ally ?? beside, HtmlDoubts.Differ(chosen.Stamp, beside.Stamp, IsYear(chosen.Stamp), printedTaken: true, title));
        }

        return (chosen, changed?.Number == beside.Number ? null : HtmlDoubts.Differ(chosen.Stamp, beside.Stamp, isYear: false, printedTaken: false, title));
    }

    /// <summary>True for the first moment of a year.</summary>
    private static bool IsYear(Stamp stamp) => stamp is { Month: 1, Day: 1 } && (stamp.Time is null || stamp.Time == TimeOnly.MinValue);
}

/// <summary>What is dated.</summary>
/// <param name="Title">The piece, to speak of it in a doubt.</param>
/// <param name="Saved">When its page was saved, where somebody says so.</param>
/// <param name="Generator">The software that made the page, as it says; null where it does not.</param>
internal sealed record HtmlDated(string? Title, DateOnly? Saved, string? Generator);
