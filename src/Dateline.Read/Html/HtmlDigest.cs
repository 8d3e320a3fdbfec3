using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Read;

/// <summary>One story of a digest: its headline, where it has one, and its text.</summary>
internal sealed record HtmlStory(Passage? Title, ImmutableArray<Passage> Text);

/// <summary>
/// A page that tells several stories in short, one below the other, and says so in its title: “Morning briefing”, “News in brief”.
/// Each begins with a heading, or with its first words in bold.
/// </summary>
internal static class HtmlDigest
{
    /// <summary>So many stories make a digest.</summary>
    private const int Fewest = 3;

    /// <summary>A story's lead is shorter than its line by this many code units, or stands alone on its line.</summary>
    private const int LeastBehindLead = 20;

    private const int LongestLead = 200;

    private const int FewestWords = 2;

    /// <returns>The stories in page order; empty for a page that is no digest.</returns>
    public static ImmutableArray<HtmlStory> Of(HtmlPlain plain, HtmlTitle title, HtmlArticle article)
    {
        if (article.Blocks.Length < Fewest || !SaysDigest(title.Text))
        {
            return [];
        }

        var lines = Lines(plain, article, title);
        var headed = lines.Count(line => line.Heading) >= Fewest;
        var stories = new List<HtmlStory>();
        foreach (var line in lines)
        {
            if ((headed ? line.Heading ? (Whole(plain, line.At), null) : null : Lead(plain, line.At)) is { } lead)
            {
                stories.Add(new(lead.Title, lead.Text is { } text ? [text] : []));
            }
            else if (stories.Count > 0 && !line.Heading)
            {
                stories[^1] = stories[^1] with { Text = stories[^1].Text.Add(Whole(plain, line.At)) };
            }
        }

        return stories.Count < Fewest ? [] : [.. stories.Where(story => story.Text.Length > 0)];
    }

    /// <summary>True when a title has words by which pages call themselves digests.</summary>
    private static bool SaysDigest(string? title)
    {
        var words = title is null ? "" : $" {HtmlWords.Key(title)} ";
        return words.Length > 2 && Wording.Briefings.Any(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    /// <summary>The lines of the body and the headings among and right above them.</summary>
    private static List<(int At, bool Heading)> Lines(HtmlPlain plain, HtmlArticle article, HtmlTitle title)
    {
        var body = article.Blocks.ToHashSet();
        var lines = new List<(int, bool)>();
        for (var at = Math.Max(0, article.Blocks[0] - 1); at <= article.Blocks[^1]; at++)
        {
            var heading = at != title.Block && plain.Parts[plain.Blocks[at].Part].Is(HtmlUse.Heading) && plain.Blocks[at] is { Length: <= LongestLead };
            if (heading || body.Contains(at))
            {
                lines.Add((at, heading));
            }
        }

        return lines;
    }

    /// <summary>The words in bold with which a line begins, and what follows; null for a line that begins otherwise.</summary>
    private static (Passage? Title, Passage? Text)? Lead(HtmlPlain plain, int at)
    {
        var block = plain.Blocks[at];
        for (var inner = block.Part; inner < plain.Parts.Count && inner <= block.Part + 4 && plain.Parts[inner].Start <= block.Start; inner++)
        {
            var part = plain.Parts[inner];
            if (part.Start != block.Start || part.Tag is not ("b" or "strong") || part.Length > LongestLead || HtmlWords.Count(plain.Text.AsSpan(part.Start, part.Length)) < FewestWords)
            {
                continue;
            }

            var from = Stamps.SkipJoins(plain.Text, part.End, block.End);
            return block.End - from < LeastBehindLead ? part.Length == block.Length ? (Whole(plain, at), null) : null
                : char.IsLower(plain.Text[from]) ? (null, Whole(plain, at))
                : (Cut(plain.Text, part.Start, part.End), new(plain.Text[from..block.End], from));
        }

        return null;
    }

    /// <summary>A headline without the mark that ends it: “Ferry back.”, “Ferry back:”.</summary>
    private static Passage Cut(string text, int start, int end)
    {
        var to = end;
        while (to > start + 1 && text[to - 1] is '.' or ':' or ' ' or '–' or '—' or '-')
        {
            to--;
        }

        return new(text[start..to], start);
    }

    private static Passage Whole(HtmlPlain plain, int at) => new(plain.TextOf(plain.Blocks[at]), plain.Blocks[at].Start);
}
