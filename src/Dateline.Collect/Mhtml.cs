using System.Buffers;
using System.Text;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>A page's own bytes, taken out of what they were saved in.</summary>
/// <param name="Facts">What that says of the page: its address, its encoding, the day of saving.</param>
internal sealed record SavedBytes(ReadOnlyMemory<byte> Bytes, PageForm Form, PageFacts Facts);

/// <summary>
/// Reads what browsers save as “web page, single file”: MHTML (RFC 2557), a mail whose parts are the page and what it shows.
/// The root is the part that “start” names, else the first of HTML (RFC 2387, 3.2).
/// </summary>
internal static class Mhtml
{
    private const string Source = "the MHTML header";

    /// <summary>Parts within parts: a browser nests none, a mail program two.</summary>
    private const int Deepest = 4;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    /// <summary>True when the bytes begin with the header of such a mail, by the fields that none lacks.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4_096)]).TrimStart('\r', '\n', '\u00EF', '\u00BB', '\u00BF');
        var name = head.AsSpan().IndexOfAnyExcept(Letters);
        return name > 0 && head[name] == ':' && head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("Content-Type:", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>Null when no part is a page. Never throws.</returns>
    public static SavedBytes? Read(ReadOnlyMemory<byte> file)
    {
        var mail = MimePart.Of(file);
        if (Root(mail, Deepest) is not { } root)
        {
            return null;
        }

        var address = Address(mail["Snapshot-Content-Location"]) ?? Address(root["Content-Location"]) ?? Address(mail["Content-Location"]);
        var day = SavedDay.In(mail["Date"]);
        return new(root.Body(), root.Type == "text/plain" ? PageForm.Text : PageForm.Html, new(
            Url: address, Retrieved: day, RetrievedSource: day is null ? null : Source, Charset: root.Parameter("charset")));
    }

    private static MimePart? Root(MimePart part, int depth)
    {
        if (!part.Type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return IsPage(part) ? part : null;
        }

        if (depth == 0)
        {
            return null;
        }

        var start = part.Parameter("start")?.Trim('<', '>');
        MimePart? first = null;
        MimePart? text = null;
        foreach (var each in part.Parts())
        {
            var page = Root(each, depth - 1);
            if (start is not null && page is not null && each["Content-ID"]?.Trim('<', '>') == start)
            {
                return page;
            }

            // A mail has its text beside its page, and before it.
            if (page is { Type: "text/plain" })
            {
                text ??= page;
            }
            else
            {
                first ??= page;
            }

            if (first is not null && start is null)
            {
                break;
            }
        }

        return first ?? text;
    }

    private static bool IsPage(MimePart part) => part.Type is "text/html" or "application/xhtml+xml" or "text/plain";

    /// <summary>An address may be folded over lines (RFC 2557, 4.4.2): white space in it says nothing.</summary>
    private static string? Address(string? field) =>
        field is null ? null : SavedAddress.Of(string.Concat(field.Where(letter => !char.IsWhiteSpace(letter))));
}
