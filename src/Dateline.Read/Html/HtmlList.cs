using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// The lists of a page. The main entries are those of lists in the main matter; entries of lists at the side, or under a
/// label such as “Related”, are related. An address already shown by a main entry is not shown again.
/// </summary>
/// <param name="Main">Entries of the main lists, in page order.</param>
/// <param name="Other">Entries of the other lists, in page order, without what repeats a main entry.</param>
/// <param name="Bare">Entries that lead nowhere, in page order: on a page of one piece they are sections of it.</param>
internal sealed record HtmlList(ImmutableArray<HtmlEntry> Main, ImmutableArray<HtmlEntry> Other, ImmutableArray<HtmlEntry> Bare)
{
    private const HtmlUse Beside = HtmlUse.Side | HtmlUse.Related | HtmlUse.About;

    /// <summary>So many entries below a page's heading make it the heading of the list.</summary>
    private const int FewestBelow = 3;

    private const int LongestLabel = 40;

    /// <summary>The order of numeric dates shows in as many lines of a list, or not at all.</summary>
    private const int MostLines = 2_000;

    public static HtmlList Of(HtmlPlain plain, HtmlAddress address, string page, Locale locale)
    {
        var main = new List<HtmlEntry>();
        var other = new List<HtmlEntry>();
        var bare = new List<HtmlEntry>();
        var uses = HtmlAround.Of(plain);
        var all = new List<List<HtmlEntry>>();
        foreach (var found in HtmlCards.Find(plain, address, uses))
        {
            var order = Stamps.OrderOf(found.SelectMany(card => Lines(plain, card)).Take(MostLines));
            var own = order == DayOrder.Unknown ? locale : locale with { Order = order };
            all.Add(HtmlOutlets.Apply(plain, [.. HtmlDayHeadings.Cut(plain, found, own).Select(card => HtmlEntry.Of(plain, card, page, own)).OfType<HtmlEntry>()], address, own));
        }

        all = HtmlLedHeadlines.Parted(plain, all, page, locale);
        var headed = HtmlListDays.Of(plain, [.. all.SelectMany(list => list).Where(entry => (uses[entry.Card.Part] & Beside) == HtmlUse.None)], page, locale);
        var lists = all.ConvertAll(list => list.ConvertAll(entry => headed.TryGetValue(entry.Card.Anchor, out var stamp) ? entry with { Published = stamp } : entry))
            .FindAll(list => IsNews(plain, list));
        foreach (var entries in lists)
        {
            var beside = (uses[entries[0].Card.Part] & Beside) != HtmlUse.None || IsBeside(plain, entries[0].Card.FirstBlock - 1);
            bare.AddRange(entries.Where(entry => entry.Card.Url.Length == 0 && !beside));
            (beside ? other : main).AddRange(entries.Where(entry => entry.Card.Url.Length > 0));
        }

        var headings = plain.Parts.Where(part => part.Tag == "h1" && part.Length > 0).Take(2).ToList();
        main.RemoveAll(entry => main.Count > 1 && headings.Count == 1 && IsHeading(plain, entry));
        var above = Above(headings, main);
        other.AddRange(main.Where(entry => entry.Title.Start < above));
        main.RemoveAll(entry => entry.Title.Start < above);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var chosen = Once(plain, main, seen, beside: false);
        return new(chosen, Once(plain, other, seen, beside: true), Once(plain, bare, seen, beside: false));
    }

    /// <summary>True for the label over a list that is beside the matter: “Most read”.</summary>
    private static bool IsBeside(HtmlPlain plain, int label) => label >= 0 && plain.Blocks[label].Length <= LongestLabel
        && Wording.Asides.Contains(Shapes.Folded(plain.TextOf(plain.Blocks[label])));

    /// <summary>True for the page's own heading with a link beside it, “12 pieces about ferries”, “All subjects”: it announces nothing.</summary>
    private static bool IsHeading(HtmlPlain plain, HtmlEntry entry) => entry is { Published: null, Teaser.IsEmpty: true } && plain.Parts[entry.Title.Part].Tag == "h1"
        && plain.Parts[entry.Card.Anchor] is var link && (link.Start >= entry.Title.End || link.End <= entry.Title.Start);

    /// <summary>The lines of a card in which a date may stand.</summary>
    private static IEnumerable<string> Lines(HtmlPlain plain, HtmlCard card) => Enumerable.Range(card.FirstBlock, card.EndBlock - card.FirstBlock)
        .Select(at => plain.Blocks[at]).Where(block => block.Length <= Stamps.LongestLine && plain.SpanOf(block).Contains('/')).Select(plain.TextOf);

    /// <summary>
    /// Where the main matter begins: at the page's one heading of the first level, where that is no entry's own and a list follows it.
    /// What is listed above it belongs to the site: its places, its products, the menus that show pieces.
    /// </summary>
    /// <param name="headings">The page's headings of the first level, two at most.</param>
    private static int Above(List<HtmlPart> headings, List<HtmlEntry> main) =>
        headings.Count == 1 && main.Count(entry => entry.Title.Start > headings[0].End) >= FewestBelow
            && !main.Any(entry => entry.Start <= headings[0].Start && entry.End >= headings[0].End) ? headings[0].Start : 0;

    /// <summary>A list of news has headings, stamps or teasers, or headlines as long as headlines are; a menu has none of these. Headlines may be shorter where each has its day and its teaser.</summary>
    private static bool IsNews(HtmlPlain plain, List<HtmlEntry> entries)
    {
        if (entries.Count == 0)
        {
            return false;
        }

        var rich = entries.Count(entry => entry.Published is not null || !entry.Teaser.IsEmpty
            || plain.Parts[entry.Title.Part].Is(HtmlUse.Heading | HtmlUse.Title));
        var words = entries.Average(entry => (double)(HtmlWords.IsDense(plain.SpanOf(entry.Title)) ? entry.Title.Length / 2 : HtmlWords.Count(plain.SpanOf(entry.Title))));
        var dated = entries.Count(entry => entry.Published is { Day: not null, Year: not null } && !entry.Teaser.IsEmpty);
        return (rich * 2 >= entries.Count && words >= 2.5) || words >= 5 || dated == entries.Count;
    }

    /// <summary>
    /// Without repeats: entries with an address shown before, or with headline and teaser shown before under no other day. A bare
    /// headline at the side repeats any entry of that headline. Pieces may share a headline: “Flood warning”.
    /// </summary>
    private static ImmutableArray<HtmlEntry> Once(HtmlPlain plain, List<HtmlEntry> entries, HashSet<string> seen, bool beside)
    {
        var kept = ImmutableArray.CreateBuilder<HtmlEntry>(entries.Count);
        foreach (var entry in entries.OrderBy(entry => entry.Title.Start))
        {
            if ((entry.Card.Url.Length == 0 || seen.Add(entry.Card.Url)) & IsNew(plain, entry, seen, beside))
            {
                kept.Add(entry);
            }
        }

        return kept.ToImmutable();
    }

    private static bool IsNew(HtmlPlain plain, HtmlEntry entry, HashSet<string> seen, bool beside)
    {
        // Keys are letters, digits and spaces: the marks between them keep them apart.
        var title = "title " + HtmlWords.Key(plain.SpanOf(entry.Title));
        var words = title + "\n" + string.Join('\n', entry.Teaser.Select(block => HtmlWords.Key(plain.SpanOf(block)))) + (entry.Outlet is null ? "" : "\n" + entry.Outlet);
        var day = entry.Published is { } stamp ? $"{words}\n@{stamp.Year}-{stamp.Month}-{stamp.Day} {stamp.Age}" : words + "\n@";
        var headline = seen.Add(title);
        var text = seen.Add(words);
        var undated = seen.Contains(words + "\n@");
        var dated = seen.Add(day);
        return !(beside && entry.Teaser.IsEmpty && entry.Published is null) ? text || (entry.Published is not null && !undated && dated) : headline;
    }
}
