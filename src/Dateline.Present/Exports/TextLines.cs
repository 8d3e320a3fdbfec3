using System.Globalization;
using System.Text;

namespace Dateline.Present.Exports;

/// <summary>Lines for a terminal: none wider than it is, and no character in them that it would obey.</summary>
/// <param name="width">In columns; an East Asian wide letter takes two.</param>
internal sealed class TextLines(TextWriter to, int width)
{
    public void Blank() => to.WriteLine();

    /// <summary>A heading drawn out to the edge: “── Monday, 14 October 2024 ─────”.</summary>
    public void Heading(string text)
    {
        to.WriteLine();
        var head = $"── {Plain(text)} ";
        if (Columns(head) < width)
        {
            to.WriteLine(head + new string('─', width - Columns(head)));
        }
        else
        {
            Wrapped(head.TrimEnd(), "   ");
        }
    }

    /// <summary>Breaks between words; within one only where it is wider than the line. Lines after the first begin with <paramref name="indent"/>.</summary>
    public void Wrapped(string text, string indent)
    {
        var line = new StringBuilder();
        var used = 0;
        var first = text.Length - text.TrimStart().Length;
        line.Append(' ', first);
        used = first;
        var bare = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = Columns(word);
            if (!bare && used + 1 + columns > width)
            {
                Next();
            }

            if (!bare)
            {
                line.Append(' ');
                used++;
            }

            foreach (var letter in word.EnumerateRunes())
            {
                if (used + Columns(letter) > width && !bare)
                {
                    Next();
                }

                line.Append(letter.ToString());
                used += Columns(letter);
                bare = false;
            }
        }

        to.WriteLine(line.ToString());

        void Next()
        {
            to.WriteLine(line.ToString().TrimEnd());
            line.Clear().Append(indent);
            used = indent.Length;
            bare = true;
        }
    }

    /// <summary>One line of printable letters; runs of white space are one space. What joins letters (U+200C, U+200D) stays, other invisible marks go.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(letter) || Rune.IsControl(letter))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(letter) != UnicodeCategory.Format || letter.Value is 0x200C or 0x200D)
            {
                plain.Append(letter.ToString());
            }
        }

        return plain.ToString().TrimEnd();
    }

    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    /// <summary>None for marks that stand on another letter, two for the blocks that Unicode's EastAsianWidth.txt calls wide, else one.</summary>
    private static int Columns(Rune letter) => Rune.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => letter.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1,
    };
}
