using System.Text;
using Dateline.News;

namespace Dateline.Collect;

/// <summary>
/// What a saved page says of its own saving: browsers and tools that save pages leave a comment with the address, the day or
/// both at the page's beginning or end. (Chromium and Internet Explorer: “saved from url”; SingleFile; HTTrack: “Mirrored
/// from”; the Wayback Machine: “FILE ARCHIVED ON”; monolith: “Saved from”.)
/// </summary>
internal static class SavedPage
{
    /// <summary>How much of the beginning is looked through, in bytes: tools write behind the root element's start tag, which may carry styles.</summary>
    private const int Head = 16_384;

    private const int Tail = 4_096;

    /// <summary>
    /// Adds to what is known of a page what it says itself. Whoever saved it first stands innermost and is believed: a copy
    /// of an archive's copy shows the page as the archive met it.
    /// </summary>
    /// <param name="known">What the file around the page says.</param>
    public static PageFacts Told(ReadOnlySpan<byte> html, PageFacts known)
    {
        var comments = Comments(html[..Math.Min(html.Length, Head)]);
        comments.AddRange(html.Length > Head ? Comments(html[Math.Max(Head, html.Length - Tail)..]) : []);
        var tool = comments.Select(Tool).FirstOrDefault(told => told.Url is not null || told.Retrieved is not null) ?? PageFacts.Unknown;
        var facts = known with
        {
            Url = tool.Url ?? known.Url,
            Retrieved = tool.Retrieved ?? known.Retrieved,
            RetrievedSource = tool.Retrieved is null ? known.RetrievedSource : tool.RetrievedSource,
        };
        if (facts.Url is { } url && SavedAddress.Original(url) is { Day: { } copied } original)
        {
            facts = facts with { Url = original.Url, Retrieved = copied, RetrievedSource = "the archive's address" };
        }

        return comments.Select(Archived).FirstOrDefault(day => day is not null) is { } archived
            ? facts with { Retrieved = archived, RetrievedSource = "the Wayback Machine's comment" }
            : facts;
    }

    private static List<string> Comments(ReadOnlySpan<byte> bytes)
    {
        var comments = new List<string>();
        while (bytes.IndexOf("<!--"u8) is >= 0 and var start)
        {
            bytes = bytes[(start + 4)..];
            var end = bytes.IndexOf("-->"u8);
            if (end < 0)
            {
                break;
            }

            comments.Add(Encoding.UTF8.GetString(bytes[..end]).Trim());
            bytes = bytes[end..];
        }

        return comments;
    }

    private static PageFacts Tool(string comment) =>
        comment.StartsWith("saved from url=(", StringComparison.Ordinal) ? new(Url: SavedAddress.Of(Between(comment, ")", null)))
        : comment.StartsWith("Page saved with SingleFile", StringComparison.Ordinal) || comment.StartsWith("Archive processed by SingleFile", StringComparison.Ordinal)
            ? Facts(SavedAddress.Of(Line(comment, "url:")), Line(comment, "saved date:"), "SingleFile's comment")
        : comment.StartsWith("Mirrored from ", StringComparison.Ordinal) && comment.Contains(" by HTTrack", StringComparison.Ordinal)
            // It leaves the scheme out. What is served by https alone leads there from http; the reverse is not so.
            ? Facts(SavedAddress.Of("http://" + Between(comment, "Mirrored from ", " by HTTrack")), Between(comment, "], ", null), "HTTrack's comment")
        : comment.StartsWith("Saved from ", StringComparison.Ordinal) && comment.Contains(" using monolith", StringComparison.Ordinal)
            ? Facts(SavedAddress.Of(Between(comment, "Saved from ", " at ")), Between(comment, " at ", " using monolith"), "monolith's comment")
        : PageFacts.Unknown;

    /// <summary>“FILE ARCHIVED ON 10:15:32 Mar 05, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …”.</summary>
    private static DateOnly? Archived(string comment) =>
        comment.StartsWith("FILE ARCHIVED ON ", StringComparison.Ordinal) ? SavedDay.In(Between(comment, "FILE ARCHIVED ON ", " AND RETRIEVED")) : null;

    private static PageFacts Facts(string? url, string date, string source) =>
        SavedDay.In(date) is { } day ? new(Url: url, Retrieved: day, RetrievedSource: source) : new(Url: url);

    /// <summary>What stands behind a label on its line.</summary>
    private static string Line(string comment, string label) =>
        comment.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal))?[label.Length..].Trim() ?? "";

    /// <param name="to">Null for the end.</param>
    private static string Between(string text, string from, string? to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        var end = start < 0 || to is null ? text.Length : text.IndexOf(to, start + from.Length, StringComparison.Ordinal);
        return start < 0 || end < 0 ? "" : text[(start + from.Length)..end].Trim();
    }
}
