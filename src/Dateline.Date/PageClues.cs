using Dateline.News;

namespace Dateline.Date;

/// <summary>What bounds the day on which a page was saved.</summary>
internal static class PageClues
{
    /// <summary>A campaign that looks forward to a year may be left standing so many days into it.</summary>
    private const int LeftStandingDays = 30;

    public static IEnumerable<Clue> Of(ReadPage page, Made? made)
    {
        if (page.Facts.Retrieved is { } day)
        {
            yield return new(ClueKind.SavedOn, page, null, null, null, [new(day.DayNumber, day.DayNumber, 0, true, day.DayNumber)]);
            yield break;
        }

        if (made is { Says: { } says, From: var first })
        {
            yield return new(ClueKind.Made, page, null, says, null, [new(first, Node.Future, 0, false, first)]);
        }

        foreach (var named in page.Asides.SelectMany(aside => DaysInText.In(aside, page.Language, lead: false)))
        {
            if (named is { Telling: Telling.ToCome, Year: { } year } && Calendar.In(named, year) is { } days)
            {
                yield return new(ClueKind.Named, page, null, null, named, [new(Node.Past, days.First - 1 + LeftStandingDays, 0, false, days.First)]);
                yield break;
            }
        }
    }
}
