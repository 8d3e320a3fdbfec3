using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>A quotation found in a text.</summary>
/// <param name="Pieces">What is said, as the text has it.</param>
/// <param name="Quoted">The words between quotation marks in it.</param>
/// <param name="Speaker">Null where the text names nobody.</param>
/// <param name="Passage">The passage in which the speaker stands.</param>
internal sealed record Utterance(ImmutableArray<Passage> Pieces, ImmutableArray<Passage> Quoted, QuoteKind Kind, NounPhrase? Speaker, int Passage, Passage? Cue);

/// <summary>Quotations of a text: direct, mixed and indirect.</summary>
public static class Utterances
{
    /// <param name="text">Paragraphs, one a line; empty lines do no harm.</param>
    /// <param name="language">A BCP 47 tag; null to guess it.</param>
    /// <returns>By place; the speaker as written beside the verb, be it a pronoun. A piece is without its quotation marks.</returns>
    public static ImmutableArray<QuoteMark> In(string text, string? language)
    {
        var passages = new List<Wording>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOf('\n');
            end = end < 0 ? text.Length : start + end;
            var words = new Wording(new(text[start..end], start));
            if (words.Count > 0)
            {
                passages.Add(words);
            }

            start = end + 1;
        }

        var known = ReportingWords.Of(language, passages.SelectMany(words => words.Tokens));
        return
        [
            .. Of(passages, known).Where(found => found.Pieces.Length > 0)
                .Select(found => new QuoteMark(found.Pieces, found.Kind, found.Speaker is { } who ? passages[found.Passage].Span(who.First, who.Last) : null, found.Cue))
                .OrderBy(mark => mark.Pieces[0].Start).ThenBy(mark => mark.Pieces[^1].End),
        ];
    }

    internal static List<Utterance> Of(IReadOnlyList<Wording> passages, ReportingWords language)
    {
        var gathered = new Gathered(language);
        foreach (var words in passages)
        {
            gathered.Take(words);
        }

        return gathered.All;
    }
}
