using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dateline.Present.Exports;

/// <summary>
/// Writes Markdown whose every hole is text: what a page said can become no heading, link, code or markup of its own.
/// Line breaks in it become spaces, so that it never leaves its line.
/// </summary>
internal sealed class MarkdownWriter(TextWriter to)
{
    /// <summary>The ASCII punctuation that CommonMark 0.31 (section 2.4) gives a meaning somewhere in a line, and the tables' bar.</summary>
    private static readonly SearchValues<char> Meant = SearchValues.Create("\\`*_{}[])<>#+-.!|~&:@=^$");

    /// <param name="line">Literals are written as they stand, holes escaped.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "The markup writes through this instance: the compiler hands it over.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup line) => line.End();

    /// <summary>One line of text with nothing in it that Markdown reads.</summary>
    /// <remarks>
    /// Only what could mean something where it stands is escaped, so that plain sentences stay readable.
    /// </remarks>
    public static string Text(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // Controls of writing direction would turn round what stands behind them.
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F)
            {
                continue;
            }

            if (rune.Value < 0x20 || rune.Value is 0x7f or 0x85 or 0x2028 or 0x2029)
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                if (rune.IsBmp && Meant.Contains((char)rune.Value) && Means((char)rune.Value, plain))
                {
                    plain.Append('\\');
                }

                plain.Append(rune.ToString());
            }
        }

        return plain.ToString().Trim(' ');
    }

    /// <summary>Whether a mark could be read as more than itself where it stands.</summary>
    private static bool Means(char mark, StringBuilder before) => mark switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '|' or '~' or '{' or '}' or '$' or '^' or '!' or '@' => true,

        // These mean something at the beginning of a line only, and every hole might stand there.
        '#' or '+' or '-' or '=' => IsBlank(before),
        '.' or ')' => IsNumber(before) || EndsWith(before, "www"),

        // A bare address becomes a link in some readers; no page may make one.
        ':' => EndsWith(before, "http") || EndsWith(before, "https") || EndsWith(before, "ftp") || EndsWith(before, "mailto"),
        _ => false,
    };

    private static bool IsBlank(StringBuilder text) => text.Length == 0 || text is [' '];

    private static bool IsNumber(StringBuilder text)
    {
        if (text.Length is 0 or > 9)
        {
            return false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        if (text.Length < end.Length)
        {
            return false;
        }

        for (var at = 0; at < end.Length; at++)
        {
            if ((text[text.Length - end.Length + at] | ' ') != end[at])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A line in the making: the compiler hands literals and holes over apart.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly TextWriter to;

        /// <remarks>The two sizes are the compiler's to give; a writer has no use for them.</remarks>
        public Markup(int literalLength, int formattedCount, MarkdownWriter markdown)
        {
            _ = literalLength + formattedCount;
            to = markdown.Inner;
        }

        public void AppendLiteral(string markup) => to.Write(markup);

        public void AppendFormatted(string? text) => to.Write(Text(text));

        /// <summary>An address between angle brackets, in which CommonMark needs no escapes but for the brackets themselves.</summary>
        public void AppendFormatted(HtmlAddress address) => to.Write(
            $"<{address.Text.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}>");

        public void End() => to.Write('\n');
    }

    private TextWriter Inner => to;
}
