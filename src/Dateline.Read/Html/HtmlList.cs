using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// The lists of a page. The main entries are those of lists in the main matter; entries of lists at the side, or under a
/// label such as “Related”, are related. An address already shown by a main entry is not shown again.
/// </summary>
/// <param name="Main">Entries of the main lists, in page order.</param>
/// <param name="Other">Entries of the other lists, in page order, without what repeats a main entry.</param>
internal sealed record HtmlList(ImmutableArray<HtmlEntry> Main, ImmutableArray<HtmlEntry> Other)
{
    private const HtmlUse Beside = HtmlUse.Side | HtmlUse.Related | HtmlUse.About;

    public static HtmlList Of(HtmlPlain plain, HtmlAddress address, string page, DayOrder order)
    {
        var main = new List<HtmlEntry>();
        var other = new List<HtmlEntry>();
        var lists = HtmlCards.Find(plain, address, order).Select(list => list.Select(card => HtmlEntry.Of(plain, card, page, order)).OfType<HtmlEntry>().ToList()).ToList();
        lists = HtmlHeadline.Parted(plain, lists, page, order);
        var headed = HtmlListDays.Of(plain, [.. lists.SelectMany(list => list).Where(entry => !plain.Parts[entry.Card.Part].Is(Beside))], page, order);
        foreach (var list in lists)
        {
            var entries = list.ConvertAll(entry => headed.TryGetValue(entry.Card.Anchor, out var stamp) ? entry with { Published = stamp } : entry);
            if (IsNews(plain, entries))
            {
                (plain.Parts[list[0].Card.Part].Is(Beside) ? other : main).AddRange(entries);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var chosen = Once(plain, main, seen, beside: false);
        return new(chosen, Once(plain, other, seen, beside: true));
    }

    /// <summary>A list of news has headings, stamps or teasers, or headlines as long as headlines are; a menu has none of these.</summary>
    private static bool IsNews(HtmlPlain plain, List<HtmlEntry> entries)
    {
        if (entries.Count == 0)
        {
            return false;
        }

        var rich = entries.Count(entry => entry.Published is not null || !entry.Teaser.IsEmpty
            || plain.Parts[entry.Title.Part].Is(HtmlUse.Heading | HtmlUse.Title));
        var words = entries.Average(entry => (double)(HtmlWords.IsDense(plain.SpanOf(entry.Title)) ? entry.Title.Length / 2 : HtmlWords.Count(plain.SpanOf(entry.Title))));
        return (rich * 2 >= entries.Count && words >= 2.5) || words >= 5;
    }

    /// <summary>
    /// Without repeats: entries with an address shown before, or with headline and teaser shown before under no other day. A bare
    /// headline at the side repeats any entry of that headline. Pieces may share a headline: “Flood warning”.
    /// </summary>
    private static ImmutableArray<HtmlEntry> Once(HtmlPlain plain, List<HtmlEntry> entries, HashSet<string> seen, bool beside)
    {
        var kept = ImmutableArray.CreateBuilder<HtmlEntry>(entries.Count);
        foreach (var entry in entries.OrderBy(entry => entry.Title.Start))
        {
            if (seen.Add(entry.Card.Url) & IsNew(plain, entry, seen, beside))
            {
                kept.Add(entry);
            }
        }

        return kept.ToImmutable();
    }

    private static bool IsNew(HtmlPlain plain, HtmlEntry entry, HashSet<string> seen, bool beside)
    {
        // Keys are letters, digits and spaces: the marks between them keep them apart.
        var title = "title " + HtmlWords.Key(plain.SpanOf(entry.Title));
        var words = title + "\n" + string.Join('\n', entry.Teaser.Select(block => HtmlWords.Key(plain.SpanOf(block))));
        var day = entry.Published is { } stamp ? $"{words}\n@{stamp.Year}-{stamp.Month}-{stamp.Day} {stamp.Age}" : words + "\n@";
        var headline = seen.Add(title);
        var text = seen.Add(words);
        var undated = seen.Contains(words + "\n@");
        var dated = seen.Add(day);
        return !(beside && entry.Teaser.IsEmpty && entry.Published is null) ? text || (entry.Published is not null && !undated && dated) : headline;
    }
}
