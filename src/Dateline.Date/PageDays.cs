using Dateline.News;

namespace Dateline.Date;

/// <summary>When a page as a whole came out.</summary>
internal static class PageDays
{
    /// <summary>
    /// An article's page with its article; any other when it says so itself, else no earlier than the newest entry of its list,
    /// and best guessed with it; a page that only says when it was changed, on that day or earlier.
    /// </summary>
    /// <param name="published">When each item of the page came out, by item id.</param>
    public static When Of(ReadPage page, IReadOnlyDictionary<string, When> published)
    {
        if (page.Article is { } article)
        {
            return published[article.Id];
        }

        return Stated(page.Published) ?? Newest(page, published) ?? Changed(page.Modified) ?? When.Unknown;
    }

    private static When? Stated(Stamp? stamp) => Moment(stamp) is { } moment
        ? When.On(moment, Basis.Stated, new Reason(Sentences.Printed(stamp!, null), stamp!.From)) : null;

    private static When? Newest(ReadPage page, IReadOnlyDictionary<string, When> published)
    {
        var newest = page.Items.Where(item => item.Role is ItemRole.Entry or ItemRole.Live && published[item.Id].IsDay).MaxBy(item => published[item.Id].From!.Value.Day);
        if (newest?.Passages.FirstOrDefault() is not { } passage)
        {
            return null;
        }

        var day = published[newest.Id].From!.Value.Day;
        return new(new(day), null, new(day), Basis.SameItem, [new(Sentences.NewestItem(newest.Beginning, day.DayNumber), Evidence.In(page, passage)), .. published[newest.Id].Because]);
    }

    private static When? Changed(Stamp? stamp) => Moment(stamp) is { } moment
        ? new(null, moment, moment, Basis.Stated, [new(Sentences.Changed(stamp!), stamp!.From)]) : null;

    private static Moment? Moment(Stamp? stamp) =>
        stamp is { Year: { } year, Month: { } month, Day: { } day } && Calendar.Day(year, month, day) is { } number
            ? new(DateOnly.FromDayNumber(number), stamp.Time, stamp.Time is null ? null : stamp.Offset) : null;
}
