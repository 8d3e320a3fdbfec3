using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Days printed over several entries: “Thursday, 3 October” and below it what came out that day. Such a line stands outside all
/// entries; there are two or more on a page, or it is a heading. What they say of the entries of lists is found by <see cref="HtmlListDays"/>.
/// </summary>
internal static class HtmlDayHeadings
{
    /// <summary>No line of a day is longer, in code units.</summary>
    private const int Longest = 60;

    /// <summary>Between two entries of a list stand no more lines.</summary>
    private const int MostBetween = 12;

    /// <summary>
    /// In a flat list a day above an entry stands behind the one before it: where a day stands over the first entry and none behind
    /// the last, it is taken from the runs.
    /// </summary>
    public static IReadOnlyList<HtmlCard> Cut(HtmlPlain plain, IReadOnlyList<HtmlCard> cards, Locale locale)
    {
        if (cards.Count < 2 || Day(plain, cards[0].FirstBlock - 1, locale) is null || !cards.Any(card => IsRun(plain, card))
            || Behind(plain, cards[^1], locale))
        {
            return cards;
        }

        return [.. cards.Select(card => Behind(plain, card, locale) ? card with { EndBlock = card.EndBlock - 1, EndPart = PartOf(plain, card) } : card)];
    }

    /// <summary>The posts of a live page, in page order, with the day of the line above them where they print none of their own.</summary>
    public static List<HtmlEntry> Dated(HtmlPlain plain, List<HtmlEntry> posts, string page, Locale locale)
    {
        var above = Above(plain, posts, locale);
        var believed = above.OfType<(int Block, Printed Day)>().Select(line => line.Block).Distinct().Count() > 1;
        return [.. posts.Select((post, at) => above[at] is { } line && (believed || plain.Parts[plain.Blocks[line.Block].Part].Is(HtmlUse.Heading))
            && Dated(post.Published, line.Day.On(page, plain.Text)) is { } stamp ? post with { Published = stamp } : post)];
    }

    /// <summary>The day for an entry that prints none, or a clock time alone; null for others.</summary>
    private static Stamp? Dated(Stamp? own, Stamp day) => own is null ? day
        : own is { Day: null, Age: null, Weekday: null, Month: null, Time: { } time } && day.Age is null ? day with { Time = time, Offset = own.Offset } : null;

    /// <summary>For each entry the line of a day above it, in its list or right before it.</summary>
    private static (int Block, Printed Day)?[] Above(HtmlPlain plain, List<HtmlEntry> list, Locale locale)
    {
        var above = new (int, Printed)?[list.Count];
        (int, Printed)? last = null;
        for (var at = 0; at < list.Count; at++)
        {
            var to = list[at].Card.FirstBlock;
            var from = at == 0 ? to - 1 : Math.Max(list[at - 1].Card.EndBlock, to - MostBetween);
            for (var block = Math.Max(0, from); block < to; block++)
            {
                last = Day(plain, block, locale) is { } day ? (block, day) : last;
            }

            above[at] = last;
        }

        return above;
    }

    /// <summary>The day that a line is and nothing else, a clock time in it excluded.</summary>
    private static Printed? Day(HtmlPlain plain, int at, Locale locale)
    {
        if (at < 0 || at >= plain.Blocks.Count || plain.Blocks[at].Length > Longest)
        {
            return null;
        }

        return Stamps.Whole(plain.Text, plain.Blocks[at].Start, plain.Blocks[at].End, locale) is { Time: null, Modified: false } day
            && (day is { Day: not null, Month: not null } || day.Age is { Unit: AgeUnit.Day }) ? day : null;
    }

    private static bool IsRun(HtmlPlain plain, HtmlCard card) => card.EndPart > plain.Parts[card.Part].Last + 1;

    private static bool Behind(HtmlPlain plain, HtmlCard card, Locale locale) =>
        IsRun(plain, card) && card.EndBlock - card.FirstBlock > 1 && Day(plain, card.EndBlock - 1, locale) is not null;

    /// <summary>The part that begins with a run's last line.</summary>
    private static int PartOf(HtmlPlain plain, HtmlCard card)
    {
        var part = plain.Blocks[card.EndBlock - 1].Part;
        while (plain.Parts[part].Up > card.Parent)
        {
            part = plain.Parts[part].Up;
        }

        return part;
    }
}
