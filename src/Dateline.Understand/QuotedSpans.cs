using System.Collections.Immutable;

namespace Dateline.Understand;

/// <summary>Words between quotation marks in one passage.</summary>
/// <param name="Open">The opening mark's token.</param>
/// <param name="Close">The closing mark's token; for an unclosed one, the token after the last.</param>
internal readonly record struct QuotedSpan(int Open, int Close, bool Closed)
{
    public int Words => Close - Open - 1;
}

/// <summary>Pairs quotation marks in one pass: straight, curly, low-high as in German, pointed as in French. Apostrophes and single marks never open.</summary>
internal static class QuotedSpans
{
    /// <param name="apostrophes">True where two apostrophes stand for a mark; elsewhere they set words in italics, as wikis have it.</param>
    public static ImmutableArray<QuotedSpan> In(Wording words, bool apostrophes = true)
    {
        var spans = ImmutableArray.CreateBuilder<QuotedSpan>();
        var open = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var token = words.Tokens[i];
            if ((!apostrophes && token.Text.Length == 2) || MarkOf(token) is not ('"' or '“' or '”' or '„' or '«' or '»'))
            {
                continue;
            }

            if (open >= 0 && Closes(words, MarkOf(words.Tokens[open]), i))
            {
                if (i > open + 1)
                {
                    spans.Add(new(open, i, true));
                }

                open = -1;
            }
            else if (Opens(words, i, open))
            {
                open = i;
            }
        }

        if (open >= 0 && words.Count > open + 1)
        {
            spans.Add(new(open, words.Count, false));
        }

        return spans.DrainToImmutable();
    }

    /// <summary>Two apostrophes stand for a straight mark; a word is none.</summary>
    public static char MarkOf(Token token) => token.Kind != TokenKind.Mark ? '\0' : token.Text is "''" or "``" ? '"' : token.Text[0];

    private static bool Closes(Wording words, char opened, int i)
    {
        var mark = MarkOf(words.Tokens[i]);
        return opened switch
        {
            '“' => mark is '”' || (mark is '"' && !LooksOpening(words, i)),
            '„' => mark is '“' or '”' or '"',
            '«' => mark is '»',
            '»' => mark is '«',
            '”' => mark is '”',
            _ => (mark is '"' or '”') && !LooksOpening(words, i),
        };
    }

    private static bool Opens(Wording words, int i, int open) => MarkOf(words.Tokens[i]) switch
    {
        '“' => open < 0 || MarkOf(words.Tokens[open]) is '"' or '“',
        '„' => open < 0 || MarkOf(words.Tokens[open]) == '„',
        '”' => false,
        '«' => open < 0,
        '»' => open < 0 && LooksOpening(words, i),
        _ => LooksOpening(words, i) && (open < 0 || MarkOf(words.Tokens[open]) == '"'),
    };

    /// <summary>White space or an opening bracket before it, and none behind.</summary>
    private static bool LooksOpening(Wording words, int i)
    {
        var free = words.Tokens[i].Spaced || i == 0 || (words.Tokens[i - 1].Kind == TokenKind.Mark && words.Tokens[i - 1].Text[0] is '(' or '[' or '—' or '–' or '-' or ':' or '/' or '*');
        return free && words.Has(i + 1) && !words.Tokens[i + 1].Spaced;
    }
}
