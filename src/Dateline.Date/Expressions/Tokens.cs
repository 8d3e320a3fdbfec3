namespace Dateline.Date;

/// <summary>A word, a number or a sign of a text, with what the language's lexicon says of it.</summary>
/// <param name="Number">Of a number of at most nine figures; else −1.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Word? Word, int Number)
{
    public int Length => End - Start;
}

internal enum TokenKind
{
    Word,
    Number,
    Sign,
}

/// <summary>Cuts prose into tokens in one pass. A word of the lexicon that is made of others gives a token for each of them.</summary>
internal static class Tokens
{
    /// <summary>A longer word stands in no lexicon.</summary>
    private const int LongestWord = 40;

    public static List<Token> Of(string text, Lexicon lexicon)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        Span<char> small = stackalloc char[LongestWord];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var first = text[at];
            if (first == ' ' || char.IsWhiteSpace(first))
            {
                at++;
            }
            else if (char.IsAsciiDigit(first))
            {
                var number = 0;
                for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
                {
                    number = at - start < 9 ? (number * 10) + (text[at] - '0') : -1;
                }

                tokens.Add(new(start, at, TokenKind.Number, null, at - start > 9 ? -1 : number));
            }
            else if (char.IsLetter(first))
            {
                at = WordEnd(text, at, lexicon.ApostropheInside);
                AddWord(tokens, text, start, at, lexicon, small);
            }
            else
            {
                at++;
                tokens.Add(new(start, at, TokenKind.Sign, lexicon.Sign(first), -1));
            }
        }

        return tokens;
    }

    private static int WordEnd(string text, int at, bool apostropheInside)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark
            || (apostropheInside && Lexicon.IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static void AddWord(List<Token> tokens, string text, int start, int end, Lexicon lexicon, Span<char> small)
    {
        if (end - start > LongestWord)
        {
            tokens.Add(new(start, end, TokenKind.Word, null, -1));
            return;
        }

        for (var at = start; at < end; at++)
        {
            var letter = text[at];
            small[at - start] = letter is >= 'a' and <= 'z' ? letter : Lexicon.IsApostrophe(letter) ? '\'' : char.ToLowerInvariant(letter);
        }

        var word = lexicon.Find(small[..(end - start)]);
        if (word is null || word.Pieces.IsEmpty)
        {
            tokens.Add(new(start, end, TokenKind.Word, word, -1));
            return;
        }

        foreach (var piece in word.Pieces)
        {
            tokens.Add(new(start, start + piece.Length, TokenKind.Word, piece.Word, -1));
            start += piece.Length;
        }
    }
}
