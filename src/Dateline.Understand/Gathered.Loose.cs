using Dateline.News;

namespace Dateline.Understand;

/// <summary>Utterances without a verb of saying.</summary>
internal sealed partial class Gathered
{
    /// <summary>No verb of saying in the sentence: a colon, or an utterance beside another verb, still tells one.</summary>
    private void Loose(Frame frame, int from, int to)
    {
        var quotes = QuotedWords.Bare(frame, from, to);
        if (quotes.Count == 0)
        {
            if (to == frame.Elements.Length && frame.IsMark(to - 1, ':') && Opening(frame, from, to) is { } announced)
            {
                // What the next passage says is announced here.
                _last = new(announced, _passage, null);
            }

            return;
        }

        var first = quotes[0];
        var start = QuotedWords.SkipOpening(frame, from, to);
        if (first == start && first + 2 < to && (frame.InnerEnd(first) is ',' || Exclaims(frame, first)) && Subjects.After(frame, first, to) is { } speaker)
        {
            _last = new(speaker.Phrase, _passage, null);
            Put(new([QuotedWords.Content(frame, first)], QuoteKind.Direct, speaker.Phrase, _passage, null));
            if (quotes.Count > 1 && quotes[^1] >= to - 2 && frame.IsComma(quotes[^1] - 1))
            {
                Extend([QuotedWords.Content(frame, quotes[^1])]);
            }
        }
        else if (first > from && (frame.IsMark(first - 1, ':') || frame.IsComma(first - 1)) && first >= to - 2 && QuotedWords.IsUtterance(frame, first))
        {
            var who = Opening(frame, from, first);
            _last = new(who ?? (_last?.Passage == _passage ? _last.Speaker : null), _passage, null);
            Put(new([QuotedWords.Content(frame, first)], QuoteKind.Direct, _last.Speaker, _passage, null));
        }
    }

    private static NounPhrase? Opening(Frame frame, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (frame.IsWord(i) && !frame.Elements[i].Is(Part.Preposition | Part.Opening | Part.Auxiliary | Part.Subordinate | Part.Time))
            {
                return Subjects.After(frame, i - 1, to)?.Phrase;
            }
        }

        return null;
    }

    /// <summary>“…!” beamed X.</summary>
    private static bool Exclaims(Frame frame, int quote) => frame.InnerEnd(quote) is '!' or '?' && frame.IsWord(quote + 1) && !frame.Token(quote + 1).IsCapital && frame.Elements[quote + 1].Part == Part.None
        && frame.IsWord(quote + 2) && frame.Token(quote + 2).IsCapital;

    /// <summary>“— Jane Roe, mayor”: a line under a quotation that says whose it is.</summary>
    private static bool IsSignature(Frame frame) => frame.Words.Count is > 1 and <= LongestSignature && (frame.IsDash(0) || frame.IsMark(0, '-')) && frame.IsWord(1) && frame.Token(1).IsCapital;
}
