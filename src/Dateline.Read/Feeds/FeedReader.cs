using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>Reads feeds: RSS, RDF, Atom, JSON Feed, sitemaps; and lists of feeds, which hold no news themselves.</summary>
public sealed class FeedReader : IReader
{
    /// <summary>No more than this of a feed is read, in bytes; the rest is said to be left out.</summary>
    private const int Limit = 120_000_000;

    /// <summary>How far into a document its outermost element is sought, in code units.</summary>
    private const int Head = 32_768;

    private static readonly string[] Roots = ["<opml", "<rss", "<feed", "<rdf:", "<channel", "<urlset", "<sitemapindex"];

    public bool Knows(PageForm form) => form == PageForm.Feed;

    public ReadPage Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var decoded = HtmlBytes.Letters(page.Bytes.Span, page.Facts.Charset, Limit);
        var draft = Draft(decoded.Text);
        var read = FeedPage.Of(page, draft);
        return read with { Unread = [.. Unread(decoded, draft)] };
    }

    private static FeedDraft Draft(string text)
    {
        var begin = text.AsSpan().TrimStart();
        return begin.Length > 0 && begin[0] is '{' or '[' ? JsonFeed.Read(text) : IsOpml(text) ? OpmlList.Read(text) : FeedXml.Read(text);
    }

    private static bool IsOpml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        var (first, opml) = (int.MaxValue, head.IndexOf(Roots[0], StringComparison.OrdinalIgnoreCase));
        foreach (var root in Roots)
        {
            first = head.IndexOf(root, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? Math.Min(first, at) : first;
        }

        return opml >= 0 && opml == first;
    }

    private static ImmutableArray<string> Unread(HtmlDecoded decoded, FeedDraft draft)
    {
        var unread = ImmutableArray.CreateBuilder<string>();
        if (decoded.Cut || draft.Cut || draft.Entries.Exists(entry => entry.Cut))
        {
            unread.Add("is longer than is read: its end, or the end of one of its entries, is left out.");
        }
        else if (draft.Broken)
        {
            unread.Add("breaks off in the middle: what stands before that is read.");
        }

        if (decoded.Garbled is { } garbled)
        {
            unread.Add(garbled);
        }

        return unread.ToImmutable();
    }
}
