using System.Net;
using System.Text;

namespace Dateline.Read;

/// <summary>A line of a feed's text as it is shown.</summary>
/// <param name="Kept">How much of it belongs to the piece, in code units; 0 for a line that only leads to it.</param>
internal readonly record struct FeedLine(string Text, int Kept);

/// <summary>Flattens what feeds hold: HTML, HTML written as text, HTML written so twice, or text.</summary>
internal static class FeedText
{
    /// <summary>No entry holds more tags than are read: what the parser builds for a tag takes a hundred times as much.</summary>
    private const int MostTags = 200_000;

    /// <summary>What leads the reader to the whole piece is no longer, in code units.</summary>
    private const int LongestPointer = 400;

    /// <summary>A line that is a link to anywhere else, and no longer, is a label: “Comments”.</summary>
    private const int LongestLabel = 60;

    /// <summary>At most so many lines at an entry's end lead to it.</summary>
    private const int MostPointers = 6;

    /// <summary>Adds to a part the longest of its texts, line by line.</summary>
    /// <param name="link">Where the entry leads, as written; null where it leads nowhere.</param>
    public static void Longest(IEnumerable<FeedValue> texts, string? link, FeedPart part)
    {
        List<FeedLine> best = [];
        var length = 0;
        foreach (var text in texts.OrderByDescending(text => text.Text.Length).Take(4))
        {
            // Markup is never shorter than what it shows.
            if (text.Text.Length <= length)
            {
                break;
            }

            var lines = Lines(text, link, part);
            var shown = lines.Sum(line => line.Text.Length);
            (best, length) = shown > length ? (lines, shown) : (best, length);
        }

        part.Lines.AddRange(best);
    }

    /// <summary>A text on one line.</summary>
    public static string Line(FeedValue value)
    {
        if (value.Form == FeedForm.Text)
        {
            return Folded(value.Text);
        }

        var text = value.Text;
        if (value.Form == FeedForm.Html ? text.Contains('<') : IsMarkup(text))
        {
            return Folded(Parsed(text).Text);
        }

        text = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        return Folded(IsMarkup(text) && !IsMarkup(value.Text) ? Parsed(text).Text : text);
    }

    private static List<FeedLine> Lines(FeedValue value, string? link, FeedPart part)
    {
        if (value.Form == FeedForm.Text)
        {
            return Plain(value.Text, "\n");
        }

        var html = value.Text;
        if (!HasTag(html))
        {
            html = html.Contains('&') ? WebUtility.HtmlDecode(html) : html;
            if (!IsMarkup(html))
            {
                return Plain(html, "\n\n");
            }
        }

        if (html.AsSpan().Count('<') > MostTags)
        {
            part.Cut = true;
            html = html[..Nth(html, MostTags)];
        }

        var plain = Parsed(html);
        return Trimmed(plain, link);
    }

    private static HtmlPlain Parsed(string html)
    {
        using var markup = HtmlMarkup.Of(html);
        using var tree = HtmlTree.Of(markup);
        return HtmlPlain.Of(tree);
    }

    /// <summary>
    /// The lines of an entry's HTML. At its end feeds like to stand links to the whole piece: “Continue reading”, “The post … appeared
    /// first on …”, “Comments”. They are told by where they lead and how little else stands beside them, not by their words.
    /// </summary>
    private static List<FeedLine> Trimmed(HtmlPlain plain, string? link)
    {
        var lines = plain.Blocks.Select(block => new FeedLine(plain.TextOf(block), block.Length)).ToList();
        for (var at = lines.Count - 1; at >= Math.Max(0, lines.Count - MostPointers); at--)
        {
            var block = plain.Blocks[at];
            var links = plain.Parts.Where(part => part.Tag == "a" && part.Start >= block.Start && part.End <= block.End && part.Length > 0).ToList();
            var own = links.FindIndex(part => IsOwn(part, link));
            if (links.Count == 0)
            {
                break;
            }

            var last = links[^1];
            if (block.Length <= LongestPointer && (own >= 0 ? block.LinkShare >= 0.4 : block.LinkShare > 0.98 && block.Length <= LongestLabel))
            {
                lines[at] = lines[at] with { Kept = 0 };
                continue;
            }

            if (last.End == block.End && last.Length <= LongestPointer && (IsOwn(last, link) || last.Element.Class?.Contains("more", StringComparison.OrdinalIgnoreCase) == true))
            {
                lines[at] = lines[at] with { Kept = plain.Text.AsSpan(block.Start, last.Start - block.Start).TrimEnd().Length };
            }

            break;
        }

        return lines;
    }

    /// <summary>True for a link to the entry's own piece, wherever in it.</summary>
    private static bool IsOwn(HtmlPart part, string? link) =>
        link is not null && part.Element.Attribute("href") is { } href && Address(href).SequenceEqual(Address(link)) && !Address(link).IsEmpty;

    private static ReadOnlySpan<char> Address(string link)
    {
        var text = link.AsSpan().Trim();
        var end = text.IndexOfAny('#', '?');
        return (end < 0 ? text : text[..end]).TrimEnd('/');
    }

    private static List<FeedLine> Plain(string text, string between)
    {
        var lines = new List<FeedLine>();
        foreach (var piece in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split(between))
        {
            if (Folded(piece) is { Length: > 0 } line)
            {
                lines.Add(new(line, line.Length));
            }
        }

        return lines;
    }

    /// <summary>White space folded, what is not seen left out, as <see cref="HtmlPlain"/> does it.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return text;
        }

        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                space = folded.Length > 0;
            }
            else if (letter is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                folded.Append(space ? " " : "").Append(letter);
                space = false;
            }
        }

        return folded.ToString();
    }

    /// <summary>True where a tag begins: “a &lt; b” has none.</summary>
    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for text in which an element closes, or one stands that never does: “the &lt;table&gt; element” is not meant as markup.</summary>
    private static bool IsMarkup(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 2 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            if ((rest[0] == '/' && char.IsAsciiLetter(rest[1])) || rest.StartsWith("br", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("p>", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("img ", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Nth(string text, int most)
    {
        var at = -1;
        while (most-- > 0)
        {
            at = text.IndexOf('<', at + 1);
        }

        return at;
    }
}
