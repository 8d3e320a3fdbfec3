namespace Dateline.Read;

/// <summary>Addresses of links, resolved against the page's own.</summary>
internal sealed class HtmlAddress
{
    private const int Longest = 2_000;

    /// <summary>Path segments behind which stand lists, people and service pages, not pieces.</summary>
    private static readonly HashSet<string> NoPiece = new(StringComparer.OrdinalIgnoreCase)
    {
        "tag", "tags", "category", "categories", "author", "authors", "topic", "topics", "autor", "autoren", "kategorie", "thema", "schlagwort",
        "login", "signin", "signup", "register", "subscribe", "account", "cart", "search", "feed", "rss", "page", "label", "labels", "people", "person", "profile", "user", "users",
    };

    /// <summary>Those of them that name a section; source: the addresses that blog software gives categories, as it translates them.</summary>
    private static readonly HashSet<string> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        "category", "categories", "kategorie", "kategorien", "categorie", "categoria", "categorias", "catégorie", "kategori", "kategoria", "section", "sections", "rubrik", "rubrique", "c",
    };

    private readonly Uri? _base;

    /// <param name="page">The page's address; null when it is not known.</param>
    /// <param name="stated">What the page's base element says; null for none.</param>
    public HtmlAddress(string? page, string? stated)
    {
        var own = Uri.TryCreate(page, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
        _base = stated is not null && (own is null ? Uri.TryCreate(stated, UriKind.Absolute, out var based) : Uri.TryCreate(own, stated, out based))
            && IsWeb(based) ? based : own;
        Own = own;
    }

    public Uri? Own { get; }

    /// <summary>The absolute address of a link, as the page wrote it where there is nothing to resolve it against; null for what leads to no page.</summary>
    public string? Of(string? link)
    {
        var href = link?.Trim();
        if (string.IsNullOrEmpty(href) || href.Length > Longest || href[0] == '#')
        {
            return null;
        }

        if (_base is not null)
        {
            return Uri.TryCreate(_base, href, out var resolved) && IsWeb(resolved) && !IsOwn(resolved) ? resolved.AbsoluteUri : null;
        }

        if (Uri.TryCreate(href, UriKind.Absolute, out var whole) && !whole.IsFile)
        {
            return IsWeb(whole) ? whole.AbsoluteUri : null;
        }

        return href.Contains(':') && href.IndexOf(':') < 12 ? null : href;
    }

    /// <summary>False for addresses of tags, authors, lists and a site's front page.</summary>
    public static bool MayBePiece(string address)
    {
        var path = address;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsWeb(uri))
        {
            path = uri.AbsolutePath;
            if (path.Length <= 1 && uri.Query.Length == 0)
            {
                return false;
            }
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return !segments.Take(Math.Max(1, segments.Length - 1)).Take(3).Any(NoPiece.Contains);
    }

    /// <summary>True for the address of a list of one category: <c>/blog/categories/sport/</c>.</summary>
    public static bool LeadsToCategory(string link)
    {
        var end = link.IndexOfAny(['?', '#']);
        var segments = (end < 0 ? link : link[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > 1 && segments[..^1].Any(Categories.Contains);
    }

    /// <summary>True for the page's own address.</summary>
    public bool IsOwn(string address) => Own is not null && string.Equals(address, Own.AbsoluteUri, StringComparison.Ordinal);

    /// <summary>True for the same address, and for one with a fragment of it: “story.html#more”.</summary>
    public static bool Same(string one, string other) => one == other
        || (one.Contains('#') != other.Contains('#') && one.AsSpan(0, Fragment(one)).SequenceEqual(other.AsSpan(0, Fragment(other))));

    /// <summary>True for an address on another host than the page's; false where that is not known.</summary>
    public bool IsElsewhere(string address) => Own is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && IsWeb(uri) && !SameSite(uri.Host, Own.Host);

    /// <summary>True when an address is that of a front page or a list, as far as its path says.</summary>
    public bool LooksLikeList => Own is not null && (Own.AbsolutePath.Length <= 1
        || !MayBePiece(Own.AbsoluteUri) || Own.AbsolutePath.Contains("/page/", StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the last segment of the address spells out a headline, four words or more, or stands behind a day.</summary>
    public bool LooksLikePiece
    {
        get
        {
            var segments = (Own?.AbsolutePath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
            return segments.Length > 0 && (segments[^1].Split('-', '_').Count(word => word.Length > 0) >= 4
                || (segments.Length >= 4 && segments[^4].Length == 4 && segments[^4..^1].All(segment => segment.All(char.IsAsciiDigit))));
        }
    }

    private static int Fragment(string address) => address.IndexOf('#') is >= 0 and var at ? at : address.Length;

    private static bool SameSite(string one, string other) => string.Equals(Tail(one), Tail(other), StringComparison.OrdinalIgnoreCase);

    private static string Tail(string host)
    {
        var labels = host.Split('.');
        return labels.Length <= 2 ? host : string.Join('.', labels[^2..]);
    }

    private bool IsOwn(Uri address) => Own is not null && address.Fragment.Length > 0
        && string.Equals(address.GetLeftPart(UriPartial.Query), Own.GetLeftPart(UriPartial.Query), StringComparison.Ordinal);

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
