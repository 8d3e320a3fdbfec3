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
        public QuoteMark Mark => new(Pieces, Kind, Said?.Named, Said?.Cue) { Written = Said?.Written };
    }

    private const int UtteranceWords = 4;

    private const int MostNear = 400;

    /// <summary>So many words are no name and no title.</summary>
    private const int ManyWords = 4;

    /// <summary>No utterance in the news has more pieces; bounds the joining on hostile text.</summary>
    private const int MostPieces = 64;

    /// <returns>By place.</returns>
    public static ImmutableArray<QuoteMark> In(ImmutableArray<MarkedPassage> passages, QuoteLanguage language)
    {
        var drafts = new List<Draft>();
        var running = false;
        for (var p = 0; p < passages.Length; p++)
        {
            var words = passages[p].Words;
            var spans = QuotedSpans.In(words, language.TakesClause);
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
                    Add(drafts, passages, speakers, spans, s, p, language);
                }
            }

            foreach (var reported in new ReportedSpeech(words, speakers, language, spans, [.. drafts.Where(draft => draft.Kind == QuoteKind.Direct).Select(draft => draft.Said?.Cue.Start ?? -1)]).Find())
            {
                Report(drafts, words, spans, reported, p, language);
            }
        }

        return [.. drafts.Select(draft => draft.Mark).OrderBy(mark => mark.Pieces[0].Start).ThenByDescending(mark => mark.Pieces[^1].End)];
    }

    private static readonly Comparer<QuotedSpan> ByOpening = Comparer<QuotedSpan>.Create((one, other) => one.Open.CompareTo(other.Open));

    /// <summary>Of a passage's quotations the last so many, latest first: a clause reaches no further back.</summary>
    private static IEnumerable<Draft> Near(List<Draft> drafts, int p)
    {
        for (var at = drafts.Count - 1; at >= Math.Max(0, drafts.Count - MostNear) && drafts[at].Passage == p; at--)
        {
            yield return drafts[at];
        }
    }

    /// <summary>Adds a reported clause; words quoted in it are told with it, where the language has it so.</summary>
    private static void Report(List<Draft> drafts, Wording words, ImmutableArray<QuotedSpan> spans, Reported reported, int p, QuoteLanguage language)
    {
        if (Before(drafts, words, reported, p) is not { } last)
        {
            return;
        }

        var (start, end) = (words.Tokens[reported.First].Start, words.Tokens[last].After);
        var within = Near(drafts, p).Where(draft => draft.Pieces[0].Start < end && draft.Pieces[^1].End > start).ToList();
        if (within.Exists(draft => draft.Kind != QuoteKind.Mixed))
        {
            return;
        }

        var next = spans.BinarySearch(new QuotedSpan(reported.First, 0, false), ByOpening);
        next = next < 0 ? ~next : next;
        var quotes = next < spans.Length && spans[next].Open <= last;
        // Words that somebody put between marks are somebody's; without marks only the plainest patterns are told.
        if (!(quotes && language.TakesClause) && (reported.Judges || !IsPlain(words, reported, language)))
        {
            return;
        }

        if (quotes && language.TakesClause)
        {
            within.ForEach(draft => drafts.Remove(draft));
        }

        var span = new QuotedSpan(reported.First, last + 1, false);
        drafts.Add(new(p, span, span, [words.Cut(start, end)], quotes && language.TakesClause ? QuoteKind.Mixed : QuoteKind.Indirect, reported.Said, false));
    }

    /// <summary>
    /// Somebody named, or a pronoun, before a verb of saying and a “that”, a question or a clause that begins with a pronoun or a name. Of clauses on other
    /// patterns one in five to ten is nobody's words.
    /// </summary>
    private static bool IsPlain(Wording words, Reported reported, QuoteLanguage language)
    {
        if (reported.Said.Written is not { } speaker || reported.Cue > reported.First)
        {
            return false;
        }

        var first = words.Tokens[reported.First];
        var known = reported.Said.Named is null || speaker.Text.Any(char.IsUpper);
        if (!language.TakesClause)
        {
            return known && language.That.Contains(first.Text);
        }

        return ReportedSpeech.IsPronoun(first.Text) || (known && (language.That.Contains(first.Text) || language.Whether.Contains(first.Text) || first.IsCapital || first.Text is "for" or "on"));
    }

    /// <summary>Where a clause ends that goes over into an utterance of its own: “insisted it was early, adding, ‘…’”.</summary>
    /// <returns>Its last token; null where nothing is left.</returns>
    private static int? Before(List<Draft> drafts, Wording words, Reported reported, int p)
    {
        var (start, end) = (words.Tokens[reported.First].Start, words.Tokens[reported.Last].After);
        var own = Near(drafts, p).LastOrDefault(draft => draft.Kind == QuoteKind.Direct && draft.Pieces[0].Start < end && draft.Pieces[0].Start > start);
        if (own is null)
        {
            return reported.Last;
        }

        var at = words.TokenFrom(Math.Min(own.Pieces[0].Start, own.Said is { } said && said.Cue.Start > start ? said.Cue.Start : own.Pieces[0].Start)) - 1;
        while (at > reported.First && words.Tokens[at].Text is not ("," or "and" or "but" or "while" or "before" or "und"))
        {
            at--;
        }

        return at > reported.First + 1 ? at - 1 : null;
    }

    /// <summary>An unclosed quotation that the next paragraph opens again.</summary>
    private static bool RunsOn(ImmutableArray<MarkedPassage> passages, int p) =>
        p + 1 < passages.Length && passages[p + 1].Words.Count > 0
        && passages[p + 1].Words.Tokens[0] is { Kind: TokenKind.Mark } first && first.Text[0] is '"' or '“' or '„' or '«' or '»';

    /// <summary>The paragraph before ends with a quotation, which this paragraph goes on with.</summary>
    private static bool GoesOn(List<Draft> drafts, ImmutableArray<MarkedPassage> passages, int p) =>
        drafts.Count > 0 && drafts[^1] is { Kind: QuoteKind.Direct, Said: not null, Pieces.Length: < MostPieces } last && last.Passage == p - 1
        && last.Last.Close >= passages[p - 1].Words.Count - 1;

    private static void Add(
        List<Draft> drafts, ImmutableArray<MarkedPassage> passages, Speakers speakers, ImmutableArray<QuotedSpan> spans, int s, int p, QuoteLanguage language)
    {
        var words = passages[p].Words;
        var span = spans[s];
        var floor = s > 0 ? spans[s - 1].Close + 1 : 0;
        var sentence = Math.Max(words.SentenceStart(span.Open), floor);
        var behind = Behind(words, speakers, span, s + 1 < spans.Length ? spans[s + 1].Open : words.Count);
        var before = span.Open > sentence ? speakers.Before(sentence, span.Open) : null;
        var introduced = span.Open > 0 && Introduces(words.Tokens[span.Open - 1]);
        var own = span.Open == sentence || introduced;
        var last = drafts.Count > 0 && drafts[^1].Passage == p ? drafts[^1] : null;
        var follows = last is { Kind: QuoteKind.Direct, Said: not null, Pieces.Length: < MostPieces } && s > 0
            && (last.Last == spans[s - 1] || (s > 1 && last.Last == spans[s - 2] && IsTitleOfWork(words, spans[s - 1])));
        if (behind is null && follows && own && (before is null || !introduced || last!.Said!.Cue == before.Cue) && (span.Words >= 2))
        {
            KeepComma(drafts, words, span);
            Extend(drafts, Content(words, span), p, span);
            return;
        }

        var kind = KindOf(words, span, own, behind is not null, before, introduced) ?? (language.TakesClause ? null : Reported(words, span, spans, language));
        if (kind is not { } known)
        {
            return;
        }

        var whole = span.Open == 0 && span.Close >= words.Count - 1;
        if (whole && behind is null && before is null && GoesOn(drafts, passages, p) && Signed(passages, p) is null)
        {
            Extend(drafts, Content(words, span), p, span);
            return;
        }

        var said = behind ?? before ?? (span.Open == 0 ? Announced(passages, p) : null) ?? (whole ? Signed(passages, p) ?? Floating(drafts, p) : null);
        // “It was ‘a fine day’, she said”: the clause is hers from its beginning.
        var content = known == QuoteKind.Mixed && behind is not null && language.TakesClause && span.Open > sentence
            ? words.Cut(words.Tokens[sentence].Start, Content(words, span).End) : Content(words, span);
        drafts.Add(new(p, span, span, [content], known, said, whole));
    }

    /// <summary>Words between marks in a sentence that reports, or so many of them that they name nothing: somebody's words, whoever's.</summary>
    private static QuoteKind? Reported(Wording words, QuotedSpan span, ImmutableArray<QuotedSpan> spans, QuoteLanguage language)
    {
        if (IsName(words, span, language))
        {
            return null;
        }

        if (span.Words >= ManyWords)
        {
            return QuoteKind.Mixed;
        }

        var (from, to) = (words.SentenceStart(span.Open), words.SentenceEnd(Math.Min(span.Close, words.Count - 1)));
        for (var at = from; at < to; at++)
        {
            if (words.Tokens[at].IsWord && (language.Say.Contains(words.Tokens[at].Text) || language.Carry.Contains(words.Tokens[at].Text) || language.According.Any(phrase => words.Tokens[at].Is(phrase[0]) && phrase.Length == 1)
                || (words.Tokens[at].Is("nach") && language.According.Length > 0)) && !spans.Any(each => each.Open < at && at < each.Close))
            {
                return QuoteKind.Mixed;
            }
        }

        return null;
    }

    /// <summary>“the magazine ‘Billboard’”, “the film ‘An Inconvenient Truth’”: begins with a capital and stands behind what it names, or has no other small word than those in names.</summary>
    private static bool IsName(Wording words, QuotedSpan span, QuoteLanguage language)
    {
        var first = words.Tokens[span.Open + 1];
        var isCompound = span.Close + 1 < words.Count && !words.Tokens[span.Close + 1].Spaced && words.Tokens[span.Close + 1].Is('-');
        var isAddress = span.Words > 2 && !first.IsCapital && words.Tokens[span.Open + 2].Is('.') && !words.Tokens[span.Open + 3].Spaced;
        if (isCompound || isAddress)
        {
            return true;
        }

        if (!first.IsCapital && first.Kind != TokenKind.Number)
        {
            return false;
        }

        if (span.Open > 0 && words.Tokens[span.Open - 1].IsCapital && span.Open - 1 > words.SentenceStart(span.Open))
        {
            return true;
        }

        var capitals = 0;
        for (var at = span.Open + 1; at < span.Close; at++)
        {
            var token = words.Tokens[at];
            capitals += token.IsCapital ? 1 : 0;
            if (token.IsWord && !token.IsCapital && !language.Subjects.Contains(token.Text) && !language.Fill.Contains(token.Text) && token.Text.Length > 3)
            {
                return false;
            }
        }

        return capitals != 1 || words.Tokens[span.Open + 1].IsAcronym;
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

    /// <summary>The paragraph before ends with a colon: who speaks stands there.</summary>
    private static Said? Announced(ImmutableArray<MarkedPassage> passages, int p)
    {
        if (p == 0 || passages[p - 1] is not { Words: { Count: > 1 } words } before || !words.Tokens[^1].Is(':'))
        {
            return null;
        }

        return new Speakers(words, before.Names, before.Offices).Before(words.SentenceStart(words.Count - 1), words.Count);
    }

    /// <summary>The paragraph behind is a line that says whose words these are.</summary>
    private static Said? Signed(ImmutableArray<MarkedPassage> passages, int p) => p + 1 < passages.Length
        ? new Speakers(passages[p + 1].Words, passages[p + 1].Names, passages[p + 1].Offices).Signed() : null;

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
