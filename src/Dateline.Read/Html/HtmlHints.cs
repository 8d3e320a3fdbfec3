using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Read;

/// <summary>What tags, roles and the words of class and id say about a part's use.</summary>
internal static class HtmlHints
{
    /// <summary>No class or id is read further than this.</summary>
    private const int Limit = 240;

    private const int LongestWord = 32;

    private const int MostClasses = 4_096;

    private static readonly FrozenDictionary<string, HtmlUse> Tags = new Dictionary<string, HtmlUse>(StringComparer.Ordinal)
    {
        ["nav"] = HtmlUse.Menu,
        ["footer"] = HtmlUse.Menu,
        ["menu"] = HtmlUse.Menu,
        ["aside"] = HtmlUse.Side,
        ["form"] = HtmlUse.Form,
        ["button"] = HtmlUse.Form,
        ["label"] = HtmlUse.Form,
        ["fieldset"] = HtmlUse.Form,
        ["figcaption"] = HtmlUse.Caption,
        ["figure"] = HtmlUse.Caption,
        ["caption"] = HtmlUse.Caption,
        ["h1"] = HtmlUse.Heading,
        ["h2"] = HtmlUse.Heading,
        ["h3"] = HtmlUse.Heading,
        ["h4"] = HtmlUse.Heading,
        ["h5"] = HtmlUse.Heading,
        ["h6"] = HtmlUse.Heading,
        ["a"] = HtmlUse.Link,
        ["article"] = HtmlUse.Card,
        ["time"] = HtmlUse.Stamp,
        ["address"] = HtmlUse.Byline,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Single words of class and id, as newsroom software uses them.</summary>
    private static readonly FrozenDictionary<string, HtmlUse> Words = Table(
        (HtmlUse.Menu, "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager paging masthead colophon toolbar topbar skip footer sitemap"),
        (HtmlUse.Comments, "comment comments disqus commentlist respond discussion livefyre spotim coral fbcomments"),
        (HtmlUse.Related, "related recommended recommendations recommendation recirc recirculation outbrain taboola trending popular mostread mostpopular readnext upnext zergnet teads moreon morestories seealso suggested"),
        (HtmlUse.Share, "share sharing shares social socials sharebar addthis sharedaddy socialmedia followus"),
        (HtmlUse.Campaign, "newsletter newsletters subscribe subscription signup advert advertisement advertising ads ad adslot banner cookie cookies consent gdpr modal popup overlay lightbox sponsor sponsored donate donation membership cta inscription dfp"),
        (HtmlUse.Byline, "byline author authors byl writer contributor contributors reporter journalist"),
        (HtmlUse.Stamp, "date dateline datetime timestamp pubdate published updated posttime postdate publishdate dtstart"),
        (HtmlUse.Caption, "caption captions figcaption credit credits photocredit cutline imagecaption"),
        (HtmlUse.Label, "tag tags tagcloud categories category kicker eyebrow label labels topics topic keywords rubric taxonomy taxonomies cat"),
        (HtmlUse.Side, "sidebar aside rail widget widgets sidebars factbox infobox footnotes endnotes"),
        (HtmlUse.Body, "articlebody storybody bodytext entrycontent postcontent articlecontent postbody storytext"),
        (HtmlUse.Card, "card teaser entry post item story hentry tile article listitem result"),
        (HtmlUse.Title, "title headline hed heading topictitle"),
        (HtmlUse.Teaser, "excerpt summary dek standfirst teasertext abstract lede intro blurb snippet description deck subheadline"),
        (HtmlUse.About, "bio biography authorbio disclaimer copyright"));

    /// <summary>Two words in a row.</summary>
    private static readonly FrozenDictionary<string, HtmlUse> Pairs = Table(
        (HtmlUse.Related, "most-read most-popular most-viewed read-more read-next read-also also-read more-stories more-news more-from more-on see-also up-next related-articles latest-news you-may next-article next-post prev-post post-navigation top-stories editors-picks"),
        (HtmlUse.Body, "article-body story-body entry-content post-content article-content body-content body-text article-text story-content post-body article-main story-text article-copy body-copy content-body"),
        (HtmlUse.About, "author-bio about-author author-box author-info author-card author-profile about-the author-description"),
        (HtmlUse.Campaign, "sign-up email-signup mailing-list call-to ad-slot ad-container ad-wrapper"),
        (HtmlUse.Menu, "skip-link site-header site-footer page-footer page-header global-header main-menu"),
        (HtmlUse.Byline, "by-line"),
        (HtmlUse.Stamp, "posted-on posted-at publish-date pub-date post-date entry-date publish-time last-updated"));

    private static readonly FrozenDictionary<string, HtmlUse>.AlternateLookup<ReadOnlySpan<char>> WordBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, HtmlUse>.AlternateLookup<ReadOnlySpan<char>> PairBySpan = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="around">What the elements around it say.</param>
    /// <param name="told">What the classes of the page's elements said so far: thousands share a few dozen.</param>
    public static HtmlUse Of(HtmlElement element, string tag, HtmlUse around, Dictionary<string, HtmlUse> told)
    {
        var use = Tags.GetValueOrDefault(tag) | Role(element.Attribute("role")) | Property(element.Attribute("itemprop"));
        if (tag is "html" or "body")
        {
            return HtmlUse.None;
        }

        var id = Named(element.Id);
        use |= Classed(element.Class, told) | id;
        if (tag is "article" or "section" or "main" || IsPost(element.Class))
        {
            // “post category-sport tag-football” is a piece that bears labels, not a label.
            use &= ~(HtmlUse.Label | HtmlUse.Byline | HtmlUse.Stamp | HtmlUse.Title | HtmlUse.Teaser);
        }

        if (tag is "footer" or "header" or "div" && (around & HtmlUse.Card) != HtmlUse.None && element.Attribute("role") is null)
        {
            // The head or foot of a piece is not the head or foot of the site.
            use &= ~HtmlUse.Menu | id;
        }

        use |= element.Attribute("rel") is { } rel ? Relation(rel) : HtmlUse.None;
        return use;
    }

    private static bool IsPost(string? classes) => classes is { Length: < 2_000 } && classes.Contains("hentry", StringComparison.Ordinal);

    /// <summary>Text for screen readers only: not what the page shows.</summary>
    public static bool ForScreenReaders(string? classes) => classes is not null && classes.Length < 2_000 && classes.AsSpan().IndexOfAny(Unseen) >= 0;

    private static readonly SearchValues<string> Unseen =
        SearchValues.Create(["screen-reader", "visually-hidden", "visuallyhidden", "sr-only"], StringComparison.OrdinalIgnoreCase);

    private static HtmlUse Role(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "banner" or "contentinfo" => HtmlUse.Menu,
        "complementary" => HtmlUse.Side,
        "search" or "form" => HtmlUse.Form,
        "dialog" or "alertdialog" => HtmlUse.Campaign,
        "heading" => HtmlUse.Heading,
        "article" => HtmlUse.Card,
        _ => HtmlUse.None,
    };

    private static HtmlUse Property(string? property) => property switch
    {
        "articleBody" => HtmlUse.Body,
        "author" or "creator" => HtmlUse.Byline,
        "datePublished" or "dateModified" => HtmlUse.Stamp,
        "caption" => HtmlUse.Caption,
        "articleSection" or "keywords" => HtmlUse.Label,
        "comment" => HtmlUse.Comments,
        "description" => HtmlUse.Teaser,
        _ => HtmlUse.None,
    };

    private static HtmlUse Relation(string relation) => relation switch
    {
        "author" => HtmlUse.Byline,
        "tag" or "category" or "category tag" => HtmlUse.Label,
        "next" or "prev" or "home" => HtmlUse.Menu,
        _ => HtmlUse.None,
    };

    private static HtmlUse Classed(string? name, Dictionary<string, HtmlUse> told)
    {
        if (string.IsNullOrEmpty(name))
        {
            return HtmlUse.None;
        }

        if (!told.TryGetValue(name, out var use))
        {
            use = Named(Unlabelled(name));
            if (told.Count < MostClasses)
            {
                told[name] = use;
            }
        }

        return use;
    }

    /// <summary>Drupal says of every field where its label stands: “field--label-hidden” is no label.</summary>
    private static string Unlabelled(string name) => !name.Contains("label-", StringComparison.Ordinal) ? name
        : name.Replace("label-hidden", "", StringComparison.Ordinal).Replace("label-above", "", StringComparison.Ordinal)
            .Replace("label-inline", "", StringComparison.Ordinal).Replace("label-visually_hidden", "", StringComparison.Ordinal);

    private static HtmlUse Named(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return HtmlUse.None;
        }

        // Two words in a row, parted by a hyphen.
        Span<char> words = stackalloc char[2 * LongestWord + 1];
        var use = HtmlUse.None;
        var (previous, start, length, hash) = (0, 0, 0, false);
        var end = Math.Min(name.Length, Limit);
        for (var at = 0; at <= end; at++)
        {
            var letter = at < end ? name[at] : ' ';
            var breaks = !char.IsAsciiLetter(letter) || (char.IsAsciiLetterUpper(letter) && at > 0 && char.IsAsciiLetterLower(name[at - 1]));
            if (breaks && length > 0)
            {
                // Letters behind a digit are no word: “3f9ad19b” names nothing.
                var word = words.Slice(start, length);
                // “state-published” tells how far its editors are with a piece, and no day.
                hash |= previous > 0 && words[..previous] is "state" or "status";
                use |= !hash && WordBySpan.TryGetValue(word, out var said) ? said : HtmlUse.None;
                use |= !hash && previous > 0 && PairBySpan.TryGetValue(words[..(start + length)], out said) ? said : HtmlUse.None;
                word.CopyTo(words);
                words[length] = '-';
                (previous, start, length) = (length, length + 1, 0);
            }

            if (letter is ' ' or '\t' or '\n')
            {
                (previous, start) = (0, 0);
            }

            if (char.IsAsciiLetter(letter) && length < LongestWord)
            {
                hash = length == 0 ? at > 0 && char.IsAsciiDigit(name[at - 1]) : hash;
                words[start + length++] = char.ToLowerInvariant(letter);
            }
        }

        return use;
    }

    private static FrozenDictionary<string, HtmlUse> Table(params (HtmlUse Use, string Words)[] rows)
    {
        var table = new Dictionary<string, HtmlUse>(StringComparer.Ordinal);
        foreach (var (use, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = table.GetValueOrDefault(word) | use;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
