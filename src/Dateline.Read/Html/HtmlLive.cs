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

    /// <summary>The posts in page order; empty for a page that is no live page.</summary>
    public static ImmutableArray<HtmlEntry> Of(HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlList list, string page, Locale locale)
    {
        if (!said.Live && !(TextLive.SaysLive(title.Text) || said.Titles.Any(TextLive.SaysLive)))
        {
            return [];
        }

        var fewest = said.Live ? 2 : Fewest;
        var posts = Alike(plain, Posts(plain));
        posts = posts.Length >= fewest ? posts : Alike(plain, Pieces(plain));
        if (posts.Length < fewest)
        {
            return [];
        }

        var entries = posts.Select(post => Entry(plain, post, page, locale)).OfType<HtmlEntry>().Where(entry => entry.Published is not null).ToImmutableArray();
        var cards = list.Main.Select(entry => entry.Title.Start).ToHashSet();
        var linked = entries.Count(entry => cards.Contains(entry.Title.Start));
        return entries.Length * 2 < posts.Length || entries.IsEmpty || (!said.Live && linked * 2 >= entries.Length) ? [] : entries;
    }

    /// <summary>The order in which the posts stand, by their days or, where they print none, by their clock times.</summary>
    public static ListOrder OrderOf(ImmutableArray<Item> items) => Orders.Of(items) is not ListOrder.None and var order ? order
        : Orders.OfClocks([.. items.Where(item => item.Published is { Day: null }).Select(item => item.Published!.Time).OfType<TimeOnly>()]);

    /// <summary>Of all candidates those that stand side by side, where most do.</summary>
    private static int[] Alike(HtmlPlain plain, IEnumerable<int> posts) =>
        posts.GroupBy(post => (plain.Parts[post].Up, plain.Parts[post].Tag)).MaxBy(group => group.Count())?.ToArray() ?? [];

    /// <summary>Elements that say they are one piece, where times are printed without saying so.</summary>
    private static IEnumerable<int> Pieces(HtmlPlain plain) =>
        Enumerable.Range(0, plain.Parts.Count).Where(at => plain.Parts[at] is { Tag: "article", Length: > 0 } part && !part.Is(Never));

    /// <summary>For every time on the page the element that says it is one piece, or the largest one without another time.</summary>
    private static List<int> Posts(HtmlPlain plain)
    {
        var times = Enumerable.Range(0, plain.Parts.Count).Where(at => plain.Parts[at].Length > 0 && plain.Parts[at].Tag == "time" && !plain.Parts[at].Is(Never)).ToArray();
        var posts = new List<int>();
        for (var at = 0; at < times.Length; at++)
        {
            var before = at > 0 ? times[at - 1] : -1;
            var after = at + 1 < times.Length ? times[at + 1] : int.MaxValue;
            var piece = plain.Upwards(times[at]).FirstOrDefault(up => plain.Parts[up].Tag is "article" or "li", -1);
            if (piece < 0)
            {
                piece = times[at];
                while (plain.Parts[piece].Up is > 0 and var up && before < up && plain.Parts[up].Last < after && plain.Parts[up].Tag is not ("main" or "body"))
                {
                    piece = up;
                }
            }

            if (posts.Count == 0 || posts[^1] != piece)
            {
                posts.Add(piece);
            }
        }

        return posts;
    }

    private static HtmlEntry? Entry(HtmlPlain plain, int post, string page, Locale locale)
    {
        var part = plain.Parts[post];
        var card = new HtmlCard(post, part.FirstBlock, Math.Min(part.EndBlock, plain.Blocks.Count), part.Last + 1, post, "", part.Up);
        return HtmlEntry.Of(plain, card, page, locale) is not { } entry ? null
            : entry.Published is not null ? entry : entry with { Published = Clock(plain, card, page, locale) };
    }

    private static Stamp? Clock(HtmlPlain plain, HtmlCard card, string page, Locale locale) => Enumerable.Range(card.Part, card.EndPart - card.Part)
        .Where(at => plain.Parts[at].Says(HtmlUse.Stamp) || plain.Parts[at].Tag == "time")
        .Select(at => Stamps.Whole(plain.Text, plain.Parts[at].Start, plain.Parts[at].End, locale)).FirstOrDefault(found => found is not null)?.On(page, plain.Text);
}
