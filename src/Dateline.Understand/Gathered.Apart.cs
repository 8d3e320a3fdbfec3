using System.Collections.Immutable;
using Dateline.News;

namespace Dateline.Understand;

/// <summary>Languages in which the words between marks stand for themselves.</summary>
internal sealed partial class Gathered
{
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

            if (!frame.Elements[e].IsQuote)
            {
                continue;
            }

            var whole = reports.Exists(report => QuotedWords.Holds(report.Before, e) && QuotedWords.SkipOpening(frame, report.Before.From, report.Before.To) == e && report.Before.To == e + 1);
            if (!whole && !QuotedWords.IsWordsSaid(frame, e, from, reports.Count > 0))
            {
                continue;
            }

            var report = reports.Find(report => QuotedWords.Holds(report.Before, e)) ?? reports.Find(report => QuotedWords.Holds(report.Behind, e)) ?? (reports.Count > 0 ? reports[0] : null);
            if (report is not null)
            {
                Hear(frame, report);
            }
            else if (e > from && frame.IsMark(e - 1, ':') && Opening(frame, from, e) is { } speaker)
            {
                _last = new(speaker, _passage, null);
            }

            var piece = ImmutableArray.Create(QuotedWords.Content(frame, e));
            var own = report is not null && (e == report.Before.To - 1 || e == report.Behind.From) && QuotedWords.IsUtterance(frame, e);
            var kind = whole || own ? QuoteKind.Direct : QuoteKind.Mixed;
            Put(new(piece, kind, _last?.Speaker, _last?.Passage ?? 0, _last?.Cue));
        }

        foreach (var report in reports)
        {
            Hear(frame, report);
            var said = !report.Before.IsEmpty ? report.Before : report.Behind;
            if (!said.IsEmpty && !QuotedWords.HasQuote(frame, said.From, said.To) && IsPlain(frame, report) && !frame.Elements[report.Verb].Is(Part.Source))
            {
                Put(new([QuotedWords.Cut(frame, said.From, said.To)], QuoteKind.Indirect, _last!.Speaker, _last.Passage, _last.Cue));
            }
        }
    }

    private void Hear(Frame frame, Report report) =>
        _last = new(report.Subject?.Phrase ?? (_last?.Passage == _passage ? _last.Speaker : null), _passage, frame.Words.Span(frame.Elements[report.Verb].First, frame.Elements[report.Verb].Last));
}
