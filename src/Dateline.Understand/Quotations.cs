using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>One passage of an item with what was marked in it.</summary>
internal sealed record MarkedPassage(Wording Words, ImmutableArray<NameMark> Names, ImmutableArray<OfficeMark> Offices);

/// <summary>
/// Quotations of an item. A span is direct when it is an utterance of its own, mixed when it is part of the reporter's sentence
/// under a verb of saying; anything else in quotation marks (scare quotes, titles) is none.
/// </summary>
internal static class Quotations
{
    /// <summary>A quotation found, while others may still be joined to it.</summary>
    private sealed record Draft(int Passage, QuotedSpan First, QuotedSpan Last, ImmutableArray<Passage> Pieces, QuoteKind Kind, Said? Said, bool Whole)
    {
        public QuoteMark Mark => new(Pieces, Kind, Said?.Named, Said?.Cue);
    }

    private const int UtteranceWords = 4;

    /// <summary>No utterance in the news has more pieces; bounds the joining on hostile text.</summary>
    private const int MostPieces = 64;

    public static ImmutableArray<QuoteMark> In(ImmutableArray<MarkedPassage> passages)
    {
        var drafts = new List<Draft>();
        var running = false;
        for (var p = 0; p < passages.Length; p++)
        {
            var words = passages[p].Words;
            var spans = QuotedSpans.In(words);
            var speakers = new Speakers(words, passages[p].Names, passages[p].Offices);
            var carried = running && spans.Length > 0 && spans[0].Open == 0;
            running = spans.Length > 0 && !spans[^1].Closed && RunsOn(passages, p);
            for (var s = 0; s < spans.Length; s++)
            {
                if (!spans[s].Closed && !running)
                {
                    continue;
                }

                if (s == 0 && carried && drafts.Count > 0 && drafts[^1].Pieces.Length < MostPieces)
                {
                    Extend(drafts, Content(words, spans[s]), p, spans[s]);
                }
                else
                {
                    Add(drafts, words, speakers, spans, s, p);
                }
            }
        }

        return [.. drafts.Select(draft => draft.Mark)];
    }

    /// <summary>An unclosed quotation that the next paragraph opens again.</summary>
    private static bool RunsOn(ImmutableArray<MarkedPassage> passages, int p) =>
        p + 1 < passages.Length && passages[p + 1].Words.Count > 0
        && passages[p + 1].Words.Tokens[0] is { Kind: TokenKind.Mark } first && first.Text[0] is '"' or '“' or '„' or '«' or '»';

    private static void Add(List<Draft> drafts, Wording words, Speakers speakers, ImmutableArray<QuotedSpan> spans, int s, int p)
    {
        var span = spans[s];
        var floor = s > 0 ? spans[s - 1].Close + 1 : 0;
        var sentence = Math.Max(words.SentenceStart(span.Open), floor);
        var behind = Behind(words, speakers, span, s + 1 < spans.Length ? spans[s + 1].Open : words.Count);
        var before = span.Open > sentence ? speakers.Before(sentence, span.Open) : null;
        var introduced = span.Open > 0 && Introduces(words.Tokens[span.Open - 1]);
        var own = span.Open == sentence || introduced;
        var last = drafts.Count > 0 && drafts[^1].Passage == p ? drafts[^1] : null;
        var follows = last is { Kind: QuoteKind.Direct, Said: not null, Pieces.Length: < MostPieces } && last.Last == (s > 0 ? spans[s - 1] : default);
        if (behind is null && follows && own && (before is null || !introduced || last!.Said!.Cue == before.Cue) && (span.Words >= 2))
        {
            KeepComma(drafts, words, span);
            Extend(drafts, Content(words, span), p, span);
            return;
        }

        var kind = KindOf(words, span, own, behind is not null, before, introduced);
        if (kind is not { } known)
        {
            return;
        }

        var whole = span.Open == 0 && span.Close >= words.Count - 1;
        var said = behind ?? before ?? (whole ? Floating(drafts, p) : null);
        drafts.Add(new(p, span, span, [Content(words, span)], known, said, whole));
    }

    private static QuoteKind? KindOf(Wording words, QuotedSpan span, bool own, bool behind, Said? before, bool introduced)
    {
        if (behind && own)
        {
            return QuoteKind.Direct;
        }

        var clause = span.Words >= UtteranceWords && IsUtterance(words, span);
        if (own && clause && (!introduced || before is not null || words.Tokens[span.Open - 1].Is(':')))
        {
            return QuoteKind.Direct;
        }

        if (before is null && !behind)
        {
            return null;
        }

        var afterThat = span.Open > 0 && words.Tokens[span.Open - 1].Text is "that";
        return afterThat && span.Words >= UtteranceWords && words.Tokens[span.Open + 1].IsCapital ? QuoteKind.Direct
            : own && introduced && before is not null && span.Words > 2 ? QuoteKind.Direct : IsTitleOfWork(words, span) ? null : QuoteKind.Mixed;
    }

    /// <summary>Begins like a sentence and ends like one, or like one that an attribution follows.</summary>
    private static bool IsUtterance(Wording words, QuotedSpan span)
    {
        var first = words.Tokens[span.Open + 1];
        var ends = words.Tokens[span.Close - 1].Kind == TokenKind.Mark || !span.Closed || (words.Has(span.Close + 1) && words.Tokens[span.Close + 1].Kind == TokenKind.Mark);
        return (!first.IsWord || first.IsCapital || !char.IsLower(first.Text[0])) && ends;
    }

    private static bool IsTitleOfWork(Wording words, QuotedSpan span)
    {
        var capital = 0;
        for (var i = span.Open + 1; i < Math.Min(span.Close, span.Open + 10); i++)
        {
            if (words.Tokens[i].IsWord && words.Tokens[i].Text.Length > 3 && !words.Tokens[i].IsCapital)
            {
                return false;
            }

            capital += words.Tokens[i].IsCapital ? 1 : 0;
        }

        return capital > 0 && span.Words < 10 && words.Tokens[span.Open + 1].IsCapital;
    }

    private static Said? Behind(Wording words, Speakers speakers, QuotedSpan span, int limit)
    {
        var after = span.Close + 1;
        if (!span.Closed || after >= words.Count)
        {
            return null;
        }

        var last = span.Close - 1;
        while (last > span.Open + 1 && words.Tokens[last].Kind == TokenKind.Mark && Tokens.IsApostrophe(words.Tokens[last].Text[0]))
        {
            last--;
        }

        var inner = words.Tokens[last];
        var open = (inner.Kind == TokenKind.Mark && inner.Text[0] is ',' or '?' or '!' or '…' or '—' or '–' or '-')
            || (words.Tokens[after] is { Kind: TokenKind.Mark } mark && mark.Text[0] is ',' or '—' or '–') || SaysAtOnce(words, after);
        return open ? speakers.Behind(after, Math.Min(words.SentenceEnd(after), limit)) : null;
    }

    /// <summary>“…” X said, without a comma: a name of one or two words and the plainest of verbs.</summary>
    private static bool SaysAtOnce(Wording words, int after)
    {
        for (var i = after; i < after + 3 && words.Has(i) && (words.Tokens[i].IsCapital || words.Tokens[i].Text is "said" or "says"); i++)
        {
            if (words.Tokens[i].Text is "said" or "says")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Introduces(Token token) => token.Is(',') || token.Is(':') || token.Is('—') || token.Is('–');

    /// <summary>A paragraph that is a quotation and nothing else goes on with the speaker of the paragraph before.</summary>
    private static Said? Floating(List<Draft> drafts, int p) =>
        drafts.Count > 0 && drafts[^1] is { Kind: QuoteKind.Direct } last && last.Passage == p - 1 ? last.Said : null;

    private static void Extend(List<Draft> drafts, Passage piece, int p, QuotedSpan span)
    {
        if (drafts.Count > 0)
        {
            drafts[^1] = drafts[^1] with { Pieces = drafts[^1].Pieces.Add(piece), Passage = p, Last = span };
        }
    }

    /// <summary>“It goes,” she said, “as it goes”: the comma is the sentence's own where the sentence goes on.</summary>
    private static void KeepComma(List<Draft> drafts, Wording words, QuotedSpan next)
    {
        var (piece, comma) = (drafts[^1].Pieces[^1], drafts[^1].Last.Close - 1);
        if (QuoteMark.GoesOn(words.Tokens[next.Open + 1].Text) && words.Tokens[comma].Is(',') && words.Tokens[comma].Start == piece.End)
        {
            drafts[^1] = drafts[^1] with { Pieces = drafts[^1].Pieces.SetItem(drafts[^1].Pieces.Length - 1, words.Cut(piece.Start, words.Tokens[comma].End)) };
        }
    }

    /// <summary>The words between the marks, without a comma before the closing one.</summary>
    private static Passage Content(Wording words, QuotedSpan span)
    {
        var start = words.Tokens[span.Open + 1].Start;
        var last = span.Close - 1;
        if (last > span.Open + 1 && words.Tokens[last].Is(','))
        {
            last--;
        }

        return words.Cut(start, words.Tokens[last].After);
    }
}
