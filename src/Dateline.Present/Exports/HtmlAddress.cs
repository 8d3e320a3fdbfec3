using Dateline.News;

namespace Dateline.Present.Exports;

/// <summary>An address that may stand in an <c>href</c>: http or https, without a user's name in it.</summary>
internal readonly record struct HtmlAddress
{
    /// <summary>Words longer than this are told by their first and last words.</summary>
    private const int LongWords = 120;

    /// <summary>Words shorter than this are told with what stands around them.</summary>
    private const int ShortWords = 40;

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

    private static string? Directive(Evidence words)
    {
        var exact = words.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (exact.Length == 0)
        {
            return null;
        }

        if ((words.Exact.Length > LongWords || words.Exact.Contains('\n', StringComparison.Ordinal)) && exact.Length > 8)
        {
            return $"{Encoded(exact[..4])},{Encoded(exact[^4..])}";
        }

        var before = words.Exact.Length < ShortWords ? Before(words.Prefix) : [];
        return before.Length == 0 ? Encoded(exact) : $"{Encoded(before)}-,{Encoded(exact)}";
    }

    /// <summary>The whole words before, of the same line: the first of the kept context is cut and left out.</summary>
    private static string[] Before(string prefix)
    {
        var line = prefix[(prefix.LastIndexOf('\n') + 1)..];
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return line.Length == 0 || !char.IsWhiteSpace(line[^1]) ? []
            : line.Length == prefix.Length && words.Length > 0 ? words[1..] : words;
    }

    /// <summary>Percent-encoded, with the dash too, which means something in a text directive.</summary>
    private static string Encoded(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
