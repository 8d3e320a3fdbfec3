using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>A quotation found in a text.</summary>
/// <param name="Pieces">What is said, as the text has it, without quotation marks around it.</param>
/// <param name="Speaker">Null where the text names nobody.</param>
/// <param name="Passage">The passage in which the speaker stands.</param>
internal sealed record Utterance(ImmutableArray<Passage> Pieces, QuoteKind Kind, NounPhrase? Speaker, int Passage, Passage? Cue)
{
    /// <summary>The utterance of a passage before with which this one, in a passage of its own, goes on; -1 for none.</summary>
    public int GoesOnFrom { get; init; } = -1;
}

/// <summary>Gathers the quotations of an item's passages in order.</summary>
internal sealed class Gathered(ReportingWords language)
{
    /// <summary>No utterance in the news has more pieces; bounds the joining on hostile text.</summary>
    private const int MostPieces = 64;

    private const int UtteranceWords = 4;

    private const int LongestSignature = 14;

    /// <summary>Who spoke last, in which passage, and with which verb.</summary>
    private sealed record Voice(NounPhrase? Speaker, int Passage, Passage? Cue);

    private Voice? _last;
    private int _passage = -1;

    /// <summary>The utterance that the next sentence of nothing but quotations goes on with; -1 for none.</summary>
    private int _open = -1;

    /// <summary>The utterance that a passage of nothing but quotations goes on with; -1 for none.</summary>
    private int _before = -1;

    /// <summary>The passage before ended inside a quotation.</summary>
    private bool _runs;

    /// <summary>The passage before was nothing but quotations.</summary>
    private bool _wasBare;

    /// <summary>The passage before ended with a quotation.</summary>
    private bool _endedQuoted;

    /// <summary>The passage before ended with a colon.</summary>
    private bool _announced;

    public List<Utterance> All { get; } = [];

    /// <summary>The same, with an utterance that goes on in a passage of its own as one.</summary>
    public List<Utterance> Joined()
    {
        var all = new List<Utterance>();
        var place = new int[All.Count];
        for (var i = 0; i < All.Count; i++)
        {
            var from = language.FragmentsApart ? -1 : All[i].GoesOnFrom;
            if (from >= 0 && all[place[from]].Pieces.Length < MostPieces)
            {
                place[i] = place[from];
                all[place[i]] = all[place[i]] with { Pieces = all[place[i]].Pieces.AddRange(All[i].Pieces) };
            }
            else
            {
                place[i] = all.Count;
                all.Add(All[i]);
            }
        }

        return all;
    }

    public void Take(Wording words)
    {
        _passage++;
        var frame = new Frame(words, language);
        if (_wasBare && IsSignature(frame) && Subjects.After(frame, 0, frame.Elements.Length) is { } signed)
        {
            All[^1] = All[^1] with { Speaker = signed.Phrase, Passage = _passage, Cue = null };
            _wasBare = false;
            return;
        }
        var carried = _runs && frame.Quotes.Length > 0 && frame.Quotes[0].Open == 0 && QuotedSpans.Reopens(words);
        var bare = frame.Elements.All(element => element.IsQuote);
        _before = bare && !carried ? _open : -1;
        if (!carried && !(_endedQuoted && bare))
        {
            _open = -1;
        }

        var announced = _announced;
        for (var s = 0; s < frame.Starts.Length; s++)
        {
            var end = s + 1 < frame.Starts.Length ? frame.Starts[s + 1] : frame.Elements.Length;
            Sentence(frame, frame.Starts[s], end, carried && s == 0, announced && s == 0);
        }

        _runs = frame.Quotes.Length > 0 && !frame.Quotes[^1].Closed;
        _wasBare = bare && All.Count > 0;
        _endedQuoted = frame.Elements.Length > 0 && frame.Elements[^1].IsQuote;
        _announced = words.Count > 0 && words.Tokens[^1].Is(':');
        if (_last is { } last && last.Passage < _passage && !_announced && !frame.Elements.All(element => element.IsQuote))
        {
            _last = null;
        }
    }

    /// <summary>“— Jane Roe, mayor”: a line under a quotation that says whose it is.</summary>
    private static bool IsSignature(Frame frame) => frame.Words.Count is > 1 and <= LongestSignature && (frame.IsDash(0) || frame.IsMark(0, '-')) && frame.IsWord(1) && frame.Token(1).IsCapital;

    private void Sentence(Frame frame, int from, int to, bool carried, bool announced)
    {
        var bare = Bare(frame, from, to);
        if (bare.Count > 0 && bare[^1] - bare[0] == bare.Count - 1 && OnlyQuotes(frame, from, to))
        {
            Own(frame, bare, carried, announced);
            return;
        }

        var reports = Reports.In(frame, from, to);
        if (language.FragmentsApart)
        {
            Apart(frame, from, to, reports);
            return;
        }

        if (reports.Count == 0)
        {
            Loose(frame, from, to, carried);
            return;
        }

        foreach (var report in reports)
        {
            Add(frame, report, carried && report.Before.From == from);
        }
    }

    /// <summary>A sentence of nothing but quotations: goes on with the utterance before it, or stands alone.</summary>
    private void Own(Frame frame, List<int> quotes, bool carried, bool announced)
    {
        var pieces = quotes.Select(e => Content(frame, e)).ToImmutableArray();
        if (_open >= 0 && All[_open].Pieces.Length < MostPieces && (carried || !language.FragmentsApart))
        {
            Extend(pieces);
            return;
        }

        var first = frame.Quotes[frame.Elements[quotes[0]].Quote];
        var single = Tokens.IsApostrophe(frame.Words.Tokens[first.Open].Text[0]) && first.First == first.Open + 1;
        if (!announced && (single || (first.Words < UtteranceWords) || (_last is null && !IsUtterance(frame, quotes[0]))))
        {
            return;
        }

        Put(new(pieces, QuoteKind.Direct, _last?.Speaker, _last?.Passage ?? 0, _last?.Cue) { GoesOnFrom = _before });
    }

    private void Add(Frame frame, Report report, bool carried)
    {
        var cue = frame.Words.Span(frame.Elements[report.Verb].First, frame.Elements[report.Verb].Last);
        _last = new(report.Subject?.Phrase ?? (_last?.Passage == _passage ? _last.Speaker : null), _passage, cue);
        if (!report.Before.IsEmpty)
        {
            Before(frame, report, carried);
        }
        else if (!report.Behind.IsEmpty)
        {
            Behind(frame, report);
        }
    }

    private void Before(Frame frame, Report report, bool carried)
    {
        var (from, to) = (SkipOpening(frame, report.Before.From, report.Before.To), report.Before.To);
        var quote = to - 1;
        var own = frame.Elements[quote].IsQuote && (quote == from || frame.IsMark(quote - 1, ':') || (frame.IsComma(quote - 1) && IsUtterance(frame, quote)) || Enumerable.Range(from, to - from).All(e => frame.Elements[e].IsQuote));
        if (!own)
        {
            var pieces = ImmutableArray.Create(Cut(frame, from, to));
            if (!report.Behind.IsEmpty)
            {
                pieces = pieces.Add(Cut(frame, report.Behind.From, report.Behind.To));
            }

            Mixed(frame, report, pieces, HasQuote(frame, from, to) || HasQuote(frame, report.Behind.From, report.Behind.To));
            return;
        }

        var first = quote;
        while (first > from && frame.Elements[first - 1].IsQuote)
        {
            first--;
        }

        var own1 = Enumerable.Range(first, quote - first + 1).Select(e => Content(frame, e)).ToImmutableArray();
        Put(new(own1, QuoteKind.Direct, _last!.Speaker, _last.Passage, _last.Cue));

        if (!report.Behind.IsEmpty)
        {
            var more = report.Behind.From;
            if (frame.Elements[more].IsQuote)
            {
                KeepComma(frame, quote, more);
                Extend([Content(frame, more)]);
            }
        }
    }

    private void Behind(Frame frame, Report report)
    {
        var (from, to) = (report.Behind.From, report.Behind.To);
        if (frame.Elements[from].IsQuote && report.Follow is Follow.Quote)
        {
            var introduced = from > 0 && !frame.IsWord(from - 1) && !frame.Elements[from - 1].IsQuote;
            var end = from + 1;
            while (end < to && frame.Elements[end].IsQuote)
            {
                end++;
            }

            if (end == to || introduced || !frame.IsWord(end) || frame.Elements[end].Is(Part.And | Part.But | Part.Subordinate))
            {
                var pieces = Enumerable.Range(from, end - from).Select(e => Content(frame, e)).ToImmutableArray();
                Put(new(pieces, introduced || IsSentence(frame, from) ? QuoteKind.Direct : QuoteKind.Mixed, _last!.Speaker, _last.Passage, _last.Cue));
                return;
            }
        }

        if (report.Follow == Follow.That && from + 1 < to && frame.Elements[from + 1].IsQuote && IsSentence(frame, from + 1))
        {
            // “said that “We all go on with it””: an utterance, “that” or not.
            Put(new([Content(frame, from + 1)], QuoteKind.Direct, _last!.Speaker, _last.Passage, _last.Cue));
            return;
        }

        Mixed(frame, report, [Cut(frame, from, to)], HasQuote(frame, from, to));
    }

    private void Mixed(Frame frame, Report report, ImmutableArray<Passage> pieces, bool quoted)
    {
        if (!quoted && !IsPlain(frame, report))
        {
            return;
        }

        Put(new(pieces, quoted ? QuoteKind.Mixed : QuoteKind.Indirect, _last!.Speaker, _last.Passage, _last.Cue));
    }

    /// <summary>
    /// Words that nobody put between marks are told on the patterns that seldom err: “said”, “according to”, “called for”, and any verb before “that”, a question or
    /// a clause that begins with a pronoun. On the others one clause in five is nobody's words.
    /// </summary>
    private static bool IsPlain(Frame frame, Report report)
    {
        var verb = frame.Elements[report.Verb];
        return verb.Is(Part.Plain | Part.Source | Part.Call) || report.Follow == Follow.That
            || (!report.Behind.IsEmpty && frame.Elements[report.Behind.From].Is(Part.Pronoun | Part.Possessive));
    }

    /// <summary>Every quotation of a sentence stands for itself, and clauses that are said without one.</summary>
    private void Apart(Frame frame, int from, int to, List<Report> reports)
    {
        var r = 0;
        for (var e = from; e < to; e++)
        {
            for (; r < reports.Count && reports[r].Clause.From <= e; r++)
            {
                Hear(frame, reports[r]);
            }

            if (!frame.Elements[e].IsQuote || !IsWordsSaid(frame, e, from, reports.Count > 0))
            {
                continue;
            }

            var report = reports.Find(report => Holds(report.Before, e)) ?? reports.Find(report => Holds(report.Behind, e)) ?? (reports.Count > 0 ? reports[0] : null);
            if (report is not null)
            {
                Hear(frame, report);
            }

            var piece = ImmutableArray.Create(Content(frame, e));
            var kind = report is not null && (e == report.Before.To - 1 || e == report.Behind.From) && IsUtterance(frame, e) ? QuoteKind.Direct : QuoteKind.Mixed;
            Put(new(piece, kind, _last?.Speaker, _last?.Passage ?? 0, _last?.Cue));
        }

        foreach (var report in reports)
        {
            Hear(frame, report);
            var said = !report.Before.IsEmpty ? report.Before : report.Behind;
            if (!said.IsEmpty && !HasQuote(frame, said.From, said.To) && IsPlain(frame, report) && !frame.Elements[report.Verb].Is(Part.Source))
            {
                Put(new([Cut(frame, said.From, said.To)], QuoteKind.Indirect, _last!.Speaker, _last.Passage, _last.Cue));
            }
        }
    }

    private static bool Holds(Stretch stretch, int e) => e >= stretch.From && e < stretch.To;

    private void Hear(Frame frame, Report report) =>
        _last = new(report.Subject?.Phrase ?? (_last?.Passage == _passage ? _last.Speaker : null), _passage, frame.Words.Span(frame.Elements[report.Verb].First, frame.Elements[report.Verb].Last));

    /// <summary>No name, title or motto: words enough, and among them such as no name has.</summary>
    /// <param name="reported">True in a sentence that says that somebody says something.</param>
    private static bool IsWordsSaid(Frame frame, int e, int from, bool reported)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        var first = frame.Words.Tokens[span.First];
        var ended = frame.InnerEnd(e) is '.' or '!' or '?';
        if (e > from && frame.Elements[e - 1].Is(Part.Naming))
        {
            return false;
        }

        var (small, count) = (false, 0);
        for (var i = span.First; i <= span.Last; i++)
        {
            var token = frame.Words.Tokens[i];
            small |= token.IsWord && token.Text.Length > 3 && !token.IsCapital;
            count += token.IsWord && (i == span.First || token.Spaced) ? 1 : 0;
        }

        if (e > from && frame.IsMark(e - 1, ':') && ended)
        {
            return true;
        }

        var begun = first.IsWord && !first.IsCapital;
        var beside = e + 1 < frame.Elements.Length && frame.IsComma(e + 1);
        var enough = reported ? begun ? 2 : 3 : begun ? 2 : ended || beside ? UtteranceWords : UtteranceWords * 2;
        return (small && count >= enough) || (ended && count > 2);
    }

    /// <summary>No verb of saying in the sentence: a colon, or an utterance beside another verb, still tells one.</summary>
    private void Loose(Frame frame, int from, int to, bool carried)
    {
        var quotes = Bare(frame, from, to);
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
        var start = SkipOpening(frame, from, to);
        if (first == start && first + 2 < to && frame.InnerEnd(first) is ',' && Subjects.After(frame, first, to) is { } speaker)
        {
            _last = new(speaker.Phrase, _passage, null);
            Put(new([Content(frame, first)], QuoteKind.Direct, speaker.Phrase, _passage, null));
            if (quotes.Count > 1 && quotes[^1] >= to - 2 && frame.IsComma(quotes[^1] - 1))
            {
                Extend([Content(frame, quotes[^1])]);
            }
        }
        else if (first > from && (frame.IsMark(first - 1, ':') || frame.IsComma(first - 1)) && first >= to - 2 && IsUtterance(frame, first))
        {
            var who = Opening(frame, from, first);
            _last = new(who ?? (_last?.Passage == _passage ? _last.Speaker : null), _passage, null);
            Put(new([Content(frame, first)], QuoteKind.Direct, _last.Speaker, _passage, null));
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

    private void Put(Utterance found)
    {
        All.Add(found);
        _open = found.Kind != QuoteKind.Indirect ? All.Count - 1 : _open >= 0 && All[_open].Speaker == found.Speaker ? _open : -1;
    }

    private void Extend(ImmutableArray<Passage> pieces)
    {
        if (_open >= 0)
        {
            All[_open] = All[_open] with { Pieces = All[_open].Pieces.AddRange(pieces) };
        }
    }

    /// <summary>“It goes,” she said, “as it goes”: the comma is the sentence's own where the sentence goes on.</summary>
    private void KeepComma(Frame frame, int quote, int next)
    {
        var words = frame.Words;
        var (span, more) = (frame.Quotes[frame.Elements[quote].Quote], frame.Quotes[frame.Elements[next].Quote]);
        if (_open >= 0 && QuoteMark.GoesOn(words.Tokens[more.First].Text) && words.Tokens[span.Last].Is(',') && All[_open].Pieces[^1] is var piece && words.Tokens[span.Last].Start == piece.End)
        {
            var kept = words.Cut(piece.Start, words.Tokens[span.Last].End);
            All[_open] = All[_open] with { Pieces = All[_open].Pieces.SetItem(All[_open].Pieces.Length - 1, kept) };
        }
    }

    private static List<int> Bare(Frame frame, int from, int to)
    {
        var quotes = new List<int>();
        for (var e = from; e < to; e++)
        {
            if (frame.Elements[e].IsQuote)
            {
                quotes.Add(e);
            }
        }

        return quotes;
    }

    private static bool OnlyQuotes(Frame frame, int from, int to)
    {
        for (var e = from; e < to; e++)
        {
            if (!frame.Elements[e].IsQuote && frame.IsWord(e))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipOpening(Frame frame, int from, int to)
    {
        while (from < to - 1 && !frame.Elements[from].IsQuote && (frame.Elements[from].Is(Part.Opening) || !frame.IsWord(from)) && !frame.IsMark(from, '$') && !frame.IsMark(from, '(') && !frame.IsMark(from, '['))
        {
            from++;
        }

        return from;
    }

    /// <summary>Words enough for a sentence, the first of them capital.</summary>
    private static bool IsSentence(Frame frame, int e)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        return span.Words >= UtteranceWords && frame.Words.Tokens[span.First].IsCapital;
    }

    /// <summary>Begins like a sentence and ends like one, or like one that an attribution follows.</summary>
    private static bool IsUtterance(Frame frame, int e)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        var first = frame.Words.Tokens[span.First];
        var ends = frame.Words.Tokens[span.Last].Kind == TokenKind.Mark || !span.Closed || (frame.Words.Has(span.Close + 1) && frame.Words.Tokens[span.Close + 1].Kind == TokenKind.Mark);
        return span.Words >= UtteranceWords && (!first.IsWord || first.IsCapital || !char.IsLower(first.Text[0])) && ends;
    }

    private static bool HasQuote(Frame frame, int from, int to) => Bare(frame, from, to).Count > 0;

    /// <summary>The words between the marks, without a comma before the closing one.</summary>
    private static Passage Content(Frame frame, int e)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        var last = span.Last > span.First && frame.Words.Tokens[span.Last].Is(',') ? span.Last - 1 : span.Last;
        return frame.Words.Cut(frame.Words.Tokens[span.First].Start, frame.Words.Tokens[last].After);
    }

    private static Passage Cut(Frame frame, int from, int to) =>
        frame.Words.Cut(frame.Words.Tokens[frame.Elements[from].First].Start, frame.Words.Tokens[frame.Elements[to - 1].Last].After);
}
