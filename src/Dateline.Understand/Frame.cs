using System.Collections.Immutable;

namespace Dateline.Understand;

/// <summary>A token of the reporter's own sentence, or a whole quotation in it.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token, in it.</param>
/// <param name="Quote">Which quotation of the passage; -1 for a token of the reporter's.</param>
internal readonly record struct Element(int First, int Last, int Quote, Part Part)
{
    public bool IsQuote => Quote >= 0;

    public bool Is(Part part) => (Part & part) != Part.None;
}

/// <summary>A passage as its reporter's sentences, in which each quotation stands as one thing.</summary>
internal sealed class Frame
{
    /// <summary>How far behind a question the one who asks it is looked for.</summary>
    private const int NearVerb = 10;

    private const int LongestTitle = 10;

    /// <summary>No reporter's sentence has so many words; a longer one is cut, which bounds the work on hostile text.</summary>
    private const int LongestSentence = 300;

    public Frame(Wording words, ReportingWords language)
    {
        Words = words;
        Language = language;
        Quotes = QuotedSpans.In(words);
        var elements = ImmutableArray.CreateBuilder<Element>();
        var next = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (next < Quotes.Length && Quotes[next].Open == i)
            {
                elements.Add(new(i, Quotes[next].Close, next, Part.None));
                i = Quotes[next++].Close;
            }
            else
            {
                var part = language.PartOf(words.Tokens[i]);
                var name = words.Tokens[i].IsCapital && words.SentenceStart(i) != i && !words.IsHeadline && words.Tokens[i].Text.Length > 1;
                elements.Add(new(i, i, -1, name ? part & (Part.Time | Part.Naming) : part));
            }
        }

        Elements = elements.DrainToImmutable();
        var starts = ImmutableArray.CreateBuilder<int>();
        for (var e = 0; e < Elements.Length; e++)
        {
            if (Begins(e) || e - starts[^1] >= LongestSentence)
            {
                starts.Add(e);
            }
        }

        Starts = starts.DrainToImmutable();
    }

    public Wording Words { get; }

    public ReportingWords Language { get; }

    public ImmutableArray<QuotedSpan> Quotes { get; }

    public ImmutableArray<Element> Elements { get; }

    /// <summary>The first element of each sentence.</summary>
    public ImmutableArray<int> Starts { get; }

    public bool IsMark(int e, char mark) => !Elements[e].IsQuote && Words.Tokens[Elements[e].First].Is(mark);

    public bool IsComma(int e) => IsMark(e, ',') || IsMark(e, '，') || IsMark(e, '、');

    public bool IsDash(int e) => IsMark(e, '—') || IsMark(e, '–') || IsMark(e, '―') || (IsMark(e, '-') && Token(e).Spaced);

    public bool IsStop(int e) => IsMark(e, '.') || IsMark(e, '!') || IsMark(e, '?') || IsMark(e, ';') || IsMark(e, '…');

    /// <summary>A word or number of the reporter's.</summary>
    public bool IsWord(int e) => !Elements[e].IsQuote && Token(e).Kind != TokenKind.Mark;

    public Token Token(int e) => Words.Tokens[Elements[e].First];

    /// <summary>The last sign inside a quotation.</summary>
    public char InnerEnd(int e)
    {
        var quote = Quotes[Elements[e].Quote];
        var last = quote.Last;
        while (last > quote.First && Words.Tokens[last].Kind == TokenKind.Mark && (Tokens.IsApostrophe(Words.Tokens[last].Text[0]) || Words.Tokens[last].Text[0] is ')' or ']' or '”' or '"'))
        {
            last--;
        }

        return Words.Tokens[last].Text[^1];
    }

    /// <summary>“Peter and the Wolf”: every longer word is capital, and it is no sentence.</summary>
    public bool IsTitle(int e)
    {
        var span = Quotes[Elements[e].Quote];
        if (span.Words > LongestTitle || InnerEnd(e) is '!' or '?')
        {
            return false;
        }

        var capital = 0;
        for (var i = span.First; i <= span.Last; i++)
        {
            var token = Words.Tokens[i];
            if (token.IsWord && token.Text.Length > 3 && !token.IsCapital)
            {
                return false;
            }

            capital += token.IsCapital ? 1 : 0;
        }

        return capital > 1;
    }

    private bool Begins(int e)
    {
        if (e == 0)
        {
            return true;
        }

        var (here, before) = (Elements[e], Elements[e - 1]);
        if (Words.SentenceStart(here.First) != here.First && !(before.IsQuote && here.IsQuote))
        {
            return IsMark(e - 1, ';') || EndsShort(e);
        }

        // “Who knows?” she asked: the sentence goes on behind the mark.
        return !before.IsQuote || here.IsQuote || !AsksBehind(e, InnerEnd(e - 1) is '.');
    }

    /// <summary>“at 7 p.m. He said”: a short form ends the sentence where a word follows that begins one.</summary>
    private bool EndsShort(int e) => IsWord(e - 1) && IsWord(e) && Token(e - 1).Text is { Length: > 2 } before && before[^1] == '.' && !Token(e - 1).IsCapital
        && Token(e).IsCapital && (Language.PartOf(Token(e)) & (Part.Pronoun | Part.Determiner | Part.Opening)) != Part.None;

    /// <param name="ended">True where a full stop ended the quotation: then nothing may be said behind the verb.</param>
    private bool AsksBehind(int e, bool ended)
    {
        for (var i = e; i < Math.Min(Elements.Length, e + NearVerb) && !IsStop(i) && !Elements[i].IsQuote; i++)
        {
            if (Elements[i].Is(Part.Says))
            {
                return !ended || (i - e < 4 && Following.Of(this, i, Elements.Length, Elements[i].Is(Part.Tell)).Follow == Follow.Nothing);
            }
        }

        return false;
    }
}
