using Dateline.News;

namespace Dateline.Understand;

/// <summary>What the words between marks are: an utterance, a sentence, somebody's words, or a name.</summary>
internal static class QuotedWords
{
    /// <summary>Fewer words are no utterance by themselves.</summary>
    public const int UtteranceWords = 4;

    /// <summary>No name, title or motto: words enough, and among them such as no name has.</summary>
    /// <param name="reported">True in a sentence that says that somebody says something.</param>
    public static bool IsWordsSaid(Frame frame, int e, int from, bool reported)
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

    /// <summary>A verb of saying stands in it.</summary>
    public static bool Says(Frame frame, Stretch said)
    {
        for (var e = said.From; e < said.To; e++)
        {
            if (frame.Elements[e].Is(Part.Says))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words enough for a sentence, the first of them capital.</summary>
    public static bool IsSentence(Frame frame, int e)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        return span.Words >= UtteranceWords && frame.Words.Tokens[span.First].IsCapital;
    }

    /// <summary>Begins like a sentence and ends like one, or like one that an attribution follows.</summary>
    public static bool IsUtterance(Frame frame, int e)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        var first = frame.Words.Tokens[span.First];
        var ends = frame.Words.Tokens[span.Last].Kind == TokenKind.Mark || !span.Closed || (frame.Words.Has(span.Close + 1) && frame.Words.Tokens[span.Close + 1].Kind == TokenKind.Mark);
        return span.Words >= UtteranceWords && (!first.IsWord || first.IsCapital || !char.IsLower(first.Text[0])) && ends;
    }

    /// <summary>The words between the marks, without a comma before the closing one.</summary>
    public static Passage Content(Frame frame, int e)
    {
        var span = frame.Quotes[frame.Elements[e].Quote];
        var last = span.Last > span.First && frame.Words.Tokens[span.Last].Is(',') ? span.Last - 1 : span.Last;
        return frame.Words.Cut(frame.Words.Tokens[span.First].Start, frame.Words.Tokens[last].After);
    }

    public static Passage Cut(Frame frame, int from, int to) =>
        frame.Words.Cut(frame.Words.Tokens[frame.Elements[from].First].Start, frame.Words.Tokens[frame.Elements[to - 1].Last].After);

    public static bool HasQuote(Frame frame, int from, int to) => Bare(frame, from, to).Count > 0;

    public static List<int> Bare(Frame frame, int from, int to)
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

    public static bool OnlyQuotes(Frame frame, int from, int to)
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

    public static int SkipOpening(Frame frame, int from, int to)
    {
        while (from < to - 1 && !frame.Elements[from].IsQuote && (frame.Elements[from].Is(Part.Opening) || !frame.IsWord(from)) && !frame.IsMark(from, '$') && !frame.IsMark(from, '(') && !frame.IsMark(from, '['))
        {
            from++;
        }

        return from;
    }

    public static bool Holds(Stretch stretch, int e) => e >= stretch.From && e < stretch.To;
}
