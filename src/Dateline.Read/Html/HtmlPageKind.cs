using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Says whether a page is one piece, a list of pieces or a running live page.</summary>
internal static class HtmlPageKind
{
    /// <summary>A body worth less than this does not make an article of a page that lists pieces.</summary>
    public const int ShortBody = 400;

    /// <summary>A body worth less than this is none, whatever the metadata say.</summary>
    private const int LeastBody = 120;

    /// <summary>A body worth less than this share of the entries around it is a blurb.</summary>
    private const double LeastBeside = 0.05;

    /// <summary>A page with as many entries as this may be a list.</summary>
    private const int ManyEntries = 5;

    /// <summary>So many entries of one list amid the text make it the text around a list, where nothing calls it a piece.</summary>
    private const int ManyAmid = 8;

    /// <summary>Few entries make a list where there is hardly a body.</summary>
    private const int SomeEntries = 3;

    /// <summary>The name of a topic has no more words; a headline has.</summary>
    private const int MostOfTopic = 3;

    /// <summary>A body of which more stands in cards of entries is made of teasers.</summary>
    private const double MostInCards = 0.6;

    public static PageKind Of(HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlAddress address, HtmlList list, HtmlArticle article)
    {
        if (said.Live)
        {
            return PageKind.Live;
        }

        if (list.Main.IsEmpty)
        {
            return PageKind.Article;
        }

        if (!said.SaysList && !address.LooksLikeList && article.Worth >= LeastBody
            && ((list.Main.Length == 1 && title.Block >= 0 && list.Main[0].Title.Start == plain.Blocks[title.Block].Start) || HtmlLeading.Is(plain, title, list, article)))
        {
            // A page of one piece, whose heading is a link to itself or which stands above all others: it bears the name of the page.
            return PageKind.Article;
        }

        var shown = list.Main.Sum(entry => entry.Title.Length + entry.Teaser.Sum(block => block.Length));
        return !IsCalledPiece(said, address, list, article, shown)
            && (said.SaysList || address.LooksLikeList || IsList(list, article, shown) || ((list.Main.Length >= SomeEntries || IsOfOthers(plain, said, title, address, list)) && Covered(plain, list.Main, article) > MostInCards)
                || Above(plain, list.Main, title, article) >= ManyEntries || IsTopic(plain, said, title, address, list, article) || (!said.SaysArticle && !address.LooksLikePiece && Amid(plain, list.Main, article) >= ManyAmid))
            ? PageKind.Listing : PageKind.Article;
    }

    /// <summary>
    /// True for a text without a day, under a name of a few words, above dated entries: it describes the topic of the list. A piece
    /// has its day before the entries (<see cref="HtmlLeading"/>).
    /// </summary>
    private static bool IsTopic(HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlAddress address, HtmlList list, HtmlArticle article) =>
        !said.SaysArticle && !address.LooksLikePiece && title.Text is { } name && HtmlWords.Count(name) <= MostOfTopic && !article.Blocks.IsEmpty
        && list.Main.Count(entry => entry.Published is { Day: not null, Year: not null }) >= SomeEntries
        && list.Main.All(entry => entry.Title.Start > plain.Blocks[article.Blocks[^1]].Start);

    /// <summary>
    /// True where the few entries of a page have headlines that are links, in boxes that say they are pieces, and none of them is
    /// the page's own: the last page of a list, a topic with one piece.
    /// </summary>
    private static bool IsOfOthers(HtmlPlain plain, HtmlMetadata said, HtmlTitle title, HtmlAddress address, HtmlList list)
    {
        var own = said.Titles.Append(title.Text ?? "").Select(wording => HtmlWords.Key(wording)).Where(key => key.Length > 0).ToList();
        return own.Count > 0 && !said.SaysArticle && !address.LooksLikePiece && list.Main.All(entry =>
            plain.Parts[entry.Card.Anchor].Tag == "a" && (plain.Parts[entry.Card.Part].Tag == "article" || plain.Parts[entry.Card.Part].Says(HtmlUse.Card))
            && HtmlWords.Key(plain.SpanOf(entry.Title)) is var key && !own.Exists(words => words.Contains(key, StringComparison.Ordinal) || key.Contains(words, StringComparison.Ordinal)));
    }

    /// <summary>
    /// True when metadata and address call the page a piece and nothing speaks against it: a piece whose body is not in the page,
    /// or has its own heading, stays a piece, whatever lists stand around it.
    /// </summary>
    private static bool IsCalledPiece(HtmlMetadata said, HtmlAddress address, HtmlList list, HtmlArticle article, int shown) =>
        (said.SaysArticle && address.LooksLikePiece) ? article.Worth >= ShortBody || !address.LooksLikeList
        : (said.SaysArticle || address.LooksLikePiece) && !address.LooksLikeList
            && (article.Worth >= Math.Max(LeastBody, shown * LeastBeside) || list.Main.Length < ManyEntries);

    private static bool IsList(HtmlList list, HtmlArticle article, int shown) => article.Worth < LeastBody
        || (article.Worth < ShortBody && list.Main.Length >= SomeEntries) || (article.Worth * 2 < shown && list.Main.Length >= ManyEntries);

    /// <summary>How many entries stand between the title and the body: above a piece there are few.</summary>
    private static int Above(HtmlPlain plain, ImmutableArray<HtmlEntry> entries, HtmlTitle title, HtmlArticle article)
    {
        var from = title.Block < 0 ? -1 : plain.Blocks[title.Block].Start;
        return article.Blocks.IsEmpty ? 0 : entries.Count(entry => entry.Title.Start > from && entry.Title.Start < plain.Blocks[article.Blocks[0]].Start);
    }

    /// <summary>How many entries of one list, with text of their own, stand between the first and the last line of the body.</summary>
    private static int Amid(HtmlPlain plain, ImmutableArray<HtmlEntry> entries, HtmlArticle article) => article.Blocks.IsEmpty ? 0 : entries
        .Where(entry => entry.Title.Start > plain.Blocks[article.Blocks[0]].Start && entry.Title.Start < plain.Blocks[article.Blocks[^1]].Start && !entry.Teaser.IsEmpty)
        .GroupBy(entry => entry.Card.Parent).Select(list => list.Count()).DefaultIfEmpty().Max();

    /// <summary>The share of the body's text that stands in cards of main entries.</summary>
    private static double Covered(HtmlPlain plain, ImmutableArray<HtmlEntry> entries, HtmlArticle article)
    {
        var inCard = Blocks(plain, entries);
        double all = article.Blocks.Sum(at => plain.Blocks[at].Length);
        return all == 0 ? 0 : article.Blocks.Where(at => inCard[at]).Sum(at => plain.Blocks[at].Length) / all;
    }

    /// <summary>Which blocks stand in the cards of entries.</summary>
    public static bool[] Blocks(HtmlPlain plain, ImmutableArray<HtmlEntry> entries)
    {
        var inCard = new bool[plain.Blocks.Count];
        foreach (var entry in entries)
        {
            Array.Fill(inCard, true, entry.Card.FirstBlock, Math.Max(0, Math.Min(entry.Card.EndBlock, inCard.Length) - entry.Card.FirstBlock));
        }

        return inCard;
    }
}
