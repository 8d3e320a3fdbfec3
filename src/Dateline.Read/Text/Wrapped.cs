using System.Text;

namespace Dateline.Read;

/// <summary>Text whose lines were broken at a fixed width, as text browsers and mail programs do.</summary>
internal static class Wrapped
{
    private const int Widest = 100;
    private const int Narrowest = 55;

    /// <summary>
    /// Joins lines where the next word had no room any more. A text is taken to be broken so when three lines at least begin in
    /// lower case behind a full line, few do behind a line with room, and hardly a line is wide. A line under the words of a marked
    /// entry goes on with it in any text.
    /// </summary>
    /// <returns>The text itself where it is not broken so.</returns>
    public static string Joined(string text)
    {
        var lines = text.Split('\n');
        var shapes = Array.ConvertAll(lines, Shape);
        if (lines.Length < 4 || lines.Count(line => line.Length > Widest) * 10 > lines.Length)
        {
            return text;
        }

        var widths = new int[Widest + 1];
        foreach (var shape in shapes.Where(shape => shape.Length <= Widest))
        {
            widths[Math.Min(shape.Column, Widest)] = Math.Max(widths[Math.Min(shape.Column, Widest)], shape.Length);
        }

        var (full, roomy) = (0, 0);
        for (var at = 1; at < lines.Length; at++)
        {
            var small = Beside(shapes[at - 1], shapes[at]) && char.IsLower(lines[at][shapes[at].Column]);
            var filled = small && Full(shapes[at - 1], shapes[at], widths);
            full += filled ? 1 : 0;
            roomy += small && !filled ? 1 : 0;
        }

        var broken = full >= 3 && roomy * 4 <= full;
        return broken || Hanging(shapes).Any(hangs => hangs) ? Join(lines, shapes, broken ? widths : new int[Widest + 1], Hanging(shapes)) : text;
    }

    /// <summary>Which lines go on with an entry of a list: they stand under its words, to the right of its mark.</summary>
    private static bool[] Hanging(LineShape[] shapes)
    {
        var hangs = new bool[shapes.Length];
        for (var at = 1; at < shapes.Length; at++)
        {
            var above = shapes[at - 1];
            hangs[at] = Beside(above, shapes[at]) && above.Length >= Narrowest - 15 && (hangs[at - 1] || above.Marked);
        }

        return hangs;
    }

    private static string Join(string[] lines, LineShape[] shapes, int[] widths, bool[] hangs)
    {
        var joined = new StringBuilder(lines[0].TrimEnd('\r'));
        for (var at = 1; at < lines.Length; at++)
        {
            var linked = lines[at].AsSpan().TrimStart() is ['[', >= '0' and <= '9', ..];
            if (hangs[at] || (Beside(shapes[at - 1], shapes[at]) && Full(shapes[at - 1], shapes[at], widths) && !(linked && Shapes.EndsSentence(lines[at - 1].TrimEnd()))))
            {
                joined.Append(' ').Append(lines[at].AsSpan(shapes[at].Column).TrimEnd('\r'));
            }
            else
            {
                joined.Append('\n').Append(lines[at].AsSpan().TrimEnd('\r'));
            }
        }

        return joined.ToString();
    }

    private static bool Beside(LineShape above, LineShape below) => above.Length > 0 && below.Length > 0 && !below.Marked && below.Column == above.Column;

    private static bool Full(LineShape above, LineShape below, int[] widths) =>
        above.Length <= Widest && widths[Math.Min(above.Column, Widest)] is >= Narrowest and var width && above.Length + 1 + below.FirstWord > width;

    private static LineShape Shape(string line)
    {
        var length = line.AsSpan().TrimEnd().Length;
        var column = 0;
        while (column < length && line[column] is ' ' or '\t')
        {
            column++;
        }

        var marked = column + 1 < length && line[column] is '*' or '+' or 'o' or '#' or '@' or '-' or '=' or '•' or '◦' && line[column + 1] == ' ';
        column += marked ? 2 : 0;
        var word = column;
        while (word < length && line[word] != ' ')
        {
            word++;
        }

        return new(length, column, marked, word - column);
    }

    /// <param name="Length">Without white space at the end.</param>
    /// <param name="Column">Where its words begin, behind a mark.</param>
    /// <param name="Marked">True for an entry of a list.</param>
    /// <param name="FirstWord">How long it is.</param>
    private readonly record struct LineShape(int Length, int Column, bool Marked, int FirstWord);
}
