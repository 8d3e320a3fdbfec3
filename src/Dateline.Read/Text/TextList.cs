using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>A list of teasers, with stamps beside them or without any.</summary>
internal static class TextList
{
    private const string Assumed = "No stamp stands beside the items; they are taken to stand newest first, as lists of this kind do.";

    public static Layout Of(Sheet sheet)
    {
        var (rows, cut) = WithoutStub(sheet.Rows);
        var changes = rows.Count(row => row.Byline?.Stamp is { Modified: true }) >= 2;
        rows = Labels.Beside(rows, row => Belongs(row, changes));
        var headings = Headings(rows);
        var kept = rows.Where(row => !headings.Contains(row) && Belongs(row, changes)).ToArray();
        var title = headings.FirstOrDefault();
        // Three sections and more in a row are a menu: the page stands in none of them.
        var sections = headings.Where(row => row.Kind == LineKind.Section && !Wording.Headings.Contains(Shapes.Folded(row.Text))).ToArray();
        var section = sections.Length is 1 or 2 ? sections[^1].Text : null;
        var lists = PageLists.Apart(rows, kept);
        var told = Told(sheet, lists[0], whole: true);
        var items = CutStamp.Given(sheet, [.. told.SelectMany(one => Items(sheet, one)).OrderBy(item => item.Start)], cut);
        var beside = lists.Skip(1).SelectMany(list => Told(sheet, list, whole: false)).ToArray();
        var shown = items.Select(item => item.Shown).ToHashSet(StringComparer.Ordinal);
        var related = beside.SelectMany(one => Items(sheet, one)).Where(item => shown.Add(item.Shown)).Select(item => item with { Role = ItemRole.Related });
        var order = Orders.Of(items);
        var undated = items.All(item => item.Published is null);
        // An issue with sections, or with a day of its own, sorts its pieces by weight rather than by age.
        var assumed = undated && !rows.Any(row => row.Byline?.Stamp is { HasDay: true, Modified: false }) && rows.Count(row => row.Level > 0 && !told.Any(one => one.Rows.Contains(row))) < 2;
        return new(PageKind.Listing, [.. items, .. related])
        {
            Title = title is null ? null : Sheet.Passage(title),
            Section = section,
            Order = undated && items.Length > 0 ? assumed ? ListOrder.NewestFirst : ListOrder.None : order,
            Captions = [.. rows.Where(row => row.Kind == LineKind.Caption).Select(Sheet.Passage)],
            Notes = [.. assumed && items.Length > 0 ? [Assumed] : Array.Empty<string>(), .. cut is null ? Array.Empty<string>() : [$"The page breaks off in the middle of a word: “{cut.Text}”."]],
            Lines = [.. headings.Select(row => row.Start), .. told.Concat(beside).SelectMany(one => one.Rows).Select(row => row.Start)],
        };
    }

    /// <summary>The items of one list.</summary>
    /// <param name="whole">False for one of several: a table or one long line is the page's.</param>
    private static ImmutableArray<Told> Told(Sheet sheet, Row[] rows, bool whole)
    {
        rows = AgeHeadings.Without(rows);
        var stamped = rows.Count(row => row.Kind == LineKind.Stamp) >= 2;
        var inline = (whole ? TableRows.Of(sheet) ?? OneLine.Of(sheet, rows) : null) ?? (stamped ? null : InlineStamps.Of(sheet, rows));
        return OutletTails.Split(sheet, inline ?? (stamped ? StampedRows.Of(sheet, rows) : [.. UndatedRows.Groups(rows).Select(group => new Told(group, null))]));
    }

    /// <summary>A single “updated” line is the page's own; where several stand, they are the items'.</summary>
    private static bool Belongs(Row row, bool changes) =>
        row.Kind is LineKind.News or LineKind.Byline or LineKind.Section or LineKind.More
        || (row.Byline?.Stamp is { } stamp && (changes || !stamp.Modified));

    private static IEnumerable<Item> Items(Sheet sheet, Told told)
    {
        var passages = told.Passages ?? [.. told.Rows.Select(Sheet.Passage)];
        var item = sheet.Item(ItemRole.Entry, passages, told.Byline);
        return item is null ? [] : sheet.Cut(told.Under is null ? item : item with { Under = Sheet.Passage(told.Under) });
    }

    /// <summary>A page may break off in the middle of a word: a last line of one short word is left out.</summary>
    private static (ImmutableArray<Row> Rows, Row? Cut) WithoutStub(ImmutableArray<Row> rows)
    {
        if (rows.Length < 4 || rows[^1] is not { Kind: LineKind.News, Text.Length: <= 9 } last || Shapes.Words(last.Text) != 1 || Shapes.EndsSentence(last.Text))
        {
            return (rows, null);
        }

        return (rows[..^1], last);
    }

    /// <summary>
    /// The page's own headings at its top: the name of a section, one or two words, or up to six of which the first or last
    /// says what the page is (“Latest …”, “… Headlines”).
    /// </summary>
    private static HashSet<Row> Headings(ImmutableArray<Row> rows)
    {
        var headings = new HashSet<Row>();
        var recurring = rows.SkipWhile(row => row.Byline?.Stamp is null && (row.Kind != LineKind.News || Shapes.Words(row.Text) < 4)).Any(row => row.Kind == LineKind.Section);
        var masthead = Masthead(rows);
        // Where headlines have six words and more, a line of three at the top is a name.
        var lengths = rows.Where(row => row.Kind == LineKind.News).Select(row => Shapes.Words(row.Text)).Order().ToArray();
        var short3 = lengths.Length >= 4 && lengths[lengths.Length / 2] >= 6 ? 3 : 2;
        foreach (var row in rows)
        {
            if (masthead.Contains(row) || (row.Kind == LineKind.News && row.Text.Length < 60 && Shapes.Words(row.Text) <= short3) || (row.Kind == LineKind.Section && !recurring) || row.Kind == LineKind.Opener || (row.Kind == LineKind.News && Heading(row.Text)))
            {
                headings.Add(row);
            }
            else if (!row.LeftOut && (row.Byline?.Stamp is not { Modified: true }))
            {
                break;
            }
        }

        return headings;
    }

    /// <summary>One or two short lines over the only day of a page are the name of the paper, and the day is the issue's.</summary>
    private static Row[] Masthead(ImmutableArray<Row> rows)
    {
        var stamps = rows.Where(row => row.Byline?.Stamp is { Modified: false }).Take(2).ToArray();
        var above = stamps.Length == 1 && TextLive.IsDay(stamps[0]) ? rows.Where(row => row.Kind == LineKind.News && row.Start < stamps[0].Start).ToArray() : [];
        return above.Length is 1 or 2 && Array.TrueForAll(above, row => Shapes.Words(row.Text) <= 6 && !Shapes.EndsSentence(row.Text)) ? [.. above, .. stamps] : [];
    }

    /// <summary>Looks like a page's own heading rather than a headline.</summary>
    internal static bool Heading(string text)
    {
        var words = Shapes.Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 6 && !Shapes.EndsSentence(text) && (Shapes.Words(text) <= 2 || TeaserLines.Gathers(text) || Wording.Headings.Contains(words[0].TrimEnd(':')) || Wording.Headings.Contains(words[^1]));
    }
}

/// <summary>The lines of one item of a list, and the byline that is its own.</summary>
/// <param name="Passages">The words, where they are less than the lines.</param>
/// <param name="Under">The day heading it stands under.</param>
internal sealed record Told(ImmutableArray<Row> Rows, Byline? Byline, ImmutableArray<Passage>? Passages = null, Row? Under = null);
