using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>A text page laid out: its plain text and its lines, each with what it is. The forms of pages make items from it.</summary>
internal sealed record Sheet(Page Page, string Plain, ImmutableArray<Row> Rows)
{
    /// <summary>The addresses behind its words, in the order of their places.</summary>
    public ImmutableArray<TextLink> Links { get; init; } = [];

    /// <summary>Marks that set off the parts of a teaser that lists several pieces of news.</summary>
    private static readonly ImmutableArray<string> Bullets = [" * ", " • ", " ▪ ", " ‣ "];

    public Passage Passage(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Plain[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Plain[end - 1]))
        {
            end--;
        }

        return new(Plain[start..end], start);
    }

    /// <summary>The words of a line; of a headline printed twice in one line, its first printing.</summary>
    public static Passage Passage(Row row) => new(row.Text[..Once(row.Text)], row.Start);

    private static int Once(string text)
    {
        var half = text.Length / 2;
        var rest = text.Length % 2 == 1 && half > 0 && text[half] == ' ' ? half + 1 : half;
        return half >= 12 && rest + half == text.Length && text.AsSpan(0, half).SequenceEqual(text.AsSpan(rest)) ? half : text.Length;
    }

    public Stamp? Stamp(Printed? printed) => printed?.On(Page.Id, Plain);

    /// <summary>
    /// An item from its passages: the first is the headline when there are more and it looks like one. A line printed twice is one.
    /// The item's span runs from its first to its last passage; stamps and bylines stand outside.
    /// </summary>
    public Item? Item(ItemRole role, IEnumerable<Passage> passages, Byline? byline = null)
    {
        var distinct = new List<Passage>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages.Where(passage => passage.Text.Length > 0 && texts.Add(passage.Text)))
        {
            distinct.Add(passage);
        }

        if (distinct.Count == 0)
        {
            return null;
        }

        var titled = distinct.Count > 1 && (Shapes.Headline(distinct[0].Text) || distinct[0].Text.Length < distinct[1].Text.Length);
        return Item(role, titled ? distinct[0] : null, titled ? distinct[1..] : distinct, byline);
    }

    public Item Item(ItemRole role, Passage? title, IReadOnlyList<Passage> paragraphs, Byline? byline)
    {
        var (inText, text) = RunInByline(paragraphs);
        var start = (title ?? text[0]).Start;
        var end = text.Count > 0 ? Math.Max(text[^1].End, title?.End ?? 0) : title!.End;
        return new()
        {
            Id = News.Item.IdOf(Page.Id, start, end),
            Page = Page.Id,
            Role = role,
            Title = title,
            Paragraphs = [.. text],
            Authors = byline is { Authors.Length: > 0 } ? byline.Authors : inText,
            Section = byline?.Section,
            Outlet = byline?.Outlet,
            // A list that prints “updated” beside its items prints no other time: it stands for both.
            Published = Stamp(byline?.Stamp ?? (role == ItemRole.Entry && text.Count > 0 ? TwinStamps.Of(Plain, text[0]) : null)),
            Modified = byline?.Stamp is { Modified: true } modified ? Stamp(modified) : null,
            Start = start,
            End = end,
        };
    }

    /// <summary>Cuts a teaser that lists several pieces of news into one item each, under its lead: “Key developments: * … * …”.</summary>
    public IEnumerable<Item> Cut(Item item)
    {
        var (length, bullet) = item.Title is null && item.Paragraphs.Length == 1 ? Lead(item.Paragraphs[0].Text) : (0, "");
        if (length == 0)
        {
            return [item];
        }

        var text = item.Paragraphs[0];
        var parts = new List<Item>();
        var from = bullet == "; " ? length : length + bullet.Length;
        while (from < text.Text.Length)
        {
            var next = text.Text.IndexOf(bullet, from, StringComparison.Ordinal);
            var part = Passage(text.Start + from, text.Start + (next < 0 ? text.Text.Length : next));
            if (part.Text.Length > 0)
            {
                parts.Add(item with { Id = News.Item.IdOf(Page.Id, part.Start, part.End), Paragraphs = [part], Under = Passage(text.Start, text.Start + length), Start = part.Start, End = part.End });
            }

            from = next < 0 ? text.Text.Length : next + bullet.Length;
        }

        return parts.Count >= 2 ? parts : [item];
    }

    /// <summary>The lead of a cut teaser ends in a colon before its first bullet, and two bullets at least follow.</summary>
    private static (int Length, string Bullet) Lead(string text)
    {
        foreach (var bullet in Bullets)
        {
            var first = text.IndexOf(bullet, StringComparison.Ordinal);
            if (first is > 0 and < 200 && text[first - 1] == ':' && text.IndexOf(bullet, first + bullet.Length, StringComparison.Ordinal) > 0)
            {
                return (first, bullet);
            }
        }

        return Listed(text);
    }

    /// <summary>
    /// “Main news of May 2: the bridge is open; the ferry is sold; the mayor goes”: semicolons part stories where the lead tells the
    /// day or says that it gathers news.
    /// </summary>
    private static (int Length, string Bullet) Listed(string text)
    {
        var colon = text.IndexOf(": ", 0, Math.Min(text.Length, 100), StringComparison.Ordinal);
        var parts = colon < 0 ? [] : text[(colon + 1)..].Split("; ");
        var gathers = colon > 0 && parts.Length >= 3 && text.Length < 2_000 && Array.TrueForAll(parts, part => Shapes.Words(part) >= 3)
            && (Stamps.Told(text[..colon]) is not null || text[..colon].Split(' ').Any(word => Wording.Headings.Contains(word.ToLowerInvariant())));
        return gathers ? (colon + 1, "; ") : (0, "");
    }

    private (ImmutableArray<string> Authors, IReadOnlyList<Passage> Text) RunInByline(IReadOnlyList<Passage> paragraphs)
    {
        if (paragraphs.Count > 0 && Bylines.RunIn(paragraphs[0].Text) is (var authors, > 0 and var length) && length < paragraphs[0].Text.Length)
        {
            return (authors, [Passage(paragraphs[0].Start + length, paragraphs[0].End), .. paragraphs.Skip(1)]);
        }

        return ([], paragraphs);
    }
}
