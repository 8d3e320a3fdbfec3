using Dateline.News;

namespace Dateline.Read;

/// <summary>Goes through the lines behind an article's head and parts its paragraphs from what else the page carries.</summary>
internal sealed class ArticleBody
{
    /// <summary>Words of labels that announce one related piece amid the body: “Read also”.</summary>
    private static readonly HashSet<string> Inline = ["also", "auch", "aussi", "también", "também", "anche", "ook", "też", "також", "related", "read"];

    private readonly Sheet sheet;
    private readonly bool apart;
    private readonly ArticleHead head;
    private readonly bool[] goesOn;
    private int at;
    private bool stampsAbove;

    public ArticleBody(Sheet sheet, ArticleHead head)
    {
        (this.sheet, this.head, at, goesOn) = (sheet, head, head.BodyAt, GoingOn(sheet));
        var news = sheet.Rows.Skip(at).TakeWhile(row => row.Kind != LineKind.Opener).Where(row => row.Kind == LineKind.News).ToArray();
        apart = news.Count(row => row.Line.Apart) * 2 > news.Length;
        foreach (var caption in head.Captions)
        {
            Captions.Add(Sheet.Passage(caption));
        }
    }

    public List<Passage> Paragraphs { get; } = [];

    public List<Item> Foreign { get; } = [];

    public List<Passage> Captions { get; } = [];

    /// <summary>Starts of the lines whose words are in items.</summary>
    public List<int> Lines { get; } = [];

    public void Read()
    {
        if (head.Standfirst is { } standfirst)
        {
            Take(standfirst);
        }

        while (at < sheet.Rows.Length && !Ends())
        {
            ReadLine();
        }

        ReadForeign();
    }

    private Row Row => sheet.Rows[at];

    private Row? Next => at + 1 < sheet.Rows.Length ? sheet.Rows[at + 1] : null;

    private bool Ends() =>
        Row.Byline?.Stamp is { IsClock: true } || (Row.Kind == LineKind.Opener && !(Inline.Overlaps(Shapes.Folded(Row.Text).Split(' ')) && BodyGoesOn(at + 2)));

    private void ReadLine()
    {
        if (Row.Kind == LineKind.Opener && Next is { Kind: LineKind.News })
        {
            at++;
            Tell(ItemRole.Related, [Row]);
        }
        else if (Row.Kind == LineKind.Caption)
        {
            Captions.Add(Sheet.Passage(Row));
        }
        else if (Row.Kind == LineKind.News && Announced() is var colon && colon > 0)
        {
            Foreign.Add(sheet.Item(ItemRole.Related, null, [sheet.Passage(Row.Start + colon, Row.End)], null));
            Lines.Add(Row.Start);
        }
        else if (Row.Kind == LineKind.News && Related())
        {
            Tell(ItemRole.Related, [Row, Next!]);
            at++;
        }
        else if (Row.Kind == LineKind.News && !Row.Line.Is(head.Title.Line))
        {
            Take(Row);
        }

        at++;
    }

    private void Take(Row row)
    {
        // A list amid an article keeps its marks: they are part of its text.
        Paragraphs.Add(row.Line.From < row.Start ? sheet.Passage(row.Line.From, row.End) : Sheet.Passage(row));
        Lines.Add(row.Start);
    }

    /// <summary>How long the label with its colon is in “Read also: …”; zero where none stands there.</summary>
    private int Announced()
    {
        var colon = Row.Text.IndexOf(':', 0, Math.Min(Row.Text.Length, 40));
        return colon > 0 && colon < Row.Text.Length - 8 && Wording.Openers.Contains(Shapes.Folded(Row.Text[..colon])) ? colon + 1 : 0;
    }

    /// <summary>
    /// A headline with a teaser directly under it, where paragraphs are set apart: another article is announced. The teaser is
    /// cut off, or no paragraph follows.
    /// </summary>
    private bool Related() => apart && Next is { Kind: LineKind.News, Line.Apart: false } teaser
        && Shapes.Headline(Row.Text) && !Shapes.EndsSentence(Row.Text) && char.IsLetterOrDigit(Row.Text.TrimStart('"', '\'', '“', '‘', '«')[0])
        && teaser.Text.Length > Row.Text.Length && (Shapes.CutOff(teaser.Text) || !BodyGoesOn(at + 2));

    /// <summary>True when a paragraph follows before the next label or clock time.</summary>
    private bool BodyGoesOn(int from) => from < goesOn.Length && goesOn[from];

    private static bool[] GoingOn(Sheet sheet)
    {
        var on = new bool[sheet.Rows.Length + 1];
        for (var number = sheet.Rows.Length - 1; number >= 0; number--)
        {
            var row = sheet.Rows[number];
            on[number] = row.Kind != LineKind.Opener && row.Byline?.Stamp is null
                && (on[number + 1] || (row.Kind == LineKind.News && row.Line.Apart && Shapes.EndsSentence(row.Text) && Shapes.Words(row.Text) >= 8));
        }

        return on;
    }

    private void ReadForeign()
    {
        var live = (Printed?)null;
        var entry = new List<Row>();
        for (; at < sheet.Rows.Length; at++)
        {
            var clock = Row.Byline?.Stamp is { IsClock: true } stamp ? stamp : null;
            // What stands first under a label shows where its stamps stand.
            stampsAbove = Row.LeftOut ? Next is { Kind: LineKind.Stamp, Byline.Stamp.IsClock: false } : stampsAbove;
            if (clock is not null || Row.Kind is LineKind.Opener)
            {
                Close(live, entry);
                live = clock;
            }
            else if (live is not null && Row.Kind == LineKind.News && !Furniture.Asks(Row.Text))
            {
                entry.Add(Row);
            }
            else if (live is null && Row.Kind == LineKind.News && !Furniture.Asks(Row.Text))
            {
                Beside();
            }
            else if (live is not null && Row.LeftOut)
            {
                Close(live, entry);
                live = null;
            }
        }

        Close(live, entry);
    }

    /// <summary>A headline at the side, with its teaser where one stands directly under it. Lines amid forms are labels.</summary>
    private void Beside()
    {
        var before = sheet.Rows[at - 1];
        var form = !(stampsAbove && before.Kind == LineKind.Stamp) && ((before.Kind == LineKind.Furniture && !before.Line.Apart) || Next?.Kind == LineKind.Furniture);
        if (form || Shapes.Words(Row.Text) < 5 || (at == sheet.Rows.Length - 1 && Shapes.CutOff(Row.Text) && Shapes.EndsSentence(Row.Text)))
        {
            return;
        }

        var stamp = stampsAbove ? before : Next;
        var byline = stamp is { Kind: LineKind.Stamp, Byline.Stamp.IsClock: false } ? stamp.Byline : null;
        if (Next is { Kind: LineKind.News, Line.Apart: false } teaser && Shapes.Headline(Row.Text) && teaser.Text.Length > Row.Text.Length
            && (Shapes.EndsSentence(teaser.Text) || teaser.Text.Length > Row.Text.Length * 2))
        {
            Tell(ItemRole.Related, [Row, teaser], byline);
            at++;
            return;
        }

        Tell(ItemRole.Related, [Row], byline);
    }

    private void Close(Printed? live, List<Row> entry)
    {
        if (live is not null && entry.Count > 0)
        {
            Tell(ItemRole.Live, entry, new(live, [], null, null, live.Start, live.End));
        }

        entry.Clear();
    }

    private void Tell(ItemRole role, List<Row> rows, Byline? byline = null)
    {
        var passages = rows.ConvertAll(Sheet.Passage);
        Foreign.Add(sheet.Item(role, passages.Count > 1 ? passages[0] : null, passages.Count > 1 ? passages[1..] : passages, byline));
        Lines.AddRange(rows.Select(row => row.Start));
    }
}
