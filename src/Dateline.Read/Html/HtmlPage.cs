using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Puts together what the parts of the HTML reader found, and says what kind of page it is.</summary>
internal static class HtmlPage
{
    /// <summary>A body shorter than this does not make an article of a page that lists pieces.</summary>
    private const int ShortBody = 400;

    /// <summary>A body shorter than this is none, whatever the metadata say.</summary>
    private const int LeastBody = 120;

    /// <summary>A page with as many entries as this may be a list.</summary>
    private const int ManyEntries = 5;

    /// <summary>A body worth less than this share of the entries around it is a blurb.</summary>
    private const double LeastBeside = 0.05;

    /// <summary>A body worth more than this stands in the page and is looked for nowhere else.</summary>
    private const int Complete = 2_000;

    private const int MostAsides = 50;

    public static ReadPage Of(Page page, HtmlPlain plain, HtmlHead head)
    {
        var heading = plain.Blocks.Where(block => plain.Parts[block.Part].Tag == "h1").Select(plain.TextOf).FirstOrDefault();
        var said = HtmlMetadata.Of(head, page.Id, heading);
        var address = new HtmlAddress(page.Facts.Url ?? said.Canonical, head.Base);
        var order = Stamps.OrderOf(plain.Blocks.Where(block => block.Length <= Stamps.LongestLine).Take(2_000).Select(plain.TextOf));
        order = order == DayOrder.Unknown ? DayOrders.Of(head.Language) : order;
        var list = HtmlList.Of(plain, address, page.Id, order);
        var title = HtmlTitle.Of(plain, said.Titles, said.Site);
        var dated = new HtmlDated(title.Text, page.Facts.Retrieved);
        var posts = HtmlLive.Of(plain, said, title, list, page.Id, order);
        if (!posts.IsEmpty)
        {
            return Live(page, plain, said, HtmlDays.Of(said.Days, dated), title, list, posts);
        }

        var teasers = HtmlTeasers.Of(plain, list, address, title.Block);
        var article = HtmlArticle.Of(plain, title.Block, said.Titles, teasers);
        var kind = Kind(plain, said, title, address, list, article);
        var hidden = kind == PageKind.Article && said.SaysArticle && article.Worth < Complete
            ? HtmlScriptBody.Of(head.Scripts, [.. article.Blocks.Select(at => plain.TextOf(plain.Blocks[at]))]) : [];
        if (!hidden.IsEmpty)
        {
            (article, teasers) = (article.From(plain, hidden), [.. teasers, .. new bool[hidden.Length]]);
        }

        var outlet = page.Facts.Outlet ?? said.Site;
        var place = new HtmlPlace(plain, title.Block, article, teasers);
        ImmutableArray<HtmlDay> stated = HtmlAddressDay.Of(page.Facts.Url ?? said.Canonical, page.Id) is { } inAddress
            ? said.Days.Add(new(inAddress, HtmlGround.Address, Change: false)) : said.Days;
        var printed = new HtmlPrinted(plain, place, page.Id, order);
        var days = kind == PageKind.Listing ? HtmlDays.OfList(stated, printed, dated) : HtmlDays.Of(stated, printed, dated);
        if (kind != PageKind.Listing)
        {
            said = said with { Authors = Authored(said.Authors, new HtmlByline(plain, place, order, said.Outlets)), Section = said.Section ?? HtmlSection.Of(plain, place) };
        }

        var items = kind == PageKind.Listing
            ? [.. list.Main.Select(entry => Entry(page, plain, entry, ItemRole.Entry, outlet)),
                .. list.Other.Select(entry => Entry(page, plain, entry, ItemRole.Related, outlet))]
            : ArticleItems(page, plain, said, days, title, article, list, outlet);
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
            Language = Scripts.Agreed(said.Language, plain.Text) ?? Languages.Of(plain.Text),
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
            Notes = hidden.IsEmpty ? Notes(page, plain) : Notes(page, plain).Add("Most of the piece stands in a script of the page only; it is read from there."),
            Captions = kind == PageKind.Listing ? [] : [.. article.Captions.Select(at => PassageOf(plain, plain.Blocks[at]))],
        };
    }

    private static ReadPage Live(Page page, HtmlPlain plain, HtmlMetadata said, HtmlDays days, HtmlTitle title, HtmlList list, ImmutableArray<HtmlEntry> posts)
    {
        var outlet = page.Facts.Outlet ?? said.Site;
        var live = posts.Select(post => Post(plain, Entry(page, plain, post, ItemRole.Live, outlet), post)).OrderBy(item => item.Start).ToImmutableArray();
        var told = Blocks(plain, posts);
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
            Language = Scripts.Agreed(said.Language, plain.Text) ?? Languages.Of(plain.Text),
            Order = HtmlLive.OrderOf(live),
            Title = title.Text,
            Authors = said.Authors,
            Section = said.Section,
            Published = days.Published,
            Modified = days.Modified,
            Items = ordered,
            LeftOut = leftOut,
            Asides = asides,
            Notes = Notes(page, plain),
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
        var told = items.SelectMany(item => item.Passages).Select(passage => passage.Start).Concat(captions.Select(at => plain.Blocks[at].Start)).ToHashSet();
        var rest = plain.Blocks.Where(block => !told.Contains(block.Start)).ToList();
        var asides = rest.Where(block => block.Length is > 30 and < 1_200 && Furniture.Asks(plain.TextOf(block))).Take(MostAsides);
        return (rest.Count, [.. asides.Select(block => PassageOf(plain, block))]);
    }

    private static ImmutableArray<string> Notes(Page page, HtmlPlain plain)
    {
        if (page.Bytes.Length > HtmlBytes.Limit || plain.Text.Length >= HtmlPlain.Limit)
        {
            return ["The page is longer than is read; its end is left out."];
        }

        return plain.Text.Length == 0 ? ["The page shows no text."] : [];
    }

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

    private static PageKind Kind(HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlAddress address, HtmlList list, HtmlArticle article)
    {
        if (said.Live)
        {
            return PageKind.Live;
        }

        var entries = list.Main.Length;
        if (entries == 0)
        {
            return PageKind.Article;
        }

        // A piece whose body is not in the page, or has its own heading, stays a piece, whatever lists stand around it.
        var shown = list.Main.Sum(entry => entry.Title.Length + entry.Teaser.Sum(block => block.Length));
        var calledPiece = said.SaysArticle && address.LooksLikePiece;
        if ((calledPiece && (article.Worth >= ShortBody || !address.LooksLikeList))
            || ((said.SaysArticle || address.LooksLikePiece) && !address.LooksLikeList && (article.Worth >= Math.Max(LeastBody, shown * LeastBeside) || entries < ManyEntries)))
        {
            return PageKind.Article;
        }

        var isList = said.SaysList || address.LooksLikeList || Covered(plain, list.Main, article) > 0.6
            || (article.Worth < ShortBody && entries >= 3) || article.Worth < LeastBody || (article.Worth < shown * 0.5 && entries >= ManyEntries)
            || Above(plain, list.Main, title, article) >= ManyEntries;
        return isList ? PageKind.Listing : PageKind.Article;
    }

    /// <summary>How many entries stand between the title and the body: above a piece there are few.</summary>
    private static int Above(HtmlPlain plain, ImmutableArray<HtmlEntry> entries, HtmlTitle title, HtmlArticle article) => article.Blocks.IsEmpty ? 0
        : entries.Count(entry => entry.Title.Start > Shown(plain, title) && entry.Title.Start < plain.Blocks[article.Blocks[0]].Start);

    /// <summary>The share of the body's text that stands in cards of main entries.</summary>
    private static double Covered(HtmlPlain plain, ImmutableArray<HtmlEntry> entries, HtmlArticle article)
    {
        var inCard = Blocks(plain, entries);
        double all = article.Blocks.Sum(at => plain.Blocks[at].Length);
        return all == 0 ? 0 : article.Blocks.Where(at => inCard[at]).Sum(at => plain.Blocks[at].Length) / all;
    }

    /// <summary>Which blocks stand in the cards of entries.</summary>
    private static bool[] Blocks(HtmlPlain plain, ImmutableArray<HtmlEntry> entries)
    {
        var inCard = new bool[plain.Blocks.Count];
        foreach (var entry in entries)
        {
            Array.Fill(inCard, true, entry.Card.FirstBlock, Math.Max(0, Math.Min(entry.Card.EndBlock, inCard.Length) - entry.Card.FirstBlock));
        }

        return inCard;
    }

    private static IEnumerable<Item> ArticleItems(
        Page page, HtmlPlain plain, HtmlMetadata said, HtmlDays days, HtmlTitle title, HtmlArticle article, HtmlList list, string? outlet)
    {
        if (ArticleItem(page, plain, said, days, title, article, outlet) is not { } item)
        {
            return [];
        }

        var own = item.Passages.Select(passage => passage.Start).ToHashSet();
        return list.Main.Concat(list.Other)
            .Where(entry => !own.Contains(entry.Title.Start) && !entry.Teaser.Any(block => own.Contains(block.Start)))
            .Select(entry => Entry(page, plain, entry, ItemRole.Related, outlet)).Prepend(item);
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
            Outlet = outlet,
            Url = entry.Card.Url,
            Published = entry.Published,
            Start = entry.Start,
            End = entry.End,
        };
    }

    private static Passage PassageOf(HtmlPlain plain, HtmlBlock block) => new(plain.TextOf(block), block.Start);
}
