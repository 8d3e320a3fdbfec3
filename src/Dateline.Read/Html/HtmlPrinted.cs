using Dateline.News;

namespace Dateline.Read;

/// <summary>What a page shows of when its piece came out: time elements, elements that say they hold a date, lines around title and body.</summary>
internal sealed class HtmlPrinted(HtmlPlain plain, HtmlPlace place, string page, DayOrder order)
{
    /// <summary>No element that holds a date holds more text, in code units.</summary>
    private const int LongestPart = 160;

    private readonly List<HtmlDay> days = [];

    /// <summary>All of them, in page order by kind.</summary>
    public IReadOnlyList<HtmlDay> Days()
    {
        Parts();
        Lines();
        return days;
    }

    private void Parts()
    {
        for (var at = 0; at < plain.Parts.Count; at++)
        {
            var part = plain.Parts[at];
            if (!part.Says(HtmlUse.Stamp) || part.Length > LongestPart || place.IsForeign(at) || place.IsInside(part.FirstBlock))
            {
                continue;
            }

            var away = place.Away(part.FirstBlock);
            var change = IsChange(at);
            if (Machine(part) is { } stated)
            {
                days.Add(new(stated, part.Element.GetAttribute("itemprop") is null ? HtmlGround.Time : HtmlGround.Marked, change, away));
            }

            if (part.Length > 0 && Stamps.Within(plain.Text, part.Start, part.End, order) is { } printed && (printed.HasDay || printed.Age is not null))
            {
                days.Add(new(printed.On(page, plain.Text), HtmlGround.Near, change || printed.Modified, away));
            }
        }
    }

    private Stamp? Machine(HtmlPart part) =>
        (part.Element.GetAttribute("datetime") ?? part.Element.GetAttribute("content")) is { } value
            ? HtmlTimes.Parse(value, Evidence.Beside(page, EvidencePlace.Time, value)) : null;

    /// <summary>True when class or the words in front say that the time is of a change.</summary>
    private bool IsChange(int at)
    {
        var part = plain.Parts[at];
        var classes = part.Element.ClassName ?? "";
        if (classes.Contains("publish", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modif", StringComparison.OrdinalIgnoreCase)
            || part.Element.GetAttribute("itemprop") == "dateModified")
        {
            return true;
        }

        var before = plain.Text.AsSpan(Math.Max(0, part.Start - 24), part.Start - Math.Max(0, part.Start - 24));
        before = before[(before.LastIndexOf('\n') + 1)..];
        foreach (var word in new[] { "updated", "modified", "aktualisiert", "mis à jour", "actualizado", "aggiornato", "bijgewerkt", "оновлено" })
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void Lines()
    {
        for (var at = 0; at < plain.Blocks.Count; at++)
        {
            var block = plain.Blocks[at];
            if (block.Length > LongestPart || at == place.Title || place.IsForeign(block, at) || !place.IsNear(at))
            {
                continue;
            }

            var printed = Stamps.Whole(plain.Text, block.Start, block.End, order) ?? Stamps.Leading(plain.Text, block.Start, block.End, order)
                ?? Stamps.Trailing(plain.Text, block.Start, block.End, order) ?? (block.Length < 120 && !HtmlWords.EndsSentence(plain.SpanOf(block)) ? Stamps.Within(plain.Text, block.Start, block.End, order) : null);
            if (printed is { HasDay: true, Year: not null } or { Age: not null })
            {
                days.Add(new(printed.On(page, plain.Text), HtmlGround.Near, printed.Modified, place.Away(at)));
            }
        }
    }
}

/// <summary>Where on a page its piece stands.</summary>
/// <param name="Title">Index of the title's block; -1 for none.</param>
/// <param name="Teasers">For each block, true when it belongs to a teaser of another piece.</param>
internal sealed record HtmlPlace(HtmlPlain Plain, int Title, HtmlArticle Article, IReadOnlyList<bool> Teasers)
{
    /// <summary>How many blocks before the title and after it are near.</summary>
    public const int Near = 12;

    private const HtmlUse Foreign = HtmlUse.Comments | HtmlUse.Related | HtmlUse.Side | HtmlUse.Menu;

    public int First { get; } = Article.Blocks.IsEmpty ? Title : Article.Blocks[0];

    public int Last { get; } = Article.Blocks.IsEmpty ? Title : Article.Blocks[^1];

    /// <summary>What the piece itself stands in is not foreign to it: some software calls everything a widget.</summary>
    private readonly HtmlUse own = Plain.Parts[Article.Container].All | (Title < 0 ? HtmlUse.None : Plain.Parts[Plain.Blocks[Title].Part].All);

    public bool IsForeign(int part) => (Plain.Parts[part].All & ~own & Foreign) != HtmlUse.None
        || (Plain.Parts[part].FirstBlock < Teasers.Count && Teasers[Plain.Parts[part].FirstBlock]);

    public bool IsForeign(HtmlBlock block, int at) => Teasers[at] || (Plain.Parts[block.Part].All & ~own & Foreign) != HtmlUse.None;

    public bool IsNear(int at) => (Title >= 0 && at >= Title - 4 && at <= Title + Near) || (at >= First - Near && at <= First + 1) || (at >= Last && at < Last + 8);

    /// <summary>True for what stands in the midst of the body: posts from elsewhere that it shows have dates of their own.</summary>
    public bool IsInside(int block) => block > First + 1 && block < Last;

    /// <summary>How many blocks lie between a block and the title, those before it counted twice: bylines stand below titles.</summary>
    public int Away(int block)
    {
        var anchor = Title >= 0 ? Title : First;
        return block >= anchor ? block - anchor : 2 * (anchor - block);
    }
}
