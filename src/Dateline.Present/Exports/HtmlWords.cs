using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>
/// Evidence as the page shows it, and the places in the saved pages' texts that it opens. A place exists once a link
/// to it was written, so no link leads nowhere.
/// </summary>
internal sealed class HtmlWords
{
    /// <summary>Longer words are cut where they are quoted; the saved page shows them whole.</summary>
    private const int MostQuoted = 400;

    private readonly TimelineIndex index;
    private readonly HtmlCut cut;
    private readonly Dictionary<string, HashSet<(int Start, int End)>> places = new(StringComparer.Ordinal);

    public HtmlWords(TimelineIndex index, HtmlCut cut)
    {
        this.cut = cut;
        this.index = index;
        LeftOut = Longest(index.Timeline.Pages, cut.Text);
    }

    /// <summary>Ids of the pages whose text does not stand in the file.</summary>
    public ImmutableHashSet<string> LeftOut { get; }

    /// <summary>The places in a page's text that something links to.</summary>
    public IEnumerable<(int Start, int End)> Places(string page) => places.GetValueOrDefault(page) ?? [];

    /// <summary>The name of the place where the words stand: in the page's text, else the page's entry; null for no page.</summary>
    public string? Place(string page, int? start, int? end)
    {
        if (index.Page(page) is not { Page: var read })
        {
            return null;
        }

        if (start is not { } first || end is not { } last || first < 0 || last < first || last > read.Plain.Length || LeftOut.Contains(page))
        {
            return HtmlAnchor.Page(page);
        }

        if (!places.TryGetValue(page, out var known))
        {
            places[page] = known = [];
        }

        known.Add((first, last));
        return HtmlAnchor.Words(page, first, last);
    }

    /// <summary>Reasons in their order, each with the words it rests on.</summary>
    /// <param name="shown">Words that the reader has just seen and that are not quoted again; grows by what is quoted here.</param>
    public void Reasons(HtmlWriter html, IEnumerable<Reason> reasons, HashSet<Evidence>? shown = null)
    {
        html.Write($"<ol class=\"reasons\">");
        foreach (var reason in reasons)
        {
            html.Write($"<li><p dir=\"auto\">{reason.Says}</p>");
            if (reason.Evidence is { } words && shown?.Add(words) != false)
            {
                Quoted(html, words);
            }

            html.Write($"</li>\n");
        }

        html.Write($"</ol>");
    }

    /// <summary>The words between what stands around them, and where they stand.</summary>
    public void Quoted(HtmlWriter html, Evidence words)
    {
        var language = new HtmlLanguage(index.Page(words.Page)?.Page.Language);
        html.Write($"<blockquote class=\"words\"><p dir=\"auto\"{language}>");
        if (words.Prefix.Length > 0)
        {
            html.Write($"…{words.Prefix}");
        }

        html.Write($"<mark>{Cut(words.Exact, MostQuoted)}</mark>");
        if (words.Suffix.Length > 0)
        {
            html.Write($"{words.Suffix}…");
        }

        html.Write($"</p><footer>");
        Source(html, words);
        html.Write($"</footer></blockquote>");
    }

    /// <summary>A list of passages in a fold of its own; nothing where there are none. In a file that is cut a link to the first.</summary>
    public void Fold(HtmlWriter html, ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsDefaultOrEmpty)
        {
            return;
        }

        if (cut.Reasons)
        {
            if (Place(evidence[0].Page, evidence[0].Start, evidence[0].End) is { } place)
            {
                html.Write($"<p class=\"from\"><a href=\"#{place}\">saved words</a></p>");
            }

            return;
        }

        html.Write($"<details class=\"why\"><summary>{Wording.Count(evidence.Length, "passage", "passages")}</summary>");
        foreach (var words in evidence)
        {
            Quoted(html, words);
        }

        html.Write($"</details>");
    }

    /// <summary>Outlet and page, opening the words in the saved page; and the live page where it has an address.</summary>
    private void Source(HtmlWriter html, Evidence words)
    {
        var page = index.Page(words.Page)?.Page;
        var where = words.Where == EvidencePlace.Text ? "" : $" · in the page’s {Wording.Of(words.Where)}";
        if (page is null || Place(words.Page, words.Start, words.End) is not { } place)
        {
            html.Write($"a page that is not here{where}");
            return;
        }

        html.Write($"<a href=\"#{place}\"><bdi>{index.Outlet(page.Id)}</bdi>, <bdi>{page.Path}</bdi></a>{where}");
        Live(html, HtmlAddress.Of(page.Url, words));
    }

    /// <summary>A link out of the file; nothing where there is no address that may be followed.</summary>
    public static void Live(HtmlWriter html, HtmlAddress? address)
    {
        if (address is { } outside)
        {
            html.Write($"<span class=\"live\"> · <a rel=\"noreferrer noopener\" href=\"{outside}\">live page</a></span>");
        }
    }

    /// <summary>A link to words in a saved page; nothing where there are none.</summary>
    public void Saved(HtmlWriter html, string page, int? start, int? end)
    {
        if (Place(page, start, end) is { } place)
        {
            html.Write($"<span class=\"saved\"> · <a href=\"#{place}\">saved words</a></span>");
        }
    }

    /// <summary>The first words of a text, at most so many code units, cut between words where it can be.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most);
        var end = space > most / 2 ? space : char.IsLowSurrogate(text[most]) ? most - 1 : most;
        return $"{text[..end]}…";
    }

    private static ImmutableHashSet<string> Longest(ImmutableArray<TimelinePage> pages, int most)
    {
        var all = pages.Sum(page => (long)page.Page.Plain.Length);
        var leftOut = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var page in pages.OrderByDescending(page => page.Page.Plain.Length).ThenBy(page => page.Page.Id, StringComparer.Ordinal))
        {
            if (all <= most)
            {
                break;
            }

            leftOut.Add(page.Page.Id);
            all -= page.Page.Plain.Length;
        }

        return leftOut.ToImmutable();
    }
}
