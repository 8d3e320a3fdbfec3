using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// One article and what its page carries beside it: captions, a related teaser, a live feed. The head is found by its
/// byline or stamp under the headline, the body by its sentences.
/// </summary>
internal static class TextArticle
{
    /// <summary>Within how many lines from the top the byline of an article stands.</summary>
    private const int HeadLines = 25;

    public static Layout? Of(Sheet sheet)
    {
        if (LinkedRows.Gather(sheet.Rows) || Head(sheet) is not { } head)
        {
            return null;
        }

        var body = new ArticleBody(sheet, head);
        body.Read();
        if (body.Paragraphs.Count == 0)
        {
            return null;
        }

        var byline = new Byline(head.Published, head.Authors, head.Section, null, 0, 0);
        var article = sheet.Item(ItemRole.Article, Sheet.Passage(head.Title), body.Paragraphs, byline) with { Modified = sheet.Stamp(head.Modified) };
        return new(PageKind.Article, [article, .. body.Foreign])
        {
            Title = Sheet.Passage(head.Title),
            Authors = head.Authors,
            Section = head.Section,
            Captions = [.. body.Captions],
            Lines = [head.Title.Start, .. body.Lines],
        };
    }

    /// <summary>The head of an article, or null for a page that is none.</summary>
    private static ArticleHead? Head(Sheet sheet)
    {
        var rows = sheet.Rows;
        for (var at = 0; at < Math.Min(rows.Length, HeadLines); at++)
        {
            if (rows[at].Byline is { } byline && (byline.Stamp is null || byline.Stamp is { IsClock: false, Modified: false }))
            {
                return Around(sheet, at) is { } head && (HasBody(rows, head.BodyAt) || IsShort(sheet, head)) ? head : null;
            }
        }

        return Unsigned(sheet);
    }

    /// <summary>Without byline or stamp: a headline, then paragraphs set apart, nearly all of them whole sentences.</summary>
    private static ArticleHead? Unsigned(Sheet sheet)
    {
        var news = sheet.Rows.Where(row => row.Kind == LineKind.News).ToArray();
        if (news.Length < 4 || !Shapes.Headline(news[0].Text) || sheet.Rows.Any(row => row.Kind == LineKind.More)
            || news.Select(row => row.Text).Distinct(StringComparer.Ordinal).Count() < news.Length)
        {
            return null;
        }

        var opener = sheet.Rows.FirstOrDefault(row => row.Kind == LineKind.Opener && row.Start > news[0].Start);
        var body = news.Skip(1).Where(row => opener is null || row.Start < opener.Start).ToArray();
        var name = body.Length > 0 && Shapes.Person(body[0].Text) && Shapes.Words(body[0].Text) <= 3 ? body[0] : null;
        body = name is null ? body : body[1..];
        if (Told(body, name is not null || sheet.Rows.TakeWhile(row => body.Length > 0 && row.Start < body[0].Start).Any(row => Bylines.ReadingTime(row.Text))))
        {
            return TeaserLines.Gathers(news[0].Text) || TeaserLines.Are(body) ? null
                : new(news[0], null, name is null ? [] : [name.Text], null, null, null, (name ?? news[0]).Line.Number + 1, []);
        }

        var good = body.Count(row => row.Line.Apart && Shapes.EndsSentence(row.Text) && !row.Text.EndsWith("...", StringComparison.Ordinal) && !row.Text.EndsWith('…')
            && Shapes.Words(row.Text) >= 12);
        return body.Length >= 3 && good * 5 >= body.Length * 4 && !TeaserLines.Gathers(news[0].Text) && !TeaserLines.Are(body)
            ? new(news[0], null, name is null ? [] : [name.Text], null, null, null, (name ?? news[0]).Line.Number + 1, []) : null;
    }

    /// <summary>Paragraphs set apart, nearly all whole sentences, a third of them two and more: one text rather than teasers.</summary>
    private static bool Told(Row[] body, bool signed)
    {
        var whole = body.Count(row => row.Line.Apart && (Shapes.EndsSentence(row.Text) || row.Text[^1] == ':') && Shapes.Words(row.Text) >= 4
            && !row.Text.EndsWith("...", StringComparison.Ordinal) && !row.Text.EndsWith('…'));
        return body.Length >= 4 && whole * 10 >= body.Length * 9 && body.Count(row => !TeaserLines.OneSentence(row.Text)) * (signed ? body.Length : 3) >= body.Length;
    }

    /// <summary>
    /// A page that is a headline, its byline or stamp, and one to three paragraphs of whole sentences, is a short article. A list
    /// of one entry that looks the same says the same.
    /// </summary>
    private static bool IsShort(Sheet sheet, ArticleHead head)
    {
        var news = sheet.Rows.Where(row => row.Kind == LineKind.News && row != head.Title).ToArray();
        var named = head.Authors.Length > 0 || !TextList.Heading(head.Title.Text);
        return named && Shapes.Headline(head.Title.Text) && head.Published is not null && head.Standfirst is null && !TeaserLines.Gathers(head.Title.Text)
            && news.Length is >= 1 and <= 3 && Array.TrueForAll(news, row => row.Line.Number >= head.BodyAt && Shapes.EndsSentence(row.Text) && !row.Text.EndsWith("...", StringComparison.Ordinal))
            && Array.Exists(news, row => Shapes.Words(row.Text) >= 8) && (news.Length < 3 || !TeaserLines.Are(news))
            && !sheet.Rows.Any(row => row.Line.Number >= head.BodyAt && (row.Kind == LineKind.More || row.Byline?.Stamp is not null));
    }

    private static ArticleHead? Around(Sheet sheet, int at)
    {
        var rows = sheet.Rows;
        if (Title(rows, at) is not { } title)
        {
            return null;
        }

        var between = rows.Take(at).Where(row => row.Kind == LineKind.News && row.Start > title.Start && title.Line.Number < at).ToArray();
        var standfirst = between.LastOrDefault(row => !Label(row.Text));
        var name = between.FirstOrDefault(row => Shapes.Person(row.Text) && Shapes.Words(row.Text) <= 3);
        var bylines = new List<Byline>();
        for (at = Math.Min(at, title.Line.Number + 1); at < rows.Length; at++)
        {
            var row = rows[at];
            if (row.Byline is { } byline && byline.Stamp is not { IsClock: true })
            {
                bylines.Add(byline);
            }
            else if (!(row == title || between.Contains(row) || row.Line.Is(title.Line) || row.LeftOut || row.Kind is LineKind.Section or LineKind.Caption || CaptionByPlace(rows, at)))
            {
                break;
            }
        }

        var stamps = bylines.Select(byline => byline.Stamp).OfType<Printed>().ToArray();
        var authors = bylines.SelectMany(byline => byline.Authors).Distinct(StringComparer.Ordinal).ToArray();
        return new(title, standfirst, authors.Length == 0 && name is not null ? [name.Text] : [.. authors],
            bylines.Select(byline => byline.Section).FirstOrDefault(section => section is not null),
            Finest([.. stamps.Where(stamp => !stamp.Modified)]), Finest([.. stamps.Where(stamp => stamp.Modified)]), at,
            [.. rows.Take(at).Where(row => row.Kind == LineKind.Caption || (row.Kind == LineKind.News && row.Start > title.Start && row != standfirst && !between.Contains(row) && !row.Line.Is(title.Line)))]);
    }

    /// <summary>The headline stands nearest above the byline, or under it where nothing stands above; a standfirst may stand between.</summary>
    private static Row? Title(ImmutableArray<Row> rows, int at)
    {
        var candidates = rows.Take(at).Where(row => row.Kind == LineKind.News).ToArray();
        while (candidates.Length > 1 && Label(candidates[^1].Text) && Array.Exists(candidates, row => Shapes.Words(row.Text) >= 4 && Shapes.Headline(row.Text)))
        {
            // A bare name, its office or its handle between headline and stamp.
            candidates = candidates[..^1];
        }

        var above = candidates.TakeLast(2).ToArray();
        if (above.Length == 0 || Weak(above))
        {
            var below = rows.Skip(at).FirstOrDefault(row => row.Kind == LineKind.News);
            if (below is not null && Shapes.Headline(below.Text) && !Shapes.EndsSentence(below.Text) && Shapes.Words(below.Text) >= 3)
            {
                return below;
            }
        }

        if (above.Length == 0)
        {
            return null;
        }

        var standfirst = above.Length == 2 && Shapes.EndsSentence(above[1].Text) && Shapes.Headline(above[0].Text) && above[0].Text.Length < above[1].Text.Length;
        return standfirst ? above[0] : above[^1].Text.Length <= 300 ? above[^1] : null;
    }

    private static bool Label(string text) => Shapes.Words(text) <= 2 || text[0] == '@' || (Shapes.Name(text) && Shapes.Words(text) <= 3);

    /// <summary>One or two words, or a short line in a row of such: a menu rather than a headline.</summary>
    private static bool Weak(Row[] above) =>
        Shapes.Words(above[^1].Text) <= 2 || (above.Length == 2 && Array.TrueForAll(above, row => Shapes.Words(row.Text) <= 3) && !above[1].Line.Apart);

    /// <summary>A line directly under the byline that a label sets apart from the body is the words under the picture.</summary>
    private static bool CaptionByPlace(ImmutableArray<Row> rows, int at) =>
        rows[at].Kind == LineKind.News && !rows[at].Line.Apart && at > 0 && rows[at - 1].Byline is not null
        && at + 1 < rows.Length && rows[at + 1].LeftOut && !rows[at + 1].Line.Apart;

    /// <summary>The first stamp, or a later one that adds the clock time to the same day.</summary>
    private static Printed? Finest(Printed[] stamps) => stamps.Length == 0 ? null
        : stamps[0].Time is not null ? stamps[0]
        : stamps.FirstOrDefault(stamp => stamp.Time is not null && stamp.Day == stamps[0].Day && stamp.Month == stamps[0].Month && stamp.Year == stamps[0].Year) ?? stamps[0];

    /// <summary>
    /// A body: two lines of sentences at least, half of the lines such, and no dated line among them before the first label
    /// of other things.
    /// </summary>
    private static bool HasBody(ImmutableArray<Row> rows, int from)
    {
        var (news, sentences) = (0, 0);
        for (var at = from; at < rows.Length && rows[at].Kind != LineKind.Opener && rows[at].Byline?.Stamp is not { IsClock: true }; at++)
        {
            if (rows[at].Byline?.Stamp is not null || rows[at].Kind == LineKind.More)
            {
                return false;
            }

            var line = rows[at].Kind == LineKind.News;
            news += line ? 1 : 0;
            sentences += line && Shapes.Words(rows[at].Text) >= 8 && (Shapes.EndsSentence(rows[at].Text) || at == rows.Length - 1 || char.IsDigit(rows[at].Text[^1])) ? 1 : 0;
        }

        return sentences >= 2 && sentences * 2 >= news;
    }
}

/// <summary>The head of an article.</summary>
/// <param name="Standfirst">A sentence between headline and byline; the first paragraph of the text.</param>
/// <param name="BodyAt">Number of the line with which the body begins.</param>
/// <param name="Captions">Captions between headline and body.</param>
internal sealed record ArticleHead(
    Row Title, Row? Standfirst, ImmutableArray<string> Authors, string? Section, Printed? Published, Printed? Modified, int BodyAt, ImmutableArray<Row> Captions);
