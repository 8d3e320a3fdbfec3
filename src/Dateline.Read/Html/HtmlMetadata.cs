using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// What a page says of its one piece, taken from one ordered ladder, surest first: JSON-LD, microdata, OpenGraph and
/// article metas, other metas. Days have a ladder of their own (<see cref="HtmlStated"/>); what only the visible text says is
/// added by the readers of articles.
/// </summary>
/// <param name="Titles">Every wording of the title, surest first.</param>
/// <param name="Outlets">Every name of the outlet: none of them is an author.</param>
/// <param name="Days">What they say of when the piece came out and was changed.</param>
/// <param name="SaysArticle">True when the metadata call the page one piece.</param>
/// <param name="SaysList">True when they call it a list.</param>
/// <param name="Live">True when they call it a running live page.</param>
/// <param name="Kind">What kind of piece they call it.</param>
internal sealed record HtmlMetadata(
    ImmutableArray<string> Titles, ImmutableArray<string> Outlets, ImmutableArray<string> Authors, string? Section, string? Site, string? Language,
    ImmutableArray<HtmlDay> Days, string? Canonical, bool SaysArticle, bool SaysList, bool Live, ItemKind? Kind)
{
    private static readonly string[] AuthorNames =
    [
        "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author",
        "article.author", "authors", "citation_author", "creator",
    ];

    private static readonly string[] SectionNames =
        ["article:section", "articleSection", "parsely-section", "sailthru.section", "section", "cxenseparse:section", "article.section"];

    public static HtmlMetadata Of(HtmlHead head, string page, string? heading)
    {
        var linked = HtmlJsonLd.Read(head.Scripts.Where(script => script.Type.Contains("ld+json", StringComparison.Ordinal)).Select(script => script.Text));
        var piece = Chosen(linked.Pieces, head, heading);
        var publisher = Plain(piece?.Publisher?.In(linked.Named));
        var site = Plain(head.First("og:site_name", "application-name")?.Value) ?? publisher;
        var type = head.First("og:type")?.Value;
        ImmutableArray<string> outlets = [.. new[] { site, publisher, Plain(head.First("application-name")?.Value) }.OfType<string>()];
        ImmutableArray<string> titles = [.. Wordings(piece, head).Distinct(StringComparer.Ordinal)];
        return new(
            titles,
            outlets,
            Authored(piece?.Authors.Select(author => author.In(linked.Named)).OfType<string>() ?? [], head, outlets),
            FirstSection(Plain(piece?.Section) ?? Plain(head.First(SectionNames)?.Value)),
            site,
            Tongue(head.Language) ?? Tongue(piece?.Language) ?? Tongue(head.First("og:locale", "content-language", "language")?.Value),
            [.. HtmlStated.Days(piece, linked.Around, head, titles, page)],
            Address([head.Canonical, head.First("og:url")?.Value, piece?.Url], head.Base),
            piece is not null || string.Equals(type, "article", StringComparison.OrdinalIgnoreCase)
                || head.First("article:published_time") is not null
                || (!string.Equals(type, "website", StringComparison.OrdinalIgnoreCase)
                    && (head.First("article:author") is not null || head.All("datePublished").Distinct(StringComparer.Ordinal).Take(2).Count() == 1)),
            linked.IsList && piece is null,
            string.Equals(piece?.Type, "LiveBlogPosting", StringComparison.OrdinalIgnoreCase),
            ItemKinds.OfType(piece?.Type));
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

    private static ImmutableArray<string> Authored(IEnumerable<string> linked, HtmlHead head, ImmutableArray<string> outlets)
    {
        var authors = HtmlNames.Of(linked, outlets);
        foreach (var name in AuthorNames)
        {
            if (authors.Length > 0)
            {
                return authors;
            }

            authors = HtmlNames.Of(head.All(name), outlets);
        }

        var label = head.First("twitter:label1")?.Value;
        return authors.Length == 0 && label is not null && NameWords.ByLength(label) == label.Length
            ? HtmlNames.Of(head.All("twitter:data1"), outlets) : authors;
    }

    /// <summary>The first of several, where they stand without spaces between: “harbour,news,front”. “Pubs, Ports &amp; Piers” is one.</summary>
    private static string? FirstSection(string? stated)
    {
        var comma = stated?.IndexOf(',') ?? -1;
        return comma > 0 && comma + 1 < stated!.Length && stated[comma + 1] != ' ' ? stated[..comma] : stated;
    }

    /// <summary>The first of some addresses that is whole, or is with the base element's; else the first that the page writes.</summary>
    private static string? Address(ReadOnlySpan<string?> stated, string? based)
    {
        string? first = null;
        foreach (var each in stated)
        {
            var address = each?.Trim();
            if (string.IsNullOrEmpty(address))
            {
                continue;
            }

            address = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;

            if (IsWeb(address, out var whole) || (IsWeb(based, out var home) && Uri.TryCreate(home, address, out whole)))
            {
                return IsWeb(address, out _) ? address : whole!.AbsoluteUri;
            }

            first ??= address;
        }

        return first;
    }

    private static bool IsWeb(string? address, [NotNullWhen(true)] out Uri? whole) =>
        Uri.TryCreate(address, UriKind.Absolute, out whole) && (whole.Scheme == Uri.UriSchemeHttp || whole.Scheme == Uri.UriSchemeHttps);

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
