using System.Collections.Immutable;

namespace Dateline.Understand;

/// <summary>Words between quotation marks in one passage.</summary>
/// <param name="Open">The opening mark's first token.</param>
/// <param name="First">The first token between the marks.</param>
/// <param name="Last">The last token between the marks; never before <paramref name="First"/>.</param>
/// <param name="Close">The closing mark's last token; for an unclosed one, the passage's last.</param>
internal readonly record struct QuotedSpan(int Open, int First, int Last, int Close, bool Closed)
{
    public int Words => Last - First + 1;
}

/// <summary>
/// Pairs quotation marks in one pass: straight, curly, low-high as in German, pointed as in French and as in German books, two
/// apostrophes, and single marks where another single mark closes them. What stands inside another pair is a part of it.
/// </summary>
internal static class QuotedSpans
{
    /// <summary>Two apostrophes, as typewriters and wire services write them.</summary>
    private const char Doubled = '″';

    /// <summary>An apostrophe opens a quotation only where another closes it so many tokens on: bounds the search.</summary>
    private const int LongestSingle = 120;

    public static ImmutableArray<QuotedSpan> In(Wording words)
    {
        var spans = ImmutableArray.CreateBuilder<QuotedSpan>();
        var (open, first, opened) = (-1, 0, ' ');
        for (var i = 0; i < words.Count; i++)
        {
            var (mark, length) = MarkAt(words, i);
            if (mark == ' ')
            {
                continue;
            }

            if (open >= 0 && Closes(words, opened, mark, i, length))
            {
                if (i > first)
                {
                    spans.Add(new(open, first, i - 1, i + length - 1, true));
                }

                open = -1;
            }
            else if (open < 0 && IsSingle(mark))
            {
                if (SingleClose(words, i, mark) is > 0 and var close)
                {
                    spans.Add(new(i, i + 1, close - 1, close, true));
                    i = close;
                    continue;
                }
            }
            else if (Opens(words, mark, i, length, open < 0 ? ' ' : opened))
            {
                (open, first, opened) = (i, i + length, mark);
            }

            i += length - 1;
        }

        if (open >= 0 && words.Count > first)
        {
            spans.Add(new(open, first, words.Count - 1, words.Count - 1, false));
        }

        return spans.DrainToImmutable();
    }

    /// <summary>True when a passage begins with a mark that may open a quotation again.</summary>
    public static bool Reopens(Wording words) => words.Count > 1 && MarkAt(words, 0) is var (mark, _) && mark is '"' or '“' or '”' or '„' or '«' or '»' or Doubled;

    private static (char Mark, int Length) MarkAt(Wording words, int i)
    {
        var token = words.Tokens[i];
        if (token.Kind != TokenKind.Mark)
        {
            return (' ', 1);
        }

        var mark = token.Text[0];
        if (token.Text.Length == 2 && mark is '\'' or '`')
        {
            return (Doubled, 1);
        }

        if (mark is '\'' or '`' or '’' or '‘' && words.Has(i + 1) && words.Tokens[i + 1] is { Kind: TokenKind.Mark, Spaced: false } next && next.Text[0] == mark)
        {
            return (Doubled, 2);
        }

        return mark is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '‚' or '‹' ? (mark, 1) : (' ', 1);
    }

    private static bool IsSingle(char mark) => mark is '\'' or '‘' or '‚' or '‹';

    private static bool Closes(Wording words, char opened, char mark, int i, int length) => opened switch
    {
        '“' => mark is '”' || (mark is '"' or '“' && !LooksOpening(words, i, length)),
        '„' => mark is '“' or '”' or '"',
        '«' => mark is '»',
        '»' => mark is '«',
        '”' => mark is '”',
        Doubled => mark is Doubled && !LooksOpening(words, i, length),
        _ => mark is '"' or '”' or '“' && !LooksOpening(words, i, length),
    };

    private static bool Opens(Wording words, char mark, int i, int length, char opened) => mark switch
    {
        '“' => opened is ' ' or '"' or '“',
        '„' => opened is ' ' or '„',
        '”' or '»' => opened is ' ' && LooksOpening(words, i, length),
        '«' => opened is ' ',
        Doubled => opened is ' ' or Doubled && LooksOpening(words, i, length),
        '"' => LooksOpening(words, i, length) && opened is ' ' or '"',
        _ => false,
    };

    /// <summary>White space or an opening bracket before it, and none behind.</summary>
    private static bool LooksOpening(Wording words, int i, int length)
    {
        var free = words.Tokens[i].Spaced || i == 0 || (words.Tokens[i - 1].Kind == TokenKind.Mark && words.Tokens[i - 1].Text[0] is '(' or '[' or '—' or '–' or '-' or ':' or '/' or '*');
        return free && words.Has(i + length) && !words.Tokens[i + length].Spaced;
    }

    /// <summary>An apostrophe closes where no letter follows; behind an “s” it may also tell an owner, and closes only before another mark.</summary>
    private static int SingleClose(Wording words, int open, char opened)
    {
        if (!LooksOpening(words, open, 1) || !words.Tokens[open + 1].IsWord)
        {
            return -1;
        }

        for (var i = open + 2; i < Math.Min(words.Count, open + LongestSingle); i++)
        {
            var token = words.Tokens[i];
            if (token.Kind != TokenKind.Mark || token.Spaced || !SingleCloses(opened, token.Text[0]))
            {
                if (MarkAt(words, i).Mark is '"' or '“' or '”' or Doubled && opened == '\'')
                {
                    return -1;
                }

                continue;
            }

            var ends = !words.Has(i + 1) || words.Tokens[i + 1].Spaced || words.Tokens[i + 1].Kind == TokenKind.Mark;
            var owner = words.Tokens[i - 1] is { IsWord: true } before && before.Text[^1] is 's' or 'S' && words.Has(i + 1) && words.Tokens[i + 1].IsWord;
            if (ends && !owner)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool SingleCloses(char opened, char mark) => opened switch
    {
        '‚' => mark is '‘' or '’',
        '‹' => mark is '›',
        '‘' => mark is '’' or '\'',
        _ => mark is '\'' or '’',
    };
}
