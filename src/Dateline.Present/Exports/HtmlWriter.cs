using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dateline.Present.Exports;

/// <summary>
/// Writes markup whose every hole is escaped. Nothing takes a plain string as markup, so a text from a page cannot
/// reach the file unescaped: <c>html.Write($"&lt;p&gt;{anything}&lt;/p&gt;")</c> is the only way in.
/// </summary>
internal sealed class HtmlWriter(TextWriter to)
{
    /// <summary>
    /// What must not stand in markup as it is: the five of HTML, controls that HTML forbids, a carriage return
    /// (parsers drop it) and halves of surrogate pairs, which are looked at one by one.
    /// </summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n')).Select(code => (char)code))
        + "&<>\"'\u007f"
        + string.Concat(Enumerable.Range(0xD800, 0x800).Select(code => (char)code)));

    /// <param name="markup">Literals are written as they stand, holes escaped.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "The markup writes through this instance: the compiler hands it over.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>The text of one of the program's own files, as it is; the file's hash vouches for it.</summary>
    public void Write(HtmlAsset asset) => to.Write(asset.Text);

    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            to.Write(text[..at]);
            var pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (pair)
            {
                to.Write(text.Slice(at, 2));
            }
            else
            {
                to.Write(Escaped(text[at]));
            }

            text = text[(at + (pair ? 2 : 1))..];
        }

        to.Write(text);
    }

    private static string Escaped(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\r' => "&#13;",
        _ => "\ufffd",
    };

    /// <summary>Markup in the making: the compiler hands literals and holes over apart.</summary>
    [InterpolatedStringHandler]
    public ref struct Markup
    {
        private readonly HtmlWriter html;
        private bool addressWanted;

        /// <remarks>The two sizes are the compiler's to give; a writer has no use for them.</remarks>
        public Markup(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = literalLength + formattedCount;
            this.html = html;
        }

        public void AppendLiteral(string markup)
        {
            addressWanted = markup.EndsWith("href=\"", StringComparison.Ordinal) || markup.EndsWith("src=\"", StringComparison.Ordinal);
            html.Literal(markup);
        }

        /// <exception cref="InvalidOperationException">A bare string stands where an address belongs: only a <see cref="HtmlAddress"/> may.</exception>
        public readonly void AppendFormatted(string? text)
        {
            if (addressWanted)
            {
                throw new InvalidOperationException("An address in markup is a HtmlAddress, never a bare string.");
            }

            html.Text(text);
        }

        public readonly void AppendFormatted(HtmlAddress address) => html.Text(address.Text);

        public readonly void AppendFormatted(HtmlLanguage language)
        {
            if (language.Tag is { } tag)
            {
                html.Literal($" lang=\"{tag}\"");
            }
        }

        public readonly void AppendFormatted(int number) => html.Literal(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A coordinate: three decimals at most.</summary>
        public readonly void AppendFormatted(double number) => html.Literal(number.ToString("0.###", CultureInfo.InvariantCulture));
    }

    private void Literal(string markup) => to.Write(markup);
}

/// <summary>A <c>lang</c> attribute, or nothing where the language is not known.</summary>
internal readonly record struct HtmlLanguage
{
    public HtmlLanguage(string? tag) =>
        Tag = tag is { Length: 2 or 3 } && tag.All(char.IsAsciiLetterLower) ? tag : null;

    public string? Tag { get; }
}
