using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// When a card says that its piece came out: first what its markup says to machines, then what elements that say they hold a
/// date print, then lines that are stamps, at last markup that shows nothing, and a month alone.
/// </summary>
internal static class HtmlEntryDay
{
    /// <summary>What holds a stamp holds less text, in code units.</summary>
    private const int LongestStamp = 80;

    /// <summary>A line that is a stamp and nothing else is shorter, in code units.</summary>
    private const int LongestLine = 120;

    /// <summary>No card is looked through further for what it does not show, in elements.</summary>
    private const int MostElements = 400;

    /// <param name="title">Index of the headline's block.</param>
    /// <param name="beside">The stamp on the headline's line; null for none.</param>
    /// <returns>The stamp, null where the card has none, and the block that is nothing but the stamp; -1 for none.</returns>
    public static (Stamp? Stamp, int Block) Of(HtmlPlain plain, HtmlCard card, string page, Locale locale, int title, Printed? beside)
    {
        if (Timed(plain, card, page, change: false) is { } timed)
        {
            return timed;
        }

        var printed = Marked(plain, card, page, locale) ?? (beside is { IsClock: false } ? (beside.On(page, plain.Text), -1) : Line(plain, card, page, locale, title));
        if (printed is { Stamp: { Year: not null, Day: not null } })
        {
            return printed.Value;
        }

        return Unseen(plain, card, page) is { } kept ? (kept, printed?.Block ?? -1)
            : (Timed(plain, card, page, change: true) ?? printed ?? Month(plain, card, page, locale, title)) is { } last ? last : (beside?.On(page, plain.Text), -1);
    }

    /// <summary>The machine's side of a time element, or of one of a script's own (<c>relative-time</c>).</summary>
    /// <param name="change">True to take the time of a change too.</param>
    private static (Stamp Stamp, int Block)? Timed(HtmlPlain plain, HtmlCard card, string page, bool change)
    {
        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Element.Attribute("datetime") is { } value && part.Tag is not ("del" or "ins") && (change || !IsChange(part.Element))
                && HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Time, value)) is { } stamp)
            {
                return (stamp, part.FirstBlock < plain.Blocks.Count && plain.Blocks[part.FirstBlock].End == part.End ? part.FirstBlock : -1);
            }
        }

        return null;
    }

    private static bool IsChange(HtmlElement element) => element.Attribute("itemprop") is "dateModified"
        || (element.Class is { Length: < 200 } names && names.Contains("updated", StringComparison.OrdinalIgnoreCase) && !names.Contains("publish", StringComparison.OrdinalIgnoreCase));

    private static (Stamp Stamp, int Block)? Marked(HtmlPlain plain, HtmlCard card, string page, Locale locale)
    {
        (Stamp, int)? yearless = null;
        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Says(HtmlUse.Stamp) && part.Length is > 1 and < LongestStamp && Stamps.Within(plain.Text, part.Start, part.End, locale) is { } printed)
            {
                if (printed.Year is not null)
                {
                    return (printed.On(page, plain.Text), -1);
                }

                yearless ??= (printed.On(page, plain.Text), -1);
            }
        }

        return yearless;
    }

    private static (Stamp Stamp, int Block)? Line(HtmlPlain plain, HtmlCard card, string page, Locale locale, int title)
    {
        for (var at = card.FirstBlock; at < card.EndBlock; at++)
        {
            var block = plain.Blocks[at];
            if (at != title && block.Length < LongestLine && (Stamps.Whole(plain.Text, block.Start, block.End, locale)
                ?? (block.Length < LongestStamp ? Stamps.Leading(plain.Text, block.Start, block.End, locale) ?? Stamps.Trailing(plain.Text, block.Start, block.End, locale)
                    ?? Bylines.Of(plain.Text, block.Start, block.End, locale)?.Stamp : null)
                ?? (NameWords.ByLength(plain.SpanOf(block)) > 0 || HtmlBylineLine.Of(plain, block, locale, []).Length > 0 ? Stamps.Within(plain.Text, block.Start, block.End, locale) : null)) is { } printed
                && (printed.HasDay || printed.Age is not null))
            {
                return (printed.On(page, plain.Text), at);
            }
        }

        return null;
    }

    /// <summary>
    /// What a card keeps for machines and does not show: microdata, the hAtom microformat's title, or an attribute for a script.
    /// Only a whole day with its year counts.
    /// </summary>
    private static Stamp? Unseen(HtmlPlain plain, HtmlCard card, string page)
    {
        var open = new Stack<HtmlNode>();
        open.Push(plain.Parts[card.Part].Element);
        Stamp? found = null;
        for (var seen = 0; seen < MostElements && open.TryPop(out var node); seen++)
        {
            if (node is not HtmlElement element)
            {
                continue;
            }

            if (Marked(element, page) is { } marked)
            {
                return marked;
            }

            found ??= Attribute(element, page);
            for (var at = Math.Min(element.Children.Count, MostElements) - 1; at >= 0; at--)
            {
                open.Push(element.Children[at]);
            }
        }

        return found;
    }

    private static Stamp? Marked(HtmlElement element, string page) =>
        element.Attribute("itemprop") is "datePublished" or "dateCreated" && (element.Attribute("content") ?? element.Attribute("title")) is { } value ? Day(value, page)
        : element.Name is "abbr" or "time" or "span" && element.Attribute("title") is { } title && (element.Name != "span" || title.Length >= 10) && title.Length < LongestStamp && char.IsAsciiDigit(title.Length > 0 ? title[0] : ' ')
            ? Day(title, page) : null;

    private static Stamp? Attribute(HtmlElement element, string page)
    {
        foreach (var name in HtmlTimes.Kept)
        {
            if (element.Attribute(name) is { } value && Day(value, page) is { } stamp)
            {
                return stamp;
            }
        }

        return null;
    }

    private static Stamp? Day(string value, string page) =>
        HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Time, value)) is { Year: >= 1993, Day: not null } stamp ? stamp : null;

    /// <summary>A month with its year, where an element says that it holds a date or a line is nothing else.</summary>
    private static (Stamp Stamp, int Block)? Month(HtmlPlain plain, HtmlCard card, string page, Locale locale, int title)
    {
        for (var at = card.Part; at < card.EndPart; at++)
        {
            var part = plain.Parts[at];
            if (part.Says(HtmlUse.Stamp) && part.Length is > 5 and < LongestStamp
                && Stamps.Whole(plain.Text, part.Start, part.End, locale) is { Year: not null, Month: not null } printed)
            {
                return (printed.On(page, plain.Text), -1);
            }
        }

        for (var at = card.FirstBlock; at < card.EndBlock; at++)
        {
            var block = plain.Blocks[at];
            if (at != title && block.Length < LongestStamp && Stamps.Whole(plain.Text, block.Start, block.End, locale) is { Year: not null, Month: not null } printed)
            {
                return (printed.On(page, plain.Text), at);
            }
        }

        return null;
    }
}
