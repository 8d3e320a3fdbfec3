using System.Collections.Immutable;
using Dateline.Date;
using Dateline.Link;
using Dateline.News;
using Dateline.Read;
using Dateline.Understand;

namespace Dateline.Desk;

/// <summary>
/// The river, whole: pages flow in at the top and one timeline comes out at the bottom. Every stage is a function from
/// records to records; none sees another. What each one does stands in its own project, under its own name.
/// </summary>
public static class NewsDesk
{
    /// <summary>Names the readers of this program: readers that may read a page otherwise have another name.</summary>
    public static string ReaderVersion => Readers.Version;

    /// <summary>Reads one page: Read alone.</summary>
    public static ReadPage Read(Page page) => Readers.Read(page);

    /// <summary>Dates the items of one page from that page alone.</summary>
    public static Dating DateAlone(ReadPage page, DeskOptions options) => Dates.Settle([page], Copies.Among([page]), options.Date);

    /// <summary>What the items of one page are searched by, from that page alone.</summary>
    public static ImmutableArray<Entry> Entries(ReadPage page)
    {
        var marks = Marking.Of(page).ToDictionary(mark => mark.Item, StringComparer.Ordinal);
        return
        [
            .. DateAlone(page, new()).Items.Select(dated => new Entry(
                dated.Item, dated.Item.Outlet ?? page.Outlet, dated.Published,
                [.. marks[dated.Item.Id].Names.Where(name => name.Kind == NameKind.Person).Select(name => name.At.Text).Distinct(StringComparer.Ordinal)],
                [.. marks[dated.Item.Id].Quotes.Select(quote => quote.Speaker?.Text).OfType<string>().Distinct(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>Makes one timeline of many pages.</summary>
    /// <param name="read">In any order: the answer does not depend on it. A page given twice counts once.</param>
    /// <param name="unread">Inputs, or parts of them, that could not be used.</param>
    public static Timeline Timeline(IEnumerable<ReadPage> read, IEnumerable<Unread> unread, DeskOptions options, IProgress<Progress>? progress = null) =>
        Flow(read, unread, options, progress, (_, _, _, _, _, _) => { });

    /// <summary>As <see cref="Timeline"/>, and why two of its items are, or are not, one story.</summary>
    /// <returns>No sentences where an id is not on the pages.</returns>
    public static (Timeline Timeline, ImmutableArray<string> Because) Between(
        string one, string other, IEnumerable<ReadPage> read, IEnumerable<Unread> unread, DeskOptions options, IProgress<Progress>? progress = null)
    {
        ImmutableArray<string> because = [];
        var timeline = Flow(read, unread, options, progress, (pages, marks, kinship, dating, groups, pairings) =>
        {
            var items = dating.Items.ToDictionary(item => item.Item.Id, item => item.Item, StringComparer.Ordinal);
            if (items.TryGetValue(one, out var mine) && items.TryGetValue(other, out var theirs))
            {
                var pair = Stories.Between(one, other, groups, pages, marks, kinship, dating, pairings);
                because = [.. PairSentences.Of(mine, theirs, pair, id => items[id])];
            }
        });
        return (timeline, because);
    }

    private static Timeline Flow(
        IEnumerable<ReadPage> read, IEnumerable<Unread> unread, DeskOptions options, IProgress<Progress>? progress,
        Action<ImmutableArray<ReadPage>, ImmutableArray<ItemMarks>, Kinship, Dating, ImmutableArray<StoryGroup>, Pairings> found)
    {
        var all = Distinct(read);
        var corrected = Corrected.By(options.Corrections, all.SelectMany(page => page.Items).Select(item => item.Id).ToHashSet(StringComparer.Ordinal));
        var pages = corrected.Shown(all);
        progress?.Report(new("marking names and quotations", 0, pages.Length));
        ImmutableArray<ItemMarks> marks = [.. pages.SelectMany(page => Marking.Of(page))];

        progress?.Report(new("finding copies", 0, null));
        var kinship = Copies.Among(pages, corrected.Pairings);

        progress?.Report(new("dating", 0, null));
        var dates = options.Date with { Given = corrected.Dates };
        var dating = Dates.Settle(pages, kinship, dates);

        progress?.Report(new("finding stories", 0, null));
        var groups = Stories.Among(pages, marks, kinship, dating, corrected.Pairings);

        found(pages, marks, kinship, dating, groups, corrected.Pairings);

        progress?.Report(new("dating from stories", 0, null));
        dating = Dates.Tighten(pages, kinship, groups, dates);
        var stories = StoryBook.Of(pages, dating, groups);

        progress?.Report(new("finding threads", 0, null));
        stories = StoryBook.Threaded(stories, Threads.Among(groups, pages, marks, kinship, dating), pages, dating);

        progress?.Report(new("drawing the ledgers", 0, null));
        var ledgers = LedgerBook.Of(pages, marks, kinship, dating, stories, corrected.Namings);

        var saved = dating.Pages.ToDictionary(page => page.Page, page => page.Retrieved, StringComparer.Ordinal);
        var items = Placing.Items(pages, kinship, dating, stories);
        var timeline = new Timeline(
            options.Topic?.Name,
            [.. pages.Select(page => new TimelinePage(page, saved[page.Id]))],
            items,
            stories,
            ledgers.People, ledgers.Quotes, ledgers.Figures, ledgers.Planned,
            [.. pages.SelectMany(page => page.Doubts), .. dating.Doubts, .. StoryBook.Doubts(dating, stories), .. ledgers.Doubts],
            [.. unread.Concat(corrected.Unused).OrderBy(each => each.Where, StringComparer.Ordinal).ThenBy(each => each.Cause, StringComparer.Ordinal)])
        {
            Revisions = Placing.Revisions(items, kinship),
        };
        timeline = timeline with { Doubts = [.. timeline.Doubts, .. SilentChanges.In(timeline)] };
        timeline = timeline with { Unread = [.. timeline.Unread, .. Corrected.Strangers(options.Corrections, all, timeline)] };
        return Topics.Keep(corrected.Obeyed(timeline), options);
    }

    /// <summary>By path, then id. Of pages with the same bytes the one saved first stands for all, else the first by path: nothing on it is later than its first saving.</summary>
    private static ImmutableArray<ReadPage> Distinct(IEnumerable<ReadPage> pages) =>
    [
        .. pages.GroupBy(page => page.Id, StringComparer.Ordinal)
            .Select(same => same.OrderBy(page => page.Facts.Retrieved ?? DateOnly.MaxValue).ThenBy(page => page.Path, StringComparer.Ordinal).ThenBy(page => page.Facts.ToString(), StringComparer.Ordinal).First())
            .OrderBy(page => page.Path, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal),
    ];
}
