using System.Collections.Immutable;

namespace Dateline.Read;

/// <summary>Lines that are furniture by their company: menus of sections, labels printed again and again, pointers to a headline.</summary>
internal static class Repeats
{
    /// <summary>Changes what such lines are.</summary>
    public static void Sort(ImmutableArray<Line> lines, (LineKind Kind, Byline? Byline)[] kinds)
    {
        Menus(kinds);
        Repeated(lines, kinds);
        Pointing(lines, kinds);
    }

    /// <summary>“Read more about …” and the headline once more, as software for the blind wants it, ends an item as “Read more” does.</summary>
    private static void Pointing(ImmutableArray<Line> lines, (LineKind Kind, Byline? Byline)[] kinds)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (kinds[line.Number].Kind == LineKind.News && line.Text.Length < 400 && Pointed(line.Text, texts))
            {
                kinds[line.Number] = (LineKind.More, null);
            }

            texts.Add(line.Text);
        }
    }

    private static bool Pointed(string text, HashSet<string> above)
    {
        var space = text.IndexOf(' ');
        for (var words = 0; words < 5 && space > 0; words++)
        {
            if (Wording.More.Contains(Shapes.Folded(text[..space])))
            {
                var rest = text[(space + 1)..].Trim(' ', '"', '“', '”', '→', '»', '…');
                return above.Contains(rest) || (rest.IndexOf(' ') is > 0 and < 8 and var next && above.Contains(rest[(next + 1)..]));
            }

            space = text.IndexOf(' ', space + 1);
        }

        return false;
    }

    /// <summary>The same one to three words on three lines and more, no name among them, are a label of the page's own.</summary>
    private static void Repeated(ImmutableArray<Line> lines, (LineKind Kind, Byline? Byline)[] kinds)
    {
        var labels = lines.Where(line => kinds[line.Number].Kind == LineKind.News && line.Text.Length <= 30 && Shapes.Words(line.Text) <= 3 && !Shapes.Name(line.Text))
            .GroupBy(line => line.Text, StringComparer.Ordinal).Where(group => group.Count() >= 3).SelectMany(group => group);
        foreach (var line in labels)
        {
            kinds[line.Number] = (LineKind.Furniture, null);
        }
    }

    /// <summary>Three names of sections and more on lines one under another are a menu.</summary>
    private static void Menus((LineKind Kind, Byline? Byline)[] kinds)
    {
        for (var at = 0; at < kinds.Length;)
        {
            var end = at;
            while (end < kinds.Length && kinds[end].Kind == LineKind.Section)
            {
                end++;
            }

            if (end - at >= 3)
            {
                Array.Fill(kinds, (LineKind.Furniture, null), at, end - at);
            }

            at = Math.Max(end, at + 1);
        }
    }
}
