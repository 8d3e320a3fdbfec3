using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>An address that may stand in an <c>href</c>: http or https, without a user's name in it.</summary>
internal readonly record struct HtmlAddress
{
    /// <summary>Words longer than this are told by their first and last words.</summary>
    private const int LongWords = 120;

    /// <summary>Words shorter than this are told with what stands around them.</summary>
    private const int ShortWords = 40;

    /// <summary>With fewer words than this before them, what stands behind is told, too.</summary>
    private const int FewWords = 2;

    /// <summary>So many words of either end tell a long passage.</summary>
    private const int Ends = 4;

    private HtmlAddress(string text) => Text = text;

    public string Text { get; }

    /// <summary>The address where it may be followed; null for any other scheme, and for what is no address.</summary>
    /// <remarks>A name before the host (<c>https://good.example@other.example</c>) only ever misleads.</remarks>
    public static HtmlAddress? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
        && parsed.UserInfo.Length == 0 && parsed.Host.Length > 0
            ? new(parsed.AbsoluteUri)
            : null;

    /// <summary>
    /// The live page, opened at the words: a text directive (WICG Scroll to Text Fragment, section 3).
    /// Words that stand in metadata open the page alone.
    /// </summary>
    public static HtmlAddress? Of(string? url, Evidence words)
    {
        if (Of(url) is not { } page || words.Where != EvidencePlace.Text || Directive(words) is not { } directive)
        {
            return Of(url);
        }

        var hash = page.Text.Contains('#', StringComparison.Ordinal) ? "" : "#";
        return new($"{page.Text}{hash}:~:text={directive}");
    }

    /// <summary><c>[prefix-,]start[,end][,-suffix]</c>; each part is sought within one block of the page, and as whole words.</summary>
    private static string? Directive(Evidence evidence)
    {
        var (exact, prefix, suffix) = Whole(evidence);
        var lines = exact.Split('\n').Select(Words).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        // A part that runs on into the next block is never found: of more lines the first words and the last are told.
        var (first, last) = (lines[0], lines[^1]);
        if (lines.Count > 1 || (exact.Length > LongWords && first.Length > 2 * Ends))
        {
            return $"{Encoded(first[..Math.Min(Ends, first.Length)])},{Encoded(last[^Math.Min(Ends, last.Length)..])}";
        }

        var before = exact.Length < ShortWords ? Before(prefix) : [];
        var after = exact.Length < ShortWords && before.Length < FewWords ? After(suffix) : [];
        return $"{(before.Length == 0 ? "" : Encoded(before) + "-,")}{Encoded(first)}{(after.Length == 0 ? "" : ",-" + Encoded(after))}";
    }

    /// <summary>The evidence with the rest of a word that it begins or ends inside of: a browser finds whole words only.</summary>
    private static (string Exact, string Prefix, string Suffix) Whole(Evidence evidence)
    {
        var (exact, prefix, suffix) = (evidence.Exact, evidence.Prefix, evidence.Suffix);
        if (exact.Length == 0)
        {
            return (exact, prefix, suffix);
        }

        var start = prefix.Length;
        while (char.IsLetterOrDigit(exact[0]) && start > 0 && char.IsLetterOrDigit(prefix[start - 1]))
        {
            start--;
        }

        var end = 0;
        while (char.IsLetterOrDigit(exact[^1]) && end < suffix.Length && char.IsLetterOrDigit(suffix[end]))
        {
            end++;
        }

        return ($"{prefix[start..]}{exact}{suffix[..end]}", prefix[..start], suffix[end..]);
    }

    /// <summary>The whole words before, of the same line: the first of the kept context is cut and left out.</summary>
    private static string[] Before(string prefix)
    {
        var line = prefix[(prefix.LastIndexOf('\n') + 1)..];
        var words = Words(line);
        return line.Length == 0 || !char.IsWhiteSpace(line[^1]) ? []
            : line.Length == prefix.Length && words.Length > 0 ? words[1..] : words;
    }

    /// <summary>The whole words behind, of the same line: the last of the kept context is cut and left out.</summary>
    private static string[] After(string suffix)
    {
        var line = suffix.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? suffix[..end] : suffix;
        var words = Words(line);
        return line.Length == 0 || !char.IsWhiteSpace(line[0]) ? []
            : line.Length == suffix.Length && words.Length > 0 ? words[..^1] : words;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Percent-encoded, with the dash too, which like comma and ampersand means something in a text directive.</summary>
    private static string Encoded(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
