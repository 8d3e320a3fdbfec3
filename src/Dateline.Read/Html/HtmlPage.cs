using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Puts together what the parts of the HTML reader found.</summary>
internal static class HtmlPage
{
    /// <summary>A body worth more than this stands in the page and is looked for nowhere else.</summary>
    private const int Complete = 2_000;

    private const int MostAsides = 50;

    /// <summary>A page that shows more than this has something to say itself, wherever a script of it leads.</summary>
    private const int MostOfDoorkeeper = 400;

    public static ReadPage Of(Page page, HtmlPlain plain, HtmlHead head)
    {
        var heading = plain.Blocks.Where(block => plain.Parts[block.Part].Tag == "h1").Select(plain.TextOf).FirstOrDefault();
        var said = HtmlMetadata.Of(head, page.Id, heading);
        var sent = said.Canonical is null && heading is null && plain.Text.Length <= MostOfDoorkeeper ? head.SentTo : null;
        said = said with { Canonical = said.Canonical ?? sent };
        var address = new HtmlAddress(page.Facts.Url ?? said.Canonical, head.Base);
        var language = WritingSystems.Agreed(said.Language, plain.Text) ?? Languages.Of(plain.Text);
        var locale = Locale.Of([.. plain.Blocks.Where(block => block.Length <= Stamps.LongestLine).Take(2_000).Select(plain.TextOf)], language);
        locale = locale.Order == DayOrder.Unknown ? locale with { Order = DayOrders.Of(head.Language) } : locale;
        var list = HtmlList.Of(plain, address, page.Id, locale);
        var title = HtmlTitle.Of(plain, said.Titles, said.Site);
        var dated = new HtmlDated(title.Text, page.Facts.Retrieved, head.First("generator")?.Value);
        ImmutableArray<HtmlDay> stated = HtmlAddressDay.Of(page.Facts.Url ?? said.Canonical, page.Id) is { } inAddress
            ? said.Days.Add(new(inAddress, HtmlGround.Address, Change: false)) : said.Days;
        var posts = HtmlLive.Of(plain, said, title, list, page.Id, locale);
        if (!posts.IsEmpty)
        {
            return Live(page, plain, said, locale, HtmlDays.Of(stated, dated), title, list, posts);
        }

        var teasers = HtmlTeasers.Of(plain, list, address, title.Block);
        var article = HtmlArticle.Of(plain, title.Block, said.Titles, teasers);
        if (article.Worth < HtmlPageKind.ShortBody && !said.SaysArticle && HtmlDirectory.Of(plain, address, title) is { IsEmpty: false } names && names.Length > list.Main.Length)
        {
            list = new(names, [], []);
        }

        var kind = HtmlPageKind.Of(plain, said, title, address, list, article);
        var place = new HtmlPlace(plain, title.Block, article, teasers);
        var hidden = kind == PageKind.Article && (said.SaysArticle || plain.Text.Length <= MostOfDoorkeeper) && article.Worth < Complete
            ? HtmlScriptBody.Of(head.Scripts, [.. article.Blocks.Select(at => plain.TextOf(plain.Blocks[at]))]) : [];
        var told = kind == PageKind.Article && hidden.IsEmpty ? HtmlDigest.Of(plain, title, article) : [];
        kind = told.IsEmpty ? kind : PageKind.Digest;
        var notice = kind == PageKind.Article && hidden.IsEmpty ? HtmlNotice.Of(title, article.Worth) : null;
        var outlet = page.Facts.Outlet ?? said.Site;
        var printed = new HtmlPrinted(plain, place, page.Id, locale, head.Markup);
        var days = kind == PageKind.Listing ? HtmlDays.OfList(stated, printed, dated) : HtmlDays.Of(stated, printed, dated);
        if (kind != PageKind.Listing)
        {
            said = said with { Authors = Authored(said.Authors, new HtmlByline(plain, place, locale, said.Outlets)), Section = said.Section ?? HtmlSection.Of(plain, place) };
        }

        // From here on the page's text is longer than what it shows.
        article = hidden.IsEmpty ? article : article.From(plain, hidden);
        var items = kind == PageKind.Listing
            ? [.. list.Main.Concat(list.Bare).Select(entry => Entry(page, plain, entry, ItemRole.Entry, outlet)),
                .. list.Other.Select(entry => Entry(page, plain, entry, ItemRole.Related, outlet))]
            : notice is not null ? []
            : told.IsEmpty ? ArticleItems(page, plain, said, days, title, article, list, outlet)
            : told.Select(story => Story(page, story, said, days, outlet));
        var ordered = items.OrderBy(item => item.Start).ThenBy(item => item.End).ToImmutableArray();
        var (leftOut, asides) = Rest(plain, ordered, kind == PageKind.Listing ? [] : article.Captions);
        return new()
        {
            Id = page.Id,
            Path = page.Path,
            Facts = page.Facts,
            Plain = plain.Text,
            Kind = kind,
            Url = page.Facts.Url ?? said.Canonical,
            Outlet = outlet,
            Language = language,
            Order = kind == PageKind.Listing ? Orders.Of(ordered.Where(item => item.Role == ItemRole.Entry)) : ListOrder.None,
            Title = title.Text,
            Authors = kind == PageKind.Listing ? [] : said.Authors,
            Section = said.Section,
            Published = days.Published,
            Modified = days.Modified,
            Items = ordered,
            LeftOut = leftOut,
            Asides = asides,
            Doubts = days.Doubts,
            Notes = notice is null ? Notes(plain, locale, fromScript: !hidden.IsEmpty, sent) : [notice],
            Captions = kind == PageKind.Listing ? [] : [.. article.Captions.Select(at => PassageOf(plain, plain.Blocks[at]))],
        };
    }

    private static ReadPage Live(Page page, HtmlPlain plain, HtmlMetadata said, Locale locale, HtmlDays days, HtmlTitle title, HtmlList list, ImmutableArray<HtmlEntry> posts)
    {
        var outlet = page.Facts.Outlet ?? said.Site;
        var live = posts.Select(post => Post(plain, Entry(page, plain, post, ItemRole.Live, outlet), post)).OrderBy(item => item.Start).ToImmutableArray();
        var told = HtmlPageKind.Blocks(plain, posts);
        var beside = list.Main.Concat(list.Other)
            .Where(entry => entry.Title.Start != Shown(plain, title) && !told.AsSpan(entry.Card.FirstBlock, Math.Max(0, Math.Min(entry.Card.EndBlock, told.Length) - entry.Card.FirstBlock)).Contains(true))
            .Select(entry => Entry(page, plain, entry, ItemRole.Related, outlet));
        var ordered = live.Concat(beside).OrderBy(item => item.Start).ThenBy(item => item.End).ToImmutableArray();
        var (leftOut, asides) = Rest(plain, ordered, []);
        return new()
        {
            Id = page.Id,
            Path = page.Path,
            Facts = page.Facts,
            Plain = plain.Text,
            Kind = PageKind.Live,
            Url = page.Facts.Url ?? said.Canonical,
            Outlet = outlet,
            Language = WritingSystems.Agreed(said.Language, plain.Text) ?? Languages.Of(plain.Text),
            Order = HtmlLive.OrderOf(live),
            Title = title.Text,
            Authors = said.Authors,
            Section = said.Section,
            Published = days.Published,
            Modified = days.Modified,
            Items = ordered,
            LeftOut = leftOut,
            Asides = asides,
            Notes = Notes(plain, locale, fromScript: false, sentTo: null),
            Doubts = days.Doubts,
        };
    }

    private static int Shown(HtmlPlain plain, HtmlTitle title) => title.Block < 0 ? -1 : plain.Blocks[title.Block].Start;

    /// <summary>A post leads nowhere, and without a heading it has no title: all its lines are its text.</summary>
    private static Item Post(HtmlPlain plain, Item item, HtmlEntry post)
    {
        item = item with { Url = null };
        return item.Title is null || plain.Parts[post.Title.Part].Is(HtmlUse.Heading) ? item
            : item with { Title = null, Paragraphs = [.. item.Passages.OrderBy(passage => passage.Start)] };
    }

    /// <summary>Counts the blocks that stand in no item, and keeps those in which the page asks its reader for something.</summary>
    private static (int LeftOut, ImmutableArray<Passage> Asides) Rest(HtmlPlain plain, ImmutableArray<Item> items, ImmutableArray<int> captions)
    {
        var told = items.SelectMany(item => item.Passages).Select(passage => plain.BlockAt(passage.Start)).Concat(captions).ToHashSet();
        var rest = plain.Blocks.Where((_, at) => !told.Contains(at)).ToList();
        var asides = rest.Where(block => block.Length is > 30 and < 1_200 && Furniture.Asks(plain.TextOf(block))).Take(MostAsides);
        return (rest.Count, [.. asides.Select(block => PassageOf(plain, block))]);
    }

    private static ImmutableArray<string> Notes(HtmlPlain plain, Locale locale, bool fromScript, string? sentTo) =>
        [.. Stated(plain, fromScript, sentTo), .. OtherCalendars.Notes(plain.Blocks.Where(block => block.Length <= OtherCalendars.LongestLine).Select(plain.TextOf), locale)];

    private static ImmutableArray<string> Stated(HtmlPlain plain, bool fromScript, string? sentTo) =>
        fromScript ? ["Most of the piece stands only in a script of the page; it is read from there and put behind what the page shows."]
        : sentTo is not null ? [$"The page only sends its reader on to {sentTo}: save that one."]
        : plain.Text.Length == 0 ? ["The page shows no text."] : [];

    /// <summary>
    /// Whom the metadata name, unless the page shows more: they often name the first of several authors only, or the outlet or
    /// its software in place of one.
    /// </summary>
    private static ImmutableArray<string> Authored(ImmutableArray<string> stated, HtmlByline byline)
    {
        var shown = byline.Authors(alone: stated.IsEmpty);
        var known = stated.All(name => shown.Contains(name, StringComparer.OrdinalIgnoreCase));
        return stated.IsEmpty || (known && shown.Length > stated.Length && shown.All(name => HtmlNames.IsPerson(name) && !HtmlNames.IsShouted(name)))
            || (!stated.Any(HtmlNames.IsPerson) && shown.Any(HtmlNames.IsPerson)) ? shown : stated;
    }

    private static IEnumerable<Item> ArticleItems(
        Page page, HtmlPlain plain, HtmlMetadata said, HtmlDays days, HtmlTitle title, HtmlArticle article, HtmlList list, string? outlet)
    {
        if (ArticleItem(page, plain, said, days, title, article, outlet) is not { } item)
        {
            return [];
        }

        // In a flat page the paragraphs behind an inserted headline look like its teaser.
        var own = item.Passages.Select(passage => passage.Start).ToHashSet();
        return list.Main.Concat(list.Other).Where(entry => !entry.Card.Added && !own.Contains(entry.Title.Start))
            .Select(entry => entry with { Teaser = entry.Teaser.RemoveAll(block => own.Contains(block.Start)) })
            .Select(entry => Entry(page, plain, entry, ItemRole.Related, outlet)).Prepend(item);
    }

    private static Item Story(Page page, HtmlStory story, HtmlMetadata said, HtmlDays days, string? outlet)
    {
        var (start, end) = (story.Title?.Start ?? story.Text[0].Start, story.Text[^1].End);
        return new()
        {
            Id = Item.IdOf(page.Id, start, end),
            Page = page.Id,
            Role = ItemRole.Entry,
            Title = story.Title,
            Paragraphs = story.Text,
            Authors = said.Authors,
            Section = said.Section,
            Outlet = outlet,
            Published = days.Published,
            Start = start,
            End = end,
        };
    }

    private static Item? ArticleItem(Page page, HtmlPlain plain, HtmlMetadata said, HtmlDays days, HtmlTitle title, HtmlArticle article, string? outlet)
    {
        var paragraphs = article.Blocks.Select(at => PassageOf(plain, plain.Blocks[at])).ToImmutableArray();
        var heading = title.Start < 0 ? null : new Passage(title.Text!, title.Start);
        if (paragraphs.IsEmpty)
        {
            if (heading is null)
            {
                return null;
            }

            // One string is all that the page shows of its piece.
            (paragraphs, heading) = ([heading], null);
        }

        var start = Math.Min(heading?.Start ?? int.MaxValue, paragraphs[0].Start);
        var end = Math.Max(heading?.End ?? 0, paragraphs[^1].End);
        return new()
        {
            Id = Item.IdOf(page.Id, start, end),
            Page = page.Id,
            Role = ItemRole.Article,
            Title = heading,
            Paragraphs = paragraphs,
            Authors = said.Authors,
            Section = said.Section,
            Kind = said.Kind,
            Outlet = outlet,
            Url = page.Facts.Url ?? said.Canonical,
            Published = days.Published,
            Modified = days.Modified,
            Start = start,
            End = end,
        };
    }

    private static Item Entry(Page page, HtmlPlain plain, HtmlEntry entry, ItemRole role, string? outlet)
    {
        var title = PassageOf(plain, entry.Title);
        var teaser = entry.Teaser.Select(block => PassageOf(plain, block)).ToImmutableArray();
        return new()
        {
            Id = Item.IdOf(page.Id, entry.Start, entry.End),
            Page = page.Id,
            Role = role,
            Title = teaser.IsEmpty ? null : title,
            Paragraphs = teaser.IsEmpty ? [title] : teaser,
            Authors = entry.Authors,
            Section = entry.Section,
            Outlet = entry.Outlet ?? outlet,
            Url = entry.Card.Url.Length == 0 ? null : entry.Card.Url,
            Published = entry.Published,
            Start = entry.Start,
            End = entry.End,
        };
    }

    private static Passage PassageOf(HtmlPlain plain, HtmlBlock block) => new(plain.TextOf(block), block.Start);
}
