using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>
/// Tells what kind of item each is, where the page shows it: by its role, the type its publisher states, its section, a label before its
/// headline, a step of its address, the form of a conversation, or words that say that it is a newsletter. What the page does not show
/// is not guessed.
/// </summary>
internal static class ItemKinds
{
    /// <summary>A longer label is a headline.</summary>
    private const int LongestLabel = 30;

    /// <summary>So many turns make a conversation.</summary>
    private const int LeastTurns = 4;

    /// <summary>A speaker's name or “Q” before a colon, in letters.</summary>
    private const int LongestSpeaker = 40;

    /// <summary>So far into an item it is said that it is a newsletter.</summary>
    private const int Opening = 200;

    private static readonly FrozenDictionary<string, ItemKind> ByLabel = WordTable.Load("Kinds.txt").DistinctBy(row => row.Phrase)
        .ToFrozenDictionary(row => row.Phrase, row => KindOf(row.Kind), StringComparer.OrdinalIgnoreCase);

    /// <summary>Types of schema.org.</summary>
    public static ItemKind? OfType(string? type) => type switch
    {
        "OpinionNewsArticle" => ItemKind.Opinion,
        "AnalysisNewsArticle" or "BackgroundNewsArticle" => ItemKind.Analysis,
        "ReportageNewsArticle" => ItemKind.Report,
        "AdvertiserContentArticle" => ItemKind.Advertisement,
        "LiveBlogPosting" => ItemKind.Live,
        _ => null,
    };

    public static ReadPage Marked(ReadPage page) => page.Items.IsEmpty ? page : page with { Items = [.. page.Items.Select(item => item with { Kind = Of(page, item) })] };

    private static ItemKind? Of(ReadPage page, Item item) =>
        item.Role == ItemRole.Live ? ItemKind.Live
        : item.Kind ?? Labelled(item.Section) ?? Before(item.Title) ?? InAddress(item.Url ?? (item.Role == ItemRole.Article ? page.Url : null))
            ?? (IsConversation(item.Paragraphs) ? ItemKind.Interview : (ItemKind?)null) ?? (IsNewsletter(item) ? ItemKind.Newsletter : (ItemKind?)null)
            ?? (page.Kind == PageKind.Digest ? ItemKind.Digest : (ItemKind?)null);

    private static ItemKind? Labelled(string? label) => label is { Length: <= LongestLabel } && ByLabel.TryGetValue(label.Trim(), out var kind) ? kind : null;

    /// <summary>“Opinion: …”, “Interview | …”.</summary>
    private static ItemKind? Before(Passage? title)
    {
        var mark = title?.Text.AsSpan().IndexOfAny(":|—–") ?? -1;
        return mark is > 0 and <= LongestLabel ? Labelled(title!.Text[..mark]) : null;
    }

    /// <summary>“/opinion/”, “/press-releases/”. The last step is the item's own name.</summary>
    private static ItemKind? InAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
        {
            return null;
        }

        var steps = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var step in steps.Take(steps.Length - 1))
        {
            if ((Labelled(step) ?? Labelled(step.Replace('-', ' '))) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>“Q: … A: …”, “Gazette: … Brook: …”: paragraphs of two speakers or more who each come again, and one of whom asks again.</summary>
    private static bool IsConversation(ImmutableArray<Passage> paragraphs)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            var colon = paragraph.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon is > 0 and <= LongestSpeaker && char.IsUpper(paragraph.Text[0]) && colon + 1 < paragraph.Text.Length && paragraph.Text[colon + 1] == ' '
                && paragraph.Text.AsSpan(0, colon).Count(' ') < 4)
            {
                var speaker = paragraph.Text[..colon];
                turns[speaker] = turns.GetValueOrDefault(speaker) + 1;
                questions[speaker] = questions.GetValueOrDefault(speaker) + (paragraph.Text.Contains('?', StringComparison.Ordinal) ? 1 : 0);
            }
        }

        return turns.Values.Count(times => times > 1) >= 2 && turns.Values.Where(times => times > 1).Sum() >= LeastTurns && questions.Values.Any(times => times > 1);
    }

    /// <summary>“This is the web version of our newsletter”.</summary>
    private static bool IsNewsletter(Item item) => item.Paragraphs.FirstOrDefault()?.Text is { } first
        && first.AsSpan(0, Math.Min(Opening, first.Length)) is var opening && opening.Contains("newsletter", StringComparison.OrdinalIgnoreCase)
        && (opening.Contains("web version", StringComparison.OrdinalIgnoreCase) || opening.Contains("edition of", StringComparison.OrdinalIgnoreCase) || opening.Contains("excerpt of", StringComparison.OrdinalIgnoreCase)
            || opening.Contains("from our", StringComparison.OrdinalIgnoreCase));

    private static ItemKind KindOf(string word) => word switch
    {
        "opinion" => ItemKind.Opinion,
        "analysis" => ItemKind.Analysis,
        "interview" => ItemKind.Interview,
        "press-release" => ItemKind.PressRelease,
        "advertisement" => ItemKind.Advertisement,
        "newsletter" => ItemKind.Newsletter,
        "digest" => ItemKind.Digest,
        _ => ItemKind.Live,
    };
}
