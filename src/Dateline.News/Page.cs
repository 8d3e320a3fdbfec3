using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Dateline.News;

/// <summary>What one retrieval of an address gave: the bytes as they came, and what else is known.</summary>
/// <param name="Id">See <see cref="IdOf"/>: of the file as it was saved, after packing (gzip, Brotli) was undone.</param>
/// <param name="Path">As the user gave it, or relative to the folder given; <c>-</c> for standard input.</param>
/// <param name="Bytes">The file's, after packing was undone; of a web archive of one page (MHTML) the page's own.</param>
public sealed record Page(string Id, string Path, PageForm Form, ReadOnlyMemory<byte> Bytes, PageFacts Facts)
{
    /// <summary>Names a page by its bytes.</summary>
    /// <returns>The first 16 lower-case hex digits of the SHA-256 of <paramref name="bytes"/>.</returns>
    public static string IdOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
}

/// <summary>The form in which a page came; it chooses the reader.</summary>
public enum PageForm
{
    Text,
    Html,

    /// <summary>A feed or a list of feeds, in XML or JSON.</summary>
    Feed,

    /// <summary>Lines of <c>dateline read</c>, one page each: they are read already, and no reader takes them.</summary>
    Lines,
}

/// <summary>What is known of a page besides its bytes. Null where nothing is known.</summary>
/// <param name="Zone">IANA name of the zone on whose clock the page prints its times.</param>
/// <param name="Retrieved">The day on which the page was saved.</param>
/// <param name="RetrievedSource">Who says so, as part of a sentence: <c>about.json</c>, <c>--seen</c>.</param>
/// <param name="Charset">The label of the encoding in which the page came, where what carried it said so.</param>
public sealed record PageFacts(
    string? Url = null, string? Outlet = null, string? Zone = null, DateOnly? Retrieved = null, string? RetrievedSource = null, string? Charset = null)
{
    public static PageFacts Unknown { get; } = new();
}

/// <summary>What a page is: one article, a list of teasers, an aggregator's digest, a running live page, a feed.</summary>
public enum PageKind
{
    Article,
    Listing,
    Digest,
    Live,
    Feed,
}

/// <summary>The order in which a page's items stand.</summary>
public enum ListOrder
{
    None,
    NewestFirst,
    OldestFirst,
}

/// <summary>A feed that a list of feeds (OPML) names, or a sitemap that an index of sitemaps names. Null where nothing is said.</summary>
/// <param name="Url">The feed's address.</param>
/// <param name="Site">The address of the site whose feed it is.</param>
/// <param name="Group">The headings it stands under, from outside in, with “ / ” between them.</param>
public sealed record Source(string? Title, string? Url, string? Site, string? Group);

/// <summary>A page after Read: its plain text and the items in it, in page order.</summary>
public sealed record ReadPage
{
    public required string Id { get; init; }

    public required string Path { get; init; }

    /// <summary>
    /// All that the page shows, flattened in reading order; of a text page, its text.
    /// Every offset in the program counts UTF-16 code units in here, from 0, end exclusive.
    /// </summary>
    public required string Plain { get; init; }

    public required PageKind Kind { get; init; }

    public required PageFacts Facts { get; init; }

    /// <summary>The page's address: from what is known, else from its own canonical link.</summary>
    public string? Url { get; init; }

    public string? Outlet { get; init; }

    /// <summary>BCP 47 primary subtag, such as <c>en</c>; null when the page does not say and the text is too short to tell.</summary>
    public string? Language { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    /// <summary>When the page says that it came out: on an article page, its article. Null where it does not say.</summary>
    public Stamp? Published { get; init; }

    /// <summary>When the page says that it was changed.</summary>
    public Stamp? Modified { get; init; }

    public ListOrder Order { get; init; }

    public ImmutableArray<Item> Items { get; init; } = [];

    public ImmutableArray<Passage> Captions { get; init; } = [];

    /// <summary>How many pieces of furniture (menus, forms, campaigns, labels) are in no item.</summary>
    public int LeftOut { get; init; }

    /// <summary>
    /// Passages of furniture that stand in no item but may bear on when the page was saved,
    /// such as a campaign that speaks of the coming year.
    /// </summary>
    public ImmutableArray<Passage> Asides { get; init; } = [];

    /// <summary>Sentences for people about what was odd in the page.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>
    /// What of the page could not be used, such as bytes that are no letters or what stands behind a bound: each the rest
    /// of a sentence that begins with the page's name.
    /// </summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Where what the page says of itself does not agree.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>Where else there is news, as a list of feeds or of sitemaps says, in its order; empty on every other page.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The article itself on an article page; null elsewhere.</summary>
    public Item? Article => Items.FirstOrDefault(item => item.Role == ItemRole.Article);
}
