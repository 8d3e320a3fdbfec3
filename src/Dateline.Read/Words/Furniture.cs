using System.Buffers;
using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>What a line of a page is.</summary>
internal enum LineKind
{
    /// <summary>News, until the page's form says otherwise.</summary>
    News,

    /// <summary>A stamp, with or without author, section and outlet.</summary>
    Stamp,

    /// <summary>Author, section or outlet without a stamp.</summary>
    Byline,

    /// <summary>The name of a section and nothing else.</summary>
    Section,

    /// <summary>A menu word, a form, a label.</summary>
    Furniture,

    /// <summary>“Read more”: ends an item.</summary>
    More,

    /// <summary>A label behind which other things stand than the article.</summary>
    Opener,

    /// <summary>A label of an aggregator's digest.</summary>
    Digest,

    /// <summary>The page asks its reader for something.</summary>
    Campaign,

    /// <summary>The words under a picture, with its credit.</summary>
    Caption,
}

/// <summary>A line and what it is.</summary>
internal sealed record Row(Line Line, LineKind Kind, Byline? Byline)
{
    /// <summary>To which stamp a label belongs: 1 to the next, -1 to the one before, 0 where its place must tell.</summary>
    public int Bound { get; init; }

    /// <summary>True when its words lead to another page.</summary>
    public bool Linked { get; init; }

    /// <summary>The level of the heading that markup makes of it; 0 for none.</summary>
    public int Level { get; init; }

    public string Text => Line.Text;

    public int Start => Line.Start;

    public int End => Line.End;

    /// <summary>True for what stands in no item.</summary>
    public bool LeftOut => Kind is LineKind.Furniture or LineKind.More or LineKind.Opener or LineKind.Digest or LineKind.Campaign;
}

/// <summary>Tells furniture from news by the line and its company. Words: <c>Furniture.txt</c>.</summary>
internal static class Furniture
{
    /// <summary>Lines longer than this are never looked through for furniture.</summary>
    private const int Longest = 1200;

    /// <summary>What an outlet says to its reader behind a piece is shorter than this.</summary>
    private const int LongestClosing = 300;

    public static ImmutableArray<Row> Sort(string plain, ImmutableArray<Line> lines)
    {
        var locale = Locale.Of([.. lines.Select(line => line.Text)], Languages.Of(plain));
        var kinds = new (LineKind Kind, Byline? Byline)[lines.Length];
        for (var at = 0; at < lines.Length; at++)
        {
            kinds[at] = KindOf(plain, lines[at], locale);
        }

        Repeats.Sort(lines, kinds);
        var asks = Campaigns(lines, kinds);
        return [.. lines.Select((line, at) => new Row(line, asks[at] ? LineKind.Campaign : kinds[at].Kind, kinds[at].Byline))];
    }

    /// <summary>True when the page speaks to its reader and asks; quoted words are not the page's own.</summary>
    public static bool Asks(string text) => text.Length <= Longest && Pleading(text) is (true, true, _);

    /// <summary>
    /// True for a paragraph at a body's end in which the outlet speaks to its reader: it begins as such do, or it names a channel
    /// and asks. Among other paragraphs it may be news.
    /// </summary>
    public static bool Closes(string text)
    {
        if (text.Length is 0 or > LongestClosing)
        {
            return false;
        }

        var start = text.AsSpan().TrimStart("*•-–—→> ").ToString().ToLowerInvariant();
        foreach (var phrase in Wording.Closings)
        {
            if (start.StartsWith(phrase, StringComparison.Ordinal) && (start.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !(char.IsLetter(start[phrase.Length]) || start[phrase.Length] == '-')))
            {
                return true;
            }
        }

        var (you, ask, channel) = Pleading(text);
        return channel && ask && you;
    }

    private static (LineKind Kind, Byline? Byline) KindOf(string plain, Line line, Locale locale)
    {
        if (line.Text.Length > Longest)
        {
            return (LineKind.News, null);
        }

        var counted = Counts.Leading(line.Text);
        if (Short(line.Text) is { } kind && (counted == 0 || counted == line.Text.Length) && Stamps.Whole(plain, line.Start, line.End, locale) is null)
        {
            return (kind, null);
        }

        if (Bylines.Of(plain, line.Start, line.End, locale) is { } byline)
        {
            return (byline.Stamp is null ? LineKind.Byline : LineKind.Stamp, byline);
        }

        if (Wording.Letters.Any(phrase => line.Text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)))
        {
            return (LineKind.Furniture, null);
        }

        return (Captions.Is(line.Text) ? LineKind.Caption : Menu(line.Text) || Counts.Search(line.Text) ? LineKind.Furniture : LineKind.News, null);
    }

    /// <summary>Three or more short pieces between bars: “Imprint | Privacy | Terms”; or the sign of a copyright in a short line.</summary>
    private static bool Menu(string text)
    {
        if (text.Length > 200 || (text.Contains('©') && Shapes.Words(text) <= 20))
        {
            return text.Length <= 200;
        }

        var pieces = text.Split(['|', '·', '•', '∙', '>', '›'], StringSplitOptions.TrimEntries);
        return pieces.Length >= 3 && pieces.All(piece => Shapes.Words(piece) <= 4 && !Shapes.EndsSentence(piece));
    }

    /// <summary>What the tables and shapes say of a line alone.</summary>
    private static LineKind? Short(string text)
    {
        var folded = Shapes.Folded(text);
        if (folded.Length > 0 && Wording.Sections.Contains(folded))
        {
            return LineKind.Section;
        }

        return Wording.More.Contains(folded) ? LineKind.More
            : Wording.Openers.Contains(folded) ? LineKind.Opener
            : Wording.Digests.Contains(folded) ? LineKind.Digest
            : Wording.Whole.Contains(folded) || Begins(folded) || Bare(text) || Numbers(folded) || Counts.Are(text) || Bylines.ReadingTime(text) ? LineKind.Furniture
            : null;
    }

    private static bool Begins(string folded) =>
        folded.Length > 0 && Shapes.Words(folded) <= 8 && Wording.Beginnings.Any(phrase => folded.StartsWith(phrase, StringComparison.Ordinal)
            && (folded.Length == phrase.Length || !char.IsLetter(folded[phrase.Length]) || !char.IsLetter(phrase[^1])));

    /// <summary>An address, names of cards, or nothing that can be read.</summary>
    private static bool Bare(string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return true;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 12
            && ((words.Length == 1 && (text[0] == '@' || Domain(text))) || (text.Contains(" › ", StringComparison.Ordinal) && text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                || words.All(word => Wording.Cards.Contains(word.ToLowerInvariant()))
                || words.All(word => word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                    || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>“post.example.org”, with or without a path.</summary>
    internal static bool Domain(string text)
    {
        var host = text.AsSpan();
        host = host[..(host.IndexOf('/') is >= 0 and var slash ? slash : host.Length)];
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot is >= 3 and <= 12 && !host.ContainsAnyExcept(HostSigns) && !host[(dot + 1)..].ContainsAnyInRange('0', '9');
    }

    private static readonly SearchValues<char> HostSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>“Page: 3”, “1 2 3 … 9”, “12”, “5 comments”.</summary>
    private static bool Numbers(string folded)
    {
        var words = folded.Split([' ', ':', '/', '.', ',', '…', '|', '«', '»', '-', '–'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 24
            && words.Any(word => char.IsAsciiDigit(word[0])) && !(words.Length == 1 && folded.Contains(':'))
            && words.All(word => word.All(char.IsAsciiDigit) || word is "page" or "of" or "seite" or "von" or "página" or "pagina" or "de" or "strona" or "сторінка" or "next" or "prev" or "previous"
                or "comments" or "comment" or "shares" or "views" or "likes" or "kommentare" or "k" or "m" || (word.Length > 1 && word[^1] is 'k' or 'm' && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0));
    }

    /// <summary>
    /// A campaign comes in blocks: a line that pleads counts only beside another such line, or beside a form. So a teaser that
    /// mentions a newsletter stays news. A line that only half pleads counts between two that do.
    /// </summary>
    private static bool[] Campaigns(ImmutableArray<Line> lines, (LineKind Kind, Byline? Byline)[] kinds)
    {
        var (pleads, half, form) = (new bool[lines.Length], new bool[lines.Length], new bool[lines.Length]);
        for (var at = 0; at < lines.Length; at++)
        {
            var (you, ask, _) = lines[at].Text.Length <= Longest ? Pleading(lines[at].Text) : default;
            var news = kinds[at].Kind == LineKind.News;
            pleads[at] = news && you && ask;
            half[at] = news && !you && ask;
            form[at] = kinds[at].Kind == LineKind.Furniture && (ask || lines[at].Text.Contains("indicates required", StringComparison.OrdinalIgnoreCase) || Bare(lines[at].Text));
        }

        bool Company(int at) => at >= 0 && at < lines.Length && (pleads[at] || form[at]);
        return [.. Enumerable.Range(0, lines.Length).Select(at =>
            (pleads[at] && (Company(at - 1) || Company(at + 1))) || (half[at] && Company(at - 1) && Company(at + 1)))];
    }

    /// <summary>Whether the page speaks of itself or to its reader, whether it asks, and whether it names a channel, outside quotation marks.</summary>
    private static (bool You, bool Ask, bool Channel) Pleading(string text)
    {
        var (you, ask, channel, quoted, from) = (false, false, false, false, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : ' ';
            if (char.IsLetter(sign) || (sign is '\'' or '’' && at > from))
            {
                continue;
            }

            if (at > from && !quoted && at - from <= 16)
            {
                var word = text[from..at].ToLowerInvariant();
                you |= Wording.Yous.Contains(word);
                ask |= Wording.Asks.Contains(word);
                channel |= Wording.Channels.Contains(word);
            }

            quoted = sign switch { '"' => !quoted, '“' or '„' or '«' => true, '”' or '»' => false, _ => quoted };
            from = at + 1;
        }

        return (you, ask, channel);
    }
}
