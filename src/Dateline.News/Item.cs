using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.News;

/// <summary>What an item is on its page: the article, an entry of the list, a related teaser, an entry of a live feed.</summary>
public enum ItemRole
{
    Article,
    Entry,
    Related,
    Live,
}

/// <summary>What kind of text an item is, as its page shows it.</summary>
public enum ItemKind
{
    /// <summary>Stated as one; most reports are not.</summary>
    Report,
    Interview,
    Opinion,

    /// <summary>Background and explanation.</summary>
    Analysis,

    /// <summary>An entry of a live page.</summary>
    Live,

    /// <summary>One of several stories told in short.</summary>
    Digest,
    Newsletter,
    PressRelease,

    /// <summary>Paid for, and marked so.</summary>
    Advertisement,
}

/// <summary>A piece of text as it stands in a page's plain text.</summary>
/// <param name="Text">Equals the page's plain text from <paramref name="Start"/> on, to the letter.</param>
/// <param name="Start">Offset in the page's plain text.</param>
public sealed record Passage(string Text, int Start)
{
    public int End => Start + Text.Length;
}

/// <summary>One piece of news as a page shows it.</summary>
public sealed record Item
{
    /// <summary>See <see cref="IdOf"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the page it stands on.</summary>
    public required string Page { get; init; }

    public required ItemRole Role { get; init; }

    /// <summary>The headline; null when the item shows one string only.</summary>
    public Passage? Title { get; init; }

    /// <summary>The body of an article, one entry a paragraph; the teaser of an entry. No title, byline or caption.</summary>
    public ImmutableArray<Passage> Paragraphs { get; init; } = [];

    /// <summary>What the item stands under and shares with its neighbours: a day heading, the lead of a digest cut into parts.</summary>
    public Passage? Under { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    /// <summary>Null where the page does not show it.</summary>
    public ItemKind? Kind { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>The date, age or clock time that the page prints for the item, not yet placed in time.</summary>
    public Stamp? Published { get; init; }

    public Stamp? Modified { get; init; }

    /// <summary>Where the item begins in the page's plain text.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int End { get; init; }

    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));

    /// <summary>Title and paragraphs, in reading order.</summary>
    public IEnumerable<Passage> Passages => Title is null ? Paragraphs : Paragraphs.Prepend(Title);

    /// <summary>The headline where there is one, else the first sentence-long paragraph: what a list of items shows.</summary>
    public string Shown => Title?.Text ?? Paragraphs.FirstOrDefault()?.Text ?? "";

    /// <summary>The first words of what is shown: to speak of the item in a sentence. See <see cref="BeginningOf"/>.</summary>
    public string Beginning => BeginningOf(Shown);

    /// <summary>
    /// The first words of a text, at most 60 code units, cut at a word. They are quoted where they are used, so quotation marks at
    /// the text's own beginning are left off.
    /// </summary>
    public static string BeginningOf(string text)
    {
        const int most = 60;
        var shown = text.TrimStart('"', '“', '„', '«', '\'');
        if (shown.Length <= most)
        {
            return shown;
        }

        var cut = shown.LastIndexOf(' ', most);
        cut = cut < most / 2 ? most : cut;
        return shown[..(char.IsHighSurrogate(shown[cut - 1]) ? cut - 1 : cut)].TrimEnd(',', ';', ':', ' ') + "…";
    }

    /// <summary>Names an item by its page and span.</summary>
    /// <returns>The first 12 lower-case hex digits of the SHA-256 of <c>page:start-end</c>.</returns>
    public static string IdOf(string page, int start, int end) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{page}:{start}-{end}"))).AsSpan(0, 6));
}
