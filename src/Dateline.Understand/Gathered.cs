using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Gathers the quotations of an item's passages in order.</summary>
internal sealed partial class Gathered(ReportingWords language)
{
    /// <summary>No utterance in the news has more pieces; bounds the joining on hostile text.</summary>
    private const int MostPieces = 64;

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

    private void Sentence(Frame frame, int from, int to, bool carried, bool announced)
    {
        var bare = QuotedWords.Bare(frame, from, to);
        if (bare.Count > 0 && bare[^1] - bare[0] == bare.Count - 1 && QuotedWords.OnlyQuotes(frame, from, to))
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
            Loose(frame, from, to);
            return;
        }

        var first = All.Count;
        foreach (var report in reports)
        {
            Add(frame, report);
        }

        GoOn(frame, from, to, reports, first);
    }

    /// <summary>“…,” X said at a rally in the north, “…”: the sentence ends with more of the utterance; and what stands beside it does not end it.</summary>
    /// <param name="first">The first utterance of the sentence.</param>
    private void GoOn(Frame frame, int from, int to, List<Report> reports, int first)
    {
        if (first >= All.Count || All[first].Kind != QuoteKind.Direct || reports[0].Before.IsEmpty)
        {
            return;
        }

        _open = first;
        var last = to - 1;
        while (last > from && !frame.Elements[last].IsQuote && !frame.IsWord(last))
        {
            last--;
        }

        if (frame.Elements[last].IsQuote && last > reports[0].Before.To && frame.IsComma(last - 1) && !reports.Exists(report => QuotedWords.Holds(report.Before, last) || QuotedWords.Holds(report.Behind, last)))
        {
            Extend([QuotedWords.Content(frame, last)]);
        }
    }

    /// <summary>A sentence of nothing but quotations: goes on with the utterance before it, or stands alone.</summary>
    private void Own(Frame frame, List<int> quotes, bool carried, bool announced)
    {
        var pieces = quotes.Select(e => QuotedWords.Content(frame, e)).ToImmutableArray();
        if (_open >= 0 && All[_open].Pieces.Length < MostPieces && (carried || !language.FragmentsApart))
        {
            Extend(pieces);
            return;
        }

        var first = frame.Quotes[frame.Elements[quotes[0]].Quote];
        var single = Tokens.IsApostrophe(frame.Words.Tokens[first.Open].Text[0]) && first.First == first.Open + 1;
        if (!announced && (single || (first.Words < QuotedWords.UtteranceWords) || (_last is null && !QuotedWords.IsUtterance(frame, quotes[0]))))
        {
            return;
        }

        Put(new(pieces, QuoteKind.Direct, _last?.Speaker, _last?.Passage ?? 0, _last?.Cue) { GoesOnFrom = _before });
    }

    private void Add(Frame frame, Report report)
    {
        var cue = frame.Words.Span(frame.Elements[report.Verb].First, frame.Elements[report.Verb].Last);
        _last = new(report.Subject?.Phrase ?? (_last?.Passage == _passage ? _last.Speaker : null), _passage, cue);
        if (!report.Before.IsEmpty)
        {
            Before(frame, report);
        }
        else if (!report.Behind.IsEmpty)
        {
            Behind(frame, report);
        }
    }

    private void Before(Frame frame, Report report)
    {
        var (from, to) = (QuotedWords.SkipOpening(frame, report.Before.From, report.Before.To), report.Before.To);
        var quote = to - 1;
        var own = frame.Elements[quote].IsQuote && (quote == from || frame.IsMark(quote - 1, ':') || (frame.IsComma(quote - 1) && QuotedWords.IsUtterance(frame, quote)) || Enumerable.Range(from, to - from).All(e => frame.Elements[e].IsQuote));
        if (!own)
        {
            var pieces = ImmutableArray.Create(QuotedWords.Cut(frame, from, to));
            if (!report.Behind.IsEmpty)
            {
                pieces = pieces.Add(QuotedWords.Cut(frame, report.Behind.From, report.Behind.To));
            }

            Mixed(frame, report, pieces, QuotedWords.HasQuote(frame, from, to) || QuotedWords.HasQuote(frame, report.Behind.From, report.Behind.To));
            return;
        }

        var first = quote;
        while (first > from && frame.Elements[first - 1].IsQuote)
        {
            first--;
        }

        var said = Enumerable.Range(first, quote - first + 1).Select(e => QuotedWords.Content(frame, e)).ToImmutableArray();
        Put(new(said, QuoteKind.Direct, _last!.Speaker, _last.Passage, _last.Cue));

        if (!report.Behind.IsEmpty)
        {
            var more = report.Behind.From;
            if (frame.Elements[more].IsQuote)
            {
                KeepComma(frame, quote, more);
                Extend([QuotedWords.Content(frame, more)]);
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

            introduced &= end == to || !frame.Elements[report.Verb].Is(Part.Source);
            if (end == to || introduced || !frame.IsWord(end) || frame.Elements[end].Is(Part.And | Part.But | Part.Subordinate))
            {
                var pieces = Enumerable.Range(from, end - from).Select(e => QuotedWords.Content(frame, e)).ToImmutableArray();
                Put(new(pieces, introduced || QuotedWords.IsSentence(frame, from) ? QuoteKind.Direct : QuoteKind.Mixed, _last!.Speaker, _last.Passage, _last.Cue));
                return;
            }
        }

        if (report.Follow == Follow.That && from + 1 < to && frame.Elements[from + 1].IsQuote && QuotedWords.IsSentence(frame, from + 1))
        {
            // “said that “We all go on with it””: an utterance, “that” or not.
            Put(new([QuotedWords.Content(frame, from + 1)], QuoteKind.Direct, _last!.Speaker, _last.Passage, _last.Cue));
            return;
        }

        Mixed(frame, report, [QuotedWords.Cut(frame, from, to)], QuotedWords.HasQuote(frame, from, to));
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
    /// Words that nobody put between marks are told on the patterns that seldom err: “said”, “told”, “according to”, “called for”; any verb behind “he” or “she”, before “that”,
    /// a question or a clause that begins with a pronoun; and what one tells that another said. On the others one clause in five is nobody's words.
    /// </summary>
    private static bool IsPlain(Frame frame, Report report)
    {
        var verb = frame.Elements[report.Verb];
        return verb.Is(Part.Plain | Part.Source | Part.Call) || (verb.Is(Part.Tell) && !verb.Is(Part.Say)) || report.Follow == Follow.That
            || (report.Subject is { } subject && subject.From == subject.To && frame.Elements[subject.From].Is(Part.He | Part.She | Part.They))
            || (!report.Behind.IsEmpty && frame.Elements[report.Behind.From].Is(Part.Pronoun | Part.Possessive))
            || QuotedWords.Says(frame, report.Before);
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
}
