using System.Collections.Immutable;
using System.Net;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// What a page says of its one piece, taken from one ordered ladder, surest first: JSON-LD, microdata, OpenGraph and
/// article metas, other metas. What only the visible text says is added by the readers of articles.
/// </summary>
/// <param name="Titles">Every wording of the title, surest first.</param>
/// <param name="SaysArticle">True when the metadata call the page one piece.</param>
/// <param name="SaysList">True when they call it a list.</param>
/// <param name="Live">True when they call it a running live page.</param>
/// <param name="Body">The text of the piece as JSON-LD has it.</param>
internal sealed record HtmlMetadata(
    ImmutableArray<string> Titles, ImmutableArray<string> Authors, string? Section, string? Site, string? Language,
    Stamp? Published, Stamp? Modified, string? Canonical, bool SaysArticle, bool SaysList, bool Live, string? Body)
{
    /// <summary>Names of metas for the day of publication, most specific first; gathered from newsroom software and the htmldate paper (Barbaresi 2020).</summary>
    private static readonly string[] PublishedNames =
    [
        "datePublished", "article:published_time", "article:published", "og:published_time", "article:post_date", "parsely-pub-date",
        "sailthru.date", "cxenseparse:recs:publishtime", "cxense:recs:publishtime", "originalPublicationDate", "publish-date", "publish_date", "published-date",
        "publication_date", "publishdate", "article.published", "article_date_original", "pubdate", "pub_date", "pdate",
        "displaydate", "dcterms.created", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "citation_publication_date",
        "bt:pubdate", "rnews:datepublished", "ptime", "date", "date.created", "created", "og:article:published_time", "dateCreated",
    ];

    private static readonly string[] ModifiedNames =
    [
        "dateModified", "article:modified_time", "og:updated_time", "article:modified", "lastmod", "last-modified", "dcterms.modified",
        "dc.date.modified", "article.updated", "bt:moddate", "updated_time",
    ];

    private static readonly string[] AuthorNames =
    [
        "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author",
        "article.author", "authors", "citation_author", "creator",
    ];

    private static readonly string[] SectionNames =
        ["article:section", "articleSection", "parsely-section", "sailthru.section", "section", "cxenseparse:section", "article.section"];

    public static HtmlMetadata Of(HtmlHead head, string page, string? heading)
    {
        var (pieces, list) = HtmlJsonLd.Read(head.Scripts.Where(script => script.Type.Contains("ld+json", StringComparison.Ordinal)).Select(script => script.Text));
        var piece = Chosen(pieces, head, heading);
        var site = Plain(head.First("og:site_name", "application-name")?.Value) ?? Plain(piece?.Publisher);
        var type = head.First("og:type")?.Value;
        var published = Stamped(piece?.Published, EvidencePlace.JsonLd, page) ?? Stamped(head, PublishedNames, page);
        return new(
            [.. Wordings(piece, head).Distinct(StringComparer.Ordinal)],
            Authored(piece, head, site),
            Plain(piece?.Section) ?? Plain(head.First(SectionNames)?.Value),
            site,
            Tongue(head.Language) ?? Tongue(piece?.Language) ?? Tongue(head.First("og:locale", "content-language", "language")?.Value),
            published,
            Stamped(piece?.Modified, EvidencePlace.JsonLd, page) ?? Stamped(head, ModifiedNames, page),
            head.Canonical ?? head.First("og:url")?.Value ?? piece?.Url,
            piece is not null || string.Equals(type, "article", StringComparison.OrdinalIgnoreCase)
                || head.First("article:published_time", "datePublished", "article:author") is not null,
            list && piece is null,
            string.Equals(piece?.Type, "LiveBlogPosting", StringComparison.OrdinalIgnoreCase),
            Plain(piece?.Body));
    }

    /// <summary>The piece that this page is: the one that bears the page's heading or address; else the first, unless there are many.</summary>
    private static HtmlPiece? Chosen(IReadOnlyList<HtmlPiece> pieces, HtmlHead head, string? heading)
    {
        var wanted = HtmlWords.Key(heading ?? head.First("og:title")?.Value ?? head.Title ?? "");
        var same = pieces.FirstOrDefault(piece => piece.Headline is { } headline && HtmlWords.Key(Plain(headline)!) == wanted)
            ?? pieces.FirstOrDefault(piece => piece.Url is not null && piece.Url == (head.Canonical ?? head.First("og:url")?.Value));
        return same ?? (pieces.Count is > 0 and <= 3 ? pieces[0] : null);
    }

    private static IEnumerable<string> Wordings(HtmlPiece? piece, HtmlHead head)
    {
        string?[] all = [piece?.Headline, head.First("og:title")?.Value, head.First("twitter:title")?.Value, head.First("headline", "dc.title")?.Value, head.Title];
        return all.Select(Plain).OfType<string>();
    }

    private static ImmutableArray<string> Authored(HtmlPiece? piece, HtmlHead head, string? site)
    {
        var authors = HtmlNames.Of(piece?.Authors ?? [], site);
        foreach (var name in AuthorNames)
        {
            if (authors.Length > 0)
            {
                return authors;
            }

            authors = HtmlNames.Of(head.All(name), site);
        }

        var label = head.First("twitter:label1")?.Value;
        return authors.Length == 0 && label is "Written by" or "Von" or "Verfasst von" or "Écrit par" or "Escrito por"
            ? HtmlNames.Of(head.All("twitter:data1"), site) : authors;
    }

    private static Stamp? Stamped(string? value, EvidencePlace place, string page) =>
        value is null ? null : HtmlTimes.Parse(value, Evidence.Beside(page, place, value));

    private static Stamp? Stamped(HtmlHead head, string[] names, string page)
    {
        foreach (var name in names)
        {
            foreach (var value in head.All(name))
            {
                if (Stamped(value, EvidencePlace.Meta, page) is { } stamp)
                {
                    return stamp;
                }
            }
        }

        return null;
    }

    /// <summary>The primary subtag of a language tag: <c>en</c> of <c>en_GB</c>.</summary>
    private static string? Tongue(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        return primary?.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    /// <summary>Metadata are often escaped twice.</summary>
    private static string? Plain(string? text)
    {
        var plain = text is null ? "" : WebUtility.HtmlDecode(text).Trim();
        return plain.Length == 0 ? null : plain.Length > 4_000 ? plain : HtmlHead.Folded(plain);
    }
}
