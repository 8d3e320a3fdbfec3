using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Read;

/// <summary>
/// The dump of a text browser: link numbers in square brackets amid the text, the addresses in a list behind it
/// (“References”), as <c>lynx -dump</c> and <c>links -dump</c> write it.
/// </summary>
internal static class LinkNumbers
{
    /// <summary>The text without its list of addresses, and the addresses by number; null where there is no such list.</summary>
    public static (string Body, Dictionary<int, string> Addresses)? Part(string text)
    {
        var at = -1;
        foreach (var title in (ReadOnlySpan<string>)["\nReferences\n", "\nReferences\r\n", "\nReferences:\n", "\nLinks:\n", "\nVisible links\n"])
        {
            at = Math.Max(at, text.LastIndexOf(title, StringComparison.Ordinal));
        }

        if (at < 0)
        {
            return null;
        }

        var addresses = new Dictionary<int, string>();
        foreach (var line in text.AsSpan(at + 1).EnumerateLines())
        {
            var entry = line.Trim();
            var dot = entry.IndexOf('.');
            if (dot is > 0 and < 7 && int.TryParse(entry[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && entry[(dot + 1)..].TrimStart() is { Length: > 0 } address)
            {
                addresses[number] = address.ToString();
            }
        }

        return addresses.Count == 0 || !text.AsSpan(0, at).Contains('[') ? null : (text[..at], addresses);
    }

    /// <summary>The text without the numbers. A link is taken to reach to the next number or the end of its line.</summary>
    public static Flat Shown(string body, Dictionary<int, string> addresses)
    {
        var flat = new FlatBuilder();
        var open = (Start: -1, Url: "");
        void Close()
        {
            if (open.Start >= 0)
            {
                flat.Link(open.Start, open.Url);
            }

            open = (-1, "");
        }

        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] == '\n')
            {
                Close();
            }
            else if (body[at] == '[' && Number(body, at) is (var number, > 0 and var length) && addresses.TryGetValue(number, out var address))
            {
                Close();
                open = (flat.Text.Length, address);
                at += length - 1;
                continue;
            }

            flat.Text.Append(body[at]);
        }

        Close();
        return flat.Flat();
    }

    private static (int Number, int Length) Number(string text, int at)
    {
        var (end, number) = (at + 1, 0);
        while (end < text.Length && end - at < 6 && char.IsAsciiDigit(text[end]))
        {
            number = (number * 10) + (text[end++] - '0');
        }

        return end > at + 1 && end < text.Length && text[end] == ']' ? (number, end - at + 1) : (0, 0);
    }
}
