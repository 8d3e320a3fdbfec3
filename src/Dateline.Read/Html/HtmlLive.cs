using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// The posts of a running live page: elements side by side, each with a time of its own and text that leads nowhere else.
/// </summary>
internal static class HtmlLive
{
    private const HtmlUse Never = HtmlUse.Menu | HtmlUse.Share | HtmlUse.Form | HtmlUse.Comments | HtmlUse.Campaign | HtmlUse.Side | HtmlUse.Related;

    /// <summary>Few posts make a live page only where its metadata call it one.</summary>
    private const int Fewest = 3;

    /// <summary>No clock time is longer, in code units: “11:54 p.m. CET”.</summary>
    private const int LongestClock = 16;

    private const int LongestLine = 160;

    /// <summary>The last post of a flat page has no more lines.</summary>
    private const int LongestRun = 12;

    /// <summary>The posts in page order; empty for a page that is no live page.</summary>
    public static ImmutableArray<HtmlEntry> Of(HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlList list, string page, Locale locale)
    {
        if (!said.Live && !(TextLive.SaysLive(title.Text) || said.Titles.Any(TextLive.SaysLive)))
        {
            return [];
        }

        var fewest = said.Live ? 2 : Fewest;
        var posts = Alike(plain, Posts(plain, locale));
        posts = posts.Count >= fewest ? posts : Alike(plain, Pieces(plain));
        if (posts.Count < fewest)
        {
            return [];
        }

        var entries = HtmlDayHeadings.Cut(plain, posts, locale).Select(post => Entry(plain, post, page, locale)).OfType<HtmlEntry>().Where(entry => entry.Published is not null).ToList();
        var cards = list.Main.Select(entry => entry.Title.Start).ToHashSet();
        var linked = entries.Count(entry => cards.Contains(entry.Title.Start));
        if (entries.Count * 2 < posts.Count || entries.Count == 0 || (!said.Live && linked * 2 >= entries.Count))
        {
            return [];
        }

        return [.. Newest(plain, HtmlDayHeadings.Dated(plain, entries, page, locale), page, locale)];
    }

    /// <summary>
    /// Where the page prints by day and clock when it was changed last, its newest post stands on that day if its clock is no later;
    /// a later one is of a day before, nobody says which.
    /// </summary>
    private static List<HtmlEntry> Newest(HtmlPlain plain, List<HtmlEntry> posts, string page, Locale locale)
    {
        var updated = plain.Blocks.Where(block => block.Length <= LongestLine).Select(block => Stamps.Whole(plain.Text, block.Start, block.End, locale))
            .FirstOrDefault(stamp => stamp is { Modified: true, Year: not null, HasDay: true, Time: not null });
        var clocks = posts.Select(post => post.Published).Where(stamp => stamp is { Day: null }).Select(stamp => stamp!.Time).OfType<TimeOnly>();
        var at = Orders.OfClocks([.. clocks]) switch { ListOrder.NewestFirst => 0, ListOrder.OldestFirst => posts.Count - 1, _ => -1 };
        if (updated is not null && at >= 0 && posts[at].Published is { Day: null, Age: null, Time: { } clock } stamp && clock <= updated.Time)
        {
            posts[at] = posts[at] with { Published = (updated with { Time = clock, Offset = stamp.Offset ?? updated.Offset }).On(page, plain.Text) };
        }

        return posts;
    }

    /// <summary>The order in which the posts stand, by their days or, where they print none, by their clock times.</summary>
    public static ListOrder OrderOf(ImmutableArray<Item> items) => Orders.Of(items) is not ListOrder.None and var order ? order
        : Orders.OfClocks([.. items.Where(item => item.Published is { Day: null }).Select(item => item.Published!.Time).OfType<TimeOnly>()]);

    /// <summary>Of all candidates those that stand side by side, where most do.</summary>
    private static List<HtmlCard> Alike(HtmlPlain plain, IEnumerable<HtmlCard> posts) =>
        posts.GroupBy(post => (post.Parent, plain.Parts[post.Part].Tag)).MaxBy(group => group.Count())?.ToList() ?? [];

    /// <summary>Elements that say they are one piece, where times are printed without saying so.</summary>
    private static IEnumerable<HtmlCard> Pieces(HtmlPlain plain) => Enumerable.Range(0, plain.Parts.Count)
        .Where(at => plain.Parts[at] is { Tag: "article", Length: > 0 } part && !part.Is(Never)).Select(at => HtmlCard.Of(plain, at, at, ""));

    /// <summary>For every time on the page the element that says it is one piece, or the largest one without another time.</summary>
    private static List<HtmlCard> Posts(HtmlPlain plain, Locale locale)
    {
        var times = Times(plain, locale);
        var posts = new List<HtmlCard>();
        for (var at = 0; at < times.Count; at++)
        {
            var before = at > 0 ? times[at - 1] : -1;
            var after = at + 1 < times.Count ? times[at + 1] : int.MaxValue;
            var piece = plain.Upwards(times[at]).FirstOrDefault(up => plain.Parts[up].Tag is "article" or "li", -1);
            if (piece < 0)
            {
                piece = times[at];
                while (plain.Parts[piece].Up is > 0 and var up && before < up && plain.Parts[up].Last < after && plain.Parts[up].Tag is not ("main" or "body"))
                {
                    piece = up;
                }
            }

            if (posts.Count == 0 || posts[^1].Part != piece)
            {
                posts.Add(HtmlCard.Of(plain, piece, piece, ""));
            }
        }

        return [.. posts.Select((post, at) => Run(plain, post, at + 1 < posts.Count ? posts[at + 1] : null))];
    }

    /// <summary>Time elements; where there are fewer, lines and marked words that are a clock time or begin with one.</summary>
    private static List<int> Times(HtmlPlain plain, Locale locale)
    {
        var parts = Enumerable.Range(0, plain.Parts.Count).Where(at => plain.Parts[at].Length > 0 && !plain.Parts[at].Is(Never)).ToList();
        var times = parts.FindAll(at => plain.Parts[at].Tag == "time");
        var clocks = parts.FindAll(at => IsClock(plain, at, locale));
        return clocks.Count > times.Count ? clocks : times;
    }

    private static bool IsClock(HtmlPlain plain, int at, Locale locale)
    {
        var part = plain.Parts[at];
        if (!char.IsAsciiDigit(plain.Text[part.Start]) || part.Length > LongestLine || (part.Up >= 0 && plain.Parts[part.Up].Start == part.Start && plain.Parts[part.Up].End == part.End))
        {
            return false;
        }

        return part.Length <= LongestClock ? Stamps.Whole(plain.Text, part.Start, part.End, locale) is { IsClock: true }
            : part.Element.Kind.Heading && Stamps.At(plain.Text, part.Start, part.End, locale) is { IsClock: true };
    }

    /// <summary>A post of which only the time or the heading is an element of its own goes on to the next.</summary>
    private static HtmlCard Run(HtmlPlain plain, HtmlCard post, HtmlCard? next)
    {
        var part = plain.Parts[post.Part];
        if (post.Parent < 0 || (part.Length > LongestClock && !part.Element.Kind.Heading))
        {
            return post;
        }

        var beside = next?.Parent == post.Parent;
        var end = beside ? next!.FirstBlock : Math.Min(Math.Min(plain.Parts[post.Parent].EndBlock, next?.FirstBlock ?? int.MaxValue), post.FirstBlock + LongestRun);
        var last = beside ? next!.Part : post.EndPart;
        while (!beside && last <= plain.Parts[post.Parent].Last && plain.Parts[last].EndBlock <= end)
        {
            last = plain.Parts[last].Last + 1;
        }

        return post with { EndBlock = Math.Max(end, post.EndBlock), EndPart = Math.Max(last, post.EndPart) };
    }

    private static HtmlEntry? Entry(HtmlPlain plain, HtmlCard card, string page, Locale locale)
    {
        if (HtmlEntry.Of(plain, card, page, locale) is not { } entry)
        {
            return null;
        }

        // “13:03 Ferry turns back”: the clock is no word of the headline.
        var lead = Stamps.At(plain.Text, entry.Title.Start, entry.Title.End, locale) is { IsClock: true } clock
            && Stamps.SkipJoins(plain.Text, clock.End, entry.Title.End) is var from && from < entry.Title.End ? (clock, from) : ((Printed Clock, int From)?)null;
        entry = lead is { } cut ? entry with { Title = entry.Title with { Start = cut.From } } : entry;
        return entry.Published is not null ? entry : entry with { Published = Clock(plain, card, page, locale) ?? lead?.Clock.On(page, plain.Text) };
    }

    private static Stamp? Clock(HtmlPlain plain, HtmlCard card, string page, Locale locale) => Enumerable.Range(card.Part, card.EndPart - card.Part)
        .Where(at => plain.Parts[at].Says(HtmlUse.Stamp) || plain.Parts[at].Tag == "time" || (plain.Parts[at].Length is > 0 and <= LongestClock && char.IsAsciiDigit(plain.Text[plain.Parts[at].Start])))
        .Select(at => Stamps.Whole(plain.Text, plain.Parts[at].Start, plain.Parts[at].End, locale)).FirstOrDefault(found => found is not null)?.On(page, plain.Text);
}
