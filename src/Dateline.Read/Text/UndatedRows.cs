using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Parts the lines of a list without stamps into items.</summary>
internal static class UndatedRows
{
    public static IEnumerable<ImmutableArray<Row>> Groups(IReadOnlyList<Row> rows)
    {
        var news = WithoutScraps([.. rows.Where(row => row.Kind == LineKind.News)]);
        if (LinkedRows.Groups(rows) is { } linked)
        {
            return linked;
        }

        if (ByMarks(news) is { } marked)
        {
            return marked;
        }

        if (rows.Count(row => row.Kind == LineKind.More) >= 2)
        {
            return ByLabels(rows);
        }

        return ByBlocks(news) ?? ByPairs(news) ?? BySingles(news);
    }

    /// <summary>Among headlines of six words and more, lines of one or two are menus and labels; among sentences, those of up to four.</summary>
    internal static Row[] WithoutScraps(Row[] news)
    {
        var lengths = news.Select(row => Shapes.Words(row.Text)).Order().ToArray();
        var most = lengths.Length < 4 || lengths[lengths.Length / 2] < 6 ? 0 : lengths[lengths.Length / 2] >= 8 && news.Count(row => Whole(row.Text)) * 2 > news.Length ? 4 : 2;
        return [.. news.Where(row => Shapes.Words(row.Text) > most || (most == 4 && Whole(row.Text)))];
    }

    /// <summary>A sentence, or one with its source in brackets behind it.</summary>
    private static bool Whole(string text)
    {
        var bracket = text[^1] == ')' ? text.LastIndexOf('(') : -1;
        return Shapes.EndsSentence(bracket > 0 ? text[..bracket] : text);
    }

    /// <summary>Lines with a mark of a list begin items; lines before the first, and apart behind the last, are none.</summary>
    private static List<ImmutableArray<Row>>? ByMarks(Row[] news)
    {
        var marked = news.Count(row => row.Line.From < row.Start);
        if (marked < 3 || marked * 5 < news.Length * 2)
        {
            return null;
        }

        var groups = new List<ImmutableArray<Row>>();
        foreach (var row in news.SkipWhile(row => row.Line.From == row.Start))
        {
            if (row.Line.From < row.Start)
            {
                groups.Add([row]);
            }
            else if (!row.Line.Apart && groups[^1].Length < 4 && Shapes.Words(row.Text) > 4)
            {
                groups[^1] = groups[^1].Add(row);
            }
            else if (Shapes.Words(row.Text) > 4 && Shapes.Headline(row.Text))
            {
                groups.Add([row]);
            }
        }

        return groups;
    }

    /// <summary>“Read more” ends an item.</summary>
    private static List<ImmutableArray<Row>> ByLabels(IReadOnlyList<Row> rows)
    {
        var groups = new List<ImmutableArray<Row>>();
        var group = ImmutableArray.CreateBuilder<Row>();
        foreach (var row in rows)
        {
            if (row.Kind == LineKind.News)
            {
                group.Add(row);
            }
            else if (row.Kind == LineKind.More && group.Count > 0)
            {
                groups.Add(group.ToImmutable());
                group.Clear();
            }
        }

        if (group.Count > 0)
        {
            groups.Add(group.ToImmutable());
        }

        return groups;
    }

    /// <summary>Blocks between empty lines, where most of them hold a headline and more.</summary>
    private static List<ImmutableArray<Row>>? ByBlocks(Row[] news)
    {
        var blocks = new List<List<Row>>();
        foreach (var row in news)
        {
            if (row.Line.Apart || blocks.Count == 0)
            {
                blocks.Add([]);
            }

            blocks[^1].Add(row);
        }

        var full = blocks.Count(block => block.Count is >= 2 and <= 6 && Shapes.Headline(block[0].Text));
        return blocks.Count >= 2 && full * 5 >= blocks.Count * 3 ? [.. blocks.Select(block => block.ToImmutableArray())] : null;
    }

    /// <summary>Headline and teaser in turn, where four of five pairs look it: a headline without full stop, then sentences, longer.</summary>
    private static List<ImmutableArray<Row>>? ByPairs(Row[] news)
    {
        return Paired(news) ? [.. news.Chunk(2).Select(pair => pair.ToImmutableArray())] : null;
    }

    /// <summary>True for headline and teaser in turn.</summary>
    public static bool Paired(Row[] news)
    {
        var pairs = news.Chunk(2).ToArray();
        var good = pairs.Count(pair => pair.Length == 2 && Shapes.Headline(pair[0].Text) && !Shapes.EndsSentence(pair[0].Text) && pair[1].Text.Length > pair[0].Text.Length
            && (Shapes.EndsSentence(pair[1].Text) || pair[1].Text.Length > pair[0].Text.Length * 2));
        return pairs.Length >= 3 && good * 5 >= pairs.Length * 4;
    }

    /// <summary>A line an item; a teaser printed twice has its headline in the line above it.</summary>
    private static List<ImmutableArray<Row>> BySingles(Row[] news)
    {
        var groups = new List<ImmutableArray<Row>>();
        for (var at = 0; at < news.Length; at++)
        {
            if (at + 2 < news.Length && news[at + 1].Line.Is(news[at + 2].Line) && Shapes.Headline(news[at].Text) && !Shapes.EndsSentence(news[at].Text))
            {
                groups.Add([news[at], news[at + 1]]);
                at += 2;
            }
            else if (at + 1 < news.Length && news[at].Line.Is(news[at + 1].Line))
            {
                groups.Add([news[at]]);
                at++;
            }
            else
            {
                groups.Add([news[at]]);
            }
        }

        return groups;
    }
}
