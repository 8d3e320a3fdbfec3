using System.Globalization;

namespace Dateline.Date;

/// <summary>A word, a number or a single sign, with its place in the text.</summary>
/// <param name="Lower">Lower-cased; of a word with inner dots or hyphens, the whole: <c>u.s</c>.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Lower, int Number)
{
    public bool IsSign(char sign) => Kind == TokenKind.Sign && Lower[0] == sign;
}

internal enum TokenKind
{
    Word,
    Number,
    Sign,
}

/// <summary>Cuts a text into tokens, in one pass.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var first = text[at];
            if (char.IsWhiteSpace(first))
            {
                at++;
                continue;
            }

            if (char.IsAsciiDigit(first))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                var number = at - start <= 4 ? int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture) : -1;
                tokens.Add(new(start, at, TokenKind.Number, "", number));
            }
            else if (char.IsLetter(first))
            {
                at = WordEnd(text, at);
                tokens.Add(new(start, at, TokenKind.Word, text[start..at].ToLowerInvariant(), 0));
            }
            else
            {
                at++;
                tokens.Add(new(start, at, TokenKind.Sign, first.ToString(), 0));
            }
        }

        return tokens;
    }

    /// <summary>Letters, and a dot or hyphen between two letters: “U.S”, “so-called”.</summary>
    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at])
            || (text[at] is '.' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        return at;
    }
}
