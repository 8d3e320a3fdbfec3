using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Quotations of an item: who says what, and with which words. <c>docs/quotations.md</c> tells the rules.</summary>
internal static class Quotations
{
    /// <param name="joined">True to give an utterance that goes on in a paragraph of its own as one; else each paragraph's words by themselves.</param>
    /// <returns>By place; of two that begin together the longer first.</returns>
    public static ImmutableArray<QuoteMark> In(ImmutableArray<MarkedPassage> passages, ReportingWords language, bool joined)
    {
        var gathered = new Gathered(language);
        foreach (var passage in passages)
        {
            gathered.Take(passage.Words);
        }

        var speakers = new Speakers?[passages.Length];
        var antecedents = new Antecedents(passages, language);
        return
        [
            .. (joined ? gathered.Joined() : gathered.All).Select(found => Mark(found, passages, speakers, antecedents))
                .OrderBy(mark => mark.Pieces[0].Start).ThenByDescending(mark => mark.Pieces[^1].End),
        ];
    }

    private static QuoteMark Mark(Utterance found, ImmutableArray<MarkedPassage> passages, Speakers?[] speakers, Antecedents antecedents)
    {
        if (found.Speaker is not { } phrase)
        {
            return new(found.Pieces, found.Kind, null, found.Cue);
        }

        var passage = passages[found.Passage];
        var reads = speakers[found.Passage] ??= new(passage.Words, passage.Names, [.. passage.Offices.Select(office => office.Mark)]);
        var written = reads.In(phrase);
        return new(found.Pieces, found.Kind, antecedents.IsPronoun(found.Passage, phrase) ? antecedents.Of(found.Passage, phrase) : written, found.Cue) { Written = written };
    }
}
