using System.Collections.Immutable;
using System.Text;

namespace Dateline.Read;

/// <summary>A text as it is shown, and the addresses behind its words.</summary>
/// <param name="Text">The page's plain text.</param>
/// <param name="Links">In the order of their places.</param>
/// <param name="Heads">Where lines begin that the markup makes headings, with their level from 1.</param>
internal sealed record Flat(string Text, ImmutableArray<TextLink> Links, ImmutableDictionary<int, int> Heads)
{
    /// <summary>
    /// Flattens the forms in which text is saved that are not what a reader sees: Markdown, the dumps of text browsers with
    /// their link numbers, and lines broken at a fixed width. Any other text is left to the letter.
    /// </summary>
    /// <param name="path">Of the file: its ending says that it is Markdown.</param>
    public static Flat Of(string text, string path)
    {
        if (Markdown.Is(text, path))
        {
            return Markdown.Shown(Wrapped.Joined(text));
        }

        return LinkNumbers.Part(text) is var (body, addresses) ? LinkNumbers.Shown(Wrapped.Joined(body), addresses) : Plain(Wrapped.Joined(text));
    }

    /// <summary>A text whose headings are underlined with signs, as letters in plain text have them.</summary>
    private static Flat Plain(string text)
    {
        var heads = ImmutableDictionary.CreateBuilder<int, int>();
        var (above, at) = (-1, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var signs = line.Trim();
            var level = signs.Length < 4 ? 0 : !signs.ContainsAnyExcept('=') ? 1 : !signs.ContainsAnyExcept('-') || !signs.ContainsAnyExcept('~') ? 2 : 0;
            if (level > 0 && above >= 0)
            {
                heads[above] = level;
            }

            above = signs.IsEmpty || level > 0 ? -1 : at + line.IndexOf(signs, StringComparison.Ordinal);
            at += line.Length;
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        }

        return new(text, [], heads.ToImmutable());
    }
}

/// <summary>Words that lead to another page.</summary>
/// <param name="Start">Offset in the plain text.</param>
/// <param name="End">Exclusive; the start where nothing is shown.</param>
internal sealed record TextLink(int Start, int End, string Url);

/// <summary>Plain text as it grows, line by line, with its links.</summary>
internal sealed class FlatBuilder
{
    private readonly ImmutableArray<TextLink>.Builder links = ImmutableArray.CreateBuilder<TextLink>();
    private readonly ImmutableDictionary<int, int>.Builder heads = ImmutableDictionary.CreateBuilder<int, int>();

    public StringBuilder Text { get; } = new();

    public void Link(int start, string url)
    {
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            links.Add(new(start, Text.Length, url));
        }
    }

    public void Head(int level) => heads[Text.Length] = level;

    public Flat Flat() => new(Text.ToString(), [.. links.OrderBy(link => link.Start)], heads.ToImmutable());
}
