using System.Net;

namespace Dateline.Read;

/// <summary>Whose news a feed holds.</summary>
internal static class FeedOutlet
{
    /// <summary>What feeds put between the outlet's name and that of a part of it.</summary>
    private static readonly string[] Joins = [" | ", " – ", " — ", " - ", " » ", " « ", " :: ", ": "];

    /// <summary>
    /// The outlet's name in a feed's title. Feeds of a part of a site are called “Sport – The Gazette”: of such pieces the one that shares a
    /// word with the site's address is taken, and the whole title where none does.
    /// </summary>
    /// <param name="host">Of the site; null where it is not known.</param>
    public static string? Of(string? title, string? host)
    {
        if (title is null || host is null)
        {
            return title;
        }

        foreach (var join in Joins)
        {
            var pieces = title.Split(join, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (pieces.Length is > 1 and < 5 && pieces.Where(piece => IsOf(piece, host)).ToArray() is [var one])
            {
                return one;
            }
        }

        return title;
    }

    /// <summary>The outlet an entry was taken from: RSS's “source”, the title of Atom's, a sitemap's publication; null where it says none.</summary>
    public static string? Source(FeedPart entry)
    {
        if (entry.First(FeedField.Outlet) is not { } source)
        {
            return null;
        }

        var text = source.Text;
        if (text.Contains('<') && text.Contains("</", StringComparison.Ordinal))
        {
            var at = text.IndexOf("<title", StringComparison.Ordinal);
            var start = at < 0 ? -1 : text.IndexOf('>', at) + 1;
            var end = start <= 0 ? -1 : text.IndexOf("</title>", start, StringComparison.Ordinal);
            text = end < 0 ? "" : WebUtility.HtmlDecode(text[start..end]);
        }

        return FeedText.Line(source with { Text = text }) is { Length: > 0 and <= 200 } name && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }

    /// <summary>A headline without the outlet that aggregators put behind it.</summary>
    public static string Without(string headline, string? outlet)
    {
        foreach (var join in Joins.AsSpan(0, 4))
        {
            if (outlet is not null && headline.Length > outlet.Length + join.Length && headline.EndsWith(join + outlet, StringComparison.OrdinalIgnoreCase))
            {
                return headline[..^(join.Length + outlet.Length)].TrimEnd();
            }
        }

        return headline;
    }

    /// <summary>True when a word of four letters or more, or all its words together, stands in the host.</summary>
    private static bool IsOf(string name, string host)
    {
        var letters = host.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word.Length >= 4 && letters.Contains(word, StringComparison.OrdinalIgnoreCase))
            || (name.Length >= 3 && letters.Contains(string.Concat(words), StringComparison.OrdinalIgnoreCase));
    }
}
